"""Chequer plate: a raised pattern of drops or of crossing ribs, rolled in on purpose."""

from typing import Any

from ...placement import OUTPUTS, lay_over, layer_inputs, place, shown, tinted
from ...shapes import bent, fine
from ...tree_builder import GroupInput, TreeBuilder, new_group

INPUTS = layer_inputs(
    (0.9, 0.4, 1.5),
    GroupInput("Angle", 0.0, (-0.03, 0.03), about="From the rolling direction, radians"),
    GroupInput("Pitch", 0.07, (0.05, 0.11), about="From one to the next, metres"),
    GroupInput("Ribs", 0.0, (-1.0, 1.0), about="Drops below 0, crossing ribs above"),
    GroupInput("Breadth", 0.2, (0.12, 0.28), about="Half breadth over pitch"),
    GroupInput("Depth", 0.0008, (0.0003, 0.0016), about="Metres"),
    GroupInput("Worn", 0.5, (0.0, 1.0), about="How bright the tops are worn"),
    GroupInput("Deposit", 0.3, (0.0, 1.0), about="How much white lies between, in patches"),
    defect=False,
)


def chequer_group() -> Any:
    """Make the node group `Chequer`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Chequer", INPUTS, OUTPUTS)
    with t.frame("Pattern"):
        local, window = place(t, inputs, inputs["Angle"])
        cells = t.math("DIVIDE", inputs["Size"], inputs["Pitch"])
        x, y = t.separate(t.vector("MULTIPLY", local, t.combine(cells, cells)))
        ragged = fine(t, inputs, (90.0, 90.0), 0)
        ribs = t.math("GREATER_THAN", inputs["Ribs"], 0.0)
        away = t.mix(ribs, _drops(t, x, y), _ribs(t, x, y), label="Distance to the nearest")
        field = bent(t, t.math("SUBTRACT", inputs["Breadth"], away), ragged, inputs["Noise"], 0.04)
        raised = t.ramp(field, t.math("MULTIPLY", inputs["Distortion"], -0.06), 0.16)
        raised = t.math("MULTIPLY", raised, window)
    with t.frame("Worn tops"):
        rubbed = fine(t, inputs, (260.0, 120.0), 1, 1, "Rubbed")
        bright = t.math("MULTIPLY", t.ramp(field, 0.04, 0.14), inputs["Worn"])
        bright = t.math("MULTIPLY", bright, t.ramp(rubbed, 0.35, 0.75))
    with t.frame("Deposit between"):
        patches = fine(t, inputs, (9.0, 14.0), 2, 1, "Patches")
        lines = fine(t, inputs, (60.0, 330.0), 3, 1, "Lines")
        least = t.math("MULTIPLY_ADD", inputs["Deposit"], -0.32, 0.86)
        there = t.math("SUBTRACT", patches, least, label="Above 0 in patches")
        white = t.ramp(t.math("MULTIPLY_ADD", there, 1.6, lines), 0.55, 0.65)
        white = t.math("MULTIPLY", white, t.ramp(there, 0.0, 0.06))
    with t.frame("Paint"):
        lighter = tinted(t, inputs, t.math("MULTIPLY_ADD", bright, 2.5, 1.0))
        color = t.mix_color(white, lighter, tinted(t, inputs, 5.0))
        cover = t.math("MAXIMUM", t.math("MAXIMUM", raised, white), bright)
        lay_over(
            t,
            inputs,
            end,
            cover=t.math("MULTIPLY", cover, window),
            mask=shown(t, t.ramp(field, 0.0, 0.02), window),
            color=color,
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
    """Distance to the nearest of two families of lines, twice as steep as the diagonals.

    Where two cross, the field rises to a knob.
    """
    tall = t.math("MULTIPLY", y, 0.5)
    found = []
    for line in (t.math("ADD", x, tall), t.math("SUBTRACT", x, tall)):
        found.append(t.math("ABSOLUTE", t.math("SUBTRACT", t.math("FRACT", line), 0.5)))
    nearest, farthest = t.math("MINIMUM", *found), t.math("MAXIMUM", *found)
    knob = t.math("MULTIPLY", t.ramp(farthest, 0.14, 0.02), 0.06, label="Knob")
    return t.math("SUBTRACT", t.math("ADD", nearest, 0.08), knob)
