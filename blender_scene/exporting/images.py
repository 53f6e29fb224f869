"""The pixels of an Image Texture node as Cycles keeps them, or why they cannot be had."""

# pyright: reportAttributeAccessIssue=false

from pathlib import Path
from typing import Any

import bpy
import numpy as np

from ...glsl.graph import Image
from ...glsl.pack.textures import Pixels, key_of

_LINEAR = ("Linear Rec.709", "Non-Color")
_FORMATS = ("PNG", "JPEG", "TIFF", "BMP", "TARGA", "OPEN_EXR", "HDR", "WEBP")

_RESOLUTION = "texture_resolution_render"  # since Blender 5
_GRAY_ALPHA = b"\4"  # the colour type in the head of a PNG


class _UnreadableError(Exception):
    """Why an image cannot be read, for a person; a clause that follows its name."""


def read_image(node: Any, pixels: dict[str, Pixels]) -> Image | None:
    """What an Image Texture node reads; its pixels go to `pixels`. None for other nodes."""
    image = node.image if node.bl_idname == "ShaderNodeTexImage" else None
    if image is None:
        return None
    try:
        _check(node, image)
        values, gray = _stored(image)
    except _UnreadableError as error:
        return Image(name=image.name, problem=f"the image '{image.name}' {error}")
    key = key_of(values)
    pixels[key] = values
    height, width, _ = values.shape
    floats = values.dtype == np.float32
    return Image(
        name=image.name,
        key=key,
        width=width,
        height=height,
        floats=floats,
        srgb=image.colorspace_settings.name == "sRGB" and not (floats and _built_in(image)),
        associated=_associated(image),
        gray=gray,
    )


def _check(node: Any, image: Any) -> None:
    """Refuse images whose pixels Cycles would read in another way than we do."""
    if mapped(node.texture_mapping):
        raise _UnreadableError("has a texture mapping of its node's own; use a Mapping node")
    if image.source not in ("FILE", "GENERATED") or image.type == "MULTILAYER":
        kind = image.type if image.type == "MULTILAYER" else image.source
        raise _UnreadableError(f"is of the kind {kind}; a single image is supported")
    scene = bpy.context.scene
    limits = (scene.cycles.texture_limit_render, getattr(scene.cycles, _RESOLUTION, 1.0))
    if scene.render.use_simplify and limits != ("OFF", 1.0):
        raise _UnreadableError("is made smaller by the render's Simplify; turn its limits off")
    space = image.colorspace_settings.name
    if space not in (*_LINEAR, "sRGB"):
        allowed = ", ".join((*_LINEAR, "sRGB"))
        raise _UnreadableError(f"is in the colour space '{space}'; supported are {allowed}")
    working = bpy.data.colorspace.working_space if bpy.app.version[0] >= 5 else _LINEAR[0]
    if working != _LINEAR[0]:
        raise _UnreadableError(f"is read in the working space '{working}'; set {_LINEAR[0]}")
    if image.source == "FILE" and image.file_format not in _FORMATS:
        allowed = ", ".join(_FORMATS)
        raise _UnreadableError(f"is a {image.file_format} file; supported are {allowed}")


def mapped(mapping: Any) -> bool:
    """Whether a texture node moves its vector by itself, by its `texture_mapping`."""
    names = ("vector_type", "mapping_x", "mapping_y", "mapping_z", "use_min", "use_max")
    words = [getattr(mapping, name) for name in names]
    moves = [*mapping.translation, *mapping.rotation, *mapping.scale]
    return words != ["POINT", "X", "Y", "Z", False, False] or moves != [0.0] * 6 + [1.0] * 3


def _built_in(image: Any) -> bool:
    """Whether Cycles takes the pixels from Blender, not from the file."""
    return image.packed_file is not None or image.source == "GENERATED"


def _associated(image: Any) -> bool:
    """Whether colour is multiplied by alpha before interpolation."""
    data = image.colorspace_settings.is_data
    return not (data or image.alpha_mode in ("CHANNEL_PACKED", "NONE"))


def _multiplies(image: Any, channels: int, floats: bool) -> bool:
    """Whether Cycles multiplies colour by alpha when it takes the pixels."""
    if not _associated(image) or channels != 4:
        return False
    if bpy.app.version[0] >= 5:
        return image.alpha_mode == "STRAIGHT"
    return not floats if _built_in(image) else image.file_format == "PNG"


def _stored(image: Any) -> tuple[Pixels, bool]:
    """RGBA as Cycles keeps it, uint8 or float32, and whether it is gray alone."""
    if _built_in(image):
        values = _pixels(image)
        channels = values.shape[2]
    else:
        values, channels = _file_pixels(image)
    floats = values.dtype == np.float32
    values = _rgba(values)
    if image.alpha_mode == "NONE":
        values[..., 3] = 1 if floats else 255
    if _multiplies(image, channels, floats):
        values = _multiplied(values)
    if floats:
        values[~np.isfinite(values).all(2)] = 0.0
    return values, channels == 1


def _multiplied(values: Pixels) -> Pixels:
    """Pixels whose colours are multiplied by their alpha, as Cycles rounds them."""
    alpha = values[..., 3:]
    if values.dtype == np.uint8:
        color = values[..., :3].astype(np.uint32) * alpha // 255
    else:
        color = values[..., :3] * alpha
    return np.concatenate([color.astype(values.dtype), alpha], 2)


def _file_pixels(image: Any) -> tuple[Pixels, int]:
    """The values in the file as they are, and how many channels it has."""
    path = Path(bpy.path.abspath(image.filepath, library=image.library)).resolve()
    if not path.is_file():
        raise _UnreadableError(
            f"has no file at '{path}', so Cycles shows magenta; put it there, or choose another"
        )
    copy = bpy.data.images.load(str(path), check_existing=False)
    try:
        copy.colorspace_settings.name, copy.alpha_mode = "Non-Color", "CHANNEL_PACKED"
        values = _pixels(copy)
        channels = copy.depth // (32 if copy.is_float else 8)
        if image.file_format == "PNG" and path.read_bytes()[25:26] == _GRAY_ALPHA:
            channels = 2  # Blender 4.5 says 4
    except RuntimeError:
        raise _UnreadableError(f"cannot be read from '{path}'") from None
    finally:
        bpy.data.images.remove(copy)
    if channels in (2, 4) and _associated(image) and _depends_on_tags(image):
        raise _UnreadableError(
            f"is a {image.file_format} file with alpha, which this Blender multiplies or not;"
            " save it as PNG"
        )
    return values, channels


def _depends_on_tags(image: Any) -> bool:
    """Whether it is the file that says if its colours have been multiplied by alpha."""
    return bpy.app.version[0] < 5 and image.file_format in ("TIFF", "TARGA", "BMP")


def _pixels(image: Any) -> Pixels:
    width, height = image.size
    if not width * height:
        raise _UnreadableError(f"cannot be read from '{image.filepath}'")
    values = np.empty(width * height * image.channels, np.float32)
    image.pixels.foreach_get(values)
    values = values.reshape(height, width, image.channels)
    return values if image.is_float else np.rint(values * 255).astype(np.uint8)


def _rgba(values: Pixels) -> Pixels:
    full = values.dtype.type(255 if values.dtype == np.uint8 else 1)
    channels = values.shape[2]
    if channels < 3:
        values = np.concatenate([values[..., :1]] * 3 + [values[..., 1:]], 2)
    if values.shape[2] == 3:
        values = np.concatenate([values, np.full_like(values[..., :1], full)], 2)
    return np.ascontiguousarray(values[..., :4])
