"""What calls of library functions cost: octaves of noise and operations, counted in the library.

These are counts in the text, not times: an operation is an operator or a built-in function, a loop
counts once, and so does an operation on a vector. `slabforge bench limit` counts while a program
runs.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from .library.library_text import includes
from .library.signatures import node_text
from .values.ir import Op, Value

_CHUNK = re.compile(r"^(?=(?!//|#|\s|[{}])[^\n]+\()", re.MULTILINE)
_COMMENT = re.compile(r"//[^\n]*")
_OPERATOR = re.compile(r"<<|>>|&&|\|\||[-+*/%&|^<>=!]=|\+\+|--|[-+*/%&|^<>]")
_CALL = re.compile(r"\b([a-z]\w*)\(")
_NO_CALL = re.compile(r"^(?:if|for|while|switch|return|[biud]?vec\d|mat\d\w*|float|u?int|bool)$")
_NOISE = re.compile(r"noise_[1-4]d_\w+")
_MOST_OCTAVES = 16  # Blender's limit of Detail, plus one


@dataclass(frozen=True, kw_only=True)
class Cost:
    """Octaves of noise and operations of one call or several.

    With `at_most`, a parameter sets the number of octaves, and `octaves` is its largest value.
    """

    octaves: int = 0
    operations: int = 0
    at_most: bool = False

    def __add__(self, other: "Cost") -> "Cost":
        """The cost of both together."""
        return Cost(
            octaves=self.octaves + other.octaves,
            operations=self.operations + other.operations,
            at_most=self.at_most or other.at_most,
        )

    def __str__(self) -> str:
        """The cost for a person, such as "at most 16 octaves, 120 operations"."""
        unit = "octave" if self.octaves == 1 else "octaves"
        octaves = f"{'at most ' * self.at_most}{self.octaves} {unit}, " if self.octaves else ""
        return f"{octaves}{self.operations} operations"


def cost(value: Value, blender: str) -> Cost:
    """What a value costs by itself, without its arguments, in the library of a Blender version."""
    if value.op is not Op.CALL:
        return Cost(operations=int(value.op in (Op.APPLY, Op.LOOKUP, Op.IMAGE)))
    signature = value.data
    octaves, at_most = _octaves(value)
    return Cost(
        octaves=octaves,
        operations=_operations(signature.file, blender).get(signature.name, 0),
        at_most=at_most,
    )


def costs_by_node(values: Iterable[Value], blender: str) -> dict[str, Cost]:
    """What the nodes at a material's top level cost, by name, with all that lies within a group.

    Values that no node stands for, such as differences between pixels, are left out.
    """
    found: dict[str, Cost] = {}
    for value in values:
        if value.origin is not None:
            name = value.origin.words[0]
            found[name] = found.get(name, Cost()) + cost(value, blender)
    return found


def _octaves(made: Value) -> tuple[int, bool]:
    """The octaves of a noise, and whether a parameter sets them.

    A colour is three noises, one for each channel. A call that is no noise has none.
    """
    if not _NOISE.match(made.data.name):
        return 0, False
    names = [n for _, n in made.data.inputs]
    detail = made.arguments[names.index("Detail")].numbers if "Detail" in names else (0.0,)
    count = _MOST_OCTAVES if detail is None else int(min(max(detail[0], 0.0), 15.0)) + 1
    return count * (3 if made.data.name.endswith("_color") else 1), detail is None


def operators_in(text: str) -> int:
    """How many operators a piece of GLSL has, assignments that compute among them."""
    return len(_OPERATOR.findall(text))


def called_in(text: str) -> Iterator[str]:
    """The names of the functions that a piece of GLSL calls, each as often; no constructors."""
    return (name for name in _CALL.findall(text) if not _NO_CALL.match(name))


@cache
def _operations(file: str, blender: str) -> dict[str, int]:
    """Operations of each function that a file of `nodes/` has or includes."""
    text = _COMMENT.sub("", includes(node_text(file), blender))
    found: Counter[str] = Counter()
    for chunk in _CHUNK.split(text)[1:]:  # functions stand before their users
        head, _, body = chunk.partition("{")
        name = re.split(r"[(\[]", head, maxsplit=1)[0].split()[-1]
        found[name] = operators_in(body) + sum(found.get(c, 1) for c in called_in(body))
    return dict(found)
