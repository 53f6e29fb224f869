"""Chequer plate: a raised pattern of drops or of crossing ribs, rolled in on purpose."""

from typing import Any

from ...placement import OUTPUTS, lay_over, layer_inputs, place
from ...shapes import bent, fine
from ...tree_builder import GroupInput, TreeBuilder, new_group

INPUTS = layer_inputs(
    (0.9, 0.4, 1.5),
    GroupInput("Angle", 0.0, (-0.03, 0.03), about="From the rolling direction, radians"),
    GroupInput("Pitch", 0.07, (0.05, 0.11), about="From one to the next, metres"),
    GroupInput("Ribs", 0.0, (-1.0, 1.0), about="Drops below 0, crossing ribs above"),
    GroupInput("Breadth", 0.2, (0.12, 0.28), about="Half breadth over pitch"),
    GroupInput("Depth", 0.0008, (0.0003, 0.0016), about="Metres"),
    defect=False,
)


def chequer_group() -> Any:
    """Make the node group `Chequer`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Chequer", INPUTS, OUTPUTS)
    local, window = place(t, inputs, inputs["Angle"])
    cells = t.math("DIVIDE", inputs["Size"], inputs["Pitch"])
    x, y = t.separate(t.vector("MULTIPLY", local, t.combine(cells, cells)))
    worn = fine(t, inputs, (90.0, 90.0), 0)
    ribs = t.math("GREATER_THAN", inputs["Ribs"], 0.0)
    away = t.mix(ribs, _drops(t, x, y), _ribs(t, x, y), label="Distance to the nearest")
    field = bent(t, t.math("SUBTRACT", inputs["Breadth"], away), worn, inputs["Noise"], 0.04)
    raised = t.ramp(field, t.math("MULTIPLY", inputs["Distortion"], -0.06), 0.16)
    raised = t.math("MULTIPLY", raised, window)
    lay_over(
        t,
        inputs,
        end,
        cover=t.math("MULTIPLY", raised, 0.3),
        mask=t.math("MULTIPLY", t.ramp(field, 0.0, 0.02), t.ramp(window, 0.2, 0.5)),
        height=t.math("MULTIPLY", raised, inputs["Depth"]),
    )
    return t.tree


def _drops(t: TreeBuilder, x: Any, y: Any) -> Any:
    """Distance to the nearest drop's axis, its ends counted farther; rows lean to and fro."""
    odd = t.math("FRACT", t.math("MULTIPLY", t.math("FLOOR", y), 0.5), label="0.5 in every second")
    turned = t.math("MULTIPLY_ADD", odd, 4.0, -1.0)
    x = t.math("ADD", x, odd)
    u = t.math("SUBTRACT", t.math("FRACT", x), 0.5)
    v = t.math("MULTIPLY", t.math("SUBTRACT", t.math("FRACT", y), 0.5), turned)
    along = t.math("ADD", t.math("MULTIPLY", u, 0.8), t.math("MULTIPLY", v, 0.6))
    across = t.math("SUBTRACT", t.math("MULTIPLY", v, 0.8), t.math("MULTIPLY", u, 0.6))
    return t.math("MULTIPLY_ADD", t.math("MULTIPLY", along, along), 0.9, t.math("ABSOLUTE", across))


def _ribs(t: TreeBuilder, x: Any, y: Any) -> Any:
    """Distance to the nearest of two families of lines, twice as steep as the diagonals."""
    tall = t.math("MULTIPLY", y, 0.5)
    found = []
    for line in (t.math("ADD", x, tall), t.math("SUBTRACT", x, tall)):
        found.append(t.math("ABSOLUTE", t.math("SUBTRACT", t.math("FRACT", line), 0.5)))
    return t.math("ADD", t.math("MINIMUM", *found), 0.08)
