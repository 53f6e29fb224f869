"""Marks: characters that were stamped or painted on, made of straight strokes."""

from typing import Any

from ...placement import OUTPUTS, contrast, factor, lay_over, layer_inputs, place, shown, tinted
from ...shapes import bent, fine
from ...tree_builder import GroupInput, TreeBuilder, new_group

INPUTS = layer_inputs(
    (0.1, 0.03, 0.25),
    GroupInput("Angle", 0.0, (-1.6, 1.6), about="Of the line of characters, radians"),
    GroupInput("Characters", 4.0, (2.0, 8.0), about="How many, side by side"),
    GroupInput("Slant", 0.1, (-0.2, 0.4)),
    GroupInput("Stroke", 0.25, (0.12, 0.4), about="Thickness, over half a character's width"),
    GroupInput("Worn", 0.2, (0.0, 0.6), about="How much has come off"),
    GroupInput("Depth", 0.0, (-0.0004, 0.0004), about="Stamped in above 0, metres"),
    contrast(-1.0, 1.3, 1.0),
    GroupInput("Opacity", 0.8, (0.5, 1.0), about="How much of the steel is hidden"),
    defect=False,
)


def mark_group() -> Any:
    """Make the node group `Mark`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Mark", INPUTS, OUTPUTS)
    with t.frame("Line of characters"):
        local, window = place(t, inputs, inputs["Angle"])
        wave = t.noise(t.seeded(local, inputs["Seed"], 0), 3.0, 0, 0.5, "By hand")
        x, y = t.separate(local)
        x = t.math("MULTIPLY_ADD", y, inputs["Slant"], x)
        y = bent(t, y, wave, inputs["Distortion"], 0.15)
        count = t.math("ROUND", inputs["Characters"])
        column = t.math(
            "MULTIPLY", t.math("MULTIPLY_ADD", x, 0.5, 0.4), t.math("MULTIPLY", count, 1.25)
        )
        number = t.math("FLOOR", column)
        inline = t.math("COMPARE", t.math("DIVIDE", t.math("ADD", number, 0.5), count), 0.5, 0.5)
        across = t.math("MULTIPLY_ADD", t.math("FRACT", column), 3.2, -1.6)
        up = t.math("MULTIPLY", y, t.math("MULTIPLY", count, 1.25), label="1 at the top")
        away = _strokes(t, number, across, up, inputs["Seed"])
    with t.frame("Worn paint"):
        worn = fine(t, inputs, (150.0, 150.0), 1, 1, "Worn")
        edge = bent(t, t.math("SUBTRACT", inputs["Stroke"], away), worn, inputs["Noise"], 0.35)
        left = t.math("SUBTRACT", t.math("MULTIPLY_ADD", inputs["Worn"], -0.45, 0.75), worn)
        shape = t.math("MULTIPLY", t.ramp(edge, 0.0, 0.15), t.ramp(left, 0.0, 0.1))
        shape = t.math("MULTIPLY", t.math("MULTIPLY", shape, inline), window)
        lay_over(
            t,
            inputs,
            end,
            cover=t.math("MULTIPLY", shape, inputs["Opacity"]),
            mask=shown(t, t.ramp(shape, 0.3, 0.5), window),
            color=tinted(t, inputs, factor(t, inputs, 0.45)),
            height=t.math("MULTIPLY", shape, t.math("MULTIPLY", inputs["Depth"], -1.0)),
        )
    return t.tree


def _strokes(t: TreeBuilder, number: Any, across: Any, up: Any, seed: Any) -> Any:
    """Distance to the nearest stroke of a character, in half widths of one.

    A character is some of seven strokes: two at each side and three across.
    """
    side = t.math("ABSOLUTE", across)
    wide = t.math("SUBTRACT", side, 1.0)
    high = t.math("SUBTRACT", t.math("ABSOLUTE", up), 1.0)
    right = t.math("MULTIPLY_ADD", t.math("SIGN", across), 2.0, t.math("SIGN", up))
    level = t.math("ROUND", t.math("MINIMUM", t.math("MAXIMUM", up, -1.0), 1.0))
    upright = t.combine(t.math("ABSOLUTE", wide), t.math("MAXIMUM", high, 0.0))
    level_at = t.combine(t.math("SUBTRACT", up, level), t.math("MAXIMUM", wide, 0.0))
    found = []
    for place_, which in ((upright, right), (level_at, t.math("ADD", level, 9.0))):
        key = t.combine(t.math("MULTIPLY_ADD", number, 16.0, which), t.math("FLOOR", seed))
        noise = t.node("ShaderNodeTexWhiteNoise", key, noise_dimensions="2D")
        there = t.math("GREATER_THAN", noise.outputs["Value"], 0.35)
        absent = t.math("MULTIPLY_ADD", there, -9.0, 9.0)
        found.append(t.math("ADD", t.vector("LENGTH", place_), absent))
    return t.math("MINIMUM", *found)
