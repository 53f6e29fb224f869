"""Pictures as textures of the window, each sent to the device once."""

from typing import Any

import moderngl
import numpy as np
from numpy.typing import NDArray

_MOST = 96  # that are kept


class Textures:
    """Textures by a key; what is shown under a key changes with its picture."""

    def __init__(self) -> None:
        """Use the OpenGL context that is current."""
        self._ctx = moderngl.create_context()
        self._ctx.gc_mode = "auto"
        self._known: dict[Any, tuple[int, moderngl.Texture]] = {}

    @property
    def ctx(self) -> moderngl.Context:
        """The window's context."""
        return self._ctx

    def of(self, key: Any, picture: NDArray[np.uint8], *, sharp: bool) -> int:
        """OpenGL's name of the texture of a picture, RGB uint8 (H, W, 3).

        `sharp` shows its pixels as squares, as is wanted where it is magnified.
        """
        mark, texture = self._known.pop(key, (0, None))
        size = picture.shape[1], picture.shape[0]
        if texture is None or texture.size != size:
            texture, mark = self._ctx.texture(size, 3, alignment=1), 0
        if mark != id(picture):
            texture.write(np.ascontiguousarray(picture), alignment=1)
            texture.build_mipmaps()
        smaller = moderngl.LINEAR_MIPMAP_LINEAR
        texture.filter = smaller, moderngl.NEAREST if sharp else moderngl.LINEAR
        self._known[key] = id(picture), texture
        while len(self._known) > _MOST:
            del self._known[next(iter(self._known))]
        return texture.glo
