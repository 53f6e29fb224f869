"""The loop in which a large program computes a material at a point and at both points beside it."""

from collections.abc import Iterator

from ..values.ir import POINT, Op
from ..values.material_values import StepLoop
from .bodies import Body


def loop_lines(loop: StepLoop, body: Body) -> list[str]:
    """The statements of a loop; what lies at the point itself is computed last, and stays."""
    point, step = body.text(POINT), body.unused_name("Beside")
    centre, width = body.unused_name("Centre"), body.text(loop.width)
    declared, inside = [f"vec3 {centre} = {point};"], list[str]()
    for declaration, statement in _statements(loop, body):
        declared.append(declaration)
        inside.append(statement)
    for value, *beside in loop.heights:
        heights = body.unused_name("Heights")
        declared.append(f"vec3 {heights};")
        inside.append(f"{heights}[{step}] = {body.text(value)};")
        body.name_all({each: f"{heights}.{axis}" for each, axis in zip(beside, "xy", strict=True)})
    at = f"{step} == 2 ? {centre} : {centre} + bump_step({step}, {width})"
    return [
        *declared,
        f"for (int {step} = 0; {step} < 3; {step}++) {{",
        *(f"    {line}" for line in [f"{point} = {at};", *inside]),
        "}",
    ]


def _statements(loop: StepLoop, body: Body) -> Iterator[tuple[str, str]]:
    """The declarations of what the loop computes, and the statements that do."""
    for value in loop.inside:
        if value.op is Op.CALL:
            yield body.call_parts(value)
        elif body.is_variable(value):
            yield body.variable_parts(value)
