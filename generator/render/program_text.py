"""The text of the compute programs: those that shade a material, and those that make pixels.

Programs are parts of the GLSL library, joined; what is the same for all samples is written into
them as constants.
"""

import itertools
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from ...errors import SlabForgeError
from ...glsl.compile.library.library_text import needed_part
from ...glsl.folders import LIBRARY
from ...glsl.pack.film import HIGH, LOW, Film, Grid
from ...glsl.pack.lights import lights_text, live_values
from ...glsl.pack.pack import Material, Pack
from ...glsl.pack.textures import declaration
from ..planes import floats_of
from ..sampling.rows import FRAME_FIELDS, FRAME_FLOATS
from ..sensor import CameraParts, light_grid
from .uniforms import with_constants

TILE = (32, 8)  # pixels of a work group, as in frame.glsl
WALK = {True: 32, False: 4}  # pixels of an invocation, on a software rasteriser or not
COARSE = 24  # pixels along a row: octaves whose cells are as wide are interpolated
BLOCK_WORDS = 1024  # of four floats: what every driver lets a uniform block hold
MOST_GROUPS = 65535  # work groups of a dispatch that every driver allows
Tiles = Literal["all", "reached", "idle"]
BEFORE = ("purpose", "frame.glsl", "light.glsl")  # parts of every program, in their order
SHADING = (  # parts of the programs that shade a material, before their own
    *BEFORE,
    "parameters.glsl",
    "tiles.glsl",
    "point.glsl",
    "coarse.glsl",
    "lamps.glsl",
    "lights",
    "images",
    "material",
    "view.glsl",
    "look.glsl",
)
WALKING = ("walk.glsl", "walk_tile.glsl")  # parts that make tiles pixel by pixel
EXPOSURE = (
    *BEFORE,
    "owners",
    "images",
    "display",
    "film.glsl",
    "camera.glsl",
    "pixel_words.glsl",
    "filter_rows.glsl",
    "expose.glsl",
)
_INLINE = "#pragma optionNV(inline all)"  # NVIDIA's compiler calls functions else, far slower


class ShadingPurpose(NamedTuple):
    """What a program that shades a material is for.

    It shades those `tiles` that a costly part of the material reaches, those that stay idle, or
    all; or, with `sort`, finds out which are which. With `exact` it takes no short way to the
    heights beside a point.
    """

    tiles: Tiles = "all"
    exact: bool = False
    sort: bool = False

    def text(self) -> str:
        """GLSL of the constants that tell the program its purpose: EXACT, REACHED and TILES."""
        return purpose_text(self.tiles, exact=self.exact, reached=self.tiles != "idle")

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the program's text, in their order."""
        own = ("reach.glsl", "sort.glsl") if self.sort else ("shade.glsl", *WALKING)
        return *SHADING, *own


def purpose_text(tiles: Tiles, *, exact: bool, reached: bool = True, layered: bool = False) -> str:
    """GLSL of the constants that tell a program its purpose.

    They are EXACT, REACHED, TILES, and LAYERED: whether what it makes has layers.
    """
    kinds = "const int ALL_TILES = 0, REACHED_TILES = 1, IDLE_TILES = 2;\n"
    flags = {"EXACT": exact, "REACHED": reached, "LAYERED": layered}
    lines = (f"const bool {k} = {str(v).lower()};\n" for k, v in flags.items())
    return f"{kinds}const int TILES = {tiles.upper()}_TILES;\n{''.join(lines)}"


class ExposurePurpose(NamedTuple):
    """What a program that makes pixels of light is for.

    `channels` of the light, 1 or 3; whether it is the `first` of the passes that make a pixel from
    its rays, and whether it is the `last`.
    """

    channels: int
    first: bool
    last: bool


@dataclass(frozen=True, kw_only=True)
class ProgramSpec:
    """What all programs of an engine are made for: a pack, a size and rays a pixel.

    `size` is the picture's width and height in pixels, `spp` the rays a pixel (1, 4 or 16).
    `walk` pixels of a tile are shaded by one invocation: a multiple of 4 that divides 32. Octaves
    of noise that are finer than a single ray a pixel can show are left out, unless `exact`; the
    mean of four rays is nearer to the truth with them. `camera_parts` says what of the camera there
    is, `image_channels` whether pictures are gray (1) or in colour (3), `planes` which are made.
    With `live` the lights and the world are uniforms, which a preview changes without new programs.
    """

    pack: Pack
    size: tuple[int, int]
    spp: int = 1
    walk: int = 4
    exact: bool = False
    camera_parts: CameraParts = CameraParts()
    image_channels: int = 1
    planes: tuple[str, ...] = ()
    live: bool = False

    @property
    def sample_words(self) -> int:
        """Words of four floats that a sample's frame and row take in the uniform block."""
        return FRAME_FLOATS // 4 + -(-self.pack.row_floats // 4)

    @property
    def instance_words(self) -> int:
        """Words that an instance takes in the buffer of instances; see instances.glsl."""
        return 8 + self.pack.layer_floats

    @property
    def state_words(self) -> int:
        """Words of four that the state of a stack takes in a pixel."""
        return 2 if self.pack.stack_channels == 1 else 3

    @property
    def plane_floats(self) -> int:
        """Numbers that all planes together take in a pixel."""
        return sum(floats_of(name, self.pack) for name in self.planes)

    @property
    def invocations(self) -> int:
        """How many invocations a work group, which shades one tile, has."""
        return math.prod(TILE) // self.walk

    @cached_property
    def grid(self) -> Grid:
        """Where the rays of a pixel lie, and what they weigh; its margin has room for a blur."""
        return light_grid(self.pack.film, self.spp, self.camera_parts)

    @property
    def exposed_rows(self) -> int:
        """Rows of pixels that a work group exposes.

        An invocation goes down a strip of them, and begins with the rows that the filter reaches
        beyond: on a software rasteriser strips are long.
        """
        return 32 if self.walk == TILE[0] else TILE[1]

    @property
    def light_size(self) -> tuple[int, int]:
        """Width and height of what is shaded, pixels.

        That is the picture with a border as wide as the filter reaches, its width rounded up to
        whole words of four.
        """
        width, height = (n + 2 * self.grid.margin for n in self.size)
        return 4 * -(-width // 4), height

    @property
    def row_words(self) -> int:
        """Words of four pixels in a row of an image or a mask."""
        return -(-self.size[0] // 4)

    @property
    def words(self) -> int:
        """Words of an image, and of a mask."""
        return self.row_words * self.size[1]

    @property
    def tiles(self) -> tuple[int, int]:
        """How many tiles across and down cover what is shaded."""
        return -(-self.light_size[0] // TILE[0]), -(-self.light_size[1] // TILE[1])

    @property
    def coarse_cells(self) -> float:
        """The most cells to a metre that an octave of noise may have to be coarse; 0 where none is.

        Cells are counted along x, in which rows of pixels lie. Coarse octaves are interpolated
        between pixels that are COARSE apart, which pays where an invocation walks along a row. With
        more than one ray a pixel their mean is nearer to the truth than what is interpolated.
        """
        camera = self.pack.camera
        used = self.walk == TILE[0] and self.spp == 1 and not self.exact and camera.straight
        return 1.0 / (COARSE * camera.pitch[0]) if used else 0.0

    def curves(self, coarse: Sequence[float], *, exact: bool) -> int:
        """How many sums of coarse octaves a program interpolates: all or none of them.

        `coarse` are those of its material (see `Material.coarse`).
        """
        most = 0.0 if exact else self.coarse_cells
        return len(coarse) if most > 0.0 and any(c <= most for c in coarse) else 0

    @property
    def passes(self) -> list[dict[str, Any]]:
        """For each ray of a pixel the values of its pass's uniforms."""
        places, weights = self.grid
        cells = itertools.product(range(len(places)), repeat=2)
        return [
            {
                "place": (places[x], places[y]),
                "pixel_ray": i,
                "across": tuple(weights[x]),
                "down": tuple(weights[y]),
            }
            for i, (y, x) in enumerate(cells)
        ]

    def sizes(self) -> dict[str, Any]:
        """The values of the uniforms that depend on the picture's size; with `live`, of lights too.

        They stay uniforms: else each new size would be a new program, and a driver would compile a
        pack anew for it, for half a minute.
        """
        return {
            "size": self.size,
            "light_width": self.light_size[0],
            "row_words": self.row_words,
            "tile_count": self.tiles,
            "sensor_pixels": tuple(map(max, self.pack.camera.resolution, self.size)),
        } | ({"world": self.pack.world, **live_values(self.pack.lights)} if self.live else {})

    def constants(self) -> dict[str, Any]:
        """The values of the library's other uniforms that are the same for every sample."""
        pack, slab, film = self.pack, self.pack.slab, self.pack.film
        passes = self.passes
        return (
            (passes[0] if len(passes) == 1 else {})
            | pack.view.uniforms(pack.blender)
            | {
                "margin": self.grid.margin,
                "coarse_cells": self.coarse_cells,
                "fades": self.spp == 1 and not self.exact,
                "tile_room": MOST_GROUPS,
                "slab_low": slab.low,
                "slab_size": slab.size,
                "slab_location": slab.location,
                "triangles": slab.triangles,
                "uv_across": slab.uv[0],
                "uv_down": slab.uv[1],
                "exposure": film.exposure,
                "display_exponent": 1.0 / film.gamma,
            }
            | ({} if self.live else {"world": pack.world})
        )


def shading_text(
    spec: ProgramSpec, material: Material, purpose: ShadingPurpose, *, folder: Path
) -> str:
    """GLSL 4.30 of a program that shades a material of the pack in `folder`.

    In a compiler's messages `#line` numbers a part by its place in `purpose.parts`.
    """
    pack = spec.pack
    curves = spec.curves(material.coarse, exact=purpose.exact or purpose.sort)
    parts = {
        "purpose": f"{purpose.text()}#define CURVES {curves}\n"
        + head(spec, pack.channels(material)),
        "material": material_file(folder, material.file),
        **surroundings(spec),
    }
    return joined(purpose.parts, parts, spec)


def surroundings(spec: ProgramSpec) -> dict[str, str]:
    """The parts of a shading program that are the pack's: its lights and its images."""
    pack = spec.pack
    return {
        "lights": lights_text(pack.lights, pack.slab.location[2] + pack.slab.top, live=spec.live),
        "images": declaration(pack.images),
    }


def material_file(folder: Path, name: str) -> str:
    """The text of a GLSL file of the pack in `folder`; SlabForgeError where there is none."""
    path = folder / name
    if path.parent.resolve() != folder.resolve() or not path.is_file():
        raise SlabForgeError(f"The pack has no file '{name}'; export it again.")
    try:
        return path.read_text()
    except (OSError, UnicodeDecodeError):
        raise SlabForgeError(
            f"The pack's file '{path.name}' cannot be read as text; export it again."
        ) from None


def exposure_text(spec: ProgramSpec, purpose: ExposurePurpose) -> str:
    """GLSL 4.30 of a program that makes pixels of samples. `#line` numbers parts as EXPOSURE."""
    flags = {"FIRST": purpose.first, "LAST": purpose.last}
    text = "".join(f"const bool {k} = {str(v).lower()};\n" for k, v in flags.items())
    text += head(spec, purpose.channels)
    text += rays_text(spec)
    text += f"const uint ROWS = {spec.exposed_rows}u;\n" + _camera_head(spec)
    pack = spec.pack
    parts = {
        "purpose": text,
        "owners": (LIBRARY / "state.glsl").read_text() if pack.layers else "",
        "images": declaration(pack.images),
        "display": display_text(pack.film),
    }
    return joined(EXPOSURE, parts, spec)


def rays_text(spec: ProgramSpec) -> str:
    """GLSL of the constants that say how many rays a pixel has, and how far each is spread."""
    return f"const uint SPP = {spec.spp}u;\nconst uint REACH = {2 * spec.grid.margin + 1}u;\n"


def _camera_head(spec: ProgramSpec) -> str:
    """GLSL of what there is of the camera, and of where a frame has its numbers."""
    camera = spec.camera_parts
    flags = {
        "CAMERA": camera.on,
        "BLUR": camera.largest_blur > 0,
        "JITTER": camera.jitter,
        "GAMMA": camera.gamma,
        "IMAGE_CHANNELS": spec.image_channels,
    }
    places = enumerate(FRAME_FIELDS if camera.on else ())
    return "".join(f"#define {k} {int(v)}\n" for k, v in flags.items()) + "".join(
        f"const uint AT_{name.upper()} = {i}u;\n" for i, name in places
    )


def head(spec: ProgramSpec, channels: int) -> str:
    """GLSL of the constants that every program has; `channels` of the light, 1 or 3."""
    light, word = ("float", "float") if channels == 1 else ("vec3", "vec4")
    words = {
        "LIGHT": light,
        "LIGHT_WORD": word,
        "INVOCATIONS": spec.invocations,
        "STACK": int(bool(spec.pack.layers)),
        "CHANNELS_3": int(channels == 3),
    }
    numbers = {
        "WALK": spec.walk,
        "CHANNELS": channels,
        "SAMPLE_WORDS": spec.sample_words,
        "BLOCK_WORDS": BLOCK_WORDS,
        "INSTANCE_WORDS": spec.instance_words,
        "STATE_WORDS": spec.state_words,
        "FRAME_WORDS": FRAME_FLOATS // 4,
    }
    defined = "".join(f"#define {k} {v}\n" for k, v in words.items())
    return defined + "".join(f"const uint {k} = {v}u;\n" for k, v in numbers.items())


def joined(names: Sequence[str], parts: dict[str, str], spec: ProgramSpec) -> str:
    """A whole program of named parts: those in `parts`, and files of the library.

    Of the pack's library, which is for all its programs, it has what its other parts call. So a
    program stays the same, and is not built anew, where only others of the pack have changed.
    """
    texts = {n: parts[n] if n in parts else (LIBRARY / n).read_text() for n in names}
    if "library" in texts:
        called = (_called(text) for name, text in texts.items() if name != "library")
        texts["library"] = needed_part(texts["library"], frozenset().union(*called))
    whole = (text if text.endswith("\n") else f"{text}\n" for text in texts.values())
    numbered = [f"#line 1 {i}\n{text}" for i, text in enumerate(whole)]
    return f"#version 430\n{_INLINE}\n" + with_constants("".join(numbered), spec.constants())


@lru_cache(maxsize=256)
def _called(part: str) -> frozenset[str]:
    """The functions and arrays that a part of a program may use, by their names."""
    return frozenset(re.findall(r"(\w+)[(\[]", part))


def display_text(film: Film) -> str:
    """GLSL of the film's view transform: `vec3 display(vec3 light)`."""
    if film.table is None:
        return (LIBRARY / f"film_{film.view_transform.lower()}.glsl").read_text()
    head = (
        f"const uint FILM_TABLE = texture_{film.table}, FILM_SIZE = {film.table_size}u;\n"
        f"const float FILM_LOW = {LOW}, FILM_HIGH = {HIGH};\n"
    )
    return head + (LIBRARY / "film_table.glsl").read_text()
