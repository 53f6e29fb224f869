"""Plain data that was copied with another value knows nothing of the old one."""

from functools import cached_property

from slabforge.glsl.frozen_model import FrozenModel


class Square(FrozenModel):
    side: int

    @cached_property
    def area(self) -> int:
        return self.side**2


def test_a_copy_works_out_anew_what_the_original_kept() -> None:
    small = Square(side=2)
    assert small.area == 4
    large = small.model_copy(update={"side": 3})
    assert (large.area, small.area) == (9, 4)
    assert large == Square(side=3)
