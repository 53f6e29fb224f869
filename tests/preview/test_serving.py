"""The order of things in the render process: early frames at once, final ones when all is quiet."""

from typing import Any

import pytest
from slabforge.errors import SlabForgeError
from slabforge.generator.sensor import CameraParts
from slabforge.preview.rendering.frames import Asked, Failed, Order
from slabforge.preview.rendering.serving import Work


class Painter:
    """Stands for the painter: a frame is final once the programs that it `needs` are built."""

    def __init__(self, needs: dict[int, list[str]], bad: str = "") -> None:
        self.needs, self.bad = needs, bad
        self.built, self.left = list[str](), list[str]()

    def early_frame(self, order: Order) -> Any:
        self.left = [n for n in self.needs.get(order.index, []) if n not in self.built]
        return Shown(order.index, not self.left)

    @property
    def programs_wait(self) -> bool:
        return bool(self.left)

    def build_next(self) -> None:
        self.built.append(self.left.pop(0))
        if self.built[-1] == self.bad:
            raise SlabForgeError("It did not compile.")


class Shown:
    def __init__(self, index: int, final: bool) -> None:
        self.index, self.final = index, final

    def __repr__(self) -> str:
        return f"{self.index}{'' if self.final else ' early'}"


def order(index: int) -> Order:
    return Order(
        recipe="", index=index, version=1, placed=None, lights={}, camera_parts=CameraParts(),
        view="image",
    )  # fmt: skip


def asked(*indices: int, anew: bool = False) -> Asked:
    return Asked(tuple(map(order, indices)), anew)


def done(work: Work) -> list[str]:
    """All that comes until there is nothing to do."""
    found = []
    while work.patience is not None:
        if (answer := work.step()) is not None:
            found.append(repr(answer))
    return found


@pytest.fixture
def painter() -> Painter:
    return Painter({1: ["sound", "single"], 2: ["sound"]})


def test_early_frames_come_first_and_final_ones_follow(painter: Painter) -> None:
    work = Work(painter)  # type: ignore[arg-type]
    work.take(asked(0, 1, 2))
    assert done(work) == ["0", "1 early", "2 early", "2", "1"]
    assert painter.built == ["sound", "single"]


def test_new_orders_come_before_programs_and_leave_old_frames_as_they_are(painter: Painter) -> None:
    work = Work(painter)  # type: ignore[arg-type]
    work.take(asked(1))
    assert repr(work.step()) == "1 early" and work.step() is None
    assert work.patience is not None and work.patience > 0  # a slider may still move
    work.take(asked(2, anew=True))
    assert work.patience == 0
    assert done(work) == ["2"] and painter.built == ["sound"]


def test_a_program_that_does_not_compile_ends_the_wait_for_it(painter: Painter) -> None:
    painter.bad = "sound"
    work = Work(painter)  # type: ignore[arg-type]
    work.take(asked(2))
    assert repr(work.step()) == "2 early"
    assert work.step() == Failed(2, 1, "It did not compile.")
    assert work.patience is None
