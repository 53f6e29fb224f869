"""What nodes read of the mesh that carries their material: its thickness, its edges, its parts.

The top face of the mesh is all that is seen. `holder` is the object, or None where no object
carries the material; a plane of one rectangle stands for it then.
"""

# pyright: reportAttributeAccessIssue=false

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ....glsl.float32_decimal import float32_decimal
from ....glsl.graph import SocketValue
from .object_inputs import hashed

_DEEP = 3.0  # slabs' thickness, from which on a radius is warned of
FLAT = 0.5  # pointiness of a face that is flat around


def thickness(holder: Any) -> float:
    """How far the lower face lies below the top face, metres; 0 for a plane."""
    if getattr(holder, "type", "") != "MESH":
        return 0.0
    heights = [corner[2] * holder.scale[2] for corner in holder.bound_box]
    return float32_decimal(abs(max(heights) - min(heights)))


def deep(tree: Any, name: str, holder: Any) -> list[str]:
    """A sentence for each node of a tree whose subsurface light goes through the whole slab.

    Cycles' walks then leave by the lower face, too. How many do is a fit: with a radius of five
    slabs pictures agree to 29 dB instead of 36. `name` is the tree's.
    """
    size, found = thickness(holder), []
    for node in tree.nodes:
        radius = _reach(node)
        if radius > _DEEP * size > 0.0:
            found.append(
                f"'{name}': light goes {radius:.3g} m deep at node '{node.name}', in a slab of"
                f" {size:.3g} m; its brightness may be off by a tenth. Lower its Scale."
            )
    return found


def _reach(node: Any) -> float:
    """The largest radius that a node's unlinked inputs give subsurface light, metres."""
    prefix = {
        "ShaderNodeBsdfPrincipled": "Subsurface ",
        "ShaderNodeSubsurfaceScattering": "",
    }.get(node.bl_idname)
    if prefix is None:
        return 0.0
    weight = node.inputs.get("Subsurface Weight")
    if weight is not None and not weight.is_linked and weight.default_value == 0.0:
        return 0.0
    radius, scale = node.inputs[f"{prefix}Radius"], node.inputs[f"{prefix}Scale"]
    return (
        0.0
        if scale.is_linked or radius.is_linked
        else max(radius.default_value) * scale.default_value
    )


def top_triangles(holder: Any) -> int:
    """How many triangles the faces that look straight up are made of."""
    if getattr(holder, "type", "") != "MESH":
        return 2
    mesh = holder.data
    mesh.calc_loop_triangles()
    return sum(t.normal.z > 0.999 for t in mesh.loop_triangles)


def geometry(holder: Any) -> dict[str, SocketValue]:
    """The outputs of a Geometry node that the mesh decides; None for one that varies over it."""
    return {"Pointiness": _pointiness(holder), "Random Per Island": _island(holder)}


def _pointiness(holder: Any) -> float:
    """How much the corners of the top face stick out, in half turns; 0.5 where they differ.

    Cycles takes the angle between a vertex's normal and the mean of the directions to its
    neighbours, and then the mean of that with the neighbours' own. Within a face of many vertices
    all lie flat.
    """
    if getattr(holder, "type", "") != "MESH" or not holder.data.edges:
        return FLAT
    mesh = holder.data
    points = _rows(mesh.vertices, "co")
    edges = np.array([e.vertices[:] for e in mesh.edges])
    angles = _angles(points, _rows(mesh.vertices, "normal"), edges)
    own, count = angles.copy(), np.ones(len(points))
    for one, other in (edges.T, edges.T[::-1]):
        np.add.at(own, one, angles[other])
        np.add.at(count, one, 1)
    found = (own / count)[sorted(_top_vertices(mesh))]
    if not len(found) or np.ptp(found) > 1e-4:
        return FLAT
    return float32_decimal(float(found[0]))


def _angles(
    points: NDArray[np.float64], normals: NDArray[np.float64], edges: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Of each vertex the angle between its normal and its edges' mean direction, half turns."""
    along = points[edges[:, 1]] - points[edges[:, 0]]
    along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-12)
    sums, count = np.zeros_like(points), np.zeros(len(points))
    for end, sign in ((edges[:, 0], 1.0), (edges[:, 1], -1.0)):
        np.add.at(sums, end, sign * along)
        np.add.at(count, end, 1)
    cosines = (normals * sums).sum(1) / np.maximum(count, 1)
    return np.where(count > 0, np.arccos(np.clip(cosines, -1, 1)) / math.pi, 0.0)


def _rows(vertices: Any, name: str) -> NDArray[np.float64]:
    found = np.empty(3 * len(vertices), np.float32)
    vertices.foreach_get(name, found)
    return found.reshape(-1, 3).astype(np.float64)


def _top_vertices(mesh: Any) -> set[int]:
    return {i for p in mesh.polygons if p.normal.z > 0.999 for i in p.vertices}


def _island(holder: Any) -> float | None:
    """Cycles' random number of the mesh's only connected part; None where it has several."""
    if getattr(holder, "type", "") == "MESH" and _parts(holder.data) > 1:
        return None
    return float32_decimal(hashed(0))


def _parts(mesh: Any) -> int:
    """How many parts the edges of a mesh connect."""
    above = list(range(len(mesh.vertices)))

    def root(i: int) -> int:
        while above[i] != i:
            above[i] = i = above[above[i]]
        return i

    for edge in mesh.edges:
        one, other = map(root, edge.vertices)
        above[one] = other
    return len({root(i) for i in range(len(above))})
