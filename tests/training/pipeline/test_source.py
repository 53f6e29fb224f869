"""Batches of both forms: their shapes and memory, and that they begin at any position."""

import itertools
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
import slabforge as sf
from slabforge.errors import SlabForgeError
from slabforge.generator.recipe import load_recipe
from slabforge.training.datasets.readers import open_set
from slabforge.training.pipeline.source import batch_source, batches
from slabforge.training.pipeline.training_data import TrainingData

SIZE = (64, 48)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six images with masks, larger than `SIZE`."""
    home = tmp_path_factory.mktemp("set")
    for name in ("images", "masks"):
        (home / name).mkdir()
    random = np.random.default_rng(0)
    for i in range(6):
        image = random.integers(0, 255, (52, 80)).astype(np.uint8)
        cv2.imwrite(str(home / "images" / f"{i}.png"), image)
        cv2.imwrite(str(home / "masks" / f"{i}.png"), 255 * (image > 128).astype(np.uint8))
    return home


def forms(folder: Path) -> dict[str, Any]:
    recipe, real = load_recipe(size=SIZE, seed=3), open_set(folder)
    kinds = ("crack", "bubble", "inclusion", "irregularity")
    return {
        "rendered": recipe,
        "synthetic": TrainingData(recipe=recipe),
        "folder": TrainingData(images=real, size=SIZE),
        "real": TrainingData(real=real, share=1.0, size=SIZE),
        "mixed": TrainingData(recipe=recipe, real=real, share=0.5, real_weight=2.0),
        "labels": TrainingData(recipe=recipe, kind="classification", classes=kinds),
    }


FORMS = ("rendered", "synthetic", "folder", "real", "mixed", "labels")


def arrays(batch: Any) -> list[np.ndarray]:
    return list(batch.values() if isinstance(batch, dict) else batch)


def described(spec: Any) -> list[tuple[tuple[int, ...], Any]]:
    return [(s.shape, np.dtype(s.dtype)) for s in arrays(spec)]


@pytest.mark.parametrize("name", FORMS)
def test_batches_are_as_their_specs_say_and_begin_anywhere(folder: Path, name: str) -> None:
    source = batch_source(forms(folder)[name], batch_size=3)
    whole = list(itertools.islice(source.batches(0), 4))
    for batch in whole:
        assert [(a.shape, a.dtype) for a in arrays(batch)] == described(source.specs)
    (again,) = itertools.islice(source.batches(9), 1)
    assert all(np.array_equal(a, b) for a, b in zip(arrays(again), arrays(whole[3]), strict=True))


@pytest.mark.parametrize("name", ["rendered", "mixed"])
def test_images_and_masks_lie_where_tensorflow_takes_them_without_a_copy(
    folder: Path, name: str
) -> None:
    batch = next(batches(forms(folder)[name], batch_size=3))
    for array in arrays(batch)[:2]:
        assert array.ctypes.data % 64 == 0
        assert array.flags.c_contiguous


def test_what_is_in_a_batch_for_training(folder: Path) -> None:
    image, mask, weight = next(batches(forms(folder)["mixed"], batch_size=4))
    assert (image.shape, image.dtype) == ((4, 48, 64, 1), np.float32)
    assert 1 < image.max() <= 255
    assert (mask.shape, mask.dtype) == ((4, 48, 64, 1), np.uint8)
    assert set(np.unique(mask)) == {0, 1}
    assert weight.tolist() == [1.0, 2.0, 1.0, 2.0]
    _, label = next(batches(forms(folder)["labels"], batch_size=4))
    assert sorted(label.tolist()) == [0, 1, 2, 3]


def test_a_seed_replaces_that_of_the_data(folder: Path) -> None:
    for data in (forms(folder)["rendered"], forms(folder)["synthetic"]):
        own, same, other = (
            arrays(next(batches(data, batch_size=2, seed=s)))[0] for s in (None, 3, 4)
        )
        assert np.array_equal(own, same)
        assert not np.array_equal(own, other)


def test_the_stream_itself_is_what_a_recipe_gives() -> None:
    recipe = load_recipe(size=SIZE, seed=3)
    streamed = next(sf.stream(recipe, seed=3, batch_size=2))
    batch = next(sf.training.batches(recipe, batch_size=2))
    assert list(batch) == ["image", "mask", "label", "index"]
    assert all(np.array_equal(a, b) for a, b in zip(batch.values(), streamed[:4], strict=True))
    assert streamed.exact is None


def test_instance_masks_and_planes_come_where_they_are_asked_for() -> None:
    recipe, also = load_recipe(size=SIZE, seed=3), ("instance", "height", "normal")
    source = batch_source(recipe, batch_size=2, also=also)
    batch = next(source.batches(0))
    assert [(a.shape, a.dtype) for a in arrays(batch)] == described(source.specs)
    assert list(batch) == ["image", "mask", "label", "index", *also]
    (streamed,) = sf.stream(recipe, batch_size=2, count=2, planes=also[1:])
    assert streamed.planes is not None
    assert (batch["instance"] == streamed.instance).all()
    assert (batch["height"] == streamed.planes["height"]).all()
    assert ((batch["instance"] > 0) == (batch["mask"] > 0)).all()


def test_what_batches_cannot_have_beside_is_refused(folder: Path) -> None:
    with pytest.raises(SlabForgeError, match="no plane 'heigth'; did you mean 'height'"):
        batches(load_recipe(), batch_size=1, also=("heigth",))
    with pytest.raises(SlabForgeError, match="'instance' comes in batches of a recipe; those of"):
        batches(forms(folder)["synthetic"], batch_size=1, also=("instance",))


def test_a_batch_of_nothing_is_refused() -> None:
    with pytest.raises(SlabForgeError, match=r"batch_size is an integer from 1 \(got 0\)"):
        batches(load_recipe(), batch_size=0)
