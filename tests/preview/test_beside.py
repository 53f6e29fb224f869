"""Real images beside generated ones, and what both look like as numbers."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from slabforge.errors import SlabForgeError
from slabforge.preview.beside import FREQUENCIES, Beside, likeness


def test_the_histogram_and_spectra_tell_images_apart() -> None:
    x = np.arange(256)
    waves = np.tile(128 + 60 * np.sin(2 * np.pi * x / 8), (64, 1)).astype(np.uint8)
    flat = np.full((64, 256), 200, np.uint8)
    of_waves, of_flat = likeness(waves), likeness(flat)
    assert of_flat.histogram[50] == 1.0 and of_waves.histogram.sum() == pytest.approx(1.0)
    assert FREQUENCIES[of_waves.across.argmax()] == pytest.approx(1 / 8, rel=0.1)
    assert of_waves.across.max() > 3 + of_waves.along.max()
    assert of_flat.across.max() < -6 and of_flat.mean == 200


def test_the_images_of_a_folder_go_round(tmp_path: Path) -> None:
    for name in ("b.png", "a.png", "a_mask.png"):
        cv2.imwrite(str(tmp_path / name), np.full((8, 12), 77, np.uint8))
    beside = Beside(tmp_path)
    assert beside.name == "a.png" and beside.image().shape == (8, 12)
    beside.step(1)
    assert beside.name == "b.png"
    beside.step(1)
    assert beside.name == "a.png"


def test_a_folder_without_pictures_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(SlabForgeError, match="holds no pictures"):
        Beside(tmp_path)
    with pytest.raises(SlabForgeError, match="There is no folder"):
        Beside(tmp_path / "none")
