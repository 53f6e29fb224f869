"""Shades samples of a stack: a surface, and instances of layers over it.

A tile that no instance reaches is made by one program, as a single material is; and so is one that
a single instance of a defect reaches, by a program of surface and layer. For the others a program
computes the state of the surface (colour, roughness, metallic, height); programs of layers
change it, one instance after the other; and a last one computes the light. See `program_text`.

Where programs may wait (`Programs.may_wait`), all tiles are made by these until those that are
faster have been built: a picture is there soon, as good but for rounding and a few strays.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import moderngl
import numpy as np
from numpy.typing import NDArray

from ....glsl.pack.pack import Layer, Pack
from ...metal.cutting import Pictures
from ...sampling.rows import Instances, Outlines, Rows
from ..buffers import NO_GROUPS, WRITTEN, Buffers
from ..program_cache import Programs, Wanted
from ..program_text import TILE, ProgramSpec, Tiles
from .buffers import StackBuffers
from .entries import Entries, entries_of
from .plane_shading import CENTRE, PlaneBuffer, PlanePurpose
from .program_text import LayerPurpose, ListPurpose, SinglePurpose, StackPurpose, SurfacePurpose
from .real_metal import RealMetal
from .real_metal_programs import RealMetalPurpose, RealSinglePurpose

_SLACK = 2.0  # pixels beside a layer's disc: the border of a pixel, and the steps of a Bump
_AGAIN = LayerPurpose(0, exact=True, again=True)  # of tiles that are made again, for any layer
_PLAIN, _LAYERED = 1, 2  # what marks stray tiles, without layers and with, as in tiles.glsl


Purpose = StackPurpose | RealMetalPurpose | RealSinglePurpose | PlanePurpose
"""What a program of a stack is for."""

Rounds = list[list[tuple[int, int]]]
"""Of each round the ranges of entries that are laid in it: their indices and layers."""


class Group(NamedTuple):
    """Samples that are shaded together: those of one surface, by its index.

    The index after that of the last surface stands for real metal. They begin at `offset` bytes of
    the buffer of samples, and are so many `samples`, at `places` int64 of the batch. `which` int64
    are those of the batch's instances that lie on them. The layers in `alone` have programs for
    tiles that one of their instances alone reaches.
    """

    surface: int
    offset: int
    samples: int
    places: NDArray[np.int64]
    which: NDArray[np.int64]
    entries: Entries
    alone: frozenset[int] = frozenset()


class StackShading:
    """Shades one ray in each pixel, the samples of a surface at a time."""

    def __init__(
        self, programs: Programs, buffers: Buffers, pictures: Pictures | None = None
    ) -> None:
        """Shade into these buffers with these programs; `pictures` are those of real metal."""
        self._programs, self._buffers = programs, buffers
        self._own = StackBuffers(programs.ctx, programs.spec, buffers.step)
        buffers.before_release.append(self._own.release)
        self._pack = programs.spec.pack
        # Layers with a program for tiles that one of their instances alone reaches. Look-alikes
        # have none: their programs would take as long again to build.
        defects = (i for i, layer in enumerate(self._pack.layers) if layer.defect)
        self.alone = frozenset(() if programs.spec.exact else defects)
        self._real = None if pictures is None else RealMetal(programs, buffers, pictures)
        self._planes: PlaneBuffer | None = None
        if programs.spec.planes:
            self._planes = PlaneBuffer(programs.ctx, programs.spec, buffers.step)
            buffers.before_release.append(self._planes.release)
        self._outlines = Outlines(np.empty(0, np.int64), np.empty((0, 4), np.int32))

    def groups(self, rows: Rows) -> Iterator[Group]:
        """Upload samples, and give those of each surface in turn, ready to be shaded."""
        self._outlines = Outlines(
            np.zeros(len(rows.instances.layer), np.int64),
            np.zeros((len(rows.instances.layer), 4), np.int32),
        )
        for surface, offset, samples in self._buffers.upload_samples(rows, rows.surface):
            which, own = _of_samples(rows.instances, samples)
            boxes = _boxes(self._programs.spec, rows.frame[samples], own)
            entries = entries_of(
                boxes, own.start, own.layer, tiles=self._programs.spec.tiles, tile=TILE
            )
            group = Group(surface, offset, len(samples), samples, which, entries)
            group = group._replace(alone=self._alone(group))
            self._own.upload(own, entries.packed(group.alone))
            self._buffers.choose(offset)
            if self._real is not None and rows.windows is not None and self._is_real(surface):
                self._real.upload(rows.windows[samples], samples)
            yield group
            area, box = self._own.read_outlines(len(which))
            spp = self._programs.spec.spp
            self._outlines.area[which] = (area + spp // 2) // spp
            self._outlines.box[which] = box

    def channels(self, group: Group) -> int:
        """Components of the light: 1 or 3."""
        return self._pack.stack_channels

    def exposure(self, group: Group) -> dict[str, Any]:
        """The uniforms by which the film's program tells what a defect is: owners tell it."""
        return {}

    def exposed(self, group: Group, values: dict[str, Any], passes: tuple[bool, bool]) -> bool:
        """Make the pixels of a group of real metal; false for any other.

        `values` are the uniforms of the film's program, `passes` whether this one is the first and
        whether it is the last.
        """
        if self._real is None or not self._is_real(group.surface):
            return False
        layered = len(group.entries.words) > 0
        self._real.expose(group.samples, values, passes, layered=layered)
        return True

    def outlines(self) -> Outlines:
        """The outlines of the instances of the last rows."""
        return self._outlines

    def shade(self, group: Group, values: dict[str, Any]) -> None:
        """Shade one ray in each pixel of a group; `values` are the pass's uniforms."""
        exact = self._programs.spec.exact
        every = self._buffers.tiles * group.samples
        tiles = self._buffers.begin_tiles(group.samples)
        real, layered = self._is_real(group.surface), len(group.entries.words) > 0
        if self._real is not None and real:
            self._real.begin_light(group.samples)
        if layered:
            self._sort(group, values)
        if not self._has_sound(group):
            self._buffers.list_tiles(np.arange(every, dtype=np.uint32))
            rounds = group.entries.rounds()
            self._make_layered(group, values, every, rounds, exact=True)  # a smaller program
        elif layered:
            if not real:
                self._run(self._sound(group), values, tiles, NO_GROUPS.nbytes // 2)
            self._make_single(group, values)
            if rounds := group.entries.rounds(group.alone):
                self._make_layered(group, values, tiles, rounds, exact=exact)
        elif not real:
            self._run(self._sound(group), values, every)
        self._barrier()
        if not exact:
            self._again(group, values)

    def fill_planes(self, group: Group, targets: dict[str, NDArray[np.float32]]) -> None:
        """Fill planes of a batch, (N, H, W, …), with those of a group that has been exposed.

        All of its tiles are made once more: those that no layer reaches had no state.
        """
        if self._planes is None:
            return
        self._planes.clear()
        tiles = self._buffers.tiles * group.samples
        entries = group.entries.whole(width=self._programs.spec.light_size[0])
        self._own.upload_entries(entries.packed((), full=True))
        self._run(self._state(group, exact=True, tiles="all"), CENTRE, tiles)
        self._barrier()
        covers = "cover" in targets
        self._lay(entries.rounds(), CENTRE, _AGAIN._replace(covers=covers))
        real = self._is_real(group.surface)
        self._run(PlanePurpose(0 if real else group.surface, real), CENTRE, tiles)
        self._barrier()
        self._planes.read_into(targets, group.places)

    def _alone(self, group: Group) -> frozenset[int]:
        """The layers here that have programs for tiles that they reach alone."""
        here = self.alone & {each.layer for each in group.entries.ranges}
        ready = frozenset(k for k in here if self._ready(*self._single(group, k)))
        return ready if self._has_sound(group) else frozenset()

    def _sound(self, group: Group) -> SurfacePurpose:
        """The program that makes tiles that no layer reaches."""
        tiles = "idle" if len(group.entries.words) else "all"
        return SurfacePurpose("sound", group.surface, tiles, self._programs.spec.exact)

    def _has_sound(self, group: Group) -> bool:
        """Whether tiles that no layer reaches are not made as the others are."""
        if self._is_real(group.surface):
            return True
        exact, layered = self._programs.spec.exact, len(group.entries.words) > 0
        others = [self._state(group, exact=exact)] if layered else []
        return self._ready(self._sound(group), *others)

    def _is_real(self, surface: int) -> bool:
        return surface == len(self._pack.surfaces)

    def _state(
        self, group: Group, *, exact: bool, tiles: Tiles = "reached"
    ) -> StackPurpose | RealMetalPurpose:
        """The program that makes the state on which layers are laid."""
        if self._real is not None and self._is_real(group.surface):
            return RealMetalPurpose("state", tiles)
        return SurfacePurpose("state", group.surface, tiles, exact)

    def _single(
        self, group: Group, layer: int
    ) -> tuple[SinglePurpose] | tuple[RealSinglePurpose, RealSinglePurpose]:
        """The programs that make tiles that one instance of a layer alone reaches, in turn."""
        if self._is_real(group.surface):
            return RealSinglePurpose("mark", layer), RealSinglePurpose("light", layer)
        return (SinglePurpose(group.surface, layer),)

    def _light(self, group: Group) -> StackPurpose | RealMetalPurpose:
        """The program that makes the light of what layers left."""
        if self._real is not None and self._is_real(group.surface):
            return RealMetalPurpose("light")
        return SurfacePurpose("light", group.surface, "reached")

    # -- the steps ------------------------------------------------------------------------------

    def _sort(self, group: Group, values: dict[str, Any]) -> None:
        """Find which entries their instances reach, and list the tiles of these and the others."""
        size = self._programs.spec.invocations
        entries = group.entries
        self._own.begin_entries(entries.lists())
        for layer, first, end in entries.of_layers():
            own = {"entry_range": (entries.begin + first, entries.begin + end)}
            self._run(LayerPurpose(layer, sort=True), values | own, -(-(end - first) // size))
        self._barrier()
        total, count = self._buffers.tiles * group.samples, len(entries.words)
        self._run(ListPurpose("tiles"), {"tile_total": total}, -(-total // size))
        every = {"entry_range": (entries.begin, entries.begin + count)}
        self._run(ListPurpose("entries"), every, -(-count // size))
        self._barrier()

    def _make_single(self, group: Group, values: dict[str, Any]) -> None:
        """Make the tiles that one instance alone reaches."""
        ranges = enumerate(group.entries.ranges)
        own = [(i, self._single(group, x.layer)) for i, x in ranges if x.layer in group.alone]
        for step in range(max((len(programs) for _, programs in own), default=0)):
            for i, programs in own:
                self._run(programs[step], values | {"range": i}, self._own.entries, 32 * i + 16)
            self._barrier()

    def _make_layered(
        self,
        group: Group,
        values: dict[str, Any],
        tiles: int | moderngl.Buffer,
        rounds: Rounds,
        *,
        exact: bool,
    ) -> None:
        """Make so many of the listed tiles, or as many as a buffer says: state, layers, light.

        `rounds` are those of the entries that are laid. With `exact` no short way is taken in the
        state.
        """
        self._run(self._state(group, exact=exact), values, tiles)
        self._barrier()
        self._lay(rounds, values, LayerPurpose(0, exact=self._programs.spec.exact))
        self._run(self._light(group), values, tiles)

    def _lay(self, rounds: Rounds, values: dict[str, Any], purpose: LayerPurpose) -> None:
        """Lay the instances of some entries over the state of their tiles, round by round.

        `purpose` is that of the programs, for any layer.
        """
        for ranges in rounds:
            for i, layer in ranges:
                own = purpose._replace(layer=layer)
                self._run(own, values | {"range": i}, self._own.entries, 32 * i)
            self._barrier()

    def _again(self, group: Group, values: dict[str, Any]) -> None:
        """Make those tiles again, exactly, in which heights beside a point were too far away."""
        kinds = self._buffers.stray_kinds(group.samples)
        plain = np.flatnonzero(kinds == _PLAIN).astype(np.uint32)
        layered = np.flatnonzero(kinds == _LAYERED).astype(np.uint32)
        sound = SurfacePurpose("sound", group.surface, "reached", exact=True)
        if len(plain) and self._ready(sound):
            self._buffers.list_tiles(plain)
            self._run(sound, values, len(plain))
            self._barrier()
        if len(layered) and self._ready(*self._exact(group)):
            self._buffers.list_tiles(layered)
            words = self._own.read_entries(group.entries.begin, len(group.entries.words))
            entries = Entries(words, group.entries.ranges).within(layered)
            self._own.upload_entries(entries.packed((), full=True))
            self._run(self._state(group, exact=True), values, len(layered))
            self._barrier()
            self._lay(entries.rounds(), values, _AGAIN)
            self._run(self._light(group), values, len(layered))
            self._barrier()
            self._own.upload_entries(group.entries.packed(group.alone))  # for the next pass

    def _exact(self, group: Group) -> list[StackPurpose | RealMetalPurpose]:
        """The programs that make tiles exactly on which layers may lie."""
        layers = {each.layer for each in group.entries.ranges}
        laid = (_AGAIN._replace(layer=layer) for layer in layers)
        return [self._state(group, exact=True), *laid, self._light(group)]

    def _run(
        self,
        purpose: Purpose,
        values: dict[str, Any],
        groups: int | moderngl.Buffer,
        offset: int = 0,
    ) -> None:
        """Run a program in so many work groups, or in as many as a buffer says at `offset`."""
        program = self._programs.get(self._wanted(purpose), values)
        if isinstance(groups, int):
            program.run(groups)
        else:
            program.run_indirect(groups, offset)

    def _ready(self, *purposes: Purpose) -> bool:
        """Whether all of these programs are there, or are to be built at once."""
        missing = [each for each in purposes if not self._programs.ready(self._wanted(each))]
        return not missing

    def _wanted(self, purpose: Purpose) -> Wanted:
        programs = self._programs
        return Wanted(
            (type(purpose), purpose),  # tuples of two kinds may be equal
            lambda: purpose.text(programs.spec, programs.folder),
            purpose.parts,
            f"The program of {_name(self._pack, purpose)}",
        )

    def _barrier(self) -> None:
        self._programs.ctx.memory_barrier(WRITTEN)


def _name(pack: Pack, purpose: Purpose) -> str:
    match purpose:
        case PlanePurpose():
            return "the planes"
        case RealMetalPurpose():
            return "real metal"
        case SurfacePurpose():
            return f"surface '{pack.surfaces[purpose.surface].name}'"
        case LayerPurpose() | SinglePurpose() | RealSinglePurpose():
            return f"layer '{pack.layers[purpose.layer].name}'"
        case ListPurpose():
            return "the lists of tiles"


def _of_samples(
    instances: Instances, samples: NDArray[np.int64]
) -> tuple[NDArray[np.int64], Instances]:
    """The instances of some samples, in their order: which they are, and by themselves."""
    counts = np.diff(instances.start)[samples]
    start = np.concatenate([[0], np.cumsum(counts)])
    which = np.arange(start[-1]) + np.repeat(instances.start[samples] - start[:-1], counts)
    own = Instances(start, instances.layer[which], instances.value[which], instances.row[which])
    return which, own


def _boxes(
    spec: ProgramSpec, frame: NDArray[np.float32], instances: Instances
) -> NDArray[np.float64]:
    """The box of each instance's disc, float64 (M, 4): x0, y0, x1, y1 in pixels of what is shaded.

    It is everything where the camera does not look straight down.
    """
    width, height = spec.light_size
    boxes = np.tile(np.array([0.0, 0.0, width, height]), (len(instances.layer), 1))
    if not spec.pack.camera.straight:
        return boxes
    sample = np.repeat(np.arange(len(frame)), np.diff(instances.start))
    places = np.array([_place(layer) for layer in spec.pack.layers], np.int64).reshape(-1, 3)
    offsets = places[instances.layer]
    x, y, size = (np.take_along_axis(instances.row, o[:, None], 1)[:, 0] for o in offsets.T)
    pitch = spec.pack.view.scale
    middle = (np.array(spec.size) / 2) + spec.grid.margin
    column = (x - frame[sample, 0]) / pitch[0] + middle[0]
    row = middle[1] - (y - frame[sample, 1]) / pitch[1]
    reach = size / pitch[0] + _SLACK, size / pitch[1] + _SLACK
    found = (column - reach[0], row - reach[1], column + reach[0], row + reach[1])
    return np.stack(found, axis=1).astype(np.float64)


def _place(layer: Layer) -> tuple[int, ...]:
    """Where a layer's row has Position X, Position Y and Size."""
    offsets = {p.key.split(".", 1)[1]: p.offset for p in layer.parameters}
    return tuple(offsets[name] for name in ("Position X", "Position Y", "Size"))
