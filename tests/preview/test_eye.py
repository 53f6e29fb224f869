"""Where the canvas looks: points and places, the slab's visible frames, the grid's cells."""

import pytest
from slabforge.preview.window.eye import Area, Eye, cells

AREA = Area(100.0, 50.0, 800.0, 400.0)


def eye(size: tuple[int, int] = (1600, 256)) -> Eye:
    found = Eye()
    found.fit(AREA, size)
    return found


@pytest.mark.parametrize("size", [(1600, 256), (256, 256), (64, 512)])
def test_a_frame_that_is_fitted_lies_in_the_area(size: tuple[int, int]) -> None:
    frame = eye(size).frame(AREA, size, 0)
    assert AREA.holds(frame.x, frame.y)
    assert frame.x + frame.width <= AREA.x + AREA.width
    assert frame.y + frame.height <= AREA.y + AREA.height
    assert max(frame.width / AREA.width, frame.height / AREA.height) > 0.9


def test_points_and_places_are_each_others_inverse() -> None:
    looking = eye()
    looking.zoom(2.5, AREA, (300.0, 100.0))
    assert looking.point(AREA, looking.place(AREA, (321.0, 123.0))) == pytest.approx((321, 123))


def test_zooming_keeps_what_is_below_the_mouse() -> None:
    looking, mouse = eye(), (700.0, 80.0)
    before = looking.place(AREA, mouse)
    looking.zoom(3.0, AREA, mouse)
    assert looking.place(AREA, mouse) == pytest.approx(before)


@pytest.mark.parametrize(
    ("y", "index", "after"),
    [
        (100.0, 5, 5),
        (300.0, 5, 6),
        (-10.0, 5, 4),
        (-900.0, 1, 0),
        (9999.0, 14, 15),
        (300.0, 15, 15),
    ],
)
def test_the_frame_in_focus_follows_within_its_slab(y: float, index: int, after: int) -> None:
    looking = eye()
    looking.y = y
    assert looking.refocus(index, 256, 16) == after
    assert -128 <= looking.y <= 384


def test_frames_that_are_visible_are_those_of_the_slab() -> None:
    looking = eye()
    looking.zoom(0.5, AREA, (500.0, 250.0))
    assert set(looking.visible(AREA, 256, 0, 16)) == {0, 1, 2, 3}
    assert looking.visible(AREA, 256, 3, 1) == [0]
    assert looking.visible(AREA, 256, 8, 16)[0] == 0


@pytest.mark.parametrize("size", [(1600, 256), (256, 256), (64, 512)])
def test_the_cells_of_a_grid_lie_apart_in_the_area(size: tuple[int, int]) -> None:
    found = cells(AREA, size)
    assert len(set(found)) == 16
    for cell in found:
        assert AREA.holds(cell.x, cell.y) and AREA.holds(
            cell.x + cell.width - 1, cell.y + cell.height - 1
        )
        assert cell.width / cell.height == pytest.approx(size[0] / size[1])
    for i, a in enumerate(found):
        assert not any(b.holds(a.x, a.y) for j, b in enumerate(found) if j != i)
