"""What goes wrong around the renderer: consumers that stop, drivers that fail, forks."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import Any

import numpy as np
import psutil
import pytest
from single_materials import single_pack
from slabforge.benchmarks.harness.interleave import render_processes
from slabforge.errors import SlabForgeError
from slabforge.generator.delivery.stream import Renderer, stream
from slabforge.generator.recipe import Recipe, load_recipe
from slabforge.generator.render.engine import Engine
from slabforge.generator.render.program_text import ProgramSpec, ShadingPurpose, shading_text
from slabforge.generator.sampling.sampler import Sampler
from slabforge.glsl.pack.pack import Material

pytestmark = pytest.mark.alone
SEED, SIZE = 11, (64, 48)
OPEN = f"""
import slabforge as sf
recipe = sf.load_recipe(size=(64, 48))
batches = sf.stream(recipe, batch_size=4, seed={SEED})
next(batches)
"""
SOON = 1.0 + 2.0  # seconds: one, and room for a busy machine


@pytest.fixture(scope="module")
def recipe() -> Recipe:
    return load_recipe(size=SIZE)


@contextmanager
def consumer(code: str) -> Iterator[tuple[subprocess.Popen[str], list[psutil.Process]]]:
    """A process that runs `code`, then says so, and the render processes it has by then."""
    child = subprocess.Popen(
        [sys.executable, "-u", "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # a shell that starts us in the background has its children ignore the signal
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    watchdog = Timer(60, child.kill)
    watchdog.start()
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n", child.communicate()[1]
        yield child, render_processes(child.pid)
    finally:
        watchdog.cancel()
        child.kill()
        child.communicate()


def ended(processes: list[psutil.Process], seconds: float = 10.0) -> bool:
    """Whether all of them, of which there is one at least, end in time."""
    return bool(processes) and not psutil.wait_procs(processes, seconds)[1]


def test_a_killed_render_process_is_reported_and_nothing_hangs(recipe: Recipe) -> None:
    with Renderer(recipe) as renderer:
        renderer.render([0], seed=SEED)
        os.kill(renderer._process.pid, signal.SIGKILL)
        started = time.monotonic()
        with pytest.raises(SlabForgeError, match="ended with signal 9 .SIGKILL.*slabforge doctor"):
            renderer.render(range(100), seed=SEED)
        assert time.monotonic() - started < 10
        with pytest.raises(SlabForgeError, match="is closed"):
            renderer.render([0], seed=SEED)


def test_a_stream_left_early_ends_its_process(recipe: Recipe) -> None:
    batches = stream(recipe, batch_size=4, seed=SEED)
    next(batches)
    (process,) = render_processes()
    batches.close()  # type: ignore[attr-defined]
    assert not process.is_running()


def test_a_stream_renders_from_its_call_on_and_let_go_ends_its_process(recipe: Recipe) -> None:
    batches = stream(recipe, batch_size=4, seed=SEED)
    (process,) = render_processes()
    del batches
    assert not process.is_running()


DATASET = """
large = sf.load_recipe(size=(1600, 256))  # of which one batch is always being drawn
dataset = iter(sf.training.dataset(large, batch_size=8, seed=1))
next(dataset)
"""


@pytest.mark.parametrize("more", ["", DATASET], ids=["stream", "stream and dataset"])
def test_a_consumer_that_ends_or_raises_does_not_hang(more: str) -> None:
    """Not even with streams and datasets open: TensorFlow's threads must leave Python first."""
    code = f"{OPEN}\n{more}\nprint('ready')\n1 / 0"
    with consumer(code) as (child, _):
        said = child.communicate(timeout=30)[1]
    assert child.returncode == 1
    assert "ZeroDivisionError" in said


def test_a_killed_consumer_takes_its_render_process_along() -> None:
    with consumer(f"{OPEN}\nprint('ready')\nimport time; time.sleep(60)") as (child, processes):
        maps = [m.path for m in processes[0].memory_maps()]
        assert any("memfd:slabforge" in m for m in maps)  # no name: it goes with the processes
        child.kill()
        assert ended(processes)


def test_ctrl_c_ends_a_loop_within_a_second() -> None:
    """Though a batch takes many seconds."""
    code = (
        "import slabforge as sf\n"
        "recipe = sf.load_recipe(size=(1600, 256))\n"
        "print('ready')\n"
        "for batch in sf.stream(recipe, batch_size=64, seed=1): pass"
    )
    with consumer(code) as (child, _):
        time.sleep(4)
        processes = render_processes(child.pid)
        child.send_signal(signal.SIGINT)
        started = time.monotonic()
        said = child.communicate(timeout=30)[1]
        assert time.monotonic() - started < SOON
        assert said.strip().endswith("KeyboardInterrupt")
        assert ended(processes, SOON)


FORK = f"""
import multiprocessing, sys, warnings
warnings.simplefilter("ignore")
{OPEN}
renderer = sf.Renderer(recipe)
def use(pipe):
    said = []
    for call in (lambda: renderer.render([0], seed=1), lambda: next(batches)):
        try:
            call()
        except sf.SlabForgeError as error:
            said.append(str(error))
    with sf.Renderer(recipe) as own:  # one of its own it may have
        pipe.send((said, own.render([4], seed={SEED}).image.sum()))
ours, theirs = multiprocessing.Pipe()
child = multiprocessing.get_context("fork").Process(target=use, args=(theirs,))
child.start()
theirs.close()
said, total = ours.recv()
child.join()
assert child.exitcode == 0
assert len(said) == 2 and all("forked copy" in s for s in said), said
assert next(batches).image[0].sum() == total == renderer.render([4], seed={SEED}).image.sum()
print("ready")
"""


def test_a_fork_is_refused_what_its_parent_opened_which_goes_on() -> None:
    with consumer(FORK) as (child, _):
        child.communicate(timeout=30)
    assert child.returncode == 0


def test_a_fork_that_outlives_its_parent_does_not_keep_the_render_process() -> None:
    code = f"{OPEN}\nimport os, time\nif not os.fork(): time.sleep(60)\nprint('ready')"
    with consumer(f"{code}\ntime.sleep(60)") as (child, processes):
        (fork,) = [p for p in psutil.Process(child.pid).children() if p not in processes]
        child.kill()
        assert ended(processes)
        fork.kill()


def test_a_program_that_does_not_compile_names_material_file_and_line(tmp_path: Path) -> None:
    pack, folder = single_pack()
    shutil.copytree(folder, tmp_path / "pack")
    broken = tmp_path / "pack" / pack.materials[1].file
    lines = broken.read_text().splitlines()
    lines.insert(29, "float wrong = ;")
    broken.write_text("\n".join([*lines, ""]))
    recipe = load_recipe(pack=str(tmp_path / "pack"), size=SIZE, classes={"crack": 1})
    with (
        Renderer(recipe) as renderer,
        pytest.raises(SlabForgeError, match=r"material 'crack' did not compile: .*material:30"),
    ):
        renderer.render([0], seed=SEED)


def copied_pack(
    folder: Path, content: Callable[[bytes], bytes]
) -> tuple[ProgramSpec, Material, Path]:
    """The default pack with another text for its second material."""
    pack, home = single_pack()
    shutil.copytree(home, folder)
    path = folder / pack.materials[1].file
    path.write_bytes(content(path.read_bytes()))
    return ProgramSpec(pack=pack, size=SIZE), pack.materials[1], folder


def test_a_file_without_a_final_newline_does_not_swallow_what_follows(tmp_path: Path) -> None:
    texts = []
    for i, ending in enumerate((b"\n// end\n", b"\n// end")):
        made = copied_pack(tmp_path / str(i), lambda text, e=ending: text.rstrip() + e)
        texts.append(shading_text(made[0], made[1], ShadingPurpose(), folder=made[2]))
    assert texts[0] == texts[1]
    parts = [int(n) for n in re.findall(r"^#line 1 (\d+)$", texts[1], re.MULTILINE)]
    assert parts == list(range(len(ShadingPurpose().parts)))


def test_a_material_that_is_no_text_is_named(tmp_path: Path) -> None:
    spec, material, folder = copied_pack(tmp_path / "pack", lambda _: b"\xff\xfe")
    with pytest.raises(SlabForgeError, match=f"file '{material.file}' cannot be read as text"):
        shading_text(spec, material, ShadingPurpose(), folder=folder)


def _with_error(name: str, times: int) -> tuple[bool, str]:
    """Render with a driver that reports an error `times` times: whether right, and the note."""
    recipe = load_recipe(size=SIZE, classes={"sound": 1, "crack": 1})
    engine = Engine(*recipe.loaded, size=SIZE, max_batch=8)
    rows = Sampler(recipe).draw(range(8), seed=SEED)
    image, mask, again, mask_again = (np.zeros((8, SIZE[1], SIZE[0]), np.uint8) for _ in range(4))
    engine.render(rows, image, mask)
    whole = engine.ctx
    engine.ctx = _Failing(whole, name, times)  # type: ignore[assignment]
    try:
        engine.render(rows, again, mask_again)
    finally:
        engine.ctx = whole
        engine.close()
    return np.array_equal(image, again) and np.array_equal(mask, mask_again), engine.take_note()


class _Failing:
    """A context whose driver reports an error the first few times it is asked."""

    def __init__(self, ctx: Any, name: str, times: int) -> None:
        self._ctx, self._name, self._times = ctx, name, times

    @property
    def error(self) -> str:
        self._times -= 1
        return self._name if self._times >= 0 else self._ctx.error

    def __getattr__(self, name: str) -> Any:
        return getattr(self._ctx, name)


@pytest.mark.parametrize(("times", "left"), [(1, 4), (2, 2), (3, 1)])
def test_out_of_memory_halves_the_batch(
    times: int, left: int, in_gl_process: Callable[..., Any]
) -> None:
    right, note = in_gl_process(_with_error, "GL_OUT_OF_MEMORY", times)
    assert right
    assert f"ran out of memory at {2 * left} images of 64x48; it now draws {left} at once" in note


REALLY = """
import resource, sys
import numpy as np, psutil
from slabforge.generator.render.engine import Engine
from slabforge.generator.recipe import load_recipe
from slabforge.generator.sampling.sampler import Sampler
size = (1600, 256)
recipe = load_recipe(size=size)
image = np.zeros((2, 256, 1600), np.uint8)
rows = Sampler(recipe).draw(range(2), seed=3)
first = Engine(*recipe.loaded, size=size, max_batch=2)  # has compiled all that is needed
first.render(rows, image, image.copy())
first.close()
room = psutil.Process().memory_info().vms + (130 << 20)
resource.setrlimit(resource.RLIMIT_AS, (room, room))
engine = Engine(*recipe.loaded, size=size, max_batch=128)
again = np.zeros_like(image)
engine.render(rows, again, image.copy())
print("ready" if (image == again).all() else "wrong")
print(engine.take_note(), file=sys.stderr)
"""


def test_a_driver_without_memory_is_given_smaller_batches() -> None:
    """Mesa's software rasteriser in a process that may take 130 MiB more."""
    with consumer(REALLY) as (child, _):
        said = child.communicate(timeout=30)[1]
    found = re.search(r"memory at (\d+) images of 1600x256; it now draws (\d+) at once", said)
    assert found
    assert 128 >= int(found[1]) > 2 and int(found[2]) == int(found[1]) // 2


def test_out_of_memory_at_one_image_is_an_error(in_gl_process: Callable[..., Any]) -> None:
    with pytest.raises(SlabForgeError, match="ran out of memory at a single image of 64x48"):
        in_gl_process(_with_error, "GL_OUT_OF_MEMORY", 9)


def test_a_lost_context_is_an_error(in_gl_process: Callable[..., Any]) -> None:
    with pytest.raises(SlabForgeError, match="lost the picture .GL_CONTEXT_LOST.; the graphics"):
        in_gl_process(_with_error, "GL_CONTEXT_LOST", 1)


def _engine_of(count: int) -> None:
    """An engine for a pack one of whose materials has so many parameters."""
    pack, folder = single_pack()
    one = pack.materials[0].parameters[0]
    many = tuple(one.model_copy(update={"key": f"A.{i}", "offset": i}) for i in range(count))
    changed = pack.materials[0].model_copy(update={"parameters": many})
    update = {"materials": (changed, *pack.materials[1:])}
    Engine(pack.model_copy(update=update), Path(folder), size=SIZE, max_batch=1).close()


def test_more_parameters_than_programs_read_are_refused(in_gl_process: Callable[..., Any]) -> None:
    in_gl_process(_engine_of, 4068)
    with pytest.raises(SlabForgeError, match="has 4069 numbers as parameters, programs read 4068"):
        in_gl_process(_engine_of, 4069)
