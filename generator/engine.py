"""The renderer itself: one compute dispatch per batch and class. Lives in the render process."""

import math
import re
from pathlib import Path

import moderngl
import numpy as np
from numpy.typing import NDArray

from ..errors import SlabForgeError
from ..glsl.pack import Pack
from ..glsl.pixels import contents, load_pixels
from .context import describe, open_context
from .program import NAMES, TILE, Task, program_text, row_words, tile_count
from .sampling import FRAME_FLOATS, Rows

MOST_GROUPS = 65535  # work groups of a dispatch that every driver allows
_NO_GROUPS = np.array([0, 1, 1, 0, 0, 1, 1, 0], np.uint32)  # two indirect dispatches, of 4 words
_LISTED = moderngl.SHADER_STORAGE_BARRIER_BIT | moderngl.COMMAND_BARRIER_BIT


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
        self.spp, self.exact = spp, exact
        self.pack, self.folder, self.size = pack, folder, size
        self.ctx = open_context(device)
        self.info = describe(self.ctx)
        self._row_words = row_words(size[0])
        self._tiles = math.prod(tile_count(size))
        self._programs: dict[tuple[int, Task], moderngl.ComputeShader] = {}
        words = self._row_words * size[1]
        self._check_room(4 * words * max_batch, max_batch)
        self._check_images()
        reserved = {
            "rows": max(pack.row_floats, 1) * max_batch,
            "frames": FRAME_FLOATS * max_batch,
            "slots": max_batch,
            "images": words * max_batch,
            "masks": words * max_batch,
            "textures": 0,
            "strays": self._tiles * max_batch,
            "tiles": len(_NO_GROUPS) + min(self._tiles * max_batch, MOST_GROUPS),
        }
        self._buffers = {n: self.ctx.buffer(reserve=4 * w) for n, w in reserved.items() if w}
        if pack.images:
            pixels = load_pixels(pack.images, folder)
            self._buffers["textures"] = self.ctx.buffer(contents(pack.images, pixels))
        for i, name in enumerate(reserved):
            if name in self._buffers:
                self._buffers[name].bind_to_storage_buffer(i)

    def render(self, rows: Rows, image: NDArray[np.uint8], mask: NDArray[np.uint8]) -> None:
        """Fill `image` and `mask`, uint8 (N, H, W) each, C-contiguous.

        Heights beside a point are first found the short way; the few tiles for which that was too
        short are made again, exactly.
        """
        self._buffers["rows"].write(np.ascontiguousarray(rows.row, np.float32))
        self._buffers["frames"].write(np.ascontiguousarray(rows.frame, np.float32))
        self._buffers["strays"].clear()
        for index in np.unique(rows.label):
            self._shade(int(index), np.flatnonzero(rows.label == index).astype(np.uint32))
        self._mend(rows.label)
        self._read(self._buffers["images"], image)
        self._read(self._buffers["masks"], mask)
        if self.ctx.error != "GL_NO_ERROR":
            raise SlabForgeError("OpenGL lost the picture; the graphics driver may have restarted.")

    def _shade(self, index: int, slots: NDArray[np.uint32]) -> None:
        """Shade samples of one class, in dispatches of a size that every driver allows."""
        step = MOST_GROUPS // self._tiles
        for start in range(0, len(slots), step):
            part = slots[start : start + step]
            self._buffers["slots"].write(part)
            if self.pack.materials[index].bounded and not self.exact:
                self._shade_sorted(index, len(part))
            else:
                self._program(index, Task(exact=self.exact)).run(self._tiles * len(part))
            self.ctx.memory_barrier(moderngl.SHADER_STORAGE_BARRIER_BIT)

    def _shade_sorted(self, index: int, count: int) -> None:
        tiles = self._buffers["tiles"]
        tiles.write(_NO_GROUPS)
        self._program(index, Task(sort=True)).run(-(-self._tiles // 64), count)
        self.ctx.memory_barrier(_LISTED)
        self._program(index, Task("reached")).run_indirect(tiles, 0)
        self._program(index, Task("idle")).run_indirect(tiles, _NO_GROUPS.nbytes // 2)

    def _mend(self, label: NDArray[np.int32]) -> None:
        """Shade the tiles again for which the short way was too short."""
        noted = self._buffers["strays"].read(4 * self._tiles * len(label))
        strays = np.flatnonzero(np.frombuffer(noted, np.uint32)).astype(np.uint32)
        if not len(strays):
            return
        self._buffers["slots"].write(np.arange(len(label), dtype=np.uint32))
        for index in np.unique(label[strays // self._tiles]):
            own = strays[label[strays // self._tiles] == index]
            for start in range(0, len(own), MOST_GROUPS):
                part = own[start : start + MOST_GROUPS]
                self._buffers["tiles"].write(part, offset=_NO_GROUPS.nbytes)
                self._program(int(index), Task("reached", exact=True)).run(len(part))
                self.ctx.memory_barrier(moderngl.SHADER_STORAGE_BARRIER_BIT)

    def close(self) -> None:
        """Release the context with everything in it."""
        self._programs.clear()
        self._buffers.clear()
        self.ctx.release()

    def text(self, index: int, task: Task) -> str:
        """The program of a material."""
        material = self.pack.materials[index]
        return program_text(self.pack, self.folder, material, self.size, self.spp, task)

    def _check_room(self, needed: int, batch: int) -> None:
        limit = self.ctx.info["GL_MAX_SHADER_STORAGE_BLOCK_SIZE"]
        if self._tiles > MOST_GROUPS:
            raise SlabForgeError(
                f"Images of {self.size[0]}x{self.size[1]} are too large: at most"
                f" {MOST_GROUPS} tiles of {TILE[0]}x{TILE[1]} pixels fit; make them smaller."
            )
        if needed > limit:
            raise SlabForgeError(
                f"A batch of {batch} images of {self.size[0]}x{self.size[1]} needs"
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

    def _read(self, buffer: moderngl.Buffer, target: NDArray[np.uint8]) -> None:
        count, height, width = target.shape
        stride = 4 * self._row_words
        if stride == width:
            buffer.read_into(target, size=target.nbytes)
            return
        padded = np.frombuffer(buffer.read(stride * height * count), np.uint8)
        target[:] = padded.reshape(count, height, stride)[..., :width]

    def _program(self, index: int, task: Task) -> moderngl.ComputeShader:
        if (index, task) not in self._programs:
            self._programs[index, task] = self._build(index, task)
        return self._programs[index, task]

    def _build(self, index: int, task: Task) -> moderngl.ComputeShader:
        text = self.text(index, task)
        try:
            program = self.ctx.compute_shader(text)
        except moderngl.Error as error:
            log = re.sub(r"\b(1?\d)[:(](\d+)", lambda m: f"{NAMES[int(m[1])]}:{m[2]}", str(error))
            name = self.pack.materials[index].name
            raise SlabForgeError(
                f"The program of material '{name}' did not compile: {log}"
            ) from None
        return program
