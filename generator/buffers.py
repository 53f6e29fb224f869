"""The buffers of a device: one for all that goes in, one for the pictures, and what is between."""

import math

import moderngl
import numpy as np
from numpy.typing import NDArray

from .program import MOST_GROUPS, Frame
from .sampling import FRAME_FLOATS, Rows

# Bindings, as in the GLSL library.
ROWS, FRAMES, SLOTS, LIGHT, PICTURES, TEXTURES, TILES, SUMS = range(8)
NO_GROUPS = np.array([0, 1, 1, 0, 0, 1, 1, 0], np.uint32)  # two indirect dispatches, of 4 words
_STRAYS_AT = NO_GROUPS.nbytes + 4 * MOST_GROUPS
_LIGHT_BYTES = 1 << 25  # of samples that are shaded before they are exposed
_OFFSET = 256  # bytes; no driver may ask for a coarser alignment of storage buffers (OpenGL 4.3)


def largest_batch(ctx: moderngl.Context, frame: Frame) -> int:
    """Samples that the buffers may hold, as drivers limit them; 0 where not one fits."""
    limit = ctx.info["GL_MAX_SHADER_STORAGE_BLOCK_SIZE"]
    if max(_light_bytes(frame), _sum_bytes(frame)) > limit or math.prod(frame.tiles) > MOST_GROUPS:
        return 0
    return limit // (8 * frame.words)


class Buffers:
    """Room for `batch` samples, of which `step` are shaded at once."""

    def __init__(self, ctx: moderngl.Context, frame: Frame, batch: int) -> None:
        """Reserve everything; `fits` is false where the device has no memory for it."""
        self.batch, self._frame = batch, frame
        self.tiles, light = math.prod(frame.tiles), _light_bytes(frame)
        self.step = max(1, min(_LIGHT_BYTES // light, MOST_GROUPS // self.tiles, batch))
        self.masks_at = 4 * frame.words * batch
        width = max(frame.pack.row_floats, 1)
        groups = len(frame.pack.materials) + batch // self.step
        sizes = {ROWS: 4 * width * batch, FRAMES: 4 * FRAME_FLOATS * batch}
        sizes[SLOTS] = 4 * batch + _OFFSET * groups
        ends = np.cumsum([-(-size // _OFFSET) * _OFFSET for size in sizes.values()])
        self._starts = dict(zip(sizes, (0, *ends.tolist()), strict=False))
        self._host = np.zeros(int(ends[-1]), np.uint8)
        self._rows = self._host[: sizes[ROWS]].view(np.float32).reshape(batch, width)
        frames = self._host[self._starts[FRAMES] :][: sizes[FRAMES]]
        self._frames = frames.view(np.float32).reshape(batch, FRAME_FLOATS)
        self._slots = self._host[self._starts[SLOTS] :].view(np.uint32)
        self._in = ctx.buffer(reserve=len(self._host))
        self._tiles = ctx.buffer(reserve=_STRAYS_AT + 4 * MOST_GROUPS)
        self._pictures = ctx.buffer(reserve=2 * self.masks_at)
        own = {LIGHT: light * self.step, SUMS: max(_sum_bytes(frame) * self.step, 64)}
        self._between = {k: ctx.buffer(reserve=n) for k, n in own.items()}
        self._between |= {TILES: self._tiles, PICTURES: self._pictures}
        self.fits = ctx.error != "GL_OUT_OF_MEMORY"
        if self.fits:
            for binding, buffer in self._between.items():
                buffer.bind_to_storage_buffer(binding)
            for binding in (ROWS, FRAMES):
                self._in.bind_to_storage_buffer(
                    binding, offset=self._starts[binding], size=sizes[binding]
                )

    def upload(self, rows: Rows) -> list[tuple[int, int, int]]:
        """Send rows of at most `batch` samples in one go.

        For each dispatch, its class index, the offset of its slots in bytes, and their count.
        """
        count, width = rows.row.shape
        self._rows[:count, :width], self._frames[:count] = rows.row, rows.frame
        groups, at = [], 0
        for label in np.unique(rows.label):
            every = np.flatnonzero(rows.label == label)
            for own in np.split(every, range(self.step, len(every), self.step)):
                self._slots[at : at + len(own)] = own
                groups.append((int(label), self._starts[SLOTS] + 4 * at, len(own)))
                at += -(-4 * len(own) // _OFFSET) * _OFFSET // 4
        self._in.write(self._host)
        return groups

    def choose(self, offset: int, count: int) -> None:
        """Bind the slots of one dispatch."""
        self._in.bind_to_storage_buffer(SLOTS, offset=offset, size=4 * count)

    def begin_tiles(self, count: int) -> moderngl.Buffer:
        """Forget the tiles that were listed, and which must be made again; the buffer."""
        self._tiles.write(NO_GROUPS)
        self._tiles.clear(4 * self.tiles * count, offset=_STRAYS_AT)
        return self._tiles

    def list_strays(self, count: int) -> int:
        """List the tiles that must be made again; how many they are."""
        noted = self._tiles.read(4 * self.tiles * count, offset=_STRAYS_AT)
        strays = np.flatnonzero(np.frombuffer(noted, np.uint32)).astype(np.uint32)
        if len(strays):
            self._tiles.write(strays, offset=NO_GROUPS.nbytes)
        return len(strays)

    def read(self, image: NDArray[np.uint8], mask: NDArray[np.uint8]) -> None:
        """Wait for the dispatches and fill uint8 (N, H, W) each."""
        for start, target in ((0, image), (self.masks_at, mask)):
            count, height, width = target.shape
            stride = 4 * self._frame.row_words
            if stride == width:
                self._pictures.read_into(target, size=target.nbytes, offset=start)
                continue
            padded = self._pictures.read(stride * height * count, offset=start)
            rows = np.frombuffer(padded, np.uint8).reshape(count, height, stride)
            target[:] = rows[..., :width]

    def release(self) -> None:
        """Give the memory back."""
        for buffer in (self._in, *self._between.values()):
            buffer.release()


def _light_bytes(frame: Frame) -> int:
    """Three float32 for each pixel that is shaded."""
    return 12 * math.prod(frame.light_size)


def _sum_bytes(frame: Frame) -> int:
    """Three float32 for each pixel and a word for four, where it has more than one sample."""
    return 52 * frame.words if frame.spp > 1 else 0
