"""The camera of a pack: where pixels lie on its image plane, and what of the slab they see.

The image plane is perpendicular to the camera's axis. It is 1 m away from a perspective camera; for
an orthographic one any distance is the same. Points on it are (x, y) in metres from the axis, along
the camera's right and up. After the Blender manual, Render, Cameras.
"""

import math
from functools import cached_property
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ..frozen_model import FiniteModel, Vector3

Vector2 = tuple[float, float]
IDENTITY: tuple[Vector3, Vector3, Vector3] = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


class Camera(FiniteModel):
    """A camera as the scene has it; places are in world space, in metres."""

    type: Literal["ORTHO", "PERSP"] = "ORTHO"
    location: Vector3
    axes: tuple[Vector3, Vector3, Vector3] = Field(
        default=IDENTITY, description="unit vectors to its right, up, and back to the viewer"
    )
    ortho_scale: float = Field(gt=0, description="metres over the side that `sensor_fit` takes")
    lens: float = Field(default=50.0, gt=0, description="focal length, mm")
    sensor: Vector2 = Field(default=(36.0, 24.0), description="width, height, mm")
    sensor_fit: Literal["AUTO", "HORIZONTAL", "VERTICAL"] = "AUTO"
    shift: Vector2 = Field(default=(0.0, 0.0), description="shares of the fitted side")
    clip_start: float = Field(default=0.0, description="metres; nearer things are not seen")
    clip_end: float = Field(default=1e6, description="metres; farther things are not seen")
    resolution: tuple[int, int] = Field(description="width, height in pixels of the whole sensor")
    pixel_aspect: Vector2 = (1.0, 1.0)

    @cached_property
    def _fitted(self) -> tuple[float, float]:
        """Pixels of the side that Blender fits to the sensor, and the sensor's length there, mm.

        Pixels are counted in widths of a pixel, which differ from heights where pixels are not
        square.
        """
        width, height = (n * a for n, a in zip(self.resolution, self.pixel_aspect, strict=True))
        wide = self.sensor_fit == "HORIZONTAL" or (self.sensor_fit == "AUTO" and width >= height)
        side = self.sensor[self.sensor_fit == "VERTICAL"]
        return (width if wide else height) / self.pixel_aspect[0], side

    @property
    def pitch(self) -> Vector2:
        """Width and height of a pixel on the image plane, metres."""
        pixels, side = self._fitted
        across = (self.ortho_scale if self.type == "ORTHO" else side / self.lens) / pixels
        return across, across * self.pixel_aspect[1] / self.pixel_aspect[0]

    @property
    def centre(self) -> Vector2:
        """Where the sensor's centre lies on the image plane, metres."""
        unit = self._fitted[0] * self.pitch[0]
        return self.shift[0] * unit, self.shift[1] * unit

    @property
    def straight(self) -> bool:
        """Whether the camera is orthographic, looks straight down, and has world x to its right."""
        return self.type == "ORTHO" and self.axes == IDENTITY

    def ray(self, point: Any) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Origin and direction, in world space, of the ray through (x, y) of the image plane.

        The direction is a unit vector for an orthographic camera only.
        """
        right, up, back = np.array(self.axes)
        x, y = point
        if self.type == "ORTHO":
            return np.array(self.location) + x * right + y * up, -back
        return np.array(self.location), x * right + y * up - back

    def plane_point(self, world: Any) -> tuple[float, float, float]:
        """Where a point of the world is seen: x, y on the image plane, and its depth, in metres."""
        x, y, z = np.array(self.axes) @ (np.array(world) - self.location)
        share = 1.0 if self.type == "ORTHO" else 1.0 / max(-z, 1e-9)
        return float(x * share), float(y * share), float(-z)


class View:
    """A camera over the horizontal plane at world height `top`, which is the slab's top face.

    `focus` is the point (x, y, z) at which the sensor's centre looks, `depth` its distance along
    the camera's axis, and `scale` the width and height of a pixel there; all in metres.
    """

    def __init__(self, camera: Camera, top: float) -> None:
        """Find the focus; ValueError if the camera does not look at the plane."""
        self.camera, self.top = camera, top
        focus = self.meet(camera.centre)
        if focus is None:
            raise ValueError("the camera does not look at the plane")
        self.focus = focus
        self.depth = camera.plane_point(self.focus)[2]
        share = 1.0 if camera.type == "ORTHO" else self.depth
        self.to_plane = 1.0 / share
        self.scale = camera.pitch[0] * share, camera.pitch[1] * share

    def meet(self, point: Any) -> NDArray[np.float64] | None:
        """The world point (3,) of the plane that is seen at a point (x, y) of the image plane.

        None where the ray misses the plane or meets it behind the camera.
        """
        origin, direction = self.camera.ray(point)
        depth = (self.top - origin[2]) / direction[2] if direction[2] else math.inf
        return origin + depth * direction if 0 < depth < math.inf else None

    def window(self, view: Any) -> NDArray[np.float64]:
        """The centre (x, y), on the image plane, of the window of a frame.

        `view` is the frame's `view_x` and `view_y`: where the window's centre lies on the plane,
        metres.
        """
        return self.camera.centre + (np.array(view) - self.focus[:2]) * self.to_plane

    def half(self, size: tuple[int, int]) -> Vector2:
        """Half the extent, (x, y) in metres, of what a window of `size` pixels shows of the plane.

        For a camera that looks aslant it is the extent towards the nearer border.
        """
        if self.camera.straight:
            width, height = (n * p / 2 for n, p in zip(size, self.scale, strict=True))
            return width, height
        reach = np.array([self._reach(0, size[0]), self._reach(1, size[1])])
        x, y = reach.max(0)
        return float(x), float(y)

    def _reach(self, axis: int, pixels: int) -> NDArray[np.float64]:
        """How far, in x and in y, the nearer of two opposite borders of a window lies."""
        offset = np.zeros(2)
        offset[axis] = 0.5 * pixels * self.camera.pitch[axis]
        found = [self.meet(self.camera.centre + side * offset) for side in (-1, 1)]
        ends = [np.abs(f - self.focus)[:2] for f in found if f is not None]
        return np.min(ends, axis=0) if ends else np.full(2, np.inf)

    def uniforms(self, blender: str) -> dict[str, Any]:
        """The values of the uniforms of lib/point.glsl, as that version of Blender has them."""
        camera = self.camera
        older = int(blender.split(".")[0]) < 5
        size = [n * p for n, p in zip(camera.resolution, camera.pitch, strict=True)]
        right, up, back = camera.axes
        back = tuple(v or -0.0 for v in back)  # the negative of a ray: hashes see a zero's sign
        return {
            "perspective": camera.type == "PERSP",
            "camera_axes": (*right, *up, *back),
            "camera_location": camera.location,
            "pixel_pitch": camera.pitch,
            "parallel_length": camera.pitch[0] if older else sum(camera.pitch) / 2,
            "sensor_centre": camera.centre,
            "sensor_size": tuple(size),
            "resolution": camera.resolution,
            "clip": (camera.clip_start, camera.clip_end),
            "focus": tuple(self.focus[:2]),
            "to_plane": self.to_plane,
        }
