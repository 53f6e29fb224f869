"""Puts a file's materials on our own slab, under our camera and lamp, beside its own scene."""

# pyright: reportAttributeAccessIssue=false

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import bpy

from ..authoring.scene import SLAB, furnish
from .objects.object_inputs import uv_names


@contextmanager
def on_slab(materials: Sequence[Any]) -> Iterator[Any]:
    """A context with a scene of its own that is current, whose slab has these materials."""
    scene = bpy.data.scenes.new("Slab")
    slab = furnish(scene)
    for material in materials:
        slab.data.materials.append(material)
    for name in sorted({"UVMap"}.union(*(uv_names(m.node_tree) for m in materials))):
        _map(slab.data, name)
    with bpy.context.temp_override(scene=scene, view_layer=scene.view_layers[0]):
        yield scene


def _map(mesh: Any, name: str) -> None:
    """A UV map that goes from 0 to 1 over the slab's width and length."""
    layer = mesh.uv_layers.new(name=name)
    for corner, loop in zip(layer.data, mesh.loops, strict=True):
        x, y, _ = mesh.vertices[loop.vertex_index].co
        corner.uv = x / SLAB[0] + 0.5, y / SLAB[1] + 0.5
