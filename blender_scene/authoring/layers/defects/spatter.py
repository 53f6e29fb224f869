"""Spatter: a cluster of bright specks that lean one way."""

from typing import Any

from ...placement import OUTPUTS, contrast, factor, lay_over, layer_inputs, place, shown, tinted
from ...shapes import bent, fine, spot
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.06, 0.02, 0.2),
    GroupInput("Angle", 0.0, (-1.6, 1.6), about="Of the specks, radians"),
    GroupInput("Spacing", 0.009, (0.006, 0.016), about="Mean distance between specks, metres"),
    GroupInput("Stretch", 0.6, (0.35, 1.0), about="Width of a speck over its length"),
    GroupInput("Radius", 0.35, (0.2, 0.5), about="Of the largest, in units of Spacing"),
    GroupInput("Share", 0.5, (0.2, 0.9), about="How many there are in the middle"),
    contrast(0.5, 1.6, 1.2),
    GroupInput("Opacity", 0.85, (0.5, 1.0), about="How much of the steel is hidden"),
)


def spatter_group() -> Any:
    """Make the node group `Spatter`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Spatter", INPUTS, OUTPUTS)
    local, window = place(t, inputs, inputs["Angle"])
    x, y = t.separate(local)
    groups = t.noise(t.seeded(local, inputs["Seed"], 1), 2.2, 1, 0.5, "Groups")
    near = bent(t, spot(t, x, y, 0.75), groups, t.math("ADD", inputs["Distortion"], 0.6), 2.0)
    cells = t.math("DIVIDE", inputs["Size"], inputs["Spacing"])
    tall = t.math("MULTIPLY", cells, inputs["Stretch"])
    point = t.vector("MULTIPLY", local, t.combine(cells, tall))
    away, chance, _ = t.voronoi(t.seeded(point, inputs["Seed"], 0), label="Specks")
    held, size = t.separate(chance)
    few = t.math("MULTIPLY", t.ramp(near, 0.0, 0.7), inputs["Share"])
    missing = t.math("GREATER_THAN", held, few)
    radius = t.math("MULTIPLY", inputs["Radius"], t.range(size, 0.4, 1.0))
    field = t.math("SUBTRACT", t.math("SUBTRACT", radius, away), missing)
    field = bent(t, field, fine(t, inputs, (300.0, 300.0), 2), inputs["Noise"], 0.3)
    body = t.math("MULTIPLY", t.ramp(field, 0.0, 0.1), window)
    lay_over(
        t,
        inputs,
        end,
        cover=t.math("MULTIPLY", body, inputs["Opacity"]),
        mask=shown(t, t.ramp(body, 0.2, 0.5), window),
        color=tinted(t, inputs, factor(t, inputs)),
    )
    return t.tree
