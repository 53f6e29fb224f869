"""Going along a slab in the browser: from frame to frame, and what is seen between two."""

import numpy as np
import pytest
from slabforge.preview.web.pan import panned, shown


@pytest.mark.parametrize(
    ("index", "down", "by", "found"),
    [
        (8, 0, 30, (8, 30)),
        (8, 30, 80, (9, 10)),
        (9, 10, -30, (8, 80)),
        (8, 20, -50, (8, 0)),  # the slab's upper end: four frames, 8 to 11
        (10, 20, 900, (11, 0)),  # and its lower one
        (11, 40, 0, (11, 0)),
    ],
)
def test_a_slab_is_gone_along_to_its_ends(
    index: int, down: int, by: int, found: tuple[int, int]
) -> None:
    assert panned(index, down, by, height=100, frames=4) == found


def test_a_sample_that_is_a_slab_of_its_own_stays() -> None:
    assert panned(5, 0, 70, height=100, frames=1) == (5, 0)


def test_between_two_frames_both_are_seen() -> None:
    one, other = (np.full((4, 6, 3), value, np.uint8) for value in (10, 20))
    assert shown([one, other], 3)[:, 0, 0].tolist() == [10, 20, 20, 20]  # type: ignore[index]
    assert shown([one, None], 1)[:, 0, 0].tolist() == [10, 10, 10, 0]  # type: ignore[index]
    assert np.array_equal(shown([one], 0), one)  # type: ignore[arg-type]
    assert shown([None, other], 1) is None
