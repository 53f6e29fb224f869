"""Shader nodes as values: light closures, and their mixtures and sums."""

from ..library.signatures import TYPES
from ..tables.closures import INNER, SHADERS, find_closure
from ..values.ir import Op, Value
from .inner_light import PRINCIPLED, SUBSURFACE, principled, subsurface
from .lit import lit, read_of
from .node_reader import NodeReader, Results
from .out_of_reach import unsupported


def shader_node(reader: NodeReader) -> Results:
    """The light that a shader node sends to the camera, as its only result."""
    make = {"ShaderNodeAddShader": _added, "ShaderNodeMixShader": _mixed}.get(
        reader.node.type, _lit
    )
    return dict.fromkeys((s.identifier for s in reader.node.outputs), make(reader))


def radiance(reader: NodeReader, identifier: str) -> Value:
    """The light that reaches an input for shaders.

    A colour that is linked to it is emitted, as in Cycles.
    """
    feed = reader.flat.feeds[identifier]
    value = reader.shader(feed)
    if value.op is Op.REFUSED or feed.type == "SHADER" or not feed.linked:
        return value
    read = read_of(reader, identifier, color=True)
    return Value(op=Op.EMIT, type="vec3", arguments=(value,), data=read, origin=reader.origin())


def _added(reader: NodeReader) -> Value:
    parts = tuple(radiance(reader, s.identifier) for s in reader.node.inputs)
    return Value(op=Op.ADD_SHADER, type="vec3", arguments=parts, origin=reader.origin())


def _mixed(reader: NodeReader) -> Value:
    first, *shaders = reader.node.inputs
    factor = reader.input(first.identifier)
    parts = (factor, *(radiance(reader, s.identifier) for s in shaders))
    read = read_of(reader, first.identifier)
    return Value(op=Op.MIX_SHADER, type="vec3", arguments=parts, data=read, origin=reader.origin())


def _lit(reader: NodeReader) -> Value:
    if find_closure(reader.node) is None:
        return reader.refused(unsupported("this shader", reader.node.type), type_="vec3")
    row = SHADERS[reader.node.type]
    reasons = reader.not_neutral(dict(row.neutral))
    if reasons:
        reads = tuple(reader.input(s.identifier) for s in reader.node.inputs if s.type in TYPES)
        return reader.refused(*reasons, reads=reads, type_="vec3")
    if reader.node.type in SUBSURFACE:
        return subsurface(reader, row)
    inner: dict[str, float | None] = dict.fromkeys(INNER, 0.0)
    if reader.node.type == PRINCIPLED and reader.not_neutral(inner):
        return principled(reader, row)
    return lit(reader, row)
