"""Separates what a material computes from the light that it sends back.

Light closures and their mixtures stand at the top of the DAG. Their arguments become outputs of the
GLSL function `evaluate`; the function `surface` calls it and reads them. The later passes deal with
`evaluate` alone and need not know about light.
"""

import re
from collections import Counter
from dataclasses import replace

from ..lowering.lit import Read
from ..values.ir import Op, Value, kept
from ..values.material_values import MaterialValues, ShaderInput, read
from .gray import is_gray


def separate_shaders(material: MaterialValues) -> MaterialValues:
    """The material with an output of `evaluate` for each shader argument that is not constant.

    `inputs` then lists the linked shader inputs, and `gray` tells whether all their colours are
    gray.
    """
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
    """Names the new outputs, and collects what is known of each shader input."""

    def __init__(self) -> None:
        self.outputs: dict[str, Value] = {}
        self.inputs: list[ShaderInput] = []
        self.gray = True
        self._names: dict[Value, str] = {}
        self._taken: Counter[str] = Counter()

    def argument(self, value: Value, where: Read) -> Value:
        """What the function `surface` reads in the place of a shader's argument."""
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
    """A GLSL name from the names of a node and a socket.

    It begins with a capital letter, so it cannot be a name of the library, all of which begin in
    lower case.
    """
    text = re.sub(r"[^A-Za-z0-9]+", "_", "_".join(words)).strip("_") or "Node"
    return f"{text[0].upper()}{text[1:]}" if text[0].isalpha() else f"N{text}"


_SHADERS = (Op.LIT, Op.MIX_SHADER, Op.ADD_SHADER, Op.EMIT)


def _above(radiance: Value, cut: _Cut) -> tuple[Value, ...]:
    """The radiance, a tuple of one; every shader's arguments become reads of `evaluate`."""
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
    """Which shader input each argument is; None for an argument that is itself light."""
    if value.op is Op.LIT:
        return value.data.reads
    if value.op is Op.MIX_SHADER:
        return (value.data, None, None)
    return (value.data,) if value.op is Op.EMIT else (None, None)
