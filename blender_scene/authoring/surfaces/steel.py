"""The node group `Steel`: sound hot-rolled metal, the surface on which every layer lies."""

from typing import Any

from ..placement import STATE
from ..tree_builder import GroupInput, TreeBuilder, arrange, new_group

INPUTS = [
    GroupInput("Tone", 0.1, (0.065, 0.135), about="Mean reflectance of the metal"),
    GroupInput("Roughness", 0.55, (0.4, 0.75), about="Microscopic roughness"),
    GroupInput("Grain", 0.4, (0.1, 0.85), about="Fine texture of a few millimetres"),
    GroupInput("Brush", 0.3, (0.0, 1.0), about="Matte grain at 0, brushed along the slab at 1"),
    GroupInput("Sparkle", 0.4, (0.0, 1.0), about="How far single grains stand out"),
    GroupInput(
        "Streaks", 0.3, (0.02, 0.7), about="Light and dark bands along the rolling direction"
    ),
    GroupInput("Mottle", 0.3, (0.0, 1.0), about="Broad clouds of scale"),
    GroupInput(
        "Bands",
        0.3,
        (0.0, 0.8),
        about="Wide soft bands of light and shade along the rolling direction",
    ),
    GroupInput(
        "Steps",
        0.0,
        (-0.7, 0.35),
        about="Strips with sharp borders along the rolling direction; few from 0 down",
    ),
    GroupInput("Edge", 0.0, (-0.7, 0.7), about="Darker or lighter towards the slab's edge"),
    GroupInput(
        "Ripple",
        -1.0,
        (-3.0, 1.0),
        about="Fine ribs across the rolling direction; none from 0 down",
    ),
    GroupInput(
        "Specks", -2.5, (-6.0, 0.6), about="White specks of scale, no defect; few from 0 down"
    ),
    GroupInput("Seed", 0.0, (0.0, 100.0), about="Another piece of metal"),
]
EDGE = 1.0  # metres from the slab's middle to its edge
CELLS = (255.0, 320.0, 100.0)  # of grain to a metre: across; along, where matte and where brushed


def steel_group() -> Any:
    """The node group `Steel`: the state of sound metal, its height in metres."""
    t, inputs, end = new_group("Steel", INPUTS, STATE)
    seed, where = inputs["Seed"], inputs["Vector"]
    with t.frame("Textures"):
        mottle = t.noise(t.seeded(where, seed, 2, 3.0), 3.0, 2, 0.6, "Mottle")
        cloud = t.math("SUBTRACT", mottle, 0.5)
        grain = t.noise(_grains(t, inputs), 1.0, 1, 0.75, "Grain")
        stroke = t.math("SUBTRACT", grain, 0.5)
        streaks = t.noise(_scaled(t, where, seed, 1, (13.0, 1.3)), 1.0, 2, 0.5, "Streaks")
        ribs = _scaled(t, where, seed, 3, (5.0, 160.0))
        bent = t.combine(0.0, t.math("MULTIPLY", cloud, 9.0))
        ripple = t.noise(t.vector("ADD", ribs, bent), 1.0, 0, 0.5, "Ripple")
    with t.frame("Reflectance"):
        ribbed = t.math("MAXIMUM", inputs["Ripple"], 0.0)
        shade: Any = t.math("MULTIPLY", _bands(t, where, seed, mottle), inputs["Bands"])
        layers = (
            (t.math("SUBTRACT", streaks, 0.5), inputs["Streaks"], 3.2),
            (cloud, inputs["Mottle"], 4.0),
            (t.math("SUBTRACT", ripple, 0.5), ribbed, 0.9),
        )
        for noise, amount, gain in layers:
            shade = _vary(t, shade, noise, amount, gain)
        frayed = t.math("MULTIPLY_ADD", stroke, 0.1, streaks)
        strip = t.ramp(frayed, 0.53, 0.56, label="Strip")
        some = t.math("MAXIMUM", inputs["Steps"], 0.0)
        shade = t.math("MULTIPLY_ADD", strip, some, shade)
        shade = t.math("MULTIPLY_ADD", _rim(t, where, cloud), inputs["Edge"], shade)
        patchy = t.range(mottle, -0.6, 2.6, label="Patchy")
        uneven = t.math("MULTIPLY", inputs["Grain"], t.math("MAXIMUM", patchy, 0.0))
        far = t.math("MULTIPLY", stroke, stroke, label="Rare grains stand out")
        far = t.math("MULTIPLY_ADD", t.math("MULTIPLY", far, inputs["Sparkle"]), 28.0, 1.0)
        shade = _vary(t, shade, t.math("MULTIPLY", stroke, far), uneven, 1.3)
        metal = t.math("MULTIPLY", inputs["Tone"], t.math("EXPONENT", shade))
        metal = t.math("SMOOTH_MIN", metal, 1.0, 0.1, label="White at most")
        white = _white(t, inputs, grain, streaks, cloud)
        t.feed(end["Color"], t.mix_color(white, t.gray(metal), (1.0, 1.0, 1.0, 1.0)))
    with t.frame("Microsurface"):
        rough = t.math("MULTIPLY_ADD", cloud, 0.25, inputs["Roughness"])
        t.feed(end["Roughness"], t.node("ShaderNodeClamp", rough, 0.15, 0.9).outputs[0])
        t.feed(end["Metallic"], 1.0)
    with t.frame("Relief"):
        risen = t.math("MULTIPLY", grain, inputs["Grain"])
        t.feed(end["Height"], t.math("MULTIPLY", risen, 0.00003))
    arrange(t.tree)
    return t.tree


def _grains(t: TreeBuilder, inputs: Any) -> Any:
    """The place in the noise of grain, whose cells are the longer, the more it is brushed."""
    across, matte, brushed = CELLS
    along = t.range(inputs["Brush"], matte, brushed)
    scaled = t.vector("MULTIPLY", inputs["Vector"], t.combine(across, along))
    return t.seeded(scaled, inputs["Seed"], 0)


def _scaled(t: TreeBuilder, where: Any, seed: Any, channel: int, cells: tuple[float, float]) -> Any:
    """The place in a noise of `cells` cells to a metre, across and along the rolling direction."""
    scaled = t.node("ShaderNodeMapping", where, None, None, (*cells, 1.0)).outputs[0]
    return t.seeded(scaled, seed, channel)


def _white(t: TreeBuilder, inputs: Any, grain: Any, streaks: Any, cloud: Any) -> Any:
    """0 to 1: white specks of scale, in rows."""
    few = t.math("MULTIPLY_ADD", t.math("MAXIMUM", inputs["Specks"], -0.3), -0.3, 1.0)
    few = t.math("MULTIPLY_ADD", t.math("SUBTRACT", streaks, 0.5), -0.7, few)
    few = t.math("MULTIPLY_ADD", cloud, -0.5, few, label="Speck threshold")
    return t.ramp(grain, few, t.math("ADD", few, 0.12), label="Specks")


def _rim(t: TreeBuilder, where: Any, cloud: Any) -> Any:
    """0 to 1: a hand's breadth before the slab's edge."""
    x, _ = t.separate(where)
    aside = t.math("MULTIPLY_ADD", cloud, 0.15, t.math("ABSOLUTE", x))
    return t.ramp(aside, EDGE - 0.11, EDGE - 0.03, label="Rim")


def _bands(t: TreeBuilder, where: Any, seed: Any, mottle: Any) -> Any:
    """-0.5 … 0.5: bands of some decimetres along the rolling direction, bent by the mottle."""
    x, _ = t.separate(where)
    bent = t.math("MULTIPLY_ADD", mottle, 2.5, t.math("MULTIPLY_ADD", x, 7.0, seed))
    return t.math("MULTIPLY", t.math("SINE", bent), 0.5)


def _vary(t: TreeBuilder, shade: Any, centred: Any, amount: Any, gain: float) -> Any:
    """The shade plus a noise around 0, times gain · amount."""
    return t.math("MULTIPLY_ADD", t.math("MULTIPLY", centred, gain), amount, shade)
