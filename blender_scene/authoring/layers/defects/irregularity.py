"""Surface irregularities: chipped and torn metal from transformed Perlin noise."""

from typing import Any

from ...placement import OUTPUTS, contrast, factor, lay_over, layer_inputs, place, shown, tinted
from ...tree_builder import GroupInput, TreeBuilder, new_group

INPUTS = layer_inputs(
    (0.12, 0.04, 0.28),
    GroupInput("Angle", 0.0, (-0.8, 0.8), about="From the rolling direction, radians"),
    GroupInput("Aspect", 0.6, (0.25, 1.0), about="Width over length"),
    GroupInput("Scale", 1.4, (0.6, 2.5), about="Chips over the half extent"),
    GroupInput("Depth", 0.0015, (0.001, 0.006), about="Metres"),
    GroupInput(
        "Lift", 0.002, (-0.002, 0.006), about="How far a shell of it stands off the slab, metres"
    ),
    contrast(-1.0, 0.6),
    GroupInput("Opacity", 0.7, (0.4, 1.0), about="How much of the steel's colour is hidden"),
    GroupInput("Own Roughness", 0.55, (0.35, 0.8)),
)


def irregularity_group() -> Any:
    """Make the node group `Irregularity`, which draws the defect from `INPUTS`, and return it."""
    t, inputs, end = new_group("Irregularity", INPUTS, OUTPUTS)
    seed = inputs["Seed"]
    with t.frame("Transformed noise"):
        local, window = place(t, inputs, inputs["Angle"])
        x, y = t.separate(local)
        point = t.combine(t.math("DIVIDE", x, inputs["Aspect"]), y)
        chips = t.noise(t.seeded(point, seed, 0), inputs["Scale"], 2, 0.5, "Chips")
        fold = t.math("ABSOLUTE", t.math("MULTIPLY_ADD", chips, 2.0, -1.0), label="Folded")
        edge = t.math("SUBTRACT", 0.7, t.math("MULTIPLY", fold, 2.2))
        reach = t.math("SUBTRACT", 0.7, t.vector("LENGTH", point))
        shape = t.math("MULTIPLY_ADD", edge, inputs["Distortion"], reach)
        core = t.ramp(t.vector("LENGTH", point), 0.25, 0.0, label="Always torn in the centre")
        shape = t.math("ADD", shape, core)
    with t.frame("Torn border"):
        torn = t.noise(t.seeded(local, seed, 1), 5.5, 4, 0.55, "Torn")
        offset = t.math("MULTIPLY", t.math("SUBTRACT", torn, 0.5), inputs["Noise"])
        field = t.math("MULTIPLY_ADD", offset, 1.2, shape)
    with t.frame("Mask and surface"):
        cover = t.math("MULTIPLY", t.ramp(field, 0.0, 0.12), window)
        mask = t.ramp(field, 0.0, 0.03, label="All that shows")
        creases = t.math("MULTIPLY_ADD", fold, 0.8, -1.6, label="Folds of torn metal")
        relief = t.math("MULTIPLY_ADD", torn, 2.2, creases)
        risen = t.math("MULTIPLY_ADD", relief, inputs["Depth"], inputs["Lift"])
        lay_over(
            t,
            inputs,
            end,
            cover=t.math("MULTIPLY", cover, inputs["Opacity"]),
            mask=shown(t, mask, window),
            color=tinted(t, inputs, _flecks(t, torn, factor(t, inputs))),
            roughness=inputs["Own Roughness"],
            metallic=1.0,
            height=t.math("MULTIPLY", risen, cover),
        )
    return t.tree


def _flecks(t: TreeBuilder, noise: Any, tone: Any) -> Any:
    """Dark pits and bright flecks of bare metal, around the tone."""
    ramp = t.node("ShaderNodeValToRGB", noise, label="Flecks")
    stops = ramp.color_ramp.elements
    stops[0].position, stops[0].color = 0.3, (0.15, 0.15, 0.15, 1.0)
    stops[1].position, stops[1].color = 0.8, (4.5, 4.5, 4.5, 1.0)
    stops.new(0.55).color = (0.9, 0.9, 0.9, 1.0)
    return t.math("MULTIPLY", ramp.outputs["Color"], tone)
