"""Slag: a torn ribbon along the rolling direction, with ribs like a ladder, light and dark."""

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
    (0.12, 0.05, 0.4),
    GroupInput("Angle", 0.0, (-0.06, 0.06), about="From the rolling direction, radians"),
    GroupInput("Width", 0.012, (0.004, 0.025), about="Half width, metres"),
    GroupInput("Ribs", 60.0, (30.0, 120.0), about="Ribs to a metre"),
    GroupInput("Ladder", 1.0, (0.0, 2.0), about="How strong the ribs are"),
    GroupInput("Rise", 0.001, (0.0, 0.0025), about="Metres"),
    contrast(-0.9, 0.4, -0.4),
    GroupInput("Opacity", 0.85, (0.5, 1.0), about="How much of the steel is hidden"),
    GroupInput("Own Roughness", 0.4, (0.25, 0.6)),
)


def slag_group() -> Any:
    """Make the node group `Slag`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Slag", INPUTS, OUTPUTS)
    with t.frame("Ribbon"):
        local, _ = place(t, inputs, inputs["Angle"])
        x, y = (t.math("MULTIPLY", v, inputs["Size"]) for v in t.separate(local))
        sway = t.noise(t.seeded(t.combine(0.0, y), inputs["Seed"], 0), 6.0, 1, 0.5, "Sway")
        across = bent(t, x, sway, inputs["Distortion"], 0.012)
        torn = fine(t, inputs, (60.0, 45.0), 1, 2, "Torn")
        half = t.math(
            "DIVIDE", t.math("ABSOLUTE", across), inputs["Width"], label="1 at the border"
        )
        field = bent(
            t, t.math("SUBTRACT", 1.0, half), torn, t.math("ADD", inputs["Noise"], 0.3), 3.0
        )
        reach = t.math("MULTIPLY_ADD", inputs["Width"], 2.2, 0.008)
        window = lane(t, local, t.math("DIVIDE", reach, inputs["Size"]))
        body = t.math("MULTIPLY", t.ramp(field, 0.0, 0.12), window)
        slope = t.math("MULTIPLY", t.ramp(field, 0.0, 0.7), window, label="Risen")
    with t.frame("Ribs"):
        rung = t.combine(t.math("MULTIPLY", x, 24.0), t.math("MULTIPLY", y, inputs["Ribs"]))
        ribs = t.noise(t.seeded(rung, inputs["Seed"], 2), 1.0, 1, 0.6, "Ribs")
        shade = bent(t, 0.0, ribs, inputs["Ladder"], 4.0)
        shade = t.math("MULTIPLY", factor(t, inputs, 0.2), t.math("EXPONENT", shade))
        rim = t.math("MULTIPLY", t.ramp(field, 0.3, 0.05), 0.6, label="Dark rim")
        shade = t.math("MULTIPLY", shade, t.math("SUBTRACT", 1.0, rim))
        lay_over(
            t,
            inputs,
            end,
            cover=t.math("MULTIPLY", body, inputs["Opacity"]),
            mask=shown(t, t.ramp(body, 0.3, 0.5), window),
            color=tinted(t, inputs, shade),
            roughness=inputs["Own Roughness"],
            height=t.math("MULTIPLY", t.math("MULTIPLY", slope, ribs), inputs["Rise"]),
        )
    return t.tree
