"""Nodes that are more than a call: layout, Bump and Displacement, tables, attributes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..graph import Image, Node, Socket, Table
from .lookup_tables import lookup_function
from .node_table import SOURCES
from .scope import Function, Scope, Value
from .signatures import TYPES
from .text import body, literal

if TYPE_CHECKING:
    from .compiler import Compiler

NOTHING = Value("0.0", "VALUE", (0.0,))
NESTED = 3  # so deep may bumps lie in the heights of others: each level triples the work


@dataclass(frozen=True)
class Site:
    """An output that is wanted, and where: what every function here needs to know."""

    compiler: "Compiler"
    function: Function
    scope: Scope
    node: Node
    socket: Socket

    @property
    def words(self) -> tuple[str, ...]:
        """The node's path and name."""
        return (*self.scope.path, self.node.name)

    def socket_of(self, identifier: str) -> Socket:
        """An input socket."""
        return next(s for s in self.node.inputs if s.identifier == identifier)

    def has(self, identifier: str) -> bool:
        """Whether the node has that input (it may be newer than the file's Blender)."""
        return any(s.identifier == identifier for s in self.node.inputs)

    def fed(self, identifier: str) -> bool:
        """Whether something feeds an input."""
        return self.compiler.fed(self.scope, self.node, self.socket_of(identifier))

    def input(self, identifier: str) -> str:
        """The GLSL expression of an input."""
        found = self.socket_of(identifier)
        return self.compiler.input(self.function, self.scope, self.node, found).text

    def normal(self) -> str:
        """What the node's Normal input reads: the shading normal where nothing feeds it."""
        return self.input("Normal") if self.fed("Normal") else "N"

    def assign(self, type_: str, expression: str) -> Value:
        """The output as a new local variable."""
        name = self.function.assign(type_, expression, self.socket.identifier, self.words)
        return Value(name, self.socket.type)

    def refuse(self, reason: str) -> Value:
        """Note that the node cannot be compiled."""
        return self.compiler.refuse(self.scope, self.node, reason)


# -- layout -----------------------------------------------------------------------------------


def muted(site: Site) -> Value:
    """What Blender passes through a muted node."""
    source = (site.node.through or {}).get(site.socket.identifier)
    if source is None:
        return NOTHING
    socket = site.socket_of(source)
    if site.compiler.converts:  # at once from what comes in to what goes out
        socket = socket.model_copy(update={"type": site.socket.type})
        if not site.compiler.linked(site.scope, site.node, socket):
            return NOTHING
    found = site.compiler.passed(site.function, site.scope, site.node, socket)
    return site.compiler.handed_on(found, site.socket.type)


def _reroute(site: Site) -> Value:
    return site.compiler.passed(site.function, site.scope, site.node, site.node.inputs[0])


def _group_input(site: Site) -> Value:
    outer, group = site.scope.parent, site.scope.node
    if outer is None or group is None:
        return site.refuse("stands outside a group")
    inner = next(s for s in group.inputs if s.identifier == site.socket.identifier)
    parameter = site.compiler.parameter(outer, group, inner)
    return parameter or site.compiler.passed(site.function, outer, group, inner)


def _group(site: Site) -> Value:
    inner = site.compiler.enter(site.scope, site.node)
    end = inner.end("NodeGroupOutput") if inner else None
    if inner is None or end is None:
        return site.refuse("the group has no tree" if inner is None else "it has no Group Output")
    found = next(s for s in end.inputs if s.identifier == site.socket.identifier)
    return site.compiler.passed(site.function, inner, end, found)


def _constant(site: Site) -> Value:
    """A node whose output holds its value."""
    if site.node.type == "ShaderNodeObjectInfo" and site.socket.identifier == "Location":
        return Value("slab_place()", "VECTOR")
    return literal(site.socket.default, TYPES[site.socket.type], site.socket.type)


# -- bump ---------------------------------------------------------------------------------------


def _bump(site: Site) -> Value:
    if not site.fed("Height"):
        return _unbent(site)
    distance = site.input("Distance")
    if site.node.properties.get("invert"):
        distance = f"-({distance})"
    width = site.input("Filter Width") if site.has("Filter Width") else "1.0"
    arguments = site.input("Strength"), distance, width
    return bent(site, site.normal(), "Height", arguments)


def _unbent(site: Site) -> Value:
    """The normal that a Bump without a height hands on; Cycles forgets one that is constant."""
    found = site.socket_of("Normal")
    value = site.compiler.input(site.function, site.scope, site.node, found)
    if not site.fed("Normal") or value.numbers is not None:
        return Value("N", "VECTOR")
    return value


def bent(
    site: Site, normal: str, identifier: str, arguments: tuple[str, str, str], scalar: str = "{}"
) -> Value:
    """The normal bent by a height, which is evaluated at the point and beside it.

    `scalar` makes the input a height.
    """
    if site.compiler.too_deep:
        return Value(normal, "VECTOR")
    height = scalar.format(site.input(identifier))
    depth = site.function.depth(height)
    if depth == NESTED:
        site.compiler.too_deep = True
        return site.refuse(f"it lies in the height of {NESTED} others, one within the other")
    site.compiler.include("bump.glsl")
    beside = ", ".join(site.function.beside(height, arguments[-1]))
    call = f"bump({normal}, {', '.join(arguments)}, {height}, vec2({beside}))"
    value = site.assign("vec3", call)
    site.function.bent[value.text] = depth + 1
    return value


def _displacement(site: Site) -> Value:
    height, middle, scale = (site.input(n) for n in ("Height", "Midlevel", "Scale"))
    normal = site.normal()
    if site.fed("Normal"):
        site.compiler.file("geometry.glsl")
        normal = f"safe_normal({normal})"
    return site.assign("vec3", f"{normal} * (({height} - {middle}) * {scale})")


def _vector_displacement(site: Site) -> Value:
    vector, middle, scale = (site.input(n) for n in ("Vector", "Midlevel", "Scale"))
    if site.node.properties.get("space") == "TANGENT":
        site.compiler.file("geometry.glsl")
        vector = f"from_tangent({vector} - {middle}, N)"
        return site.assign("vec3", f"{vector} * {scale}")
    return site.assign("vec3", f"({vector} - {middle}) * {scale}")


# -- tables and attributes ---------------------------------------------------------------------


def _lookup(site: Site, table: Table) -> str:
    return site.compiler.helper("table", lambda name: lookup_function(name, table))


def _ramp(site: Site) -> Value:
    name = _lookup(site, site.node.tables[0])
    call = f"{name}({site.input(site.node.inputs[0].identifier)})"
    color = site.function.assign("vec4", call, "Color", site.words)
    if site.socket.identifier == "Alpha":
        return Value(f"{color}.a", "VALUE")
    gray = all(row[0] == row[1] == row[2] for row in site.node.tables[0].values)
    return Value(f"{color}.rgb", "RGBA", gray=gray)


def _curves(site: Site) -> Value:
    """The second input through a curve for each component, mixed in by the first."""
    factor, value = (site.input(s.identifier) for s in site.node.inputs)
    type_ = TYPES[site.socket.type]
    axes = (".x", ".y", ".z") if type_ == "vec3" else ("",)
    name = site.function.assign(type_, value, "in", site.words)
    reads = [f"{_lookup(site, t)}({name}{a})" for t, a in zip(site.node.tables, axes, strict=True)]
    return site.assign(type_, f"mix({name}, {type_}({', '.join(reads)}), {factor})")


def _normal(site: Site) -> Value:
    """A direction, kept as the output's own value, and its cosine to the input."""
    direction = f"normalize({literal(site.node.outputs[0].default, 'vec3').text})"
    if site.socket.identifier == "Normal":
        return Value(direction, site.socket.type)
    normal = site.input(site.node.inputs[0].identifier)
    return Value(f"dot({direction}, normalize({normal}))", site.socket.type)


def _coordinate(site: Site) -> Value:
    """Texture Coordinate and UV Map, where they are not those of the slab itself."""
    properties = site.node.properties
    if properties.get("from_instancer") and site.socket.identifier in ("Generated", "UV", "UV Map"):
        return site.refuse("'From Instancer' is not supported")
    rows = properties.get("object")
    if rows is not None and site.socket.identifier == "Object":
        return Value(_affine("vec4(world_point(P), 1.0)", 4, rows), "VECTOR")
    if properties.get("uv_map"):
        if properties.get("uv") is None:
            return site.refuse(
                f"the UV map '{properties['uv_map']}' is no straight map of the slab"
            )
        return Value(_affine("vec3(P.xy, 1.0)", 3, [*properties["uv"], [0.0] * 3]), "VECTOR")
    text = SOURCES[site.node.type][site.socket.identifier]
    if site.socket.identifier == "Window" and not site.compiler.converts:
        text = "window_beside(P)"
    return Value(text, "VECTOR")


def _affine(point: str, count: int, rows: Sequence[Sequence[float]]) -> str:
    """Three dot products of a point, the last component of which is 1."""
    texts = (f"vec{count}({', '.join(repr(float(v)) for v in row)})" for row in rows)
    return f"vec3({', '.join(f'dot({text}, {point})' for text in texts)})"


def _attribute(site: Site) -> Value:
    """An attribute is a parameter: its default is the value that the object has."""
    name = site.node.properties.get("attribute_name") or site.node.properties.get("layer_name")
    values = site.socket.default
    if values is None:
        return site.refuse(f"the attribute '{name}' varies over the object")
    numbers = values[:3] if isinstance(values, tuple) else (values,)
    key = f"Attribute.{name}"
    if site.socket.identifier == "Alpha":
        key = f"{key} Alpha"
    elif len(numbers) == 1:
        color = next(s.default for s in site.node.outputs if s.identifier == "Color")
        assert isinstance(color, tuple)
        text = site.compiler.attribute(key, color[:3])
        return Value(f"dot({text}, vec3(1.0 / 3.0))", "VALUE")
    return Value(site.compiler.attribute(key, numbers), site.socket.type)


# -- images -------------------------------------------------------------------------------------

_ONE = Value("1.0", "VALUE", (1.0,))


def _image(site: Site) -> Value:
    """An image's colour or alpha: divided by its alpha only where that is read as well."""
    image = site.node.image
    if image is None:
        return literal((1.0, 0.0, 1.0), "vec3", "RGBA") if site.socket.type == "RGBA" else _ONE
    if image.problem:
        return site.refuse(image.problem)
    if image.gray and site.socket.identifier == "Alpha":
        return _ONE
    site.compiler.image(image)
    site.compiler.file("image.glsl")
    alpha = site.socket.identifier == "Alpha"
    plain, straight = (_image_call(site, image, divided) for divided in (False, True))
    if alpha:
        site.function.replace(plain, straight)
    call = straight if alpha or straight in site.function.calls else plain
    color = site.function.assign("vec4", call, "Color", site.words)
    return Value(f"{color}.a", "VALUE") if alpha else Value(f"{color}.rgb", "RGBA")


def _image_call(site: Site, image: Image, straight: bool) -> str:
    """The expression of an image's RGBA, projected."""
    words = {k: str(v).lower() for k, v in site.node.properties.items()}
    read = "image_{interpolation}_{extension}".format(**words)
    text = f"{read}_{'floats' if image.floats else 'bytes'}(texture_{image.key},"
    text += f" ivec2({image.width}, {image.height}), uv)"
    if straight and image.associated:
        text = f"image_straight({text})"
    if image.srgb:
        text = f"image_decoded({text})"
    lines = [f"return {text};"]
    name = site.compiler.helper("image", lambda name: body(f"vec4 {name}(vec2 uv)", lines))
    vector = site.input("Vector") if site.fed("Vector") else "uv_point(P)"
    if words["projection"] != "box":
        return f"{name}(image_{words['projection']}({vector}))"
    sides = [
        f"if (w.{a} > 0.0) sum += w.{a} * {name}(image_box_{a}(p, n));" for a in ("x", "y", "z")
    ]
    head = "vec3 w = image_box_weights(n, blend);", "vec4 sum = vec4(0.0);"
    lines = [*head, *sides, "return sum;"]
    box = site.compiler.helper(
        "box", lambda name: body(f"vec4 {name}(vec3 p, vec3 n, float blend)", lines)
    )
    return f"{box}({vector}, N, {literal(site.node.properties['projection_blend'], 'float').text})"


SPECIAL: dict[str, Callable[[Site], Value]] = {
    "NodeReroute": _reroute,
    "NodeGroupInput": _group_input,
    "ShaderNodeGroup": _group,
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
