"""The text of a material's compute program: frame, material, shading, lights, film, main."""

import math
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from ..errors import SlabForgeError
from ..glsl.film import HIGH, LOW, Film, sample_positions
from ..glsl.lights import lights_text
from ..glsl.pack import Material, Pack
from ..glsl.pixels import declaration

LIBRARY = Path(__file__).parent.parent / "glsl" / "lib"
TILE = (32, 8)  # pixels of a work group, as in frame.glsl
Tiles = Literal["all", "reached", "idle"]
NAMES = (  # of the parts, in their order; a task is "main.glsl" or "sort.glsl"
    "task",
    "frame.glsl",
    "point.glsl",
    "lamps.glsl",
    "lights",
    "images",
    "material",
    "samples",
    "view.glsl",
    "display",
    "film.glsl",
    "end",
)


class Task(NamedTuple):
    """What a program is for.

    Shading the tiles that a costly part reaches, those that it does not, or all; `sort` finds out
    which. `exact` takes no short way to the heights beside a point.
    """

    tiles: Tiles = "all"
    exact: bool = False
    sort: bool = False

    def text(self) -> str:
        """As constants of the program."""
        kinds = "const int ALL_TILES = 0, REACHED_TILES = 1, IDLE_TILES = 2;\n"
        flags = {"EXACT": self.exact, "REACHED": self.tiles != "idle"}
        lines = (f"const bool {k} = {str(v).lower()};\n" for k, v in flags.items())
        return f"{kinds}const int TILES = {self.tiles.upper()}_TILES;\n{''.join(lines)}"


_SHADE = Task()
_UNIFORM = re.compile(r"^uniform (\w+) ([^;]+);", re.MULTILINE)


def program_text(
    pack: Pack,
    folder: Path,
    material: Material,
    size: tuple[int, int],
    spp: int = 1,
    task: Task = _SHADE,
) -> str:
    """GLSL 4.30 of one material for frames of `size` (width, height), `spp` samples a pixel.

    `#line` numbers the parts as in NAMES. What is the same for every sample is written as
    constants: a driver then leaves out what a camera or a white lamp does not need.
    """
    path = folder / material.file
    if path.parent.resolve() != folder.resolve() or not path.is_file():
        raise SlabForgeError(f"The pack has no file '{material.file}'; export it again.")
    end = "sort.glsl" if task.sort else "main.glsl"
    parts = {
        "task": task.text(),
        "material": path.read_text(),
        "lights": lights_text(pack.lights, pack.slab.location[2] + pack.slab.top),
        "images": declaration(pack.images),
        "display": display_text(pack.film),
        "samples": samples_text(pack.film, spp),
        "end": (LIBRARY / end).read_text(),
    }
    values = constants(pack, material, size)
    texts = [parts[n] if n in parts else (LIBRARY / n).read_text() for n in NAMES]
    numbered = [f"#line 1 {i}\n{text}" for i, text in enumerate(texts)]
    return "#version 430\n" + settled("".join(numbered), values)


def row_words(width: int) -> int:
    """Words of four pixels in a row of an image or a mask."""
    return -(-width // 4)


def tile_count(size: tuple[int, int]) -> tuple[int, int]:
    """Tiles across and down."""
    return -(-size[0] // TILE[0]), -(-size[1] // TILE[1])


def constants(pack: Pack, material: Material, size: tuple[int, int]) -> dict[str, Any]:
    """The values of the library's uniforms."""
    slab, film = pack.slab, pack.film
    return pack.view.uniforms(pack.blender) | {
        "size": size,
        "row_floats": pack.row_floats,
        "row_words": row_words(size[0]),
        "tile_count": tile_count(size),
        "class_index": pack.materials.index(material),
        "slab_low": slab.low,
        "slab_size": slab.size,
        "slab_location": slab.location,
        "triangles": slab.triangles,
        "uv_across": slab.uv[0],
        "uv_down": slab.uv[1],
        "exposure": film.exposure,
        "display_exponent": 1.0 / film.gamma,
        "world": pack.world,
    }


def settled(text: str, values: dict[str, Any]) -> str:
    """The text with constants in the place of its uniforms."""

    def constant(match: re.Match[str]) -> str:
        type_, names = match[1], [n.strip() for n in match[2].split(",")]
        return " ".join(f"const {type_} {n} = {_constant(type_, n, values)};" for n in names)

    return _UNIFORM.sub(constant, text)


def _constant(type_: str, name: str, values: dict[str, Any]) -> str:
    name, bracket, count = name.partition("[")
    if bracket:
        items = (_literal(type_, v) for v in values[name])
        return f"{type_}[{count}({', '.join(items)})"
    try:
        return _literal(type_, values[name])
    except ValueError:
        raise SlabForgeError(
            f"The pack's '{name}' is {values[name]}, which is not finite; export it again."
        ) from None


def _literal(type_: str, value: Any) -> str:
    """A number or a sequence of them as GLSL."""
    if isinstance(value, Sequence):
        part = {"u": "uint", "i": "int"}.get(type_[0], "float")
        return f"{type_}({', '.join(_literal(part, v) for v in value)})"
    return {
        "bool": lambda: str(bool(value)).lower(),
        "int": lambda: str(int(value)),
        "uint": lambda: f"{int(value)}u",
        "float": lambda: repr(_finite(value)),
    }[type_]()


def _finite(value: float) -> float:
    if not math.isfinite(value):
        raise ValueError
    return float(value)


def display_text(film: Film) -> str:
    """The film's view transform, `vec3 display(vec3 light)`."""
    if film.table is None:
        return (LIBRARY / f"film_{film.view_transform.lower()}.glsl").read_text()
    head = (
        f"const uint FILM_TABLE = texture_{film.table}, FILM_SIZE = {film.table_size}u;\n"
        f"const float FILM_LOW = {LOW}, FILM_HIGH = {HIGH};\n"
    )
    return head + (LIBRARY / "film_table.glsl").read_text()


def samples_text(film: Film, spp: int) -> str:
    """Where in a pixel its samples lie."""
    found = ", ".join(f"vec2({x!r}, {y!r})" for x, y in sample_positions(film, spp).tolist())
    kind = f"vec2[{spp}]"
    return f"const int SPP = {spp};\nconst {kind} pixel_samples = {kind}({found});\n"
