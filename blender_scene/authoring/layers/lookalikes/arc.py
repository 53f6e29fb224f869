"""Arcs: broad bows of light or shade with one sharper border, as rolls and water leave them."""

from typing import Any

from ...placement import OUTPUTS, contrast, factor, lay_over, layer_inputs, place, shown, tinted
from ...shapes import bent, fine
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.4, 0.2, 0.9),
    GroupInput("Angle", 0.0, (-3.1416, 3.1416), about="Where the bright side looks, radians"),
    GroupInput("Bow", 0.4, (-0.9, 0.9), about="How far it is curved"),
    GroupInput("Width", 0.5, (0.25, 1.0), about="How far it reaches, in units of Size"),
    GroupInput("Softness", 0.06, (0.01, 0.15), about="Width of the sharper border"),
    contrast(-0.5, 0.6, 0.3),
    defect=False,
)


def arc_group() -> Any:
    """Make the node group `Arc`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Arc", INPUTS, OUTPUTS)
    local, _ = place(t, inputs, inputs["Angle"])
    x, y = t.separate(local)
    window = t.ramp(t.vector("LENGTH", local), 1.0, 0.3, label="Window")
    bow = t.math("MULTIPLY", t.math("MULTIPLY", y, y), inputs["Bow"])
    wave = t.noise(t.seeded(local, inputs["Seed"], 0), 1.6, 0, 0.5, "Wave")
    away = bent(t, t.math("ADD", x, bow), wave, inputs["Distortion"], 0.35)
    away = bent(t, away, fine(t, inputs, (60.0, 25.0), 1), inputs["Noise"], 0.02)
    sharp = t.ramp(away, t.math("MULTIPLY", inputs["Softness"], -1.0), inputs["Softness"])
    fading = t.ramp(away, inputs["Width"], 0.0, label="Fading")
    cover = t.math("MULTIPLY", t.math("MULTIPLY", sharp, fading), window)
    lay_over(
        t,
        inputs,
        end,
        cover=cover,
        mask=shown(t, t.ramp(cover, 0.3, 0.5), window),
        color=tinted(t, inputs, factor(t, inputs, 0.2)),
    )
    return t.tree
