"""The renderer itself: one compute dispatch per batch and class. Lives in the render process."""

import math
import re
from pathlib import Path
from typing import Any

import moderngl
import numpy as np
from numpy.typing import NDArray

from ..errors import SlabForgeError
from ..glsl.pack import Pack
from ..glsl.pixels import contents, load_pixels
from .context import describe, open_context
from .program import (
    EXPOSURE,
    MOST_GROUPS,
    SHADING,
    TILE,
    Frame,
    Task,
    exposure_text,
    row_words,
    shading_text,
)
from .sampling import FRAME_FLOATS, Rows

LIGHT_BYTES = 1 << 25  # of samples that are shaded before they are exposed
_NO_GROUPS = np.array([0, 1, 1, 0, 0, 1, 1, 0], np.uint32)  # two indirect dispatches, of 4 words
_STRAYS_AT = _NO_GROUPS.nbytes + 4 * MOST_GROUPS
_WRITTEN = moderngl.SHADER_STORAGE_BARRIER_BIT | moderngl.COMMAND_BARRIER_BIT
BINDINGS = ("rows", "frames", "slots", "light", "pictures", "textures", "tiles", "sums")


class Engine:
    """Renders batches of at most `max_batch` samples of `size` (width, height) pixels."""

    def __init__(
        self,
        pack: Pack,
        folder: Path,
        size: tuple[int, int],
        max_batch: int,
        device: int = 0,
        spp: int = 1,
        exact: bool = False,
    ) -> None:
        """Open a context on an EGL device and reserve the buffers; `spp` samples a pixel.

        Where `exact`, no short way is taken and nothing left out: to see what that is worth.
        """
        self.pack, self.folder, self.exact = pack, folder, exact
        self.frame = Frame(pack, size, spp)
        self.ctx = open_context(device)
        self.info = describe(self.ctx)
        self._programs: dict[tuple[int, Task], moderngl.ComputeShader] = {}
        self._films: dict[tuple[int, bool, bool], moderngl.ComputeShader] = {}
        self._row_words, self._tiles = row_words(size[0]), math.prod(self.frame.tiles)
        self._words = self._row_words * size[1]  # of an image, and of a mask
        self._masks_at = 4 * self._words * max_batch
        light = 12 * math.prod(self.frame.light_size)
        self._check_room(max(2 * self._masks_at, light), max_batch)
        self._check_images()
        self._step = max(1, min(LIGHT_BYTES // light, MOST_GROUPS // self._tiles, max_batch))
        sizes = {
            "rows": 4 * max(pack.row_floats, 1) * max_batch,
            "frames": 4 * FRAME_FLOATS * max_batch,
            "slots": 4 * max_batch,
            "light": light * self._step,
            "pictures": 2 * self._masks_at,
            "tiles": _NO_GROUPS.nbytes + 8 * MOST_GROUPS,
            "sums": 64 * self._words * self._step if spp > 1 else 64,
        }
        self._buffers = {name: self.ctx.buffer(reserve=n) for name, n in sizes.items()}
        if pack.images:
            pixels = load_pixels(pack.images, folder)
            self._buffers["textures"] = self.ctx.buffer(contents(pack.images, pixels))
        for name, buffer in self._buffers.items():
            buffer.bind_to_storage_buffer(BINDINGS.index(name))

    def render(self, rows: Rows, image: NDArray[np.uint8], mask: NDArray[np.uint8]) -> None:
        """Fill `image` and `mask`, uint8 (N, H, W) each, C-contiguous."""
        self._buffers["rows"].write(np.ascontiguousarray(rows.row, np.float32))
        self._buffers["frames"].write(np.ascontiguousarray(rows.frame, np.float32))
        for index in np.unique(rows.label):
            slots = np.flatnonzero(rows.label == index).astype(np.uint32)
            for start in range(0, len(slots), self._step):
                part = slots[start : start + self._step]
                self._buffers["slots"].write(part)
                self._render(int(index), len(part))
        self._read(0, image)
        self._read(self._masks_at, mask)
        if self.ctx.error != "GL_NO_ERROR":
            raise SlabForgeError("OpenGL lost the picture; the graphics driver may have restarted.")

    def _render(self, index: int, count: int) -> None:
        """Shade and expose the samples in the slots, pass by pass over the samples of a pixel."""
        passes = self.frame.passes
        for i, values in enumerate(passes):
            if self.pack.materials[index].bounded and not self.exact:
                self._shade_sorted(index, count, values)
            else:
                program = self._program(index, Task(exact=self.exact), values)
                self._clear_strays(count)
                program.run(self._tiles * count)
            self.ctx.memory_barrier(_WRITTEN)
            self._mend(index, count, values)
            film = self._film(i == 0, i == len(passes) - 1, index, values)
            film.run(-(-self._row_words // 8), -(-self.frame.size[1] // 8), count)
            self.ctx.memory_barrier(_WRITTEN)

    def _shade_sorted(self, index: int, count: int, values: dict[str, Any]) -> None:
        tiles = self._buffers["tiles"]
        tiles.write(_NO_GROUPS)
        self._clear_strays(count)
        sort = self._program(index, Task(sort=True), values)
        sort.run(-(-self._tiles // 64), count)
        self.ctx.memory_barrier(_WRITTEN)
        self._program(index, Task("reached"), values).run_indirect(tiles, 0)
        self._program(index, Task("idle"), values).run_indirect(tiles, _NO_GROUPS.nbytes // 2)

    def _clear_strays(self, count: int) -> None:
        if not self.exact:
            self._buffers["tiles"].clear(4 * self._tiles * count, offset=_STRAYS_AT)

    def _mend(self, index: int, count: int, values: dict[str, Any]) -> None:
        """Shade the tiles again, exactly, for which the short way to heights was too short."""
        if self.exact:
            return
        tiles = self._buffers["tiles"]
        noted = tiles.read(4 * self._tiles * count, offset=_STRAYS_AT)
        strays = np.flatnonzero(np.frombuffer(noted, np.uint32)).astype(np.uint32)
        if len(strays):
            tiles.write(strays, offset=_NO_GROUPS.nbytes)
            self._program(index, Task("reached", exact=True), values).run(len(strays))
            self.ctx.memory_barrier(_WRITTEN)

    def close(self) -> None:
        """Release the context with everything in it."""
        self._programs.clear()
        self._films.clear()
        self._buffers.clear()
        self.ctx.release()

    def text(self, index: int, task: Task) -> str:
        """The program that shades a material."""
        return shading_text(self.frame, self.folder, self.pack.materials[index], task)

    def film_text(self, channels: int, first: bool, last: bool) -> str:
        """The program that exposes light of 1 or 3 channels, in the first pass, in the last."""
        return exposure_text(self.frame, channels, first, last)

    def _check_room(self, needed: int, batch: int) -> None:
        limit = self.ctx.info["GL_MAX_SHADER_STORAGE_BLOCK_SIZE"]
        width, height = self.frame.size
        if self._tiles > MOST_GROUPS:
            raise SlabForgeError(
                f"Images of {width}x{height} are too large: at most {MOST_GROUPS} tiles of"
                f" {TILE[0]}x{TILE[1]} pixels fit; make them smaller."
            )
        if needed > limit:
            raise SlabForgeError(
                f"A batch of {batch} images of {width}x{height} needs"
                f" {needed >> 20} MiB in one buffer, the driver allows {limit >> 20};"
                " take a smaller batch."
            )

    def _check_images(self) -> None:
        needed = 4 * sum(i.words for i in self.pack.images)
        limit = self.ctx.info["GL_MAX_SHADER_STORAGE_BLOCK_SIZE"]
        if needed > limit:
            raise SlabForgeError(
                f"The images of the pack need {needed >> 20} MiB in one buffer, the driver allows"
                f" {limit >> 20}; export it with smaller images."
            )

    def _read(self, start: int, target: NDArray[np.uint8]) -> None:
        count, height, width = target.shape
        stride, pictures = 4 * self._row_words, self._buffers["pictures"]
        if stride == width:
            pictures.read_into(target, size=target.nbytes, offset=start)
            return
        padded = np.frombuffer(pictures.read(stride * height * count, offset=start), np.uint8)
        target[:] = padded.reshape(count, height, stride)[..., :width]

    def _program(self, index: int, task: Task, values: dict[str, Any]) -> moderngl.ComputeShader:
        if (index, task) not in self._programs:
            name = f"The program of material '{self.pack.materials[index].name}'"
            parts = (*SHADING, "sort.glsl" if task.sort else "shade.glsl")
            self._programs[index, task] = self._build(self.text(index, task), parts, name)
        return _set(self._programs[index, task], values)

    def _film(
        self, first: bool, last: bool, index: int, values: dict[str, Any]
    ) -> moderngl.ComputeShader:
        key = self.pack.channels(self.pack.materials[index]), first, last
        if key not in self._films:
            self._films[key] = self._build(self.film_text(*key), EXPOSURE, "The film's program")
        more = {"class_index": index, "mask_start": self._masks_at // 4}
        return _set(self._films[key], values | more)

    def _build(self, text: str, parts: tuple[str, ...], name: str) -> moderngl.ComputeShader:
        try:
            return self.ctx.compute_shader(text)
        except moderngl.Error as error:
            log = re.sub(r"\b(1?\d)[:(](\d+)", lambda m: f"{parts[int(m[1])]}:{m[2]}", str(error))
            raise SlabForgeError(f"{name} did not compile: {log}") from None


def _set(program: moderngl.ComputeShader, values: dict[str, Any]) -> moderngl.ComputeShader:
    """The program with these uniforms, but for those that it does not use."""
    for name, value in values.items():
        if name in program:
            program[name] = value
    return program
