"""Nodes that are more than one call: constants, Bump, tables, coordinates, attributes, images.

`SPECIAL` at the end says which function compiles which node type.
"""

from collections.abc import Callable, Sequence

from ...graph import Image, Socket, Table
from ..library.signatures import TYPES
from ..tables.node_table import BELOW_NODE, SOURCES, UV_POINT
from ..values.ir import BELOW, BLACK, NORMAL, ONE, POINT, ImageRead, Op, Value, constant
from ..values.operators import apply, component
from .node_reader import NodeReader, Results, held

_OF_POINT = {"position": POINT, "generated": apply("generated", POINT)}  # Cycles' own attributes


def source_node(reader: NodeReader) -> Results:
    """A node whose outputs are expressions of the point that is shaded, listed in `SOURCES`."""

    def read(socket: Socket) -> Value:
        found = SOURCES[reader.node.type].get(socket.identifier)
        if found is None:
            return reader.refused(f"its output '{socket.name}' is not supported")
        return found

    return reader.each_output(read)


def _constant(reader: NodeReader) -> Results:
    """A node whose outputs hold their values, such as Value and RGB."""

    def read(socket: Socket) -> Value:
        if reader.node.type == "ShaderNodeObjectInfo" and socket.identifier == "Location":
            return apply("slab_place", type_="vec3")
        return held(socket.default, TYPES[socket.type])

    return reader.each_output(read)


def _below(reader: NodeReader) -> Results:
    """What lies below a layer, whose values the renderer provides."""
    return reader.each_output(lambda socket: BELOW[socket.identifier])


# -- bump ---------------------------------------------------------------------------------------


def _bump(reader: NodeReader) -> Results:
    if not reader.fed("Height"):
        return {"Normal": _unbent(reader)}
    distance = reader.input("Distance")
    if reader.node.properties.get("invert"):
        distance = apply("negate", distance)
    width = reader.input("Filter Width") if reader.has("Filter Width") else ONE
    strength, height = reader.input("Strength"), reader.input("Height")
    return {"Normal": bump(reader, reader.normal(), strength, distance, width=width, height=height)}


def bump(
    reader: NodeReader,
    normal: Value,
    strength: Value,
    distance: Value,
    *,
    width: Value,
    height: Value,
) -> Value:
    """The normal `normal` bent by the slope of `height`, as Blender's Bump node does it.

    The slope is taken over steps of `width` pixels; `distance` is in metres, `strength` from 0 to
    1.
    """
    arguments = (normal, strength, distance, width, height)
    return Value(op=Op.BUMP, type="vec3", arguments=arguments, origin=reader.origin("Normal"))


def _unbent(reader: NodeReader) -> Value:
    """The normal that a Bump without a height hands on.

    Cycles drops a constant normal here and uses the slab's own.
    """
    if not reader.fed("Normal"):
        return NORMAL
    return apply("unless_constant", reader.input("Normal"), NORMAL)


def _displacement(reader: NodeReader) -> Results:
    height, middle, scale = (reader.input(n) for n in ("Height", "Midlevel", "Scale"))
    normal = reader.normal()
    if reader.fed("Normal"):
        normal = apply("safe_normal", normal)
    lifted = apply("multiply", apply("subtract", height, middle), scale)
    return {"Displacement": reader.named(apply("multiply", normal, lifted), "Displacement")}


def _vector_displacement(reader: NodeReader) -> Results:
    vector, middle, scale = (reader.input(n) for n in ("Vector", "Midlevel", "Scale"))
    vector = apply("subtract", vector, middle)
    if reader.node.properties.get("space") == "TANGENT":
        vector = apply("from_tangent", vector, NORMAL)
    return {"Displacement": reader.named(apply("multiply", vector, scale), "Displacement")}


# -- tables and attributes ---------------------------------------------------------------------


def _lookup(reader: NodeReader, table: Table, x: Value) -> Value:
    width = len(table.values[0])
    type_ = "float" if width == 1 else f"vec{width}"
    return Value(
        op=Op.LOOKUP, type=type_, arguments=(x,), data=table, origin=reader.origin("Color")
    )


def _ramp(reader: NodeReader) -> Results:
    x = reader.input(reader.node.inputs[0].identifier)
    color = _lookup(reader, reader.node.tables[0], x)
    return reader.each_output(lambda s: component(color, "a" if s.identifier == "Alpha" else "rgb"))


def _curves(reader: NodeReader) -> Results:
    """A curves node: each component of the second input through its curve, mixed by the factor."""
    factor, value = (reader.input(s.identifier) for s in reader.node.inputs)
    tables = reader.node.tables
    if value.type == "float":
        looked = _lookup(reader, tables[0], value)
    else:
        parts = (
            _lookup(reader, t, component(value, a)) for t, a in zip(tables, "xyz", strict=True)
        )
        looked = apply("vec3", *parts, type_="vec3")
    mixed = apply("mix", value, looked, factor)
    return reader.each_output(lambda s: reader.named(mixed, s.identifier))


def _normal(reader: NodeReader) -> Results:
    """A Normal node: the direction that its output holds, and the dot product with its input."""
    direction = apply("normalize", held(reader.node.outputs[0].default, "vec3"))

    def read(socket: Socket) -> Value:
        if socket.identifier == "Normal":
            return direction
        normal = reader.input(reader.node.inputs[0].identifier)
        return apply("dot", direction, apply("normalize", normal), type_="float")

    return reader.each_output(read)


def _coordinate(reader: NodeReader) -> Results:
    """Texture Coordinate and UV Map nodes; they may also name another object or another UV map."""
    return reader.each_output(lambda s: _coordinate_output(reader, s))


def _coordinate_output(reader: NodeReader, socket: Socket) -> Value:
    properties = reader.node.properties
    if properties.get("from_instancer") and socket.identifier in ("Generated", "UV", "UV Map"):
        return BLACK  # the slab is no instance
    rows = properties.get("object")
    if rows is not None and socket.identifier == "Object":
        world = apply("world_point", POINT)
        return _affine(apply("vec4", world, ONE, type_="vec4"), rows)
    if properties.get("uv_map"):
        return _named_map(reader, str(properties["uv_map"]))
    if socket.identifier == "Window" and not reader.older:
        return apply("window_beside", POINT)
    return SOURCES[reader.node.type][socket.identifier]


def _named_map(reader: NodeReader, name: str) -> Value:
    """The coordinates of the slab's UV map of a name, which the extraction found."""
    rows = reader.node.properties.get("uv")
    if rows is None:
        return reader.refused(f"the UV map '{name}' is no straight map of the slab")
    flat = apply("vec3", component(POINT, "xy"), ONE, type_="vec3")
    return _affine(flat, [*rows, [0.0] * 3])


def _affine(point: Value, rows: Sequence[Sequence[float]]) -> Value:
    """An affine function of a point: its dot product with each row.

    Its last component must be 1.
    """
    parts = (apply("dot", constant(*row), point, type_="float") for row in rows)
    return apply("vec3", *parts, type_="vec3")


def _attribute(reader: NodeReader) -> Results:
    """An attribute node: a map of the slab, or a parameter whose default is the object's value."""
    if "uv" in reader.node.properties:
        return reader.each_output(lambda s: _map_output(reader, s))
    name = str(reader.node.properties.get("attribute_name"))
    if reader.node.properties.get("attribute_type") == "GEOMETRY" and name in _OF_POINT:
        return reader.each_output(lambda s: _point_output(_OF_POINT[name], s))
    return reader.each_output(lambda s: _attribute_output(reader, s))


def _attribute_output(reader: NodeReader, socket: Socket) -> Value:
    properties = reader.node.properties
    name = properties.get("attribute_name") or properties.get("layer_name")
    values = socket.default
    if values is None:
        return reader.refused(f"the attribute '{name}' varies over the object")
    numbers = values[:3] if isinstance(values, tuple) else (values,)
    key = f"Attribute.{name}"
    if socket.identifier == "Alpha":
        key = f"{key} Alpha"
    elif len(numbers) == 1:
        color = next(s.default for s in reader.node.outputs if s.identifier == "Color")
        assert isinstance(color, tuple)
        value = reader.parameter(reader.parameters.attribute(key, color[:3]))
        return apply("dot", value, constant(*(1.0 / 3.0,) * 3), type_="float")
    return reader.parameter(reader.parameters.attribute(key, numbers))


def _map_output(reader: NodeReader, socket: Socket) -> Value:
    """An output of an Attribute node that names a UV map; Cycles' Factor is its first number."""
    if socket.identifier == "Alpha":
        return ONE
    found = _named_map(reader, str(reader.node.properties["attribute_name"]))
    if found.op is Op.REFUSED or socket.identifier != "Fac":
        return found
    return component(found, "x")


def _point_output(point: Value, socket: Socket) -> Value:
    """An output of an Attribute node that names one of Cycles' own coordinates."""
    if socket.identifier == "Alpha":
        return ONE
    third = constant(*(1.0 / 3.0,) * 3)
    return apply("dot", point, third, type_="float") if socket.identifier == "Fac" else point


# -- images -------------------------------------------------------------------------------------


def _image(reader: NodeReader) -> Results:
    image = reader.node.image
    if image is None:  # Cycles shows magenta
        return reader.each_output(lambda s: constant(1.0, 0.0, 1.0) if s.type == "RGBA" else ONE)
    if image.problem:
        refused = reader.refused(image.problem)
        return reader.each_output(lambda _: refused)
    color = _image_read(reader, image)

    def read(socket: Socket) -> Value:
        if socket.identifier != "Alpha":
            return component(color, "rgb")
        return ONE if image.gray else component(color, "a")

    return reader.each_output(read)


def _image_read(reader: NodeReader, image: Image) -> Value:
    """The RGBA of an image.

    Its colour is divided by its alpha only if the alpha is read as well.
    """
    properties = reader.node.properties
    words = {k: str(v).lower() for k, v in properties.items()}
    box = words["projection"] == "box"
    read = ImageRead(
        key=image.key,
        width=image.width,
        height=image.height,
        floats=image.floats,
        srgb=image.srgb,
        straight=image.associated and not image.gray,
        interpolation=words["interpolation"],
        extension=words["extension"],
        projection=words["projection"],
        blend=float(properties["projection_blend"]) if box else 0.0,
    )
    vector = reader.input("Vector") if reader.fed("Vector") else UV_POINT
    return Value(
        op=Op.IMAGE,
        type="vec4",
        arguments=(vector, NORMAL) if box else (vector,),
        data=read,
        origin=reader.origin("Color"),
    )


SPECIAL: dict[str, Callable[[NodeReader], Results]] = {
    BELOW_NODE: _below,
    "ShaderNodeValue": _constant,
    "ShaderNodeRGB": _constant,
    "ShaderNodeObjectInfo": _constant,
    "ShaderNodeBump": _bump,
    "ShaderNodeDisplacement": _displacement,
    "ShaderNodeVectorDisplacement": _vector_displacement,
    "ShaderNodeValToRGB": _ramp,
    "ShaderNodeRGBCurve": _curves,
    "ShaderNodeVectorCurve": _curves,
    "ShaderNodeFloatCurve": _curves,
    "ShaderNodeNormal": _normal,
    "ShaderNodeTexImage": _image,
    "ShaderNodeTexCoord": _coordinate,
    "ShaderNodeUVMap": _coordinate,
    "ShaderNodeAttribute": _attribute,
    "ShaderNodeVertexColor": _attribute,
}
