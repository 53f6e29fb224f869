"""The GLSL functions of `nodes/`, by their parsed signatures."""

import re
from dataclasses import dataclass
from functools import cache

from ..folders import NODE_TEXTS
from .template import expand

TYPES = {"VALUE": "float", "INT": "float", "BOOLEAN": "float", "VECTOR": "vec3", "RGBA": "vec3"}
_SIGNATURE = re.compile(r"^void (\w+)\(([^)]*\bout_[^)]*)\)", re.MULTILINE)


@dataclass(frozen=True)
class Function:
    """A parsed GLSL signature: `(type, name)` of the inputs and of the outputs, in call order."""

    name: str
    inputs: tuple[tuple[str, str], ...]
    outputs: tuple[tuple[str, str], ...] = ()


@cache
def node_text(file: str) -> str:
    """The text of `nodes/<file>`, with families of functions written out."""
    return expand((NODE_TEXTS / file).read_text())


@cache
def library(file: str) -> dict[str, Function]:
    """Every node function of `nodes/<file>`, by name: those with outputs called `out_…`."""
    return {m[1]: parse(m[1], m[2]) for m in _SIGNATURE.finditer(node_text(file))}


def parse(name: str, arguments: str) -> Function:
    """A signature from its name and what stands between its parentheses."""
    words = [a.split() for a in arguments.split(",")]
    return Function(
        name,
        tuple((w[0], w[1]) for w in words if w[0] != "out"),
        tuple((w[1], w[2].removeprefix("out_")) for w in words if w[0] == "out"),
    )


def glsl_name(identifier: str) -> str:
    """A socket identifier as a GLSL name."""
    return identifier.replace(" ", "_")
