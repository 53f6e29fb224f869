"""The entries of a recipe that say how samples are composed of a surface and layers."""

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, ConfigDict, Field, model_validator

from ...glsl.frozen_model import FiniteModel
from .counts import MOST, CountEntry

_Share = Annotated[float, Field(ge=0, le=1)]
_Factor = Annotated[float, Field(ge=0.1, le=10)]
MOST_SHARE = 1e6  # of a class or surface: shares are met exactly in a cycle of so many samples
PlaceKind = Literal["uniform", "clusters", "rows", "edge"]
_SIZES = {"clusters": 0.05, "rows": 0.01, "edge": 0.1}  # metres


class Composition(FiniteModel):
    """How the defects of a frame are chosen."""

    mode: Literal["main", "free"] = "main"
    """With `main` each frame has one main class, by the recipe's `classes`: a layer of that class
    lies in it at least once, and others may lie beside it. With `free` the recipe's `classes` are
    the shares of frames that hold each class, drawn for each class by itself, and a frame that
    holds none is sound."""

    most: Annotated[int, Field(ge=1, le=MOST)] | None = Field(default=None, examples=[16])
    """How many instances a frame may have; where those that were drawn are more, the layers that
    have the most lose some. Each keeps one, but for layers that lie beside without a `share` in the
    recipe: they stay away from a frame that is full. Without it 16, or 6 where the recipe describes
    no layer."""


class Place(FiniteModel):
    """Where in the frame the instances of a layer lie.

    | kind | centres lie | size, metres | number |
    |---|---|---|---|
    | `uniform` | anywhere | - | - |
    | `clusters` | in discs, which lie anywhere | radius of a disc | of discs |
    | `rows` | along lines in the rolling direction | how far beside the line | of lines |
    | `edge` | in a strip along the slab's edge | width of the strip | - |

    A frame that does not show the edge has the strip along the side that is nearest to it.
    """

    kind: PlaceKind = "uniform"
    """Where centres lie; a name alone, as place = "rows", stands for its kind."""

    size: Annotated[float, Field(ge=0, le=100)] | None = Field(default=None, examples=[0.05])
    """Of a cluster, a row or the strip, metres; without it what is usual for the kind."""

    number: Annotated[int, Field(ge=1, le=64)] | None = Field(default=None, examples=[2])
    """Of clusters or rows in a frame; without it the sampler draws it."""

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.kind == "uniform" and self.size is not None:
            raise ValueError("the place 'uniform' has no size; write kind = 'clusters'")
        if self.kind in ("uniform", "edge") and self.number is not None:
            raise ValueError(f"the place '{self.kind}' has no number; write kind = 'clusters'")
        return self

    @property
    def metres(self) -> float:
        """The size, or the kind's usual one."""
        return _SIZES.get(self.kind, 0.0) if self.size is None else self.size


def _read_place(value: Any) -> Any:
    return {"kind": value} if isinstance(value, str) else value


def _read_alike(value: Any) -> Any:
    return dict.fromkeys(value, 0.0) if isinstance(value, list | tuple) else value


class LayerUse(FiniteModel):
    """How a recipe uses a layer of the pack."""

    model_config = ConfigDict(
        validate_by_name=True, validate_by_alias=True, serialize_by_alias=True
    )

    class_name: str | None = Field(default=None, alias="class", min_length=1, examples=["crack"])
    """Class of its instances, "none" for a look-alike; without it, what the pack says."""

    count: CountEntry | None = Field(default=None, examples=[[1, 4]])
    """How many of its instances lie in a frame that has any."""

    share: _Share | None = Field(default=None, examples=[0.3])
    """How often it lies beside the main class, met exactly: for a look-alike, a share of all
    frames; for a defect, of the frames whose main class is another defect."""

    weight: Annotated[float, Field(ge=0, le=MOST_SHARE)] = 1.0
    """Where several layers have one class, a frame of that class takes one of them by weight."""

    place: Annotated[
        Place, BeforeValidator(_read_place, json_schema_input_type=PlaceKind | Place)
    ] = Place()
    """Where in the frame its instances lie: "uniform", "clusters", "rows" or "edge", or a table."""

    spacing: Literal["any", "apart", "overlap"] = "any"
    """With "apart" the discs (Position, Size) of the layer's instances do not overlap where there
    is room; with "overlap" each of them overlaps an earlier one."""

    alike: Annotated[
        dict[str, _Share],
        BeforeValidator(_read_alike, json_schema_input_type=list[str] | dict[str, _Share]),
    ] = {}
    """Parameters that the instances of one frame share, as parallel scratches share their Angle,
    each with its spread: 0 where they have the same value, 1 where they have nothing in common. A
    list of names stands for spreads of 0."""


class SurfaceUse(FiniteModel):
    """Which surface a frame (on the conveyor, a slab) shows.

    Layers lie on pictures as on any surface; the sensor's exposure and noise do not apply to them,
    since they have been taken by a camera.
    """

    shares: dict[str, Annotated[float, Field(ge=0, le=MOST_SHARE)]] = {}
    """Shares of the pack's surfaces by name, met exactly; without them each is as frequent."""

    images: str | None = Field(default=None, min_length=1, examples=["sound/"])
    """A folder of pictures of sound metal, of any size, windows of which are shown instead of a
    surface of the pack. A picture is shown in colour where it is so and the recipe's `channels` are
    3; its marked parts are avoided."""

    images_share: _Share = 1.0
    """The share of the frames that show `images`."""

    images_zoom: tuple[_Factor, _Factor] = (0.9, 1.1)
    """Range of the factor by which a window of a picture is magnified."""

    images_gain: tuple[_Factor, _Factor] = (0.85, 1.15)
    """Range of the factor on the values of a picture."""

    @model_validator(mode="after")
    def _ranges(self) -> Self:
        for name in ("images_zoom", "images_gain"):
            low, high = getattr(self, name)
            if low > high:
                raise ValueError(
                    f"the range of {name} is empty ([{low}, {high}]); write [low, high]"
                )
        return self

    @property
    def real_share(self) -> float:
        """The share of frames on real metal; 0 without pictures."""
        return 0.0 if self.images is None else self.images_share
