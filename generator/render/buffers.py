"""The buffers of a graphics device that an engine draws with.

One takes all that goes in (a batch's rows), one holds the pictures that come out, and between them
lie the light of the samples, their sums, and lists of tiles (of 32 x 8 pixels).
"""

import math
from collections.abc import Callable

import moderngl
import numpy as np
from numpy.typing import NDArray

from ..sampling.rows import FRAME_FIELDS, FRAME_FLOATS, Rows
from .program import BLOCK_WORDS, MOST_GROUPS, ProgramSpec

# Bindings, as in the GLSL library: of a uniform block, of an image, and of storage buffers.
SAMPLES, LIGHT = 0, 0
PICTURES, TEXTURES, TILES, SUMS = range(4, 8)
NO_GROUPS = np.array([0, 1, 1, 0, 0, 1, 1, 0], np.uint32)  # two indirect dispatches, of 4 words
_STRAYS_AT = NO_GROUPS.nbytes + 4 * MOST_GROUPS
_LIGHT_BYTES = 1 << 26  # of samples that are shaded before they are exposed
_BLOCK = 16 * BLOCK_WORDS
_OFFSET = 256  # bytes; no driver may ask for a coarser alignment of blocks (OpenGL 4.3)


def largest_batch(ctx: moderngl.Context, spec: ProgramSpec) -> int:
    """The most samples that buffers may hold by the driver's limits; 0 where not one fits."""
    limit, side = ctx.info["GL_MAX_SHADER_STORAGE_BLOCK_SIZE"], ctx.info["GL_MAX_TEXTURE_SIZE"]
    wide = max(spec.light_size) > side or math.prod(spec.tiles) > MOST_GROUPS
    if wide or _sum_bytes(spec) > limit:
        return 0
    return limit // (4 * spec.words * (1 + spec.image_channels))


class Buffers:
    """Buffers for `batch` samples, of which `step` are shaded before they are exposed."""

    def __init__(self, ctx: moderngl.Context, spec: ProgramSpec, batch: int) -> None:
        """Reserve them all; `fits` is false where the device has not enough memory."""
        self.batch = batch
        self.tiles = math.prod(spec.tiles)
        pack, (width, height) = spec.pack, spec.light_size
        self._sample_bytes = 16 * spec.sample_words
        light = {c: 1 if c == 1 else 4 for c in sorted({pack.channels(m) for m in pack.materials})}
        steps = (
            _LIGHT_BYTES // (4 * sum(light.values()) * width * height),
            MOST_GROUPS // self.tiles,
            ctx.info["GL_MAX_TEXTURE_SIZE"] // height,
            _BLOCK // self._sample_bytes,
            batch,
        )
        self.step = max(1, min(steps))
        masks = 4 * spec.words * batch
        self.masks_at = spec.image_channels * masks
        groups = len(pack.materials) + batch // self.step
        room = batch * self._sample_bytes + groups * _OFFSET + _BLOCK
        self._host = np.zeros(room // 4, np.float32)
        self._light = {
            channels: ctx.texture((width, height * self.step), words, dtype="f4")
            for channels, words in light.items()
        }
        self._in = ctx.buffer(reserve=room)
        self._tiles = ctx.buffer(reserve=_STRAYS_AT + 4 * MOST_GROUPS)
        self._pictures = ctx.buffer(reserve=self.masks_at + masks)
        self._sums = ctx.buffer(reserve=max(_sum_bytes(spec) * self.step, 64))
        self.name = self._pictures.glo  # OpenGL's, of the pictures: images, then masks
        self.stride = 4 * spec.row_words  # bytes of a row of them
        self.before_release: list[Callable[[], None]] = []
        self.fits = ctx.error != "GL_OUT_OF_MEMORY"
        if self.fits:
            self._pictures.bind_to_storage_buffer(PICTURES)
            self._tiles.bind_to_storage_buffer(TILES)
            self._sums.bind_to_storage_buffer(SUMS)

    def upload(self, rows: Rows) -> list[tuple[int, int, int]]:
        """Send the rows of at most `batch` samples to the device, in one go.

        Returns a tuple for each dispatch: the class index, where its samples begin in the buffer
        (bytes), and how many they are.
        """
        groups, at, width = [], 0, rows.row.shape[1]
        for label in np.unique(rows.label):
            every = np.flatnonzero(rows.label == label)
            for own in np.split(every, range(self.step, len(every), self.step)):
                size = len(own) * self._sample_bytes
                words = self._host[at // 4 : (at + size) // 4].reshape(len(own), -1)
                words[:, :FRAME_FLOATS] = rows.frame[own]
                words[:, FRAME_FIELDS.index("picture")] = own
                words[:, FRAME_FLOATS : FRAME_FLOATS + width] = rows.row[own]
                groups.append((int(label), at, len(own)))
                at += -(-size // _OFFSET) * _OFFSET
        self._in.write(self._host)
        return groups

    def choose(self, offset: int, channels: int) -> None:
        """Bind what one dispatch reads: its samples, and the image of their light."""
        self._in.bind_to_uniform_block(SAMPLES, offset=offset, size=_BLOCK)
        self._light[channels].bind_to_image(LIGHT, read=True, write=True)

    def begin_tiles(self, count: int) -> moderngl.Buffer:
        """Empty the lists of tiles for a dispatch of `count` samples; returns their buffer."""
        self._tiles.write(NO_GROUPS)
        self._tiles.clear(4 * self.tiles * count, offset=_STRAYS_AT)
        return self._tiles

    def list_strays(self, count: int) -> int:
        """List the tiles that programs marked to be shaded again; returns their number."""
        noted = self._tiles.read(4 * self.tiles * count, offset=_STRAYS_AT)
        strays = np.flatnonzero(np.frombuffer(noted, np.uint32)).astype(np.uint32)
        if len(strays):
            self._tiles.write(strays, offset=NO_GROUPS.nbytes)
        return len(strays)

    def read(self, image: NDArray[np.uint8], mask: NDArray[np.uint8]) -> None:
        """Wait for the dispatches and fill `image` and `mask`, uint8.

        `image` is (N, H, W), or (N, H, W, 3) in colour, `mask` (N, H, W).
        """
        for start, target in ((0, image), (self.masks_at, mask)):
            count, height, width, *channels = target.shape
            if self.stride == width:
                self._pictures.read_into(target, size=target.nbytes, offset=start)
                continue
            shape = (count, height, self.stride, *channels)
            padded = self._pictures.read(math.prod(shape), offset=start)
            target[:] = np.frombuffer(padded, np.uint8).reshape(shape)[:, :, :width]

    def release(self) -> None:
        """Give the memory back, after those in `before_release` have let go of it."""
        try:
            for call in self.before_release:
                call()
        finally:
            for one in (self._in, self._tiles, self._pictures, self._sums, *self._light.values()):
                one.release()


def _sum_bytes(spec: ProgramSpec) -> int:
    """Bytes in which one sample's passes are summed up; 0 where a pixel has one pass.

    Three float32 for each pixel, and a word for four pixels' masks.
    """
    return 52 * spec.words if spec.spp > 1 else 0
