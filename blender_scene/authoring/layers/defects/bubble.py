"""Bubbles and gas pores: one in the centre and a scatter of Voronoi cells around it."""

from typing import Any

from ...placement import OUTPUTS, contrast, factor, lay_over, layer_inputs, place, shown, tinted
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.08, 0.02, 0.2),
    GroupInput("Spacing", 0.03, (0.012, 0.06), about="Mean distance between bubbles, metres"),
    GroupInput("Radius", 0.35, (0.2, 0.48), about="Of the largest bubble, in units of Spacing"),
    GroupInput("Density", 0.5, (0.0, 1.0), about="Share of the cells that hold a bubble"),
    GroupInput("Rise", 0.0005, (-0.002, 0.002), about="Blisters rise, pores sink; metres"),
    contrast(-1.0, 1.1),
    GroupInput("Opacity", 0.6, (0.4, 1.0), about="How much of the steel's colour is hidden"),
    GroupInput("Own Roughness", 0.45, (0.25, 0.7)),
)


def bubble_group() -> Any:
    """Make the node group `Bubble`, which draws the defect from `INPUTS`, and return it."""
    t, inputs, end = new_group("Bubble", INPUTS, OUTPUTS)
    seed, radius = inputs["Seed"], inputs["Radius"]
    with t.frame("Warped coordinates, in units of Spacing"):
        local, window = place(t, inputs)
        cells = t.math("DIVIDE", inputs["Size"], inputs["Spacing"])
        point = t.vector("MULTIPLY", local, t.combine(cells, cells))
        warp_x = t.noise(t.seeded(point, seed, 0), 1.4, 0, 0.5, "Warp x")
        warp_y = t.noise(t.seeded(point, seed, 1), 1.4, 0, 0.5, "Warp y")
        amount = t.math("MULTIPLY", inputs["Distortion"], 0.7)
        warp = t.combine(
            t.math("MULTIPLY", t.math("SUBTRACT", warp_x, 0.5), amount),
            t.math("MULTIPLY", t.math("SUBTRACT", warp_y, 0.5), amount),
        )
        warped = t.vector("ADD", point, warp)
    with t.frame("Distance to the nearest bubble, in radii"):
        voronoi = t.node(
            "ShaderNodeTexVoronoi", t.seeded(warped, seed, 2), 1.0, voronoi_dimensions="2D"
        )
        t.feed(voronoi.inputs["Randomness"], 0.95)
        chance, size = t.separate(voronoi.outputs["Color"])
        held = t.math("LESS_THAN", chance, inputs["Density"], label="Holds a bubble")
        own = t.math("MULTIPLY", radius, t.range(size, 0.35, 1.0), label="Radius")
        scattered = t.math("SUBTRACT", 1.0, t.math("DIVIDE", voronoi.outputs["Distance"], own))
        scattered = t.math("MULTIPLY_ADD", t.math("ADD", scattered, 4.0), held, -4.0)
        centre = t.math("DIVIDE", t.vector("LENGTH", warped), radius)
        inside = t.math("MAXIMUM", scattered, t.math("SUBTRACT", 1.0, centre))
        fine = t.noise(t.seeded(point, seed, 3), 5.0, 1, 0.6, "Ragged")
        ragged = t.math("MULTIPLY", t.math("SUBTRACT", fine, 0.5), inputs["Noise"])
        field = t.math("MULTIPLY_ADD", ragged, 0.8, inside)
    with t.frame("Mask and surface"):
        cover = t.math("MULTIPLY", t.ramp(field, 0.0, 0.16), window)
        dome = t.math("MULTIPLY", t.ramp(field, 0.0, 0.9), window, label="Dome")
        mask = t.ramp(field, 0.0, 0.06, label="All that shows")
        shade = t.math("MULTIPLY", factor(t, inputs), t.range(fine, 0.5, 1.5))
        lay_over(
            t,
            inputs,
            end,
            cover=t.math("MULTIPLY", cover, inputs["Opacity"]),
            mask=shown(t, mask, window),
            color=tinted(t, inputs, shade),
            roughness=inputs["Own Roughness"],
            metallic=1.0,
            height=t.math("MULTIPLY", dome, inputs["Rise"]),
        )
    return t.tree
