"""Renders frames of a preview, with the engine and the sampler that make data sets."""

import json
import math
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from ...errors import SlabForgeError
from ...generator.delivery.drawing.draw import Drawing
from ...generator.delivery.ring import Slot, empty_slot
from ...generator.planes import floats_of
from ...generator.recipe import Recipe, recipe_of
from ...generator.render.context import open_context
from ...generator.render.engine import Engine
from ...generator.render.program_cache import KeptPrograms
from ...generator.sampling.rows import FRAME_FIELDS, Rows
from ...glsl.pack.pack import Pack
from ..model.lights import UNCHANGED, lit
from ..model.placing import placed_rows
from ..model.state import PLANES
from . import views
from .frames import Frame, Order, planes_of
from .views import Shown

_PLANE_BYTES = 1 << 28  # of all planes of a frame that are made ready for at once


class _Key(NamedTuple):
    """What an engine is made for; another one needs another engine."""

    folder: Path
    size: tuple[int, int]
    spp: int
    channels: int
    camera_parts: Any
    planes: tuple[str, ...]
    live: bool
    light: tuple[int, ...]  # components of the light of each material, or of the stack
    images: str | None


class Painter:
    """Renders orders one after the other. It opens OpenGL, so that it lives in its own process.

    Programs are kept from one pack to the next: only those are built whose text has changed.
    """

    def __init__(self, begins: Callable[[str], None] = lambda name: None, device: int = 0) -> None:
        """Render on an EGL device; `begins` is told of each program before it is built."""
        self._tell, self._device, self._built = begins, device, False
        self._kept: KeptPrograms | None = None
        self._engine: Engine | None = None
        self._key: _Key | None = None
        self._text = ""
        self._recipe: Recipe | None = None
        self._drawing: Drawing | None = None

    def frame(self, order: Order) -> Frame:
        """The final frame of an order; SlabForgeError where a program does not compile."""
        while not (frame := self.early_frame(order)).final:
            while self.programs_wait:
                self.build_next()
        return frame

    @property
    def programs_wait(self) -> bool:
        """Whether a frame that is final needs programs that are not built yet."""
        return self._engine is not None and self._engine.programs_wait

    def build_next(self) -> None:
        """Build one of the programs that wait; SlabForgeError where it does not compile."""
        if self._engine is not None:
            self._engine.build_next()

    def early_frame(self, order: Order) -> Frame:
        """The frame of an order with the fewest new programs, which may not be final."""
        recipe = self._recipe_of(order.recipe)
        pack = recipe.loaded[0]
        planes = planes_of(order.view)
        if planes and pack.materials:
            raise SlabForgeError(
                f"The view '{order.view}' is of surfaces with layers, and the pack has single"
                " materials; look at the image or the masks."
            )
        engine = self._engine_for(order, recipe, planes)
        if self._drawing is None:
            self._drawing = Drawing(recipe, engine, batch=1)
        engine.let_programs_wait()
        slot, self._built = empty_slot(recipe, 1, planes), False
        begun = time.perf_counter()
        answer = self._drawing.draw(
            np.array([order.index]),
            recipe.seed,
            slot,
            edit=lambda rows: _edited(rows, order, recipe),
        )
        seconds = time.perf_counter() - begun
        return Frame(
            index=order.index,
            version=order.version,
            shown=_shown(order, slot, recipe),
            image=slot.image[0],
            mask=slot.mask[0],
            instance=slot.instance[0],
            label=int(answer.rows.label[0]),
            surface=_surface(answer.rows, pack),
            values=_values(answer.rows, pack),
            camera=dict(zip(FRAME_FIELDS, map(float, answer.rows.frame[0]), strict=True)),
            seconds=None if self._built else seconds,
            renderer=str(engine.info["renderer"]),
            note=answer.note,
            final=not engine.programs_wait,
        )

    def _begins(self, name: str) -> None:
        self._built = True
        self._tell(name)

    def close(self) -> None:
        """Let go of OpenGL."""
        self._close_engine()
        if self._kept is not None:
            kept, self._kept = self._kept, None
            kept.close()

    def _close_engine(self) -> None:
        self._drawing, self._key = None, None
        if self._engine is not None:
            engine, self._engine = self._engine, None
            engine.close()

    def _recipe_of(self, text: str) -> Recipe:
        """The recipe of an order, read once as long as orders have the same."""
        if self._recipe is None or text != self._text:
            self._recipe, self._text = recipe_of(json.loads(text), like=self._recipe), text
            self._drawing = None
        return self._recipe

    def _engine_for(self, order: Order, recipe: Recipe, planes: tuple[str, ...]) -> Engine:
        """The engine of an order, with its lights: the last one if it serves, else a new one."""
        (usual, folder), live = recipe.loaded, False
        pack = lit(usual, order.lights)
        live = any(edit != UNCHANGED for edit in order.lights.values())
        was_live = self._key is not None and self._key.live and self._key.folder == folder
        key = _Key(
            folder=folder,
            size=recipe.size,
            spp=recipe.spp,
            channels=recipe.channels,
            camera_parts=order.camera_parts,
            planes=_ready(pack, recipe, planes),
            live=live or was_live,
            light=tuple(map(pack.channels, pack.materials)) or (pack.stack_channels,),
            images=None if recipe.real_metal is None else recipe.surface.images,
        )
        if key != self._key or self._engine is None:
            self._close_engine()
            self._kept = self._kept or KeptPrograms(open_context(self._device))
            self._engine = Engine(
                pack,
                folder,
                size=key.size,
                max_batch=1,
                spp=key.spp,
                camera_parts=key.camera_parts,
                channels=key.channels,
                real_metal=recipe.real_metal,
                planes=key.planes,
                live=key.live,
                begins=self._begins,
                kept=self._kept,
            )
            self._key = key
        elif key.live and self._engine.pack != pack:
            self._engine.relight(pack)
        return self._engine


def _ready(pack: Pack, recipe: Recipe, planes: tuple[str, ...]) -> tuple[str, ...]:
    """The planes that an engine is made for: all that views show, unless that is very much."""
    if pack.materials:
        return ()
    pixels = math.prod(recipe.size)
    needed = 4 * pixels * sum(floats_of(name, pack) for name in PLANES)
    return PLANES if needed <= _PLANE_BYTES else planes


def _edited(rows: Rows, order: Order, recipe: Recipe) -> Rows:
    if order.placed is None:
        return rows
    return placed_rows(rows, order.placed, recipe, order.index)


def _shown(order: Order, slot: Slot, recipe: Recipe) -> Shown:
    """The picture of the order's view."""
    pack, image = recipe.loaded[0], slot.image[0]
    if order.view == "masks":
        return views.masks_shown(image, slot.mask[0], recipe.class_names)
    if order.view == "image" or slot.planes is None:
        return Shown(views.rgb(image), views.Legend())
    plane = slot.planes[order.view][0]
    if order.view == "height":
        return views.height_shown(plane)
    if order.view == "normal":
        return views.normal_shown(plane)
    return views.cover_shown(image, plane, [layer.name for layer in pack.layers])


def _surface(rows: Rows, pack: Pack) -> str:
    """The name of a sample's surface, or of its material."""
    if pack.materials:
        return pack.materials[int(rows.label[0])].name
    number = int(rows.surface[0])
    return pack.surfaces[number].name if number < len(pack.surfaces) else "pictures"


def _values(rows: Rows, pack: Pack) -> dict[str, float]:
    """The numbers that a sample was drawn with, by their keys."""
    which = int(rows.label[0]) if pack.materials else int(rows.surface[0])
    parts = pack.materials or pack.surfaces
    own = parts[which].parameters if which < len(parts) else ()
    found = {p.key: float(rows.row[0, p.offset]) for p in own if p.components == 1}
    for layer, row in zip(rows.instances.layer, rows.instances.row, strict=True):
        for p in pack.layers[int(layer)].parameters:
            if p.components == 1:
                found[p.key] = float(row[p.offset])
    return found
