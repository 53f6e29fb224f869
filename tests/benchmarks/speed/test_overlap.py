"""What training waits for data: it is timed as it runs, both sides at once, and the table."""

import time
from typing import Any

import pytest
from slabforge.benchmarks.speed.chunks import batches_of_chunk, timed_steps
from slabforge.benchmarks.speed.overlap import table

pytest.importorskip("tensorflow")
import keras
import tensorflow as tf
from slabforge.benchmarks.speed import training_sides
from slabforge.benchmarks.speed.training_sides import at_once, both_sides
from slabforge.benchmarks.table1 import step_time
from slabforge.generator.recipe import Recipe, load_recipe
from slabforge.training.fit import loop
from slabforge.training.fit.plan import Plan
from slabforge.training.fit.task import Task
from slabforge.training.networks.unet import UNet
from slabforge.training.pipeline.training_data import TrainingData


@pytest.fixture
def recipe() -> Recipe:
    return load_recipe(size=(32, 32), seed=2)


@pytest.fixture
def fed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """What `fit_input` gave to Keras's `fit`, and how many of its steps were asked for."""
    given: list[tuple[Any, ...]] = []
    make, fit = loop.fit_input, keras.Model.fit

    def noted(*arguments: Any) -> Any:
        given.append((make(*arguments), arguments[0]))
        return given[-1][0]

    def checked(self: keras.Model, batches: Any, **options: Any) -> Any:
        assert batches is given[-1][0]
        return fit(self, batches, **options)

    monkeypatch.setattr(loop, "fit_input", noted)
    monkeypatch.setattr(keras.Model, "fit", checked)
    return given


def trained(recipe: Recipe) -> None:
    plan = Plan(epochs=1, images=8, batch=4)
    task = Task(build=UNet(width=2, depth=1).build, data=TrainingData(recipe=recipe), plan=plan)
    loop.fit_network(task)


def overlapped(recipe: Recipe) -> None:
    told: list[None] = []
    with both_sides(recipe, width=2, depth=1, batch=4, step=lambda: told.append(None)) as sides:
        assert sides.both(1).steps == 1 + training_sides.WARM_UP == len(told)


@pytest.mark.parametrize(("size", "batch", "chunk"), [((128, 128), 16, 4), ((8, 8), 65, 1)])
def test_steps_are_timed_in_whole_chunks(size: tuple[int, int], batch: int, chunk: int) -> None:
    assert batches_of_chunk(size, batch) == chunk
    assert [timed_steps(n, chunk) % chunk for n in range(1, 9)] == [0] * 8
    assert timed_steps(9, chunk) >= 9


def stepped(recipe: Recipe) -> None:
    step_time.step_times(recipe, (32, 32), 4, steps=1)


@pytest.mark.thorough
def test_what_is_timed_is_what_train_feeds_to_fit(
    recipe: Recipe, fed: list[tuple[Any, ...]]
) -> None:
    """One function makes what `fit` is given, by training and by both benchmarks, all alike."""
    counts = []
    for run in (trained, overlapped, stepped):
        run(recipe)
        counts.append(len(fed))
    assert counts == [1, 2, 4]
    assert {type(batches) for batches, _ in fed} == {type(tf.data.Dataset.range(1).prefetch(1))}
    assert all(b.element_spec == fed[0][0].element_spec for b, _ in fed)
    assert training_sides.fit_feed is step_time.fit_feed is loop.fit_feed
    assert training_sides.batch_source is step_time.batch_source is loop.batch_source
    assert training_sides.compiled is step_time.compiled is loop.compiled


def test_two_at_once_do_not_wait_for_each_other() -> None:
    def slept(seconds: float) -> float:
        begun = time.monotonic()
        for _ in range(6):
            time.sleep(seconds)
        return (time.monotonic() - begun) / 6

    begun = time.monotonic()
    assert 0.05 <= at_once(lambda: slept(0.05), lambda: slept(0.04)) < 0.08
    assert time.monotonic() - begun < 0.5


@pytest.mark.parametrize("which", [0, 1])
def test_one_that_fails_is_an_error(which: int) -> None:
    calls = [lambda: 0.0, lambda: 1 / 0]
    with pytest.raises(ZeroDivisionError):
        at_once(calls[which], calls[1 - which])


def test_the_table_has_both_figures() -> None:
    row = {"case": "long", "render": 0.1, "train": 0.08, "both": 0.12, "wait_share": 0.01}
    row |= {"over_larger": 1.2, "over_unconnected": 1.04}
    rows = [row | {"apart": apart} for apart in (True, False)]
    _, _, names, _, *lines = table({"rows": rows})
    assert lines == [
        "| long | half each | 100 ms | 80 ms | 120 ms | 1.20 | 1.04 | 1.0 % |",
        "| long | shared | 100 ms | 80 ms | 120 ms | 1.20 | 1.04 | 1.0 % |",
    ]
    assert names.count("|") == lines[0].count("|")
