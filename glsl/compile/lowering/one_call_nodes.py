"""Nodes that are one call of a GLSL function: those of the node table."""

from ..library.signatures import Signature, glsl_name
from ..tables.node_table import CONTEXT, NODES, RATE, Row, find_function
from ..values.ir import Op, Value, call
from ..values.operators import apply
from .node_reader import NodeReader, Results, held


def one_call_node(reader: NodeReader) -> Results:
    """The outputs of a node that is a row of the node table, by socket identifier.

    They are REFUSED values if the library lacks this variant of the node, or an input that has no
    effect in the GLSL is used.
    """
    node, row = reader.node, NODES[reader.node.type]
    function = find_function(node, {row.glsl_name(s.identifier) for s in reader.outputs()})
    if function is None:
        words = ", ".join(f"{k}={v}" for k, v in sorted(node.properties.items()))
        return _refused(reader, f"this variant is not supported: {words}")
    strange = _strange(reader, function, row)
    if strange:
        return _refused(reader, f"{function.name} does not know its inputs {strange}")
    arguments = _arguments(reader, function, row)
    reasons = reader.not_neutral(row.neutral)
    if reasons:
        return _refused(reader, *reasons, reads=arguments)
    found = dict(
        zip(
            (n for _, n in function.outputs),
            call(function, arguments, reader.origin()),
            strict=True,
        )
    )
    if _limits_result(reader, row):
        found = {n: apply("saturate", v) for n, v in found.items()}
    return reader.each_output(lambda s: found[row.glsl_name(s.identifier)])


def _refused(reader: NodeReader, *reasons: str, reads: tuple[Value, ...] = ()) -> Results:
    value = reader.refused(*reasons, reads=reads)
    return reader.each_output(lambda _: value)


def _limits_result(reader: NodeReader, row: Row) -> bool:
    """Whether the node limits its result to 0 … 1; a Mix does so to colours alone."""
    properties = reader.node.properties
    limits = bool(row.clamp_output and properties.get(row.clamp_output))
    return limits and properties.get("data_type", "RGBA") == "RGBA"


def _strange(reader: NodeReader, function: Signature, row: Row) -> list[str]:
    """Inputs that the node has and the GLSL function lacks, or the other way round."""
    sockets = {row.glsl_name(s.identifier) for s in reader.node.inputs}
    asked = {n for _, n in function.inputs}
    left_out = {glsl_name(n) for n in row.neutral}
    missing = asked - sockets - CONTEXT.keys() - _numbers(reader).keys() - {RATE}
    return sorted((sockets - asked - left_out) | missing)


def _arguments(reader: NodeReader, function: Signature, row: Row) -> tuple[Value, ...]:
    found: dict[str, Value] = {}
    for i, (type_, name) in enumerate(function.inputs):
        if name == RATE:
            found[name] = Value(op=Op.RATE, type="vec3", arguments=(found["Vector"],))
            continue
        value = _argument(reader, row, type_, name)
        found[name] = apply("saturate", value) if i == 0 and _limits_first(reader, row) else value
    return tuple(found.values())


def _argument(reader: NodeReader, row: Row, type_: str, name: str) -> Value:
    for socket in reader.node.inputs:
        if row.glsl_name(socket.identifier) == name:
            if socket.identifier in row.unlinked and not reader.fed(socket.identifier):
                return row.unlinked[socket.identifier]
            return reader.input(socket.identifier)
    return CONTEXT[name] if name in CONTEXT else held(_numbers(reader)[name], type_)


def _limits_first(reader: NodeReader, row: Row) -> bool:
    """Whether the node limits its first input to 0 … 1."""
    name = row.clamp_factor
    return bool(name and reader.node.properties.get(name, True))


def _numbers(reader: NodeReader) -> dict[str, float]:
    return {k: v for k, v in reader.node.properties.items() if isinstance(v, (int, float))}
