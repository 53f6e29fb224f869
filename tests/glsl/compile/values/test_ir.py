"""The DAG of values: its order, changes that leave the old one as it was, and its text."""

from slabforge.glsl.compile.values.ir import (
    NORMAL,
    POINT,
    Value,
    constant,
    depending,
    ordered,
    printed,
    substituted,
)
from slabforge.glsl.compile.values.operators import apply
from values import called

SUM = apply("add", POINT, constant(1.0, 2.0, 3.0))


def test_arguments_come_before_their_users_and_each_once() -> None:
    twice = apply("multiply", SUM, SUM)
    assert ordered((twice, SUM)) == [*SUM.arguments, SUM, twice]


def test_a_chain_of_a_hundred_thousand_needs_no_recursion() -> None:
    value: Value = POINT
    for _ in range(100_000):
        value = apply("normalize", value)
    assert len(ordered((value,))) == 100_001


def test_a_substitution_makes_new_values_and_keeps_the_rest() -> None:
    bent = apply("add", SUM, NORMAL)
    (found,) = substituted((bent,), {NORMAL: POINT})
    assert found.arguments == (SUM, POINT)
    assert bent.arguments == (SUM, NORMAL)


def test_what_depends_on_a_symbol() -> None:
    still = apply("abs", constant(1.0))
    assert depending((SUM, still), POINT) == {POINT, SUM}


def test_the_dag_as_text() -> None:
    text = printed({"out": called("vector_math_add", POINT, constant(1.0, 1.0, 1.0))})
    assert text.splitlines() == [
        "%0: vec3 symbol P",
        "%1: vec3 constant (1.0, 1.0, 1.0)",
        "%2: call call vector_math_add %0 %1  # vector_math_add",
        "%3: vec3 output 0 %2  # vector_math_add",
        "out = %3",
    ]
