"""The dataset is the batches themselves, and what goes wrong in them is told."""

import itertools
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import pytest
import slabforge as sf
from slabforge.errors import SlabForgeError
from slabforge.generator.recipe import load_recipe

pytest.importorskip("tensorflow")
import tensorflow as tf
from slabforge.training.pipeline.feed import Feed
from slabforge.training.pipeline.source import batch_source, batches
from slabforge.training.pipeline.training_data import TrainingData
from slabforge.training.tf.dataset import as_dataset, dataset
from without_tensorflow import PRELUDE

RECIPE = load_recipe(size=(64, 48), seed=5)
FORMS = {"rendered": RECIPE, "training": TrainingData(recipe=RECIPE)}


def as_list(batch: Any) -> list[np.ndarray]:
    return [np.asarray(a) for a in (batch.values() if isinstance(batch, dict) else batch)]


def test_the_shapes_are_static() -> None:
    spec = dataset(RECIPE, batch_size=3).element_spec
    assert spec == {
        "image": tf.TensorSpec((3, 48, 64, 1), tf.uint8),
        "mask": tf.TensorSpec((3, 48, 64), tf.uint8),
        "label": tf.TensorSpec((3,), tf.int32),
        "index": tf.TensorSpec((3,), tf.int64),
    }
    assert sf.training.dataset(FORMS["training"], batch_size=3).element_spec == (
        tf.TensorSpec((3, 48, 64, 1), tf.float32),
        tf.TensorSpec((3, 48, 64, 1), tf.uint8),
    )


@pytest.mark.parametrize("form", FORMS)
def test_tensorflow_gets_the_batches_that_numpy_gets(form: str) -> None:
    options: dict[str, Any] = {"batch_size": 3, "start": 6, "seed": 9}
    tensors = dataset(FORMS[form], **options).take(3)
    arrays = itertools.islice(batches(FORMS[form], **options), 3)
    for ours, theirs in zip(tensors, arrays, strict=True):
        for a, b in zip(as_list(ours), as_list(theirs), strict=True):
            assert a.dtype == b.dtype
            np.testing.assert_array_equal(a, b)


BACKEND = """
import itertools, os, sys
import keras, numpy as np
from slabforge.generator.recipe import load_recipe
from slabforge.training.fit.loop import fit_input
from slabforge.training.pipeline.feed import Feed
from slabforge.training.pipeline.source import batch_source
from slabforge.training.pipeline.training_data import TrainingData
source = batch_source(TrainingData(recipe=load_recipe(size=(64, 48), seed=5)), batch_size=3)
feed = Feed(source.batches(6))
taken = fit_input(feed, source.specs)
found = [np.asarray(a) for batch in itertools.islice(taken, 2) for a in batch]
taken.close(), feed.close()
assert keras.backend.backend() == os.environ["KERAS_BACKEND"]
np.savez(sys.argv[1], *found)
"""


@pytest.mark.parametrize("backend", ["jax", "torch"])
def test_another_backend_gets_the_same_batches_without_tensorflow(
    backend: str, tmp_path: Path
) -> None:
    if not find_spec(backend):
        pytest.skip(f"{backend} is not installed")
    command = [sys.executable, "-c", PRELUDE + BACKEND, str(tmp_path / "found.npz")]
    done = subprocess.run(
        command, env=os.environ | {"KERAS_BACKEND": backend}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    tensors = dataset(FORMS["training"], batch_size=3, start=6).take(2)
    ours = [a for batch in tensors for a in as_list(batch)]
    with np.load(tmp_path / "found.npz") as theirs:
        for a, b in zip(ours, theirs.values(), strict=True):
            np.testing.assert_array_equal(a, b)


def test_a_render_process_that_dies_is_reported_through_tensorflow() -> None:
    source = batch_source(RECIPE, batch_size=3)
    feed = Feed(source.batches(0))
    batched = iter(as_dataset(lambda: feed, source.specs))
    next(batched)
    child = next(p for p in psutil.Process().children() if "delivery.process" in str(p.cmdline()))
    child.kill()
    with pytest.raises(tf.errors.OpError, match="ended with signal 9"):
        for _ in range(20):
            next(batched)
    assert isinstance(feed.error, SlabForgeError)
    assert "doctor" in str(feed.error)


def test_nothing_of_the_pipeline_imports_tensorflow_or_keras() -> None:
    code = (
        "import sys, slabforge as sf\n"
        "recipe = sf.load_recipe(size=(64, 48))\n"
        "data = sf.training.TrainingData(recipe=recipe)\n"
        "for made in (recipe, data): next(sf.training.batches(made, batch_size=2))\n"
        "assert not {'tensorflow', 'keras'} & sys.modules.keys()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
