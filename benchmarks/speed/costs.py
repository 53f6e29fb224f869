"""Which terms of a frame cost what: programs of which one term after another is left out."""

import re
import statistics
import time
from pathlib import Path
from typing import Any

import numpy as np

from ...generator.recipe import load_recipe
from ...generator.render.engine import Engine
from ...generator.render.program import ShadingTask
from ...generator.sampling.rows import Rows
from ...generator.sampling.sampler import Sampler

SIZE, COUNT, REPEATS = (1600, 256), 2, 5
_BUMP = re.compile(r"( = bump\([^;]*, )vec2\(\w+, \w+\)\);")
_LIT = re.compile(r"^(vec3 lit_\w+\([^)]*\)\n\{\n).*?^\}", re.MULTILINE | re.DOTALL)


class _Changed(Engine):
    """An engine whose programs are changed before they compile."""

    terms: tuple[str, ...] = ()

    def text(self, index: int, task: ShadingTask) -> str:
        """The program without the terms: `lights`, `bump`."""
        text = super().text(index, task)
        if "lights" in self.terms:
            text = _LIT.sub(_summed, text)
        if "bump" in self.terms:  # the two samples beside the point are the point's own
            text = _BUMP.sub(r"\1vec2(0.0));", text)
        return text

    def _expose(
        self, index: int, count: int, values: dict[str, Any], first: bool, last: bool
    ) -> None:
        if "film" not in self.terms:
            super()._expose(index, count, values, first, last)


def _summed(match: re.Match[str]) -> str:
    """A closure that still needs all that it reads."""
    names = re.findall(r"(vec3|float) (\w+)(?=[,)])", match[1])
    terms = " + ".join(n if t == "vec3" else f"vec3({n})" for t, n in names)
    return f"{match[1]}    return {terms};\n}}"


def costs(name: str, pack: str = "steel") -> dict[str, float]:
    """Milliseconds per frame of 1600x256 of a material: film, lights, bump, graph, and whole."""
    recipe = load_recipe(pack=pack, size=SIZE, classes={name: 1})
    rows = Sampler(recipe).draw(range(COUNT), seed=3)
    loaded, folder = recipe.loaded
    engines = {}
    for terms in ((), ("film",), ("film", "lights"), ("film", "lights", "bump")):
        engine = _Changed(loaded, Path(folder), size=SIZE, max_batch=COUNT)
        engine.terms = terms
        engines[terms[-1] if terms else "whole"] = engine
    times = _times(engines, rows)
    order = ("whole", "film", "lights", "bump")
    found = {b: max(times[a] - times[b], 0.0) for a, b in zip(order, order[1:], strict=False)}
    return found | {"graph": times["bump"], "whole": times["whole"]}


def _times(engines: dict[str, _Changed], rows: Rows) -> dict[str, float]:
    """Median milliseconds of a frame; the engines take turns, so that a busy machine harms all."""
    image = np.zeros((COUNT, SIZE[1], SIZE[0]), np.uint8)
    mask, times = np.zeros_like(image), {name: [] for name in engines}
    try:
        for _ in range(REPEATS + 1):
            for name, engine in engines.items():
                with engine.ctx:
                    started = time.monotonic()
                    engine.render(rows, image, mask)
                    times[name].append(1e3 * (time.monotonic() - started) / COUNT)
    finally:
        for engine in engines.values():
            engine.close()
    return {name: statistics.median(spent[1:]) for name, spent in times.items()}


def markdown(names: tuple[str, ...]) -> str:
    """A table of the costs of materials."""
    lines = [
        "| material | graph | bump | lights | film | whole |",
        "|---|---|---|---|---|---|",
    ]
    for name in names:
        found = costs(name)
        cells = (f"{found[k]:.1f} ms" for k in ("graph", "bump", "lights", "film", "whole"))
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)
