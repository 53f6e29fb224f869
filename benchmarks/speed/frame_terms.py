"""Which terms of a frame cost what: programs of which one term after another is left out."""

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
from ..harness.registry import Row
from .recipes import one_class

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


TERMS = ("graph", "bump", "lights", "film")  # of a frame, the innermost first


def term_costs(name: str) -> Row:
    """Milliseconds of a frame of 1600x256 of a material: each of `TERMS`, and the `whole`.

    A term costs what the program becomes faster by when it is left out as well as those around it;
    the graph is what is left then. Opens OpenGL contexts in this process.
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


def lines(rows: list[Row]) -> list[str]:
    """A table of the costs of materials."""
    keys = (*TERMS, "whole")
    return table(
        ("material", *keys), ([r["material"], *(f"{r[k]:.1f} ms" for k in keys)] for r in rows)
    )


def _times(engines: dict[str, _Changed], samples: Rows) -> dict[str, float]:
    """Median milliseconds of a frame by engine, measured in turn; closes the engines."""
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
