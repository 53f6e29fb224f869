"""What runs on the nodes of a cluster: a renderer that stays open from one task to the next."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ..delivery.devices import resolve_devices
from ..delivery.fleet import Fleet
from ..recipe import Recipe

_kept: dict[tuple[Any, ...], Fleet] = {}  # of this process, one at most, by what it was opened for


@contextmanager
def fleet_on_node(recipe: Recipe, batch: int, planes: tuple[str, ...] = ()) -> Iterator[Fleet]:
    """A fleet on the GPU that Ray gave to the task, or on the node's devices where it gave none.

    It is that of the last task in this process if that was of the same kind, since opening OpenGL
    and compiling programs takes seconds. One in which something failed is closed.
    """
    devices = _devices()
    key = recipe.model_dump_json(), batch, planes, devices
    if key not in _kept:
        _close()
        _kept[key] = Fleet(recipe, batch, devices, planes)
    try:
        yield _kept[key]
    except BaseException:
        _close()
        raise


def _devices() -> tuple[int, ...]:
    """EGL numbers, which NVIDIA's driver gives to its GPUs in CUDA's order."""
    import ray  # pyright: ignore[reportMissingImports]

    given = ray.get_runtime_context().get_accelerator_ids().get("GPU", [])
    return resolve_devices([int(number) for number in given] or None)


def _close() -> None:
    while _kept:
        _kept.popitem()[1].close()
