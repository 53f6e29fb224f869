"""Shades and exposes samples of real metal: pictures, on whose tiles layers may lie.

Tiles on which nothing lies are never shaded: their bytes are copied. On the others the programs of a
stack find how many times as bright layers make the metal, and the picture's radiance times that goes
through the film.
"""

from typing import Any

import moderngl
import numpy as np
from numpy.typing import NDArray

from ..metal.cutting import Pictures
from .buffers import NO_GROUPS, WRITTEN, Buffers
from .film_levels import light_of_bytes
from .picture_programs import CopyTask, PixelTask, RealTask, bare_metal
from .programs import Programs
from .stack_programs import ListTask

_BINDING = 8  # of the storage buffer of pictures, as in picture.glsl
_LEVELS = 256


class RealMetal:
    """Holds the pictures of a dispatch's samples, and makes pixels of them."""

    def __init__(self, programs: Programs, buffers: Buffers, pictures: Pictures) -> None:
        """Reserve a buffer for as many pictures as are shaded at once."""
        self._programs, self._buffers, self._pictures = programs, buffers, pictures
        spec = programs.spec
        self._size, words = spec.size, 1 + spec.size[1] * spec.row_words
        self._light = light_of_bytes(spec.pack, programs.folder)
        self._tone = bare_metal(spec.pack).tone
        self._host = np.zeros(_LEVELS + buffers.step * words, np.uint32)
        self._host[:_LEVELS] = self._light.view(np.uint32)
        self._buffer = programs.ctx.buffer(reserve=self._host.nbytes)
        buffers.before_release.append(self._buffer.release)

    def upload(self, windows: NDArray[np.void]) -> None:
        """Send the windows of a dispatch's samples to the device."""
        width, height = self._size
        slots = self._host[_LEVELS:].reshape(self._buffers.step, -1)
        for window, slot in zip(windows, slots, strict=False):
            brightness = self._light[round(self._pictures.mean(window))]
            slot[:1].view(np.float32)[0] = self._tone / max(float(brightness), 1e-4)
            pixels = slot[1:].view(np.uint8).reshape(height, -1)
            self._pictures.cut(window, pixels[:, :width])
        end = _LEVELS + len(windows) * slots.shape[1]
        self._buffer.write(self._host[:end])
        self._buffer.bind_to_storage_buffer(_BINDING)

    def expose(
        self, samples: int, values: dict[str, Any], passes: tuple[bool, bool], *, layered: bool
    ) -> None:
        """Make pixels of one sample in each; `passes` says whether it is the first, the last.

        `values` are the uniforms of the film's program; `layered` tells whether anything lies on
        the pictures.
        """
        every = self._buffers.tiles * samples
        if not layered and passes == (True, True):
            self._copy(samples, values)
        elif passes == (True, True):
            self._copy(samples, values)
            self._list_again(every)
            tiles = self._buffers.tiles_buffer
            self._run(PixelTask("reached", *passes), values, "pixels").run_indirect(tiles)
        else:
            self._run(PixelTask("all", *passes), values, "pixels").run(every)
        self._programs.ctx.memory_barrier(WRITTEN)

    def _copy(self, samples: int, values: dict[str, Any]) -> None:
        spec = self._programs.spec
        groups = -(-spec.row_words * self._size[1] // spec.invocations)
        self._run(CopyTask(), values, "copies").run(groups, samples)
        self._programs.ctx.memory_barrier(WRITTEN)

    def _list_again(self, tiles: int) -> None:
        """List the tiles on which layers lie; those that were made again stand there else."""
        self._buffers.tiles_buffer.write(NO_GROUPS)
        values = {"tile_total": tiles}
        self._run(ListTask(), values, "lists").run(-(-tiles // self._programs.spec.invocations))
        self._programs.ctx.memory_barrier(WRITTEN)

    def _run(
        self, task: RealTask | ListTask, values: dict[str, Any], name: str
    ) -> moderngl.ComputeShader:
        programs = self._programs
        return programs.get(
            task,
            lambda: task.text(programs.spec, programs.folder),
            task.parts,
            name=f"The program that makes {name} of real metal",
            values=values,
        )
