"""Crazing: a network of fine dark cracks that wander across the rolling direction."""

from typing import Any

from ...placement import OUTPUTS, contrast, factor, lay_over, layer_inputs, place, shown, tinted
from ...shapes import bent, fine
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.15, 0.06, 0.4),
    GroupInput("Angle", 0.0, (-0.3, 0.3), about="Across the rolling direction, radians"),
    GroupInput("Mesh", 45.0, (25.0, 80.0), about="Meshes to a metre"),
    GroupInput("Flat", 0.5, (0.3, 1.0), about="Height of a mesh over its width"),
    GroupInput("Width", 0.0009, (0.0005, 0.002), about="Half width of a crack, metres"),
    GroupInput("Closed", 0.4, (0.0, 1.0), about="Single hairlines at 0, a closed net at 1"),
    contrast(-1.1, -0.3, -0.7),
    GroupInput("Opacity", 0.85, (0.5, 1.0), about="How much of the steel is hidden"),
)


def crazing_group() -> Any:
    """Make the node group `Crazing`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Crazing", INPUTS, OUTPUTS)
    with t.frame("Net"):
        local, window = place(t, inputs, inputs["Angle"])
        count = t.math("MULTIPLY", inputs["Size"], inputs["Mesh"])
        wide = t.math("MULTIPLY", count, inputs["Flat"])
        point = t.vector("MULTIPLY", local, t.combine(wide, count))
        bend = t.math("MULTIPLY_ADD", inputs["Distortion"], 0.4, 0.4)
        first = t.noise(t.seeded(point, inputs["Seed"], 0), 1.0, 2, bend, "First")
        second = t.noise(t.seeded(point, inputs["Seed"], 1), 1.3, 2, bend, "Second")
        lines = []
        for line, gate in ((first, second), (second, first)):
            some = t.math("MULTIPLY_ADD", inputs["Closed"], -0.35, 0.58)
            shut = t.ramp(gate, t.math("ADD", some, 0.08), some, label="Closed here")
            away = t.math("ABSOLUTE", t.math("SUBTRACT", line, 0.5))
            lines.append(t.math("MULTIPLY_ADD", shut, 0.3, away))
        away = t.math("MINIMUM", *lines, label="Distance to a crack, over a mesh")
    with t.frame("Cracks"):
        ragged = fine(t, inputs, (260.0, 260.0), 2, 0, "Ragged")
        width = t.math("MULTIPLY", t.math("MULTIPLY", inputs["Width"], inputs["Mesh"]), 0.3)
        width = t.math("MULTIPLY", width, t.ramp(window, 0.0, 1.0))
        inside = t.math("SUBTRACT", width, away)
        inside = bent(t, inside, ragged, inputs["Noise"], 0.02)
        soft = t.math("MULTIPLY", inputs["Mesh"], 0.00015)
        body = t.math("MULTIPLY", t.ramp(inside, t.math("MULTIPLY", soft, -1.0), soft), window)
        lay_over(
            t,
            inputs,
            end,
            cover=t.math("MULTIPLY", body, inputs["Opacity"]),
            mask=shown(t, t.ramp(body, 0.2, 0.5), window),
            color=tinted(t, inputs, factor(t, inputs)),
        )
    return t.tree
