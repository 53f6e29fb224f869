"""Counts what a program does for a pixel while it runs: octaves of noise, and arithmetic.

Every block of the program's text gets a counter. So loops, branches and whatever the shaders skip
are counted as they happen, and nothing here depends on what the shaders do.
"""

import re
from collections import Counter
from typing import NamedTuple

import moderngl
import numpy as np

from ...generator.render.stack.plane_shading import PLANES
from ...glsl.compile.costs import called_in, operators_in

_COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
_BLOCK = re.compile(r"(?:\)|\belse|\bdo)\s*\{")  # of a function, a loop or a branch; no struct
_FUNCTION = re.compile(r"^[\w\[\]]+ (\w+)\([^;{]*\)\s*\{", re.MULTILINE)
_MAIN = re.compile(r"\bvoid main\(\)")
BINDING = PLANES + 1  # of the buffer of counts; a frame's programs use the bindings below
ROOM = 1 << 14  # blocks that the buffer has room for
_OCTAVE = re.compile(r"\bcorners_([1-4])d\(\w+\)")  # hashes of a cell, an octave's costly part


class Block(NamedTuple):
    """What a block of a program does each time it is entered.

    That is octaves of noise by number of dimensions, and operations.
    """

    octaves: dict[int, int]
    operations: int


class Work(NamedTuple):
    """Work that was done: octaves of Perlin noise by number of dimensions, and other operations.

    An octave is one cell whose corners are hashed; equal calls within a block count as one, as a
    driver merges them. An operation is an operator or a built-in function of the text; on a vector
    it counts once. Drivers may compute those of constants in advance.
    """

    octaves: dict[int, float]
    operations: float

    def per(self, count: float) -> "Work":
        """The work divided by `count`, such as a number of pixels."""
        return Work({d: n / count for d, n in self.octaves.items()}, self.operations / count)


def instrumented(text: str, first: int = 0) -> tuple[str, list[Block]]:
    """A compute program that counts how often its blocks are entered, and the list of the blocks.

    The counts are kept at the index `first` and beyond.
    """
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
    """The work done, from the blocks and how often each was entered."""
    octaves: Counter[int] = Counter()
    for block, count in zip(blocks, counts, strict=True):
        octaves.update({d: n * count for d, n in block.octaves.items()})
    operations = sum(b.operations * n for b, n in zip(blocks, counts, strict=True))
    return Work({d: float(n) for d, n in octaves.items() if n}, operations)


class Counters:
    """Counts of the blocks of programs, kept in a buffer on the GPU while they run."""

    def __init__(self, ctx: moderngl.Context) -> None:
        """Make the buffer in an OpenGL context.

        There are no programs yet, and all counts are zero.
        """
        self._blocks: list[Block] = []
        self._buffer = ctx.buffer(bytes(4 * ROOM))
        self._buffer.bind_to_storage_buffer(BINDING)

    def add(self, text: str) -> str:
        """The text of a program with counters, whose blocks are counted from now on."""
        counted, blocks = instrumented(text, len(self._blocks))
        self._blocks += blocks
        return counted

    def take(self) -> Work:
        """The work done since the last call; the counts begin at zero again."""
        counts = np.frombuffer(self._buffer.read(4 * len(self._blocks)), np.uint32).tolist()
        self._buffer.clear()
        return work(self._blocks, counts)

    def release(self) -> None:
        """Free the buffer on the GPU."""
        self._buffer.release()


def _blocks(text: str) -> list[tuple[int, Block]]:
    """The position of each block in the text, and the block, in the order of the text."""
    own = set(_FUNCTION.findall(text))
    opens = {m.end() - 1 for m in _BLOCK.finditer(text)}
    starts: list[int] = []
    inside: list[int | None] = []  # the blocks that are open; None for other braces
    texts: list[list[str]] = []
    last = 0
    for at in (m.start() for m in re.finditer(r"[{}]", text)):
        block = next((i for i in reversed(inside) if i is not None), None)
        if block is not None:
            texts[block].append(text[last:at])
        if text[at] == "}":
            inside.pop()
        elif at in opens:
            inside.append(len(starts))
            starts.append(at + 1)
            texts.append([])
        else:
            inside.append(None)
        last = at + 1
    return [(k, _block(" ".join(t), own)) for k, t in zip(starts, texts, strict=True)]


def _block(text: str, own: set[str]) -> Block:
    octaves = Counter(int(m[1]) for m in {m[0]: m for m in _OCTAVE.finditer(text)}.values())
    return Block(dict(octaves), _operations(text, own))


def _operations(text: str, own: set[str]) -> int:
    """The number of operators and of calls of functions that are not among the program's `own`."""
    return operators_in(text) + sum(name not in own for name in called_in(text))
