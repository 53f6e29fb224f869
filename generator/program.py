"""The text of a material's compute program: frame, material, shading, lamps, film, main."""

from pathlib import Path

from ..errors import SlabForgeError
from ..glsl.pack import Light, Material, Pack

LIBRARY = Path(__file__).parent.parent / "glsl" / "lib"
WORK_GROUP = 64  # invocations, as in frame.glsl
NAMES = ("frame.glsl", "material", "albedo.glsl", "shading.glsl", "lamps", "film.glsl", "main.glsl")


def program_text(pack: Pack, folder: Path, material: Material) -> str:
    """GLSL 4.30 of one material; `#line` numbers the parts as in NAMES."""
    path = folder / material.file
    if path.parent.resolve() != folder.resolve() or not path.is_file():
        raise SlabForgeError(f"The pack has no file '{material.file}'; export it again.")
    parts = {
        "material": path.read_text(),
        "lamps": lamps_text(pack.lights),
    }
    texts = [parts.get(name) or (LIBRARY / name).read_text() for name in NAMES]
    numbered = [f"#line 1 {i}\n{text}" for i, text in enumerate(texts)]
    return "#version 430\n" + "".join(numbered)


def lamps_text(lights: tuple[Light, ...]) -> str:
    """The sum over the pack's lamps."""
    lines = "".join(f"    sum += {_lamp(light)};\n" for light in lights)
    return (
        "vec3 lamps(Surface s, vec3 V, vec3 at)\n{\n    vec3 sum = vec3(0.0);\n"
        f"{lines}    return sum;\n}}\n"
    )


def _lamp(light: Light) -> str:
    color = _vec3(light.color)
    if light.type == "SUN":
        return f"sun_lamp(s, V, {_vec3(light.direction)}, {color})"
    return f"point_lamp(s, V, at, {_vec3(light.location)}, {color})"


def _vec3(values: tuple[float, float, float]) -> str:
    return f"vec3({', '.join(repr(float(v)) for v in values)})"
