"""The light rig: every type of light over spherical bumps, in Cycles and in the compiled GLSL.

The bumps have normals in all directions, so each lamp meets them at every angle from perpendicular
to grazing.
"""

# pyright: reportAttributeAccessIssue=false

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import bpy
import cv2
import numpy as np
from mathutils import Vector  # pyright: ignore[reportMissingImports] # comes with bpy
from numpy.typing import NDArray

from ...blender_scene.cycles import plane as oracle
from ...blender_scene.exporting.extract import extract
from ...blender_scene.exporting.lights import find_lights
from ...glsl.compile.compiler import Compiled, compile_material
from ...quiet import silenced
from .glsl_pictures import picture
from .picture_errors import srgb_bytes
from .value_errors import call

Floats = NDArray[np.float32]
SIZE = 96  # pixels along a side of the picture, which shows 2 metres
BUMPS, LEAN = 4, 0.8  # bumps along a side; sine of the steepest normal
BRIGHT = 0.8  # linear light to which the exposure brings the 98th percentile of a picture


@dataclass(frozen=True)
class Lamp:
    """A light of the rig, in world space, in metres.

    `kind` is Blender's type, `target` the point that it looks at, and `settings` has properties of
    the Blender light by name.
    """

    kind: str
    location: tuple[float, float, float]
    settings: dict[str, Any] = field(default_factory=dict)
    target: tuple[float, float, float] = (0.0, 0.0, 0.0)

    def put(self, scene: Any) -> None:
        """Add the light to a Blender scene."""
        data = bpy.data.lights.new("lamp", self.kind)
        data.energy = 10.0
        for name, value in self.settings.items():
            setattr(data, name, value)
        lamp = bpy.data.objects.new("lamp", data)
        lamp.location = self.location
        aim = Vector(self.target) - Vector(self.location)
        lamp.rotation_euler = aim.to_track_quat("-Z", "Y").to_euler()
        scene.collection.objects.link(lamp)


PLACES = {"near": (0.35, -0.45, 0.7), "far": (1.4, -1.0, 3.0)}


def _lamps() -> Iterator[tuple[str, Lamp]]:
    for where, place in PLACES.items():
        for size, s in {"small": 0.05, "large": 0.5}.items():
            name = f"{where}-{size}"
            yield f"point-{name}", Lamp("POINT", place, {"shadow_soft_size": s})
            sphere = {"shadow_soft_size": s, "use_soft_falloff": False}
            yield f"sphere-{name}", Lamp("POINT", place, sphere)
            cone = {"spot_size": 1.0, "spot_blend": 0.4, "shadow_soft_size": s / 2}
            yield f"spot-{name}", Lamp("SPOT", place, cone)
            yield f"square-{name}", _area(place, "SQUARE", size=2 * s)
            yield f"rectangle-{name}", _area(place, "RECTANGLE", size=3 * s, size_y=s)
            yield f"disk-{name}", _area(place, "DISK", size=2 * s)
            yield f"ellipse-{name}", _area(place, "ELLIPSE", size=3 * s, size_y=s)
            yield f"spread-{name}", _area(place, "RECTANGLE", size=3 * s, size_y=s, spread=1.6)
            angle = {"near-small": 0.0092, "near-large": 0.5, "far-small": 0.1, "far-large": 1.5}
            yield f"sun-{angle[name]}", Lamp("SUN", place, {"angle": angle[name]})


def _area(place: tuple[float, float, float], shape: str, **settings: float) -> Lamp:
    return Lamp("AREA", place, {"shape": shape, **settings}, (0.1, 0.2, 0.0))


LAMPS = dict(_lamps())
MATERIALS = {
    "metal": {"Base Color": (0.8, 0.7, 0.6, 1.0), "Metallic": 1.0, "Roughness": 0.5},
    "dielectric": {"Base Color": (0.3, 0.2, 0.1, 1.0), "Metallic": 0.0, "Roughness": 0.2},
}


def bumpy(name: str, **inputs: Any) -> Any:
    """A Principled material whose normals are those of a grid of spherical bumps.

    `inputs` are values of the Principled node's inputs.
    """
    material, emission = oracle.new_emission(name)
    tree = material.node_tree
    tree.nodes.remove(emission)
    shader = tree.nodes.new("ShaderNodeBsdfPrincipled")
    for key, value in (MATERIALS[name] | inputs).items():
        shader.inputs[key].default_value = value
    output = next(n for n in tree.nodes if n.type == "OUTPUT_MATERIAL")
    tree.links.new(shader.outputs[0], output.inputs["Surface"])
    tree.links.new(_spheres(tree), shader.inputs["Normal"])
    return material


def _spheres(tree: Any) -> Any:
    """The output socket of nodes that compute unit normals of spheres sunk into the plane."""

    def vector(operation: str, *values: Any) -> Any:
        return _node(tree, "ShaderNodeVectorMath", operation, values)

    def number(operation: str, *values: Any) -> Any:
        return _node(tree, "ShaderNodeMath", operation, values)

    where = tree.nodes.new("ShaderNodeTexCoord").outputs["Object"]
    cell = vector("FRACTION", vector("MULTIPLY", where, (BUMPS / 2, BUMPS / 2, 0.0)))
    local = vector("SUBTRACT", cell, (0.5, 0.5, 0.0))
    lean = vector("MULTIPLY", local, (2.2 * LEAN, 2.2 * LEAN, 0.0))  # bumps stand 10 % apart
    square = _node(tree, "ShaderNodeVectorMath", "DOT_PRODUCT", (lean, lean), "Value")
    inside = number("LESS_THAN", square, LEAN**2)
    rise = number("SQRT", number("SUBTRACT", 1.0, number("MULTIPLY", square, inside)))
    up = tree.nodes.new("ShaderNodeCombineXYZ")
    tree.links.new(rise, up.inputs["Z"])
    flat = _node(tree, "ShaderNodeVectorMath", "SCALE", (lean,))
    tree.links.new(inside, flat.node.inputs["Scale"])
    return vector("NORMALIZE", vector("ADD", flat, up.outputs[0]))


def _node(
    tree: Any, kind: str, operation: str, values: tuple[Any, ...], output: str | int = 0
) -> Any:
    node = tree.nodes.new(kind)
    node.operation = operation
    for socket, value in zip(node.inputs, values, strict=False):
        if isinstance(value, (tuple, float)):
            socket.default_value = value
        else:
            tree.links.new(value, socket)
    return node.outputs[output]


def cycles(lamp: Lamp, material: Any, samples: int, size: int = SIZE) -> Floats:
    """Cycles' linear radiance float32 (size, size, 3) at the centres of pixels."""
    scene = oracle.new_scene(size)
    scene.cycles.samples = samples
    scene.cycles.pixel_filter_type = "BLACKMAN_HARRIS"  # a box is a pixel wide, whatever is set
    lamp.put(scene)
    with silenced(1):
        return oracle.render_plane(scene, material)


def ours(
    lamp: Lamp, compiled: Compiled, size: int = SIZE, run: Callable[..., Any] = call
) -> Floats:
    """The same as `cycles`, from the compiled material.

    `run` calls a function where an OpenGL context may be opened.
    """
    scene = oracle.new_scene(size)
    lamp.put(scene)
    scene.view_layers[0].update()
    lights, _ = find_lights(scene)
    bpy.data.scenes.remove(scene)
    found = run(picture, compiled, oracle.positions(size), oracle.place(size), lights, 0.0)
    return found.reshape(size, size, 3)


@cache
def compiled_bumps(name: str) -> tuple[Any, Compiled]:
    """A Blender material of the rig, by name, and the program that it compiles to."""
    material = bumpy(name)
    return material, compile_material(extract(material))


def exposed(linear: Floats, like: Floats) -> NDArray[np.uint8]:
    """Linear light as an 8-bit sRGB picture, with the exposure that suits the picture `like`."""
    gain = BRIGHT / max(float(np.percentile(like, 98)), 1e-9)
    return srgb_bytes(linear * gain)


def compare(
    name: str, material: str, samples: int, run: Callable[..., Any] = call, size: int = SIZE
) -> dict[str, Any]:
    """The PSNR, dB, of our 8-bit picture under a lamp of the rig against Cycles' picture.

    Returns `psnr` and the two pictures as `images`. `samples` is Cycles' number a pixel.
    """
    made, compiled = compiled_bumps(material)
    reference = cycles(LAMPS[name], made, samples, size)
    found = ours(LAMPS[name], compiled, size, run)
    a, b = exposed(reference, reference), exposed(found, reference)
    return {"lamp": name, "material": material, "psnr": float(cv2.PSNR(a, b)), "images": (a, b)}
