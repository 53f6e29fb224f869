"""Cracks, scratches and gouges: a spherical gradient over deformed coordinates."""

from typing import Any

from ...placement import OUTPUTS, contrast, factor, lay_over, layer_inputs, place, tinted
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.15, 0.05, 0.5),
    GroupInput(
        "Turn", 0.0, (-1.0, 1.0), about="From along to across the rolling direction; few turn far"
    ),
    GroupInput(
        "Twin",
        -0.1,
        (-0.16, 0.16),
        about="Distance of a second one beside it, metres; below 0 none",
    ),
    GroupInput("Width", 0.004, (0.0012, 0.008), about="Half width, metres"),
    GroupInput("Symmetry", 0.0, (-0.45, 0.45), about="One end blunt, the other drawn out"),
    GroupInput("Depth", 0.0005, (0.0, 0.0016), about="Metres"),
    contrast(-1.0, 2.2, 0.7),
    GroupInput("Opacity", 0.8, (0.5, 1.0), about="How much of the steel's colour is hidden"),
    GroupInput("Own Roughness", 0.5, (0.3, 0.8)),
)


def crack_group() -> Any:
    """Make the node group `Crack`, which draws the defect from `INPUTS`, and return it."""
    t, inputs, end = new_group("Crack", INPUTS, OUTPUTS)
    seed = inputs["Seed"]
    with t.frame("Ellipse deformed through its coordinates and its symmetry"):
        turn = inputs["Turn"]
        rare = t.math("MULTIPLY", t.math("MULTIPLY", turn, turn), turn, label="Few turn far")
        local, _ = place(t, inputs, t.math("MULTIPLY", rare, 1.5708))
        x, y = t.separate(local)
        twin = t.math("DIVIDE", t.math("MAXIMUM", inputs["Twin"], 0.0), inputs["Size"])
        twin = t.math("MINIMUM", twin, 0.6, label="Well inside the window")
        fold = t.math("MULTIPLY", twin, 0.5, label="Half way to the second one")
        bend = t.noise(t.seeded(t.combine(0.0, y), seed, 0), 1.3, 2, 0.45, "Bend")
        crooked = t.math("MULTIPLY", inputs["Distortion"], inputs["Distortion"])
        bow = t.math("MULTIPLY", t.math("SUBTRACT", bend, 0.5), crooked)
        shift = t.math("MULTIPLY", bow, 0.35)
        aside = t.math("ABSOLUTE", t.math("SUBTRACT", t.math("ADD", x, shift), fold))
        across = t.math("SUBTRACT", aside, fold)
        along = t.math("MULTIPLY", y, t.math("MULTIPLY_ADD", y, inputs["Symmetry"], 1.0))
        narrow = t.math("DIVIDE", inputs["Size"], inputs["Width"], label="Slenderness")
        bent = t.math("MULTIPLY_ADD", crooked, 0.25, twin, label="Farther it is never bent")
        reach = t.math("ADD", bent, t.math("DIVIDE", 4.0, narrow), label="Half width of the window")
        farther = t.math("DIVIDE", t.math("ABSOLUTE", x), reach)
        farthest = t.math("MAXIMUM", t.vector("LENGTH", local), farther)
        window = t.ramp(farthest, 1.0, 0.8, label="Window")
        ellipse = t.combine(t.math("MULTIPLY", across, narrow), along)
        half = t.vector("MULTIPLY", ellipse, (0.5, 0.5, 0.5))
        sphere = t.node("ShaderNodeTexGradient", half, gradient_type="SPHERICAL").outputs["Fac"]
        inside = t.math("MULTIPLY_ADD", sphere, 2.0, -1.0, label="1 at the axis, 0 at the border")
    with t.frame("Border displaced along its normal"):
        ragged = t.noise(t.seeded(local, seed, 1), 16.0, 1, 0.6, "Ragged")
        rough = t.math("MULTIPLY", inputs["Noise"], inputs["Noise"], label="Many are smooth")
        offset = t.math("MULTIPLY", t.math("SUBTRACT", ragged, 0.5), rough)
        field = t.math("MULTIPLY_ADD", offset, 1.6, inside)
    with t.frame("Mask and surface"):
        lip = t.math("MULTIPLY", t.ramp(field, -0.5, 0.0), window, label="Lip")
        gap = t.math("MULTIPLY", t.ramp(field, 0.0, 0.3), window, label="Gap")
        grooves = t.noise(
            t.seeded(t.combine(t.math("MULTIPLY", x, 70.0), t.math("MULTIPLY", y, 2.5)), seed, 2),
            1.0,
            1,
            0.5,
            "Grooves",
        )
        shade = t.math("MULTIPLY", t.range(grooves, 0.4, 1.6), factor(t, inputs))
        rise = t.math("MULTIPLY_ADD", lip, 0.45, t.math("MULTIPLY", gap, -1.45))
        furrow = t.math("MULTIPLY_ADD", t.math("MULTIPLY", grooves, gap), 0.6, rise)
        lay_over(
            t,
            inputs,
            end,
            cover=t.math("MULTIPLY", gap, inputs["Opacity"]),
            mask=t.math("MULTIPLY", t.ramp(field, -0.5, -0.2), window),
            color=tinted(t, inputs, shade),
            roughness=inputs["Own Roughness"],
            metallic=1.0,
            height=t.math("MULTIPLY", furrow, inputs["Depth"]),
        )
    return t.tree
