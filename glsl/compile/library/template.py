"""Families of GLSL functions: a block of text, written out once for each combination of words.

    //: dim type = 2d vec2 | 3d vec3
    //: sign = plus minus
    float shift_$dim_$sign($type p) ...

Each `//:` line is an independent choice; words that belong together are separated by `|`. A block
ends at the first blank line; `~` in a word stands for a space. The example makes four functions.
"""

import itertools
import re

_BLOCK = re.compile(r"^((?://: .+\n)+)((?:.+\n)+)", re.MULTILINE)


def expand(text: str) -> str:
    """The text with every block written out once for each combination of its words."""
    return _BLOCK.sub(lambda m: "".join(_written(m[1], m[2])), text)


def _written(head: str, block: str) -> list[str]:
    axes = [_axis(line.removeprefix("//: ")) for line in head.splitlines()]
    blocks = []
    for choice in itertools.product(*axes):
        text = block
        for name, word in (pair for words in choice for pair in words):
            text = re.sub(rf"\${name}(?![a-z])", word.replace("~", " "), text)
        blocks.append(text)
    return blocks


def _axis(line: str) -> list[list[tuple[str, str]]]:
    left, right = line.split(" = ")
    names = left.split()
    values = right.split(" | ") if "|" in right else right.split()
    return [list(zip(names, value.split(), strict=True)) for value in values]
