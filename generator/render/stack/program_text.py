"""The text of the programs that shade a stack: its surface, its layers, and the light of both.

A tile that no layer reaches is made by one program, `sound`, and one that a single instance of
a defect reaches by one as well, of surface and layer. In any other, `state` computes the surface, a
program for each layer lays instances over it, and `light` shades what they left.
"""

from pathlib import Path
from typing import Literal, NamedTuple

from ....glsl.pack.pack import Layer, Surface
from ..program_text import (
    BEFORE,
    SHADING,
    WALKING,
    ProgramSpec,
    Tiles,
    head,
    joined,
    material_file,
    purpose_text,
    surroundings,
)
from .plane_shading import plane_head

_POINT = ("point.glsl", "coarse.glsl")
_LIGHTS = ("lamps.glsl", "lights", "images")
_VIEW = ("view.glsl", "look.glsl")
INSTANCE = ("instances.glsl", "instance_row.glsl", "tiles.glsl", *_POINT)


class SurfacePurpose(NamedTuple):
    """A program that shades a `surface` (by index) or its part in a stack, in some tiles.

    With `exact` it takes no short way to the heights beside a point.
    """

    part: Literal["sound", "state", "light"]
    surface: int
    tiles: Tiles
    exact: bool = False

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the program's text, in their order."""
        if self.part == "sound":
            return *SHADING, "shade.glsl", *WALKING
        own = ("state_curves.glsl", "shade_state.glsl")
        own = own if self.part == "state" else ("shade_light.glsl",)
        lights = ("images",) if self.part == "state" else _LIGHTS
        front = (*BEFORE, "parameters.glsl", "tiles.glsl", *_POINT, *lights, "state.glsl")
        return *front, "library", "material", *_VIEW, *own, *WALKING

    def text(self, spec: ProgramSpec, folder: Path) -> str:
        """GLSL 4.30 of the program, for the pack in `folder`."""
        surface = spec.pack.surfaces[self.surface]
        curves = spec.curves(self._coarse(surface), exact=self.exact)
        purpose = purpose_text(self.tiles, exact=self.exact, layered=self.part != "sound")
        parts = {
            "purpose": f"{purpose}#define CURVES {curves}\n" + head(spec, spec.pack.stack_channels),
            "material": material_file(folder, self._file(surface)),
            **_surroundings(spec, folder),
        }
        return joined(self.parts, parts, spec)

    def _file(self, surface: Surface) -> str:
        files = {"sound": surface.file, "state": surface.state_file, "light": surface.light_file}
        return files[self.part]

    def _coarse(self, surface: Surface) -> tuple[float, ...]:
        return {"sound": surface.coarse, "state": surface.state_coarse}.get(self.part, ())


class LayerPurpose(NamedTuple):
    """A program that lays instances of a `layer` (by index), or with `sort` finds their tiles.

    With `exact` it takes no short way to the heights beside a point; with `again` it makes tiles
    for the second time, and leaves outlines alone; with `covers` it also fills the plane of covers.
    """

    layer: int
    sort: bool = False
    exact: bool = False
    again: bool = False
    covers: bool = False

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the program's text, in their order."""
        sort = ("layer_reach.glsl", "reach.glsl", "sort_layer.glsl")
        lay = ("entry.glsl", "outline.glsl", "layer.glsl", "walk_columns.glsl", "walk_layer.glsl")
        own = sort if self.sort else lay
        own = ("planes", *own) if self.covers else own
        front = (*BEFORE, *INSTANCE, "images", "state.glsl", "library", "material")
        return *front, *_VIEW, *own

    def text(self, spec: ProgramSpec, folder: Path) -> str:
        """GLSL 4.30 of the program, for the pack in `folder`."""
        layer: Layer = spec.pack.layers[self.layer]
        purpose = purpose_text("all", exact=self.exact, layered=True)
        purpose += "#define CURVES 0\n" + layer_text(layer, again=self.again)
        parts = {
            "purpose": purpose + head(spec, spec.pack.stack_channels),
            "material": material_file(folder, layer.file),
            "planes": plane_head(spec, self.layer) if self.covers else "",
            **_surroundings(spec, folder),
        }
        return joined(self.parts, parts, spec)


class SinglePurpose(NamedTuple):
    """A program that makes tiles of a `surface` that one instance of a `layer` alone reaches."""

    surface: int
    layer: int

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the program's text, in their order."""
        front = (*BEFORE, "parameters.glsl", *INSTANCE, *_LIGHTS, "state.glsl", "library")
        own = ("state", "layer", "light", *_VIEW, "state_curves.glsl", "outline.glsl")
        walk = ("entry.glsl", "single.glsl", "walk.glsl", "walk_single.glsl")
        return *front, *own, *walk

    def text(self, spec: ProgramSpec, folder: Path) -> str:
        """GLSL 4.30 of the program, for the pack in `folder`."""
        surface, layer = spec.pack.surfaces[self.surface], spec.pack.layers[self.layer]
        curves = spec.curves(surface.state_coarse, exact=False)
        purpose = purpose_text("all", exact=False, layered=True) + f"#define CURVES {curves}\n"
        purpose += layer_text(layer, again=False)
        parts = {
            "purpose": purpose + head(spec, spec.pack.stack_channels),
            "state": material_file(folder, surface.state_file),
            "layer": material_file(folder, layer.file),
            "light": material_file(folder, surface.light_file),
            **_surroundings(spec, folder),
        }
        return joined(self.parts, parts, spec)


class ListPurpose(NamedTuple):
    """A program that lists something.

    That is which tiles layers reach, which entries reach their tiles, or which tiles have pixels
    that show what layers have changed.
    """

    of: Literal["tiles", "entries", "pixels"]

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the program's text, in their order."""
        return *BEFORE, "instances.glsl", "tiles.glsl", "tile_total", f"list_{self.of}.glsl"

    def text(self, spec: ProgramSpec, folder: Path) -> str:
        """GLSL 4.30 of the program; `folder` is not read."""
        parts = {
            "purpose": purpose_text("all", exact=False) + head(spec, spec.pack.stack_channels),
            "tile_total": "uniform uint tile_total;\n",
        }
        return joined(self.parts, parts, spec)


StackPurpose = SurfacePurpose | LayerPurpose | SinglePurpose | ListPurpose


def layer_text(layer: Layer, *, again: bool) -> str:
    """GLSL of the constants that programs of a layer have."""
    flag = f"const bool AGAIN = {str(again).lower()};\n"
    return f"{flag}const uint LAYER_FLOATS = {layer.row_floats}u;\n"


def _surroundings(spec: ProgramSpec, folder: Path) -> dict[str, str]:
    """The parts that are the pack's: its lights, its images, and its part of the library."""
    library = material_file(folder, spec.pack.library)
    return {"library": library, **surroundings(spec)}
