"""Red iron scale: dark islands with sharp borders, drawn out along the rolling direction."""

from typing import Any

from ...placement import OUTPUTS, contrast, factor, lay_over, layer_inputs, place, shown, tinted
from ...shapes import bent, fine, spot
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.08, 0.04, 0.25),
    GroupInput("Angle", 0.0, (-0.05, 0.05), about="Of the flecks, radians"),
    GroupInput("Flecks", 26.0, (14.0, 50.0), about="Flecks to a metre, along"),
    GroupInput("Stretch", 3.2, (2.0, 5.0), about="Height of a fleck over its width"),
    GroupInput("Share", 0.4, (0.1, 0.9), about="How many there are"),
    GroupInput("Depth", 0.0, (-5e-05, 5e-05), about="Metres"),
    contrast(-0.7, -0.3, -0.5),
    GroupInput("Opacity", 0.85, (0.5, 1.0), about="How much of the steel is hidden"),
)


def red_iron_group() -> Any:
    """Make the node group `Red_iron`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Red_iron", INPUTS, OUTPUTS)
    local, window = place(t, inputs, inputs["Angle"])
    x, y = t.separate(local)
    along = t.math("MULTIPLY", inputs["Size"], inputs["Flecks"])
    across = t.math("MULTIPLY", along, inputs["Stretch"])
    point = t.vector("MULTIPLY", local, t.combine(across, along))
    flecks = t.noise(t.seeded(point, inputs["Seed"], 0), 1.0, 1, 0.5, "Flecks")
    groups = t.noise(t.seeded(local, inputs["Seed"], 1), 3.5, 1, 0.5, "Groups")
    near = bent(t, spot(t, x, y, 0.6), groups, t.math("ADD", inputs["Distortion"], 1.0), 1.6)
    few = t.math("MULTIPLY_ADD", inputs["Share"], 0.14, -0.78)
    field = t.math("ADD", flecks, t.math("MULTIPLY_ADD", t.ramp(near, -0.1, 0.5), 0.2, few))
    field = bent(t, field, fine(t, inputs, (300.0, 300.0), 2), inputs["Noise"], 0.1)
    body = t.math("MULTIPLY", t.ramp(field, 0.0, 0.06), window)
    lay_over(
        t,
        inputs,
        end,
        cover=t.math("MULTIPLY", body, inputs["Opacity"]),
        mask=shown(t, t.ramp(body, 0.3, 0.5), window),
        color=tinted(t, inputs, factor(t, inputs)),
        height=t.math("MULTIPLY", body, t.math("MULTIPLY", inputs["Depth"], -1.0)),
    )
    return t.tree
