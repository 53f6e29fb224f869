"""Scratches: a bundle of parallel, tapering strokes in any direction, straight or curved."""

from typing import Any

from ...placement import OUTPUTS, contrast, factor, lane, lay_over, layer_inputs, place, tinted
from ...shapes import bent, fine
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.1, 0.03, 0.35),
    GroupInput("Angle", 1.2, (-1.6, 1.6), about="From the rolling direction, radians"),
    GroupInput("Aspect", 0.15, (0.04, 0.35), about="Width of the bundle over its length"),
    GroupInput("Strokes", 250.0, (120.0, 450.0), about="Strokes to a metre, across"),
    GroupInput("Bow", 0.0, (-0.4, 0.4), about="How far they are curved"),
    GroupInput("Fill", 0.5, (0.2, 1.0), about="Few strokes, or nearly all of the bundle"),
    GroupInput("Depth", 0.0002, (0.0, 0.0004), about="Metres"),
    contrast(-0.9, 1.7, 1.2),
    GroupInput("Opacity", 0.85, (0.5, 1.0), about="How much of the steel is hidden"),
)


def scratch_group() -> Any:
    """Make the node group `Scratch`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Scratch", INPUTS, OUTPUTS)
    with t.frame("Bundle"):
        local, _ = place(t, inputs, inputs["Angle"])
        x, y = t.separate(local)
        square = t.math("MULTIPLY", y, y)
        bow = t.math("MULTIPLY", t.math("SUBTRACT", square, 0.3), inputs["Bow"])
        reach = t.math("MULTIPLY_ADD", t.math("ABSOLUTE", inputs["Bow"]), 0.6, inputs["Aspect"])
        window = lane(t, local, t.math("ADD", reach, 0.03))
        across = t.math("ADD", x, bow)
        aside = t.math("DIVIDE", t.math("ABSOLUTE", across), inputs["Aspect"])
        within = t.math("SUBTRACT", t.math("SUBTRACT", 0.9, square), aside, label="1 at the axis")
    with t.frame("Strokes"):
        count = t.math("MULTIPLY", inputs["Size"], inputs["Strokes"])
        length = t.math("MULTIPLY_ADD", inputs["Size"], 7.0, 0.4)
        point = t.combine(t.math("MULTIPLY", across, count), t.math("MULTIPLY", y, length))
        strokes = t.noise(t.seeded(point, inputs["Seed"], 0), 1.0, 1, 0.7, "Strokes")
        few = t.math("MULTIPLY_ADD", inputs["Fill"], 0.2, -0.68)
        near = t.math("MULTIPLY_ADD", t.ramp(within, 0.0, 0.8), 0.22, few)
        near = t.math("MULTIPLY_ADD", t.ramp(within, 0.0, -0.15), -0.5, near, label="None beside")
        ragged = fine(t, inputs, (380.0, 380.0), 1, 0, "Ragged")
        line = bent(t, t.math("ADD", strokes, near), ragged, inputs["Noise"], 0.12)
        line = t.math("MULTIPLY_ADD", inputs["Distortion"], 0.02, line)
        body = t.math("MULTIPLY", t.ramp(line, 0.0, 0.2), window)
        lay_over(
            t,
            inputs,
            end,
            cover=t.math("MULTIPLY", body, inputs["Opacity"]),
            mask=t.math("MULTIPLY", t.ramp(line, -0.02, 0.04), t.ramp(window, 0.1, 0.3)),
            color=tinted(t, inputs, factor(t, inputs)),
            height=t.math("MULTIPLY", body, t.math("MULTIPLY", inputs["Depth"], -1.0)),
        )
    return t.tree
