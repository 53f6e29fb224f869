"""Packs: a folder of compiled GLSL that `pack.json` describes. This module reads and writes them.

The classes here are the entries of `pack.json`; its `format` is the version of that layout.
"""

import json
import math
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, ValidationError, model_validator

from ...errors import SlabForgeError
from ...files import check_folder, is_file, write_folder
from ..folders import PACKS
from ..frozen_model import FiniteModel, Vector3
from ..plain_words import fault_of
from .camera import Camera, View
from .check import MOST_BYTES, MOST_CLASSES, Span, file_fault, name_fault, place_fault, row_fault
from .film import Film

FORMAT = 1


class Parameter(FiniteModel):
    """A number or vector drawn for each sample: an unlinked input of a group, or an attribute.

    It takes `components` floats of the material's parameter row, from `offset` on. Without `min`
    and `max` (colours, sockets whose limits bound no range) it stays at its default.
    """

    key: str = Field(description="`Group.Input`, the same in every material that uses the group")
    components: int = Field(ge=1, le=4)
    default: tuple[float, ...]
    min: float | None
    max: float | None
    offset: int = Field(ge=0)

    @property
    def span(self) -> Span:
        """Where it lies in its row, and its values, for checks."""
        return Span(self.key, self.offset, self.components, self.default, self.min, self.max)


class Material(FiniteModel):
    """A class of the labels: its program's file, and what lies where in its parameter row."""

    name: str
    file: str
    parameters: tuple[Parameter, ...]
    bounded: bool = Field(default=False, description="it has `reached`: a costly part is bounded")
    gray: bool = Field(default=False, description="what it makes of gray light is gray")
    coarse: tuple[float, ...] = Field(
        default=(),
        description="it has `coarse_sums`: of each, cells of the first octave to a metre along x",
    )

    @property
    def row_floats(self) -> int:
        """The number of float32 in one parameter row of this material."""
        return sum(p.components for p in self.parameters)


class Surface(FiniteModel):
    """Sound metal on which layers are laid: its functions' files, and its parameter row."""

    name: str
    file: str = Field(description="`surface`: its light where no layer lies on it")
    state_file: str = Field(
        description="`state_evaluate`: its colour, roughness, metallic and heights"
    )
    light_file: str = Field(
        description="`light_surface`: the light of what layers have made of those"
    )
    parameters: tuple[Parameter, ...]
    gray: bool = Field(default=False, description="what it makes of gray light is gray")
    coarse: tuple[float, ...] = Field(
        default=(),
        description="it has `coarse_sums`: of each, cells of the first octave to a metre along x",
    )
    state_coarse: tuple[float, ...] = Field(default=(), description="the same of its state")

    @property
    def row_floats(self) -> int:
        """The number of float32 in one parameter row of this surface."""
        return sum(p.components for p in self.parameters)


class Layer(FiniteModel):
    """What lies on a surface, as often as it is asked for: a kind of defect, or a look-alike."""

    name: str
    file: str
    parameters: tuple[Parameter, ...]
    defect: bool = Field(description="it has a class; a look-alike has none")
    gray: bool = Field(default=False, description="what it makes of gray light is gray")

    @property
    def row_floats(self) -> int:
        """The number of float32 in one parameter row of this layer."""
        return sum(p.components for p in self.parameters)

    @property
    def class_name(self) -> str:
        """The class of its instances, as the scene's author meant it; "none" for a look-alike."""
        return self.name.lower() if self.defect else NO_CLASS


SOUND, NO_CLASS = "sound", "none"
"""The class of metal without a defect, and what stands for a class where there is none."""

DERIVED = ("bounded", "gray", "coarse")
"""Fields of a Material that the compiler finds out about its program, not the scene's author."""


class Light(FiniteModel):
    """A light in world space; a sun, a spot and an area shine along `direction`.

    `color` is scaled so that power and strength are those of a light whose power is spread over its
    surface, whatever Blender's Normalize says.
    """

    type: Literal["POINT", "SUN", "SPOT", "AREA"]
    location: Vector3
    direction: Vector3
    color: Vector3 = Field(description="times power (W) or strength (W/m²)")
    axes: tuple[Vector3, Vector3] = Field(
        default=((1.0, 0.0, 0.0), (0.0, 1.0, 0.0)), description="across `direction`, unit vectors"
    )
    radius: float = Field(
        default=0.0, ge=0, description="of a point or spot, metres; of a sun, radians"
    )
    soft: bool = Field(default=True, description="a disc that turns to its target, not a sphere")
    cone: float = Field(default=0.0, ge=0, description="a spot's whole angle, radians")
    blend: float = Field(default=0.0, ge=0, le=1, description="soft share of the cone")
    scale: Vector3 = Field(default=(1.0, 1.0, 1.0), description="stretches a spot's cone")
    extent: tuple[float, float] = Field(
        default=(0.0, 0.0), description="an area's half width and half height along `axes`, metres"
    )
    round: bool = Field(default=False, description="an area is an ellipse, not a rectangle")
    spread: float = Field(default=math.pi, description="an area's whole angle, radians")


class Slab(FiniteModel):
    """The slab, a box along the axes: its bounds in object space, and its place in the world.

    Lengths are in metres; `low` is its lowest corner and `location` the world's place of its
    origin.
    """

    low: tuple[float, float, float]
    size: tuple[float, float, float]
    location: tuple[float, float, float]
    uv: tuple[tuple[float, float, float], tuple[float, float, float]] = Field(
        default=((0.0, 0.0, 0.0), (0.0, 0.0, 0.0)),
        description="(a, b, c) of u and of v = a x + b y + c on the top face, in object space",
    )
    triangles: tuple[tuple[float, float], ...] = Field(
        default=(), description="corners of the two triangles of the top face, or none"
    )

    @property
    def top(self) -> float:
        """The z of the top face in object space, metres."""
        return self.low[2] + self.size[2]


class Texture(FiniteModel):
    """An image that programs read.

    `key` is a hash of its pixels, `floats` tells float32 from bytes.
    """

    key: str = Field(pattern="^[0-9a-f]{16}$")
    width: int = Field(gt=0, le=1 << 15)
    height: int = Field(gt=0, le=1 << 15)
    floats: bool

    @property
    def file(self) -> str:
        """The name of the image's file in the pack's folder."""
        return f"{self.key}.{'npy' if self.floats else 'png'}"

    @property
    def words(self) -> int:
        """How many uint32 the image takes in the buffer of all images."""
        return self.width * self.height * (4 if self.floats else 1)


class Pack(FiniteModel):
    """The contents of `pack.json`.

    A pack has either `materials`, in the order of classes, of which the first is sound metal; or
    `surfaces`, all of sound metal, and `layers`, any number of which are laid over a surface.
    """

    format: Literal[1] = FORMAT
    blender: str
    camera: Camera
    slab: Slab
    lights: tuple[Light, ...]
    world: tuple[float, float, float]
    film: Film
    warnings: tuple[str, ...] = Field(default=(), description="what was not taken as it is")
    materials: tuple[Material, ...] = ()
    library: str = Field(
        default="", description="file of the functions that surfaces' states and layers call"
    )
    surfaces: tuple[Surface, ...] = ()
    layers: tuple[Layer, ...] = ()
    images: tuple[Texture, ...] = ()

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if bool(self.materials) == bool(self.surfaces):
            raise ValueError("a pack has either materials or surfaces")
        fault = next(filter(None, self._faults()), "")
        if fault:
            raise ValueError(fault)
        return self

    def _faults(self) -> Iterator[str]:
        """What is wrong within the pack, "" for each thing that is right."""
        owners = {"material": self.materials, "surface": self.surfaces, "layer": self.layers}
        for kind, every in owners.items():
            yield name_fault(kind, (one.name for one in every))
            for one in every:
                yield row_fault(one.name, [p.span for p in one.parameters])
        if len(self.classes) > MOST_CLASSES:
            yield f"it has {len(self.classes)} classes, more than {MOST_CLASSES}"
        camera = self.camera
        numbers = (*camera.sensor, *camera.pixel_aspect)
        yield place_fault(self.slab.size, camera.resolution, numbers)

    @property
    def files(self) -> tuple[str, ...]:
        """The names of the files of which the pack is made, beside pack.json."""
        names = [m.file for m in self.materials] + [x.file for x in self.layers]
        for one in self.surfaces:
            names += [one.file, one.state_file, one.light_file]
        names += [self.library] if self.library else []
        return (*names, *(t.file for t in self.images))

    @cached_property
    def view(self) -> View:
        """The camera over the plane of the slab's top face."""
        return View(self.camera, self.slab.location[2] + self.slab.top)

    @property
    def classes(self) -> tuple[str, ...]:
        """Names of classes; the position of a name is its class index and its mask value.

        They are the materials' names; or, of surfaces with layers, SOUND and a class for each
        defect layer.
        """
        if self.materials:
            return tuple(m.name for m in self.materials)
        return tuple(dict.fromkeys((SOUND, *(x.class_name for x in self.layers if x.defect))))

    def channels(self, material: Material) -> int:
        """Components of a material's light: 1 where it, lights and world are gray, else 3."""
        colors = (self.world, *(light.color for light in self.lights))
        return 1 if material.gray and all(len(set(c)) == 1 for c in colors) else 3

    @property
    def stack_channels(self) -> int:
        """Components of the light of surfaces with layers: 1 where everything is gray, else 3."""
        colors = (self.world, *(light.color for light in self.lights))
        gray = all(part.gray for part in (*self.surfaces, *self.layers))
        return 1 if gray and all(len(set(c)) == 1 for c in colors) else 3

    @property
    def row_floats(self) -> int:
        """Number of float32 in a parameter row that has room for any material's or surface's."""
        return max(m.row_floats for m in (*self.materials, *self.surfaces))

    @property
    def layer_floats(self) -> int:
        """Number of float32 in a parameter row that has room for any layer's; 0 without layers."""
        return max((layer.row_floats for layer in self.layers), default=0)


def check_pack_folder(folder: Path) -> None:
    """Raise SlabForgeError if a folder holds something other than a pack, or is no folder."""
    check_folder(folder)
    if folder.exists() and not (folder / "pack.json").is_file() and any(folder.iterdir()):
        raise SlabForgeError(f"'{folder}' is not empty and is no pack; choose another folder.")


def save_pack(pack: Pack, files: Mapping[str, bytes], folder: Path) -> None:
    """Write a pack to a folder, whole or not at all; a pack that is there is replaced.

    `files` has the contents of its programs, graphs and images by file name. Raises SlabForgeError
    where the folder holds something else, or cannot be written.
    """
    check_pack_folder(folder)
    description = f"{pack.model_dump_json(indent=1)}\n".encode()
    write_folder(folder, {**files, "pack.json": description})


def load_pack(pack: str | Path) -> tuple[Pack, Path]:
    """Read a pack, by the name of a bundled one or by its folder; returns the pack and its folder.

    Raises SlabForgeError where there is none, its `pack.json` is not valid, or a file is missing.
    """
    folder = PACKS / str(pack) if is_file(PACKS / str(pack) / "pack.json") else Path(pack)
    path = folder / "pack.json"
    if not is_file(path):
        raise SlabForgeError(
            f"No pack at '{pack}': it needs a pack.json; give a folder made by `slabforge export`"
            " or the name of a bundled pack (steel)."
        )
    pack_read = _read(path)
    fault = file_fault(folder, pack_read.files)
    try:
        fault = fault or ("" if pack_read.view.depth > 0 else "its camera is below its slab")
    except ValueError:
        fault = "its camera does not look at the slab"
    if fault:
        raise SlabForgeError(f"'{path}' is not a valid pack: {fault}; export it again.")
    return pack_read, folder


def _read(path: Path) -> Pack:
    """The contents of a pack.json; SlabForgeError where they are not valid."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ValueError(f"it has more than {MOST_BYTES:,} bytes")
        return Pack.model_validate(json.loads(path.read_bytes()))
    except ValidationError as error:
        fault = fault_of(error, Pack)
        where = f"{fault.where}: " if fault.where else ""
        reason = f"{where}{fault.what}"
    except RecursionError:
        reason = "it is nested too deep"
    except OSError as error:
        raise SlabForgeError(f"'{path}' could not be read: {error.strerror}.") from None
    except ValueError as error:
        reason = str(error)
    raise SlabForgeError(f"'{path}' is not a valid pack ({reason}); export it again.")
