"""Tiny models that heed gray values alone, so that what they find in drawn pictures is known."""

from collections.abc import Sequence
from pathlib import Path

import cv2
import keras
import numpy as np
from keras import layers
from slabforge.training.networks.model_file import Card, save_model

METAL, LIMIT = 180, 100
NAMES = {"sound": 92, "crack": 60, "bubble": 15}  # gray value in the middle of each


def segmentation(size: tuple[int, int] | None = None, threshold: float = 0.5) -> keras.Model:
    """What is darker than LIMIT is a defect, surely so 20 gray values from it."""
    shape = (None, None, 1) if size is None else (size[1], size[0], 1)
    image = keras.Input(shape, name="image")
    x = Card("segmentation", ("sound", "defect"), threshold)(image)
    x = layers.Rescaling(-0.25, 0.25 * LIMIT)(x)
    return keras.Model(image, layers.Activation("sigmoid")(x))


def segmentation_of_classes(names: Sequence[str] = ("sound", "crack", "bubble")) -> keras.Model:
    """Each pixel has the class whose gray value is nearest; sound metal is METAL."""
    image = keras.Input((None, None, 1), name="image")
    x = Card("segmentation", names)(image)
    nearest = layers.Conv2D(len(names), 1, activation="softmax")
    y = nearest(x)
    nearest.set_weights(_nearest([METAL, *(NAMES[n] for n in names[1:])], (1, 1)))
    return keras.Model(image, y)


def classification(names: Sequence[str] = tuple(NAMES), size: int = 32) -> keras.Model:
    """The class whose gray value is nearest to the darkest pixel's."""
    image = keras.Input((size, size, 1), name="image")
    x = Card("classification", names, size=(size, size))(image)
    darkest = layers.Rescaling(-1.0)(layers.GlobalMaxPooling2D()(layers.Rescaling(-1.0)(x)))
    nearest = layers.Dense(len(names), activation="softmax")
    y = nearest(darkest)
    nearest.set_weights(_nearest([NAMES[n] for n in names]))
    return keras.Model(image, y)


def _nearest(values: Sequence[float], place: tuple[int, ...] = ()) -> list[np.ndarray]:
    """Weights whose softmax is highest for the nearest: -(g - c)**2 without g**2, scaled."""
    centre, sharpness = np.array(values, np.float32), 0.01
    return [2 * sharpness * centre.reshape(*place, 1, -1), -sharpness * centre**2]


def saved(model: keras.Model, path: Path) -> Path:
    """The model's file."""
    return save_model(model, path)


def plate(
    width: int, height: int, *discs: tuple[int, int, int, int], noise: bool = True
) -> np.ndarray:
    """Sound metal with discs of x, y, radius and gray value."""
    image = np.full((height, width), METAL, np.uint8)
    if noise:
        image += np.random.default_rng(width).integers(0, 20, image.shape, np.uint8)
    for x, y, radius, value in discs:
        cv2.circle(image, (x, y), radius, value, cv2.FILLED)
    return image
