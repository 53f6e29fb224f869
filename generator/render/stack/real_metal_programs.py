"""The text of the programs for real metal: its state, its light under layers, and its pixels.

They take the place of a surface's in a stack (see `program_text`), beside the same programs of
layers.
"""

from pathlib import Path
from typing import Any, Literal, NamedTuple

from ....glsl.pack.pack import Pack
from ..program_text import (
    BEFORE,
    BLOCK_WORDS,
    WALKING,
    ProgramSpec,
    Tiles,
    display_text,
    head,
    joined,
    material_file,
    purpose_text,
    rays_text,
    surroundings,
)
from .program_text import INSTANCE, layer_text

_TONE, _ROUGHNESS, _METALLIC = 0.18, 0.5, 1.0  # of metal of which the pack says nothing
# Of a dispatch: in the block of samples each has two words at least.
MOST_PICTURES = BLOCK_WORDS // 2
_PICTURE = ("tiles.glsl", "real_metal.glsl")
_SHADING = ("parameters.glsl", *_PICTURE, "point.glsl", "coarse.glsl", "lamps.glsl", "lights")


class BareMetal(NamedTuple):
    """What real metal is taken for where nothing lies on it: mean reflectance, and constants."""

    tone: float
    roughness: float
    metallic: float


def bare_metal(pack: Pack) -> BareMetal:
    """The middles of the inputs Tone, Roughness and Metallic of the pack's first surface."""
    found = {
        p.key.split(".", 1)[1]: p.default[0]
        if p.min is None or p.max is None
        else (p.min + p.max) / 2
        for p in pack.surfaces[0].parameters
    }
    return BareMetal(
        tone=found.get("Tone", _TONE),
        roughness=found.get("Roughness", _ROUGHNESS),
        metallic=found.get("Metallic", _METALLIC),
    )


class RealMetalPurpose(NamedTuple):
    """A program that makes the state of real metal, or the light of what layers made of it.

    It is for `tiles` that layers reach, or for all, from border to border.
    """

    part: Literal["state", "light"]
    tiles: Tiles = "reached"

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the program's text, in their order."""
        light = ("real_metal_light.glsl",) if self.part == "light" else ()
        own = ("real_metal_state.glsl", *light, f"shade_real_metal_{self.part}.glsl")
        columns = ("walk_columns.glsl", "walk_real_metal.glsl")
        walk = WALKING if self.tiles == "all" else columns
        view = ("images", "state.glsl", "library", "material", "view.glsl", "look.glsl")
        return *BEFORE, *_SHADING, *view, *own, *walk

    def text(self, spec: ProgramSpec, folder: Path) -> str:
        """GLSL 4.30 of the program, for the pack in `folder`."""
        purpose = purpose_text(self.tiles, exact=True, layered=True) + "#define CURVES 0\n"
        purpose += _picture_text(spec) + _bare_text(spec.pack)
        light = material_file(folder, spec.pack.surfaces[0].light_file)
        parts = {
            "purpose": purpose + head(spec, spec.pack.stack_channels),
            "library": material_file(folder, spec.pack.library),
            "material": light if self.part == "light" else "",
            **surroundings(spec),
        }
        return joined(self.parts, parts, spec)


class RealSinglePurpose(NamedTuple):
    """A program that makes tiles of real metal that one instance of a `layer` alone reaches.

    The first part marks the pixels that the instance changes, the second makes their light.
    """

    part: Literal["mark", "light"]
    layer: int

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the program's text, in their order."""
        front = (*BEFORE, "parameters.glsl", *INSTANCE, "real_metal.glsl")
        view = ("view.glsl", "look.glsl", "real_metal_state.glsl", "entry.glsl")
        if self.part == "mark":
            own = ("walk_columns.glsl", "mark_single_real_metal.glsl")
            return *front, "images", "state.glsl", "library", "layer", *view, *own
        lights = ("lamps.glsl", "lights", "images", "state.glsl", "library", "layer", "material")
        own = ("real_metal_light.glsl", "outline.glsl", "light_single_real_metal.glsl")
        return *front, *lights, *view, *own

    def text(self, spec: ProgramSpec, folder: Path) -> str:
        """GLSL 4.30 of the program, for the pack in `folder`."""
        layer = spec.pack.layers[self.layer]
        exact = self.part == "mark"  # relief alone has a short way
        purpose = purpose_text("all", exact=exact, layered=True) + "#define CURVES 0\n"
        purpose += _picture_text(spec) + _bare_text(spec.pack)
        purpose += layer_text(layer, again=False)
        parts = {
            "purpose": purpose + head(spec, spec.pack.stack_channels),
            "library": material_file(folder, spec.pack.library),
            "layer": material_file(folder, layer.file),
            "material": material_file(folder, spec.pack.surfaces[0].light_file),
            **surroundings(spec),
        }
        return joined(self.parts, parts, spec)


class PixelPurpose(NamedTuple):
    """The program that makes pixels of real metal in some `tiles`.

    Whether it is the `first` of the passes that make a pixel from its rays, and the `last`.
    """

    tiles: Tiles
    first: bool
    last: bool

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the program's text, in their order."""
        film = ("images", "display", "film.glsl", "pixel_words.glsl", "filter_rows.glsl")
        return *BEFORE, *_PICTURE, "state.glsl", *film, "expose_real_metal.glsl"

    def text(self, spec: ProgramSpec, folder: Path) -> str:
        """GLSL 4.30 of the program; `folder` is not read."""
        flags: dict[str, Any] = {"FIRST": self.first, "LAST": self.last}
        purpose = purpose_text(self.tiles, exact=True, layered=True)
        purpose += "".join(f"const bool {k} = {str(v).lower()};\n" for k, v in flags.items())
        purpose += head(spec, spec.pack.stack_channels)
        purpose += _picture_text(spec)
        purpose += rays_text(spec)
        parts = {
            "purpose": purpose,
            "images": surroundings(spec)["images"],
            "display": display_text(spec.pack.film),
        }
        return joined(self.parts, parts, spec)


def _picture_text(spec: ProgramSpec) -> str:
    """GLSL of the constants of real_metal.glsl: pictures of a dispatch at most, and channels."""
    channels = f"#define IMAGE_CHANNELS {spec.image_channels}\n"
    return f"{channels}const uint MOST_PICTURES = {MOST_PICTURES}u;\n"


def _bare_text(pack: Pack) -> str:
    """GLSL of the constants of real metal on which nothing lies."""
    bare = bare_metal(pack)
    return (
        f"const float PICTURE_ROUGHNESS = {float(bare.roughness)!r};\n"
        f"const float PICTURE_METALLIC = {float(bare.metallic)!r};\n"
    )
