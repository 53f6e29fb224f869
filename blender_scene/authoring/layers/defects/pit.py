"""Pits: small torn holes, a bright fleck beside a dark core; one or many."""

from typing import Any

from ...placement import OUTPUTS, contrast, factor, lay_over, layer_inputs, place, shown, tinted
from ...shapes import bent, fine
from ...tree_builder import GroupInput, new_group

INPUTS = layer_inputs(
    (0.03, 0.015, 0.15),
    GroupInput("Spacing", 0.03, (0.018, 0.05), about="Mean distance between pits, metres"),
    GroupInput("Radius", 0.3, (0.2, 0.42), about="Of a pit, in units of Spacing"),
    GroupInput("Density", 0.1, (0.0, 0.6), about="Share of the cells that hold one"),
    GroupInput("Side", 1.0, (-3.1416, 3.1416), about="Where the bright fleck lies, radians"),
    GroupInput("Fleck", 1.2, (0.4, 2.0), about="How bright it is"),
    GroupInput("Depth", 0.0002, (0.0, 0.0005), about="Metres"),
    contrast(-1.1, -0.3, -0.8),
    GroupInput("Opacity", 0.85, (0.5, 1.0), about="How much of the steel is hidden"),
)


def pit_group() -> Any:
    """Make the node group `Pit`, which draws the layer from `INPUTS`, and return it."""
    t, inputs, end = new_group("Pit", INPUTS, OUTPUTS)
    seed = inputs["Seed"]
    with t.frame("The nearest pit"):
        local, window = place(t, inputs)
        cells = t.math("DIVIDE", inputs["Size"], inputs["Spacing"])
        tall = t.math("MULTIPLY", cells, 0.6)
        point = t.vector("MULTIPLY", local, t.combine(cells, tall))
        moved = t.seeded(point, seed, 2)
        away, chance, there = t.voronoi(moved, label="Pits")
        held = t.math("LESS_THAN", t.separate(chance)[0], inputs["Density"])
        centre = t.vector("LENGTH", point)
        nearer = t.math("LESS_THAN", centre, t.math("MULTIPLY_ADD", held, -9.0, 9.0))
        nearer = t.math("MAXIMUM", nearer, t.math("LESS_THAN", centre, away))
        other = t.vector("SUBTRACT", moved, there)
        scale = t.math("SUBTRACT", 1.0, nearer)
        beside = t.vector("ADD", t.vector("SCALE", point, nearer), t.vector("SCALE", other, scale))
        beside = t.vector("DIVIDE", beside, t.combine(inputs["Radius"], inputs["Radius"], 1.0))
    with t.frame("Torn border"):
        torn = fine(t, inputs, (110.0, 80.0), 0, 1, "Torn")
        ragged = fine(t, inputs, (300.0, 240.0), 1, 0, "Ragged")
        field = t.math("SUBTRACT", 0.85, t.vector("LENGTH", beside))
        field = bent(t, field, torn, t.math("MULTIPLY_ADD", inputs["Distortion"], 2.4, 0.6))
        field = bent(t, field, ragged, inputs["Noise"], 1.2)
        shape = t.math("MULTIPLY", t.ramp(field, 0.0, 0.25), window)
    with t.frame("Core and fleck"):
        look = t.combine(t.math("COSINE", inputs["Side"]), t.math("SINE", inputs["Side"]))
        side = bent(t, t.vector("DOT_PRODUCT", beside, look), torn, 2.0)
        fleck = t.math("MULTIPLY", t.ramp(side, 0.1, 0.35), inputs["Fleck"])
        shade = t.mix(t.ramp(side, 0.05, 0.3), factor(t, inputs), t.math("EXPONENT", fleck))
        lay_over(
            t,
            inputs,
            end,
            cover=t.math("MULTIPLY", shape, inputs["Opacity"]),
            mask=shown(t, t.ramp(field, -0.1, 0.05), window),
            color=tinted(t, inputs, shade),
            height=t.math("MULTIPLY", shape, t.math("MULTIPLY", inputs["Depth"], -1.0)),
        )
    return t.tree
