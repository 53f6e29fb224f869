"""What all layers share: their sockets, where they lie, how far they reach, how they stand out.

The *state* of a stack is what the nodes of its chain hand on: colour, roughness, metallic and
height. A surface makes the first one, each layer changes it where it lies.
"""

from typing import Any

import bpy

from .tree_builder import GroupInput, TreeBuilder, arrange, new_group

LEAST = 0.3  # of a contrast, before opacity: what is labelled shows
STATE = {"Color": "Color", "Roughness": "Float", "Metallic": "Float", "Height": "Float"}
OUTPUTS = STATE | {"Cover": "Float", "Mask": "Float"}
BELOW = [
    GroupInput("Color", (0.1, 0.1, 0.1, 1.0), about="Of what lies below", type="Color"),
    GroupInput("Roughness", 0.55, about="Of what lies below"),
    GroupInput("Metallic", 1.0, about="Of what lies below"),
    GroupInput("Height", 0.0, about="Of what lies below, metres"),
    GroupInput("Mask", 0.0, about="Of the defects below"),
]


def layer_inputs(
    size: tuple[float, float, float], *inputs: GroupInput, defect: bool = True
) -> list[GroupInput]:
    """The inputs of a layer's group: the common ones around its own.

    `size` is the default, min and max of its Size, metres. A layer that is no `defect` looks like
    one and stays out of the mask.
    """
    default, low, high = size
    return [
        *BELOW,
        GroupInput("Position X", 0.0, (-0.8, 0.8), about="Centre, metres"),
        GroupInput("Position Y", 0.0, (-0.8, 0.8), about="Centre, metres"),
        GroupInput("Size", default, (low, high), about="Half extent, metres: nothing lies beyond"),
        *inputs,
        GroupInput("Distortion", 0.4, (0.1, 1.0), about="How far the outline is bent"),
        GroupInput("Noise", 0.4, (0.1, 1.0), about="How ragged the border is"),
        GroupInput("Seed", 0.0, (0.0, 100.0), about="Another one of the same kind"),
        GroupInput("Defect", float(defect), about="1: a defect; 0: it only looks like one"),
    ]


def placement_group() -> Any:
    """The node group `Placement`, made once: a layer's own coordinates, and its window.

    `Local` is the place relative to Position, in units of Size, turned by Angle (radians). `Window`
    is 1 inside and exactly 0 from Size on, so that a layer ends there.
    """
    found = bpy.data.node_groups.get("Placement")  # type: ignore[attr-defined]
    if found:
        return found
    specs = [
        GroupInput("Position X", 0.0, (-100.0, 100.0)),
        GroupInput("Position Y", 0.0, (-100.0, 100.0)),
        GroupInput("Size", 0.1, (0.001, 10.0)),
        GroupInput("Angle", 0.0, (-4.0, 4.0)),
    ]
    t, inputs, end = new_group("Placement", specs, {"Local": "Vector", "Window": "Float"})
    centre = t.combine(inputs["Position X"], inputs["Position Y"])
    flat = t.vector("MULTIPLY", inputs["Vector"], (1.0, 1.0, 0.0))
    offset = t.vector("SUBTRACT", flat, centre)
    size = inputs["Size"]
    unit = t.vector("DIVIDE", offset, t.combine(size, size, 1.0))
    turned = t.node(
        "ShaderNodeVectorRotate", unit, None, inputs["Angle"], rotation_type="Z_AXIS"
    ).outputs[0]
    t.feed(end["Local"], turned)
    t.feed(end["Window"], t.ramp(t.vector("LENGTH", unit), 1.0, 0.8, label="Window"))
    arrange(t.tree)
    return t.tree


def place(t: TreeBuilder, inputs: Any, angle: Any = 0.0) -> tuple[Any, Any]:
    """A Placement node fed by a layer's own inputs: its Local and Window."""
    node = t.node("ShaderNodeGroup", label="Placement", node_tree=placement_group())
    for name in ("Vector", "Position X", "Position Y", "Size"):
        t.feed(node.inputs[name], inputs[name])
    t.feed(node.inputs["Angle"], angle)
    return node.outputs["Local"], node.outputs["Window"]


def lane(t: TreeBuilder, local: Any, reach: Any) -> Any:
    """The window of a narrow layer: 0 beyond Size as well as from |x| = `reach` (in Size) on."""
    x, _ = t.separate(local)
    aside = t.math("DIVIDE", t.math("ABSOLUTE", x), reach)
    farthest = t.math("MAXIMUM", t.vector("LENGTH", local), aside)
    return t.ramp(farthest, 1.0, 0.8, label="Window")


def over_group() -> Any:
    """The node group `Over`, made once: lays a layer over the state below, by its cover.

    What is the layer's own has `Own` in its name. `Factor` times the colour below is the layer's
    colour, white at most; Own Height is added. The mask is that of the uppermost defects: the
    greater one of that below and the layer's own, which counts where Defect is 1.
    """
    found = bpy.data.node_groups.get("Over")  # type: ignore[attr-defined]
    if found:
        return found
    specs = [
        *BELOW,
        GroupInput("Cover", 0.0, (0.0, 1.0)),
        GroupInput("Own Color", (0.1, 0.1, 0.1, 1.0), type="Color"),
        GroupInput("Own Roughness", 0.5, (0.0, 1.0)),
        GroupInput("Own Metallic", 1.0, (0.0, 1.0)),
        GroupInput("Own Height", 0.0),
        GroupInput("Own Mask", 0.0, (0.0, 1.0)),
        GroupInput("Defect", 1.0, (0.0, 1.0)),
    ]
    t, inputs, end = new_group("Over", specs, OUTPUTS)
    cover = inputs["Cover"]
    white = t.vector("MINIMUM", inputs["Own Color"], (1.0, 1.0, 1.0), label="White at most")
    t.feed(end["Color"], t.mix_color(cover, inputs["Color"], white))
    for name in ("Roughness", "Metallic"):
        t.feed(end[name], t.mix(cover, inputs[name], inputs[f"Own {name}"]))
    t.feed(end["Height"], t.math("ADD", inputs["Height"], inputs["Own Height"]))
    t.feed(end["Cover"], cover)
    own = t.math("MULTIPLY", inputs["Own Mask"], inputs["Defect"], label="Of a defect")
    t.feed(end["Mask"], t.math("MAXIMUM", inputs["Mask"], own))
    arrange(t.tree)
    return t.tree


def lay_over(t: TreeBuilder, inputs: Any, end: Any, *, cover: Any, mask: Any, **own: Any) -> None:
    """End a layer's group: an Over node between its inputs and its outputs.

    `own` has the layer's `color`, `roughness`, `metallic` and `height`. What is left out stays as
    it is below; a height is 0 then.
    """
    node = t.node("ShaderNodeGroup", label="Over", node_tree=over_group())
    for name in (*(s.name for s in BELOW), "Defect"):
        t.feed(node.inputs[name], inputs[name])
    t.feed(node.inputs["Cover"], cover)
    t.feed(node.inputs["Own Mask"], mask)
    for name in ("Color", "Roughness", "Metallic"):
        t.feed(node.inputs[f"Own {name}"], own.get(name.lower(), inputs[name]))
    t.feed(node.inputs["Own Height"], own.get("height"))
    for name in OUTPUTS:
        t.feed(end[name], node.outputs[name])
    arrange(t.tree)


def shown(t: TreeBuilder, mask: Any, window: Any) -> Any:
    """The mask, cut off where so little of the layer shows that nobody would see it."""
    return t.math("MULTIPLY", mask, t.ramp(window, 0.2, 0.5, label="Shows at all"))


def contrast(low: float, high: float, default: float = -0.5) -> GroupInput:
    """The input `Contrast`: below 0 the layer is darker than what is below, above 0 lighter."""
    words = "Darker (below 0) or lighter than the metal around; never quite as it"
    return GroupInput("Contrast", default, (low, high), about=words)


def factor(t: TreeBuilder, inputs: Any, least: float = LEAST) -> Any:
    """The layer's reflectance over that below: exp(±(least + 1.25 · Contrast²)).

    The sign is that of Contrast: + is lighter.
    """
    amount = inputs["Contrast"]
    at_least = t.math("MULTIPLY", t.math("SIGN", amount), least, label="It can be seen")
    grown = t.math("MULTIPLY", amount, t.math("ABSOLUTE", amount), label="Many are faint")
    return t.math("EXPONENT", t.math("MULTIPLY_ADD", grown, 1.25, at_least), label="Reflectance")


def tinted(t: TreeBuilder, inputs: Any, times: Any) -> Any:
    """The colour below times a number."""
    return t.vector("SCALE", inputs["Color"], times, label="Relative to what is below")
