"""Scenes with a material for each class, as packs of single materials are made of; needs bpy."""

# pyright: reportAttributeAccessIssue=false

from collections.abc import Iterable
from typing import Any

from slabforge.blender_scene.authoring.layers import LAYERS
from slabforge.blender_scene.authoring.scene import bare_scene
from slabforge.blender_scene.authoring.stack import stack


def build_single(layers: Iterable[str] = LAYERS) -> Any:
    """Replace what is open in Blender by a scene with a material for each class, one layer in each.

    They are `sound`, steel alone, and steel under each of `layers`, whose group is no layer here:
    its output Cover has another name. Returns the slab's object.
    """
    slab = bare_scene()
    slab.data.materials.append(single(None))
    for layer in layers:
        made = single(layer)
        slab.data.materials.append(made)
        made.node_tree.nodes[layer].node_tree.interface.items_tree["Cover"].name = "Own Cover"
    return slab


def single(layer: str | None) -> Any:
    """Make a material named like a layer: steel and this layer alone, which counts as a defect.

    Without a layer it is `sound`, steel alone.
    """
    if layer is None:
        return stack("sound", ())
    made = stack(layer.lower(), (layer,))
    inputs = made.node_tree.nodes[layer].inputs
    for name, value in (("Defect", 1.0), ("Position X", 0.0), ("Position Y", 0.0)):
        inputs[name].default_value = value
    return made
