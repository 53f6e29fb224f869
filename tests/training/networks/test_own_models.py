"""Models that users made themselves: taken with their classes where their shapes allow."""

from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from slabforge.errors import SlabForgeError

pytest.importorskip("tensorflow")
import keras
from slabforge.training.judge.evaluate import evaluate
from slabforge.training.networks.model_file import card_of, load_any


def own(path: Path, shape: tuple[int | None, ...], outputs: int, *, whole: bool = False) -> Path:
    """A small model that gives a value for each pixel, or for the `whole` image."""
    image = keras.Input(shape)
    x: Any = keras.layers.Rescaling(1 / 255)(image)
    x = keras.layers.Conv2D(outputs, 3, padding="same", activation="sigmoid")(x)
    if whole:
        x = keras.layers.Softmax()(keras.layers.GlobalAveragePooling2D()(x))
    keras.Model(image, x).save(path)
    return path


def labelled(home: Path) -> Path:
    for name in ("images", "masks"):
        (home / name).mkdir(parents=True)
        for i in range(3):
            shade = np.random.default_rng(i).integers(0, 256, (40, 70), np.uint8)
            cv2.imwrite(str(home / name / f"{i}.png"), shade if name == "images" else shade // 250)
    return home


def test_a_segmentation_is_judged_with_its_classes(tmp_path: Path) -> None:
    path = own(tmp_path / "own.keras", (None, None, 1), 1)
    data = labelled(tmp_path / "set")
    with pytest.raises(SlabForgeError, match="does not say its classes; .*--classes"):
        evaluate(path, data)
    figures = evaluate(path, data, classes=("sound", "defect"), threshold=0.4)
    assert (figures["images"], figures["threshold"]) == (3, 0.4)


def test_a_classification_of_one_size_is_taken(tmp_path: Path) -> None:
    path = own(tmp_path / "own.keras", (32, 48, 3), 3, whole=True)
    card = card_of(load_any(path, classes=("a", "b", "c")))
    assert (card.kind, card.classes, card.size) == ("classification", ("a", "b", "c"), (48, 32))


@pytest.mark.parametrize(
    ("shape", "classes", "words"),
    [
        ((None, None, 2), ("sound", "defect"), "a model takes"),
        ((64, 64, 1), ("sound", "defect"), "takes pictures of any size"),
        ((None, None, 1), ("a", "b", "c"), "so it has 2 classes; --classes names 3"),
        ((None, None, 1), ("a", "a"), "--classes does not fit"),
    ],
)
def test_shapes_and_classes_that_do_not_fit(
    tmp_path: Path, shape: tuple[int | None, ...], classes: tuple[str, ...], words: str
) -> None:
    path = own(tmp_path / "own.keras", shape, 1)
    with pytest.raises(SlabForgeError, match=words):
        load_any(path, classes=classes)
