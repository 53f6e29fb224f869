"""Clouds of scale: dark or light islands, soft or ragged, drawn out along the rolling direction."""

from typing import Any

from ...placement import OUTPUTS, contrast, factor, lay_over, layer_inputs, place, shown, tinted
from ...shapes import bent, fine, spot
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.15, 0.05, 0.4),
    GroupInput("Angle", 0.0, (-0.1, 0.1), about="From the rolling direction, radians"),
    GroupInput("Aspect", 0.6, (0.2, 1.0), about="Width over length"),
    GroupInput("Stretch", 4.0, (1.5, 8.0), about="Length of an island over its width"),
    GroupInput("Islands", 9.0, (4.0, 18.0), about="Islands to a metre, along"),
    GroupInput("Softness", 0.1, (0.01, 0.35), about="Width of the border"),
    contrast(-0.6, 0.65),
    GroupInput("Opacity", 0.8, (0.5, 1.0), about="How much of the steel is hidden"),
    defect=False,
)


def cloud_group() -> Any:
    """Make the node group `Cloud`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Cloud", INPUTS, OUTPUTS)
    with t.frame("Islands"):
        local, window = place(t, inputs, inputs["Angle"])
        x, y = t.separate(local)
        near = spot(t, t.math("DIVIDE", x, inputs["Aspect"]), y, 0.75)
        along = t.math("MULTIPLY", inputs["Size"], inputs["Islands"])
        across = t.math("MULTIPLY", along, inputs["Stretch"])
        point = t.vector("MULTIPLY", local, t.combine(across, along))
        islands = t.noise(t.seeded(point, inputs["Seed"], 0), 1.0, 3, 0.6, "Islands")
        many = t.math("MULTIPLY_ADD", inputs["Distortion"], 2.5, 0.8)
        thin = t.math("MULTIPLY_ADD", near, 0.8, -0.38, label="Islands, not a whole disc")
        field = bent(t, thin, islands, many)
    with t.frame("Border"):
        speckle = fine(t, inputs, (330.0, 190.0), 1, 0, "Speckle")
        field = bent(t, field, speckle, inputs["Noise"], 0.45)
        inside = t.math("MULTIPLY", t.ramp(field, 0.0, inputs["Softness"]), window)
    with t.frame("Tone"):
        uneven = t.math("MULTIPLY", factor(t, inputs, 0.2), t.range(speckle, 0.75, 1.25))
        lay_over(
            t,
            inputs,
            end,
            cover=t.math("MULTIPLY", inside, inputs["Opacity"]),
            mask=shown(t, t.ramp(inside, 0.3, 0.5), window),
            color=tinted(t, inputs, uneven),
        )
    return t.tree
