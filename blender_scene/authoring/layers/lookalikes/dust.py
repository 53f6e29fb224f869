"""Dust and grease: single small specks and spots, dark or light."""

from typing import Any

from ...placement import OUTPUTS, contrast, factor, lay_over, layer_inputs, place, shown, tinted
from ...shapes import bent, fine, spot
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.015, 0.005, 0.05),
    GroupInput("Angle", 0.0, (-1.6, 1.6), about="Of its length, radians"),
    GroupInput("Aspect", 0.7, (0.3, 1.0), about="Width over length"),
    GroupInput("Softness", 0.2, (0.05, 0.7), about="Width of the border"),
    contrast(-1.1, 1.1, -0.8),
    GroupInput("Opacity", 0.8, (0.5, 1.0), about="How much of the steel is hidden"),
    defect=False,
)


def dust_group() -> Any:
    """Make the node group `Dust`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Dust", INPUTS, OUTPUTS)
    local, window = place(t, inputs, inputs["Angle"])
    x, y = t.separate(local)
    near = spot(t, t.math("DIVIDE", x, inputs["Aspect"]), y, 0.65)
    lobes = t.noise(t.seeded(local, inputs["Seed"], 0), 1.7, 1, 0.5, "Lobes")
    field = bent(t, near, lobes, inputs["Distortion"], 1.2)
    field = bent(t, field, fine(t, inputs, (260.0, 260.0), 1), inputs["Noise"], 0.5)
    shape = t.math("MULTIPLY", t.ramp(field, 0.0, inputs["Softness"]), window)
    lay_over(
        t,
        inputs,
        end,
        cover=t.math("MULTIPLY", shape, inputs["Opacity"]),
        mask=shown(t, t.ramp(shape, 0.3, 0.5), window),
        color=tinted(t, inputs, factor(t, inputs, 0.45)),
    )
    return t.tree
