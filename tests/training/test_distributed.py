"""A cluster's batches for a training are those of one machine, with TensorFlow and without."""

import itertools
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
import slabforge as sf
from ray_tasks import two_nodes
from slabforge.errors import SlabForgeError
from slabforge.generator.recipe import load_recipe
from slabforge.training.pipeline.training_data import TrainingData


@pytest.fixture(scope="module")
def nodes() -> Iterator[Any]:
    with two_nodes() as cluster:
        yield cluster


def test_batches_and_tensors_are_those_of_one_machine(nodes: Any) -> None:
    pytest.importorskip("tensorflow")
    recipe = load_recipe(size=(64, 48), seed=2, classes={"sound": 1.0, "crack": 1.0})
    given: dict[str, Any] = {"batch_size": 4, "start": 3}
    for data in (recipe, TrainingData(recipe=recipe)):
        right = list(itertools.islice(sf.training.batches(data, **given), 3))
        ours = sf.distributed.batches(data, address=nodes.address, **given)
        tensors = sf.distributed.dataset(data, address=nodes.address, **given)
        for one, other in zip(right, ours, strict=False):
            _same(one, other)
        for one, other in zip(right, tensors.take(3).as_numpy_iterator(), strict=True):
            _same(one, other)


def _same(one: Any, other: Any) -> None:
    if isinstance(one, dict):
        assert list(one) == list(other)
        one, other = tuple(one.values()), tuple(other.values())
    for mine, its in zip(one, other, strict=True):
        assert mine.dtype == its.dtype
        np.testing.assert_array_equal(mine, its)


def test_no_cluster_answers() -> None:
    pytest.importorskip("ray")
    recipe = load_recipe(size=(64, 48))
    with pytest.raises(SlabForgeError, match="No Ray cluster answers at '127.0.0.1:1'"):
        next(sf.distributed.batches(recipe, batch_size=2, address="127.0.0.1:1"))
