"""The text of the programs that shade a stack: its surface, its layers, and the light of both.

A tile that no layer reaches is made by one program, `sound`. In any other, `state` computes the
surface, a program for each layer lays instances over it, and `light` shades what they left.
"""

from pathlib import Path
from typing import Literal, NamedTuple

from ...glsl.pack.pack import Layer, Surface
from .program import (
    BEFORE,
    SHADING,
    ProgramSpec,
    Tiles,
    head,
    joined,
    material_file,
    surroundings,
    task_text,
)

_POINT = ("point.glsl", "coarse.glsl")
_LIGHTS = ("lamps.glsl", "lights", "images")
_VIEW = ("material", "view.glsl", "look.glsl")
_INSTANCE = ("instances.glsl", "instance_row.glsl", "tiles.glsl", *_POINT, "images", "state.glsl")


class SurfaceTask(NamedTuple):
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
            return *SHADING, "shade.glsl", "walk.glsl"
        own = "shade_state.glsl" if self.part == "state" else "shade_light.glsl"
        lights = ("images",) if self.part == "state" else _LIGHTS
        front = (*BEFORE, "parameters.glsl", "tiles.glsl", *_POINT, *lights, "state.glsl")
        return *front, *_VIEW, own, "walk.glsl"

    def text(self, spec: ProgramSpec, folder: Path) -> str:
        """GLSL 4.30 of the program, for the pack in `folder`."""
        surface = spec.pack.surfaces[self.surface]
        curves = spec.curves(self._coarse(surface), exact=self.exact)
        task = task_text(self.tiles, exact=self.exact, layered=self.part != "sound")
        parts = {
            "task": f"{task}#define CURVES {curves}\n" + head(spec, spec.pack.stack_channels),
            "material": material_file(folder, self._file(surface)),
            **surroundings(spec.pack),
        }
        return joined(self.parts, parts, spec)

    def _file(self, surface: Surface) -> str:
        files = {"sound": surface.file, "state": surface.state_file, "light": surface.light_file}
        return files[self.part]

    def _coarse(self, surface: Surface) -> tuple[float, ...]:
        return {"sound": surface.coarse, "state": surface.state_coarse}.get(self.part, ())


class LayerTask(NamedTuple):
    """A program that lays instances of a `layer` (by index), or with `sort` finds their tiles.

    With `exact` it takes no short way to the heights beside a point; with `again` it makes tiles
    for the second time, and leaves outlines alone.
    """

    layer: int
    sort: bool = False
    exact: bool = False
    again: bool = False

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the program's text, in their order."""
        own = ("reach.glsl", "sort_layer.glsl") if self.sort else ("layer.glsl",)
        return *BEFORE, *_INSTANCE, *_VIEW, *own

    def text(self, spec: ProgramSpec, folder: Path) -> str:
        """GLSL 4.30 of the program, for the pack in `folder`."""
        layer: Layer = spec.pack.layers[self.layer]
        task = task_text("all", exact=self.exact, layered=True)
        task += f"#define CURVES 0\nconst bool AGAIN = {str(self.again).lower()};\n"
        task += f"const uint LAYER_FLOATS = {layer.row_floats}u;\n"
        parts = {
            "task": task + head(spec, spec.pack.stack_channels),
            "material": material_file(folder, layer.file),
            **surroundings(spec.pack),
        }
        return joined(self.parts, parts, spec)


class ListTask(NamedTuple):
    """The program that lists which of `total` tiles layers reach."""

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the program's text, in their order."""
        return *BEFORE, "tiles.glsl", "tile_total", "list_tiles.glsl"

    def text(self, spec: ProgramSpec, folder: Path) -> str:
        """GLSL 4.30 of the program; `folder` is not read."""
        parts = {
            "task": task_text("all", exact=False) + head(spec, spec.pack.stack_channels),
            "tile_total": "uniform uint tile_total;\n",
        }
        return joined(self.parts, parts, spec)


StackTask = SurfaceTask | LayerTask | ListTask
