"""The signatures of the GLSL functions in `nodes/`, which are the compiler's interface to them."""

import re
from dataclasses import dataclass
from functools import cache

from ...folders import NODE_TEXTS
from .template import expand

TYPES = {"VALUE": "float", "INT": "float", "BOOLEAN": "float", "VECTOR": "vec3", "RGBA": "vec3"}
_SIGNATURE = re.compile(r"^void (\w+)\(([^)]*\bout_[^)]*)\)", re.MULTILINE)


@dataclass(frozen=True)
class Signature:
    """A parsed GLSL signature: `(type, name)` of the inputs and of the outputs, in call order.

    `file` is the file of `nodes/` that defines it, or empty.
    """

    name: str
    inputs: tuple[tuple[str, str], ...]
    outputs: tuple[tuple[str, str], ...] = ()
    file: str = ""


@cache
def node_text(file: str) -> str:
    """The text of `nodes/<file>`, with families of functions written out."""
    return expand((NODE_TEXTS / file).read_text())


@cache
def library(file: str) -> dict[str, Signature]:
    """Every function of `nodes/<file>` that has outputs (arguments called `out_…`), by name."""
    return {m[1]: parse(m[1], m[2], file) for m in _SIGNATURE.finditer(node_text(file))}


def parse(name: str, arguments: str, file: str = "") -> Signature:
    """A signature from a function's name and the text between its parentheses.

    Only arguments marked `out` are outputs; their prefix `out_` is dropped.
    """
    words = [a.split() for a in arguments.split(",")]
    return Signature(
        name,
        tuple((w[0], w[1]) for w in words if w[0] != "out"),
        tuple((w[1], w[2].removeprefix("out_")) for w in words if w[0] == "out"),
        file,
    )


def glsl_name(identifier: str) -> str:
    """A socket identifier as a GLSL name: spaces become underscores."""
    return identifier.replace(" ", "_")
