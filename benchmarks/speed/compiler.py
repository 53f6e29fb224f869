"""What the compiler's savings are worth: the default pack's programs with them and without."""

import statistics
import tempfile
import time
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from ...errors import SlabForgeError
from ...generator.recipe import load_recipe
from ...generator.render.engine import Engine
from ...generator.sampling.rows import Rows
from ...generator.sampling.sampler import Sampler
from ...glsl.compile.compiler import compile_material
from ...glsl.graph import Graph
from ...glsl.pack.pack import DERIVED, Pack
from ..harness.machine import machine

SIZE, SEED, WARM_UP = (1600, 256), 7, 2


class _Way(NamedTuple):
    """One way to compile: its engine and, for each material, how many calls its program makes."""

    engine: Engine
    calls: list[int]


def measure(pack: str = "steel", repeats: int = 7) -> dict[str, Any]:
    """`rows` of {material, calls, plain_calls, milliseconds, plain_milliseconds} for 1600x256.

    `plain` is without folding, sharing and leaving out. The two are measured in turn, `repeats`
    times after two rounds of warming up; times are medians. Opens OpenGL contexts in this process.
    """
    if repeats < 1:
        raise SlabForgeError(f"repeats must be at least 1 (got {repeats}).")
    recipe = load_recipe(pack=pack, size=SIZE)
    loaded, folder = recipe.loaded
    sampler = Sampler(load_recipe(pack=pack, size=SIZE, classes=dict.fromkeys(loaded.classes, 1)))
    with tempfile.TemporaryDirectory() as temporary:
        ways = [
            _way(loaded, folder, Path(temporary) / str(optimised), optimised)
            for optimised in (True, False)
        ]
        rows = [_row(ways, i, loaded.classes, sampler, repeats) for i in range(len(loaded.classes))]
        device = ways[0].engine.info["renderer"]
        for way in ways:
            way.engine.close()
    return {"machine": machine(str(device)), "rows": rows}


def markdown(figures: dict[str, Any]) -> str:
    """The figures as a table whose first line names machine, renderer and commit."""
    lines = [figures["machine"], "", "A frame of 1600x256; `plain` is without folding constants,"]
    lines += ["sharing equal calls and leaving out what nothing reads.", ""]
    lines.append("| material | node calls | plain | milliseconds | plain |")
    lines.append("|---|---|---|---|---|")
    lines += [
        f"| {r['material']} | {r['calls']} | {r['plain_calls']} | {r['milliseconds']:.1f}"
        f" | {r['plain_milliseconds']:.1f} |"
        for r in figures["rows"]
    ]
    return "\n".join(lines)


def _way(pack: Pack, folder: Path, target: Path, optimised: bool) -> _Way:
    """The pack compiled anew from its graphs into a folder."""
    target.mkdir()
    calls, materials = [], []
    for material in pack.materials:
        graph = Graph.model_validate_json((folder / f"{material.name}.json").read_text())
        compiled = compile_material(graph, optimised)
        (target / material.file).write_text(compiled.program)
        calls.append(sum(" // " in line for line in compiled.text.splitlines()))
        found = {n: getattr(compiled, n) for n in DERIVED}
        materials.append(material.model_copy(update=found))
    anew = pack.model_copy(update={"materials": tuple(materials)})
    return _Way(Engine(anew, target, size=SIZE, max_batch=1), calls)


def _row(
    ways: list[_Way], index: int, names: tuple[str, ...], sampler: Sampler, repeats: int
) -> dict[str, Any]:
    rows = sampler.draw(range(len(names)), seed=SEED)
    rows = sampler.draw(np.flatnonzero(rows.label == index), seed=SEED)
    times: list[list[float]] = [[], []]
    for _ in range(WARM_UP + repeats):
        for way, spent in zip(ways, times, strict=True):
            spent.append(_milliseconds(way.engine, rows))
    medians = [statistics.median(t[WARM_UP:]) for t in times]
    return {
        "material": names[index],
        "calls": ways[0].calls[index],
        "plain_calls": ways[1].calls[index],
        "milliseconds": medians[0],
        "plain_milliseconds": medians[1],
    }


def _milliseconds(engine: Engine, rows: Rows) -> float:
    image = np.empty((len(rows.label), SIZE[1], SIZE[0]), np.uint8)
    mask = np.empty_like(image)
    started = time.monotonic()
    engine.render(rows, image, mask)
    return (time.monotonic() - started) * 1e3 / len(rows.label)
