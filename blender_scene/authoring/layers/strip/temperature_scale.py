"""Scale of too hot a strip: scattered small dark specks, pressed in and lit from the side."""

from typing import Any

from ...placement import OUTPUTS, contrast, factor, lay_over, layer_inputs, place, shown, tinted
from ...shapes import bent, fine, spot
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.08, 0.04, 0.2),
    GroupInput("Angle", 0.0, (-0.4, 0.4), about="Of the flecks, radians"),
    GroupInput("Flecks", 170.0, (130.0, 230.0), about="Flecks to a metre, along"),
    GroupInput("Stretch", 0.7, (0.5, 1.2), about="Height of a fleck over its width"),
    GroupInput("Share", 0.4, (0.1, 0.9), about="How many there are"),
    GroupInput("Depth", 0.00007, (0.00003, 0.00014), about="Metres"),
    contrast(-0.8, -0.2, -0.5),
    GroupInput("Opacity", 0.85, (0.5, 1.0), about="How much of the steel is hidden"),
)


def temperature_scale_group() -> Any:
    """Make and return the node group `Temperature_scale`, which draws the layer."""
    t, inputs, end = new_group("Temperature_scale", INPUTS, OUTPUTS)
    local, window = place(t, inputs, inputs["Angle"])
    x, y = t.separate(local)
    along = t.math("MULTIPLY", inputs["Size"], inputs["Flecks"])
    across = t.math("MULTIPLY", along, inputs["Stretch"])
    point = t.vector("MULTIPLY", local, t.combine(across, along))
    flecks = t.noise(t.seeded(point, inputs["Seed"], 0), 1.0, 1, 0.5, "Flecks")
    groups = t.noise(t.seeded(local, inputs["Seed"], 1), 3.5, 1, 0.5, "Groups")
    near = bent(t, spot(t, x, y, 0.6), groups, t.math("ADD", inputs["Distortion"], 1.0), 1.6)
    few = t.math("MULTIPLY_ADD", inputs["Share"], 0.14, -0.85)
    field = t.math("ADD", flecks, t.math("MULTIPLY_ADD", t.ramp(near, -0.1, 0.5), 0.16, few))
    field = bent(t, field, fine(t, inputs, (300.0, 300.0), 2), inputs["Noise"], 0.1)
    body = t.math("MULTIPLY", t.ramp(field, 0.0, 0.06), window)
    lay_over(
        t,
        inputs,
        end,
        cover=t.math("MULTIPLY", body, inputs["Opacity"]),
        mask=shown(t, t.ramp(body, 0.3, 0.5), window),
        color=tinted(t, inputs, factor(t, inputs, 0.35)),
        height=t.math("MULTIPLY", body, t.math("MULTIPLY", inputs["Depth"], -1.0)),
    )
    return t.tree
