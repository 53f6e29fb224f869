"""The buffers that stacks need besides: the state of the surface, instances, entries, outlines."""

import moderngl
import numpy as np
from numpy.typing import NDArray

from ...sampling.rows import Instances
from ..program_text import ProgramSpec

INSTANCES, ENTRIES, STATES = 0, 1, 3  # bindings, as in the GLSL library
_OUTLINE = slice(2, 7)  # of an instance's words, as in instances.glsl
_ROW = 8
_NO_OUTLINE = np.array([0, 0xFFFFFFFF, 0xFFFFFFFF, 0, 0], np.uint32)
_LEAST = 1 << 12  # bytes of a buffer that grows


def state_bytes(spec: ProgramSpec) -> int:
    """Bytes that the state of a pixel takes."""
    return 16 * spec.state_words


class StackBuffers:
    """Buffers for the state of `step` samples, and for the instances on them."""

    def __init__(self, ctx: moderngl.Context, spec: ProgramSpec, step: int) -> None:
        """Reserve and bind them."""
        self._words = spec.instance_words
        width, height = spec.light_size
        self._states = ctx.buffer(reserve=state_bytes(spec) * width * height * step)
        self._states.bind_to_storage_buffer(STATES)
        self._growing = {place: ctx.buffer(reserve=_LEAST) for place in (INSTANCES, ENTRIES)}
        for place, buffer in self._growing.items():
            buffer.bind_to_storage_buffer(place)

    def upload(self, instances: Instances, entries: NDArray[np.uint32]) -> None:
        """Send instances of one group of samples, with their entries; outlines begin anew."""
        count, width = instances.row.shape
        words = np.zeros((count, self._words), np.uint32)
        words[:, 0] = instances.value
        first = np.repeat(instances.start[:-1], np.diff(instances.start))
        words[:, 1] = np.arange(count) - first + 1
        words[:, _OUTLINE] = _NO_OUTLINE
        words[:, _ROW : _ROW + width] = np.ascontiguousarray(instances.row).view(np.uint32)
        self._write(INSTANCES, words)
        self.upload_entries(entries)

    def upload_entries(self, entries: NDArray[np.uint32]) -> None:
        """Send entries, uint32 (E, 4)."""
        self._write(ENTRIES, entries)

    def begin_entries(self, lists: NDArray[np.uint32]) -> None:
        """Empty the lists of entries, uint32 (…, 4)."""
        self._growing[ENTRIES].write(lists)

    @property
    def entries(self) -> moderngl.Buffer:
        """The buffer of entries, which begins with indirect dispatches."""
        return self._growing[ENTRIES]

    def read_entries(self, begin: int, count: int) -> NDArray[np.uint32]:
        """The entries uint32 (count, 4) from one on, with the columns that were found reached."""
        if not count:
            return np.empty((0, 4), np.uint32)
        words = self._growing[ENTRIES].read(16 * count, offset=16 * begin)
        return np.frombuffer(words, np.uint32).reshape(-1, 4)

    def read_outlines(self, count: int) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
        """Samples that `count` instances cover, int64 (count,), and boxes int32 (count, 4).

        Boxes are (x0, y0, x1, y1), half open, all 0 where nothing is covered.
        """
        if not count:
            return np.empty(0, np.int64), np.empty((0, 4), np.int32)
        read = self._growing[INSTANCES].read(4 * self._words * count)
        found = np.frombuffer(read, np.uint32).reshape(count, -1)[:, _OUTLINE].astype(np.int64)
        boxes = found[:, 1:].astype(np.int32)
        boxes[found[:, 0] == 0] = 0
        return found[:, 0], boxes

    def release(self) -> None:
        """Give the memory back."""
        for one in (self._states, *self._growing.values()):
            one.release()

    def _write(self, place: int, data: NDArray[np.generic]) -> None:
        buffer = self._growing[place]
        if data.nbytes > buffer.size:
            buffer.orphan(1 << (data.nbytes - 1).bit_length())
            buffer.bind_to_storage_buffer(place)
        if data.nbytes:
            buffer.write(np.ascontiguousarray(data))
