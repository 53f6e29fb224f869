"""The camera in a recipe: what it does to light before that is an image of bytes.

A camera is its optics (profile of the illumination, defocus, motion), its sensor (columns and lines
that differ, shot and read noise) and its electronics (gamma, JPEG). The model of the noise is that
of the standard EMVA 1288, release 4: the variance of the signal rises linearly with the signal.
"""

import math
from typing import Annotated, Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, model_validator

from ..glsl.frozen_model import FrozenModel
from ..glsl.pack.film import Film, Grid, ray_grid

Range = tuple[float, float]
BAYER = ("RGGB", "BGGR", "GRBG", "GBRG")
_MOST_STOPS = 24.0
_TAIL = 2.6  # standard deviations of a blur that its border holds, but for half a pixel


class Limit(NamedTuple):
    """What a range may be: between `low` and `high`; `off` is what changes nothing."""

    low: float
    high: float
    off: float


LIMITS = {  # in the order in which the sampling kernels read the ranges
    "column_gain": Limit(0.0, 0.2, 0.0),
    "column_offset": Limit(0.0, 0.1, 0.0),
    "line_gain": Limit(0.0, 0.2, 0.0),
    "illumination": Limit(1.0, 20.0, 1.0),
    "vignetting": Limit(0.0, 0.95, 0.0),
    "blur_across": Limit(0.0, 4.0, 0.0),
    "blur_along": Limit(0.0, 4.0, 0.0),
    "motion": Limit(0.0, 8.0, 0.0),
    "jitter": Limit(0.0, 1.0, 0.0),
    "electrons": Limit(0.0, 1e7, 0.0),
    "dark": Limit(0.0, 1e5, 0.0),
    "read_noise": Limit(0.0, 1e4, 0.0),
    "gamma": Limit(0.2, 5.0, 1.0),
    "white_balance": Limit(0.2, 5.0, 1.0),
}
CAMERA_RANGES = tuple(LIMITS)


class CameraParts(NamedTuple):
    """Which parts of the camera a recipe has at all, so that programs leave out the others.

    `on` is the whole of it. `blur` is the largest variance of its blur in pixels squared, across
    and along; where it is 0, nothing is blurred.
    """

    on: bool = False
    blur: tuple[float, float] = (0.0, 0.0)
    jitter: bool = False
    gamma: bool = False

    @property
    def largest_blur(self) -> float:
        """The largest variance of the blur along an axis, pixels squared."""
        return max(self.blur)


class Sensor(FrozenModel):
    """The camera, drawn anew for each sample (on the conveyor, for each slab).

    Light 1 is what the display shows as white. Ranges are [low, high]; what they may be, and which
    of them changes nothing, stands in LIMITS.
    """

    exposure: Range = (-2.2, 0.8)
    """Stops on top of the scene's own exposure; there without the stage as well."""

    noise: Range = (0.004, 0.02)
    """Standard deviation of a noise that is the same at any brightness, where 1 is white; there
    without the stage as well."""

    stage: bool = True
    """Switches all of the camera that follows on or off."""

    cameras: Annotated[int, Field(ge=1)] | None = Field(default=None, examples=[4])
    """How many cameras there are: each slab is before one of them, and all of a camera but
    `exposure` and `noise` is fixed, its columns among them. Without it each slab has a camera of
    its own, so that a network meets as many as there are slabs."""

    column_gain: Range = (0.005, 0.015)
    """How far the columns of the sensor differ in gain: standard deviation, 1 is the mean gain.
    Fixed for a camera."""

    column_offset: Range = (0.0, 0.0005)
    """How far the columns differ in offset: standard deviation, of light. Fixed for a camera."""

    line_gain: Range = (0.0, 0.004)
    """How far the lines differ in gain: standard deviation, new in each line."""

    illumination: Range = (1.0, 3.0)
    """Light on the brightest side of the sensor over that on the darkest, beside what the scene's
    lamps do; 1 for none, and 3 is 1.7 in values as a display encodes them."""

    vignetting: Range = (0.0, 0.3)
    """Share of the light that is lost at the sensor's ends."""

    blur_across: Range = (0.3, 0.8)
    """Defocus across the rolling direction: standard deviation in pixels. It blurs light, before
    any noise."""

    blur_along: Range = (0.2, 0.6)
    """Defocus along the rolling direction: standard deviation in pixels."""

    motion: Range = (0.0, 1.0)
    """How many pixels the slab moves while a line is exposed: a blur along, with the variance of a
    box of that length."""

    jitter: Range = (0.0, 0.0)
    """How far lines are displaced along, in pixels: an encoder's smooth error."""

    electrons: Range = (13000.0, 25000.0)
    """Electrons that a pixel holds at light 1, which is one over the gain K of EMVA 1288; 0 for
    neither shot nor read noise."""

    dark: Range = (0.0, 50.0)
    """Mean of the dark signal, electrons."""

    read_noise: Range = (5.0, 30.0)
    """Standard deviation of the noise that is there in the dark, electrons."""

    gamma: Range = (1.0, 1.0)
    """Exponent of the displayed values, one over it as in the film."""

    white_balance: Range = (0.95, 1.05)
    """Gain of red and of blue, for images in colour."""

    bayer: Literal["RGGB", "BGGR", "GRBG", "GBRG"] | None = Field(default=None, examples=["RGGB"])
    """Mosaic of a sensor in colour, from which colours are interpolated; it needs channels = 3.
    Without it there is none."""

    jpeg: tuple[int, int] | None = Field(default=None, examples=[[75, 95]])
    """Range of qualities, 1 to 100, with which the image is compressed and read again. Without it
    there is no compression."""

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: Any) -> Any:
        """The schema with the limits of each range."""
        schema = handler(core_schema)
        fields = handler.resolve_ref_schema(schema)["properties"]
        limits = {"exposure": Limit(-_MOST_STOPS, _MOST_STOPS, 0.0), "noise": Limit(0.0, 1.0, 0.0)}
        for name, limit in (limits | LIMITS).items():
            for item in fields[name]["prefixItems"]:
                item |= {"minimum": limit.low, "maximum": limit.high}
        return schema

    @model_validator(mode="after")
    def _ranges(self) -> "Sensor":
        check_order("sensor.exposure", *self.exposure)
        if max(map(abs, self.exposure)) > _MOST_STOPS:
            raise ValueError(
                f"sensor.exposure is {list(self.exposure)}; it lies between -{_MOST_STOPS:g} and"
                f" {_MOST_STOPS:g} stops"
            )
        check_order("sensor.noise", *self.noise)
        if not (self.noise[0] >= 0 and self.noise[1] <= 1):
            raise ValueError(f"sensor.noise is {list(self.noise)}; it lies between 0 and 1")
        for name, limit in LIMITS.items():
            low, high = getattr(self, name)
            check_order(f"sensor.{name}", low, high)
            if low < limit.low or high > limit.high:
                raise ValueError(
                    f"sensor.{name} is [{low:g}, {high:g}]; it lies between {limit.low:g} and"
                    f" {limit.high:g}, and [{limit.off:g}, {limit.off:g}] switches it off"
                )
        if self.jpeg is not None:
            check_order("sensor.jpeg", *self.jpeg)
            if self.jpeg[0] < 1 or self.jpeg[1] > 100:
                raise ValueError(f"sensor.jpeg is {list(self.jpeg)}; a quality is 1 to 100")
        return self

    @property
    def parts(self) -> CameraParts:
        """Which parts of the stage this camera has."""
        if not self.stage:
            return CameraParts()
        across = self.blur_across[1] ** 2
        along = self.blur_along[1] ** 2 + self.motion[1] ** 2 / 12
        return CameraParts(
            on=True,
            blur=(across, along),
            jitter=self.jitter[1] > 0,
            gamma=self.gamma != (1.0, 1.0),
        )

    @property
    def changes_pictures(self) -> bool:
        """Whether something is left to do when the picture has been read back."""
        return self.stage and (self.jpeg is not None or self.bayer is not None)

    def table(self) -> NDArray[np.float64]:
        """The ranges as the sampling kernels read them, (CAMERA_RANGES and `jpeg`, 2)."""
        rows = [getattr(self, name) for name in CAMERA_RANGES]
        return np.array([*rows, self.jpeg or (0, 0)], np.float64)


def check_order(name: str, low: float, high: float) -> None:
    """Raise ValueError for a range whose ends are not finite, or in the wrong order."""
    if not (math.isfinite(low) and math.isfinite(high)) or low > high:
        raise ValueError(f"the range of {name} is empty ([{low}, {high}]); write [low, high]")


def light_grid(film: Film, spp: int, camera: CameraParts) -> Grid:
    """Where the `spp` rays of a pixel lie along an axis, and what they weigh in pixels around it.

    Its margin is how far pixel filter, blur and jitter together reach: light is made of as many
    pixels beyond each side of a frame.
    """
    grid = ray_grid(film, spp)
    margin = grid.margin + 1 if camera.jitter else grid.margin
    if camera.largest_blur > 0:
        margin = max(margin, margin_of(grid.variance + camera.largest_blur))
    return grid.widened(margin)


def margin_of(variance: float) -> int:
    """How many pixels away a blur of this variance, in pixels squared, still counts.

    What lies beyond is below one per cent of it.
    """
    return max(0, math.ceil(_TAIL * math.sqrt(variance) - 0.5))
