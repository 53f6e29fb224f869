"""Roll prints: one faint oblique line, half light and half dark, that a damaged roll leaves."""

from typing import Any

from ...placement import (
    OUTPUTS,
    contrast,
    factor,
    lane,
    lay_over,
    layer_inputs,
    place,
    shown,
    tinted,
)
from ...shapes import bent, fine
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.06, 0.02, 0.2),
    GroupInput("Angle", 0.9, (-1.6, 1.6), about="From the rolling direction, radians"),
    GroupInput("Width", 0.003, (0.001, 0.008), about="Half width in the middle, metres"),
    GroupInput("Depth", 0.0001, (-0.0002, 0.0002), about="A furrow above 0, a ridge below; metres"),
    contrast(-0.4, 0.5, 0.2),
    GroupInput("Opacity", 0.4, (0.1, 0.8), about="How much of the steel is hidden"),
)


def roll_print_group() -> Any:
    """Make the node group `Roll_print`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Roll_print", INPUTS, OUTPUTS)
    local, _ = place(t, inputs, inputs["Angle"])
    x, y = t.separate(local)
    width = t.math("DIVIDE", inputs["Width"], inputs["Size"])
    reach = t.math("MULTIPLY_ADD", inputs["Distortion"], 0.12, t.math("MULTIPLY", width, 1.5))
    window = lane(t, local, t.math("ADD", reach, 0.04))
    bow = t.noise(t.seeded(t.combine(0.0, y), inputs["Seed"], 0), 1.5, 1, 0.5, "Bow")
    across = bent(t, x, bow, inputs["Distortion"], 0.3)
    ragged = fine(t, inputs, (200.0, 200.0), 1, 1, "Ragged")
    taper = t.math("MULTIPLY", width, t.math("SUBTRACT", 1.0, t.math("MULTIPLY", y, y)))
    taper = bent(t, taper, ragged, t.math("MULTIPLY", inputs["Noise"], width), 1.6)
    inside = t.math("DIVIDE", t.math("SUBTRACT", taper, t.math("ABSOLUTE", across)), width)
    body = t.math("MULTIPLY", t.ramp(inside, 0.0, 0.7), window)
    lay_over(
        t,
        inputs,
        end,
        cover=t.math("MULTIPLY", body, inputs["Opacity"]),
        mask=shown(t, t.ramp(inside, 0.0, 0.1), window),
        color=tinted(t, inputs, factor(t, inputs, 0.15)),
        height=t.math("MULTIPLY", body, t.math("MULTIPLY", inputs["Depth"], -1.0)),
    )
    return t.tree
