"""The buffers between host and device: one for all that goes in, one each for images and masks."""

import moderngl
import numpy as np
from numpy.typing import NDArray

from .sampling import FRAME_FLOATS, Rows

ROWS, FRAMES, SLOTS, IMAGES, MASKS, TEXTURES = range(6)  # bindings, as in frame.glsl and pixels.py
_OFFSET = 256  # bytes; no driver may ask for a coarser alignment of storage buffers (OpenGL 4.3)
_WORKERS = 65535  # work groups in one dimension, which every driver allows


def largest_batch(ctx: moderngl.Context, words: int) -> int:
    """Samples of `words` four-pixel words that one buffer and one dispatch may hold."""
    return min(ctx.info["GL_MAX_SHADER_STORAGE_BLOCK_SIZE"] // (4 * words), _WORKERS)


class Buffers:
    """Room for `batch` samples: rows of `width` floats, images and masks of `words` words each."""

    def __init__(
        self, ctx: moderngl.Context, batch: int, classes: int, width: int, words: int
    ) -> None:
        """Reserve everything; `fits` is false where the device has no memory for it."""
        self.batch, self._words = batch, words
        sizes = {ROWS: 4 * width * batch, FRAMES: 4 * FRAME_FLOATS * batch}
        sizes[SLOTS] = 4 * batch + _OFFSET * classes
        ends = np.cumsum([-(-size // _OFFSET) * _OFFSET for size in sizes.values()])
        self._starts = dict(zip(sizes, (0, *ends), strict=False))
        self._host = np.zeros(int(ends[-1]), np.uint8)
        self._rows = self._host[: sizes[ROWS]].view(np.float32).reshape(batch, width)
        frames = self._host[self._starts[FRAMES] :][: sizes[FRAMES]]
        self._frames = frames.view(np.float32).reshape(batch, FRAME_FLOATS)
        self._slots = self._host[self._starts[SLOTS] :].view(np.uint32)
        self._sizes = sizes
        self._in = ctx.buffer(reserve=len(self._host))
        self._out = [ctx.buffer(reserve=4 * words * batch) for _ in range(2)]
        self.fits = ctx.error != "GL_OUT_OF_MEMORY"

    def upload(self, rows: Rows) -> list[tuple[int, int, int]]:
        """Send rows of at most `batch` samples in one go.

        For each class among them, its index, the offset of its slots in bytes, and their count.
        """
        count = len(rows.label)
        self._rows[:count], self._frames[:count] = rows.row, rows.frame
        groups, at = [], 0
        for label in np.unique(rows.label):
            own = np.flatnonzero(rows.label == label)
            self._slots[at : at + len(own)] = own
            groups.append((int(label), self._starts[SLOTS] + 4 * at, len(own)))
            at += -(-4 * len(own) // _OFFSET) * _OFFSET // 4
        self._in.write(self._host)
        return groups

    def bind(self, offset: int, count: int) -> None:
        """Bind everything for the dispatch of one class."""
        for binding in (ROWS, FRAMES):
            self._in.bind_to_storage_buffer(
                binding, offset=self._starts[binding], size=self._sizes[binding]
            )
        self._in.bind_to_storage_buffer(SLOTS, offset=offset, size=4 * count)
        for binding, buffer in zip((IMAGES, MASKS), self._out, strict=True):
            buffer.bind_to_storage_buffer(binding)

    def read(self, image: NDArray[np.uint8], mask: NDArray[np.uint8]) -> None:
        """Wait for the dispatches and fill uint8 (N, H, W) each."""
        for buffer, target in zip(self._out, (image, mask), strict=True):
            count = len(target)
            if 4 * self._words * count == target.nbytes:
                buffer.read_into(target, size=target.nbytes)
                continue
            padded = np.frombuffer(buffer.read(4 * self._words * count), np.uint8)
            flat = target.reshape(count, -1)
            flat[:] = padded.reshape(count, -1)[:, : flat.shape[1]]

    def release(self) -> None:
        """Give the memory back."""
        for buffer in (self._in, *self._out):
            buffer.release()
