"""Where a canvas looks: how large frames are on it, and which of a slab's frames it shows.

Frames of one slab lie below each other, as the camera sees them one after the other. Places are
in pixels of the frame in focus, from its left upper corner; y below 0 is in the frame before it.
"""

import math
from dataclasses import dataclass
from typing import NamedTuple

from ..model.state import SAMPLES

_SMALLEST, _LARGEST = 0.02, 40.0  # pixels of the screen for one of a frame
_MOST = 24  # frames that are shown at once
_MARGIN = 0.96  # of the canvas that a frame fills when it is fitted


class Area(NamedTuple):
    """A rectangle of the screen: its left upper corner, width and height, pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def corners(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """Its left upper and right lower corner."""
        return (self.x, self.y), (self.x + self.width, self.y + self.height)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point of the screen lies in it."""
        return 0 <= x - self.x < self.width and 0 <= y - self.y < self.height


@dataclass
class Eye:
    """Looks at `x`, `y`, which is in the middle of the canvas, with `scale`."""

    x: float = 0.0
    y: float = 0.0
    scale: float = 0.0

    def fit(self, area: Area, size: tuple[int, int]) -> None:
        """Look at the whole of a frame of `size` (width, height)."""
        self.x, self.y = size[0] / 2, size[1] / 2
        self.scale = _MARGIN * min(area.width / size[0], area.height / size[1])

    def zoom(self, factor: float, area: Area, at: tuple[float, float]) -> None:
        """Magnify, with the point of the screen staying where it is."""
        x, y = self.place(area, at)
        self.scale = min(max(self.scale * factor, _SMALLEST), _LARGEST)
        moved = self.place(area, at)
        self.x += x - moved[0]
        self.y += y - moved[1]

    def pan(self, across: float, down: float) -> None:
        """Move what is shown by so many pixels of the screen."""
        self.x -= across / self.scale
        self.y -= down / self.scale

    def place(self, area: Area, at: tuple[float, float]) -> tuple[float, float]:
        """The place that a point of the screen shows."""
        return (
            self.x + (at[0] - area.x - area.width / 2) / self.scale,
            self.y + (at[1] - area.y - area.height / 2) / self.scale,
        )

    def point(self, area: Area, place: tuple[float, float]) -> tuple[float, float]:
        """The point of the screen at which a place is shown."""
        return (
            area.x + area.width / 2 + (place[0] - self.x) * self.scale,
            area.y + area.height / 2 + (place[1] - self.y) * self.scale,
        )

    def frame(self, area: Area, size: tuple[int, int], steps: int) -> Area:
        """Where on the screen the frame lies that is so many steps after the one in focus."""
        x, y = self.point(area, (0.0, float(steps * size[1])))
        return Area(x, y, size[0] * self.scale, size[1] * self.scale)

    def refocus(self, index: int, height: int, frames: int) -> int:
        """The sample in focus when the canvas has moved; its slab has so many `frames`."""
        place = index % frames
        steps = min(max(math.floor(self.y / height), -place), frames - 1 - place)
        self.y = min(max(self.y - steps * height, -0.5 * height), 1.5 * height)
        return index + steps

    def visible(self, area: Area, height: int, index: int, frames: int) -> list[int]:
        """How many steps from the one in focus the slab's visible frames are, the nearest first."""
        reach = area.height / 2 / self.scale
        first, last = (math.floor((self.y + d) / height) for d in (-reach, reach))
        place = index % frames
        steps = range(max(first, -place), min(last, frames - 1 - place) + 1)
        return sorted(steps, key=abs)[:_MOST] or [0]


def cells(area: Area, size: tuple[int, int], count: int = SAMPLES, gap: float = 6.0) -> list[Area]:
    """The cells of a grid of `count` frames, as large as they can be."""

    def scale(columns: int) -> float:
        rows = math.ceil(count / columns)
        across = (area.width - gap * (columns + 1)) / columns / size[0]
        return min(across, (area.height - gap * (rows + 1)) / rows / size[1])

    columns = max(range(1, count + 1), key=scale)
    rows, own = math.ceil(count / columns), max(scale(columns), 1e-3)
    width, height = size[0] * own, size[1] * own
    left = area.x + (area.width - columns * width - (columns - 1) * gap) / 2
    top = area.y + (area.height - rows * height - (rows - 1) * gap) / 2
    return [
        Area(left + i % columns * (width + gap), top + i // columns * (height + gap), width, height)
        for i in range(count)
    ]
