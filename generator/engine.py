"""The renderer itself: one compute dispatch per batch and class. Lives in the render process."""

import re
from pathlib import Path
from typing import Any

import moderngl
import numpy as np
from numpy.typing import NDArray

from ..errors import SlabForgeError
from ..glsl.pack import Material, Pack
from ..glsl.pixels import contents, load_pixels
from .buffers import TEXTURES, Buffers, largest_batch
from .context import describe, open_context
from .program import NAMES, WORK_GROUP, program_text
from .sampling import Rows


class Engine:
    """Renders batches of samples of `size` (width, height) pixels.

    `max_batch` of them at once, or as many as the device has room for.
    """

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
        self._words = (size[0] * size[1] + 3) // 4
        self._width = max(m.row_floats for m in pack.materials)
        self._programs: dict[int, moderngl.ComputeShader] = {}
        self._note = ""
        self._check_images()
        self._textures: moderngl.Buffer | None = None
        if pack.images:
            pixels = load_pixels(pack.images, folder)
            self._textures = self.ctx.buffer(contents(pack.images, pixels))
            self._textures.bind_to_storage_buffer(TEXTURES)
        self.buffers = self._reserve(min(max_batch, self._largest()))

    def render(self, rows: Rows, image: NDArray[np.uint8], mask: NDArray[np.uint8]) -> None:
        """Fill `image` and `mask`, uint8 (N, H, W) each, C-contiguous."""
        done = 0
        while done < len(image):
            part = slice(done, done + self.buffers.batch)
            some = Rows(rows.label[part], rows.frame[part], rows.row[part])
            if self._draw(some, image[part], mask[part]):
                done = part.stop
            else:
                self.buffers.release()
                self.buffers = self._reserve(self._smaller(self.buffers.batch))

    def take_note(self) -> str:
        """What the user should know since this was last asked, or nothing."""
        note, self._note = self._note, ""
        return note

    def close(self) -> None:
        """Release the context with everything in it.

        What is left for later would be deleted by its number, which the next context uses again.
        """
        self._programs.clear()
        self.buffers.release()
        if self._textures is not None:
            self._textures.release()
        self.ctx.release()

    def text(self, index: int) -> str:
        """The program of a material."""
        return program_text(self.pack, self.folder, self.pack.materials[index], self.spp)

    def _largest(self) -> int:
        """The most samples in a batch that the driver's limits allow."""
        batch = largest_batch(self.ctx, self._words)
        if batch < 1:
            raise SlabForgeError(
                f"An image of {self.size[0]}x{self.size[1]} needs {4 * self._words >> 20} MiB in"
                " one buffer, which is more than the driver allows; take a smaller size."
            )
        return batch

    def _reserve(self, batch: int) -> Buffers:
        """Buffers for a batch, halved until the device's memory holds it."""
        classes = len(self.pack.materials)
        while True:
            buffers = Buffers(self.ctx, batch, classes, self._width, self._words)
            if buffers.fits:
                return buffers
            buffers.release()
            batch = self._smaller(batch)

    def _smaller(self, batch: int) -> int:
        """Half a batch that was too large."""
        size = f"{self.size[0]}x{self.size[1]}"
        if batch == 1:
            raise SlabForgeError(
                f"The graphics device ran out of memory at a single image of {size}; take a"
                " smaller size, or close what else uses its memory."
            )
        half = batch // 2
        self._note = (
            f"The graphics device ran out of memory at {batch} images of {size};"
            f" it now draws {half} at once."
        )
        return half

    def _draw(self, rows: Rows, image: NDArray[np.uint8], mask: NDArray[np.uint8]) -> bool:
        """Draw at most a batch; False where the device has no memory for it."""
        for index, offset, count in self.buffers.upload(rows):
            program = self.program(index)
            self.buffers.bind(offset, count)
            program.run(-(-self._words // WORK_GROUP), count)
            self.ctx.memory_barrier(moderngl.SHADER_STORAGE_BARRIER_BIT)
        self.buffers.read(image, mask)
        error = self.ctx.error
        if error not in ("GL_NO_ERROR", "GL_OUT_OF_MEMORY"):
            raise SlabForgeError(
                f"OpenGL lost the picture ({error}); the graphics driver may have restarted."
            )
        return error == "GL_NO_ERROR"

    def _check_images(self) -> None:
        needed = 4 * sum(i.words for i in self.pack.images)
        limit = self.ctx.info["GL_MAX_SHADER_STORAGE_BLOCK_SIZE"]
        if needed > limit:
            raise SlabForgeError(
                f"The images of the pack need {needed >> 20} MiB in one buffer, the driver allows"
                f" {limit >> 20}; export it with smaller images."
            )

    def program(self, index: int) -> moderngl.ComputeShader:
        """The compiled program of a material."""
        if index not in self._programs:
            self._programs[index] = self._build(index, self.pack.materials[index])
        return self._programs[index]

    def _build(self, index: int, material: Material) -> moderngl.ComputeShader:
        text = self.text(index)
        try:
            program = self.ctx.compute_shader(text)
        except moderngl.Error as error:
            said = " ".join(str(error).split("=\n")[-1].split())  # moderngl puts a heading before
            log = re.sub(r"\b(1?\d)[:(](\d+)", lambda m: f"{NAMES[int(m[1])]}:{m[2]}", said)
            raise SlabForgeError(
                f"The program of material '{material.name}' did not compile: {log}"
            ) from None
        slab, film = self.pack.slab, self.pack.film
        values: dict[str, Any] = self.pack.view.uniforms(self.pack.blender) | {
            "size": self.size,
            "row_floats": self._width,
            "sample_words": self._words,
            "class_index": index,
            "slab_low": slab.low,
            "slab_size": slab.size,
            "slab_location": slab.location,
            "triangles": slab.triangles,
            "uv_across": slab.uv[0],
            "uv_down": slab.uv[1],
            "exposure": film.exposure,
            "display_exponent": 1.0 / film.gamma,
            "world": self.pack.world,
        }
        for name, value in values.items():
            if name in program:  # the driver drops what a material does not use
                program[name] = value
        return program
