"""Planes: arrays beside an image that say what each pixel shows, made only on request.

They are of a stack's state after its layers were laid, at the centres of pixels, before the
camera: without its blur, shift of lines or noise. Where the camera sees no slab all are 0;
real metal goes on there.

| plane | shape | what |
|---|---|---|
| `height` | (N, H, W) | of the relief over the slab's top face, metres |
| `normal` | (N, H, W, 3) | shading normal, of length 1, in the slab's frame (y along, z up) |
| `depth` | (N, H, W) | of the relief from the camera along its axis, metres |
| `roughness` | (N, H, W) | 0 (mirror) to 1 |
| `albedo` | (N, H, W, 3) | base colour, linear RGB; three times the same where a pack is gray |
| `cover` | (N, H, W, L) | how much of a pixel each of the pack's L layers hides, 0 to 1 |

`cover` is of layers, in the pack's order, not of instances, so that its shape is the same for all
samples: of several instances of a layer the largest counts. It does not say what lies above.
"""

import difflib
import math
from collections.abc import Sequence

from ..errors import SlabForgeError
from ..glsl.pack.pack import Pack

NAMES = ("height", "normal", "depth", "roughness", "albedo", "cover")
_VECTORS = ("normal", "albedo")


def checked(names: Sequence[str], pack: Pack) -> tuple[str, ...]:
    """The names in the order of NAMES; SlabForgeError for what is none, or a pack without state."""
    if isinstance(names, str):
        names = (names,)
    for name in names:
        if name not in NAMES:
            close = difflib.get_close_matches(str(name), NAMES, 1)
            hint = f"did you mean '{close[0]}'?" if close else f"they are {', '.join(NAMES)}."
            raise SlabForgeError(f"There is no plane '{name}'; {hint}")
    if names and pack.materials:
        raise SlabForgeError(
            f"Planes ({', '.join(names)}) are of surfaces with layers, and the pack has single"
            " materials; ask for none, or give its scene layers (docs/layers.md)."
        )
    return tuple(name for name in NAMES if name in names)


def shape_of(name: str, pack: Pack) -> tuple[int, ...]:
    """What the shape of a plane has behind (N, H, W)."""
    if name == "cover":
        return (len(pack.layers),)
    return (3,) if name in _VECTORS else ()


def floats_of(name: str, pack: Pack) -> int:
    """How many numbers a plane has in a pixel."""
    return math.prod(shape_of(name, pack))
