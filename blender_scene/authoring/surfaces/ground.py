"""The node group `Ground`: smooth metal that was ground or machined along the slab."""

from typing import Any

from ..placement import STATE
from ..tree_builder import GroupInput, arrange, new_group

INPUTS = [
    GroupInput("Tone", 0.09, (0.05, 0.12), about="Mean reflectance of the metal"),
    GroupInput("Roughness", 0.5, (0.35, 0.7), about="Microscopic roughness"),
    GroupInput("Lines", 0.3, (0.05, 0.9), about="How far the lines of grinding stand out"),
    GroupInput("Scores", 0.4, (0.0, 1.2), about="Brightness of the few lines that are deeper"),
    GroupInput("Grain", 0.3, (0.1, 0.8), about="Fine texture between them"),
    GroupInput("Spacing", 0.003, (0.0012, 0.007), about="Width of a line, metres"),
    GroupInput("Bands", 0.3, (0.0, 0.8), about="Broad soft bands of light and shade"),
    GroupInput("Seed", 0.0, (0.0, 100.0), about="Another piece of metal"),
]


def ground_group() -> Any:
    """The node group `Ground`: the state of sound metal, its height in metres."""
    t, inputs, end = new_group("Ground", INPUTS, STATE)
    seed, where = inputs["Seed"], inputs["Vector"]
    across = t.math("DIVIDE", 1.0, inputs["Spacing"])
    scaled = t.vector("MULTIPLY", where, t.combine(across, 5.0))
    lines = t.noise(t.seeded(scaled, seed, 0), 1.0, 2, 0.7, "Lines")
    matte = t.vector("MULTIPLY", where, (420.0, 210.0, 0.0))
    grain = t.noise(t.seeded(matte, seed, 1), 1.0, 1, 0.7, "Grain")
    broad = t.vector("MULTIPLY", where, (5.0, 1.2, 0.0))
    bands = t.noise(t.seeded(broad, seed, 2), 1.0, 1, 0.5, "Bands")
    deep = t.ramp(t.math("MULTIPLY_ADD", grain, 0.25, lines), 0.74, 0.95, label="Deeper lines")
    shade: Any = t.math("MULTIPLY", deep, inputs["Scores"])
    for noise, name, gain in ((lines, "Lines", 1.6), (grain, "Grain", 1.4), (bands, "Bands", 3.0)):
        centred = t.math("MULTIPLY", t.math("SUBTRACT", noise, 0.5), gain)
        shade = t.math("MULTIPLY_ADD", centred, inputs[name], shade)
    metal = t.math("MULTIPLY", inputs["Tone"], t.math("EXPONENT", shade))
    t.feed(end["Color"], t.gray(t.math("MINIMUM", metal, 1.0)))
    t.feed(end["Roughness"], inputs["Roughness"])
    t.feed(end["Metallic"], 1.0)
    carved = t.math("MULTIPLY", t.math("MULTIPLY", lines, inputs["Lines"]), 0.00002)
    t.feed(end["Height"], carved)
    arrange(t.tree)
    return t.tree
