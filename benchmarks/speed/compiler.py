"""What the compiler's optimisations are worth: the default pack with and without them."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np

from ...generator.recipe import load_recipe
from ...generator.render.engine import Engine
from ...generator.sampling.rows import Rows
from ...generator.sampling.sampler import Sampler
from ...glsl.compile.compiler import compile_material
from ...glsl.graph import Graph
from ...glsl.pack.pack import DERIVED, Pack
from ..harness.interleave import in_turn, rounds
from ..harness.markdown import table as markdown_table
from ..harness.registry import Figures, Measuring, ResultRow
from ..harness.run import Run, Step
from .options import CompilerOptions
from .recipes import every_class

SIZE, SEED = (1600, 256), 7


class _Way(NamedTuple):
    """One way to compile: its engine, and how many calls each material's program makes."""

    engine: Engine
    calls: list[int]


def rows(options: CompilerOptions, run: Run) -> Measuring:
    """For each material its `calls` of node functions and `milliseconds` of a frame of 1600x256.

    `plain_calls` and `plain_milliseconds` are those of the program without folding, sharing and
    leaving out. The two programs are timed in turn. Opens OpenGL contexts in this process.
    """
    loaded, folder = load_recipe(pack=options.pack, size=SIZE).loaded
    sampler = Sampler(every_class(SIZE, options.pack))
    run.plan({"compiling": 10.0, "in turn": len(loaded.classes) * rounds(options.repeats) * 0.15})
    with tempfile.TemporaryDirectory() as temporary:
        ways = [
            _way(loaded, folder, Path(temporary) / str(optimised), optimised)
            for optimised in run.each((True, False), "compiling", "packs")
        ]
        run.ran_on.append(str(ways[0].engine.info["renderer"]))
        steps = len(loaded.classes) * rounds(options.repeats) * len(ways)
        with run.part("in turn", steps, "frames") as step:
            for index, name in enumerate(loaded.classes):
                yield _row(ways, index, name, _of_class(sampler, loaded, index), options, step)
        for way in ways:
            way.engine.close()
    return {}


def table(figures: Figures) -> list[str]:
    """A Markdown table of calls and milliseconds of each material, optimised and not."""
    return [
        "A frame of 1600x256; `plain` is without folding constants,",
        "sharing equal calls and leaving out what nothing reads.",
        "",
        *markdown_table(
            ("material", "node calls", "plain", "milliseconds", "plain"),
            (
                [
                    r["material"],
                    str(r["calls"]),
                    str(r["plain_calls"]),
                    f"{r['milliseconds']:.1f}",
                    f"{r['plain_milliseconds']:.1f}",
                ]
                for r in figures["rows"]
            ),
        ),
    ]


def _way(pack: Pack, folder: Path, target: Path, optimised: bool) -> _Way:
    """Compile the pack anew from its graphs into the folder `target`."""
    target.mkdir()
    calls, materials = [], []
    for material in pack.materials:
        graph = Graph.model_validate_json((folder / f"{material.name}.json").read_text())
        compiled = compile_material(graph, optimised)
        (target / material.file).write_text(compiled.glsl)
        calls.append(compiled.calls)
        found = {n: getattr(compiled, n) for n in DERIVED}
        materials.append(material.model_copy(update=found))
    anew = pack.model_copy(update={"materials": tuple(materials)})
    return _Way(Engine(anew, target, size=SIZE, max_batch=1), calls)


def _of_class(sampler: Sampler, pack: Pack, index: int) -> Rows:
    """The samples of one class, drawn from as many as there are classes."""
    labels = sampler.draw(seed=SEED, indices=range(len(pack.classes))).label
    return sampler.draw(seed=SEED, indices=np.flatnonzero(labels == index))


def _row(
    ways: list[_Way], index: int, name: str, samples: Rows, options: CompilerOptions, step: Step
) -> ResultRow:
    calls = {str(i): _render(way.engine, samples) for i, way in enumerate(ways)}
    times = in_turn(calls, options.repeats, step)
    return {
        "material": name,
        "calls": ways[0].calls[index],
        "plain_calls": ways[1].calls[index],
        "milliseconds": times["0"] / len(samples.label),
        "plain_milliseconds": times["1"] / len(samples.label),
    }


def _render(engine: Engine, samples: Rows) -> Callable[[], None]:
    image = np.empty((len(samples.label), SIZE[1], SIZE[0]), np.uint8)
    mask = np.empty_like(image)

    def render() -> None:
        with engine.ctx:  # one of several OpenGL contexts in this process
            engine.render(samples, image, mask)

    return render
