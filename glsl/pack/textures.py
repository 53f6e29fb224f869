"""The pixels of a pack's images: their names, their files, and the buffer that programs read.

Pixels are RGBA, uint8 or float32 (height, width, 4), from the bottom row up; in files the top row
comes first.
"""

import hashlib
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from .pack import Texture

Pixels = NDArray[Any]
_BINDING = "layout(std430, binding = 5) readonly buffer Textures { uint textures[]; };\n"


def key_of(pixels: Pixels) -> str:
    """A name for pixels: 16 hexadecimal digits of a hash of their type, shape and bytes."""
    head = f"{pixels.dtype}{pixels.shape}".encode()
    return hashlib.sha256(head + pixels.tobytes()).hexdigest()[:16]


def described(pixels: Pixels) -> Texture:
    """The entry in `pack.json` of an image with these pixels."""
    height, width, _ = pixels.shape
    floats = pixels.dtype == np.float32
    return Texture(key=key_of(pixels), width=width, height=height, floats=floats)


def encoded(pixels: Pixels) -> bytes:
    """The contents of an image's file: PNG for bytes, NumPy's own format for floats."""
    if pixels.dtype == np.uint8:
        done, data = cv2.imencode(".png", cv2.cvtColor(pixels[::-1], cv2.COLOR_RGBA2BGRA))
        assert done
        return data.tobytes()
    file = io.BytesIO()
    np.save(file, pixels[::-1], allow_pickle=False)
    return file.getvalue()


def load_pixels(textures: Sequence[Texture], folder: Path) -> dict[str, Pixels]:
    """The pixels of a pack's images, by key, read from their files in `folder`.

    Raises SlabForgeError where a file is missing, cannot be read, or is not what the pack says.
    """
    return {texture.key: _load(texture, folder / texture.file) for texture in textures}


def _load(texture: Texture, path: Path) -> Pixels:
    if not path.is_file():
        raise SlabForgeError(f"The pack has no image '{path.name}'; export it again.")
    try:
        pixels = _decoded(path)
    except (OSError, EOFError, ValueError, cv2.error):
        pixels = None
    if pixels is None:
        raise SlabForgeError(f"The image '{path}' cannot be read; export the pack again.")
    found = "x".join(map(str, pixels.shape[1::-1]))
    if pixels.shape != (texture.height, texture.width, 4):
        raise SlabForgeError(
            f"The image '{path}' has {found} pixels, its pack says"
            f" {texture.width}x{texture.height}; export the pack again."
        )
    if key_of(pixels) != texture.key:
        raise SlabForgeError(f"The image '{path}' has been changed; export the pack again.")
    return pixels


def _decoded(path: Path) -> Pixels | None:
    if path.suffix == ".npy":
        return np.ascontiguousarray(np.load(path, allow_pickle=False)[::-1])
    read = cv2.imdecode(np.frombuffer(path.read_bytes(), np.uint8), cv2.IMREAD_UNCHANGED)
    if read is None or read.ndim != 3 or read.shape[2] != 4:
        return None
    return np.ascontiguousarray(cv2.cvtColor(read, cv2.COLOR_BGRA2RGBA)[::-1])


def declaration(textures: Sequence[Texture]) -> str:
    """GLSL that declares the buffer of all images, and a constant for where each begins in it.

    The constants are called `texture_<key>` and count uint32.
    """
    if not textures:
        return ""
    lines, at = [_BINDING], 0
    for texture in textures:
        lines.append(f"const uint texture_{texture.key} = {at}u;\n")
        at += texture.words
    return "".join(lines)


def contents(textures: Sequence[Texture], pixels: Mapping[str, Pixels]) -> bytes:
    """The bytes of the buffer of all images, in the order of `textures`; `pixels` are by key."""
    return b"".join(pixels[texture.key].tobytes() for texture in textures)
