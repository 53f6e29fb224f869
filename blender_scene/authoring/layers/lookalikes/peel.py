"""Peel: loose sheets of scale that curl off, light and dark, with sharp edges and soft shadows."""

from typing import Any

from ...placement import OUTPUTS, lay_over, layer_inputs, place, shown, tinted
from ...shapes import bent, fine, spot
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.25, 0.08, 0.5),
    GroupInput("Angle", 0.0, (-3.1416, 3.1416), about="Where the sheets curl to, radians"),
    GroupInput("Sheets", 5.0, (3.0, 12.0), about="Sheets to a metre"),
    GroupInput("Layers", 4.0, (3.0, 7.0), about="How many lie over each other"),
    GroupInput("Tone", 0.9, (0.3, 1.4), about="How far they differ from the metal"),
    GroupInput("Shadow", 0.7, (0.2, 1.0), about="How dark the shadow beside a sheet is"),
    GroupInput("Curl", 0.7, (0.0, 1.2), about="How bright a curled rim is"),
    GroupInput("Opacity", 0.9, (0.7, 1.0), about="How much of the steel is hidden"),
    defect=False,
)


def peel_group() -> Any:
    """Make the node group `Peel`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Peel", INPUTS, OUTPUTS)
    with t.frame("Sheets"):
        local, window = place(t, inputs, inputs["Angle"])
        x, y = t.separate(local)
        count = t.math("MULTIPLY", inputs["Size"], inputs["Sheets"])
        point = t.vector("MULTIPLY", local, t.combine(count, count))
        torn = t.noise(t.seeded(point, inputs["Seed"], 0), 1.0, 3, 0.5, "Torn")
        ragged = fine(t, inputs, (150.0, 150.0), 1, 1, "Ragged")
        heap = bent(t, spot(t, x, y, 0.62), torn, t.math("ADD", inputs["Distortion"], 0.6), 2.2)
        heap = bent(t, heap, ragged, inputs["Noise"], 0.06)
        slid = t.math("MULTIPLY_ADD", x, 0.5, t.math("MULTIPLY", torn, 1.8), label="One way")
        level = t.math("MULTIPLY", bent(t, slid, ragged, inputs["Noise"], 0.06), inputs["Layers"])
        number = t.math("FLOOR", level)
        inner = t.math("FRACT", level, label="0 at a sheet's edge, 1 at the next one's")
    with t.frame("Light and shade"):
        key = t.combine(number, t.math("FLOOR", inputs["Seed"]))
        chance = t.node("ShaderNodeTexWhiteNoise", key, noise_dimensions="2D").outputs["Value"]
        tone = t.math("MULTIPLY", t.math("MULTIPLY_ADD", chance, 2.6, -0.9), inputs["Tone"])
        rim = t.math("MULTIPLY", t.ramp(inner, 0.5, 0.0), inputs["Curl"])
        shade = bent(t, t.math("ADD", tone, rim), ragged, 1.0)
        shadow = t.math("MULTIPLY", t.ramp(inner, 0.55, 1.0), inputs["Shadow"])
        dark = t.math("MULTIPLY_ADD", shadow, -0.9, 1.0)
        body = t.math("MULTIPLY", t.ramp(heap, 0.0, 0.01), window)
        lay_over(
            t,
            inputs,
            end,
            cover=t.math("MULTIPLY", body, inputs["Opacity"]),
            mask=shown(t, t.ramp(body, 0.3, 0.5), window),
            color=tinted(t, inputs, t.math("MULTIPLY", t.math("EXPONENT", shade), dark)),
        )
    return t.tree
