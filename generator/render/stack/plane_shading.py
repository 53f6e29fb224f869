"""Makes planes: a program reads them from the state of a stack on which all layers were laid."""

import math
from pathlib import Path
from typing import Any, NamedTuple

import moderngl
import numpy as np
from numpy.typing import NDArray

from ....glsl.folders import LIBRARY
from ...planes import floats_of, shape_of
from ..program_text import (
    BEFORE,
    WALKING,
    ProgramSpec,
    head,
    joined,
    material_file,
    purpose_text,
    surroundings,
)

PLANES = 9  # binding of the storage buffer, as in planes.glsl
CENTRE: dict[str, Any] = {"place": (0.0, 0.0)}  # uniforms of a pass: the sample in its pixel


def plane_offsets(spec: ProgramSpec) -> dict[str, int]:
    """Where among a pixel's floats those of each plane begin."""
    found, at = {}, 0
    for name in spec.planes:
        found[name] = at
        at += floats_of(name, spec.pack)
    return found


def plane_head(spec: ProgramSpec, layer: int | None = None) -> str:
    """GLSL of planes.glsl with its constants; for a `layer`, with the place of its cover."""
    offsets = plane_offsets(spec)
    lines = [f"const uint PLANE_FLOATS = {spec.plane_floats}u;"]
    lines += [f"#define AT_{name.upper()} {at}u" for name, at in offsets.items()]
    if layer is not None:
        lines.append(f"#define COVER_WORD {offsets['cover'] + layer}u")
    return "\n".join(lines) + "\n" + (LIBRARY / "planes.glsl").read_text()


class PlanePurpose(NamedTuple):
    """The program that reads planes from the state of a stack on a `surface`, by its index.

    With `real` it is that of real metal, which goes on beyond the slab.
    """

    surface: int
    real: bool = False

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the program's text, in their order."""
        front = (*BEFORE, "parameters.glsl", "tiles.glsl", "point.glsl", "coarse.glsl")
        lit = ("lamps.glsl", "lights", "images", "state.glsl", "library", "normal", "material")
        return *front, *lit, "view.glsl", "look.glsl", "planes", "shade_planes.glsl", *WALKING

    def text(self, spec: ProgramSpec, folder: Path) -> str:
        """GLSL 4.30 of the program, for the pack in `folder`."""
        pack, bent = spec.pack, "normal" in spec.planes
        purpose = purpose_text("all", exact=True, layered=True) + "#define CURVES 0\n"
        purpose += f"const bool ENDLESS = {str(self.real).lower()};\n"
        parts = {
            "purpose": purpose + head(spec, pack.stack_channels),
            "library": material_file(folder, pack.library),
            "normal": (LIBRARY / "seen_normal.glsl").read_text() if bent else "",
            "material": material_file(folder, pack.surfaces[self.surface].light_file)
            if bent
            else "",
            "planes": plane_head(spec),
            **surroundings(spec),
        }
        return joined(self.parts, parts, spec)


class PlaneBuffer:
    """The planes of at most `step` samples, on the device."""

    def __init__(self, ctx: moderngl.Context, spec: ProgramSpec, step: int) -> None:
        """Reserve and bind them."""
        self._spec = spec
        self._sample = spec.size[0] * spec.size[1] * spec.plane_floats  # floats
        self._buffer = ctx.buffer(reserve=4 * self._sample * step)
        self._buffer.bind_to_storage_buffer(PLANES)

    def clear(self) -> None:
        """Set all to 0."""
        self._buffer.clear()

    def read_into(self, targets: dict[str, NDArray[np.float32]], places: NDArray[np.int64]) -> None:
        """Fill those planes (N, H, W, …) that are wanted, of a dispatch's samples, at `places`."""
        words = self._buffer.read(4 * self._sample * len(places))
        shape = (len(places), *self._spec.size[::-1], self._spec.plane_floats)
        pixels = np.frombuffer(words, np.float32).reshape(shape)
        for name, at in plane_offsets(self._spec).items():
            if name not in targets:
                continue
            own = shape_of(name, self._spec.pack)
            values = pixels[..., at : at + math.prod(own)]
            targets[name][places] = values.reshape(*shape[:3], *own)

    def release(self) -> None:
        """Give the memory back."""
        self._buffer.release()
