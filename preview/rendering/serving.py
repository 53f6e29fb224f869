"""The render process of a preview: early frames as orders come, final ones when all is quiet."""

from collections import deque
from multiprocessing.connection import Connection

from ...errors import SlabForgeError
from .frames import Asked, Building, Failed, Frame, Order
from .painter import Painter

_PAUSE = 0.15  # seconds without a message, until programs are built for a better frame


def serve(connection: Connection) -> None:
    """What the process does."""
    work = Work(Painter(lambda name: connection.send(Building(name))))
    while True:
        while connection.poll(work.patience):
            work.take(connection.recv())
        answer = work.step()
        if answer is not None:
            connection.send(answer)


class Work:
    """Orders that wait, and those that were painted but whose final frame is still to come."""

    def __init__(self, painter: Painter) -> None:
        """Begin with nothing to do."""
        self._painter = painter
        self._waiting, self._early = deque[Order](), deque[Order]()

    @property
    def patience(self) -> float | None:
        """Seconds to wait for a message before the next step; None where there is nothing to do.

        A program may take seconds to build: none is begun while a slider moves.
        """
        if self._waiting:
            return 0.0
        return _PAUSE if self._early else None

    def take(self, asked: Asked) -> None:
        """Take orders; those that replace the ones before are not mixed with them."""
        if asked.anew:
            self._waiting.clear()
            self._early.clear()
        self._waiting.extend(asked.orders)

    def step(self) -> Frame | Failed | None:
        """Paint one order, or build one program for those whose frames are not final."""
        order = (self._waiting or self._early)[0]
        try:
            if self._waiting:
                return self._first(self._waiting.popleft())
            if self._painter.programs_wait:
                self._painter.build_next()
                return None
            return self._final(order)
        except SlabForgeError as error:
            self._early.clear()
            return Failed(order.index, order.version, str(error))

    def _first(self, order: Order) -> Frame:
        frame = self._painter.early_frame(order)
        if not frame.final:
            self._early.appendleft(order)  # the first to go on with: its programs are known
        return frame

    def _final(self, order: Order) -> Frame | None:
        """The final frame of an order, or nothing where it needs more programs still."""
        frame = self._painter.early_frame(order)
        if not frame.final:
            return None
        self._early.popleft()
        return frame
