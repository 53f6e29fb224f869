"""What all defects share: where they lie, how far they reach, how they stand out from the metal."""

from typing import Any

import bpy

from .tree_builder import GroupInput, TreeBuilder, arrange, new_group

LEAST = 0.3  # of a contrast, before opacity: what is labelled shows
OUTPUTS = {"Color": "Color", "Roughness": "Float", "Metallic": "Float", "Height": "Float"}
OUTPUTS |= {"Mask": "Float"}


def placed(size: tuple[float, float, float], *inputs: GroupInput) -> list[GroupInput]:
    """A defect's inputs after the common ones; `size` is default, min and max in metres."""
    default, low, high = size
    return [
        GroupInput(
            "Metal", 0.5, (0.0, 4.0), about="Reflectance of the metal around; the steel gives it"
        ),
        GroupInput("Position X", 0.0, (-0.8, 0.8), about="Centre, metres"),
        GroupInput("Position Y", 0.0, (-0.8, 0.8), about="Centre, metres"),
        GroupInput("Size", default, (low, high), about="Half extent, metres: nothing lies beyond"),
        *inputs,
        GroupInput("Distortion", 0.4, (0.1, 1.0), about="How far the outline is bent"),
        GroupInput("Noise", 0.4, (0.1, 1.0), about="How ragged the border is"),
        GroupInput("Seed", 0.0, (0.0, 100.0), about="Another defect of the same kind"),
    ]


def placement_group() -> Any:
    """The node group `Placement`: local coordinates in units of Size, and a window.

    `Local` is turned by Angle (radians); `Window` is 1 inside, and exactly 0 from Size on.
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
    """A Placement node fed by a defect group's own inputs: its Local and Window."""
    node = t.node("ShaderNodeGroup", label="Placement", node_tree=placement_group())
    for name in ("Vector", "Position X", "Position Y", "Size"):
        t.feed(node.inputs[name], inputs[name])
    t.feed(node.inputs["Angle"], angle)
    return node.outputs["Local"], node.outputs["Window"]


def shown(t: TreeBuilder, mask: Any, window: Any) -> Any:
    """The mask, up to where the window lets so little through that nothing shows."""
    return t.math("MULTIPLY", mask, t.ramp(window, 0.2, 0.5, label="Shows at all"))


def contrast(low: float, high: float, default: float = -0.5) -> GroupInput:
    """A defect's contrast with the metal around it, which `reflectance` turns into a gray."""
    words = "Darker (below 0) or lighter than the metal around; never quite as it"
    return GroupInput("Contrast", default, (low, high), about=words)


def reflectance(t: TreeBuilder, inputs: Any) -> Any:
    """Of the defect: the metal's times exp(±(LEAST + 1.25 · contrast²)), + where it is lighter."""
    amount = inputs["Contrast"]
    least = t.math("MULTIPLY", t.math("SIGN", amount), LEAST, label="It can be seen")
    grown = t.math("MULTIPLY", amount, t.math("ABSOLUTE", amount), label="Many are faint")
    factor = t.math("EXPONENT", t.math("MULTIPLY_ADD", grown, 1.25, least))
    return t.math("MULTIPLY", inputs["Metal"], factor, label="Reflectance")
