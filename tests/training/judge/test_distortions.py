"""Distortions by their units, alike for image and mask, and the same for the same seed."""

import cv2
import numpy as np
import pytest
from slabforge.errors import SlabForgeError
from slabforge.training.judge.distortions import (
    DISTORTIONS,
    SEVERITIES,
    Distortion,
    chosen,
    distort,
)

BY_NAME = {d.name: d for d in DISTORTIONS}
LEVELS = range(1, SEVERITIES)


def steel() -> tuple[np.ndarray, np.ndarray]:
    """A textured plate with a dark disc, and the disc's mask."""
    noise = np.random.default_rng(5).normal(0, 40, (120, 160))
    image = np.clip(150 + cv2.GaussianBlur(noise, (0, 0), 2), 110, 190).astype(np.uint8)
    mask = np.zeros(image.shape, np.uint8)
    cv2.circle(mask, (50, 40), 18, 3, cv2.FILLED)
    image[mask > 0] = 40
    return image, mask


def at(name: str, severity: int, seed: int = 0, image: str = "a") -> tuple[np.ndarray, np.ndarray]:
    return apply(name, severity, steel(), seed=seed, image=image)


def apply(
    name: str,
    severity: int,
    pair: tuple[np.ndarray, np.ndarray],
    seed: int = 0,
    image: str = "a",
) -> tuple[np.ndarray, np.ndarray]:
    return distort(*pair, distortion=BY_NAME[name], severity=severity, seed=seed, name=image)


@pytest.mark.parametrize("distortion", DISTORTIONS, ids=lambda d: d.name)
def test_each_severity_is_worse_and_0_is_the_picture_itself(distortion: Distortion) -> None:
    image, mask = steel()
    same = apply(distortion.name, 0, (image, mask))
    assert (same[0] == image).all()
    assert (same[1] == mask).all()
    errors = [np.square(at(distortion.name, s)[0].astype(float) - image).mean() for s in LEVELS]
    assert errors == sorted(errors)
    assert errors[0] > 0
    for severity in LEVELS:
        distorted, moved = at(distortion.name, severity)
        assert distorted.dtype == moved.dtype == np.uint8
        assert distorted.shape == moved.shape == image.shape
        assert set(np.unique(moved)) <= {0, 3}
        if distortion.name not in ("occlusion", "rotation"):
            assert (moved == mask).all()
    assert len(distortion.levels) == len(LEVELS)


@pytest.mark.parametrize("name", ["noise", "occlusion", "rotation"])
def test_chance_is_repeatable_and_its_own_for_seed_and_picture(name: str) -> None:
    first = at(name, 3)
    assert all((a == b).all() for a, b in zip(first, at(name, 3), strict=True))
    others = [at(name, 3, seed=s)[0] for s in range(1, 9)]
    others += [at(name, 3, image=n)[0] for n in "bcdefghi"]
    assert any((first[0] != o).any() for o in others[:8])
    assert any((first[0] != o).any() for o in others[8:])


@pytest.mark.parametrize("severity", LEVELS)
def test_what_is_hidden_is_no_defect(severity: int) -> None:
    image, mask = steel()
    distorted, left = at("occlusion", severity)
    hidden = distorted != image
    gray = round(float(image.mean()))
    level = BY_NAME["occlusion"].levels[severity - 1]
    assert (distorted[hidden] == gray).all()
    assert not left[hidden].any()
    assert (left[~hidden & (image != gray)] == mask[~hidden & (image != gray)]).all()
    assert level - 0.03 < hidden.mean() < level + 0.02  # steel of that gray is hidden unseen


@pytest.mark.parametrize("severity", LEVELS)
def test_the_mask_turns_with_the_picture(severity: int) -> None:
    _, mask = steel()
    distorted, turned = at("rotation", severity)
    assert (turned != mask).any()
    assert ((turned > 0) != (distorted < 75)).mean() < 0.004  # but for a rim of half a pixel


def test_units() -> None:
    image, _ = steel()
    flat = np.full((200, 200), 128, np.uint8)
    noisy, _ = apply("noise", 3, (flat, flat))
    assert noisy.std() == pytest.approx(16, rel=0.03)
    light = ((128 / 255 + 0.055) / 1.055) ** 2.4
    for name, severity, stops in (("underexposure", 2, -1), ("overexposure", 3, 1)):
        exposed, _ = apply(name, severity, (flat, flat))
        expected = 255 * (1.055 * (light * 2**stops) ** (1 / 2.4) - 0.055)
        assert exposed[0, 0] == round(expected)
    dull, _ = at("contrast", 2)
    assert dull.std() == pytest.approx(0.6 * image.std(), rel=0.02)
    assert dull.mean() == pytest.approx(image.mean(), abs=0.5)
    point = np.zeros((41, 41), np.uint8)
    point[20, 20] = 255
    blurred, _ = apply("blur", 2, (point, point))
    assert blurred[20, 20] == pytest.approx(255 / (2 * np.pi), abs=1)  # of deviation 1
    data = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, 40])[1]
    assert (at("jpeg", 3)[0] == cv2.imdecode(data, cv2.IMREAD_GRAYSCALE)).all()


def test_names() -> None:
    assert chosen(None) == DISTORTIONS
    assert [d.name for d in chosen(["jpeg", "blur", "jpeg"])] == ["jpeg", "blur"]
    with pytest.raises(SlabForgeError, match="no distortion 'fog'; there are blur, noise"):
        chosen(["fog"])
