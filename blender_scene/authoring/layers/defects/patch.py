"""Patches: dark blots with soft, ragged borders."""

from typing import Any

from ...placement import OUTPUTS, contrast, factor, lay_over, layer_inputs, place, shown, tinted
from ...shapes import bent, fine, spot
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.06, 0.025, 0.2),
    GroupInput("Angle", 0.0, (-0.3, 0.3), about="From the rolling direction, radians"),
    GroupInput("Aspect", 0.6, (0.3, 1.0), about="Width over length"),
    GroupInput("Blots", 18.0, (8.0, 30.0), about="Blots to a metre"),
    GroupInput("Softness", 0.25, (0.05, 0.5), about="Width of the border"),
    contrast(-1.2, -0.5, -0.9),
    GroupInput("Opacity", 0.85, (0.5, 1.0), about="How much of the steel is hidden"),
)


def patch_group() -> Any:
    """Make the node group `Patch`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Patch", INPUTS, OUTPUTS)
    local, window = place(t, inputs, inputs["Angle"])
    x, y = t.separate(local)
    near = spot(t, t.math("DIVIDE", x, inputs["Aspect"]), y, 0.62)
    count = t.math("MULTIPLY", inputs["Size"], inputs["Blots"])
    point = t.vector("MULTIPLY", local, t.combine(t.math("MULTIPLY", count, 1.6), count))
    blots = t.noise(t.seeded(point, inputs["Seed"], 0), 1.0, 2, 0.5, "Blots")
    field = bent(t, near, blots, t.math("MULTIPLY_ADD", inputs["Distortion"], 1.6, 0.5))
    speckle = fine(t, inputs, (280.0, 220.0), 1, 1, "Speckle")
    field = bent(t, field, speckle, inputs["Noise"], 0.5)
    body = t.math("MULTIPLY", t.ramp(field, 0.0, inputs["Softness"]), window)
    uneven = t.math("MULTIPLY", factor(t, inputs), t.range(speckle, 0.7, 1.3))
    lay_over(
        t,
        inputs,
        end,
        cover=t.math("MULTIPLY", body, inputs["Opacity"]),
        mask=shown(t, t.ramp(body, 0.25, 0.4), window),
        color=tinted(t, inputs, uneven),
    )
    return t.tree
