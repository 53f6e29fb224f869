"""Rim: the rough strip along the edge of a slab, darker or lighter than the metal beside it."""

from typing import Any

from ...placement import (
    OUTPUTS,
    contrast,
    factor,
    lane,
    lay_over,
    layer_inputs,
    place,
    shown,
    tinted,
)
from ...shapes import bent, fine
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.4, 0.2, 0.8),
    GroupInput("Angle", 0.0, (-0.02, 0.02), about="From the rolling direction, radians"),
    GroupInput("Width", 0.025, (0.006, 0.06), about="Half width of the strip, metres"),
    GroupInput("Crumple", 0.0004, (0.0, 0.0012), about="Depth of its dents, metres"),
    GroupInput("Specks", 0.4, (0.0, 1.0), about="How many dark specks it has"),
    contrast(-0.7, 0.8, 0.5),
    GroupInput("Opacity", 0.85, (0.5, 1.0), about="How much of the steel is hidden"),
    defect=False,
)


def rim_group() -> Any:
    """Make the node group `Rim`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Rim", INPUTS, OUTPUTS)
    with t.frame("Strip"):
        local, _ = place(t, inputs, inputs["Angle"])
        x, y = (t.math("MULTIPLY", v, inputs["Size"]) for v in t.separate(local))
        lobes = t.noise(t.seeded(t.combine(0.0, y), inputs["Seed"], 0), 7.0, 2, 0.6, "Lobes")
        grain = fine(t, inputs, (150.0, 70.0), 1, 2, "Grain")
        unit = t.math("DIVIDE", t.math("ABSOLUTE", x), inputs["Width"])
        field = bent(t, t.math("SUBTRACT", 1.0, unit), lobes, inputs["Distortion"], 1.4)
        field = bent(t, field, grain, inputs["Noise"], 0.8)
        reach = t.math("MULTIPLY", t.math("DIVIDE", inputs["Width"], inputs["Size"]), 2.5)
        window = lane(t, local, reach)
        body = t.math("MULTIPLY", t.ramp(field, 0.0, 0.2), window)
    with t.frame("Rough"):
        dents = fine(t, inputs, (45.0, 30.0), 2, 2, "Dents")
        speck = fine(t, inputs, (330.0, 260.0), 3, 0, "Specks")
        many = t.math("MULTIPLY_ADD", inputs["Specks"], -0.3, 0.85)
        dark = t.ramp(speck, many, t.math("ADD", many, 0.1))
        uneven = t.math("MULTIPLY", factor(t, inputs, 0.1), t.range(grain, 0.4, 1.6))
        tone = t.math("MULTIPLY", uneven, t.math("MULTIPLY_ADD", dark, -0.6, 1.0))
        lay_over(
            t,
            inputs,
            end,
            cover=t.math("MULTIPLY", body, inputs["Opacity"]),
            mask=shown(t, t.ramp(body, 0.3, 0.5), window),
            color=tinted(t, inputs, tone),
            height=t.math("MULTIPLY", t.math("MULTIPLY", body, dents), inputs["Crumple"]),
        )
    return t.tree
