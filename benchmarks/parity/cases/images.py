"""Cases for Image Textures: every way to read an image, and every format that it is stored in."""

# pyright: reportAttributeAccessIssue=false

import itertools
import struct
import tempfile
import zlib
from functools import cache, partial
from pathlib import Path
from typing import Any

import bpy
import cv2
import numpy as np

from ....blender_scene.cycles import plane as oracle
from .case import Case, new_node

WIDTH, HEIGHT = 37, 23
_INTERPOLATIONS = ("Linear", "Closest", "Cubic", "Smart")
_EXTENSIONS = ("REPEAT", "EXTEND", "CLIP", "MIRROR")
_PROJECTIONS = ("FLAT", "BOX", "SPHERE", "TUBE")
_ALPHAS = ("STRAIGHT", "PREMUL", "CHANNEL_PACKED", "NONE")
_SPACES = ("sRGB", "Non-Color", "Linear Rec.709")
FILES: dict[str, tuple[str, int, str]] = {  # file suffix, number of channels, type of the pixels
    "rgba": (".png", 4, "uint8"),
    "rgb": (".png", 3, "uint8"),
    "gray": (".png", 1, "uint8"),
    "rgba 16 bit": (".png", 4, "uint16"),
    "rgb 16 bit": (".png", 3, "uint16"),
    "gray 16 bit": (".png", 1, "uint16"),
    "jpeg": (".jpg", 3, "uint8"),
    "gray jpeg": (".jpg", 1, "uint8"),
    "bmp": (".bmp", 3, "uint8"),
    "webp": (".webp", 4, "uint8"),
    "hdr": (".hdr", 3, "float32"),
    "gray alpha": (".png", 2, "uint8"),
    "gray alpha 16 bit": (".png", 2, "uint16"),
    "exr": (".exr", 4, "float32"),
    "targa": (".tga", 3, "uint8"),
    "targa rgba": (".tga", 4, "uint8"),
    "tiff": (".tif", 3, "uint8"),
    "tiff 16 bit": (".tif", 3, "uint16"),
    "tiff float": (".tif", 3, "float32"),
    "gray tiff": (".tif", 1, "uint8"),
    "gray tiff float": (".tif", 1, "float32"),
    "tiff rgba": (".tif", 4, "uint8"),
    "tiff rgba float": (".tif", 4, "float32"),
}

_EVERY_SPACE = ("rgba", "rgba 16 bit", "gray alpha", "exr")
_TAGGED = ("targa rgba", "tiff rgba", "tiff rgba float")  # the exporter refuses them on Blender 4
_BLENDERS = {".exr": "OPEN_EXR", ".tga": "TARGA"}  # formats that Blender writes, not OpenCV


def image_cases() -> list[Case]:
    """The cases for every interpolation, extension, projection, file format and colour space."""
    product, cases = itertools.product, []
    for words in product(_INTERPOLATIONS, _EXTENSIONS, _PROJECTIONS):
        cases.append(_case("read", *words, "rgba"))
    for words in product(_INTERPOLATIONS, _EXTENSIONS):
        cases.append(_case("read", *words, "FLAT", "rgba 16 bit"))
    for kind, alpha, space, packed, shown in product(
        FILES, _ALPHAS, _SPACES, ("file", "packed"), ("Color", "both")
    ):
        if _tells(kind, alpha, space, packed, shown):
            cases.append(_case("keep", kind, alpha, space, packed, shown))
    for words in product(("BLANK", "UV_GRID", "COLOR_GRID", "painted"), ("bytes", "floats")):
        cases.append(_case("generated", *words))
    for blend in (0.0, 0.3, 1.0):
        cases.append(_case("bent box", blend)._replace(jumps=blend == 0.0))
    cases += [_case("height", *words) for words in product(_INTERPOLATIONS, ("Color", "both"))]
    cases += [_case("links", *words) for words in product(("twins", "apart", "dead"))]
    return [*cases, _case("unlinked"), _case("none", "Color"), _case("none", "Alpha")]


def _tells(kind: str, alpha: str, space: str, packed: str, shown: str) -> bool:
    """Whether a case of an image file says what no other does, and the exporter takes it."""
    known = space == "Non-Color" or alpha in ("CHANNEL_PACKED", "NONE") or packed == "packed"
    if not (known or kind not in _TAGGED or bpy.app.version[0] >= 5):
        return False
    if FILES[kind][1] in (1, 3):  # it has no alpha
        return (alpha, shown) == ("STRAIGHT", "both")
    return space == "sRGB" or kind in _EVERY_SPACE


def _case(what: str, *words: Any) -> Case:
    make = {
        "read": _read,
        "keep": _keep,
        "generated": _generated,
        "bent box": _bent_box,
        "height": _height,
        "links": _links,
        "unlinked": _unlinked,
        "none": _none,
    }[what]
    name = f"image {what} {' '.join(map(str, words))}"
    return Case(name, partial(make, *words), "Closest" in words)


@cache
def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="slabforge-images-"))


def drawn(channels: int, type_: str) -> Any:
    """Pixels of noise (HEIGHT, WIDTH, channels): uint8, uint16, or float32 from 0 to 1.6."""
    noise = np.random.default_rng(channels).random((HEIGHT, WIDTH, channels))
    if type_ == "float32":
        return (noise * 1.6).astype(np.float32)
    return np.rint(noise * np.iinfo(type_).max).astype(type_)


def image_file(kind: str) -> Path:
    """The path of an image of `FILES`, which is written when it is first asked for."""
    suffix, channels, type_ = FILES[kind]
    path = _folder() / f"{kind}{suffix}"
    if not path.exists():
        _write(path, drawn(channels, type_))
    return path


def _write(path: Path, pixels: Any) -> None:
    if pixels.shape[2] == 2:
        path.write_bytes(_gray_alpha_png(pixels))
    elif path.suffix in _BLENDERS:
        image = bpy.data.images.new(
            "drawn", WIDTH, HEIGHT, alpha=pixels.shape[2] == 4, float_buffer=path.suffix == ".exr"
        )
        values = np.ones((HEIGHT, WIDTH, 4), np.float32)
        values[..., : pixels.shape[2]] = pixels
        if pixels.dtype == np.uint8:
            values[..., : pixels.shape[2]] /= 255
        image.pixels.foreach_set(values.ravel())
        image.file_format = _BLENDERS[path.suffix]
        image.save(filepath=str(path))
        bpy.data.images.remove(image)
    else:
        assert cv2.imwrite(str(path), pixels)


def _gray_alpha_png(pixels: Any) -> bytes:
    """The contents of a PNG file with gray and alpha, which OpenCV cannot write."""
    depth = 8 * pixels.itemsize
    rows = pixels.astype(pixels.dtype.newbyteorder(">")).reshape(HEIGHT, -1)
    data = b"".join(b"\0" + row.tobytes() for row in rows)
    chunks = {
        b"IHDR": struct.pack(">IIBBBBB", WIDTH, HEIGHT, depth, 4, 0, 0, 0),
        b"IDAT": zlib.compress(data),
        b"IEND": b"",
    }
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d))
        for n, d in chunks.items()
    )


def load(kind: str, alpha: str = "STRAIGHT", space: str = "sRGB", packed: str = "file") -> Any:
    """An image of `FILES`, loaded into Blender.

    `alpha` is its alpha mode and `space` its colour space, in Blender's words; `packed` says
    whether it is a file or packed into the .blend.
    """
    image = bpy.data.images.load(str(image_file(kind)), check_existing=False)
    image.colorspace_settings.name, image.alpha_mode = space, alpha
    if packed == "packed":
        image.pack()
    return image


def _textured(image: Any, **properties: Any) -> tuple[Any, Any]:
    """A material, and an Image Texture in it at coordinates from -1.5 to 2.5."""
    material, _ = oracle.new_emission()
    tree = material.node_tree
    node = new_node(material, "ShaderNodeTexImage", {"image": image, **properties})
    source = tree.nodes.new("ShaderNodeTexCoord")
    scale = new_node(material, "ShaderNodeVectorMath", {"operation": "MULTIPLY_ADD"})
    scale.inputs[1].default_value, scale.inputs[2].default_value = (2, 2, 2), (0.5, 0.5, 0.3)
    tree.links.new(source.outputs["Object"], scale.inputs[0])
    tree.links.new(scale.outputs[0], node.inputs["Vector"])
    return material, node


def _shown(material: Any, socket: Any) -> Any:
    """The material, which now emits what the socket gives."""
    tree = material.node_tree
    emission = next(n for n in tree.nodes if n.bl_idname == "ShaderNodeEmission")
    tree.links.new(socket, emission.inputs["Color"])
    return material


def _sum(material: Any, a: Any, b: Any) -> Any:
    add = new_node(material, "ShaderNodeVectorMath", {"operation": "ADD"})
    for socket, end in zip((a, b), add.inputs, strict=False):
        material.node_tree.links.new(socket, end)
    return add.outputs[0]


def _read(interpolation: str, extension: str, projection: str, kind: str) -> Any:
    material, node = _textured(
        load(kind), interpolation=interpolation, extension=extension, projection=projection
    )
    node.projection_blend = 0.3
    return _shown(material, node.outputs["Color"])


def _keep(kind: str, alpha: str, space: str, packed: str, shown: str) -> Any:
    material, node = _textured(load(kind, alpha, space, packed), extension="CLIP")
    color, opacity = node.outputs
    return _shown(material, color if shown == "Color" else _sum(material, color, opacity))


def _generated(kind: str, type_: str) -> Any:
    image = bpy.data.images.new(kind, WIDTH, HEIGHT, alpha=True, float_buffer=type_ == "floats")
    image.generated_color = (0.2, 0.4, 0.8, 0.6)
    if kind == "painted":
        image.pixels.foreach_set(drawn(4, "float32").ravel())
    else:
        image.generated_type = kind
    material, node = _textured(image)
    return _shown(material, node.outputs["Color"])


def _bent_box(blend: float) -> Any:
    """A box projection on normals of every direction, which a displacement makes."""
    material, node = _textured(load("rgba"), projection="BOX", projection_blend=blend)
    tree = material.node_tree
    noise = new_node(material, "ShaderNodeTexNoise", {})
    noise.inputs["Scale"].default_value, noise.inputs["Detail"].default_value = 1.5, 0.0
    coordinate = tree.nodes.new("ShaderNodeTexCoord")
    tree.links.new(coordinate.outputs["Object"], noise.inputs["Vector"])
    displacement = tree.nodes.new("ShaderNodeDisplacement")
    tree.links.new(noise.outputs[0], displacement.inputs["Height"])
    end = next(n for n in tree.nodes if n.bl_idname == "ShaderNodeOutputMaterial")
    tree.links.new(displacement.outputs[0], end.inputs["Displacement"])
    return _shown(material, node.outputs["Color"])


def _height(interpolation: str, shown: str) -> Any:
    """A Bump whose height is an image's colour; the image's colour and alpha are shown with it."""
    material, node = _textured(load("rgba 16 bit"), interpolation=interpolation)
    tree = material.node_tree
    bump = tree.nodes.new("ShaderNodeBump")
    bump.inputs["Distance"].default_value = 0.05
    tree.links.new(node.outputs["Color"], bump.inputs["Height"])
    if shown == "Color":
        return _shown(material, bump.outputs[0])
    return _shown(material, _sum(material, bump.outputs[0], _sum(material, *node.outputs)))


def _links(kind: str) -> Any:
    """Colour of one node and alpha of another, equal or not, or of one without effect."""
    material, node = _textured(load("rgba"))
    tree = material.node_tree
    link = node.inputs["Vector"].links[0]
    other = new_node(material, "ShaderNodeTexImage", {"image": node.image})
    tree.links.new(link.from_socket, other.inputs["Vector"])
    if kind == "dead":
        tree.links.new(node.outputs["Alpha"], tree.nodes.new("ShaderNodeMath").inputs[0])
        return _shown(material, node.outputs["Color"])
    if kind == "apart":
        other.interpolation = "Cubic"
    return _shown(material, _sum(material, node.outputs["Color"], other.outputs["Alpha"]))


def _unlinked() -> Any:
    material, _ = oracle.new_emission()
    node = new_node(material, "ShaderNodeTexImage", {"image": load("rgb")})
    return _shown(material, node.outputs["Color"])


def _none(output: str) -> Any:
    material, _ = oracle.new_emission()
    node = new_node(material, "ShaderNodeTexImage", {})
    return _shown(material, node.outputs[output])
