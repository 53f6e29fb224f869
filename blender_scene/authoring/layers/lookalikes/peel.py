"""Peel: torn sheets, tilted to and fro, light and dark, with sharp edges, rims and shadows."""

from typing import Any

from ...placement import OUTPUTS, lay_over, layer_inputs, place, shown, tinted
from ...shapes import bent, fine, spot
from ...tree_builder import GroupInput, TreeBuilder, new_group

INPUTS = layer_inputs(
    (0.25, 0.08, 0.5),
    GroupInput("Angle", 0.0, (-3.1416, 3.1416), about="Where the sheets curl to, radians"),
    GroupInput("Sheets", 8.0, (4.0, 16.0), about="Sheets to a metre"),
    GroupInput("Tilt", 0.8, (0.2, 1.6), about="How far a sheet's light changes across it"),
    GroupInput("Tone", 0.9, (0.3, 1.4), about="How far they differ from the metal"),
    GroupInput("Shadow", 0.7, (0.2, 1.0), about="How dark the shadows on sheets that lie below"),
    GroupInput("Curl", 0.7, (0.0, 1.2), about="How bright the rims of sheets that lie above"),
    GroupInput("Opacity", 0.9, (0.7, 1.0), about="How much of the steel is hidden"),
    defect=False,
)


def peel_group() -> Any:
    """Make the node group `Peel`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Peel", INPUTS, OUTPUTS)
    with t.frame("Sheets"):
        local, window = place(t, inputs, inputs["Angle"])
        x, y = t.separate(local)
        ragged = fine(t, inputs, (150.0, 150.0), 1, 2, "Ragged")
        count = t.math("MULTIPLY", inputs["Size"], inputs["Sheets"])
        point = t.seeded(t.vector("MULTIPLY", local, t.combine(count, count)), inputs["Seed"], 0)
        torn = t.noise(point, 1.3, 3, 0.5, "Torn")
        heap = bent(t, spot(t, x, y, 0.62), torn, t.math("ADD", inputs["Distortion"], 0.6), 2.2)
        heap = bent(t, heap, ragged, inputs["Noise"], 0.1)
        jag = t.math("MULTIPLY", inputs["Noise"], 0.12)
        shift = t.math("MULTIPLY", t.math("SUBTRACT", ragged, 0.5), jag)
        bend = t.math("MULTIPLY_ADD", t.math("SUBTRACT", torn, 0.5), inputs["Distortion"], shift)
        point = t.vector("ADD", point, t.combine(bend, bend))
        _, chance, centre = t.voronoi(point, label="Sheets")
        edge = _edge(t, point)
    with t.frame("Light and shade"):
        level, turn = t.red_green(chance)
        across = t.vector("SUBTRACT", point, centre)
        angle = t.math("MULTIPLY", turn, 6.2832)
        aim = t.combine(t.math("COSINE", angle), t.math("SINE", angle))
        slope = t.math("MULTIPLY", t.vector("DOT_PRODUCT", across, aim), inputs["Tilt"])
        tone = t.math("MULTIPLY", t.math("MULTIPLY_ADD", level, 2.6, -1.1), inputs["Tone"])
        near = t.math("MULTIPLY", t.ramp(edge, 0.06, 0.0), t.ramp(level, 0.5, 0.6))
        rim = t.math("MULTIPLY", near, inputs["Curl"])
        shade = bent(t, t.math("ADD", t.math("ADD", tone, slope), rim), ragged, 0.8)
        under = t.math("MULTIPLY", t.ramp(edge, 0.3, 0.0), t.ramp(level, 0.5, 0.35))
        shadow = t.math("MULTIPLY", under, inputs["Shadow"])
        dark = t.math("MULTIPLY_ADD", shadow, -0.95, 1.0)
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


def _edge(t: TreeBuilder, point: Any) -> Any:
    """Distance to the border of the cell that a Voronoi of the same point has, in its units."""
    node = t.node(
        "ShaderNodeTexVoronoi",
        point,
        label="To the edge",
        voronoi_dimensions="2D",
        feature="DISTANCE_TO_EDGE",
    )
    t.feed(node.inputs["Scale"], 1.0)
    t.feed(node.inputs["Randomness"], 0.95)
    return node.outputs["Distance"]
