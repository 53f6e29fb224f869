"""What nodes read of the object that carries their material: info, attributes, UV maps."""

# pyright: reportAttributeAccessIssue=false

from typing import Any

import bpy
import numpy as np

from ....glsl.float32_decimal import float32_decimal
from ....glsl.graph import SocketValue

_MASK = 0xFFFFFFFF


def object_info(material: Any, holder: Any) -> dict[str, SocketValue]:
    """The constant outputs of an Object Info node, by identifier."""
    color = (1.0,) * 4 if holder is None else tuple(float(v) for v in holder.color)
    return {
        "Color": color,
        "Alpha": color[3],
        "Object Index": 0.0 if holder is None else float(holder.pass_index),
        "Material Index": float(material.pass_index),
        "Random": 0.0 if holder is None else object_random(holder.name),
    }


def object_random(name: str) -> float:
    """Cycles' random number of an object: a hash of its name, mixed by Jenkins' lookup3 (2006)."""
    word = 0
    for byte in name.encode():
        word = (word * 37 + byte) & _MASK
    return _jenkins(word, 0) / _MASK


def hashed(number: int) -> float:
    """Cycles' random number of a whole number, 0 … 1: the same hash of one word."""
    start = (0xDEADBEEF + (1 << 2) + 13) & _MASK
    return _mixed((start + number) & _MASK, start, start) / _MASK


def _jenkins(x: int, y: int) -> int:
    start = (0xDEADBEEF + (2 << 2) + 13) & _MASK
    return _mixed((start + x) & _MASK, (start + y) & _MASK, start)


def _mixed(a: int, b: int, c: int) -> int:
    """The last steps of Jenkins' hash."""
    for shift in (14, 11, 25, 16, 4, 14, 24):  # in turn: c by b, a by c, b by a
        c = ((c ^ b) - _rotated(b, shift)) & _MASK
        a, b, c = b, c, a
    return b


def _rotated(word: int, count: int) -> int:
    return ((word << count) | (word >> (32 - count))) & _MASK


def attribute(node: Any, holder: Any) -> dict[str, SocketValue]:
    """The outputs of an Attribute or Color Attribute node; None where it varies over the object."""
    found = _found(node, holder)
    if found is None:
        return dict.fromkeys(("Color", "Vector", "Fac", "Alpha"))
    x, y, z, alpha = found
    return {
        "Color": (x, y, z, 1.0),
        "Vector": (x, y, z),
        "Fac": (x + y + z) / 3.0,
        "Alpha": alpha,
    }


def _found(node: Any, holder: Any) -> tuple[float, ...] | None:
    nothing = (0.0, 0.0, 0.0, 0.0)
    if node.bl_idname == "ShaderNodeVertexColor":
        return _of_mesh(holder, node.layer_name, nothing)
    if node.attribute_type == "GEOMETRY":
        return _of_mesh(holder, node.attribute_name, (0.0, 0.0, 0.0, 1.0))
    owners = [holder, getattr(holder, "data", None)]
    if node.attribute_type == "VIEW_LAYER":
        scene = bpy.context.scene
        owners = [bpy.context.view_layer, scene, scene.world]
    for owner in owners:
        value = _property(owner, node.attribute_name)
        if value is not None:
            return value
    return nothing


def attribute_map(node: Any, holder: Any) -> str:
    """The UV map of the holder that an Attribute node names; empty if it names something else."""
    layers = getattr(getattr(holder, "data", None), "uv_layers", None)
    named = node.attribute_type == "GEOMETRY" and layers is not None
    return node.attribute_name if named and node.attribute_name in layers else ""


def _property(owner: Any, name: str) -> tuple[float, ...] | None:
    """A custom property, or one that a path names, as four numbers."""
    if owner is None or not name:
        return None
    try:
        return _four(owner[name] if name in owner else owner.path_resolve(name))
    except (ValueError, TypeError):  # no such property, or no numbers
        return None


def _of_mesh(holder: Any, name: str, nothing: tuple[float, ...]) -> tuple[float, ...] | None:
    mesh = getattr(holder, "data", None)
    layers = getattr(mesh, "attributes", None)
    if layers is None:
        return nothing
    layer = layers.get(name) if name else layers.active_color
    if layer is None or not len(layer.data):
        return nothing
    fields = ("color", "vector", "value")
    field = next((f for f in fields if hasattr(layer.data[0], f)), None)
    if field is None:
        return nothing
    rows = {_four(getattr(item, field)) for item in layer.data}
    return rows.pop() if len(rows) == 1 else None


def _four(value: Any) -> tuple[float, ...]:
    """A number or a vector as red, green, blue, alpha."""
    if isinstance(value, (int, float)):
        return (float(value),) * 3 + (1.0,)
    numbers = [float(v) for v in value]
    alpha = numbers[3] if len(numbers) > 3 else 1.0
    return (*(*numbers, 0.0, 0.0)[:3], alpha)


def uv_rows(holder: Any, name: str = "") -> tuple[tuple[float, ...], tuple[float, ...]] | None:
    """The UV map of the top face as (a, b, c) of u and of v = a x + b y + c; None if it is bent."""
    mesh = getattr(holder, "data", None)
    layers = getattr(mesh, "uv_layers", None)
    layer = None
    if layers is not None:
        active = next((x for x in layers if x.active_render), None)
        layer = layers.get(name) if name else active
    if layer is None:
        return (0.0, 0.0, 0.0), (0.0, 0.0, 0.0)
    return _affine(mesh, layer)


def _affine(mesh: Any, layer: Any) -> tuple[tuple[float, ...], tuple[float, ...]] | None:
    found = [
        (*mesh.vertices[corner.vertex_index].co.xy, 1.0, *layer.data[corner.index].uv)
        for polygon in mesh.polygons
        if polygon.normal.z > 0.999
        for corner in (mesh.loops[i] for i in polygon.loop_indices)
    ]
    if not found:
        return (0.0, 0.0, 0.0), (0.0, 0.0, 0.0)
    rows = np.array(found)
    solved, *_ = np.linalg.lstsq(rows[:, :3], rows[:, 3:], rcond=None)
    if np.abs(rows[:, :3] @ solved - rows[:, 3:]).max() > 1e-4:
        return None
    u, v = (tuple(float32_decimal(x) for x in solved[:, i]) for i in (0, 1))
    return u, v


def uv_names(tree: Any) -> set[str]:
    """The UV maps that the nodes of a tree name."""
    found = {getattr(n, "uv_map", "") for n in tree.nodes} - {""}
    inner = [n.node_tree for n in tree.nodes if getattr(n, "node_tree", None)]
    return found.union(*map(uv_names, inner))
