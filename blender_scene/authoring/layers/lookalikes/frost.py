"""Frost: fields of fine bright specks and dashes with soft borders, which the light picks out."""

from typing import Any

from ...placement import OUTPUTS, lay_over, layer_inputs, place, shown, tinted
from ...shapes import bent, fine, spot
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.3, 0.08, 0.6),
    GroupInput("Aspect", 0.7, (0.3, 1.0), about="Width over length"),
    GroupInput("Spacing", 0.007, (0.005, 0.014), about="Mean distance between specks, metres"),
    GroupInput("Stretch", 1.5, (0.7, 3.0), about="Width of a speck over its height"),
    GroupInput("Radius", 0.25, (0.12, 0.4), about="Of the largest, in units of Spacing"),
    GroupInput("Share", 0.5, (0.15, 0.8), about="How many there are in the middle"),
    GroupInput("Bright", 1.6, (0.6, 3.0), about="How much brighter than the metal they are"),
    defect=False,
)


def frost_group() -> Any:
    """Make the node group `Frost`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Frost", INPUTS, OUTPUTS)
    with t.frame("Field"):
        local, window = place(t, inputs)
        x, y = t.separate(local)
        near = spot(t, t.math("DIVIDE", x, inputs["Aspect"]), y, 0.8)
        groups = t.noise(t.seeded(local, inputs["Seed"], 1), 3.0, 2, 0.6, "Groups")
        much = t.math("MULTIPLY_ADD", inputs["Distortion"], 2.0, 0.8)
        near = bent(t, near, groups, much)
    with t.frame("Specks"):
        cells = t.math("DIVIDE", 1.0, inputs["Spacing"])
        tall = t.math("MULTIPLY", cells, inputs["Stretch"])
        point = t.vector("MULTIPLY", inputs["Vector"], t.combine(cells, tall))
        away, chance, _ = t.voronoi(t.seeded(point, inputs["Seed"], 0), label="Specks")
        held, size = t.red_green(chance)
        clumps = t.ramp(fine(t, inputs, (28.0, 11.0), 3, 1, "Clumps"), 0.3, 0.7)
        few = t.math(
            "MULTIPLY", t.math("MULTIPLY", t.ramp(near, 0.0, 0.7), clumps), inputs["Share"]
        )
        missing = t.math("GREATER_THAN", held, few)
        radius = t.math("MULTIPLY", inputs["Radius"], t.range(size, 0.5, 1.0))
        field = t.math("SUBTRACT", t.math("SUBTRACT", radius, away), missing)
        field = bent(t, field, fine(t, inputs, (300.0, 300.0), 2), inputs["Noise"], 0.3)
        faint = t.math("MULTIPLY", size, size, label="Most are faint")
        body = t.math("MULTIPLY", t.ramp(field, 0.0, 0.12), t.math("MULTIPLY", faint, window))
        lay_over(
            t,
            inputs,
            end,
            cover=body,
            mask=shown(t, t.ramp(body, 0.3, 0.5), window),
            color=tinted(t, inputs, t.math("ADD", inputs["Bright"], 1.0)),
        )
    return t.tree
