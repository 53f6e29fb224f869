"""Errors of float values: what a material emits in Cycles, against the compiled GLSL.

Nothing is lit here: the node under test drives an Emission, and pixels are compared as float32.
Finished 8-bit pictures are compared in `picture_errors`.
"""

# pyright: reportAttributeAccessIssue=false

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from typing import Any, NamedTuple

import bpy
import numpy as np
from numpy.typing import NDArray

from ...blender_scene.cycles import plane as oracle
from ...blender_scene.exporting.extract import extract
from ...generator.render.probe import probe
from ...glsl.compile.compiler import Compiled, compile_material
from .cases.case import Case

MEAN, PEAK = 2e-4, 2e-3  # limits of mean and maximum (99th percentile where values jump)
Run = Callable[..., Any]  # calls a function, in a process where OpenGL contexts may be opened


class Error(NamedTuple):
    """The mean, 99th percentile and maximum of the absolute differences of float values."""

    mean: float
    p99: float
    max: float

    def within(self, jumps: bool = False, wider: float = 1.0) -> bool:
        """Whether the error is within the limits, `wider` times the usual ones.

        The mean and the maximum are limited; where values jump, the 99th percentile instead of the
        maximum.
        """
        return (self.p99 if jumps else self.max) <= PEAK * wider and self.mean <= MEAN * wider


def call(function: Callable[..., Any], *args: Any) -> Any:
    """Call a function in this process; usable as a `Run` where OpenGL may be opened here."""
    return function(*args)


def difference(material: Any, run: Run = call) -> NDArray[np.float64]:
    """Absolute differences (size, size, 3) between Cycles and the graph at an Emission's Color.

    Where Cycles' values exceed 1 (degrees, poles) they are divided by the largest of them.
    """
    with oracle.plane_scene(material) as (scene, plane):
        reference, graph = oracle.render(scene), extract(material, plane)
    compiled = compile_material(graph)
    found = run(probe, compiled, oracle.positions(), oracle.place())
    return _difference(compiled, found, reference)


def _difference(
    compiled: Compiled, found: dict[str, Any], reference: NDArray[np.float32]
) -> NDArray[np.float64]:
    if not np.isfinite(reference).all():
        raise ValueError(f"Cycles gives values that are not finite for '{compiled.name}'.")
    (color,) = compiled.inputs
    ours = found[color.output] if color.output else np.asarray(color.numbers)
    shape = reference.shape if color.output else (1, 1, -1)
    scale = max(1.0, float(np.abs(reference).max()))
    return np.abs(ours.reshape(shape) - reference.astype(np.float64)) / scale


def measure(make: Callable[[], Any], run: Run = call) -> Error:
    """The error of the material that `make` builds in Blender; it is removed afterwards."""
    material = make()
    try:
        return summary(difference(material, run))
    finally:
        bpy.data.materials.remove(material)


def measure_tiles(
    makes: Sequence[Callable[[], Any]], pool: Executor, size: int = oracle.SIZE
) -> list[Error]:
    """The errors of at most TILES² materials, which Cycles renders as one picture (`oracle.tiles`).

    `makes` build the materials. The processes of `pool` may open OpenGL contexts; they work while
    Cycles renders.
    """
    materials = [make() for make in makes]
    points = oracle.tile_positions(size)
    try:
        with oracle.tiles(materials, size) as (scene, planes):
            compiled = [
                compile_material(extract(m, p)) for m, p in zip(materials, planes, strict=True)
            ]
            found = [
                pool.submit(probe, c, points[i], oracle.place()) for i, c in enumerate(compiled)
            ]
            pictures = oracle.render_tiles(scene)
        return [
            summary(_difference(c, f.result(), p))
            for c, f, p in zip(compiled, found, pictures, strict=False)
        ]
    finally:
        for material in materials:
            bpy.data.materials.remove(material)


class Errors:
    """The error of each case, by name; each is measured when it is first asked for.

    Cases that can be tiled are measured together with the cases beside them.
    """

    def __init__(self, cases: Sequence[Case], pool: Executor) -> None:
        """Keep the cases; none is measured yet. `pool` is that of `measure_tiles`."""
        self._pool, self._known = pool, dict[str, Error]()
        self._cases = {case.name: case for case in cases}

    def __getitem__(self, name: str) -> Error:
        """The error of the case with this name, measured now if it is not known."""
        if name not in self._known:
            case = self._cases[name]
            if case.tiled:
                self._find(case)
            else:
                self._known[name] = measure(case.make, self._run)
        return self._known[name]

    def _find(self, case: Case) -> None:
        """Measure a case, together with those beside it whose tiles have the same size."""
        alike = [c for c in self._cases.values() if c.tiled == case.tiled]
        count = oracle.TILES**2
        start = alike.index(case) // count * count
        cases = alike[start : start + count]
        errors = measure_tiles([c.make for c in cases], self._pool, case.tiled)
        self._known.update(zip((c.name for c in cases), errors, strict=True))

    def _run(self, function: Callable[..., Any], *args: Any) -> Any:
        return self._pool.submit(function, *args).result()


def summary(errors: NDArray[np.float64]) -> Error:
    """The mean, 99th percentile and maximum of an array of differences."""
    return Error(float(errors.mean()), float(np.percentile(errors, 99)), float(errors.max()))
