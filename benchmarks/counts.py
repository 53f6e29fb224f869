"""What a program does for a pixel, counted while it runs: noise octaves and arithmetic.

Every block of the program's text gets a counter, so that loops, branches and whatever the shaders
leave out are counted as they happen, and no table has to follow the shaders.
"""

import re
from collections import Counter
from typing import NamedTuple

import moderngl
import numpy as np

BINDING, _ROOM = 8, 1 << 14  # of the counts; programs of ours have lower bindings
_COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
_BLOCK = re.compile(r"(?:\)|\belse|\bdo)\s*\{")  # of a function, a loop or a branch; no struct
_HEAD = re.compile(r"\b\w+ (\w+)\([^(){};]*\)\s*$")
_MAIN = re.compile(r"\bvoid main\(\)")
_OPERATOR = re.compile(r"<<|>>|&&|\|\||[-+*/%&|^<>=!]=|\+\+|--|[-+*/%&|^<>]")
_CALL = re.compile(r"\b([a-z]\w*)\(")
_NO_CALL = re.compile(r"^(?:if|for|while|switch|return|[biud]?vec\d|mat\d\w*|float|u?int|bool)$")
_OCTAVE = re.compile(r"^perlin_([1-4])d$")


class Block(NamedTuple):
    """A block of a program: the function it is in, whether it is its body, its own operations."""

    function: str
    body: bool
    operations: int


class Work(NamedTuple):
    """What was done: octaves of Perlin noise by dimensions, and operations of every kind.

    An operation is an operator or a built-in function; of vectors it counts once.
    """

    octaves: dict[int, float]
    operations: float

    def per(self, count: float) -> "Work":
        """The same for one of `count`."""
        return Work({d: n / count for d, n in self.octaves.items()}, self.operations / count)


def instrumented(text: str, first: int = 0) -> tuple[str, list[Block]]:
    """A compute program that counts its blocks, from the counter `first` on, and the blocks."""
    text = _COMMENT.sub("", text)
    blocks, parts, end = _blocks(text), [], 0
    for k, (start, _) in enumerate(blocks):
        parts += [text[end:start], f" block_counts[{k}]++;"]
        end = start
    counted = _MAIN.sub("void counted_main()", "".join([*parts, text[end:]]))
    version, _, rest = counted.partition("\n")
    head = (
        f"layout(std430, binding = {BINDING}) buffer Counts {{ uint counts[]; }};\n"
        f"uint block_counts[{len(blocks)}];\n"
    )
    tail = (
        "\nvoid main()\n{\n"
        f"    for (int k = 0; k < {len(blocks)}; k++) block_counts[k] = 0u;\n"
        "    counted_main();\n"
        f"    for (int k = 0; k < {len(blocks)}; k++)\n"
        f"        if (block_counts[k] != 0u) atomicAdd(counts[{first} + k], block_counts[k]);\n}}\n"
    )
    return f"{version}\n{head}{rest}{tail}", [block for _, block in blocks]


def work(blocks: list[Block], counts: list[int]) -> Work:
    """What was done, by how often each block was entered."""
    octaves: Counter[int] = Counter()
    for block, count in zip(blocks, counts, strict=True):
        noise = _OCTAVE.match(block.function)
        if noise and block.body:
            octaves[int(noise[1])] += count
    pairs = zip(blocks, counts, strict=True)
    return Work(
        {d: float(n) for d, n in octaves.items() if n}, sum(b.operations * n for b, n in pairs)
    )


class Counters:
    """Counts of the blocks of programs on the device, bound while they run."""

    def __init__(self, ctx: moderngl.Context) -> None:
        """Begin at zero."""
        self._buffer = ctx.buffer(bytes(4 * _ROOM))
        self._buffer.bind_to_storage_buffer(BINDING)

    def reset(self) -> None:
        """Begin again."""
        self._buffer.clear()

    def taken(self, blocks: list[Block]) -> Work:
        """What was done; the counts go."""
        counts = np.frombuffer(self._buffer.read(4 * len(blocks)), np.uint32).tolist()
        self._buffer.release()
        return work(blocks, counts)


def _blocks(text: str) -> list[tuple[int, Block]]:
    """Where each block begins, and the block, in the order of the text."""
    own = set(re.findall(r"^\w+ (\w+)\([^;{]*\)\s*\{", text, re.MULTILINE))
    opens = {m.end() - 1 for m in _BLOCK.finditer(text)}
    found: list[tuple[int, str, bool]] = []
    inside: list[int | None] = []  # the blocks that are open; None for other braces
    texts: dict[int, list[str]] = {}
    function, last = "", 0
    for at in (m.start() for m in re.finditer(r"[{}]", text)):
        block = next((i for i in reversed(inside) if i is not None), None)
        if block is not None:
            texts[block].append(text[last:at])
        if text[at] == "}":
            inside.pop()
        elif at in opens:
            head = _HEAD.search(text[last:at]) if block is None else None
            function = head[1] if head else function
            inside.append(len(found))
            texts[len(found)] = []
            found.append((at + 1, function, block is None))
        else:
            inside.append(None)
        last = at + 1
    return [
        (start, Block(name, body, _operations("".join(texts[k]), own)))
        for k, (start, name, body) in enumerate(found)
    ]


def _operations(text: str, own: set[str]) -> int:
    """Operators and calls of built-in functions."""
    calls = (name for name in _CALL.findall(text) if name not in own and not _NO_CALL.match(name))
    return len(_OPERATOR.findall(text)) + sum(1 for _ in calls)
