"""Splashes of water and emulsion that dried: white, in columns, with holes and dark cores."""

from typing import Any

from ...placement import OUTPUTS, lay_over, layer_inputs, place, tinted
from ...shapes import bent, fine, spot
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.08, 0.02, 0.14),
    GroupInput("Angle", 0.0, (-0.2, 0.2), about="From the rolling direction, radians"),
    GroupInput("Aspect", 0.3, (0.15, 0.5), about="Width of the column over its length"),
    GroupInput("Rim", 0.2, (0.08, 0.5), about="How far the white reaches in from the border"),
    GroupInput("Core", 0.9, (0.3, 1.2), about="How dark it is within the rim"),
    GroupInput("Wet", 0.4, (0.0, 0.8), about="How dark the steel is above, where it is still wet"),
    GroupInput("Drops", 0.4, (0.0, 0.7), about="How many drops lie around"),
    GroupInput("Opacity", 0.95, (0.85, 1.0), about="How much of the steel is hidden"),
    defect=False,
)


def splash_group() -> Any:
    """Make the node group `Splash`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Splash", INPUTS, OUTPUTS)
    with t.frame("Column of blots"):
        local, window = place(t, inputs, inputs["Angle"])
        x, y = t.separate(local)
        near = spot(t, t.math("DIVIDE", x, inputs["Aspect"]), y, 0.8)
        drawn_out = t.vector("MULTIPLY", local, (2.0, 1.0, 0.0))
        lobes = t.noise(t.seeded(drawn_out, inputs["Seed"], 0), 2.2, 2, 0.6, "Lobes")
        ragged = fine(t, inputs, (240.0, 200.0), 1, 0, "Ragged")
        many = t.math("MULTIPLY_ADD", inputs["Distortion"], 1.2, 2.4, label="Broken up")
        blot = bent(t, t.math("MULTIPLY_ADD", near, 0.8, -0.35), lobes, many)
        field = bent(t, blot, ragged, inputs["Noise"], 0.7)
        white = t.ramp(field, 0.0, 0.05, label="White")
        within = t.math("ADD", inputs["Rim"], 0.1)
        core = t.ramp(field, inputs["Rim"], within, label="Core")
        above = t.math("MULTIPLY", t.ramp(y, 0.0, 0.45), t.ramp(blot, -0.6, -0.35))
        wet = t.math("MULTIPLY", above, inputs["Wet"], label="Wet")
    with t.frame("Drops around"):
        scaled = t.vector("MULTIPLY", inputs["Vector"], (110.0, 90.0, 0.0))
        away, chance, _ = t.voronoi(t.seeded(scaled, inputs["Seed"], 2), label="Drops")
        size, _ = t.red_green(chance)
        thrown = t.math("MULTIPLY_ADD", near, 0.35, t.math("SUBTRACT", inputs["Drops"], 0.95))
        radius = t.math("MULTIPLY_ADD", size, 0.55, thrown, label="Radius of a drop")
        drop = t.ramp(t.math("SUBTRACT", radius, away), 0.0, 0.08)
    with t.frame("Paint"):
        dried = t.math("MAXIMUM", white, drop)
        flecks = t.ramp(ragged, 0.62, 0.72, label="Flecks in the core")
        bare = t.math("MULTIPLY", core, t.math("SUBTRACT", 1.0, flecks))
        dark = t.math("MULTIPLY", bare, t.math("MINIMUM", inputs["Core"], 1.0))
        paint = t.mix_color(dark, (1.0, 1.0, 1.0, 1.0), tinted(t, inputs, 0.2))
        color = t.mix_color(dried, tinted(t, inputs, 0.25), paint)
        cover = t.math("MAXIMUM", dried, wet)
        mask = t.ramp(dried, 0.3, 0.6)
        lay_over(
            t,
            inputs,
            end,
            cover=t.math("MULTIPLY", t.math("MULTIPLY", cover, window), inputs["Opacity"]),
            mask=t.math("MULTIPLY", mask, window),
            color=color,
        )
    return t.tree
