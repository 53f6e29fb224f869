"""The slab as a pack has it: the box-shaped mesh that carries the materials."""

# pyright: reportAttributeAccessIssue=false

from collections.abc import Iterator
from typing import Any

import numpy as np

from ....errors import SlabForgeError
from ....glsl.float32_decimal import float32_decimal
from ....glsl.pack.pack import Slab, Vector3
from .any_object import ENDLESS, layer_of, marked, rendered, world_matrix
from .object_inputs import uv_rows


def find_slab(scene: Any) -> Any:
    """The mesh with the most materials among those that are rendered."""
    meshes = [o for o in rendered(scene) if o.type == "MESH"]
    meshes = [o for o in meshes if any(s.material for s in o.material_slots)]
    if not meshes:
        raise SlabForgeError(
            "The scene renders no mesh with a material; add a slab with one per class."
        )
    slab = max(meshes, key=lambda o: len(o.material_slots))
    if np.abs(world_matrix(slab)[:3, :3] - np.eye(3)).max() > 1e-5:
        by = f" and to its parent '{slab.parent.name}'" if slab.parent else ""
        raise SlabForgeError(
            f"'{slab.name}' is turned or scaled; apply rotation and scale to it{by}."
        )
    return slab


def read_slab(scene: Any, slab: Any) -> tuple[Slab, list[str]]:
    """The slab's bounds and UV map, and warnings on what of it is drawn otherwise."""
    reason = next(_faults(scene, slab), None)
    if reason is not None:
        raise SlabForgeError(f"'{slab.name}' {reason}.")
    return _bounds(slab), list(_warnings(slab))


def _faults(scene: Any, slab: Any) -> Iterator[str]:
    layer = layer_of(scene)
    if layer.material_override:
        yield f"has another material by view layer '{layer.name}'; clear its Material Override"
    if not layer.use_solid:
        yield f"is left out by view layer '{layer.name}'; switch its Surfaces on"
    if not slab.visible_camera:
        yield "is hidden from camera rays; switch its Ray Visibility on"
    collections = set(slab.users_collection)
    if slab.is_holdout or collections & marked(layer, lambda c: c.holdout):
        yield "is a holdout; turn that off for it and its collection"
    if collections & marked(layer, lambda c: c.indirect_only):
        yield "is in a collection that is Indirect Only; turn that off"
    if slab.is_shadow_catcher:
        yield "is a shadow catcher; turn that off"
    changed = [f"modifier '{m.name}'" for m in slab.modifiers if m.show_render]
    changed += ["shape keys"] if slab.data.shape_keys else []
    if changed:
        yield f"is changed by {', '.join(changed)}; apply or remove what changes it"
    points = np.array([v.co for v in slab.data.vertices] or [(0.0, 0.0, 0.0)])
    if not (np.abs(points) < ENDLESS).all():
        yield "has a vertex that is not finite; remove it"
    if np.ptp(points, axis=0)[:2].min() <= 0.0:
        yield "has no width or no length; it is a box of some metres"


def _warnings(slab: Any) -> Iterator[str]:
    low, size = _box(slab)
    top = _top(slab, low[2] + size[2])
    corners = np.array([slab.data.vertices[i].co.xy for t in top for i in t.vertices])
    sides = corners.reshape(-1, 3, 2)[:, 1:] - corners.reshape(-1, 3, 2)[:, :1]
    area = np.abs(np.linalg.det(sides)).sum() / 2
    if abs(area - size[0] * size[1]) > 1e-3 * size[0] * size[1]:
        yield f"'{slab.name}' has no flat, rectangular top face; it is drawn as if it had."
    normals = slab.data.corner_normals
    if any(abs(normals[i].vector.z) < 1 - 1e-4 for t in top for i in t.loops):
        yield (
            f"'{slab.name}' has normals on its top face that do not point up; it is drawn flat,"
            " as Shade Flat makes it."
        )


def _bounds(slab: Any) -> Slab:
    low, size = _box(slab)
    top = [slab.data.vertices[i].co for t in _top(slab, low[2] + size[2]) for i in t.vertices]
    return Slab(
        low=_plain(low),
        size=_plain(size),
        location=_plain(slab.matrix_world.translation),
        uv=_uv(slab),
        triangles=tuple((float(x), float(y)) for x, y, _ in top) if len(top) == 6 else (),
    )


def _box(slab: Any) -> tuple[list[float], list[float]]:
    """The lowest corner and the size, in object space."""
    corners = [tuple(c) for c in slab.bound_box]
    low = [min(c[i] for c in corners) for i in range(3)]
    return low, [max(c[i] for c in corners) - low[i] for i in range(3)]


def _top(slab: Any, height: float) -> list[Any]:
    """The triangles of the top face."""
    mesh = slab.data
    mesh.calc_loop_triangles()
    high = [abs(v.co.z - height) < 1e-6 for v in mesh.vertices]
    return [t for t in mesh.loop_triangles if all(high[i] for i in t.vertices)]


def _uv(slab: Any) -> tuple[Vector3, Vector3]:
    """The UV map of the top face as two affine functions of x and y."""
    rows = uv_rows(slab)
    if rows is None:
        raise SlabForgeError(
            f"The UV map of '{slab.name}' is not one straight map of its top face; unwrap it so."
        )
    u, v = rows
    return _plain(u), _plain(v)


def _plain(values: Any) -> Vector3:
    x, y, z = (float32_decimal(v) + 0.0 for v in values)
    return x, y, z
