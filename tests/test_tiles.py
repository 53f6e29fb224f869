"""Tiles cover an image, their weights sum to one, and no seam shows."""

import numpy as np
import pytest
from slabforge.errors import SlabForgeError
from slabforge.training.tiles import Tiling, predict_tiled

SIZES = [(5, 7), (64, 64), (65, 31), (200, 200), (1600, 256), (333, 1000)]
TILINGS = [
    Tiling(),
    Tiling((64, 64), overlap=16, stride=16, batch=3),
    Tiling((100, 64), overlap=33, stride=8),
    Tiling((64, 48), overlap=20, stride=1, fixed=True),
    Tiling((64, 64), overlap=0, stride=32),
]


def picture(width: int, height: int) -> np.ndarray:
    return np.random.default_rng(3).integers(0, 256, (height, width), np.uint8)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("tiling", TILINGS)
def test_weights_sum_to_one_at_every_pixel(tiling: Tiling, size: tuple[int, int]) -> None:
    for length, tile in zip(size, tiling.tile, strict=True):
        axis = tiling.cut(length, tile)
        total = np.zeros(axis.end)
        for start, weight in zip(axis.starts, axis.weights(), strict=True):
            assert (weight > 0).all()
            total[start : start + axis.length] += weight
        assert axis.end >= length
        assert total == pytest.approx(1, abs=1e-6)
        assert all(n % tiling.stride == 0 for n in (*axis.starts, axis.length))
        for one, next_ in zip(axis.starts, axis.starts[1:], strict=False):
            assert one + axis.length - next_ >= tiling.overlap


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("tiling", TILINGS)
def test_tiles_of_a_model_that_heeds_no_position_equal_the_whole(
    tiling: Tiling, size: tuple[int, int]
) -> None:
    shapes = set()

    def model(x: np.ndarray) -> np.ndarray:
        shapes.add(x.shape[1:3])
        assert len(x) <= tiling.batch
        assert x.dtype == np.float32
        return np.concatenate([x / 255, 1 - x / 255], -1)

    image = picture(*size)
    got = predict_tiled(model, image, tiling)
    assert got.dtype == np.float32
    assert np.abs(got - model(image[None, ..., None].astype(np.float32))[0]).max() < 1e-6
    if tiling.fixed:
        assert shapes - {image.shape} <= {tiling.tile[::-1]}


def test_a_step_between_tiles_is_faded_over_the_overlap() -> None:
    """Two tiles that disagree by one differ nowhere by more than one part of the overlap."""
    tiling = Tiling((64, 64), overlap=32, stride=16)
    tiles = iter((0.0, 1.0))
    got = predict_tiled(lambda x: np.stack([np.full_like(t, next(tiles)) for t in x]),
                        picture(96, 64), tiling)[..., 0]  # fmt: skip
    assert (got[0, 0], got[0, -1]) == (0, 1)
    assert np.diff(got, axis=1).max() == pytest.approx(1 / 33, abs=1e-6)
    assert np.diff(got, axis=0).max() == 0


def test_an_image_that_fits_is_one_tile_and_others_are_of_like_size() -> None:
    tiling = Tiling()
    assert tiling.cut(256, 1024) == ((0,), 256)
    assert tiling.cut(1600, 1024) == ((0, 736), 864)
    assert Tiling(fixed=True).cut(256, 1024) == ((0,), 1024)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"overlap": -1}, r"overlap is a number of pixels from 0 \(got -1\)"),
        ({"tile": (128, 512)}, r"larger than its overlap of 128 pixels \(got 128x512\)"),
        ({"tile": (32, 32), "overlap": 31}, "larger than its overlap of 32 pixels"),
    ],
)
def test_tiles_that_cannot_cover_an_image(options: dict, words: str) -> None:
    with pytest.raises(SlabForgeError, match=words):
        Tiling(**options)
