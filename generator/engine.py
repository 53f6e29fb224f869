"""The renderer itself: one compute dispatch per batch and class. Lives in the render process."""

import re
from pathlib import Path

import moderngl
import numpy as np
from numpy.typing import NDArray

from ..errors import SlabForgeError
from ..glsl.pack import Material, Pack
from ..glsl.pixels import contents, load_pixels
from .context import describe, open_context
from .program import NAMES, WORK_GROUP, program_text, sample_words
from .sampling import FRAME_FLOATS, Rows


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
    ) -> None:
        """Open a context on an EGL device and reserve the buffers; `spp` samples a pixel."""
        self.spp = spp
        self.pack, self.folder, self.size = pack, folder, size
        self.ctx = open_context(device)
        self.info = describe(self.ctx)
        self._words = sample_words(size)
        self._programs: dict[int, moderngl.ComputeShader] = {}
        floats = (pack.row_floats, FRAME_FLOATS, 1, self._words, self._words)
        self._check_room(4 * self._words * max_batch, max_batch)
        self._check_images()
        self._buffers = [self.ctx.buffer(reserve=4 * max(n, 1) * max_batch) for n in floats]
        for i, buffer in enumerate(self._buffers):
            buffer.bind_to_storage_buffer(i)
        if pack.images:
            pixels = load_pixels(pack.images, folder)
            self._buffers.append(self.ctx.buffer(contents(pack.images, pixels)))
            self._buffers[-1].bind_to_storage_buffer(len(floats))

    def render(self, rows: Rows, image: NDArray[np.uint8], mask: NDArray[np.uint8]) -> None:
        """Fill `image` and `mask`, uint8 (N, H, W) each, C-contiguous."""
        for buffer, data in zip(self._buffers, (rows.row, rows.frame), strict=False):
            buffer.write(np.ascontiguousarray(data, np.float32))
        for index in np.unique(rows.label):
            slots = np.flatnonzero(rows.label == index).astype(np.uint32)
            self._buffers[2].write(slots)
            self._program(int(index)).run(-(-self._words // WORK_GROUP), len(slots))
            self.ctx.memory_barrier(moderngl.SHADER_STORAGE_BARRIER_BIT)
        self._read(self._buffers[3], image)
        self._read(self._buffers[4], mask)
        if self.ctx.error != "GL_NO_ERROR":
            raise SlabForgeError("OpenGL lost the picture; the graphics driver may have restarted.")

    def close(self) -> None:
        """Release the context with everything in it."""
        self._programs.clear()
        self._buffers.clear()
        self.ctx.release()

    def text(self, index: int) -> str:
        """The program of a material."""
        material = self.pack.materials[index]
        return program_text(self.pack, self.folder, material, self.size, self.spp)

    def _check_room(self, needed: int, batch: int) -> None:
        limit = self.ctx.info["GL_MAX_SHADER_STORAGE_BLOCK_SIZE"]
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
        count = len(target)
        if 4 * self._words * count == target.nbytes:
            buffer.read_into(target, size=target.nbytes)
            return
        padded = np.frombuffer(buffer.read(4 * self._words * count), np.uint8)
        pixels = self.size[0] * self.size[1]
        target.reshape(count, -1)[:] = padded.reshape(count, -1)[:, :pixels]

    def _program(self, index: int) -> moderngl.ComputeShader:
        if index not in self._programs:
            self._programs[index] = self._build(index, self.pack.materials[index])
        return self._programs[index]

    def _build(self, index: int, material: Material) -> moderngl.ComputeShader:
        text = self.text(index)
        try:
            program = self.ctx.compute_shader(text)
        except moderngl.Error as error:
            log = re.sub(r"\b(1?\d)[:(](\d+)", lambda m: f"{NAMES[int(m[1])]}:{m[2]}", str(error))
            raise SlabForgeError(
                f"The program of material '{material.name}' did not compile: {log}"
            ) from None
        return program
