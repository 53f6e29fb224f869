"""Scabs: shells of metal that lie on the slab, crumpled with rims and glints, or smooth."""

from typing import Any

from ...placement import OUTPUTS, contrast, factor, lay_over, layer_inputs, place, shown, tinted
from ...shapes import bent, fine, spot
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.09, 0.03, 0.22),
    GroupInput("Angle", 0.0, (-3.1416, 3.1416), about="Of its length, radians"),
    GroupInput("Aspect", 0.7, (0.4, 1.0), about="Width over length"),
    GroupInput("Folds", 40.0, (18.0, 80.0), about="Folds to a metre"),
    GroupInput(
        "Crumple",
        0.0008,
        (-0.0006, 0.0018),
        about="Height of the folds, metres; smooth from 0 down",
    ),
    GroupInput("Lift", 0.0004, (-0.0003, 0.0009), about="How far it stands off the slab, metres"),
    GroupInput("Rim", 0.6, (0.0, 1.0), about="How dark the gap around it is"),
    GroupInput("Glint", 0.5, (0.0, 1.3), about="How bright the crests are"),
    contrast(-0.8, 0.5, -0.4),
    GroupInput("Opacity", 0.85, (0.5, 1.0), about="How much of the steel is hidden"),
    GroupInput("Own Roughness", 0.45, (0.3, 0.65)),
)


def scab_group() -> Any:
    """Make the node group `Scab`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Scab", INPUTS, OUTPUTS)
    with t.frame("Outline"):
        local, window = place(t, inputs, inputs["Angle"])
        x, y = t.separate(local)
        near = spot(t, t.math("DIVIDE", x, inputs["Aspect"]), y, 0.66)
        coast = t.noise(t.seeded(local, inputs["Seed"], 0), 1.9, 1, 0.6, "Coast")
        field = bent(t, near, coast, inputs["Distortion"], 1.5)
        ragged = fine(t, inputs, (130.0, 130.0), 1, 1, "Ragged")
        field = bent(t, field, ragged, inputs["Noise"], 0.22)
        shape = t.math("MULTIPLY", t.ramp(field, 0.0, 0.05), window)
        slope = t.ramp(field, 0.0, 0.16, label="Risen")
    with t.frame("Folds"):
        count = t.math("MULTIPLY", inputs["Size"], inputs["Folds"])
        point = t.vector("MULTIPLY", local, t.combine(count, t.math("MULTIPLY", count, 0.45)))
        wrinkled = t.noise(t.seeded(point, inputs["Seed"], 2), 0.6, 3, 0.5, "Wrinkled")
        fold = t.math("ABSOLUTE", t.math("MULTIPLY_ADD", wrinkled, 4.0, -2.0), label="Folded")
        crest = t.ramp(fold, 0.12, 0.0, label="Crest")
        crumple = t.math("MAXIMUM", inputs["Crumple"], 0.0)
        risen = t.math("MULTIPLY_ADD", t.math("MINIMUM", fold, 1.0), crumple, inputs["Lift"])
    with t.frame("Tone"):
        open_ = t.ramp(coast, 0.4, 0.6, label="Not all around")
        gap = t.math(
            "MULTIPLY", t.math("MULTIPLY", t.ramp(field, 0.08, 0.01), open_), inputs["Rim"]
        )
        much = t.math("MULTIPLY", crumple, 600.0, label="0 smooth, 1 crumpled")
        glint = t.math("MULTIPLY", t.math("MULTIPLY", crest, inputs["Glint"]), much)
        uneven = t.math("MULTIPLY_ADD", t.math("SUBTRACT", ragged, 0.5), 0.8, 1.0)
        shade = t.math("MULTIPLY", factor(t, inputs, 0.1), t.math("ADD", uneven, glint))
        shade = t.math("MULTIPLY", shade, t.math("MULTIPLY_ADD", gap, -0.75, 1.0))
        lay_over(
            t,
            inputs,
            end,
            cover=t.math("MULTIPLY", shape, inputs["Opacity"]),
            mask=shown(t, t.ramp(field, 0.0, 0.03), window),
            color=tinted(t, inputs, shade),
            roughness=inputs["Own Roughness"],
            height=t.math("MULTIPLY", t.math("MULTIPLY", slope, window), risen),
        )
    return t.tree
