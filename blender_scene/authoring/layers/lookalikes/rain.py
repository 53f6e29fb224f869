"""Rain: speckled streaks along the rolling direction that hang from a border."""

from typing import Any

from ...placement import OUTPUTS, contrast, factor, lay_over, layer_inputs, place, shown, tinted
from ...shapes import fine
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.15, 0.05, 0.3),
    GroupInput("Angle", 0.0, (-0.06, 0.06), about="From the rolling direction, radians"),
    GroupInput("Hang", 1.0, (-1.0, 1.0), about="From the upper border above 0, else the lower"),
    GroupInput("Aspect", 0.7, (0.3, 1.0), about="Width over length"),
    GroupInput("Streaks", 150.0, (60.0, 280.0), about="Streaks to a metre"),
    GroupInput("Length", 0.6, (0.35, 1.0), about="How far down most of them reach"),
    GroupInput("Speckle", 0.6, (0.0, 1.2), about="How far they are broken into specks"),
    contrast(-0.8, 0.7),
    GroupInput("Opacity", 0.8, (0.4, 1.0), about="How much of the steel is hidden"),
    defect=False,
)


def rain_group() -> Any:
    """Make the node group `Rain`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Rain", INPUTS, OUTPUTS)
    seed = inputs["Seed"]
    with t.frame("Streaks"):
        local, window = place(t, inputs, inputs["Angle"])
        x, y = t.separate(local)
        fallen = t.math(
            "MULTIPLY_ADD", t.math("MULTIPLY", y, t.math("SIGN", inputs["Hang"])), -0.5, 0.5
        )
        aside = t.math("DIVIDE", x, inputs["Aspect"])
        field = t.ramp(t.math("ABSOLUTE", aside), 1.0, 0.4, label="Fewer aside")
        count = t.math("MULTIPLY", inputs["Size"], inputs["Streaks"])
        place_ = t.combine(t.math("MULTIPLY", x, count), t.math("MULTIPLY", y, 1.6))
        streaks = t.noise(t.seeded(place_, seed, 0), 1.0, 2, 0.75, "Streaks")
        shorter = t.math("DIVIDE", fallen, inputs["Length"], label="1 where most have ended")
        line = t.math("MULTIPLY_ADD", shorter, -0.22, t.math("SUBTRACT", streaks, 0.4))
        line = t.math("MULTIPLY_ADD", t.math("SUBTRACT", field, 1.0), 0.3, line)
    with t.frame("Specks"):
        specks = fine(t, inputs, (420.0, 130.0), 1, 0, "Specks")
        broken = t.math("MULTIPLY", t.math("SUBTRACT", specks, 0.5), inputs["Speckle"])
        line = t.math("MULTIPLY_ADD", broken, 0.4, line)
        line = t.math(
            "MULTIPLY_ADD",
            t.math("SUBTRACT", specks, 0.5),
            t.math("MULTIPLY", inputs["Noise"], 0.1),
            line,
        )
        soft = t.math("MULTIPLY_ADD", inputs["Distortion"], 0.12, 0.03)
        begin = t.ramp(fallen, 0.02, 0.16, label="Begins softly")
        inside = t.math("MULTIPLY", t.math("MULTIPLY", t.ramp(line, 0.0, soft), begin), window)
        lay_over(
            t,
            inputs,
            end,
            cover=t.math("MULTIPLY", inside, inputs["Opacity"]),
            mask=shown(t, t.ramp(inside, 0.3, 0.5), window),
            color=tinted(t, inputs, factor(t, inputs, 0.3)),
        )
    return t.tree
