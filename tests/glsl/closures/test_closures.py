"""Every closure of glsl/closures against Cycles: a bumpy slab under one light or in a bright world.

A lamp without size is exact in Cycles with one sample per pixel; the world's light is gathered by
chance. Normals lean up to 50 degrees in every direction; the camera looks down, then aslant.
"""

import math
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import pytest
from closure_cases import CASES, UNLINKED, Case
from closure_shading import shade

bpy = pytest.importorskip("bpy", reason="bpy is not installed: no comparison with Cycles")
pytestmark = pytest.mark.blender

from numpy.typing import NDArray
from slabforge.blender_scene.cycles import plane as oracle
from slabforge.glsl.compile.library.library_text import includes, needed_part
from slabforge.glsl.compile.library.template import expand
from slabforge.glsl.folders import CLOSURES, LIBRARY

Floats = NDArray[np.float32]
SIZE, LEAN = 64, 0.85  # the normal leans by 0.85 × object coordinates: 50 degrees in the corners
VIEWS = {"down": 0.0, "aslant": 35.0}
LAMP, WATTS = (0.5, -0.4, 1.1), 40.0
SUN, STRENGTH = (-0.45, 0.25, 0.857), 3.0  # towards the sun
SAMPLES = 100
NEWER = bpy.app.version >= (5, 0, 0)
# Each case is looked at from one of the views, from the other one in Blender's other line.
SEEN = [(name, list(VIEWS)[(i + NEWER) % 2]) for i, name in enumerate(CASES)]
BLENDER = ".".join(map(str, bpy.app.version))


# -- Cycles -------------------------------------------------------------------------------------


def bent_normal(tree: Any) -> Any:
    """The output of nodes that give a unit normal leaning with the place."""
    coordinate = tree.nodes.new("ShaderNodeTexCoord")
    scale, up, unit = (tree.nodes.new("ShaderNodeVectorMath") for _ in range(3))
    scale.operation, up.operation, unit.operation = "MULTIPLY", "ADD", "NORMALIZE"
    scale.inputs[1].default_value, up.inputs[1].default_value = (LEAN, LEAN, 0.0), (0, 0, 1)
    tree.links.new(coordinate.outputs["Object"], scale.inputs[0])
    tree.links.new(scale.outputs[0], up.inputs[0])
    tree.links.new(up.outputs[0], unit.inputs[0])
    return unit.outputs[0]


def constant(tree: Any, vector: tuple[float, ...]) -> Any:
    node = tree.nodes.new("ShaderNodeCombineXYZ")
    for socket, value in zip(node.inputs, vector, strict=True):
        socket.default_value = value
    return node.outputs[0]


def material_of(case: Case) -> Any:
    material, emission = oracle.new_emission("closure")
    tree = material.node_tree
    tree.nodes.remove(emission)
    node = tree.nodes.new(case.node)
    for name, value in case.properties.items():
        setattr(node, name, value)
    sockets = {s.identifier: s for s in node.inputs}
    for name, value in case.inputs.items():
        if value == UNLINKED:
            continue
        if name == "Tangent":
            tree.links.new(constant(tree, value), sockets[name])
        elif name == "Coat Normal":
            if value == "bent":
                tree.links.new(bent_normal(tree), sockets[name])
            elif value == "true":
                tree.links.new(constant(tree, (0, 0, 1)), sockets[name])
        elif isinstance(value, tuple):
            length = len(sockets[name].default_value)
            sockets[name].default_value = (*value, 1.0)[:length]
        else:
            sockets[name].default_value = value
    if "Normal" in sockets:
        tree.links.new(bent_normal(tree), sockets["Normal"])
    output = next(n for n in tree.nodes if n.type == "OUTPUT_MATERIAL")
    tree.links.new(node.outputs[0], output.inputs["Surface"])
    return material


def render(material: Any, view: str, light: str) -> Floats:
    """What Cycles sees of the slab from `view` under one `light`: (SIZE * SIZE, 3)."""
    scene = oracle.new_scene(SIZE)
    lean = math.radians(VIEWS[view])
    scene.camera.location = (2 * math.sin(lean), 0, 2 * math.cos(lean))
    scene.camera.rotation_euler = (0, lean, 0)
    scene.camera.data.ortho_scale = oracle.EXTENT * math.cos(lean)
    scene.cycles.sample_clamp_indirect = 0
    scene.cycles.samples = SAMPLES if light == "world" else 1
    world = bpy.data.worlds.new("even")
    if not world.node_tree:
        world.use_nodes = True
    background = next(n for n in world.node_tree.nodes if n.type == "BACKGROUND")
    background.inputs["Color"].default_value = (1, 1, 1, 1)
    background.inputs["Strength"].default_value = float(light == "world")
    scene.world = world
    if light in ("lamp", "sun"):
        add_light(scene, light)
    try:
        return oracle.render_plane(scene, material).reshape(-1, 3)
    finally:
        bpy.data.worlds.remove(world)


def add_light(scene: Any, light: str) -> None:
    kind = {"lamp": "POINT", "sun": "SUN"}[light]
    data = bpy.data.lights.new(light, kind)
    found = bpy.data.objects.new(light, data)
    if light == "lamp":
        data.energy, data.shadow_soft_size = WATTS, 0.0
        found.location = LAMP
    else:
        from mathutils import Vector

        data.energy, data.angle = STRENGTH, 0.0
        found.rotation_euler = Vector(SUN).to_track_quat("Z", "Y").to_euler()
    scene.collection.objects.link(found)


@cache
def positions(view: str) -> Floats:
    """Object coordinates of the points that Cycles shades."""
    material, emission = oracle.new_emission("positions")
    coordinate = material.node_tree.nodes.new("ShaderNodeTexCoord")
    material.node_tree.links.new(coordinate.outputs["Object"], emission.inputs["Color"])
    return render(material, view, "none")


# -- GLSL ---------------------------------------------------------------------------------------

HEAD = """#version 430
layout(local_size_x = 64) in;
layout(std430, binding = 0) readonly buffer Points { vec4 points[]; };
layout(std430, binding = 1) writeonly buffer Results { float results[]; };
uniform uint count;
uniform vec3 V;
"""
MAIN = """
void main()
{
    uint i = gl_GlobalInvocationID.x;
    if (i >= count) return;
    vec3 P = points[i].xyz, bent = normalize(vec3(LEAN * P.xy, 1.0));
    vec2 middle = (P.xy - LOW) / SIDES - 0.5;  // of Generated coordinates
    vec3 radial = vec3(-middle.y, middle.x, 0.0);  // the tangent where nothing is linked
    vec3 lamp = vec3LAMP - P, sun = normalize(vec3SUN);
    float irradiance = WATTS / (4.0 * 3.14159265 * dot(lamp, lamp));
    vec3 L = normalize(lamp), emitted = EMIT;
    vec3 found[4] = vec3[4](REFLECT * irradiance + emitted, vec3(0.0), AMBIENT + emitted, emitted);
    L = sun;
    found[1] = REFLECT * STRENGTH + emitted;
    for (uint k = 0u; k < 12u; k++) results[12u * i + k] = found[k / 3u][k % 3u];
}
"""


def source_of(case: Case) -> str:
    """A program that shades points by the closure, under the lamp, the sun and the world."""
    library = includes(expand((CLOSURES / f"{case.file}.glsl").read_text()), BLENDER)

    def call(part: str) -> str:
        found = re.search(rf"^vec3 {case.function}_{part}\(([^)]*)\)", library, re.MULTILINE)
        if not found:
            return "vec3(0.0)"
        names = [word.split()[1] for word in found[1].split(",")]
        return f"{case.function}_{part}({', '.join(argument(case, n) for n in names)})"

    values = {"LEAN": LEAN, "LAMP": LAMP, "SUN": SUN, "WATTS": WATTS, "STRENGTH": STRENGTH}
    values["LOW"], values["SIDES"] = f"vec2{oracle.LOW[:2]}", f"vec2{oracle.EXTENTS[:2]}"
    main = MAIN
    for name, value in values.items():
        main = main.replace(name, str(value))
    for part in ("reflect", "ambient", "emit"):
        main = main.replace(part.upper(), call(part))
    agreed = (LIBRARY / "lamps.glsl").read_text()
    return HEAD + agreed + needed_part(library + main, {"main"})


def argument(case: Case, name: str) -> str:
    if name in ("V", "L"):
        return name
    if name == "Normal":
        return "bent"
    value = case.inputs[name.replace("_", " ")]
    if isinstance(value, str):
        unlinked = "radial" if name == "Tangent" else "vec3(0.0, 0.0, 1.0)"
        return {"bent": "bent", "true": "vec3(0.0, 0.0, 1.0)", UNLINKED: unlinked}[value]
    return f"vec3{value}" if isinstance(value, tuple) else repr(value)


# -- tests --------------------------------------------------------------------------------------


def direction(view: str) -> tuple[float, float, float]:
    lean = math.radians(VIEWS[view])
    return (math.sin(lean), 0.0, math.cos(lean))


def compare(case: Case, view: str, shaded: dict[str, Floats]) -> dict[str, Floats]:
    """Errors by light, relative to the largest value."""
    material = material_of(case)
    errors = {}
    for light, found in shaded.items():
        cycles = render(material, view, light)
        errors[light] = np.abs(found - cycles) / max(float(cycles.max()), 1e-3)
    return errors


def within(case: Case, errors: dict[str, Floats]) -> dict[str, bool]:
    """Whether the errors keep to the case's limits, by light; NaN never does."""
    found = {k: bool(errors[k].max() < case.direct) for k in ("lamp", "sun")}
    return found | {"world": bool(errors["world"].mean() < case.ambient)}


@pytest.mark.slow
@pytest.mark.parametrize(("name", "view"), SEEN)
def test_cycles_shades_alike(
    name: str, view: str, in_gl_process: Callable[..., Any], record_property: Callable[..., None]
) -> None:
    """Under a lamp, under a sun and in an even world."""
    case = CASES[name]
    shaded = in_gl_process(shade, source_of(case), positions(view), direction(view))
    errors = compare(case, view, shaded)
    for light, error in errors.items():
        low, high = float(error.mean()), float(np.quantile(error, 0.995))
        record_property(
            light, f"mean {low:.4f}, 99.5th percentile {high:.4f}, max {error.max():.4f}"
        )
    assert all(within(case, errors).values()), within(case, errors)


def test_a_wrong_closure_is_found(in_gl_process: Callable[..., Any]) -> None:
    """A little more roughness breaks every limit that it should."""
    case = CASES["glossy-multi_ggx-0.2-0.0"]
    wrong = replace(case, inputs=case.inputs | {"Roughness": 0.22, "Color": (0.8, 0.6, 0.3)})
    shaded = in_gl_process(shade, source_of(wrong), positions("down"), direction("down"))
    kept = within(case, compare(case, "down", shaded))
    assert kept == {"lamp": False, "sun": False, "world": False}


def test_every_closure_is_compared() -> None:
    """No function of glsl/closures goes without a case."""
    written = {
        name
        for file in CLOSURES.glob("*.glsl")
        for name in re.findall(
            r"^vec3 (\w+)_(?:reflect|ambient|emit)\(vec3 V", expand(file.read_text()), re.MULTILINE
        )
    }
    inner = re.compile("glass_|refraction_|principled_through|between_faces")  # test_inner_light.py
    surface = {name for name in written if not inner.match(name)}
    assert surface == {case.function for case in CASES.values()}
