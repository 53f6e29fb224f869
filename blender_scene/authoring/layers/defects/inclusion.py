"""Foreign inclusions: slag or scale pressed in and drawn out along the rolling direction."""

from typing import Any

from ...placement import OUTPUTS, contrast, factor, lay_over, layer_inputs, place, shown, tinted
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.08, 0.02, 0.2),
    GroupInput("Angle", 0.0, (-0.25, 0.25), about="From the rolling direction, radians"),
    GroupInput("Aspect", 0.2, (0.03, 0.5), about="Width over length"),
    GroupInput("Relief", 0.0006, (0.0, 0.002), about="Height of the crust, metres"),
    contrast(-1.3, 0.15, -0.8),
    GroupInput("Foreign", 0.6, (0.0, 1.0), about="0 metal, 1 slag"),
    GroupInput("Opacity", 0.85, (0.5, 1.0), about="How much of the steel's colour is hidden"),
    GroupInput("Own Roughness", 0.65, (0.4, 0.9)),
)


def inclusion_group() -> Any:
    """Make the node group `Inclusion`, which draws the defect from `INPUTS`, and return it."""
    t, inputs, end = new_group("Inclusion", INPUTS, OUTPUTS)
    seed = inputs["Seed"]
    with t.frame("Drawn-out body"):
        local, _ = place(t, inputs, inputs["Angle"])
        x, y = t.separate(local)
        narrow = t.math("DIVIDE", x, inputs["Aspect"])
        aside = t.math("MULTIPLY", t.math("ABSOLUTE", narrow), 0.45, label="1 where no body is")
        farthest = t.math("MAXIMUM", t.vector("LENGTH", local), aside)
        window = t.ramp(farthest, 1.0, 0.8, label="Window")
        lobes = t.noise(t.seeded(t.combine(narrow, y), seed, 0), 1.7, 2, 0.5, "Lobes")
        body = t.vector("MULTIPLY", t.combine(narrow, y), (0.55, 0.55, 0.0))
        sphere = t.node("ShaderNodeTexGradient", body, gradient_type="SPHERICAL").outputs["Fac"]
        inside = t.math("MULTIPLY_ADD", sphere, 1.8, -0.8, label="1 in the centre, 0 at the border")
        bent = t.math("MULTIPLY", t.math("SUBTRACT", lobes, 0.5), inputs["Distortion"])
        shape = t.math("MULTIPLY_ADD", bent, 3.0, inside)
    with t.frame("Frayed border"):
        threads = t.combine(t.math("MULTIPLY", narrow, 4.0), t.math("MULTIPLY", y, 2.5))
        frayed = t.noise(t.seeded(threads, seed, 1), 1.6, 2, 0.65, "Frayed")
        offset = t.math("MULTIPLY", t.math("SUBTRACT", frayed, 0.5), inputs["Noise"])
        field = t.math("MULTIPLY_ADD", offset, 2.2, shape)
    with t.frame("Mask and surface"):
        cover = t.math("MULTIPLY", t.ramp(field, 0.0, 0.3), window)
        crust = t.noise(t.seeded(local, seed, 2), 7.0, 3, 0.65, "Crust")
        mask = t.ramp(field, 0.0, 0.08, label="All that shows")
        shade = t.math("MULTIPLY", factor(t, inputs), t.range(crust, -0.2, 2.2))
        rise = t.math("MULTIPLY", t.math("ADD", crust, 0.4), cover)
        lay_over(
            t,
            inputs,
            end,
            cover=t.math("MULTIPLY", cover, inputs["Opacity"]),
            mask=shown(t, mask, window),
            color=tinted(t, inputs, shade),
            roughness=inputs["Own Roughness"],
            metallic=t.math("SUBTRACT", 1.0, inputs["Foreign"]),
            height=t.math("MULTIPLY", rise, inputs["Relief"]),
        )
    return t.tree
