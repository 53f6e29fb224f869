"""Batches that stay on the card: DLPack with host memory, CUDA's calls with a stand-in on the host.

The last test alone needs an NVIDIA card.
"""

import ctypes
import gc
import itertools
import subprocess
import sys
import warnings
import weakref
from collections.abc import Callable
from enum import IntEnum
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from dotted_pack import write_dotted_pack
from slabforge.errors import SlabForgeError
from slabforge.generator.delivery import cuda as interop
from slabforge.generator.delivery.cuda import device_batches
from slabforge.generator.delivery.dlpack import CUDA, Bytes
from slabforge.generator.delivery.stream import Renderer
from slabforge.generator.recipe import load_recipe
from slabforge.generator.render.engine import Engine, engine_of

CPU = 1  # DLPack's device type of the stand-in, whose memory lies on the host
SEED = 5
# a call, and after how many that went well it fails
FAILURES = [
    ("cudaGLGetDevices", 0),
    ("cudaGetDevice", 0),
    ("cudaSetDevice", 0),
    *(("cudaMalloc", k) for k in range(3)),
    ("cudaGraphicsGLRegisterBuffer", 0),
    ("cudaGraphicsMapResources", 0),
    ("cudaGraphicsResourceGetMappedPointer", 1),
    *(("cudaMemcpy2D", k) for k in range(3)),
    ("cudaStreamSynchronize", 0),
    ("cudaGraphicsUnmapResources", 0),
    ("cudaGraphicsUnregisterResource", 0),
    ("cudaFree", 1),
]
GIVING_BACK = ("cudaGraphicsUnmapResources", "cudaGraphicsUnregisterResource", "cudaFree")
NOTHING = {"memory": 0, "registered": 0, "mapped": 0, "device": 0}


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A pack whose programs are built in no time."""
    return write_dotted_pack(tmp_path_factory.mktemp("card") / "pack")


class HostMemory:
    def __init__(self, size: int) -> None:
        self.array = np.arange(size, dtype=np.uint8)
        self.address = self.array.ctypes.data


def test_the_memory_goes_with_the_last_who_holds_it() -> None:
    memory = HostMemory(4)
    gone = weakref.ref(memory)
    pictures = Bytes(memory, (1, 2, 2), (CPU, 0))
    array, capsule = np.from_dlpack(pictures), pictures.__dlpack__(max_version=(1, 1))
    assert array.dtype == np.uint8
    assert array.ctypes.data == memory.address
    assert (array == [[[0, 1], [2, 3]]]).all()
    del memory, pictures
    assert gone() is not None
    del array
    assert gone() is not None
    del capsule  # which nobody took over
    assert gone() is None


def test_what_dlpack_cannot_ask_for_is_refused() -> None:
    pictures = Bytes(HostMemory(4), (1, 2, 2), (CUDA, 1))
    assert pictures.__dlpack_device__() == (2, 1)
    pictures.__dlpack__(stream=7, dl_device=(2, 1), copy=False)
    for asked in ({"copy": True}, {"dl_device": (CPU, 0)}):
        with pytest.raises(BufferError):
            pictures.__dlpack__(**asked)


@pytest.mark.parametrize("name", ["tensorflow", "torch", "jax"])
def test_frameworks_take_the_bytes_over(name: str) -> None:
    pytest.importorskip(name)
    memory = HostMemory(24)
    pictures, gone = Bytes(memory, (2, 3, 4), (CPU, 0)), weakref.ref(memory)
    del memory
    take = {
        "tensorflow": "tensorflow.experimental.dlpack.from_dlpack(pictures.__dlpack__())",
        "torch": "torch.from_dlpack(pictures)",
        "jax": "jax.dlpack.from_dlpack(pictures)",
    }[name]
    scope = {"pictures": pictures, name: __import__(name)}
    array = eval(take, scope)
    assert (np.asarray(array) == np.arange(24).reshape(2, 3, 4)).all()
    del array, pictures, scope["pictures"]
    gc.collect()
    assert gone() is None


class Runtime:
    """`cuda.bindings.runtime` on host memory: what it was given, what it holds, one call fails."""

    class cudaError_t(IntEnum):  # noqa: N801
        cudaSuccess = 0  # noqa: N815
        cudaErrorMemoryAllocation = 2  # noqa: N815

    class cudaMemcpyKind(IntEnum):  # noqa: N801
        cudaMemcpyDeviceToDevice = 3  # noqa: N815

    cudaGLDeviceList = SimpleNamespace(cudaGLDeviceListAll=1)  # noqa: N815
    cudaGraphicsRegisterFlags = SimpleNamespace(cudaGraphicsRegisterFlagsReadOnly=1)  # noqa: N815

    def __init__(self, failing: str = "", at: int = 0) -> None:
        self.failing, self.left = failing, at
        self.calls: list[str] = []
        self.memory: dict[int, ctypes.Array[Any]] = {}
        self.registered: dict[int, Any] = {}
        self.mapped: dict[int, np.ndarray] = {}
        self.engine: Any = None
        self.device = 0

    def __getattr__(self, name: str) -> Callable[..., tuple[Any, ...]]:
        if f"_{name}" not in type(self).__dict__:
            raise AttributeError(name)

        def call(*arguments: Any) -> tuple[Any, ...]:
            self.calls.append(name)
            self.left -= name == self.failing
            fails = name == self.failing and self.left == -1
            if fails and name not in GIVING_BACK:
                return (self.cudaError_t.cudaErrorMemoryAllocation, None, None)
            found = getattr(self, f"_{name}")(*arguments)
            return (self.cudaError_t(2 * fails), *found)

        return call

    def cudaGetErrorString(self, error: int) -> tuple[int, bytes]:  # noqa: N802
        assert error == self.cudaError_t.cudaErrorMemoryAllocation
        return 0, b"out of memory"

    def _cudaGLGetDevices(self, most: int, which: int) -> tuple[Any, ...]:  # noqa: N802
        assert (most, which) == (1, 1)
        return 1, [3]

    def _cudaGetDevice(self) -> tuple[Any, ...]:  # noqa: N802
        return (self.device,)

    def _cudaSetDevice(self, device: int) -> tuple[Any, ...]:  # noqa: N802
        self.device = device
        return ()

    def _cudaMalloc(self, size: int) -> tuple[Any, ...]:  # noqa: N802
        assert self.device == 3
        memory = (ctypes.c_uint8 * size)()
        self.memory[ctypes.addressof(memory)] = memory
        return (ctypes.addressof(memory),)

    def _cudaFree(self, address: int) -> tuple[Any, ...]:  # noqa: N802
        del self.memory[address]
        return ()

    def _cudaGraphicsGLRegisterBuffer(self, name: int, flags: int) -> tuple[Any, ...]:  # noqa: N802
        assert self.device == 3 and flags == 1
        buffer = self.engine.buffers._pictures
        assert buffer.glo == name and name not in self.registered
        self.registered[name] = buffer
        return (name,)

    def _cudaGraphicsMapResources(self, n: int, name: int, stream: int) -> tuple[Any, ...]:  # noqa: N802
        assert (n, stream) == (1, 0) and name not in self.mapped
        self.mapped[name] = np.frombuffer(self.registered[name].read(), np.uint8)
        return ()

    def _cudaGraphicsResourceGetMappedPointer(self, name: int) -> tuple[Any, ...]:  # noqa: N802
        return self.mapped[name].ctypes.data, self.mapped[name].nbytes

    def _cudaMemcpy2D(self, *arguments: int) -> tuple[Any, ...]:  # noqa: N802
        to, step, source, pitch, width, rows, kind = arguments
        assert kind is self.cudaMemcpyKind.cudaMemcpyDeviceToDevice
        assert width <= min(step, pitch)
        spans = [(a, len(m)) for a, m in self.memory.items()]
        assert any(a <= to and to + step * rows <= a + n for a, n in spans)
        spans = [(m.ctypes.data, m.nbytes) for m in self.mapped.values()]
        assert any(a <= source and source + pitch * rows <= a + n for a, n in spans)
        for row in range(rows):
            ctypes.memmove(to + row * step, source + row * pitch, width)
        return ()

    def _cudaStreamSynchronize(self, stream: int) -> tuple[Any, ...]:  # noqa: N802
        assert stream == 0 and self.mapped
        return ()

    def _cudaGraphicsUnmapResources(self, n: int, name: int, stream: int) -> tuple[Any, ...]:  # noqa: N802
        assert (n, stream) == (1, 0)
        del self.mapped[name]
        return ()

    def _cudaGraphicsUnregisterResource(self, name: int) -> tuple[Any, ...]:  # noqa: N802
        assert self.device == 3 and name not in self.mapped
        self.registered.pop(name).read(4)  # OpenGL still has it
        return ()


def _taken(
    pack: str, size: tuple[int, int], spp: int = 1, failing: str = "", at: int = 0, errors: int = 0
) -> tuple[list[Any], list[str], dict[str, Any]]:
    """Three batches of 3 from the stand-in, what was said, and what it holds when all is let go.

    `pack` is the pack's folder. OpenGL says that it is out of memory `errors` times.
    """
    runtime, found, said = Runtime(failing, at), [], []

    def watched(*arguments: Any, **options: Any) -> Engine:
        engine = runtime.engine = engine_of(*arguments, **options)
        engine.ctx = _Failing(engine.ctx, errors)  # type: ignore[assignment]
        return engine

    with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        patch.setattr(interop, "engine_of", watched)
        patch.setattr(interop, "CUDA", CPU)
        patch.setattr(interop, "_check_vendor", lambda *_: None)
        patch.setattr(sys, "unraisablehook", lambda one: said.append(str(one.exc_value)))
        patch.setitem(sys.modules, interop._RUNTIME, runtime)  # type: ignore[arg-type]
        try:
            batches = device_batches(
                load_recipe(pack=pack, size=size, spp=spp), batch_size=3, seed=SEED, start=2
            )
            for image, mask, label in itertools.islice(batches, 3):
                found.append((np.from_dlpack(image).copy(), np.from_dlpack(mask).copy(), label))
                del image, mask
            batches.close()  # type: ignore[attr-defined]
        except SlabForgeError as error:
            said.append(str(error))
        gc.collect()
        said += [str(w.message) for w in warned]
    held = {n: len(getattr(runtime, n)) for n in ("memory", "registered", "mapped")}
    return found, said, held | {"device": runtime.device, "calls": runtime.calls}


class _Failing:
    def __init__(self, ctx: Any, times: int) -> None:
        self._ctx, self._times = ctx, times

    @property
    def error(self) -> str:
        self._times -= 1
        return "GL_OUT_OF_MEMORY" if self._times >= 0 else self._ctx.error

    def __getattr__(self, name: str) -> Any:
        return getattr(self._ctx, name)


def same(some: list[Any], others: list[Any]) -> bool:
    pairs = zip(some, others, strict=True)
    return all(np.array_equal(x, y) for a, b in pairs for x, y in zip(a, b, strict=True))


@pytest.mark.parametrize(("size", "spp"), [((96, 64), 1), ((61, 30), 1), ((62, 7), 4)])
def test_the_card_is_given_what_the_renderer_makes(
    pack: str, size: tuple[int, int], spp: int, in_gl_process: Callable[..., Any]
) -> None:
    """Bit for bit, also where rows are padded to words of four pixels."""
    found, said, held = in_gl_process(_taken, pack, size, spp)
    calls = held.pop("calls")
    assert (said, held) == ([], NOTHING)
    assert calls.count("cudaGraphicsGLRegisterBuffer") == 1
    assert calls.count("cudaFree") == calls.count("cudaMalloc") == 6
    with Renderer(load_recipe(pack=pack, size=size, spp=spp)) as renderer:
        right = [renderer.render(range(k, k + 3), seed=SEED) for k in (2, 5, 8)]
    assert same(found, [(b.image[..., 0], b.mask, b.label) for b in right])


def test_a_batch_that_is_halved_is_whole(pack: str, in_gl_process: Callable[..., Any]) -> None:
    """Its buffer is another one then, and only one is ever registered."""
    right = in_gl_process(_taken, pack, (61, 30))[0]
    found, (said,), held = in_gl_process(_taken, pack, (61, 30), errors=1)
    calls = held.pop("calls")
    assert "ran out of memory at 3 images of 61x30; it now draws 1 at once" in said
    assert held == NOTHING
    assert calls.count("cudaGraphicsGLRegisterBuffer") == 2
    assert same(found, right)


@pytest.mark.parametrize(("name", "at"), FAILURES)
def test_every_call_that_fails_is_named_and_all_is_given_back(
    name: str, at: int, pack: str, in_gl_process: Callable[..., Any]
) -> None:
    _, (said,), held = in_gl_process(_taken, pack, (61, 30), failing=name, at=at)
    calls = held.pop("calls")
    assert f"CUDA's {name} failed (out of memory); see whether `nvidia-smi` lists" in said
    assert calls.count(name) > at
    assert held == NOTHING


LEFT_OPEN = """
import sys
import numpy as np
from slabforge.generator.delivery import cuda as interop
from slabforge.generator.recipe import load_recipe
import test_cuda as t
runtime = t.Runtime()
def watched(*arguments, **options):
    engine = runtime.engine = t.engine_of(*arguments, **options)
    close = engine.close
    def closed():
        close()
        print("closed", sorted(runtime.registered))
    engine.close = closed
    return engine
interop.engine_of, interop.CUDA, interop._check_vendor = watched, t.CPU, lambda *_: None
sys.modules[interop._RUNTIME] = runtime
recipe = load_recipe(pack=sys.argv[1], size=(16, 8))
batches = interop.device_batches(recipe, batch_size=2, seed=5)
kept = next(batches)
# these go last of all, when modules that somebody holds are empty
sys.kept = batches, kept, np.from_dlpack(kept.image), interop, sys.modules["moderngl"]
"""


def test_what_is_open_at_exit_is_closed_quietly(pack: str) -> None:
    code = f"import sys; sys.path[:] = {[str(Path(__file__).parent), *sys.path]!r}\n{LEFT_OPEN}"
    run = subprocess.run([sys.executable, "-c", code, pack], capture_output=True, text=True)
    assert (run.stdout, run.stderr, run.returncode) == ("closed []\n", "", 0)


def test_without_the_bindings_or_the_card_it_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    recipe = load_recipe(size=(8, 8))
    monkeypatch.setitem(sys.modules, "cuda.bindings.runtime", None)
    with pytest.raises(SlabForgeError, match=r"pip install 'slabforge\[cuda\]'`, or take the bat"):
        device_batches(recipe, batch_size=3, seed=SEED)
    with pytest.raises(SlabForgeError, match="batch_size is an integer from 1"):
        device_batches(recipe, batch_size=0, seed=SEED)
    monkeypatch.setitem(sys.modules, "cuda.bindings.runtime", Runtime())  # type: ignore[arg-type]
    if "NVIDIA" not in vendor():
        with pytest.raises(SlabForgeError, match="EGL device 0 is '.+'; give the card's number"):
            device_batches(recipe, batch_size=3, seed=SEED)


def vendor() -> str:
    with Renderer(load_recipe(size=(8, 8))) as renderer:
        return renderer.info["vendor"]


CARD = f"""
import importlib.util
import numpy as np
import slabforge as sf
from cuda.bindings import runtime
from slabforge.generator.delivery.cuda import device_batches

def host(pictures):
    array = np.empty(pictures.shape, np.uint8)
    kind = runtime.cudaMemcpyKind.cudaMemcpyDeviceToHost
    (error,) = runtime.cudaMemcpy(array.ctypes.data, pictures.memory.address, array.nbytes, kind)
    assert error == runtime.cudaError_t.cudaSuccess, error
    return array

recipe = sf.load_recipe(size=(61, 30))
batches = device_batches(recipe, batch_size=3, seed={SEED})
found = [next(batches) for _ in range(3)]
with sf.Renderer(recipe) as renderer:
    right = renderer.render(range(9), seed={SEED})
assert np.array_equal(np.concatenate([host(b.image) for b in found]), right.image[..., 0])
assert np.array_equal(np.concatenate([host(b.mask) for b in found]), right.mask)
if importlib.util.find_spec("torch"):
    import torch
    taken = torch.from_dlpack(found[0].image)
    assert taken.is_cuda and (taken.cpu().numpy() == right.image[:3, ..., 0]).all()
print("on the card")
"""


def test_an_nvidia_card_makes_what_the_renderer_makes() -> None:
    pytest.importorskip("cuda.bindings.runtime", reason="cuda-bindings is not installed")
    if "NVIDIA" not in vendor():
        pytest.skip("OpenGL does not run on an NVIDIA card here")
    run = subprocess.run([sys.executable, "-c", CARD], capture_output=True, text=True, timeout=300)
    assert "on the card" in run.stdout, run.stderr[-2000:]
