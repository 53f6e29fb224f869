"""Errors of the compiled GLSL against Cycles: of single nodes, and of whole materials."""

# pyright: reportAttributeAccessIssue=false

from collections.abc import Callable
from typing import Any, NamedTuple

import bpy
import numpy as np
from numpy.typing import NDArray

from ..blender_scene import oracle
from ..blender_scene.extract import extract
from ..generator.probe import probe
from ..glsl.compiler import compile_material

MEAN, PEAK = 2e-4, 2e-3  # limits for one node; PEAK for the 99th percentile where values jump
Run = Callable[..., Any]  # calls a function, perhaps in a process that may open GL contexts


class Error(NamedTuple):
    """Mean, 99th percentile and maximum of absolute differences."""

    mean: float
    p99: float
    max: float

    def within(self, jumps: bool = False, wider: float = 1.0) -> bool:
        """Whether it keeps to the limits."""
        return (self.p99 if jumps else self.max) <= PEAK * wider and self.mean <= MEAN * wider


def call(function: Callable[..., Any], *args: Any) -> Any:
    """Call in this process."""
    return function(*args)


def difference(material: Any, run: Run = call) -> NDArray[np.float64]:
    """Absolute difference (size, size, 3) between Cycles and the graph of an Emission's Color.

    Where Cycles' values exceed 1 (degrees, poles) it is a fraction of their largest.
    """
    with oracle.stage(material) as (scene, plane):
        reference, graph = oracle.render(scene), extract(material, plane)
    if not np.isfinite(reference).all():
        raise ValueError(f"Cycles gives values that are not finite for '{material.name}'.")
    compiled = compile_material(graph)
    found = run(probe, compiled, oracle.positions(), oracle.place())
    (color,) = compiled.inputs
    ours = found[color.output] if color.output else np.asarray(color.numbers)
    shape = reference.shape if color.output else (1, 1, -1)
    scale = max(1.0, float(np.abs(reference).max()))
    return np.abs(ours.reshape(shape) - reference.astype(np.float64)) / scale


def measure(make: Callable[[], Any], run: Run = call) -> Error:
    """The error of a material that `make` builds and that is removed again."""
    material = make()
    try:
        return summary(difference(material, run))
    finally:
        bpy.data.materials.remove(material)


def summary(errors: NDArray[np.float64]) -> Error:
    """The three figures of a field of differences."""
    return Error(float(errors.mean()), float(np.percentile(errors, 99)), float(errors.max()))
