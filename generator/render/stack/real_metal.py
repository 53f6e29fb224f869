"""Shades and exposes samples of real metal: pictures, on whose tiles layers may lie.

Tiles on which nothing lies are never shaded: their bytes are copied. On the others the programs of
a stack find how many times as bright layers make the metal, and the picture's radiance times that
goes through the film.
"""

import math
from typing import Any

import moderngl
import numpy as np
from numpy.typing import NDArray

from ...metal.cutting import Pictures
from ..buffers import NO_GROUPS, WRITTEN, Buffers
from ..program_cache import Programs, Wanted
from .inverse_film import light_of_bytes
from .program_text import ListPurpose
from .real_metal_programs import MOST_PICTURES, PixelPurpose, bare_metal

_PICTURES, _RADIANCES = 8, 1  # bindings of a storage buffer and of a block, as in real_metal.glsl
_LEVELS = 256


class RealMetal:
    """Holds the pictures of a dispatch's samples, and makes pixels of them."""

    def __init__(self, programs: Programs, buffers: Buffers, pictures: Pictures) -> None:
        """Reserve a buffer for as many pictures as are shaded at once."""
        self._programs, self._buffers, self._pictures = programs, buffers, pictures
        spec, slots = programs.spec, buffers.step
        self._size, self._words, self._channels = spec.size, spec.words, spec.image_channels
        self._light = light_of_bytes(spec.pack, programs.folder)
        self._tone = bare_metal(spec.pack).tone
        self._own = self._channels * self._words  # words of a picture
        self._host = np.zeros(slots * self._own, np.uint32)
        self._radiances = np.zeros((_LEVELS + MOST_PICTURES, 4), np.float32)  # one in each four
        self._radiances[:_LEVELS, 0] = self._light
        ctx, floats = programs.ctx, 1 if spec.pack.stack_channels == 1 else 4  # of a pixel's light
        self._buffer = ctx.buffer(reserve=self._host.nbytes)
        self._block = ctx.buffer(reserve=self._radiances.nbytes)
        self._none = ctx.buffer(bytes(8 * self._words * slots))
        # the light of a sample that nothing makes brighter
        self._once = ctx.buffer(np.ones(floats * math.prod(spec.light_size), np.float32))
        self._places: NDArray[np.int64] = np.empty(0, np.int64)
        own = (self._buffer, self._block, self._none, self._once)
        buffers.before_release += [each.release for each in own]

    def upload(self, windows: NDArray[np.void], places: NDArray[np.int64]) -> None:
        """Send the windows of a dispatch's samples; `places` are theirs in the batch."""
        width, height = self._size
        end = 0
        for k, window in enumerate(windows):
            brightness = self._light[round(self._pictures.mean(window))]
            self._radiances[_LEVELS + k, 0] = self._tone / max(float(brightness), 1e-4)
            pixels = self._host[end : end + self._own].view(np.uint8)
            pixels = pixels.reshape(height, -1, self._channels)[:, :width]
            self._pictures.cut(window, pixels if self._channels == 3 else pixels[..., 0])
            end += self._own
        self._places = places
        self._buffer.write(self._host[:end])
        self._block.write(self._radiances)
        self._buffer.bind_to_storage_buffer(_PICTURES)
        self._block.bind_to_uniform_block(_RADIANCES)

    def begin_light(self, samples: int) -> None:
        """Let the metal of a dispatch's samples be once as bright as it is, everywhere."""
        size = self._once.size
        for k in range(samples):
            self._programs.ctx.copy_buffer(
                self._buffers.lights, self._once, size, write_offset=k * size
            )

    def expose(
        self, samples: int, values: dict[str, Any], passes: tuple[bool, bool], *, layered: bool
    ) -> None:
        """Make pixels of one ray in each; `passes` says whether it is the first, the last.

        `values` are the uniforms of the film's program; `layered` tells whether anything lies on
        the pictures.
        """
        every, whole = self._buffers.tiles * samples, passes == (True, True)
        if whole:
            self._copy()
        if not whole:
            self._run(PixelPurpose("all", *passes), values).run(every)
        elif layered:
            self._list_changed(every)
            tiles = self._buffers.tiles_buffer
            self._run(PixelPurpose("reached", *passes), values).run_indirect(tiles)
        self._programs.ctx.memory_barrier(WRITTEN)

    def _copy(self) -> None:
        """Make the pictures as if nothing lay on them, with empty masks."""
        size, at = 4 * self._words, 0
        for run in np.split(self._places, np.flatnonzero(np.diff(self._places) != 1) + 1):
            first = int(run[0])
            for source, start, wide in (
                (self._buffer, 0, self._channels),
                (self._none, self._buffers.masks_at, 1),
                (self._none, self._buffers.instances_at, 2),
            ):
                self._programs.ctx.copy_buffer(
                    self._buffers.pictures,
                    source,
                    wide * len(run) * size,
                    read_offset=at if source is self._buffer else 0,
                    write_offset=start + wide * first * size,
                )
            at += self._channels * len(run) * size

    def _list_changed(self, tiles: int) -> None:
        """List the tiles whose pixels show what layers have changed."""
        self._buffers.tiles_buffer.write(NO_GROUPS)
        values = {"tile_total": tiles}
        self._run(ListPurpose("pixels"), values).run(-(-tiles // self._programs.spec.invocations))
        self._programs.ctx.memory_barrier(WRITTEN)

    def _run(
        self, purpose: PixelPurpose | ListPurpose, values: dict[str, Any]
    ) -> moderngl.ComputeShader:
        programs = self._programs
        wanted = Wanted(
            (type(purpose), purpose),  # tuples of two kinds may be equal
            lambda: purpose.text(programs.spec, programs.folder),
            purpose.parts,
            "The program that makes pixels of real metal",
        )
        return programs.get(wanted, values)
