"""The renderer: from rows to images and masks, by compute programs. Lives in the render process.

Each pass of a dispatch shades one ray in each pixel, then exposes its linear light: filters it into
pixels and, in the last pass, turns those into bytes.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import moderngl
import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ...glsl.pack.pack import Pack
from ...glsl.pack.textures import contents, load_pixels
from ..metal.cutting import Pictures
from ..metal.index import Index
from ..recipe import Recipe
from ..sampling.rows import FRAME_FLOATS, Outlines, Rows, joined_outlines
from ..sensor import CameraParts
from .buffers import TEXTURES, WRITTEN, Buffers, largest_batch
from .context import describe, open_context
from .material_shading import MaterialShading
from .program_cache import KeptPrograms, Programs, Wanted
from .program_text import (
    BLOCK_WORDS,
    EXPOSURE,
    WALK,
    ExposurePurpose,
    ProgramSpec,
    ShadingPurpose,
    exposure_text,
    shading_text,
)
from .stack.shading import StackShading

NO_CAMERA = CameraParts()


class Engine:
    """Renders samples of `size` (width, height) pixels of a pack.

    `max_batch` of them are drawn at once, or as many as the device has memory for.
    """

    def __init__(
        self,
        pack: Pack,
        folder: Path,
        *,
        size: tuple[int, int],
        max_batch: int,
        device: int = 0,
        spp: int = 1,
        exact: bool = False,
        camera_parts: CameraParts = NO_CAMERA,
        channels: int = 1,
        real_metal: Index | None = None,
        planes: tuple[str, ...] = (),
        live: bool = False,
        begins: Callable[[str], None] = lambda name: None,
        kept: KeptPrograms | None = None,
    ) -> None:
        """Open OpenGL on an EGL device and reserve the buffers; `spp` rays a pixel.

        `camera_parts` says what of a camera there is, `channels` whether pictures are gray or in
        colour, and `real_metal` are the pictures that samples of real metal show. `planes` are
        those that are made beside (see `planes`), in packs of layers alone. With `live` the lights
        may change (see `relight`), which costs a little speed.

        `begins` is called with the name of each program before it is built, which may take long.
        Programs that are `kept` from engines before are not built again, and those of this one are
        kept there as well; their context is used in place of the device.

        With `exact` nothing is approximated or left out to save time, so that one can see what that
        is worth.
        """
        self.pack, self.folder, self.size, self.exact = pack, folder, size, exact
        self._own = KeptPrograms(open_context(device)) if kept is None else None
        programs = kept or self._own
        assert programs is not None
        self.ctx = programs.ctx
        self.info = describe(self.ctx)
        self.spec = ProgramSpec(
            pack=pack,
            size=size,
            spp=spp,
            walk=WALK[bool(self.info["software"])],
            exact=exact,
            camera_parts=camera_parts,
            image_channels=channels,
            planes=planes,
            live=live,
        )
        self._programs = Programs(programs, self.spec, folder, self._build, begins=begins)
        self._note = ""
        self._pictures = None if real_metal is None else Pictures(real_metal, channels)
        self._check_rows()
        self._check_images()
        self._textures = self._load_textures()
        self._reserve(min(max_batch, self._largest()))

    def render(
        self,
        rows: Rows,
        image: NDArray[np.uint8],
        mask: NDArray[np.uint8],
        instance: NDArray[np.uint16] | None = None,
        planes: dict[str, NDArray[np.float32]] | None = None,
    ) -> Outlines:
        """Fill `image`, (N, H, W) or (N, H, W, 3), and `mask`, (N, H, W), uint8.

        `instance`, uint16 (N, H, W), is filled if it is given, and so are `planes` by name. All are
        C-contiguous. Returns the whole outlines of the rows' instances.
        """
        found: list[Outlines] = []

        def take(part: slice) -> None:
            numbers = None if instance is None else instance[part]
            self.buffers.read(image[part], mask[part], numbers)
            found.append(self._shading.outlines())

        self.draw(rows, take, planes)
        return joined_outlines(found)

    def draw(
        self,
        rows: Rows,
        take: Callable[[slice], None],
        planes: dict[str, NDArray[np.float32]] | None = None,
    ) -> None:
        """Draw any number of samples, a part at a time.

        After each part `take` is called with its slice of the rows; its pictures lie in `buffers`
        then. `planes` are filled as `render` does.
        """
        done, count = 0, len(rows.label)
        while done < count:
            part = slice(done, min(done + self.buffers.batch, count))
            own = {name: plane[part] for name, plane in (planes or {}).items()}
            if self._draw(rows.part(part), part, take, own):
                done = part.stop
            else:
                batch = self._smaller(self.buffers.batch)
                self.buffers.release()
                self._reserve(batch)

    def let_programs_wait(self) -> None:
        """From now on draw with the fewest new programs that make a picture.

        Those that would make it faster, or right in a few pixels, wait until they are built one by
        one (`build_next`) while `programs_wait`; which those are is found anew from here on. Frames
        of single materials need all.
        """
        self._programs.may_wait = True
        self._programs.waiting.clear()

    @property
    def programs_wait(self) -> bool:
        """Whether a frame drawn again would be better, once more programs are built."""
        return bool(self._programs.waiting)

    def build_next(self) -> None:
        """Build one of the programs that wait."""
        self._programs.build_next()

    def relight(self, pack: Pack) -> None:
        """Render with the lights and world of a pack that is else the engine's, which is `live`.

        Kinds, sizes and number of the lights stay, and they are as gray or coloured as before.
        """
        self.pack = pack
        self.spec = replace(self.spec, pack=pack)
        self._programs.relight(self.spec)

    def take_note(self) -> str:
        """What the user should know since this was last asked, as a sentence; or nothing."""
        note, self._note = self._note, ""
        return note

    def close(self) -> None:
        """Release the context with everything in it.

        All is released now: an object that Python lets go of later would be deleted by its number,
        which the next context may have given to another one.
        """
        self._programs.clear()
        try:
            self.buffers.release()
        finally:
            if self._textures is not None:
                self._textures.release()
            if self._own is not None:
                self._own.close()

    def text(self, index: int, purpose: ShadingPurpose) -> str:
        """The GLSL of the program that shades a material, by its class index."""
        return shading_text(self.spec, self.pack.materials[index], purpose, folder=self.folder)

    def dispatch(self, rows: Rows, planes: dict[str, NDArray[np.float32]] | None = None) -> None:
        """Draw at most a batch and fill `planes`; its pictures can then be read from `buffers`."""
        passes = self.spec.passes
        for group in self._shading.groups(rows):
            for i, values in enumerate(passes):
                self._shading.shade(group, values)
                self._expose(group, values, i == 0, i == len(passes) - 1)
            if planes:
                self._shading.fill_planes(group, planes)

    # -- shading and exposing -------------------------------------------------------------------

    def _draw(
        self,
        rows: Rows,
        part: slice,
        take: Callable[[slice], None],
        planes: dict[str, NDArray[np.float32]],
    ) -> bool:
        """Draw at most a batch and let it be taken; false where the device has no memory for it."""
        self.dispatch(rows, planes)
        take(part)
        error = self.ctx.error
        if error not in ("GL_NO_ERROR", "GL_OUT_OF_MEMORY"):
            raise SlabForgeError(
                f"OpenGL lost the picture ({error}); the graphics driver may have restarted."
            )
        return error == "GL_NO_ERROR"

    def _expose(self, group: Any, values: dict[str, Any], first: bool, last: bool) -> None:
        purpose = ExposurePurpose(self._shading.channels(group), first, last)
        more = {
            "mask_start": self.buffers.masks_at // 4,
            "instance_start": self.buffers.instances_at // 4,
        }
        if self.pack.layers and self._shading.exposed(group, values | more, (first, last)):
            return
        wanted = Wanted(
            purpose,
            lambda: exposure_text(self.spec, purpose),
            EXPOSURE,
            "The film's program",
        )
        film = self._programs.get(wanted, values | more | self._shading.exposure(group))
        rows = -(-self.size[1] // self.spec.exposed_rows)
        film.run(-(-self.spec.row_words // 8), rows, group.samples)
        self.ctx.memory_barrier(WRITTEN)

    def _build(self, text: str) -> moderngl.ComputeShader:
        """Build a program of its text."""
        return self.ctx.compute_shader(text)

    def _load_textures(self) -> moderngl.Buffer | None:
        """The buffer of the pack's images, bound for every program; None where it has none."""
        if not self.pack.images:
            return None
        pixels = load_pixels(self.pack.images, self.folder)
        found = self.ctx.buffer(contents(self.pack.images, pixels))
        found.bind_to_storage_buffer(TEXTURES)
        return found

    # -- memory ---------------------------------------------------------------------------------

    def _largest(self) -> int:
        """The most samples in a batch that the driver's limits allow."""
        batch = largest_batch(self.ctx, self.spec)
        if batch < 1:
            raise SlabForgeError(
                f"An image of {self.size[0]}x{self.size[1]} needs a larger buffer than the driver"
                " allows; take a smaller size."
            )
        return batch

    def _reserve(self, batch: int) -> None:
        """Reserve buffers for a batch, halved until the device's memory holds it."""
        while True:
            self.buffers = Buffers(self.ctx, self.spec, batch)
            self._shading: Any = (
                StackShading(self._programs, self.buffers, self._pictures)
                if self.pack.layers
                else MaterialShading(self._programs, self.buffers)
            )
            if self.buffers.fits and self.ctx.error != "GL_OUT_OF_MEMORY":
                return
            self.buffers.release()
            batch = self._smaller(batch)

    def _smaller(self, batch: int) -> int:
        """Half of a batch that was too large, with a note to the user; SlabForgeError after 1."""
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

    def _check_rows(self) -> None:
        most = 4 * BLOCK_WORDS - FRAME_FLOATS
        if self.pack.row_floats > most:
            raise SlabForgeError(
                f"A material of the pack has {self.pack.row_floats} numbers as parameters, programs"
                f" read {most} at most; export it with fewer unlinked inputs of groups."
            )

    def _check_images(self) -> None:
        needed = 4 * sum(i.words for i in self.pack.images)
        limit = self.ctx.info["GL_MAX_SHADER_STORAGE_BLOCK_SIZE"]
        if needed > limit:
            raise SlabForgeError(
                f"The images of the pack need {needed >> 20} MiB in one buffer, the driver allows"
                f" {limit >> 20}; export it with smaller images."
            )


def engine_of(
    recipe: Recipe,
    *,
    max_batch: int,
    device: int = 0,
    planes: tuple[str, ...] = (),
    begins: Callable[[str], None] = lambda name: None,
) -> Engine:
    """The engine that renders a recipe's samples, with its camera, and `planes` beside.

    `begins` is as for `Engine`.
    """
    return Engine(
        *recipe.loaded,
        size=recipe.size,
        max_batch=max_batch,
        device=device,
        spp=recipe.spp,
        camera_parts=recipe.sensor.parts,
        channels=recipe.channels,
        real_metal=recipe.real_metal,
        planes=planes,
        begins=begins,
    )
