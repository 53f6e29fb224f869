"""From Blender's materials to graphs of plain data.

The *holder* of a material is the object that carries it: some nodes read that object's properties.
"""

# pyright: reportAttributeAccessIssue=false

from functools import cache
from typing import Any

import bpy

from ...errors import SlabForgeError
from ...glsl.compile.tables.closures import INNER
from ...glsl.float32_decimal import float32_decimal
from ...glsl.graph import Graph, Link, Node, Socket, SocketValue, Table, Tree
from .images import mapped, read_image
from .objects.mesh_inputs import deep, geometry, thickness, top_triangles
from .objects.object_inputs import attribute, attribute_map, object_info, uv_rows
from .settings import material_reasons
from .world import occlusion_distance

TABLE_SIZE = 257  # what Cycles samples ramps and curves at
_CURVES = {"ShaderNodeRGBCurve", "ShaderNodeVectorCurve", "ShaderNodeFloatCurve"}
_OF_MESH = {"Pointiness", "Random Per Island"}  # outputs of a Geometry node
_ENTERED = {
    f"ShaderNode{name}"
    for name in (
        "AmbientOcclusion",
        "BsdfGlass",
        "BsdfRefraction",
        "BsdfTranslucent",
        "BsdfTransparent",
        "SubsurfaceScattering",
    )
}
_SKIPPED = {"name", "label", "parent", "color_tag", "warning_propagation"}


def _value(socket: Any) -> SocketValue:
    value = getattr(socket, "default_value", None)
    if value is None or isinstance(value, str):
        return None
    if isinstance(value, (int, float)):
        return float32_decimal(value)
    count = max(len(value), 3)  # Blender 5 has vectors of two numbers
    return (*map(float32_decimal, value), 0.0)[:count]


def _socket(socket: Any, limits: dict[str, tuple[float, float]]) -> Socket:
    low, high = limits.get(socket.identifier, (None, None))
    return Socket(
        identifier=socket.identifier,
        name=socket.name,
        type=socket.type,
        default=_value(socket),
        min=low,
        max=high,
    )


def _limits(node: Any) -> dict[str, tuple[float, float]]:
    """The min and max of a group's interface sockets, by identifier."""
    tree = getattr(node, "node_tree", None)
    if tree is None:
        return {}
    items = [i for i in tree.interface.items_tree if i.item_type == "SOCKET"]
    return {
        i.identifier: (float32_decimal(i.min_value), float32_decimal(i.max_value))
        for i in items
        if hasattr(i, "min_value")
    }


def _properties(node: Any) -> dict[str, Any]:
    """The enum, number and boolean properties that the node's own type defines."""
    return {name: _property(getattr(node, name)) for name in _names(node.bl_rna.identifier)}


@cache
def _names(kind: str) -> tuple[str, ...]:
    """The names of those properties that a type of node has beside those of all nodes."""
    rna = getattr(bpy.types, kind).bl_rna
    base = rna.base.properties.keys()
    return tuple(
        p.identifier
        for p in rna.properties
        if p.identifier not in base
        and p.identifier not in _SKIPPED
        and p.type in {"ENUM", "BOOLEAN", "INT", "FLOAT", "STRING"}
    )


def _property(value: Any) -> Any:
    if isinstance(value, (str, bool, int)):
        return value
    return float32_decimal(value) if isinstance(value, float) else [_property(v) for v in value]


def _tables(node: Any) -> tuple[Table, ...]:
    """A Color Ramp, or the curves of a node, as Cycles samples them."""
    if node.bl_idname == "ShaderNodeValToRGB":
        ramp = node.color_ramp
        values = tuple(tuple(map(float32_decimal, ramp.evaluate(s))) for s in _steps(0.0, 1.0))
        return (Table(values=values, steps=ramp.interpolation == "CONSTANT"),)
    return _curves(node.mapping) if node.bl_idname in _CURVES else ()


def _steps(low: float, high: float) -> list[float]:
    """`TABLE_SIZE` even steps from low to high."""
    return [low + (high - low) * i / (TABLE_SIZE - 1) for i in range(TABLE_SIZE)]


def _curves(mapping: Any) -> tuple[Table, ...]:
    """A table for each component, all over the widest range of any curve's points.

    Of four curves the last, of all colours, is applied before each of the others. Levels of black
    and white have no effect in shaders.
    """
    ends = [
        float32_decimal(curve.points[i].location[0]) for curve in mapping.curves for i in (0, -1)
    ]
    low, high = min(ends), max(ends)
    mapping.initialize()
    mapping.update()
    extended = mapping.extend == "EXTRAPOLATED"
    curves, steps = list(mapping.curves), _steps(low, high)
    if len(curves) == 4:
        combined = curves.pop()
        steps = [mapping.evaluate(combined, s) for s in steps]
    tables = [tuple((float32_decimal(mapping.evaluate(c, s)),) for s in steps) for c in curves]
    return tuple(Table(values=v, low=low, high=high, extended=extended) for v in tables)


def _through(node: Any) -> dict[str, str]:
    """What a muted node passes on: an input's identifier for each output's."""
    return {x.to_socket.identifier: x.from_socket.identifier for x in node.internal_links}


def extract_node(
    node: Any, material: Any = None, holder: Any = None, pixels: dict[str, Any] | None = None
) -> Node:
    """A `bpy.types.Node` as plain data; what it reads of an image goes to `pixels`, by key."""
    tree = getattr(node, "node_tree", None)
    held, limits = _held(node, material, holder), _limits(node)
    return Node(
        name=node.name,
        type=node.bl_idname,
        properties=_properties(node) | _pointers(node, holder),
        inputs=tuple(_socket(s, limits) for s in node.inputs if s.enabled),
        outputs=tuple(
            _socket(s, {}).model_copy(update={"default": held[s.identifier]})
            if s.identifier in held
            else _socket(s, {})
            for s in node.outputs
            if s.enabled
        ),
        group=tree.name if tree else None,
        tables=_tables(node),
        image=read_image(node, {} if pixels is None else pixels),
        through=_through(node) if node.mute else None,
    )


def _held(node: Any, material: Any, holder: Any) -> dict[str, SocketValue]:
    """Outputs whose values the holder determines, by identifier."""
    if node.bl_idname == "ShaderNodeObjectInfo" and material is not None:
        return object_info(material, holder)
    if node.bl_idname in ("ShaderNodeAttribute", "ShaderNodeVertexColor"):
        return attribute(node, holder)
    if node.bl_idname == "ShaderNodeNewGeometry":
        read = {s.identifier for s in node.outputs if s.is_linked} & _OF_MESH
        return {k: v for k, v in geometry(holder).items() if k in read} if read else {}
    return {}


def _pointers(node: Any, holder: Any) -> dict[str, Any]:
    """What a node points at: another object as the rows of its inverse matrix, a UV map.

    Also what it meets of the mesh: how thick that is (metres), how many triangles the top face has.
    """
    if node.bl_idname == "ShaderNodeAmbientOcclusion":
        return {"thickness": thickness(holder), "worlds_distance": occlusion_distance()}
    if node.bl_idname != "ShaderNodeTexImage" and hasattr(node, "texture_mapping"):
        return {"mapped": True} if mapped(node.texture_mapping) else {}
    if _enters(node):
        return {"thickness": thickness(holder)}
    if node.bl_idname == "ShaderNodeWireframe":
        return {"triangles": top_triangles(holder)}
    if node.bl_idname == "ShaderNodeTexCoord" and node.object is not None:
        inverse = node.object.matrix_world.inverted_safe()
        return {"object": [[float32_decimal(v) for v in row] for row in inverse[:3]]}
    if (name := _uv_map(node, holder)) and holder is not None:
        rows = uv_rows(holder, name)
        return {"uv": None if rows is None else [list(r) for r in rows]}
    return {}


def _uv_map(node: Any, holder: Any) -> str:
    """The name of the UV map that a node reads; Attribute nodes may name one too."""
    if node.bl_idname == "ShaderNodeAttribute":
        return attribute_map(node, holder)
    return getattr(node, "uv_map", "")


def _enters(node: Any) -> bool:
    """Whether rays go into the slab at a node."""
    if node.bl_idname != "ShaderNodeBsdfPrincipled":
        return node.bl_idname in _ENTERED
    opaque = dict.fromkeys(INNER, 0.0) | {"Alpha": 1.0}
    sockets = ((node.inputs[name], value) for name, value in opaque.items())
    return any(s.is_linked or s.default_value != value for s, value in sockets)


def _link(link: Any) -> Link:
    return Link(
        from_node=link.from_node.name,
        from_socket=link.from_socket.identifier,
        to_node=link.to_node.name,
        to_socket=link.to_socket.identifier,
    )


def extract(material: Any, holder: Any = None) -> Graph:
    """The graph of a `bpy.types.Material`, with every group that it reaches.

    `holder` is the object that carries the material: what it tells its nodes becomes constant.
    """
    groups: dict[str, Tree] = {}
    pixels: dict[str, Any] = {}
    warnings: list[str] = []

    def plain(tree: Any, name: str) -> Tree:
        warnings.extend(moving(tree, name))
        warnings.extend(deep(tree, name, holder))
        nodes = [n for n in tree.nodes if n.bl_idname != "NodeFrame"]
        links = [x for x in tree.links if x.is_valid and not x.is_muted]
        return Tree(
            name=name,
            nodes=tuple(extract_node(n, material, holder, pixels) for n in nodes),
            links=tuple(map(_link, links)),
        )

    def visit(tree: Any) -> None:
        for node in tree.nodes:
            inner = getattr(node, "node_tree", None)
            if inner is None or inner.name in groups:
                continue
            if inner.is_missing:
                raise SlabForgeError(_missing(material, inner))
            groups[inner.name] = plain(inner, inner.name)
            visit(inner)

    visit(material.node_tree)
    return Graph(
        name=material.name,
        blender=bpy.app.version_string,
        tree=plain(material.node_tree, material.name),
        groups=groups,
        pixels=pixels,
        warnings=tuple(dict.fromkeys(warnings)),
        refused=material_reasons(material),
    )


def _missing(material: Any, inner: Any) -> str:
    library = inner.library.filepath if inner.library else "an unknown library"
    return (
        f"Material '{material.name}' needs the node group '{inner.name}' from '{library}', which is"
        " not there; put the file there, or make the group local in Blender."
    )


def moving(tree: Any, name: str) -> list[str]:
    """A sentence for each input or property of a node that a driver or an animation moves."""
    data = tree.animation_data
    if data is None:
        return []
    curves = list(data.drivers)
    if data.action is not None:
        curves += _curves_of(data.action)
    found = []
    for path in dict.fromkeys(c.data_path for c in curves):
        words = path.split('"')
        where = f"node '{words[1]}'" if path.startswith("nodes[") else path
        found.append(f"'{name}': {where} is driven or animated; its present value is taken.")
    return found


def _curves_of(action: Any) -> list[Any]:
    """The curves of an action, which has layers since Blender 4.4."""
    if not hasattr(action, "layers"):
        return list(action.fcurves)
    strips = [s for layer in action.layers for s in layer.strips]
    return [c for s in strips for bag in s.channelbags for c in bag.fcurves]
