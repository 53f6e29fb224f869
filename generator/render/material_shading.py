"""Shades samples of a pack of single materials: a program or a few for each material."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..sampling.rows import Outlines, Rows, no_outlines
from .buffers import NO_GROUPS, WRITTEN, Buffers
from .program_cache import Programs, Wanted
from .program_text import ShadingPurpose, shading_text


class Group(NamedTuple):
    """Samples that are shaded together: those of one class, by its index.

    They begin at `offset` bytes of the buffer of samples, and are so many `samples`.
    """

    material: int
    offset: int
    samples: int


class MaterialShading:
    """Shades one ray in each pixel, a class at a time."""

    def __init__(self, programs: Programs, buffers: Buffers) -> None:
        """Shade into these buffers with these programs."""
        self._programs, self._buffers = programs, buffers
        self._pack = programs.spec.pack

    def groups(self, rows: Rows) -> Iterator[Group]:
        """Upload samples, and give those of each class in turn, ready to be shaded."""
        for group in self._buffers.upload(rows, rows.label):
            self._buffers.choose(group[1])
            yield Group(*group)

    def channels(self, group: Group) -> int:
        """Components of the light: 1 or 3."""
        return self._pack.channels(self._pack.materials[group.material])

    def exposure(self, group: Group) -> dict[str, Any]:
        """The uniforms by which the film's program tells what a defect is."""
        return {"class_index": group.material}

    def outlines(self) -> Outlines:
        """The instances' outlines: there are no instances."""
        return no_outlines()

    def shade(self, group: Group, values: dict[str, Any]) -> None:
        """Shade one ray in each pixel of a group; `values` are the pass's uniforms.

        Where a Bump needs heights beside a point, programs take them from noise whose lattice cells
        are the point's own, which is fast. The few tiles in which that reaches too far are noted,
        and shaded again exactly.
        """
        ctx, index, count = self._programs.ctx, group.material, group.samples
        every = self._buffers.tiles * count
        if self._programs.spec.exact:
            self._program(index, ShadingPurpose(exact=True), values).run(every)
            ctx.memory_barrier(WRITTEN)
            return
        tiles = self._buffers.begin_tiles(count)
        if self._pack.materials[index].bounded:
            sort = self._program(index, ShadingPurpose(sort=True), values)
            sort.run(-(-self._buffers.tiles // self._programs.spec.invocations), count)
            ctx.memory_barrier(WRITTEN)
            self._program(index, ShadingPurpose("reached"), values).run_indirect(tiles, 0)
            self._program(index, ShadingPurpose("idle"), values).run_indirect(
                tiles, NO_GROUPS.nbytes // 2
            )
        else:
            self._program(index, ShadingPurpose(), values).run(every)
        ctx.memory_barrier(WRITTEN)
        strays = self._buffers.list_strays(count)
        if strays:
            self._program(index, ShadingPurpose("reached", exact=True), values).run(strays)
            ctx.memory_barrier(WRITTEN)

    def _program(self, index: int, purpose: ShadingPurpose, values: dict[str, Any]) -> Any:
        material, programs = self._pack.materials[index], self._programs
        wanted = Wanted(
            (index, purpose),
            lambda: shading_text(programs.spec, material, purpose, folder=programs.folder),
            purpose.parts,
            f"The program of material '{material.name}'",
        )
        return programs.get(wanted, values)
