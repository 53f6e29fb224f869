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
    GroupInput("Core", 0.6, (0.0, 1.2), about="How dark it is within the rim"),
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
        lobes = fine(t, inputs, (36.0, 19.0), 0, 1, "Lobes")
        ragged = fine(t, inputs, (240.0, 200.0), 1, 0, "Ragged")
        many = t.math("MULTIPLY_ADD", inputs["Distortion"], 1.2, 2.4, label="Broken up")
        blot = bent(t, t.math("MULTIPLY_ADD", near, 0.8, -0.35), lobes, many)
        field = bent(t, blot, ragged, inputs["Noise"], 0.7)
        wet = t.ramp(field, 0.0, 0.05, label="Wet")
        within = t.math("ADD", inputs["Rim"], 0.1)
        core = t.ramp(field, inputs["Rim"], within, label="Core")
    with t.frame("Drops around"):
        scaled = t.vector("MULTIPLY", inputs["Vector"], (110.0, 90.0, 0.0))
        away, chance, _ = t.voronoi(t.seeded(scaled, inputs["Seed"], 2), label="Drops")
        size, _ = t.separate(chance)
        thrown = t.math("MULTIPLY_ADD", near, 0.35, t.math("SUBTRACT", inputs["Drops"], 0.95))
        radius = t.math("MULTIPLY_ADD", size, 0.55, thrown, label="Radius of a drop")
        drop = t.ramp(t.math("SUBTRACT", radius, away), 0.0, 0.08)
    with t.frame("Paint"):
        halo = t.math("MULTIPLY", t.ramp(blot, -0.7, 0.0), 0.06, label="Halo")
        cover = t.math("MAXIMUM", t.math("MAXIMUM", wet, drop), halo)
        dark = t.math("MULTIPLY", core, t.math("MINIMUM", inputs["Core"], 1.0))
        color = t.mix_color(dark, (1.0, 1.0, 1.0, 1.0), tinted(t, inputs, 0.3))
        mask = t.ramp(t.math("MAXIMUM", wet, drop), 0.3, 0.6)
        lay_over(
            t,
            inputs,
            end,
            cover=t.math("MULTIPLY", t.math("MULTIPLY", cover, window), inputs["Opacity"]),
            mask=t.math("MULTIPLY", mask, window),
            color=color,
        )
    return t.tree
