"""The node group `Steel`: sound hot-rolled metal, the surface on which every layer lies."""

from typing import Any

from .placement import STATE
from .tree_builder import GroupInput, TreeBuilder, arrange, new_group

INPUTS = [
    GroupInput("Tone", 0.1, (0.065, 0.135), about="Mean reflectance of the metal"),
    GroupInput("Roughness", 0.55, (0.4, 0.75), about="Microscopic roughness"),
    GroupInput("Grain", 0.4, (0.05, 1.0), about="Fine texture of a few millimetres"),
    GroupInput(
        "Streaks", 0.35, (0.05, 1.0), about="Light and dark bands along the rolling direction"
    ),
    GroupInput(
        "Smudges", 0.0, (-1.0, 1.0), about="Smears of oil and scale, no defect; few from 0 down"
    ),
    GroupInput("Smudge Tone", 0.0, (-0.5, 0.5), about="Darker or lighter than the metal around"),
    GroupInput("Smudge Blur", 0.1, (0.02, 0.25), about="How soft their borders are"),
    GroupInput("Mottle", 0.3, (0.0, 1.0), about="Broad clouds of scale"),
    GroupInput(
        "Bands",
        0.3,
        (0.0, 1.0),
        about="Wide soft bands of light and shade along the rolling direction",
    ),
    GroupInput(
        "Ripple",
        -1.0,
        (-3.0, 1.0),
        about="Fine ribs across the rolling direction; none from 0 down",
    ),
    GroupInput(
        "Splash", -2.0, (-5.0, 1.0), about="White spots of water, no defect; few from 0 down"
    ),
    GroupInput(
        "Specks", -2.5, (-6.0, 1.0), about="White specks of scale, no defect; few from 0 down"
    ),
    GroupInput("Seed", 0.0, (0.0, 100.0), about="Another piece of metal"),
]


def steel_group() -> Any:
    """The node group `Steel`: the state of sound metal, its height in metres."""
    t, inputs, end = new_group("Steel", INPUTS, STATE)
    seed = inputs["Seed"]
    with t.frame("Textures"):
        where = inputs["Vector"]
        mottle = t.noise(t.seeded(where, seed, 2, 3.0), 3.0, 3, 0.6, "Mottle")
        cloud = t.math("SUBTRACT", mottle, 0.5)
        grain = t.noise(_scaled(t, where, seed, 0, (260.0, 90.0)), 1.0, 1, 0.75, "Grain")
        stroke = t.math("SUBTRACT", grain, 0.5)
        streaks = t.noise(_scaled(t, where, seed, 1, (13.0, 1.3)), 1.0, 2, 0.5, "Streaks")
        ribs = _scaled(t, where, seed, 3, (5.0, 110.0))
        bent = t.combine(0.0, t.math("MULTIPLY", cloud, 9.0))
        ripple = t.noise(t.vector("ADD", ribs, bent), 1.0, 0, 0.5, "Ripple")
        smears = t.noise(_scaled(t, where, seed, 4, (16.0, 4.5)), 1.0, 2, 0.6, "Smears")
        frayed = t.math("MULTIPLY_ADD", stroke, 0.16, smears, label="Frayed smears")
    with t.frame("Reflectance"):
        ribbed = t.math("MAXIMUM", inputs["Ripple"], 0.0)
        shade: Any = t.math("MULTIPLY", _bands(t, where, seed, mottle), inputs["Bands"])
        layers = (
            (t.math("SUBTRACT", streaks, 0.5), inputs["Streaks"], 3.2),
            (cloud, inputs["Mottle"], 4.0),
            (t.math("SUBTRACT", ripple, 0.5), ribbed, 1.2),
        )
        for noise, amount, gain in layers:
            shade = _vary(t, shade, noise, amount, gain)
        some = t.math("MAXIMUM", inputs["Smudges"], 0.0)
        high = t.math("MULTIPLY_ADD", some, 0.2, 0.25, label="Smudge threshold")
        low = t.math("SUBTRACT", high, inputs["Smudge Blur"])
        smeared = t.math("SUBTRACT", 1.0, t.ramp(frayed, low, high))
        patchy = t.math("MULTIPLY_ADD", smeared, 1.5, t.range(mottle, -0.6, 2.6), label="Patchy")
        uneven = t.math("MULTIPLY", inputs["Grain"], t.math("MAXIMUM", patchy, 0.0))
        shade = _vary(t, shade, stroke, uneven, 1.7)
        shade = t.math("MULTIPLY_ADD", smeared, inputs["Smudge Tone"], shade)
        metal = t.math("MULTIPLY", inputs["Tone"], t.math("EXPONENT", shade))
        metal = t.math("SMOOTH_MIN", metal, 1.0, 0.1, label="White at most")
        t.feed(
            end["Color"],
            t.mix_color(
                _white(t, inputs, smears, grain, streaks, cloud),
                t.gray(metal),
                (1.0, 1.0, 1.0, 1.0),
            ),
        )
    with t.frame("Microsurface"):
        rough = t.math("MULTIPLY_ADD", cloud, 0.25, inputs["Roughness"])
        t.feed(end["Roughness"], t.node("ShaderNodeClamp", rough, 0.15, 0.9).outputs[0])
        t.feed(end["Metallic"], 1.0)
    with t.frame("Relief"):
        t.feed(
            end["Height"], t.math("MULTIPLY", t.math("MULTIPLY", grain, inputs["Grain"]), 0.00007)
        )
    arrange(t.tree)
    return t.tree


def _scaled(t: TreeBuilder, where: Any, seed: Any, channel: int, cells: tuple[float, float]) -> Any:
    """The place in a noise of `cells` cells to a metre, across and along the rolling direction."""
    scaled = t.node("ShaderNodeMapping", where, None, None, (*cells, 1.0)).outputs[0]
    return t.seeded(scaled, seed, channel)


def _white(t: TreeBuilder, inputs: Any, smears: Any, grain: Any, streaks: Any, cloud: Any) -> Any:
    """0 … 1: dried drops of water, in clusters, and specks of scale, in rows."""
    rare = t.math("MULTIPLY_ADD", t.math("MAXIMUM", inputs["Splash"], -1.5), -0.2, 0.85)
    rare = t.math("MULTIPLY_ADD", cloud, -0.9, rare, label="Drop threshold")
    wet = t.ramp(smears, rare, t.math("ADD", rare, 0.03), label="Drops")
    dry = t.ramp(smears, t.math("ADD", rare, 0.07), t.math("ADD", rare, 0.12), label="Dry core")
    drops = t.math("MULTIPLY", wet, t.math("MULTIPLY_ADD", dry, -0.8, 1.0))
    few = t.math("MULTIPLY_ADD", t.math("MAXIMUM", inputs["Specks"], -0.3), -0.3, 1.0)
    few = t.math("MULTIPLY_ADD", t.math("SUBTRACT", streaks, 0.5), -0.7, few)
    few = t.math("MULTIPLY_ADD", cloud, -0.5, few, label="Speck threshold")
    specks = t.ramp(grain, few, t.math("ADD", few, 0.12), label="Specks")
    return t.math("MAXIMUM", drops, specks)


def _bands(t: TreeBuilder, where: Any, seed: Any, mottle: Any) -> Any:
    """-0.5 … 0.5: bands of some decimetres along the rolling direction, bent by the mottle."""
    x, _ = t.separate(where)
    bent = t.math("MULTIPLY_ADD", mottle, 2.5, t.math("MULTIPLY_ADD", x, 7.0, seed))
    return t.math("MULTIPLY", t.math("SINE", bent), 0.5)


def _vary(t: TreeBuilder, shade: Any, centred: Any, amount: Any, gain: float) -> Any:
    """The shade plus a noise around 0, times gain · amount."""
    return t.math("MULTIPLY_ADD", t.math("MULTIPLY", centred, gain), amount, shade)
