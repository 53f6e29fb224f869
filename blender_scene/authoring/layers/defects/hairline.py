"""Hairlines: thin dark cracks along the rolling direction, wandering and broken."""

from typing import Any

from ...placement import OUTPUTS, contrast, factor, lane, lay_over, layer_inputs, place, tinted
from ...shapes import bent, fine
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.08, 0.03, 0.2),
    GroupInput("Angle", 0.0, (-0.17, 0.17), about="From the rolling direction, radians"),
    GroupInput("Width", 0.0007, (0.0004, 0.0012), about="Half width, metres"),
    GroupInput("Breaks", 0.3, (0.0, 1.0), about="How far it is broken"),
    GroupInput("Depth", 0.0001, (0.0, 0.0004), about="Metres"),
    contrast(-1.2, -0.3, -0.8),
    GroupInput("Opacity", 0.85, (0.5, 1.0), about="How much of the steel is hidden"),
)


def hairline_group() -> Any:
    """Make the node group `Hairline`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Hairline", INPUTS, OUTPUTS)
    with t.frame("Line"):
        local, _ = place(t, inputs, inputs["Angle"])
        x, y = (t.math("MULTIPLY", v, inputs["Size"]) for v in t.separate(local))
        wander = t.noise(t.seeded(t.combine(0.0, y), inputs["Seed"], 0), 14.0, 3, 0.6, "Wander")
        bow = t.math("MULTIPLY", t.math("SUBTRACT", wander, 0.5), inputs["Distortion"])
        away = t.math("ABSOLUTE", t.math("MULTIPLY_ADD", bow, 0.05, x))
        reach = t.math("MULTIPLY_ADD", inputs["Distortion"], 0.02, 0.006)
        window = lane(t, local, t.math("DIVIDE", reach, inputs["Size"]))
    with t.frame("Gap"):
        breaks = fine(t, inputs, (70.0, 60.0), 1, 1, "Breaks")
        open_ = t.math("MULTIPLY_ADD", inputs["Breaks"], -0.6, t.math("ADD", breaks, 0.15))
        width = t.math("MULTIPLY", inputs["Width"], t.range(open_, -0.2, 2.2))
        width = bent(t, width, breaks, inputs["Noise"], 0.002)
        inside = t.math("SUBTRACT", width, away)
        body = t.math("MULTIPLY", t.ramp(inside, -0.0006, 0.0003), window)
        lay_over(
            t,
            inputs,
            end,
            cover=t.math("MULTIPLY", body, inputs["Opacity"]),
            mask=t.math("MULTIPLY", t.ramp(inside, -0.0012, -0.0005), t.ramp(window, 0.1, 0.3)),
            color=tinted(t, inputs, factor(t, inputs, 0.4)),
            height=t.math("MULTIPLY", body, t.math("MULTIPLY", inputs["Depth"], -1.0)),
        )
    return t.tree
