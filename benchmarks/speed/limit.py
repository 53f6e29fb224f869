"""How far from the limit: the work of a pixel, at the pace of programs that do nothing else.

Octaves of noise and other arithmetic are counted while a frame is made, and each is given the pace
of a program that does only that. What is above: memory, branches that lanes do not share, waiting.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import moderngl
import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ...generator.recipe import Recipe, load_recipe
from ...generator.render.engine import Engine
from ...generator.render.program import MOST_GROUPS
from ...generator.sampling.rows import Rows
from ...generator.sampling.sampler import Sampler
from ...glsl.compile.text import includes, prune
from ..harness.interleave import in_turn
from ..harness.machine import machine
from .counts import Counters, Work

SIZE, SEED = (1600, 256), 7
FRAMES = 16  # drawn together
_ROUNDS = 256  # of a program that measures a pace
_GROUPS = 1 << 10  # of 64 invocations, at first
_SPAN = 10.0  # milliseconds that such a program runs at least, beside which a call is nothing
_TYPES = {1: "float", 2: "vec2", 3: "vec3", 4: "vec4"}
_HEAD = """#version 430
layout(local_size_x = 64) in;
layout(std430, binding = 0) writeonly buffer Results { float results[]; };
"""
_OCTAVES = """
void main()
{
    $type p = $type(0.37 * float(gl_GlobalInvocationID.x));
    float sum = 0.0;
    for (int i = 0; i < $rounds; i++) {
        sum += perlin_$dimd(p);
        p += 1.618;
    }
    results[gl_GlobalInvocationID.x] = sum;
}
"""
_CHAINS = 12  # of sums that do not wait for each other: enough to keep every unit busy
_ARITHMETIC = """
void main()
{
    float $heads;
    for (int i = 0; i < $rounds; i++) {
        $steps
    }
    results[gl_GlobalInvocationID.x] = $sum;
}
"""


class Pace(NamedTuple):
    """A program that does one thing only; `amount` of it in a run, and `operations` in one."""

    run: Callable[[], None]
    amount: int
    operations: float


class CountedEngine(Engine):
    """An engine whose programs count what they do."""

    counters: Counters | None = None

    def work(self, rows: Rows, image: NDArray[np.uint8], mask: NDArray[np.uint8]) -> Work:
        """Render samples, and say what was done for a pixel, in the mean."""
        self.counters = self.counters or Counters(self.ctx)
        self.render(rows, image, mask)
        return self.counters.take().per(image.size)

    def close(self) -> None:
        """Release the counters too."""
        if self.counters is not None:
            self.counters.release()
        super().close()

    def _build(self, text: str, parts: tuple[str, ...], name: str) -> moderngl.ComputeShader:
        assert self.counters is not None
        return super()._build(self.counters.add(text), parts, name)


def measure(pack: str = "steel", repeats: int = 7, count: bool = True) -> dict[str, Any]:
    """`rows` of {material, milliseconds, equal_octaves, octaves, operations, …, achieved}.

    For a frame of 1600x256, the mean of `FRAMES` drawn together. Octaves and operations are those
    of a pixel, in the mean, and `noise_milliseconds` and `arithmetic_milliseconds` what they take
    at the `paces` (nanoseconds of an octave by dimensions, and of an operation). `achieved` is the
    noise's share of the time, `of_the_arithmetic` that of both, and `equal_octaves` how many
    octaves in two dimensions take as long as a pixel. All are measured in turn, `repeats` times
    after two rounds of warming up; times are medians. Without `count` only times are measured.
    Opens OpenGL contexts in this process.
    """
    if repeats < 1:
        raise SlabForgeError(f"repeats must be at least 1 (got {repeats}).")
    loaded, folder = load_recipe(pack=pack).loaded
    frames = {name: _frame(pack, name) for name in loaded.classes}
    works = (
        {name: counted(recipe, rows) for name, (recipe, rows) in frames.items()} if count else {}
    )
    engine = Engine(loaded, Path(folder), size=SIZE, max_batch=FRAMES)
    try:
        dimensions = {2} | {d for w in works.values() for d in w.octaves}
        paces = {str(d): octave_pace(engine.ctx, d) for d in sorted(dimensions)}
        paces["operation"] = arithmetic_pace(engine.ctx)
        calls = {name: _render(engine, rows) for name, (_, rows) in frames.items()}
        times = in_turn({**{n: p.run for n, p in paces.items()}, **calls}, repeats)
        times |= {name: times[name] / FRAMES for name in calls}
        nanoseconds = {n: 1e6 * times[n] / p.amount for n, p in paces.items()}
        operations = {n: p.operations for n, p in paces.items()}
    finally:
        paces = None  # their buffers go before the context does
        engine.close()
    rows = []
    for name in loaded.classes:
        row: dict[str, Any] = {"material": name, "milliseconds": times[name]}
        row["equal_octaves"] = 1e6 * times[name] / nanoseconds["2"] / (SIZE[0] * SIZE[1])
        if count:
            row |= _floor(works[name], operations, nanoseconds)
            row["achieved"] = row["noise_milliseconds"] / times[name]
            work = row["noise_milliseconds"] + row["arithmetic_milliseconds"]
            row["of_the_arithmetic"] = work / times[name]
        rows.append(row)
    return {
        "machine": machine(str(engine.info["renderer"])),
        "renderer": engine.info["renderer"],
        "size": f"{SIZE[0]}x{SIZE[1]}",
        "paces": nanoseconds,
        "rows": rows,
    }


def markdown(figures: dict[str, Any]) -> str:
    """The figures as tables whose first line names machine, renderer and commit."""
    paces = figures["paces"]
    lines = [
        figures["machine"],
        "",
        f"A frame of {figures['size']}, the mean of {FRAMES} drawn together. Octaves of noise and"
        " other operations (operators and built-in functions of the text, one of a vector counted"
        " once) are those of a pixel, counted while the programs run. Beside them what they take"
        " at the paces below, which programs that do nothing else reach on this machine. The noise"
        " alone is the floor; of the other operations drivers leave out those of constants, so"
        " that the sum of both can be more than what was measured.",
        "",
        "| material | octaves | alone | other operations | alone | measured | octaves' share"
        " | of both |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for row in figures["rows"]:
        octaves = " + ".join(f"{n:.1f} ({d}D)" for d, n in row["octaves"].items()) or "none"
        lines.append(
            f"| {row['material']} | {octaves} | {row['noise_milliseconds']:.3g} ms"
            f" | {row['operations']:.0f} | {row['arithmetic_milliseconds']:.3g} ms"
            f" | {row['milliseconds']:.3g} ms | {100 * row['achieved']:.0f} %"
            f" | {100 * row['of_the_arithmetic']:.0f} % |"
        )
    lines += ["", "| pace | nanoseconds |", "|---|---|"]
    names = {n: f"octave in {n}D" if n.isdigit() else n for n in paces}
    lines += [f"| {names[n]} | {ns:.3g} |" for n, ns in paces.items()]
    return "\n".join(lines)


def counted(recipe: Recipe, rows: Rows) -> Work:
    """The work of a pixel of these frames, in the mean."""
    pack, folder = recipe.loaded
    engine = CountedEngine(pack, Path(folder), size=recipe.size, max_batch=len(rows.label))
    try:
        return engine.work(rows, *_pictures(engine, rows))
    finally:
        engine.close()


def _pictures(engine: Engine, rows: Rows) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    width, height = engine.size
    image = np.empty((len(rows.label), height, width), np.uint8)
    return image, np.empty_like(image)


def octave_pace(ctx: moderngl.Context, dimensions: int) -> Pace:
    """Octaves of Perlin noise, as the materials have them."""
    library = includes('#include "perlin.glsl"\n', "4.5")
    main = _OCTAVES.replace("$type", _TYPES[dimensions]).replace("$dim", str(dimensions))
    return _pace(ctx, prune(library, {f"perlin_{dimensions}d"}) + main, 1)


def arithmetic_pace(ctx: moderngl.Context) -> Pace:
    """Products and sums, in chains that do not wait for each other."""
    names = [f"x{k}" for k in range(_CHAINS)]
    heads = (f"{x} = float(gl_GlobalInvocationID.x + {k}u)" for k, x in enumerate(names))
    parts = {
        "$heads": ", ".join(heads),
        "$steps": " ".join(
            f"{x} = {x} * {0.99 - 0.01 * k:.2f} + 0.5;" for k, x in enumerate(names)
        ),
        "$sum": " + ".join(names),
    }
    text = _ARITHMETIC
    for name, part in parts.items():
        text = text.replace(name, part)
    return _pace(ctx, text, 2 * _CHAINS)


def _pace(ctx: moderngl.Context, text: str, each: int) -> Pace:
    """A program whose rounds do `each` of something, in as many invocations as keep it busy."""
    source = _HEAD + text.replace("$rounds", str(_ROUNDS))
    results = ctx.buffer(reserve=256 * MOST_GROUPS)

    def runs_of(program: moderngl.ComputeShader, groups: int) -> Callable[[], None]:
        def run() -> None:
            results.bind_to_storage_buffer(0)
            for first in range(0, groups, MOST_GROUPS):
                program.run(min(groups - first, MOST_GROUPS))
            results.read(4)  # waits

        return run

    counters = Counters(ctx)
    runs_of(ctx.compute_shader(counters.add(source)), 1)()
    operations = counters.take().operations / (64 * _ROUNDS * each)
    counters.release()
    program, groups = ctx.compute_shader(source), _GROUPS
    while in_turn({"": runs_of(program, groups)}, 3)[""] < _SPAN:
        groups *= 2
    return Pace(runs_of(program, groups), 64 * groups * _ROUNDS * each, operations)


def _floor(work: Work, operations: dict[str, float], pace: dict[str, float]) -> dict[str, Any]:
    """A pixel's work, and the milliseconds that a frame of it takes at the paces."""
    octaves = {str(d): n for d, n in sorted(work.octaves.items())}
    rest = work.operations - sum(n * operations[d] for d, n in octaves.items())
    pixels = 1e-6 * SIZE[0] * SIZE[1]
    return {
        "octaves": octaves,
        "operations": rest,
        "noise_milliseconds": pixels * sum(n * pace[d] for d, n in octaves.items()),
        "arithmetic_milliseconds": pixels * rest * pace["operation"],
    }


def _frame(pack: str, name: str) -> tuple[Recipe, Rows]:
    recipe = load_recipe(pack=pack, size=SIZE, classes={name: 1})
    return recipe, Sampler(recipe).draw(range(FRAMES), seed=SEED)


def _render(engine: Engine, rows: Rows) -> Callable[[], None]:
    image, mask = _pictures(engine, rows)
    return lambda: engine.render(rows, image, mask)
