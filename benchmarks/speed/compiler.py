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
from ...glsl.compile.stack.cut import single
from ...glsl.graph import Graph
from ...glsl.pack.pack import DERIVED, Material, Pack, save_pack
from ..harness.interleave import in_turn, rounds
from ..harness.markdown import table as markdown_table
from ..harness.registry import Figures, Measuring, ResultRow
from ..harness.run import Run, Step, no_step
from .options import CompilerOptions
from .recipes import class_names

SIZE, SEED = (1600, 256), 7


class _Way(NamedTuple):
    """One way to compile: its engine, the calls that each material's program makes, its pack."""

    engine: Engine
    calls: list[int]
    folder: str


def rows(options: CompilerOptions, run: Run) -> Measuring:
    """For each material its `calls` of node functions and `milliseconds` of a frame of 1600x256.

    `plain_calls` and `plain_milliseconds` are those of the program without folding, sharing and
    leaving out. The two programs are timed in turn. Opens OpenGL contexts in this process.
    """
    loaded, folder = load_recipe(pack=options.pack, size=SIZE).loaded
    graphs = _graphs(loaded, folder, class_names(options.pack))
    taken = len(graphs) * rounds(options.repeats) * 0.15
    run.plan({"compiling": 2.0 * len(graphs), "building": 8.0 * len(graphs), "in turn": taken})
    with tempfile.TemporaryDirectory() as temporary:
        with run.part("compiling", 2 * len(graphs), "materials") as step:
            ways = [
                _way(loaded, graphs, Path(temporary) / str(optimised), optimised, step)
                for optimised in (True, False)
            ]
        run.ran_on.append(str(ways[0].engine.info["renderer"]))
        samples = {graph.name: _sample(ways[0].folder, graph.name) for graph in graphs}
        _build(ways, samples, run)
        steps = len(graphs) * rounds(options.repeats) * len(ways)
        with run.part("in turn", steps, "frames") as step:
            for index, (name, rows_of_one) in enumerate(samples.items()):
                yield _row(ways, index, name, rows_of_one, options, step)
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


def _graphs(pack: Pack, folder: Path, names: tuple[str, ...]) -> list[Graph]:
    """Each class as a material of its own; of a stack, its surface under a layer of the class."""
    if pack.materials:
        return [_read(folder, material.name) for material in pack.materials]
    stack = _read(folder, pack.surfaces[0].name)
    layers = {x.class_name: x.name for x in pack.layers}
    sound = single(stack, None).model_copy(update={"name": names[0]})
    return [sound, *(single(stack, layers[name]) for name in names[1:])]


def _read(folder: Path, name: str) -> Graph:
    return Graph.model_validate_json((folder / f"{name}.json").read_text())


def _sample(pack: str, name: str) -> Rows:
    """A sample of one material of a pack, as rows of one."""
    return Sampler(load_recipe(pack=pack, size=SIZE, classes={name: 1})).draw([0], seed=SEED)


def _build(ways: list[_Way], samples: dict[str, Rows], run: Run) -> None:
    """Have the driver build every program, by drawing a frame of it that is not timed."""
    draws = [_render(way.engine, one) for one in samples.values() for way in ways]
    for draw in run.each(draws, "building", "programs"):
        draw()


def _way(
    pack: Pack, graphs: list[Graph], target: Path, optimised: bool, step: Step = no_step
) -> _Way:
    """A pack of the graphs, compiled into the folder `target`; `step` is called after each."""
    compiled = []
    for graph in graphs:
        compiled.append(compile_material(graph, optimised))
        step()
    materials = tuple(
        Material(
            name=each.name,
            file=f"{each.name}.glsl",
            parameters=each.parameters,
            **{n: getattr(each, n) for n in DERIVED},
        )
        for each in compiled
    )
    emptied = {"materials": materials, "surfaces": (), "layers": (), "library": ""}
    anew = pack.model_copy(update=emptied)
    save_pack(anew, {f"{c.name}.glsl": c.glsl.encode() for c in compiled}, target)
    engine = Engine(anew, target, size=SIZE, max_batch=1)
    return _Way(engine, [c.calls for c in compiled], str(target))


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
