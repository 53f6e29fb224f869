"""The cut between what a material computes and the light that it sends back.

Light closures stand above everything else: what they read, no pass needs to know about light. Their
arguments become outputs of the function `evaluate`; `surface` calls it and reads them.
"""

import re
from collections import Counter
from dataclasses import replace

from ..lowering.shader_nodes import Read
from ..values.ir import Op, Value, kept
from ..values.material_values import MaterialValues, ShaderInput, read
from .gray import is_gray


def separate_shaders(material: MaterialValues) -> MaterialValues:
    """The material with an output of `evaluate` for each shader input that is not constant."""
    cut = _Cut()
    (radiance,) = _above(material.radiance, cut)
    return replace(
        material,
        radiance=radiance,
        outputs=cut.outputs | material.outputs,
        inputs=tuple(cut.inputs),
        gray=cut.gray,
    )


class _Cut:
    """Names the outputs, and keeps what is known of each shader input."""

    def __init__(self) -> None:
        self.outputs: dict[str, Value] = {}
        self.inputs: list[ShaderInput] = []
        self.gray = True
        self._names: dict[Value, str] = {}
        self._taken: Counter[str] = Counter()

    def argument(self, value: Value, where: Read) -> Value:
        """A shader's argument as the shading function reads it."""
        self.gray = self.gray and (not where.color or is_gray(value))
        constant = value.numbers is not None
        name = "" if constant else self._name(value, where)
        if where.linked:
            place = (where.path, where.node, where.socket)
            self.inputs.append(ShaderInput(*place, name, value.numbers))
        return value if constant else read(name, value.type)

    def _name(self, value: Value, where: Read) -> str:
        if value not in self._names:
            name = identifier(where.node, where.socket)
            self._taken[name] += 1
            count = self._taken[name]
            name = name if count == 1 else f"{name}_{count}"
            self._names[value] = name
            self.outputs[name] = value
        return self._names[value]


def identifier(*words: str) -> str:
    """A local name from a node's and a socket's; the library's own begin lower-case."""
    text = re.sub(r"[^A-Za-z0-9]+", "_", "_".join(words)).strip("_") or "Node"
    return f"{text[0].upper()}{text[1:]}" if text[0].isalpha() else f"N{text}"


_SHADERS = (Op.LIT, Op.MIX_SHADER, Op.ADD_SHADER, Op.EMIT)


def _above(radiance: Value, cut: _Cut) -> tuple[Value, ...]:
    """The radiance with shaders' arguments cut off; shaders one after the other, as they are."""
    known: dict[Value, Value] = {}
    for value in _shaders(radiance):
        new = tuple(
            known.get(a, a) if where is None else cut.argument(a, where)
            for a, where in zip(value.arguments, _places(value), strict=True)
        )
        known[value] = new[0] if value.op is Op.EMIT else kept(value, new)
    return (known.get(radiance, radiance),)


def _shaders(root: Value) -> list[Value]:
    """The shaders from which a radiance is made, the lower ones first."""
    found: dict[Value, None] = {}
    stack = [(root, False)]
    while stack:
        value, done = stack.pop()
        if value.op not in _SHADERS or value in found:
            continue
        if done:
            found[value] = None
            continue
        stack.append((value, True))
        stack += [(a, False) for a in reversed(value.arguments)]
    return list(found)


def _places(value: Value) -> tuple[Read | None, ...]:
    """Which input each argument of a shader is; None of those that are light themselves."""
    if value.op is Op.LIT:
        return value.data.reads
    if value.op is Op.MIX_SHADER:
        return (value.data, None, None)
    return (value.data,) if value.op is Op.EMIT else (None, None)
