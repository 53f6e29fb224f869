"""Training samples are functions of seed and position, stage by stage."""

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from slabforge.errors import SlabForgeError
from slabforge.generator.recipe import load_recipe
from slabforge.training.datasets.images import ImageSet, Item, Labelled
from slabforge.training.kinds import BINARY
from slabforge.training.pipeline import training_data
from slabforge.training.pipeline.augment import Augment, augmented
from slabforge.training.pipeline.mixing import mixed, parse_mix, weighted
from slabforge.training.pipeline.rendered import held_out, rendered, validation_seed
from slabforge.training.pipeline.sample import Sample, Samples
from slabforge.training.pipeline.shuffled import shuffled
from slabforge.training.pipeline.sizing import cropping, resizing
from slabforge.training.pipeline.source import batches
from slabforge.training.pipeline.training_data import TrainingData, hold_out


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
    samples = augmented(rendered(load_recipe(size=(32, 32)), BINARY, seed=3), 3)
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
    samples = shuffled(pictures(tmp_path), seed=1, fit=cropping((32, 32)))
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


def test_augmentation_without_photometry_changes_no_gray_value() -> None:
    image = np.full((32, 32), 40, np.uint8)
    image[4:12, 6:18] = 160
    mask = (image > 100).astype(np.uint8)
    augment = Augment(1, photometric=False)
    found = [augment(image, mask, i) for i in range(32)]
    assert all(x.min() >= 40 and x.max() <= 160 for x, _ in found)
    assert sum(set(np.unique(x)) == {40, 160} for x, _ in found) > 16
    colour, _ = augment(np.dstack([image] * 3), mask, 5)
    np.testing.assert_array_equal(colour[..., 2], found[5][0])


def test_photometry_is_the_camera_s_where_a_recipe_has_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    flat = Sample(np.full((32, 32), 90, np.uint8), np.zeros((32, 32), np.uint8), 0)
    monkeypatch.setattr(
        training_data, "rendered", lambda *_, **__: lambda _: itertools.repeat(flat)
    )
    on, off = (load_recipe(size=(32, 32), sensor={"stage": s}) for s in (True, False))
    images = {
        (name, photometric): taken(
            TrainingData(recipe=recipe, photometric=photometric, seed=3).samples(), 0, 6
        )
        for name, recipe in (("on", on), ("off", off))
        for photometric in (None, False, True)
    }
    assert same(images["on", None], images["on", False])
    assert same(images["off", None], images["off", True])
    for name in ("on", "off"):
        assert not same(images[name, False], images[name, True])


def test_samples_in_colour_make_batches_in_colour() -> None:
    data = TrainingData(recipe=load_recipe(size=(32, 32), channels=3), scale=0.5, seed=3)
    image, mask = next(batches(data, batch_size=2))
    assert image.shape == (2, 32, 32, 3) and mask.shape == (2, 32, 32, 1)
    assert image.std(-1).max() > 0


def test_what_a_threshold_is_chosen_on_is_never_trained_on() -> None:
    recipe = load_recipe(size=(32, 32))
    assert validation_seed(7) != 7
    assert validation_seed(validation_seed(7)) == 7
    unseen = held_out(recipe, BINARY, seed=7, count=12)
    trained = {s.image.tobytes() for s in taken(rendered(recipe, BINARY, seed=7), 0, 64)}
    assert not any(s.image.tobytes() in trained for s in unseen)


def test_a_part_of_a_set_is_held_out(tmp_path: Path) -> None:
    images = pictures(tmp_path, 33)
    training, unseen = hold_out(images, 3)
    names = [{s.name for s in part} for part in (training, unseen)]
    assert [len(n) for n in names] == [31, 2]
    assert not names[0] & names[1]
    data = TrainingData(images=images, size=(32, 32), seed=3)
    assert [x.name for x in data.held_out()] == [x.name for x in unseen]


def test_a_stream_of_so_many_samples_begins_again() -> None:
    recipe = load_recipe(size=(32, 32))
    drawn = taken(rendered(recipe, BINARY, seed=3, count=5), 3, 9)
    once = taken(rendered(recipe, BINARY, seed=3), 0, 5)
    assert same(drawn, [once[i % 5] for i in range(3, 12)])


def test_held_out_samples_go_on_from_a_start() -> None:
    recipe = load_recipe(size=(32, 32))
    whole = held_out(recipe, BINARY, seed=7, count=6)
    part = held_out(recipe, BINARY, seed=7, start=4, count=2)
    assert [x.name for x in part] == ["sample 4", "sample 5"]
    assert all(np.array_equal(a.image, b.image) for a, b in zip(part, whole[4:], strict=True))


def test_real_samples_weigh_more() -> None:
    both = mixed(counting(1), weighted(counting(-1), 3.0), 0.5)
    assert [s.weight for s in taken(both, 0, 4)] == [1.0, 3.0, 1.0, 3.0]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({}, "either a recipe's stream or a set of images"),
        ({"recipe": load_recipe(), "share": 0.5}, "A mixture needs real images"),
        ({"recipe": load_recipe(), "share": 1.5}, r"share of real samples is 0 to 1 \(got 1.5\)"),
        ({"recipe": load_recipe(), "real_weight": 0.0}, r"above 0 \(got 0.0\)"),
    ],
)
def test_training_data_that_is_none(options: dict[str, Any], words: str) -> None:
    with pytest.raises(SlabForgeError, match=words):
        TrainingData(**options)


def test_words_tell_trainings_apart(tmp_path: Path) -> None:
    recipe, images = load_recipe(size=(32, 32)), pictures(tmp_path)
    every: list[dict[str, Any]] = [
        {"recipe": recipe},
        {"recipe": recipe, "count": 8},
        {"recipe": recipe, "scale": 0.5},
        {"recipe": recipe, "augment": False},
        {"recipe": recipe, "photometric": True},
        {"recipe": load_recipe(size=(32, 32), channels=3)},
        {"recipe": recipe, "real": images, "share": 0.5},
        {"recipe": recipe, "real": images, "share": 0.5, "real_weight": 2.0},
        {"images": images},
        {"images": images.part([0, 1, 2])},
        {"real": images, "share": 1.0},
    ]
    words = [TrainingData(**options).words for options in every]
    assert len(set(words)) == len(words)
    assert words[0] == TrainingData(recipe=recipe).words


@pytest.mark.parametrize("text", ["real", "real=0", "real=1.5", "other=0.2", "0.2", "real=x"])
def test_mixtures_that_are_none(text: str) -> None:
    with pytest.raises(SlabForgeError, match=r"such as real=0\.2"):
        parse_mix(text)
