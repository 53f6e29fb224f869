"""Ash of iron: one or two compact dark clots with crumbs around."""

from typing import Any

from ...placement import OUTPUTS, contrast, factor, lay_over, layer_inputs, place, shown, tinted
from ...shapes import bent, fine
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.03, 0.015, 0.07),
    GroupInput("Angle", 1.5708, (0.8, 2.4), about="Of its length, radians"),
    GroupInput("Aspect", 0.5, (0.35, 0.9), about="Width over length"),
    GroupInput("Clot", 0.4, (0.28, 0.55), about="Half length of the clot, in units of Size"),
    GroupInput("Crumbs", 0.5, (0.0, 1.0), about="How many lie around"),
    GroupInput("Rise", 0.0002, (0.0, 0.0004), about="Metres"),
    contrast(-1.3, -0.6, -1.0),
    GroupInput("Opacity", 0.85, (0.5, 1.0), about="How much of the steel is hidden"),
)


def ash_group() -> Any:
    """Make the node group `Ash`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Ash", INPUTS, OUTPUTS)
    local, window = place(t, inputs, inputs["Angle"])
    x, y = t.separate(local)
    away = t.vector("LENGTH", t.combine(t.math("DIVIDE", x, inputs["Aspect"]), y))
    lobes = t.noise(t.seeded(local, inputs["Seed"], 0), 3.0, 1, 0.6, "Lobes")
    grit = fine(t, inputs, (150.0, 170.0), 1, 1, "Grit")
    clot = bent(t, t.math("SUBTRACT", inputs["Clot"], away), lobes, inputs["Distortion"], 0.7)
    clot = bent(t, clot, grit, inputs["Noise"], 0.3)
    few = t.math("MULTIPLY_ADD", inputs["Crumbs"], 0.14, -0.78)
    crumbs = t.math("MULTIPLY_ADD", away, -0.35, t.math("ADD", t.math("ADD", grit, few), 0.25))
    field = t.math("MAXIMUM", clot, crumbs)
    body = t.math("MULTIPLY", t.ramp(field, 0.0, 0.06), window)
    glint = t.math("MULTIPLY", t.ramp(grit, 0.68, 0.78), 1.2)
    lay_over(
        t,
        inputs,
        end,
        cover=t.math("MULTIPLY", body, inputs["Opacity"]),
        mask=shown(t, t.ramp(body, 0.3, 0.5), window),
        color=tinted(t, inputs, t.math("ADD", factor(t, inputs), glint)),
        height=t.math("MULTIPLY", t.math("MULTIPLY", body, grit), inputs["Rise"]),
    )
    return t.tree
