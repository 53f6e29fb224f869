"""The page and its figures, with and without labels and a model."""

import json
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from page_pictures import pictures_in
from slabforge.errors import SlabForgeError
from slabforge.generator.delivery.stream import Renderer
from slabforge.generator.recipe import load_recipe

pytest.importorskip("sklearn")
from slabforge.training.gap.crops import Crops
from slabforge.training.gap.measure_gap import GapConfig, gap
from slabforge.training.gap.mistakes import FALSE_ALARM, MARKED, MISS, Predict, mistakes
from slabforge.training.gap.page import page

RECIPE = load_recipe(size=(64, 64))


def write(folder: Path, images: NDArray[np.uint8], masks: NDArray[np.uint8] | None = None) -> Path:
    for name, pictures in (("images", images), ("masks", masks)):
        if pictures is not None:
            (folder / name).mkdir(parents=True)
            for i, picture in enumerate(pictures):
                cv2.imwrite(str(folder / name / f"{i}.png"), picture)
    return folder


@pytest.fixture(scope="module")
def generated() -> Crops:
    """Other samples of the same recipe, which stand for real pictures."""
    with Renderer(RECIPE) as renderer:
        batch = renderer.render(range(500, 540))
    number = np.arange(40)
    names = tuple(f"{i}.png" for i in number)
    return Crops(image=batch.image[..., 0], mask=batch.mask, picture=number, names=names)


def test_its_own_pictures_are_not_told_and_the_page_holds_all(
    generated: Crops, tmp_path: Path
) -> None:
    folder = write(tmp_path / "real", generated.image, generated.mask)
    out = tmp_path / "new" / "gap.html"
    figures = gap(GapConfig(images=folder, recipe=RECIPE, out=out, count=40))
    low, high = figures["intervals"]["two_sample_accuracy"]
    assert low < 0.6 and figures["two_sample_accuracy"] < 0.75 and high < 0.85
    assert figures["distance"] < 0.6 and not figures["too_large"]
    assert {"mean", "histogram", "patches, 1/1", "masks, area"} <= figures["distances"].keys()
    assert figures["distances"].keys() == figures["distances_halves"].keys()
    json.dumps(figures)
    html = out.read_text()
    assert "src=" in html and "http" not in html and "<script" not in html
    pictures = [cv2.imdecode(np.frombuffer(p, np.uint8), 0) for p in pictures_in(html)]
    assert len(pictures) > 20 and all(p.shape == (64, 64) for p in pictures)


def test_pictures_that_are_no_metal_are_said_to_be_too_far(tmp_path: Path) -> None:
    pages = np.full((10, 64, 64), 255, np.uint8)
    for i, text in enumerate(pages):
        text[8::16, i:60:2] = 0
    config = GapConfig(
        images=write(tmp_path / "a", pages), recipe=RECIPE, out=tmp_path / "g.html", count=24
    )
    figures = gap(config)
    assert figures["too_large"] and "the gap is too large" in figures["warning"]
    assert "the gap is too large" in (tmp_path / "g.html").read_text()
    assert figures["two_sample_accuracy"] > 0.9


def thirds(image: NDArray[np.uint8]) -> NDArray[np.float32]:
    """A model that marks the upper left corner of everything."""
    found = np.zeros(image.shape, np.float32)
    found[:12, :12] = 0.9
    return found


def nothing(image: NDArray[np.uint8]) -> NDArray[np.float32]:
    return np.zeros(image.shape, np.float32)


@pytest.mark.parametrize(
    ("predict", "labelled", "kinds"),
    [(thirds, True, {FALSE_ALARM, MISS}), (nothing, True, {MISS}), (thirds, False, {MARKED}),
     (nothing, False, set())],
)  # fmt: skip
def test_mistakes_by_kind(
    generated: Crops, predict: Predict, labelled: bool, kinds: set[str]
) -> None:
    real = Crops(
        image=generated.image,
        mask=generated.mask if labelled else None,
        picture=generated.picture,
        names=generated.names,
    )
    found = {m.kind: m for m in mistakes(real, generated, predict, 0.5)}
    assert set(found) == kinds
    for m in found.values():
        assert sorted(int(i) for g in m.groups for i in g.members) == list(range(len(m.spots)))
        assert all(s.place[0].stop - s.place[0].start == 64 for s in m.spots)
    if MARKED in found:
        assert all(s.region.box == (0, 0, 12, 12) for s in found[MARKED].spots)
        assert len(found[MARKED].spots) == 40


def test_mistakes_are_shown_on_the_page(generated: Crops) -> None:
    errors = mistakes(generated, generated, thirds, 0.5)
    names = ("mean",)
    figures = {
        "images": "a<b", "recipe": "r", "pictures": 40, "real_crops": 40, "synthetic_crops": 40,
        "size": [64, 64], "scale": 1.0, "two_sample_accuracy": 0.5,
        "intervals": {"two_sample_accuracy": [0.4, 0.6]}, "distance": 0.1, "distance_halves": 0.1,
        "distances": dict.fromkeys(names, 1.0), "distances_halves": dict.fromkeys(names, 1.0),
        "importance": dict.fromkeys(names, 0.0),
    }  # fmt: skip
    html = page(figures, real=generated, synthetic=generated, groups=[], errors=errors)
    assert "The model: false alarms" in html and "The model: misses" in html
    assert "a&lt;b" in html and "<b " not in html


def test_a_count_out_of_range(tmp_path: Path) -> None:
    with pytest.raises(SlabForgeError, match="count is an integer from 8"):
        GapConfig(images=tmp_path, recipe=RECIPE, out=tmp_path / "g.html", count=4)
