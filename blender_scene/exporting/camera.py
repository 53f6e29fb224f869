"""The scene's camera as a pack has it; and the same camera aimed at one sample's window."""

# pyright: reportAttributeAccessIssue=false

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ...glsl.float32_decimal import float32_decimal
from ...glsl.pack.camera import IDENTITY, Camera, Vector3, View
from ...glsl.pack.pack import Pack
from .objects.any_object import check_finite, world_matrix

_NUMBERS = ("ortho_scale", "lens", "sensor_width", "sensor_height", "shift_x", "shift_y")


def read_camera(scene: Any, slab: Any) -> tuple[Camera, list[str]]:
    """The active camera, and warnings on what of its picture is not drawn.

    Raises SlabForgeError where it cannot be had, or does not see the slab's top face.
    """
    found = _active(scene)
    camera = _described(scene, found)
    low, high = _box(slab)
    _check_place(found.name, slab.name, camera, low, high)
    return camera, _warnings(found, slab.name, camera, low, high)


def _active(scene: Any) -> Any:
    if scene.camera is not None and scene.camera.type != "CAMERA":
        raise SlabForgeError(
            f"The active camera '{scene.camera.name}' is an object of type {scene.camera.type};"
            " choose a camera under Scene, Camera."
        )
    if scene.camera is not None:
        return scene.camera
    names = sorted(o.name for o in scene.objects if o.type == "CAMERA")
    if len(names) > 1:
        raise SlabForgeError(
            f"The scene has {len(names)} cameras ({', '.join(names)}) and none is active;"
            " choose one under Scene, Camera."
        )
    hint = "make it the active one under Scene, Camera" if names else "add one above the slab"
    raise SlabForgeError(f"The scene has no camera{' that is active' * bool(names)}; {hint}.")


def _described(scene: Any, found: Any) -> Camera:
    data, render = found.data, scene.render
    if data.type not in ("ORTHO", "PERSP"):
        kind = {"PANO": "panoramic"}.get(data.type, data.type)
        raise SlabForgeError(
            f"Camera '{found.name}' is {kind}; set its Type to Orthographic or Perspective."
        )
    if data.dof.use_dof:
        raise SlabForgeError(f"Camera '{found.name}' has a depth of field; turn it off.")
    check_finite(f"Camera '{found.name}'", data, *_NUMBERS)
    if data.ortho_scale <= 0.0:
        raise SlabForgeError(
            f"Camera '{found.name}' has an Orthographic Scale of {data.ortho_scale:g} m; give it"
            " one above 0."
        )
    location, axes = _placed(found)
    return Camera(
        type=data.type,
        location=location,
        axes=axes,
        ortho_scale=_short(data.ortho_scale),
        lens=_short(data.lens),
        sensor=(_short(data.sensor_width), _short(data.sensor_height)),
        sensor_fit=data.sensor_fit,
        shift=(_short(data.shift_x), _short(data.shift_y)),
        clip_start=_short(data.clip_start),
        clip_end=_short(data.clip_end),
        resolution=_resolution(render),
        pixel_aspect=(_short(render.pixel_aspect_x), _short(render.pixel_aspect_y)),
    )


def _resolution(render: Any) -> tuple[int, int]:
    share = render.resolution_percentage / 100
    width, height = int(render.resolution_x * share), int(render.resolution_y * share)
    if not (width and height):
        raise SlabForgeError(
            f"The resolution is {width}x{height} pixels ({render.resolution_x}x"
            f"{render.resolution_y} at {render.resolution_percentage} %); set it under Output."
        )
    return width, height


def _placed(found: Any) -> tuple[Vector3, tuple[Vector3, Vector3, Vector3]]:
    """Location and unit axes of the camera; Cycles takes no scale from it."""
    matrix = world_matrix(found)
    lengths = np.linalg.norm(matrix[:3, :3], axis=0)
    if not lengths.all():
        raise SlabForgeError(f"Camera '{found.name}' has a scale of 0; set its scale to 1.")
    axes = matrix[:3, :3] / lengths
    if np.abs(axes.T @ axes - np.eye(3)).max() > 1e-4:
        raise SlabForgeError(f"Camera '{found.name}' is sheared; apply its parent's scale.")
    if np.abs(axes - np.eye(3)).max() < 1e-5:
        return _vector(matrix[:3, 3]), IDENTITY
    return _vector(matrix[:3, 3]), (_vector(axes[:, 0]), _vector(axes[:, 1]), _vector(axes[:, 2]))


def _box(slab: Any) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The lowest and the highest corner of the slab in the world."""
    corners = np.array([tuple(c) for c in slab.bound_box]) + world_matrix(slab)[:3, 3]
    return corners.min(0), corners.max(0)


def _check_place(name: str, slab: str, camera: Camera, low: Any, high: Any) -> None:
    x, y, z = camera.location
    if z <= high[2]:
        inside = z > low[2] and low[0] <= x <= high[0] and low[1] <= y <= high[1]
        where = "inside" if inside else "below the top face of"
        raise SlabForgeError(
            f"Camera '{name}' is {where} '{slab}' (its z is {z:g} m, the top face lies at"
            f" {high[2]:g} m); move it above."
        )
    try:
        View(camera, float(high[2]))
    except ValueError:
        raise SlabForgeError(
            f"Camera '{name}' does not look at the top face of '{slab}'; turn it down."
        ) from None


def _warnings(found: Any, slab: str, camera: Camera, low: Any, high: Any) -> list[str]:
    warnings = []
    if _sees_side(camera, low, high):
        warnings.append(
            f"Camera '{found.name}' sees a side of '{slab}'; only its top face is drawn."
        )
    depth = View(camera, float(high[2])).depth
    if not camera.clip_start <= depth <= camera.clip_end:
        warnings.append(
            f"The top face of '{slab}' is {depth:g} m from camera '{found.name}', which sees"
            f" from {camera.clip_start:g} to {camera.clip_end:g} m: the picture shows the world."
        )
    return warnings


def _sees_side(camera: Camera, low: Any, high: Any) -> bool:
    """Whether the picture shows a part of one of the slab's side faces."""
    steps = np.linspace(0.0, 1.0, 65)
    for axis in (0, 1):
        for outer, sign in ((low, -1.0), (high, 1.0)):
            towards = np.array(camera.axes[2])
            if camera.type == "PERSP":
                towards = np.array(camera.location) - outer
            if sign * towards[axis] <= 1e-6:
                continue
            for along in steps:
                for down in (0.02, 0.5, 1.0):
                    point = low + along * (high - low)
                    point[axis], point[2] = outer[axis], high[2] + down * (low[2] - high[2])
                    if _in_picture(camera, point):
                        return True
    return False


def _in_picture(camera: Camera, point: Any) -> bool:
    x, y, depth = camera.plane_point(point)
    half = [0.5 * n * p for n, p in zip(camera.resolution, camera.pitch, strict=True)]
    inside = abs(x - camera.centre[0]) < half[0] and abs(y - camera.centre[1]) < half[1]
    return inside and max(camera.clip_start, 0.0) <= depth <= camera.clip_end


def aim(scene: Any, slab: Any, pack: Pack, frame: Any, size: tuple[int, int]) -> None:
    """Let the scene's camera show one sample's window alone, and move the slab as its frame says.

    `frame` is its frame row; `size` the window's width and height, pixels.
    """
    slab_x, slab_y, *view = (float(v) for v in frame[:4])
    data, camera = scene.camera.data, pack.camera
    x, y = pack.view.window(view)
    side = camera.pitch[0] * size[0]
    data.sensor_fit, data.ortho_scale = "HORIZONTAL", side
    data.sensor_width = camera.sensor[0]
    if camera.type == "PERSP":
        data.lens = data.sensor_width / side
    data.shift_x, data.shift_y = x / side, y / side
    at = pack.view.meet((x, y))
    assert at is not None
    slab.location.x, slab.location.y = at[0] - slab_x, at[1] - slab_y
    scene.render.resolution_x, scene.render.resolution_y = size
    scene.render.resolution_percentage = 100


def _short(value: float) -> float:
    """A float32 of Blender's to its own digits, and never minus zero."""
    return float32_decimal(value) + 0.0


def _vector(values: Any) -> Vector3:
    x, y, z = (_short(float(v)) for v in values)
    return x, y, z
