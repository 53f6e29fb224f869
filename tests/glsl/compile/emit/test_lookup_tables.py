"""Functions read from tables, and the spectra that are kept as such."""

from typing import Any

import numpy as np
import pytest
from slabforge.generator.render.probe import probe
from slabforge.glsl.compile.compiler import Compiled
from slabforge.glsl.compile.emit.lookup_tables import lookup_function
from slabforge.glsl.compile.library.library_text import needed_part
from slabforge.glsl.fits import spectrum
from slabforge.glsl.graph import Table

LOW, HIGH = -0.5, 1.5


def table(components: int, count: int, **flags: bool) -> Table:
    dice = np.random.default_rng(components)
    values = dice.uniform(-2, 2, (count, components)).tolist()
    return Table(values=tuple(map(tuple, values)), low=LOW, high=HIGH, **flags)


def expected(table: Table, x: np.ndarray) -> np.ndarray:
    values = np.array(table.values)
    last = len(values) - 1
    at = (x - LOW) / (HIGH - LOW) * last
    at = at if table.extended else np.clip(at, 0, last)
    if table.steps:
        return values[np.floor(at).astype(int)]
    i = np.clip(np.floor(at).astype(int), 0, last - 1)
    t = (at - i)[:, None]
    return values[i] * (1 - t) + values[i + 1] * t


@pytest.mark.parametrize("components", [1, 2, 3, 4])
@pytest.mark.parametrize("count", [2, 6, 40], ids=["piece", "chain", "array"])
@pytest.mark.parametrize("flags", [{}, {"steps": True}, {"extended": True}], ids=str)
def test_lookup(components: int, count: int, flags: dict[str, bool], in_gl_process: Any) -> None:
    given = table(components, count, **flags)
    text = lookup_function("f", given)
    first, last = "xyzw"[0], "xyzw"[components - 1]
    picked = "f(P.x)" if components == 1 else f"f(P.x).{first}{last}{last}"
    main = f"void evaluate(vec3 P, out vec3 out_Color) {{ out_Color = vec3({picked}); }}\n"
    x = np.linspace(-2.013, 3.007, 1000, dtype=np.float32)
    points = np.stack([x, x, x], 1)
    text = needed_part(text + main, {"evaluate"})
    compiled = Compiled(name="f", text=text, outputs=(("vec3", "Color"),))
    found = in_gl_process(probe, compiled, points, {})["Color"]
    wanted = expected(given, x.astype(float))[:, [0, -1, -1]]
    assert np.abs(found - wanted).max() < 1e-4


def test_arrays_are_for_more_than_a_few_pieces_and_leave_with_their_function() -> None:
    assert "[" not in lookup_function("f", table(3, 13))
    text = lookup_function("f", table(3, 14))
    assert text.startswith("const vec3 f_table[14] = vec3[](\n    vec3(")
    assert needed_part(text + "float g(float x)\n{\n    return x;\n}\n", {"g"}).startswith(
        "float g"
    )


def test_the_committed_spectra_are_what_the_module_writes() -> None:
    assert spectrum.FILE.read_text() == spectrum.text()
