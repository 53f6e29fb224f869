"""Several render processes: the same samples in the same order, whoever makes them."""

import itertools
import threading

import numpy as np
import pytest
from slabforge.benchmarks.harness.interleave import render_processes
from slabforge.errors import SlabForgeError, SlabForgeWarning
from slabforge.generator.delivery.batch import Batch
from slabforge.generator.delivery.devices import parse_devices, resolve_devices
from slabforge.generator.delivery.stream import Renderer, stream
from slabforge.generator.recipe import Recipe, load_recipe

SEED, SIZE = 5, (64, 48)


@pytest.fixture(scope="module")
def recipe() -> Recipe:
    return load_recipe(size=SIZE, classes={"sound": 1, "crack": 1})


@pytest.fixture(scope="module")
def alone(recipe: Recipe) -> list[Batch]:
    """What one process makes of 59 samples in batches of 4."""
    return list(stream(recipe, batch_size=4, seed=SEED, count=59))


def same(some: list[Batch], others: list[Batch]) -> bool:
    fields = [f for f in Batch._fields if f != "instances"]
    return all(
        all(np.array_equal(getattr(a, f), getattr(b, f)) for f in fields)
        and all(np.array_equal(x, y) for x, y in zip(a.instances, b.instances, strict=True))
        for a, b in zip(some, others, strict=True)
    )


def test_two_processes_make_the_samples_of_one(recipe: Recipe, alone: list[Batch]) -> None:
    batches = stream(recipe, batch_size=4, seed=SEED, count=59, devices=(0, 0))
    first = next(batches)
    assert len(render_processes()) == 2
    assert same([first, *batches], alone)
    assert not render_processes()


@pytest.mark.parametrize("moment", [1, 3, 7])  # later all of the 15 batches may be made already
def test_a_process_that_dies_is_named_and_its_samples_are_made(
    recipe: Recipe, alone: list[Batch], moment: int
) -> None:
    batches = stream(recipe, batch_size=4, seed=SEED, count=59, devices=(0, 0))
    found = list(itertools.islice(batches, moment))
    render_processes()[moment % 2].kill()
    with pytest.warns(SlabForgeWarning, match=r"Device 0 is lost, device 0 makes its.*SIGKILL"):
        found += list(batches)
    assert same(found, alone)


def test_the_last_process_that_dies_is_an_error(recipe: Recipe) -> None:
    batches = stream(recipe, batch_size=4, seed=SEED, devices=(0, 0))
    next(batches)
    for process in render_processes():
        process.kill()
    message = r"ended with signal 9 .SIGKILL.*slabforge doctor"
    with pytest.warns(SlabForgeWarning), pytest.raises(SlabForgeError, match=message):
        list(itertools.islice(batches, 20))
    assert not render_processes()


def test_a_process_that_is_held_up_changes_nothing(recipe: Recipe, alone: list[Batch]) -> None:
    batches = stream(recipe, batch_size=4, seed=SEED, count=59, devices=(0, 0))
    found = [next(batches)]
    slow = render_processes()[0]
    slow.suspend()
    timer = threading.Timer(0.5, slow.resume)
    timer.start()
    found += list(batches)
    timer.join()
    assert same(found, alone)


def test_a_device_that_is_not_there_is_named(recipe: Recipe) -> None:
    message = r"There is no EGL device 99; this machine has 0 \("
    with pytest.raises(SlabForgeError, match=message):
        Renderer(recipe, devices=(99,))
    with pytest.raises(SlabForgeError, match=message):
        next(stream(recipe, batch_size=4, seed=SEED, devices=(0, 99)))
    assert not render_processes()


def test_the_environment_names_the_devices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SLABFORGE_DEVICES", raising=False)
    assert resolve_devices() == (0,)
    monkeypatch.setenv("SLABFORGE_DEVICES", "2, 0")
    assert resolve_devices() == (2, 0)
    assert resolve_devices((1, 1)) == (1, 1)


@pytest.mark.parametrize("text", ["", "0,", "a", "-1", "0;1", "1.5"])
def test_devices_that_are_none(text: str) -> None:
    with pytest.raises(SlabForgeError, match="Devices are numbers from 0"):
        parse_devices(text)
