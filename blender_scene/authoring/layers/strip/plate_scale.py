"""Scale of plate mills: a dark spindle along the rolling direction, rough or bright inside."""

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
    (0.06, 0.025, 0.12),
    GroupInput("Angle", 0.0, (-0.12, 0.12), about="From the rolling direction, radians"),
    GroupInput("Aspect", 0.18, (0.1, 0.3), about="Width over length"),
    GroupInput("Core", 0.6, (0.2, 0.9), about="How much of it is rough"),
    GroupInput("Pepper", 1.0, (0.4, 2.0), about="How strong the specks in the core are"),
    GroupInput("Depth", 0.0004, (0.0, 0.001), about="Of the core, metres"),
    contrast(-0.7, -0.2, -0.5),
    GroupInput("Opacity", 0.85, (0.5, 1.0), about="How much of the steel is hidden"),
)


def plate_scale_group() -> Any:
    """Make the node group `Plate_scale`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Plate_scale", INPUTS, OUTPUTS)
    local, _ = place(t, inputs, inputs["Angle"])
    x, y = t.separate(local)
    window = lane(t, local, t.math("MULTIPLY", inputs["Aspect"], 2.0))
    narrow = t.math("DIVIDE", t.math("ABSOLUTE", x), inputs["Aspect"])
    round_ = t.math("MULTIPLY", t.math("MULTIPLY", y, y), 1.3, label="Pointed ends")
    field = t.math("SUBTRACT", t.math("SUBTRACT", 1.0, round_), narrow)
    coast = fine(t, inputs, (90.0, 35.0), 0, 1, "Coast")
    field = bent(t, field, coast, inputs["Distortion"], 1.6)
    pepper = fine(t, inputs, (170.0, 110.0), 1, 1, "Pepper")
    field = bent(t, field, pepper, inputs["Noise"], 0.5)
    body = t.math("MULTIPLY", t.ramp(field, 0.0, 0.15), window)
    inner = t.math("SUBTRACT", field, t.math("SUBTRACT", 1.0, inputs["Core"]))
    core = t.math("MULTIPLY", t.ramp(inner, 0.0, 0.25), body, label="Rough core")
    strong = t.math("MULTIPLY", inputs["Pepper"], core)
    shade = bent(t, 0.0, pepper, strong, 6.0)
    shade = t.math("MULTIPLY", factor(t, inputs), t.math("EXPONENT", shade))
    lay_over(
        t,
        inputs,
        end,
        cover=t.math("MULTIPLY", body, inputs["Opacity"]),
        mask=shown(t, t.ramp(body, 0.3, 0.5), window),
        color=tinted(t, inputs, shade),
        height=t.math("MULTIPLY", t.math("MULTIPLY", core, pepper), inputs["Depth"]),
    )
    return t.tree
