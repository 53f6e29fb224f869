"""The painter in a process of its own: orders go in, the newest instead of those that wait."""

from ...closing import Closing
from ...errors import SlabForgeError
from ..child import Child, ChildEndedError
from .frames import Asked, Building, Failed, Frame, Order

Answer = Frame | Failed | Building
_MOST_STARTS = 3  # of processes that end without having rendered anything


class Painting(Closing):
    """Renders orders in a process of its own, which is started again if it dies."""

    def __init__(self) -> None:
        """Start the process."""
        self._child = Child("rendering.serving")
        self._fruitless = 0

    def ask(self, orders: tuple[Order, ...], *, anew: bool) -> None:
        """Ask for frames; with `anew` those that were asked for and wait are forgotten."""
        try:
            self._child.send(Asked(orders, anew))
        except ChildEndedError as error:
            self._start_again(str(error))
            self._child.send(Asked(orders, anew))

    def answers(self) -> list[Answer]:
        """What has come since this was last asked.

        Raises SlabForgeError where the process has died; it is another one then, and what was asked
        for is to be asked for again.
        """
        found: list[Answer] = []
        try:
            while (answer := self._child.received()) is not None:
                found.append(answer)
                self._fruitless = 0 if isinstance(answer, Frame) else self._fruitless
        except ChildEndedError as error:
            self._start_again(str(error))
            raise SlabForgeError(
                f"The render process ended with {error}; it was started again."
            ) from None
        return found

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._child.pid

    def close(self) -> None:
        """End the process."""
        self._child.close()

    def _start_again(self, ending: str) -> None:
        self._child.close()
        self._fruitless += 1
        if self._fruitless >= _MOST_STARTS:
            raise PaintingEndedError(
                f"The render process ended with {ending}, again and again; run `slabforge doctor`"
                " to see whether OpenGL works."
            )
        self._child = Child("rendering.serving")


class PaintingEndedError(SlabForgeError):
    """Raised where nothing can be rendered any more."""
