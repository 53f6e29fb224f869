"""Shader nodes as values: light closures, and their mixtures and sums."""

from typing import NamedTuple

from ..library.signatures import glsl_name
from ..tables.closures import SHADERS, Closure, find_closure
from ..values.ir import Op, Value
from .node_reader import NodeReader, Results


class Read(NamedTuple):
    """An input of a shader node: where it stands, and whether a link reaches it.

    `path` has the group nodes around the node; `socket` is the input's identifier. `color` tells
    whether it is a colour: if every colour is gray, so is the material.
    """

    path: tuple[str, ...]
    node: str
    socket: str
    linked: bool
    color: bool


class Lit(NamedTuple):
    """The `data` of a LIT value: a closure, its file in `closures/`, and the inputs that it reads.

    `reads` are in the order of the closure's inputs.
    """

    file: str
    closure: Closure
    reads: tuple[Read, ...]


def read_of(reader: NodeReader, identifier: str, color: bool | None = None) -> Read:
    """The `Read` of the input `identifier`.

    It is a colour if its socket is, unless `color` says so.
    """
    is_color = reader.flat.socket(identifier).type == "RGBA" if color is None else color
    linked = reader.linked(identifier)
    return Read(reader.flat.path, reader.node.name, identifier, linked, is_color)


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
    closure = find_closure(reader.node)
    if closure is None:
        return reader.refused("this shader is not supported", type_="vec3")
    row = SHADERS[reader.node.type]
    identifiers = {glsl_name(s.identifier): s.identifier for s in reader.node.inputs}
    wanted = [identifiers[n] for _, n in closure.inputs]
    arguments = tuple(
        row.unlinked[i] if i in row.unlinked and not reader.fed(i) else reader.input(i)
        for i in wanted
    )
    reasons = reader.not_neutral(dict(row.neutral))
    if reasons:
        return reader.refused(*reasons, reads=arguments, type_="vec3")
    lit = Lit(row.file, closure, tuple(read_of(reader, i) for i in wanted))
    return Value(op=Op.LIT, type="vec3", arguments=arguments, data=lit, origin=reader.origin())
