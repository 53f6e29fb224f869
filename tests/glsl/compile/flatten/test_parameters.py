"""Parameters take their ranges from sockets' limits, which strangers' files hold in any state."""

import math

import pytest
from graphs import graph, link, socket
from slabforge.glsl.compile.compiler import compile_material
from slabforge.glsl.graph import Graph, Node, Tree
from slabforge.glsl.pack.pack import Parameter

LARGEST = 3.402823e38


def grouped(low: float, high: float, default: float = 0.5) -> Graph:
    """A material that emits a group's input, whose socket has these limits."""
    value = socket("Value", default=default, min=low, max=high)
    node = Node(
        name="Group", type="ShaderNodeGroup", group="G", inputs=(value,), outputs=(socket("Y"),)
    )
    inner = (
        Node(name="in", type="NodeGroupInput", outputs=(value,)),
        Node(name="out", type="NodeGroupOutput", inputs=(socket("Y"),)),
    )
    tree = Tree(name="G", nodes=inner, links=(link("in.Value", "out.Y"),))
    return graph(node, links=(link("Group.Y", "Emission.Color"),), groups={"G": tree})


def parameter(made: Graph) -> Parameter:
    (found,) = compile_material(made).parameters
    return found


@pytest.mark.parametrize(("low", "high"), [(0.0, 1.0), (-0.25, 9999.0)])
def test_limits_are_the_range(low: float, high: float) -> None:
    found = parameter(grouped(low, high))
    assert (found.min, found.max) == (low, high)


@pytest.mark.parametrize(
    ("low", "high"),
    [
        (0.0, -10000.0),
        (1.0, 0.999),
        (math.inf, -math.inf),
        (-math.inf, math.inf),
        (0.0, math.inf),
        (-LARGEST, LARGEST),
        (LARGEST, -LARGEST),
        (0.0, LARGEST),
        (-10000.0, 10000.0),
        (-1000.0, 1000.0),
        (-2147483648.0, 2147483647.0),
        (0.0, 0.0),
        (math.nan, 1.0),
        (0.0, math.nan),
    ],
)
def test_limits_that_bound_no_range_leave_the_value_as_it_is(low: float, high: float) -> None:
    compiled = compile_material(grouped(low, high))
    (found,) = compiled.parameters
    assert (found.min, found.max, found.default) == (None, None, (0.5,))
    told = [w for w in compiled.warnings if "'Group.Value' has a minimum of" in w]
    assert len(told) == (low > high)


@pytest.mark.parametrize("default", [LARGEST, -LARGEST])
def test_the_largest_number_is_a_value(default: float) -> None:
    assert parameter(grouped(-LARGEST, LARGEST, default)).span.default == (default,)


@pytest.mark.parametrize(
    ("default", "proposed"), [(0.5, "0.25 to 1"), (-8.0, "-16 to -4"), (0.0, "0 to 1")]
)
def test_limits_of_a_thousand_are_told_with_a_range(default: float, proposed: str) -> None:
    (told,) = compile_material(grouped(-1000.0, 1000.0, default)).warnings
    assert f"keeps its value of {default:g}" in told
    assert told.endswith(f"such as {proposed}.")
