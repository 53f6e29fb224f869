"""Streaks: one to three thin lines along the rolling direction, as long as the frame is high."""

from typing import Any

from ...placement import OUTPUTS, contrast, factor, lane, lay_over, layer_inputs, place, tinted
from ...shapes import fine
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.3, 0.06, 0.9),
    GroupInput("Angle", 0.0, (-0.04, 0.04), about="From the rolling direction, radians"),
    GroupInput("Lines", 1.0, (1.0, 3.9), about="How many, side by side"),
    GroupInput("Spacing", 0.012, (0.004, 0.03), about="From one line to the next, metres"),
    GroupInput("Width", 0.0014, (0.0007, 0.003), about="Half width of a line, metres"),
    GroupInput("Beads", 0.4, (0.0, 1.0), about="How far it is broken along its length"),
    GroupInput("Depth", 0.0, (-0.00012, 0.00012), about="A furrow above 0, a ridge below; metres"),
    contrast(-1.0, 1.5, 1.0),
    GroupInput("Opacity", 0.85, (0.5, 1.0), about="How much of the steel is hidden"),
)


def streak_group() -> Any:
    """Make the node group `Streak`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Streak", INPUTS, OUTPUTS)
    with t.frame("Lines"):
        local, _ = place(t, inputs, inputs["Angle"])
        x, y = (t.math("MULTIPLY", v, inputs["Size"]) for v in t.separate(local))
        bend = t.noise(t.seeded(t.combine(0.0, y), inputs["Seed"], 0), 3.0, 1, 0.5, "Bend")
        bow = t.math("MULTIPLY", t.math("SUBTRACT", bend, 0.5), inputs["Distortion"])
        off = t.math("MULTIPLY_ADD", bow, 0.02, x)
        away = t.math("ABSOLUTE", off)
        for number, at in ((2.0, -1.0), (3.0, 1.7)):
            shifted = t.math("MULTIPLY_ADD", inputs["Spacing"], at, off)
            missing = t.math("LESS_THAN", inputs["Lines"], number)
            line = t.math("ADD", t.math("ABSOLUTE", shifted), missing)
            away = t.math("MINIMUM", away, line, label="Distance to the nearest line")
        spread = t.math("MULTIPLY_ADD", inputs["Spacing"], 2.0, 0.012)
        reach = t.math("MULTIPLY_ADD", inputs["Width"], 2.0, spread)
        window = lane(t, local, t.math("DIVIDE", reach, inputs["Size"]))
    with t.frame("Body"):
        ragged = fine(t, inputs, (500.0, 130.0), 1, 0, "Ragged")
        uneven = t.math("MULTIPLY", t.math("SUBTRACT", ragged, 0.5), inputs["Noise"])
        width = t.math("MULTIPLY", inputs["Width"], t.math("MULTIPLY_ADD", uneven, 2.4, 1.0))
        inside = t.math("SUBTRACT", width, away)
        body = t.math("MULTIPLY", t.ramp(inside, -0.0008, 0.0004), window)
        beads = fine(t, inputs, (60.0, 28.0), 2, 1, "Beads")
        gap = t.math("MULTIPLY", inputs["Beads"], 0.55)
        bright = t.ramp(beads, t.math("SUBTRACT", gap, 0.1), t.math("ADD", gap, 0.2))
        mask = t.math("MULTIPLY", t.ramp(inside, -0.0008, -0.0004), window)
        lay_over(
            t,
            inputs,
            end,
            cover=t.math("MULTIPLY", t.math("MULTIPLY", body, bright), inputs["Opacity"]),
            mask=t.ramp(mask, 0.2, 0.5),
            color=tinted(t, inputs, factor(t, inputs)),
            height=t.math("MULTIPLY", body, t.math("MULTIPLY", inputs["Depth"], -1.0)),
        )
    return t.tree
