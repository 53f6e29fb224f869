"""Bodies of GLSL functions: values become statements, each with a comment that names its node."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from ..passes.shader_inputs import identifier
from ..values.ir import Op, Value
from .expressions import called, expression
from .helpers import Helpers

_STATED = (Op.LOOKUP, Op.IMAGE, Op.LIT, Op.MIX_SHADER)
_CHEAP = ("splat", "negate", "unless_constant", "saturate")


class Body:
    """Writes the values of one GLSL function.

    `helpers` collects functions that it needs besides.
    """

    def __init__(
        self, values: Collection[Value], results: Iterable[Value], helpers: Helpers
    ) -> None:
        """Count how often each value is used, which decides what becomes a variable.

        `values` are all values of the function, `results` those that it returns.
        """
        self._uses = Counter(a for v in values for a in v.arguments)
        self._uses.update(results)
        self._helpers = helpers
        self._texts: dict[Value, str] = {}
        self._outputs: dict[tuple[Value, int], str] = {}  # variables, by call and position
        self._taken: Counter[str] = Counter()
        self.functions: set[str] = set()  # of the library, that are called

    def lines(self, values: Iterable[Value]) -> Iterator[str]:
        """The statements that compute these values.

        Their arguments must have been written before.
        """
        for value in values:
            if value.op is Op.CALL:
                yield " ".join(self.call_parts(value))
            elif self.is_variable(value):
                yield self._variable(value)

    def text(self, value: Value) -> str:
        """The GLSL text that reads a value: the name of its variable, or an expression."""
        if value not in self._texts:
            self._texts[value] = self._expression(value)
        return self._texts[value]

    def _expression(self, value: Value) -> str:
        self.functions |= called(value)
        if value.op is Op.OUTPUT:
            return self._outputs[value.arguments[0], value.data]
        if value.op is Op.LOOKUP:
            return f"{self._helpers.lookup(value.data)}({self.text(value.arguments[0])})"
        if value.op is Op.IMAGE:
            return self._helpers.image(value.data, [self.text(a) for a in value.arguments])
        return expression(value, self.text, row=self._helpers.names.row)

    def is_variable(self, value: Value) -> bool:
        """Whether a value that is no call has a variable of its own."""
        if value.op in _STATED:
            return True
        if value.op is not Op.APPLY:
            return False
        if value.data == "bump" or value.origin is not None:
            return True
        cheap = value.data in _CHEAP or value.data.startswith(".")
        return self._uses[value] > 1 and bool(value.arguments) and not cheap

    def call_parts(self, value: Value) -> tuple[str, str]:
        """The declarations of a call's outputs, and the call."""
        arguments = [self.text(a) for a in value.arguments]
        names = [self._name(value, n) for _, n in value.data.outputs]
        self.functions.add(value.data.name)
        self._helpers.file(value.data.file)
        self._outputs.update({(value, i): n for i, n in enumerate(names)})
        heads = " ".join(f"{t} {n};" for (t, _), n in zip(value.data.outputs, names, strict=True))
        called = f"{value.data.name}({', '.join([*arguments, *names])});{_comment(value)}"
        return heads, called

    def variable_parts(self, value: Value) -> tuple[str, str]:
        """The declaration of a value's variable, and the statement that sets it."""
        statement = self._variable(value).removeprefix(f"{value.type} ")
        return f"{value.type} {self.text(value)};", statement

    def unused_name(self, name: str) -> str:
        """A name that no variable has yet."""
        self._taken[name] += 1
        count = self._taken[name]
        return name if count == 1 else self._numbered(name, count)

    def name_all(self, names: Mapping[Value, str]) -> None:
        """Settle by which texts values are read that were computed otherwise."""
        self._texts.update(names)

    def _variable(self, value: Value) -> str:
        text = self._expression(value)
        socket = value.origin.socket if value.origin else ""
        self._texts[value] = name = self._name(value, socket)
        return f"{value.type} {name} = {text};{_comment(value)}"

    def _name(self, value: Value, socket: str) -> str:
        """A new variable's name: the node's and the socket's, or the operator's without a node."""
        return self.unused_name(
            identifier(value.origin.node, socket) if value.origin else identifier(value.data)
        )

    def _numbered(self, name: str, count: int) -> str:
        while f"{name}_{count}" in self._taken:
            count += 1
        self._taken[f"{name}_{count}"] += 1
        return f"{name}_{count}"


def _comment(value: Value) -> str:
    if value.origin is None:
        return ""
    path = "/".join(re.sub(r"[^\w .+-]", "_", name) for name in value.origin.words)
    return f"  // {path}"
