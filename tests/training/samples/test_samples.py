"""Training samples are functions of seed and position, on every Keras backend."""

import itertools
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import cv2
import numpy as np
import pytest

pytest.importorskip("tensorflow")
from slabforge.errors import SlabForgeError
from slabforge.generator.recipe import load_recipe
from slabforge.training.datasets.images import ImageSet, Item, Labelled
from slabforge.training.networks.model_file import BINARY
from slabforge.training.samples.augment import Augment
from slabforge.training.samples.samples import (
    Sample,
    Samples,
    augmented,
    batches,
    cropping,
    from_images,
    from_stream,
    mixed,
    resizing,
)
from slabforge.training.samples.sources import (
    assemble,
    held_out,
    hold_out,
    parse_mix,
    validation_seed,
)


def counting(sign: int) -> Samples:
    def samples(start: int) -> Iterator[Sample]:
        for i in itertools.count(start):
            yield Sample(np.zeros((2, 2), np.uint8), np.zeros((2, 2), np.uint8), sign * (i + 1))

    return samples


def taken(samples: Samples, start: int, count: int) -> list[Sample]:
    return list(itertools.islice(samples(start), count))


def same(a: list[Sample], b: list[Sample]) -> bool:
    return all(
        np.array_equal(x, y) for p, q in zip(a, b, strict=True) for x, y in zip(p, q, strict=True)
    )


@pytest.mark.parametrize("share", [0.2, 0.25, 0.5, 0.9])
def test_a_mixture_keeps_its_ratio_and_its_position(share: float) -> None:
    both = mixed(counting(1), counting(-1), share)
    labels = [s.label for s in taken(both, 0, 200)]
    assert sum(n < 0 for n in labels) == round(200 * share)
    for end in range(1, 200):
        assert abs(sum(n < 0 for n in labels[:end]) - share * end) < 1
    assert [n for n in labels if n > 0] == list(range(1, 201 - round(200 * share)))
    assert [s.label for s in taken(both, 77, 50)] == labels[77:127]


def test_the_stream_goes_on_from_any_position() -> None:
    samples = augmented(from_stream(load_recipe(size=(32, 32)), 3, BINARY), 3)
    whole = taken(samples, 0, 25)
    assert same(taken(samples, 19, 6), whole[19:])
    assert all(set(np.unique(s.mask)) <= {0, 1} for s in whole)


def pictures(folder: Path, count: int = 5, size: tuple[int, int] = (48, 40)) -> ImageSet:
    items = []
    for i in range(count):
        cv2.imwrite(str(folder / f"{i}.png"), np.full(size[::-1], 10 * i, np.uint8))
        items.append(Item(folder / f"{i}.png", lambda shape: np.ones(shape, np.uint8)))
    return ImageSet(folder, BINARY, tuple(items), masked=True)


def test_each_image_comes_once_in_a_round_and_in_another_order(tmp_path: Path) -> None:
    samples = from_images(pictures(tmp_path), 1, cropping((32, 32)))
    drawn = taken(samples, 0, 40)
    rounds = [[int(s.image[0, 0]) for s in drawn[5 * r : 5 * r + 5]] for r in range(8)]
    assert all(sorted(r) == [0, 10, 20, 30, 40] for r in rounds)
    assert len({tuple(r) for r in rounds}) > 4
    assert same(taken(samples, 13, 9), drawn[13:22])


def test_parts_of_images_and_whole_ones() -> None:
    image = np.arange(30 * 50, dtype=np.int64).reshape(30, 50).astype(np.uint8)
    sample = Labelled("a", image, (image > 99).astype(np.uint8), 1)
    random = np.random.default_rng(0)
    part = cropping((16, 8))(sample, random)
    assert part.image.shape == part.mask.shape == (8, 16)
    assert np.array_equal(part.mask, part.image > 99)
    padded = cropping((64, 40))(sample, random)
    assert padded.image.shape == (40, 64)
    assert np.array_equal(padded.image[:30, 50:], image[:, :35:-1])
    assert resizing((20, 10))(sample, random).image.shape == (10, 20)


def test_augmentation_moves_image_and_mask_together() -> None:
    image = np.full((32, 32), 40, np.uint8)
    image[4:12, 6:18] = 160
    mask = (image > 100).astype(np.uint8)
    augment = Augment(1)
    found = [augment(image, mask, i) for i in range(64)]
    for x, y in found:
        assert x.dtype == y.dtype == np.uint8
        assert set(np.unique(y)) == {0, 1}
        assert x[y > 0].mean() > 1.7 * x[y == 0].mean()
    assert len({y.tobytes() for _, y in found}) > 4
    again = Augment(1)(image, mask, 40)
    assert np.array_equal(again[0], found[40][0])
    assert np.array_equal(again[1], found[40][1])
    assert not np.array_equal(Augment(2)(image, mask, 40)[0], found[40][0])


def test_what_a_threshold_is_chosen_on_is_never_trained_on() -> None:
    recipe = load_recipe(size=(32, 32))
    assert validation_seed(7) != 7
    assert validation_seed(validation_seed(7)) == 7
    unseen = held_out(recipe, 7, BINARY, count=12)
    trained = {s.image.tobytes() for s in taken(from_stream(recipe, 7, BINARY), 0, 64)}
    assert not any(s.image.tobytes() in trained for s in unseen)


def test_a_part_of_a_set_is_held_out(tmp_path: Path) -> None:
    images = pictures(tmp_path, 33)
    training, unseen = hold_out(images, 3)
    names = [{s.name for s in part} for part in (training, unseen)]
    assert [len(n) for n in names] == [31, 2]
    assert not names[0] & names[1]
    source = assemble(images, "segmentation", BINARY, 3, (32, 32))
    assert [s.name for s in source.held_out()] == [s.name for s in unseen]
    with pytest.raises(SlabForgeError, match="A mixture needs real images"):
        assemble(pictures(tmp_path), "segmentation", BINARY, 3, (32, 32), None, 0.5)


@pytest.mark.parametrize("text", ["real", "real=0", "real=1.5", "other=0.2", "0.2", "real=x"])
def test_mixtures_that_are_none(text: str) -> None:
    with pytest.raises(SlabForgeError, match=r"such as real=0\.2"):
        parse_mix(text)


@pytest.mark.parametrize("backend", ["jax", "torch"])
def test_a_training_step_on_another_backend(backend: str) -> None:
    if not find_spec(backend):
        pytest.skip(f"{backend} is not installed")
    code = """
import json, sys
import keras, numpy as np
from slabforge.training.networks.losses import compile_for_training
from slabforge.training.networks.model_file import BINARY
from slabforge.training.samples.samples import batches
from slabforge.training.networks.unet import build_unet
keras.utils.set_random_seed(1)
out = {}
for classes in (BINARY, ("sound", "crack", "bubble")):
    model = build_unet(classes, width=2, depth=1)
    compile_for_training(model, keras.optimizers.Adam(1e-2))
    image = np.random.default_rng(0).uniform(0, 255, (4, 16, 16, 1)).astype("float32")
    mask = (image > 150).astype("uint8") * (len(classes) - 1)
    losses = [float(model.train_on_batch(image, mask, return_dict=True)["loss"]) for _ in range(12)]
    out[len(classes)] = losses
print(json.dumps([keras.backend.backend(), "tensorflow" in sys.modules, out]))
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env=os.environ | {"KERAS_BACKEND": backend, "PYTHONPATH": str(Path(__file__).parent)},
    )
    assert done.returncode == 0, done.stderr
    name, with_tensorflow, losses = json.loads(done.stdout.splitlines()[-1])
    assert (name, with_tensorflow) == (backend, False)
    assert all(curve[-1] < curve[0] for curve in losses.values())


def test_batches_are_numpy() -> None:
    batch = next(batches(from_stream(load_recipe(size=(48, 32)), 3, BINARY), 5))
    assert (batch.image.shape, batch.image.dtype) == ((5, 32, 48, 1), np.float32)
    assert (batch.mask.shape, batch.mask.dtype) == ((5, 32, 48, 1), np.uint8)
    assert (batch.label.shape, batch.label.dtype) == ((5,), np.int32)
    assert batch.image.max() > 1
