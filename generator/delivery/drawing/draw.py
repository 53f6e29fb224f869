"""What the render process does for a request: samples, pictures, annotation and records."""

from collections.abc import Callable
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ...annotation.annotate import Annotator
from ...recipe import Recipe
from ...sampling.rows import Outlines, Rows, one_instance
from ...sampling.sampler import Sampler
from ..records import Answer, Records
from ..ring import Slot
from .measure import extents, records_of, single_instances, starts_of
from .readout import read_out


class Renders(Protocol):
    """What draws pictures: see `render.engine.Engine`."""

    @property
    def render(self) -> Callable[..., Outlines | None]:
        """Fills in images, masks and, in a pack of layers, instance masks, from rows."""
        ...

    def take_note(self) -> str:
        """What the user should know since this was last asked."""
        ...


class Drawing:
    """Draws samples of a recipe into slots of the ring."""

    def __init__(self, recipe: Recipe, engine: Renders, *, batch: int) -> None:
        """Take what draws the pictures, at most `batch` at a time."""
        self._pack, _ = recipe.loaded
        self._sensor = recipe.sensor
        self._engine, self._sampler = engine, Sampler(recipe)
        self._annotator = Annotator(recipe.rules, recipe.class_names)
        shape = (batch, *recipe.size[::-1])
        spare = not (self._annotator.changes_nothing or recipe.exact_masks)
        self._spare = np.empty(shape, np.uint8) if spare else None
        self._spare_instance = np.empty(shape, np.uint16) if spare else None

    def change(self, recipe: Recipe) -> None:
        """Draw later samples from another recipe, of the same pack, size and annotation."""
        self._sampler, self._sensor = Sampler(recipe), recipe.sensor

    def draw(
        self,
        indices: NDArray[np.int64],
        seed: int,
        slot: Slot,
        *,
        only: int | None = None,
        edit: Callable[[Rows], Rows] = lambda rows: rows,
    ) -> Answer:
        """Draw samples into the first places of a slot; `only` is as for `Renderer.render`.

        `edit` may change what was sampled before it is drawn.
        """
        rows = edit(self._sampler.draw(indices, seed=seed))
        if only is not None:
            rows = rows._replace(instances=one_instance(rows.instances, only))
        slot = slot.part(len(indices))
        exact, exact_instance = self._exact(slot)
        full = self._render(rows, slot, exact, exact_instance)
        read_out(slot.image, rows.frame, self._sensor)
        records = records_of(rows, self._pack, exact_instance, full)
        if self._annotator.changes_nothing and exact is not slot.mask:
            slot.mask[:], slot.instance[:] = exact, exact_instance
        elif exact is not slot.mask:
            self._mark(exact_instance, records, indices, seed, slot)
        return Answer(rows, records, self._engine.take_note())

    def _exact(self, slot: Slot) -> tuple[NDArray[np.uint8], NDArray[np.uint16]]:
        """Where the exact masks and instance masks are drawn."""
        if slot.exact is not None and slot.exact_instance is not None:
            return slot.exact, slot.exact_instance
        if self._spare is None or self._spare_instance is None:
            return slot.mask, slot.instance
        return self._spare[: len(slot.mask)], self._spare_instance[: len(slot.mask)]

    def _mark(
        self,
        exact: NDArray[np.uint16],
        records: Records,
        indices: NDArray[np.int64],
        seed: int,
        slot: Slot,
    ) -> None:
        """Fill in the marked masks and instance masks of a slot, and the records' marked boxes."""
        labels = [own["label"] for own in records.split()]
        self._annotator.mark_instances(exact, labels, seed=seed, indices=indices, out=slot.instance)
        for mask, instance, own in zip(slot.mask, slot.instance, labels, strict=True):
            np.take(np.concatenate([[0], own]).astype(np.uint8), instance, out=mask)
        records.table["marked"] = extents(slot.instance, records.start).box

    def _render(
        self,
        rows: Rows,
        slot: Slot,
        mask: NDArray[np.uint8],
        instance: NDArray[np.uint16],
    ) -> Outlines:
        """Draw the pictures and exact masks; returns the full outlines of instances."""
        if not self._pack.materials:
            more = {} if slot.planes is None else {"planes": slot.planes}
            full = self._engine.render(rows, slot.image, mask, instance, **more)
            assert full is not None
            return full
        self._engine.render(rows, slot.image, mask)
        single_instances(mask, instance)
        return extents(instance, starts_of(rows, self._pack))
