"""What each part of a frame costs, measured by leaving out one part after another."""

import re
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from ...generator.render.engine import Engine
from ...generator.render.program import ShadingTask
from ...generator.sampling.rows import Rows
from ...generator.sampling.sampler import Sampler
from ..harness.interleave import in_turn
from ..harness.markdown import table
from ..harness.registry import ResultRow
from .recipes import one_class

SIZE, COUNT, REPEATS = (1600, 256), 2, 5
_BUMP = re.compile(r"( = bump\([^;]*, )vec2\(\w+, \w+\)\);")
_LIT = re.compile(r"^(vec3 lit_\w+\([^)]*\)\n\{\n).*?^\}", re.MULTILINE | re.DOTALL)


class _Changed(Engine):
    """An engine whose programs are changed before they are compiled; `terms` are left out."""

    terms: tuple[str, ...] = ()

    def text(self, index: int, task: ShadingTask) -> str:
        """The program without those of the terms `lights` and `bump` that are to be left out."""
        text = super().text(index, task)
        if "lights" in self.terms:
            text = _LIT.sub(_summed, text)
        if "bump" in self.terms:  # no height beside the point is computed; its differences are 0
            text = _BUMP.sub(r"\1vec2(0.0));", text)
        return text

    def _expose(
        self, index: int, count: int, values: dict[str, Any], first: bool, last: bool
    ) -> None:
        if "film" not in self.terms:
            super()._expose(index, count, values, first, last)


def _summed(match: re.Match[str]) -> str:
    """GLSL of a closure that only sums its inputs, so that these are still computed."""
    names = re.findall(r"(vec3|float) (\w+)(?=[,)])", match[1])
    terms = " + ".join(n if t == "vec3" else f"vec3({n})" for t, n in names)
    return f"{match[1]}    return {terms};\n}}"


TERMS = ("graph", "bump", "lights", "film")  # parts of a frame, the innermost first


def term_costs(name: str) -> ResultRow:
    """Milliseconds of a frame of 1600x256 of a material: each of `TERMS`, and the `whole`.

    Terms are left out one after another, from the outermost on. A term's cost is the time that this
    saves; that of the graph is what remains at last. Opens OpenGL contexts in this process.
    """
    recipe = one_class(name, SIZE)
    samples = Sampler(recipe).draw(seed=3, indices=range(COUNT))
    loaded, folder = recipe.loaded
    engines = {}
    for terms in ((), ("film",), ("film", "lights"), ("film", "lights", "bump")):
        engine = _Changed(loaded, Path(folder), size=SIZE, max_batch=COUNT)
        engine.terms = terms
        engines[terms[-1] if terms else "whole"] = engine
    times = _times(engines, samples)
    order = ("whole", "film", "lights", "bump")
    found = {b: max(times[a] - times[b], 0.0) for a, b in zip(order, order[1:], strict=False)}
    return {"material": name, **found, "graph": times["bump"], "whole": times["whole"]}


def lines(rows: list[ResultRow]) -> list[str]:
    """A Markdown table of the costs of materials."""
    keys = (*TERMS, "whole")
    return table(
        ("material", *keys), ([r["material"], *(f"{r[k]:.1f} ms" for k in keys)] for r in rows)
    )


def _times(engines: dict[str, _Changed], samples: Rows) -> dict[str, float]:
    """Median milliseconds of a frame by engine, measured in turn.

    The engines are closed afterwards.
    """
    image = np.zeros((COUNT, SIZE[1], SIZE[0]), np.uint8)
    mask = np.zeros_like(image)

    def render(engine: _Changed) -> None:
        with engine.ctx:
            engine.render(samples, image, mask)

    try:
        times = in_turn({n: partial(render, e) for n, e in engines.items()}, REPEATS)
    finally:
        for engine in engines.values():
            engine.close()
    return {name: spent / COUNT for name, spent in times.items()}
