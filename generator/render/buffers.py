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
from .program_text import BLOCK_WORDS, MOST_GROUPS, ProgramSpec

# Bindings, as in the GLSL library: of a uniform block, and of storage buffers.
SAMPLES = 0
LIGHTS = 2
PICTURES, TEXTURES, TILES, SUMS = range(4, 8)
WRITTEN = (  # by a program, for whatever reads it next
    moderngl.SHADER_STORAGE_BARRIER_BIT
    | moderngl.SHADER_IMAGE_ACCESS_BARRIER_BIT
    | moderngl.COMMAND_BARRIER_BIT
    | moderngl.BUFFER_UPDATE_BARRIER_BIT  # of what is read and written from here
)
NO_GROUPS = np.array([0, 1, 1, 0, 0, 1, 1, 0], np.uint32)  # two indirect dispatches, of 4 words
_STRAYS_AT = NO_GROUPS.nbytes + 4 * MOST_GROUPS
_LIGHT_BYTES = 1 << 26  # of samples that are shaded before they are exposed
_VOTE_BYTES = 16  # of four pixels of a stack, in the sums
_TOUCHED_AT = _STRAYS_AT + 4 * MOST_GROUPS
_MARKS_AT, _MARKS = _TOUCHED_AT + 4 * MOST_GROUPS, 32  # bytes of a tile: a bit for each pixel
_BLOCK = 16 * BLOCK_WORDS
_OFFSET = 256  # bytes; no driver may ask for a coarser alignment of blocks (OpenGL 4.3)


def largest_batch(ctx: moderngl.Context, spec: ProgramSpec) -> int:
    """The most samples that buffers may hold by the driver's limits; 0 where not one fits."""
    limit = ctx.info["GL_MAX_SHADER_STORAGE_BLOCK_SIZE"]
    pixels = math.prod(spec.light_size)
    largest = max(_sum_bytes(spec), 16 * spec.state_words * pixels, 4 * spec.plane_floats * pixels)
    if math.prod(spec.tiles) > MOST_GROUPS or largest > limit:
        return 0
    return limit // (_pixel_bytes(spec) * 4 * spec.words)


class Buffers:
    """Buffers for `batch` samples, of which `step` are shaded before they are exposed."""

    def __init__(self, ctx: moderngl.Context, spec: ProgramSpec, batch: int) -> None:
        """Reserve them all; `fits` is false where the device has not enough memory."""
        self.batch = batch
        self.tiles = math.prod(spec.tiles)
        pack, (width, height) = spec.pack, spec.light_size
        self._sample_bytes = 16 * spec.sample_words
        kinds = {pack.channels(m) for m in pack.materials} or {pack.stack_channels}
        light = 4 if max(kinds) == 1 else 16  # bytes of a pixel
        pixel = light + (16 * spec.state_words if pack.layers else 0) + 4 * spec.plane_floats
        steps = (
            _LIGHT_BYTES // (pixel * width * height),
            MOST_GROUPS // self.tiles,
            _BLOCK // self._sample_bytes,
            batch,
        )
        self.step = max(1, min(steps))
        masks = 4 * spec.words * batch
        self.masks_at = spec.image_channels * masks
        self.instances_at = self.masks_at + masks
        groups = len(pack.materials or pack.surfaces) + 1 + batch // self.step  # 1: real metal
        room = batch * self._sample_bytes + groups * _OFFSET + _BLOCK
        self._host = np.zeros(room // 4, np.float32)
        self._lights = ctx.buffer(reserve=light * width * height * self.step)
        self._in = ctx.buffer(reserve=room)
        self._tiles = ctx.buffer(reserve=_MARKS_AT + _MARKS * MOST_GROUPS)
        self._pictures = ctx.buffer(reserve=_pixel_bytes(spec) * 4 * spec.words * batch)
        self._sums = ctx.buffer(reserve=max(_sum_bytes(spec) * self.step, 64))
        self.name = self._pictures.glo  # OpenGL's, of the pictures: images, then masks
        self.stride = 4 * spec.row_words  # bytes of a row of them
        self.before_release: list[Callable[[], None]] = []
        self.fits = ctx.error != "GL_OUT_OF_MEMORY"
        if self.fits:
            self._lights.bind_to_storage_buffer(LIGHTS)
            self._pictures.bind_to_storage_buffer(PICTURES)
            self._tiles.bind_to_storage_buffer(TILES)
            self._sums.bind_to_storage_buffer(SUMS)

    def upload(self, rows: Rows, kind: NDArray[np.int32]) -> list[tuple[int, int, int]]:
        """Send the rows of at most `batch` samples to the device, in one go.

        `kind` (N,) says which samples may be in one dispatch. Returns a tuple for each dispatch:
        its kind, where its samples begin in the buffer (bytes), and how many they are.
        """
        every = self.upload_samples(rows, kind)
        return [(each, offset, len(samples)) for each, offset, samples in every]

    def upload_samples(
        self, rows: Rows, kind: NDArray[np.int32]
    ) -> list[tuple[int, int, NDArray[np.int64]]]:
        """As `upload`; instead of their number, tuples have the samples' positions in `rows`."""
        groups, at, width = [], 0, rows.row.shape[1]
        for each in np.unique(kind):
            every = np.flatnonzero(kind == each)
            for own in np.split(every, range(self.step, len(every), self.step)):
                size = len(own) * self._sample_bytes
                words = self._host[at // 4 : (at + size) // 4].reshape(len(own), -1)
                words[:, :FRAME_FLOATS] = rows.frame[own]
                words[:, FRAME_FIELDS.index("picture")] = own
                words[:, FRAME_FLOATS : FRAME_FLOATS + width] = rows.row[own]
                groups.append((int(each), at, own))
                at += -(-size // _OFFSET) * _OFFSET
        self._in.write(self._host)
        return groups

    def choose(self, offset: int) -> None:
        """Bind the samples that the next dispatches read."""
        self._in.bind_to_uniform_block(SAMPLES, offset=offset, size=_BLOCK)

    def begin_tiles(self, count: int) -> moderngl.Buffer:
        """Empty the lists of tiles for a dispatch of `count` samples; returns their buffer."""
        self._tiles.write(NO_GROUPS)
        for start, size in ((_STRAYS_AT, 4), (_TOUCHED_AT, 4), (_MARKS_AT, _MARKS)):
            self._tiles.clear(size * self.tiles * count, offset=start)
        return self._tiles

    @property
    def tiles_buffer(self) -> moderngl.Buffer:
        """The buffer of the lists of tiles."""
        return self._tiles

    @property
    def lights(self) -> moderngl.Buffer:
        """The buffer of the light of what is shaded."""
        return self._lights

    @property
    def pictures(self) -> moderngl.Buffer:
        """The buffer of the pictures that come out."""
        return self._pictures

    def list_strays(self, count: int) -> int:
        """List the tiles that programs marked to be shaded again; returns their number."""
        strays = np.flatnonzero(self.stray_kinds(count)).astype(np.uint32)
        if len(strays):
            self.list_tiles(strays)
        return len(strays)

    def stray_kinds(self, count: int) -> NDArray[np.uint32]:
        """For each tile of `count` samples 0, or how it must be shaded again (tiles.glsl)."""
        noted = self._tiles.read(4 * self.tiles * count, offset=_STRAYS_AT)
        return np.frombuffer(noted, np.uint32)

    def reaching(self, count: int) -> NDArray[np.uint32]:
        """For each tile of `count` samples how many entries reach it, as tiles.glsl counts them."""
        noted = self._tiles.read(4 * self.tiles * count, offset=_TOUCHED_AT)
        return np.frombuffer(noted, np.uint32)

    def list_tiles(self, numbers: NDArray[np.uint32]) -> None:
        """Let the next dispatch make these tiles."""
        self._tiles.write(numbers, offset=NO_GROUPS.nbytes)

    def read(
        self,
        image: NDArray[np.uint8],
        mask: NDArray[np.uint8],
        instance: NDArray[np.uint16] | None = None,
    ) -> None:
        """Wait for the dispatches and fill `image` and `mask`, uint8.

        `image` is (N, H, W), or (N, H, W, 3) in colour, `mask` (N, H, W). `instance` uint16
        (N, H, W) is filled as well, if it is given.
        """
        self._read_array(image, 0)
        self._read_array(mask, self.masks_at)
        if instance is not None:
            self._read_array(instance, self.instances_at)

    def _read_array(self, target: NDArray[np.uint8] | NDArray[np.uint16], start: int) -> None:
        count, height, width, *channels = target.shape
        if self.stride == width:
            self._pictures.read_into(target, size=target.nbytes, offset=start)
            return
        shape = (count, height, self.stride, *channels)  # rows as they are padded
        padded = self._pictures.read(target.itemsize * math.prod(shape), offset=start)
        target[:] = np.frombuffer(padded, target.dtype).reshape(shape)[:, :, :width]

    def release(self) -> None:
        """Give the memory back, after those in `before_release` have let go of it."""
        try:
            for call in self.before_release:
                call()
        finally:
            for one in (self._in, self._tiles, self._pictures, self._sums, self._lights):
                one.release()


def _pixel_bytes(spec: ProgramSpec) -> int:
    """Bytes that a pixel's image, mask and number of the instance take."""
    return spec.image_channels + 1 + 2


def _sum_bytes(spec: ProgramSpec) -> int:
    """Bytes in which one sample's passes are summed up; 0 where a pixel has one pass.

    Three float32 for each pixel, and a word for four pixels' masks.
    """
    votes = _VOTE_BYTES if spec.pack.layers else 0
    return (52 + votes) * spec.words if spec.spp > 1 else 0
