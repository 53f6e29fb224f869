"""Measures the microfiber sheen of Cycles and writes its fit as `glsl/lib/microfiber_fit.glsl`.

Zeltner, Burley, Chiang 2022 give the lobe as a cosine, transformed linearly by two numbers a and b,
times an albedo; all three are tables in Cycles. Each light direction gives one linear equation:
1 / sqrt(lobe / cosine) = s (a^2 + 2 a b x z + (b^2 + 1 - a^2) z^2), s = sqrt(pi / albedo) / a.

    python -m slabforge.blender_scene.cycles.fit_microfiber
"""

# pyright: reportAttributeAccessIssue=false, reportMissingImports=false

import math
from typing import Any

import bpy
import numpy as np
from mathutils import Vector
from numpy.typing import NDArray

from ...files import write_atomically
from ...glsl.fits import lobes
from ...glsl.folders import LIBRARY
from . import plane

Floats = NDArray[np.float64]
FILE = LIBRARY / "microfiber_fit.glsl"
DEGREE = (6, 4)
SUNS = [  # degrees from the true normal, and around it from the bend
    (10, 0), (35, 0), (60, 0), (25, 180), (30, 90),
    (60, 60), (75, 20), (5, 180), (50, 130), (75, 45),
]  # fmt: skip
TEXT = """\
// Microfiber sheen by cosine and roughness: albedo, and the two numbers of its linear transform.
// Written by blender_scene/cycles/fit_microfiber.py: polynomials fitted to what Cycles shows.

float microfiber_albedo(float cosine, float roughness)
{{
    float u = (sqrt(max(roughness, 0.05)) - 0.67) / 0.33, v = (max(cosine, 0.05) - 0.55) / 0.45;
    return exp({});
}}
vec2 microfiber_transform(float cosine, float roughness)
{{
    float u = (sqrt(max(roughness, 0.05)) - 0.67) / 0.33, v = (max(cosine, 0.05) - 0.55) / 0.45;
    float a = {};
    float b = {};
    return vec2(max(a, 1e-3), b * sqrt(max(1.0 - cosine, 0.0)));
}}
"""


def sheen_material() -> Any:
    """Sheen whose normal leans to +x by the place's x, and whose roughness is the place's y."""
    material, emission = plane.new_emission("sheen")
    tree = material.node_tree
    tree.nodes.remove(emission)
    material.cycles.use_bump_map_correction = False
    sheen = tree.nodes.new("ShaderNodeBsdfSheen")
    sheen.distribution = "MICROFIBER"
    sheen.inputs["Color"].default_value = (1, 1, 1, 1)
    place, split, join = (
        tree.nodes.new(f"ShaderNode{n}") for n in ("TexCoord", "SeparateXYZ", "CombineXYZ")
    )
    tree.links.new(place.outputs["Object"], split.inputs[0])

    def math_node(operation: str, *values: Any) -> Any:
        node = tree.nodes.new("ShaderNodeMath")
        node.operation = operation
        for socket, value in zip(node.inputs, values, strict=False):
            if isinstance(value, float):
                socket.default_value = value
            else:
                tree.links.new(value, socket)
        return node.outputs[0]

    cosine = math_node("MULTIPLY_ADD", split.outputs["X"], 0.45, 0.55)
    squared = math_node("MULTIPLY", cosine, cosine)
    tree.links.new(math_node("SQRT", math_node("SUBTRACT", 1.0, squared)), join.inputs["X"])
    tree.links.new(cosine, join.inputs["Z"])
    tree.links.new(join.outputs[0], sheen.inputs["Normal"])
    roughness = math_node("MULTIPLY_ADD", split.outputs["Y"], 0.475, 0.525)
    tree.links.new(roughness, sheen.inputs["Roughness"])
    output = next(n for n in tree.nodes if n.type == "OUTPUT_MATERIAL")
    tree.links.new(sheen.outputs[0], output.inputs["Surface"])
    return material


def render_sun(material: Any, towards: Floats) -> Floats:
    """Radiance of the material, one number a pixel, under a sun of strength 1 W/m²."""
    scene = plane.new_scene()
    data = bpy.data.lights.new("sun", "SUN")
    data.energy, data.angle = 1.0, 0.0
    sun = bpy.data.objects.new("sun", data)
    sun.rotation_euler = Vector(towards).to_track_quat("Z", "Y").to_euler()
    scene.collection.objects.link(sun)
    return plane.render_plane(scene, material)[..., 0].ravel().astype(float)


def measure() -> tuple[Floats, ...]:
    """Cosine, roughness, a, b and albedo at many places."""
    material = sheen_material()
    place = plane.positions().astype(float)
    cosine, roughness = 0.55 + 0.45 * place[:, 0], 0.525 + 0.475 * place[:, 1]
    sine = np.sqrt(1 - cosine**2)
    terms, values = [], []
    for tilt, around in SUNS:
        t, f = math.radians(tilt), math.radians(around)
        sun = np.array([math.sin(t) * math.cos(f), math.sin(t) * math.sin(f), math.cos(t)])
        z = sine * sun[0] + cosine * sun[2]
        x = (sun[2] - cosine * z) / sine  # towards the view, across the normal
        lobe = render_sun(material, sun) / np.maximum(z, 1e-9)
        weight = np.where((z > 0.05) & (lobe > 1e-12), np.sqrt(np.maximum(lobe, 0)), 0.0)
        terms.append(np.stack([weight, weight * x * z, weight * z**2], -1))
        values.append(weight > 0)
    pairs = zip(np.stack(terms, 1), np.stack(values, 1).astype(float), strict=True)
    p, q, r = np.array([np.linalg.lstsq(t, v, rcond=None)[0] for t, v in pairs]).T
    with np.errstate(all="ignore"):
        ratio = q / (2 * p)
        s = p + r - p * ratio**2
        a = np.sqrt(p / s)
        return cosine, roughness, a, a * ratio, np.pi / (s * a) ** 2


def text() -> str:
    """The text of `glsl/lib/microfiber_fit.glsl`, with the fitted numbers."""
    cosine, roughness, a, b, albedo = measure()
    known = np.isfinite(albedo) & (albedo > 2e-5) & (cosine < 0.998) & (roughness > 0.12)
    cosine, roughness, a, b, albedo = (m[known] for m in (cosine, roughness, a, b, albedo))
    u, v = (np.sqrt(roughness) - 0.67) / 0.33, (cosine - 0.55) / 0.45
    weight = np.clip(albedo, 1e-4, 1) ** 0.1
    targets = ((np.log(albedo), weight), (a, weight / a), (b / np.sqrt(1 - cosine), weight / a))
    return TEXT.format(*(_glsl(lobes.polynomial(u, v, z, DEGREE, w)) for z, w in targets))


def _glsl(coefficients: Floats) -> str:
    rows = [lobes.horner([repr(round(float(c), 5)) for c in row], "v") for row in coefficients]
    return lobes.horner(rows, "u")


if __name__ == "__main__":
    write_atomically(FILE, text().encode())
