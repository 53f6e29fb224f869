"""How close a frame is to the limit: its work at the pace of programs that do nothing else.

Octaves of noise and other arithmetic are counted while a frame is made. Each is multiplied by the
time that it takes in a program that does only that, its pace. The rest of the frame's time goes to
memory, branches that lanes do not share, and waiting.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import moderngl
import numpy as np
from numpy.typing import NDArray

from ...generator.recipe import Recipe, load_recipe
from ...generator.render.engine import Engine
from ...generator.render.program_text import MOST_GROUPS
from ...generator.sampling.rows import Rows
from ...generator.sampling.sampler import Sampler
from ...glsl.compile.library.library_text import includes, needed_part
from ..harness.interleave import in_turn, rounds
from ..harness.markdown import table as markdown_table
from ..harness.registry import Figures, Measuring, ResultRow
from ..harness.run import Run, Step, no_step
from .counts import Counters, Work
from .options import LimitOptions
from .recipes import class_names, one_class

SIZE, SEED = (1600, 256), 7
FRAMES = 16  # frames that are drawn together
_ROUNDS = 256  # rounds of the loop in a program that measures a pace
_GROUPS = 1 << 10  # work groups of 64 invocations to begin with
_SPAN = 10.0  # milliseconds that such a program runs at least, so that its call does not count
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
_CHAINS = 12  # independent sums, enough to keep every arithmetic unit busy
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
    """A program that does one thing only.

    `run` runs it, `amount` is how often it does that thing in a run, and `operations` how many
    operations it takes each time.
    """

    run: Callable[[], None]
    amount: int
    operations: float


class CountedEngine(Engine):
    """An engine whose programs count what they do; see `counts`."""

    counters: Counters | None = None

    def work(self, rows: Rows, image: NDArray[np.uint8], mask: NDArray[np.uint8]) -> Work:
        """Render samples, and return the mean work for a pixel."""
        self.counters = self.counters or Counters(self.ctx)
        self.render(rows, image, mask)
        return self.counters.take().per(image.size)

    def close(self) -> None:
        """Close the engine, after freeing the counters, which belong to its context."""
        if self.counters is not None:
            self.counters.release()
        super().close()

    def _build(self, text: str) -> moderngl.ComputeShader:
        assert self.counters is not None
        return super()._build(self.counters.add(text))


@dataclass(frozen=True, kw_only=True)
class _Times:
    """What was measured in turn: milliseconds of a frame, and nanoseconds at each pace.

    `operations` are those that the programs of the paces take for one octave, or for one operation.
    """

    frames: dict[str, float]
    paces: dict[str, float]
    operations: dict[str, float]
    renderer: str


def rows(options: LimitOptions, run: Run) -> Measuring:
    """A row for each material.

    The figures also have `renderer`, the frame's `size` and the `paces`.
    """
    names = class_names(options.pack)
    each, taken = 4.0 * len(names), rounds(options.repeats) * 2.0
    run.plan({"counting": each, "building": each, "in turn": taken})
    works = {}
    for name in run.each(names, "counting", "materials"):
        works[name] = counted(*_frame(options.pack, name))
    with _prepared(options.pack, _dimensions(works)) as prepared:
        for call in run.each(list(prepared.calls.values()), "building", "materials"):
            call()
        steps = rounds(options.repeats) * (len(prepared.calls) + len(prepared.paces))
        with run.part("in turn", steps, "calls") as step:
            times = prepared.times(options.repeats, step)
    run.ran_on.append(times.renderer)
    for name in names:
        yield equal_octaves(times, name) | _floor(works[name], times, name)
    return _beside(times)


def frames_in_turn(*, pack: str = "steel", repeats: int = 7) -> Figures:
    """The rows without counting: each frame's time only, in milliseconds and in octaves."""
    with _prepared(pack, {2}) as prepared:
        times = prepared.times(repeats)
    return {**_beside(times), "rows": [equal_octaves(times, name) for name in times.frames]}


def equal_octaves(times: _Times, name: str) -> ResultRow:
    """A frame's `milliseconds`, and how many octaves of 2D noise a pixel could have instead."""
    pixels, milliseconds = SIZE[0] * SIZE[1], times.frames[name]
    octaves = 1e6 * milliseconds / times.paces["2"] / pixels
    return {"material": name, "milliseconds": milliseconds, "equal_octaves": octaves}


def _beside(times: _Times) -> Figures:
    return {
        "renderer": times.renderer,
        "size": f"{SIZE[0]}x{SIZE[1]}",
        "paces": times.paces,
    }


def _dimensions(works: dict[str, Work]) -> set[int]:
    return {2}.union(*(work.octaves for work in works.values()))


@dataclass(frozen=True, kw_only=True)
class _Prepared:
    """What is timed: `calls` that render the frames of each material, and the `paces`."""

    calls: dict[str, Callable[[], None]]
    paces: dict[str, Pace]
    renderer: str

    def times(self, repeats: int, step: Step = no_step) -> _Times:
        """Time all of it in turn; `step` is called after every call."""
        paces = {name: pace.run for name, pace in self.paces.items()}
        times = in_turn({**paces, **self.calls}, repeats, step)
        return _Times(
            frames={name: times[name] / FRAMES for name in self.calls},
            paces={n: 1e6 * times[n] / p.amount for n, p in self.paces.items()},
            operations={n: p.operations for n, p in self.paces.items()},
            renderer=self.renderer,
        )


@contextmanager
def _prepared(pack: str, dimensions: set[int]) -> Iterator[_Prepared]:
    """The frames of all materials and the paces. Opens OpenGL in this process, and closes it."""
    loaded, folder = load_recipe(pack=pack).loaded
    frames = {name: _frame(pack, name) for name in class_names(pack)}
    engine = Engine(loaded, Path(folder), size=SIZE, max_batch=FRAMES)
    paces: dict[str, Pace] = {}
    try:
        paces |= {str(d): octave_pace(engine.ctx, d) for d in sorted(dimensions)}
        paces["operation"] = arithmetic_pace(engine.ctx)
        calls = {name: _render(engine, rows) for name, (_, rows) in frames.items()}
        yield _Prepared(calls=calls, paces=paces, renderer=str(engine.info["renderer"]))
    finally:
        paces.clear()  # their buffers go before the context does
        engine.close()


def _floor(work: Work, times: _Times, name: str) -> ResultRow:
    """A pixel's work, the milliseconds that a frame of it takes at the paces, and their shares.

    `achieved` is the noise's share of the frame's time, `of_the_arithmetic` that of noise and other
    operations together.
    """
    octaves = {str(d): n for d, n in sorted(work.octaves.items())}
    rest = work.operations - sum(n * times.operations[d] for d, n in octaves.items())
    pixels = 1e-6 * SIZE[0] * SIZE[1]
    noise = pixels * sum(n * times.paces[d] for d, n in octaves.items())
    arithmetic = pixels * rest * times.paces["operation"]
    return {
        "octaves": octaves,
        "operations": rest,
        "noise_milliseconds": noise,
        "arithmetic_milliseconds": arithmetic,
        "achieved": noise / times.frames[name],
        "of_the_arithmetic": (noise + arithmetic) / times.frames[name],
    }


def table(figures: Figures) -> list[str]:
    """Markdown of each material beside what its work takes alone, and of the paces."""
    names = {n: f"octave in {n}D" if n.isdigit() else n for n in figures["paces"]}
    return [
        f"A frame of {figures['size']}, the mean of {FRAMES} drawn together. Octaves of noise and"
        " other operations (operators and built-in functions of the text, one of a vector counted"
        " once) are those of a pixel, counted while the programs run. Beside them what they take"
        " at the paces below, which programs that do nothing else reach on this machine. The noise"
        " alone is the floor; of the other operations drivers leave out those of constants, so"
        " that the sum of both can be more than what was measured.",
        "",
        *markdown_table(
            (
                "material", "octaves", "alone", "other operations", "alone", "measured",
                "octaves' share", "of both",
            ),
            map(_cells, figures["rows"]),
        ),
        "",
        *markdown_table(
            ("pace", "nanoseconds"), ([names[n], f"{ns:.3g}"] for n, ns in figures["paces"].items())
        ),
    ]  # fmt: skip


def _cells(row: ResultRow) -> list[str]:
    return [
        row["material"],
        " + ".join(f"{n:.1f} ({d}D)" for d, n in row["octaves"].items()) or "none",
        f"{row['noise_milliseconds']:.3g} ms",
        f"{row['operations']:.0f}",
        f"{row['arithmetic_milliseconds']:.3g} ms",
        f"{row['milliseconds']:.3g} ms",
        f"{100 * row['achieved']:.0f} %",
        f"{100 * row['of_the_arithmetic']:.0f} %",
    ]


def counted(recipe: Recipe, rows: Rows) -> Work:
    """The mean work for a pixel in the frames of these samples."""
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
    """A program that only computes octaves of Perlin noise, as the materials do."""
    library = includes('#include "perlin.glsl"\n', "4.5")
    main = _OCTAVES.replace("$type", _TYPES[dimensions]).replace("$dim", str(dimensions))
    return _pace(ctx, needed_part(library, {f"perlin_{dimensions}d"}) + main, 1)


def arithmetic_pace(ctx: moderngl.Context) -> Pace:
    """A program that only multiplies and adds, in chains that do not wait for each other."""
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
    """A program whose rounds do something `each` times, enough of them to keep the GPU busy."""
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


def _frame(pack: str, name: str) -> tuple[Recipe, Rows]:
    recipe = one_class(name, SIZE, pack)
    return recipe, Sampler(recipe).draw(seed=SEED, indices=range(FRAMES))


def _render(engine: Engine, rows: Rows) -> Callable[[], None]:
    image, mask = _pictures(engine, rows)

    def render() -> None:
        engine.render(rows, image, mask)

    return render
