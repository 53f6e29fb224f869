"""Sound hot-rolled steel: what every material starts from."""

from typing import Any

from .nodes import Input, Tree, arrange, new_group

INPUTS = [
    Input("Tone", 0.5, 0.35, 0.65, "Mean reflectance of the metal"),
    Input("Roughness", 0.55, 0.4, 0.75, "Microscopic roughness"),
    Input("Grain", 0.4, 0.05, 1.0, "Fine texture of a few millimetres"),
    Input("Streaks", 0.35, 0.05, 1.0, "Light and dark bands along the rolling direction"),
    Input("Smudges", 0.2, -0.6, 1.0, "Smears of oil and scale, no defect; few from 0 down"),
    Input("Smudge Tone", -0.3, -0.5, 0.4, "Darker or lighter than the metal around"),
    Input("Smudge Blur", 0.1, 0.04, 0.3, "How soft their borders are"),
    Input("Mottle", 0.3, 0.0, 1.0, "Broad clouds of scale"),
    Input("Bands", 0.3, 0.0, 1.0, "Wide soft bands of light and shade along the rolling direction"),
    Input("Ripple", 0.25, 0.0, 1.0, "Fine lines across the rolling direction"),
    Input("Splash", 0.1, -1.0, 1.0, "White spots of water, no defect; few from 0 down"),
    Input("Seed", 0.0, 0.0, 100.0, "Another piece of metal"),
]
OUTPUTS = {"Color": "Color", "Roughness": "Float", "Height": "Float", "Metal": "Float"}


def steel_group() -> Any:
    """The node group `Steel`: colour, roughness, height (metres) and bare reflectance of metal."""
    t, inputs, end = new_group("Steel", INPUTS, OUTPUTS)
    seed = inputs["Seed"]
    with t.frame("Textures"):
        where = inputs["Vector"]
        strokes = t.node(
            "ShaderNodeMapping", where, None, None, (260.0, 90.0, 1.0), label="Short strokes"
        ).outputs[0]
        grain = t.noise(t.seeded(strokes, seed, 0), 1.0, 2, 0.75, "Grain")
        stretched = t.node(
            "ShaderNodeMapping", where, None, None, (13.0, 1.3, 1.0), label="Rolling direction"
        ).outputs[0]
        streaks = t.noise(t.seeded(stretched, seed, 1), 1.0, 3, 0.5, "Streaks")
        mottle = t.noise(t.seeded(where, seed, 2, 3.0), 3.0, 3, 0.6, "Mottle")
        across = t.node(
            "ShaderNodeMapping", where, None, None, (7.0, 120.0, 1.0), label="Across"
        ).outputs[0]
        ripple = t.noise(t.seeded(across, seed, 3), 1.0, 1, 0.5, "Ripple")
        drawn = t.node(
            "ShaderNodeMapping", where, None, None, (20.0, 6.0, 1.0), label="Smears and drops"
        ).outputs[0]
        smears = t.noise(t.seeded(drawn, seed, 4), 1.0, 3, 0.65, "Smears")
    with t.frame("Reflectance"):
        layers = ((streaks, "Streaks", 3.2), (mottle, "Mottle", 4.0), (ripple, "Ripple", 0.6))
        shade: Any = t.math("MULTIPLY", _bands(t, where, seed, mottle), inputs["Bands"])
        for noise, name, gain in layers:
            shade = _vary(t, shade, noise, inputs[name], gain)
        some = t.math("MAXIMUM", inputs["Smudges"], 0.0)
        high = t.math("MULTIPLY_ADD", some, 0.2, 0.25, label="Smudge threshold")
        low = t.math("SUBTRACT", high, inputs["Smudge Blur"])
        smeared = t.math("SUBTRACT", 1.0, t.ramp(smears, low, high))
        patchy = t.math("MULTIPLY_ADD", smeared, 1.5, t.range(mottle, -0.6, 2.6), label="Patchy")
        uneven = t.math("MULTIPLY", inputs["Grain"], t.math("MAXIMUM", patchy, 0.0))
        shade = _vary(t, shade, grain, uneven, 1.7)
        shade = t.math("EXPONENT", shade)
        smear = t.math("MULTIPLY_ADD", smeared, inputs["Smudge Tone"], 1.0)
        shade = t.math("MULTIPLY", shade, smear)
        metal = t.math("MULTIPLY", inputs["Tone"], shade)
        metal = t.math("SMOOTH_MIN", metal, 1.0, 0.4, label="White at most")
        t.feed(end["Metal"], metal)
        rare = t.math("MULTIPLY_ADD", inputs["Splash"], -0.22, 0.87)
        spread = t.math("SUBTRACT", 0.53, mottle, label="Drops come in clusters")
        rare = t.math("MULTIPLY_ADD", spread, 0.9, rare, label="Drop threshold")
        wet = t.ramp(smears, rare, t.math("ADD", rare, 0.04), label="Drops")
        dry = t.ramp(smears, t.math("ADD", rare, 0.09), t.math("ADD", rare, 0.14), label="Dry core")
        white = t.math("MULTIPLY", wet, t.math("MULTIPLY_ADD", dry, -0.8, 1.0))
        t.feed(end["Color"], t.mix_color(white, t.gray(metal), (2.5, 2.5, 2.5, 1.0)))
    with t.frame("Microsurface"):
        rough = t.math("MULTIPLY_ADD", t.math("SUBTRACT", mottle, 0.5), 0.25, inputs["Roughness"])
        t.feed(end["Roughness"], t.node("ShaderNodeClamp", rough, 0.15, 0.9).outputs[0])
    with t.frame("Relief"):
        fine = t.math("MULTIPLY", t.math("MULTIPLY", grain, inputs["Grain"]), 0.00007)
        lines = t.math("MULTIPLY", t.math("MULTIPLY", ripple, inputs["Ripple"]), 0.00009)
        t.feed(end["Height"], t.math("ADD", fine, lines))
    arrange(t.tree)
    return t.tree


def _bands(t: Tree, where: Any, seed: Any, mottle: Any) -> Any:
    """-0.5 … 0.5, some decimetres wide; the mottle bends them."""
    x, _ = t.separate(where)
    bent = t.math("MULTIPLY_ADD", mottle, 2.5, t.math("MULTIPLY_ADD", x, 7.0, seed))
    return t.math("MULTIPLY", t.math("SINE", bent), 0.5)


def _vary(t: Tree, shade: Any, noise: Any, amount: Any, gain: float) -> Any:
    """Add (noise - 0.5) · gain · amount to the shade."""
    centred = t.math("MULTIPLY", t.math("SUBTRACT", noise, 0.5), gain)
    return t.math("MULTIPLY_ADD", centred, amount, shade)
