"""The text of a material's compute program: frame, material, shading, lights, film, main."""

from pathlib import Path

from ..errors import SlabForgeError
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
    "film.glsl",
    "main.glsl",
)


def program_text(pack: Pack, folder: Path, material: Material) -> str:
    """GLSL 4.30 of one material; `#line` numbers the parts as in NAMES."""
    path = folder / material.file
    if path.parent.resolve() != folder.resolve() or not path.is_file():
        raise SlabForgeError(f"The pack has no file '{material.file}'; export it again.")
    parts = {
        "material": path.read_text(),
        "lights": lights_text(pack.lights, pack.slab.location[2] + pack.slab.top),
        "images": declaration(pack.images),
    }
    texts = [parts[n] if n in parts else (LIBRARY / n).read_text() for n in NAMES]
    numbered = [f"#line 1 {i}\n{text}" for i, text in enumerate(texts)]
    return "#version 430\n" + "".join(numbered)
