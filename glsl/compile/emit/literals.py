"""Numbers and function bodies as GLSL text."""

import math
from collections.abc import Iterable

from ....errors import SlabForgeError


def literal(numbers: tuple[float, ...], type_: str) -> str:
    """Numbers as a GLSL literal of a type, written with `repr` so that no digit is lost.

    Raises SlabForgeError for numbers that are not finite, which GLSL cannot write.
    """
    if not all(map(math.isfinite, numbers)):
        raise SlabForgeError(f"The value {numbers} is not finite; give the socket a finite value.")
    if type_ == "int":
        return str(int(numbers[0]))
    texts = [repr(float(v)) for v in numbers]
    return texts[0] if type_ == "float" else f"{type_}({', '.join(texts)})"


def function_text(head: str, lines: Iterable[str]) -> str:
    """A GLSL function from its head, such as `float f(float x)`, and the lines of its body."""
    return f"{head}\n{{\n" + "".join(f"    {line}\n" for line in lines) + "}\n"
