"""Shader nodes as light closures: which closure, and the values of its inputs."""

from collections.abc import Mapping
from typing import NamedTuple

from ..library.signatures import glsl_name
from ..tables.closures import Closure, Shader, find_closure
from ..values.ir import Op, Value, constant
from .node_reader import NodeReader


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


def lit(reader: NodeReader, row: Shader, other: Mapping[str, Value] | None = None) -> Value:
    """The light of the closure that `row` gives the node, as a LIT value.

    `other` has values, by identifier, that stand for what the node's own inputs read. A number that
    the closure asks for and that is no input is a property of the node.
    """
    closure = find_closure(reader.node, row)
    assert closure is not None, reader.node.type
    other = other or {}
    names = {glsl_name(s.identifier): s.identifier for s in reader.node.inputs}
    arguments, reads = [], []
    for _, name in closure.inputs:
        identifier = names.get(name, name)
        if identifier in other or name not in names:
            arguments.append(other.get(identifier) or _property(reader, name))
            reads.append(Read(reader.flat.path, reader.node.name, identifier, False, _colors(name)))
        else:
            arguments.append(input_of(reader, row, identifier))
            reads.append(read_of(reader, identifier))
    data = Lit(row.file, closure, tuple(reads))
    return Value(
        op=Op.LIT, type="vec3", arguments=tuple(arguments), data=data, origin=reader.origin()
    )


def input_of(reader: NodeReader, row: Shader, identifier: str) -> Value:
    """An input as a value; where nothing feeds it, the one that the row has for that."""
    if identifier in row.unlinked and not reader.fed(identifier):
        return row.unlinked[identifier]
    return reader.input(identifier)


def _property(reader: NodeReader, name: str) -> Value:
    return constant(float(reader.node.properties.get(name, 0.0)))


def _colors(name: str) -> bool:
    return "Color" in name
