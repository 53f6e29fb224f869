"""Stains of water and oil: faint spots with a darker or lighter seam."""

from typing import Any

from ...placement import OUTPUTS, contrast, factor, lay_over, layer_inputs, place, shown, tinted
from ...shapes import bent, fine, spot
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.06, 0.02, 0.2),
    GroupInput("Angle", 0.0, (-1.6, 1.6), about="Of its length, radians"),
    GroupInput("Aspect", 0.7, (0.35, 1.0), about="Width over length"),
    GroupInput("Seam", 0.5, (0.0, 1.0), about="How far the seam stands out"),
    GroupInput("Softness", 0.1, (0.02, 0.3), about="Width of the border"),
    contrast(-0.45, 0.4, -0.2),
    GroupInput("Opacity", 0.7, (0.4, 1.0), about="How much of the steel is hidden"),
    defect=False,
)


def stain_group() -> Any:
    """Make the node group `Stain`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Stain", INPUTS, OUTPUTS)
    local, window = place(t, inputs, inputs["Angle"])
    x, y = t.separate(local)
    near = spot(t, t.math("DIVIDE", x, inputs["Aspect"]), y, 0.62)
    lobes = t.noise(t.seeded(local, inputs["Seed"], 0), 1.8, 1, 0.5, "Lobes")
    field = bent(t, near, lobes, inputs["Distortion"], 1.5)
    field = bent(t, field, fine(t, inputs, (160.0, 160.0), 1), inputs["Noise"], 0.1)
    inside = t.ramp(field, 0.0, inputs["Softness"])
    twice = t.math("MULTIPLY", inputs["Softness"], 3.0)
    seam = t.math("MULTIPLY", t.ramp(field, twice, 0.0), inputs["Seam"], label="Seam")
    strength = t.math("MULTIPLY_ADD", seam, 0.6, 0.4)
    cover = t.math("MULTIPLY", t.math("MULTIPLY", inside, strength), window)
    lay_over(
        t,
        inputs,
        end,
        cover=t.math("MULTIPLY", cover, inputs["Opacity"]),
        mask=shown(t, t.ramp(inside, 0.3, 0.5), window),
        color=tinted(t, inputs, factor(t, inputs)),
    )
    return t.tree
