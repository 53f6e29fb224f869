"""What is common to all objects of a scene: whether they are rendered, where they stand."""

# pyright: reportAttributeAccessIssue=false

from collections.abc import Callable
from typing import Any

import bpy
import numpy as np
from numpy.typing import NDArray

from ....errors import SlabForgeError

ENDLESS = 1e18  # its square is beyond float32, whose largest number Blender keeps for infinity


def layer_of(scene: Any) -> Any:
    """The first view layer that is rendered."""
    return next((layer for layer in scene.view_layers if layer.use), scene.view_layers[0])


def rendered(scene: Any) -> list[Any]:
    """The objects that a render of the scene shows, by name."""
    layer = layer_of(scene)
    layer.update()  # Blender 5 knows a new scene's collections only after that
    hidden = marked(layer, lambda c: c.collection.hide_render or c.exclude)
    shown = (o for o in layer.objects if not o.hide_render)
    return sorted(
        (o for o in shown if any(c not in hidden for c in o.users_collection)), key=lambda o: o.name
    )


def marked(layer: Any, test: Callable[[Any], bool]) -> set[Any]:
    """Collections of a view layer of which, or of one above which, the test is true."""

    def below(child: Any, above: bool) -> set[Any]:
        found = above or bool(test(child))
        own = {child.collection} if found else set()
        return own.union(*(below(c, found) for c in child.children))

    return below(layer.layer_collection, False)


def show(scene: Any) -> None:
    """Make everything visible in viewports: Blender does not place what is hidden there."""
    for hidden in (*scene.collection.children_recursive, *scene.objects):
        hidden.hide_viewport = False
    bpy.context.view_layer.update()


def world_matrix(found: Any) -> NDArray[np.float64]:
    """The world matrix (4, 4) of an object; refuses one with infinite or undefined entries."""
    matrix = np.array(found.evaluated_get(bpy.context.evaluated_depsgraph_get()).matrix_world)
    if not (np.abs(matrix) < ENDLESS).all():
        kind = found.type.capitalize()
        raise SlabForgeError(
            f"{kind} '{found.name}' has a transform that is not finite; type its location,"
            " rotation and scale anew."
        )
    return matrix.astype(np.float64)


def finite(*values: float) -> bool:
    """Whether none of them is infinite or undefined."""
    return all(abs(v) < ENDLESS for v in values)


def check_finite(owner: str, data: Any, *names: str) -> None:
    """Refuse numbers that are infinite or undefined, by the names that Blender shows."""
    for name in names:
        value = getattr(data, name, 0.0)
        values = (value,) if isinstance(value, (int, float)) else tuple(value)
        if not finite(*values):
            shown = ", ".join(f"{v:g}" for v in values)
            label = data.bl_rna.properties[name].name
            raise SlabForgeError(f"{owner} has no finite {label} ({shown}); type it anew.")


def source(socket: Any) -> Any:
    """The node that feeds a socket, through reroutes; None where there is none."""
    link = next((x for x in socket.links if not x.is_muted), None)
    while link is not None and link.from_node.bl_idname == "NodeReroute":
        link = next((x for x in link.from_node.inputs[0].links if not x.is_muted), None)
    return None if link is None else link.from_node


def animated(found: Any) -> list[str]:
    """A warning where an object, a world or a scene changes with time or by drivers."""
    data = getattr(found, "data", None)
    parts = [found, data, *(getattr(p, "node_tree", None) for p in (found, data))]
    moves = (getattr(p, "animation_data", None) for p in parts)
    if not any(m and (m.action or m.drivers or m.nla_tracks) for m in moves):
        return []
    return [f"'{found.name}' is driven or animated; its present state is taken."]
