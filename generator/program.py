"""The text of a material's compute program: frame, material, shading, lights, film, main."""

from pathlib import Path

from ..errors import SlabForgeError
from ..glsl.film import HIGH, LOW, Film, sample_positions
from ..glsl.lights import lights_text
from ..glsl.pack import Material, Pack
from ..glsl.pixels import declaration

LIBRARY = Path(__file__).parent.parent / "glsl" / "lib"
WORK_GROUP = 64  # invocations, as in frame.glsl
NAMES = (
    "frame.glsl",
    "point.glsl",
    "lamps.glsl",
    "lights",
    "images",
    "material",
    "view.glsl",
    "display",
    "film.glsl",
    "samples",
    "main.glsl",
)


def program_text(pack: Pack, folder: Path, material: Material, spp: int = 1) -> str:
    """GLSL 4.30 of one material, `spp` samples a pixel; `#line` numbers the parts as in NAMES."""
    path = folder / material.file
    if path.parent.resolve() != folder.resolve() or not path.is_file():
        raise SlabForgeError(f"The pack has no file '{material.file}'; export it again.")
    parts = {
        "material": path.read_text(),
        "lights": lights_text(pack.lights, pack.slab.location[2] + pack.slab.top),
        "images": declaration(pack.images),
        "display": display_text(pack.film),
        "samples": samples_text(pack.film, spp),
    }
    texts = [parts[n] if n in parts else (LIBRARY / n).read_text() for n in NAMES]
    numbered = [f"#line 1 {i}\n{text}" for i, text in enumerate(texts)]
    return "#version 430\n" + "".join(numbered)


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
