"""Batches that stay on an NVIDIA card: drawn by OpenGL in this process, copied to CUDA memory."""

import atexit
import importlib
import math
import sys
import warnings
from collections.abc import Generator, Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from typing import Any, NamedTuple
from weakref import WeakSet

import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError, SlabForgeWarning
from ..recipe import Recipe
from ..render.engine import Engine
from ..sampling.rows import Rows
from ..sampling.sampler import Sampler
from .devices import resolve_devices
from .dlpack import CUDA, Bytes
from .stream import Renderer, check_arguments

_RUNTIME = "cuda.bindings.runtime"
_INSTEAD = "or take the batches of `stream`, which any renderer makes."


class DeviceBatch(NamedTuple):
    """Samples on an NVIDIA card.

    `image` and `mask` are uint8 (N, H, W) in the card's memory, for any framework's `from_dlpack`;
    `label` is int32 (N,) in the host's.
    """

    image: Bytes
    mask: Bytes
    label: NDArray[np.int32]


def device_batches(
    recipe: Recipe,
    *,
    batch_size: int,
    seed: int | None = None,
    start: int = 0,
    device: int | None = None,
) -> Iterator[DeviceBatch]:
    """The samples of `stream`, endlessly, without leaving the card; OpenGL opens in this process.

    `seed` replaces the recipe's own. `device` is an EGL device's number; None is the first that
    SLABFORGE_DEVICES names, else 0. A batch is memory of its own, which goes with the last
    reference to it. All calls come from one thread. Raises SlabForgeError where cuda-bindings is
    not installed, the device is not NVIDIA's, or CUDA fails.
    """
    check_arguments(batch_size, start)
    if any(not rule.changes_nothing for rule in recipe.rules.values()) or recipe.exact_masks:
        raise SlabForgeError(
            "Batches that stay on the card have exact masks alone: remove annotation and"
            f" exact_masks from the recipe, {_INSTEAD}"
        )
    (number, *_) = resolve_devices(None if device is None else (device,))
    cuda = _Cuda()
    _check_vendor(recipe, number)
    batches = _batches(recipe.with_seed(seed), batch_size, start, number, cuda)
    _open.add(batches)
    return batches


def _batches(
    recipe: Recipe, batch_size: int, start: int, device: int, cuda: "_Cuda"
) -> Generator[DeviceBatch, None, None]:
    sampler = Sampler(recipe)
    engine = Engine(
        *recipe.loaded,
        size=recipe.size,
        max_batch=batch_size,
        device=device,
        spp=recipe.spp,
        real_metal=recipe.real_metal,
    )
    with closing(engine):
        card = _Card(engine, cuda)
        while True:
            rows = sampler.draw(range(start, start + batch_size))
            pictures = card.draw(rows)
            if note := engine.take_note():
                warnings.warn(note, SlabForgeWarning, stacklevel=2)
            yield DeviceBatch(*pictures, rows.label)
            start += batch_size


_open: WeakSet[Generator[DeviceBatch, None, None]] = WeakSet()


@atexit.register
def _end() -> None:
    """At exit, close what is still open, while OpenGL and CUDA can still be called."""
    with ExitStack() as every:  # one that fails does not keep the others open
        for batches in list(_open):
            every.callback(batches.close)


def _check_vendor(recipe: Recipe, device: int) -> None:
    """Refuse a device that is not NVIDIA's.

    A render process looks: Mesa's OpenGL beside TensorFlow could crash this one.
    """
    with Renderer(recipe, devices=(device,)) as renderer:
        info = renderer.info
    if "NVIDIA" not in info["vendor"]:
        raise SlabForgeError(
            f"Batches stay on an NVIDIA card only, and EGL device {device} is"
            f" '{info['renderer']}'; give the card's number, which `slabforge doctor` tells,"
            f" {_INSTEAD}"
        )


class _Cuda:
    """The functions of CUDA's runtime by name: a call returns their results.

    One that reports an error raises SlabForgeError with CUDA's own words.
    """

    def __init__(self) -> None:
        try:
            self.runtime: Any = importlib.import_module(_RUNTIME)
        except ImportError as error:
            raise SlabForgeError(
                f"Batches stay on the card with cuda-bindings, which does not load ({error});"
                f" run `pip install 'slabforge[cuda]'`, {_INSTEAD}"
            ) from None

    def __call__(self, name: str, *arguments: Any) -> Any:
        error, *found = getattr(self.runtime, name)(*arguments)
        if error != self.runtime.cudaError_t.cudaSuccess:
            said = self.runtime.cudaGetErrorString(error)[1].decode()
            raise SlabForgeError(
                f"CUDA's {name} failed ({said}); see whether `nvidia-smi` lists the card, with"
                f" memory left and a driver for this CUDA, {_INSTEAD}"
            )
        return found[0] if len(found) == 1 else found


class _Memory:
    """A block of the card's memory, freed with the last reference to it.

    cudaFree waits for everyone who still reads the block, on any stream.
    """

    def __init__(self, cuda: _Cuda, size: int) -> None:
        self.address: int = cuda("cudaMalloc", size)
        self._cuda = cuda

    def __del__(self) -> None:
        if hasattr(self, "_cuda") and not sys.is_finalizing():
            self._cuda("cudaFree", self.address)


class _Card:
    """The card on which an engine draws, and CUDA's access to the engine's buffer of pictures."""

    def __init__(self, engine: Engine, cuda: _Cuda) -> None:
        self._engine, self._cuda = engine, cuda
        _, numbers = cuda("cudaGLGetDevices", 1, cuda.runtime.cudaGLDeviceList.cudaGLDeviceListAll)
        self._number: int = numbers[0]
        self._registered: Any = None

    def draw(self, rows: Rows) -> tuple[Bytes, Bytes]:
        """Draw a sample for each row; returns images and masks, uint8 (N, H, W), in new memory."""
        width, height = self._engine.size
        shape = len(rows.label), height, width
        with self._current():
            both = [_Memory(self._cuda, math.prod(shape)) for _ in range(2)]
            self._engine.draw(rows, partial(self._copy, both))
        image, mask = (Bytes(memory, shape, (CUDA, self._number)) for memory in both)
        return image, mask

    def _copy(self, both: list[_Memory], part: slice) -> None:
        """Copy samples out of OpenGL's buffer into `both` blocks, and wait until it is done."""
        width, height = self._engine.size
        buffers, kind = self._engine.buffers, self._cuda.runtime.cudaMemcpyKind
        rows = height * (part.stop - part.start)
        with self._mapped() as pictures:
            for memory, at in zip(both, (0, buffers.masks_at), strict=True):
                target = memory.address + part.start * height * width
                source = pictures + at, buffers.stride, width, rows
                self._cuda("cudaMemcpy2D", target, width, *source, kind.cudaMemcpyDeviceToDevice)
            self._cuda("cudaStreamSynchronize", 0)

    @contextmanager
    def _mapped(self) -> Iterator[int]:
        """A context that yields the buffer's address in CUDA; OpenGL must not use it meanwhile."""
        resource = self._resource()
        self._cuda("cudaGraphicsMapResources", 1, resource, 0)
        try:
            address, _ = self._cuda("cudaGraphicsResourceGetMappedPointer", resource)
            yield address
        finally:
            self._cuda("cudaGraphicsUnmapResources", 1, resource, 0)

    def _resource(self) -> Any:
        """CUDA's handle of the engine's buffer: registered once, until the buffer is released."""
        buffers = self._engine.buffers
        if self._registered is None:
            flags = self._cuda.runtime.cudaGraphicsRegisterFlags.cudaGraphicsRegisterFlagsReadOnly
            self._registered = self._cuda("cudaGraphicsGLRegisterBuffer", buffers.name, flags)
            buffers.before_release.append(self._unregister)
        return self._registered

    def _unregister(self) -> None:
        resource, self._registered = self._registered, None
        with self._current():
            self._cuda("cudaGraphicsUnregisterResource", resource)

    @contextmanager
    def _current(self) -> Iterator[None]:
        """A context in which this card is the thread's CUDA device; the one before is set again."""
        before = self._cuda("cudaGetDevice")
        self._cuda("cudaSetDevice", self._number)
        try:
            yield
        finally:
            self._cuda("cudaSetDevice", before)
