"""Pitting: a field of many dark dots, some of them grown together, in bands."""

from typing import Any

from ...placement import OUTPUTS, contrast, factor, lay_over, layer_inputs, place, shown, tinted
from ...shapes import bent, fine, spot
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.12, 0.04, 0.35),
    GroupInput("Angle", 0.0, (-0.1, 0.1), about="From the rolling direction, radians"),
    GroupInput("Aspect", 0.5, (0.15, 1.0), about="Width of the band over its length"),
    GroupInput("Dots", 110.0, (70.0, 190.0), about="Dots to a metre"),
    GroupInput("Share", 0.4, (0.1, 0.8), about="How much of the field they take"),
    GroupInput("Depth", 0.00002, (0.0, 0.00006), about="Metres"),
    contrast(-0.9, -0.2, -0.6),
    GroupInput("Opacity", 0.85, (0.5, 1.0), about="How much of the steel is hidden"),
)


def pitting_group() -> Any:
    """Make the node group `Pitting`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Pitting", INPUTS, OUTPUTS)
    local, window = place(t, inputs, inputs["Angle"])
    x, y = t.separate(local)
    near = spot(t, t.math("DIVIDE", x, inputs["Aspect"]), t.math("MULTIPLY", y, 0.8), 0.7)
    count = t.math("MULTIPLY", inputs["Size"], inputs["Dots"])
    tall = t.math("MULTIPLY", count, 0.8)
    point = t.vector("MULTIPLY", local, t.combine(count, tall))
    dots = t.noise(t.seeded(point, inputs["Seed"], 0), 1.0, 1, 0.6, "Dots")
    bands = t.noise(t.seeded(local, inputs["Seed"], 1), 3.0, 1, 0.5, "Bands")
    near = bent(t, near, bands, inputs["Distortion"], 2.0)
    few = t.math("MULTIPLY_ADD", inputs["Share"], 0.22, -0.72)
    field = t.math("ADD", dots, t.math("MULTIPLY_ADD", t.ramp(near, 0.0, 0.5), 0.12, few))
    field = t.math("MULTIPLY_ADD", t.ramp(near, 0.0, -0.2), -0.5, field, label="None beside")
    field = bent(t, field, fine(t, inputs, (300.0, 300.0), 2), inputs["Noise"], 0.1)
    body = t.math("MULTIPLY", t.ramp(field, 0.0, 0.06), window)
    lay_over(
        t,
        inputs,
        end,
        cover=t.math("MULTIPLY", body, inputs["Opacity"]),
        mask=shown(t, t.ramp(body, 0.3, 0.5), window),
        color=tinted(t, inputs, factor(t, inputs)),
        height=t.math("MULTIPLY", body, t.math("MULTIPLY", inputs["Depth"], -1.0)),
    )
    return t.tree
