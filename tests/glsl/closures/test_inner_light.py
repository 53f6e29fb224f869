"""Light that goes into the slab, against Cycles: subsurface, transmission, glass, and mixtures.

A plane and a slab 0.2 m thick under a lamp in an even world; Cycles' noise is evened out over
squares of pixels.
"""

# pyright: reportAttributeAccessIssue=false

from typing import Any, NamedTuple

import numpy as np
import pytest

bpy = pytest.importorskip("bpy", reason="bpy is not installed: no comparison with Cycles")
pytestmark = [pytest.mark.blender, pytest.mark.slow]

from numpy.typing import NDArray
from slabforge.benchmarks.parity.glsl_pictures import picture
from slabforge.benchmarks.parity.picture_errors import srgb_bytes
from slabforge.benchmarks.parity.scene_materials import LAMP, WORLD
from slabforge.blender_scene.authoring.scene import bare_scene
from slabforge.blender_scene.cycles import plane as oracle
from slabforge.blender_scene.exporting.extract import extract
from slabforge.generator.render.probe import grid
from slabforge.glsl.compile.compiler import compile_material

SIZE, SQUARE, SAMPLES = 24, 4, 96
EVEN = 36.0  # dB
COLOR = (0.7, 0.4, 0.2, 1.0)


class Case(NamedTuple):
    """A shader node with its inputs and its properties, and the limit of its error, dB.

    With `half` it is mixed with as much of a Diffuse BSDF.
    """

    node: str
    inputs: dict[str, float]
    properties: dict[str, str]
    limit: float = EVEN
    half: bool = False


def principled(limit: float = EVEN, method: str = "RANDOM_WALK", **inputs: float) -> Case:
    named = {k.replace("_", " "): v for k, v in inputs.items()}
    return Case("ShaderNodeBsdfPrincipled", named, {"subsurface_method": method}, limit)


def glass(kind: str, distribution: str, limit: float = EVEN, **inputs: float) -> Case:
    return Case(f"ShaderNodeBsdf{kind}", inputs, {"distribution": distribution}, limit)


def mixed(kind: str, **inputs: float) -> Case:
    return Case(f"ShaderNodeBsdf{kind}", inputs, {}, limit=38.0, half=True)


CASES = {
    "half": principled(Subsurface_Weight=0.5),
    "walk": principled(Subsurface_Weight=1.0, Subsurface_Anisotropy=0.4),
    "skin": principled(Subsurface_Weight=1.0, method="RANDOM_WALK_SKIN"),
    "burley": principled(Subsurface_Weight=1.0, method="BURLEY"),
    "deep": principled(Subsurface_Weight=1.0, Subsurface_Scale=1.0, limit=29.0),
    "metal": principled(Subsurface_Weight=0.6, Metallic=0.4),
    "node": Case("ShaderNodeSubsurfaceScattering", {}, {}),
    "water": principled(Transmission_Weight=1.0, Roughness=0.5, IOR=1.33),
    "film": principled(Transmission_Weight=0.4, Coat_Weight=0.5, Coat_Roughness=0.4),
    "all": principled(Transmission_Weight=0.5, Subsurface_Weight=0.5, Metallic=0.3),
    "smooth": glass("Glass", "MULTI_GGX", Roughness=0.0),
    "rough": glass("Glass", "BECKMANN", Roughness=0.5),
    "sharp": glass("Glass", "GGX", Roughness=0.3),
    "bent": glass("Refraction", "GGX", Roughness=0.3),
    "bent beckmann": glass("Refraction", "BECKMANN", Roughness=0.3),
    "clear": Case("ShaderNodeBsdfTransparent", {}, {}),
    "matt paint, half transparent": principled(
        Alpha=0.5, Roughness=1.0, Specular_IOR_Level=0.0, Emission_Strength=0.1
    ),
    "paint, half transparent": principled(38.0, Alpha=0.5, Metallic=0.3, Roughness=0.4),
    "transparent, mixed": mixed("Transparent"),
    "translucent, mixed": mixed("Translucent"),
    "refraction, mixed": mixed("Refraction", Roughness=0.1),
    "glass, mixed": mixed("Glass", Roughness=0.3),
}


def material_of(case: Case) -> Any:
    material, emission = oracle.new_emission("inner")
    tree = material.node_tree
    tree.nodes.remove(emission)
    node = tree.nodes.new(case.node)
    for name, value in case.properties.items():
        setattr(node, name, value)
    color = "Base Color" if "Base Color" in node.inputs else "Color"
    for name, value in ({color: COLOR} | case.inputs).items():
        node.inputs[name].default_value = value
    output = next(n for n in tree.nodes if n.type == "OUTPUT_MATERIAL")
    tree.links.new((_with_diffuse(tree, node) if case.half else node).outputs[0], output.inputs[0])
    return material


def _with_diffuse(tree: Any, node: Any) -> Any:
    mix, diffuse = (tree.nodes.new(f"ShaderNode{n}") for n in ("MixShader", "BsdfDiffuse"))
    for source, target in ((node, 1), (diffuse, 2)):
        tree.links.new(source.outputs[0], mix.inputs[target])
    return mix


def lit_scene() -> Any:
    scene = oracle.new_scene(SIZE)
    scene.cycles.samples = SAMPLES
    lamp = bpy.data.objects.new("lamp", bpy.data.lights.new("lamp", "POINT"))
    lamp.location, lamp.data.energy, lamp.data.shadow_soft_size = LAMP.location, LAMP.color[0], 0.0
    scene.collection.objects.link(lamp)
    scene.world = bpy.data.worlds.new("even")
    if not scene.world.node_tree:
        scene.world.use_nodes = True
    background = scene.world.node_tree.nodes["Background"]
    background.inputs["Color"].default_value = (1.0, 1.0, 1.0, 1.0)
    background.inputs["Strength"].default_value = WORLD
    return scene


def pictures(case: Case, body: str, run: Any) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Cycles' picture and ours, of a plane or of the middle of a slab."""
    slab = bare_scene()
    material, scene = material_of(case), lit_scene()
    if body == "plane":
        slab = oracle.new_plane(scene, material)
    else:
        slab.data.materials.append(material)
        scene.collection.objects.link(slab)
    compiled = compile_material(extract(material, slab))
    cycles = oracle.render(scene)
    place = grid(SIZE, oracle.EXTENT), oracle.place(SIZE), (LAMP,), WORLD
    ours = run(picture, compiled, *place).reshape(cycles.shape)
    seen = slice(None) if body == "plane" else slice(SQUARE, -SQUARE)
    even, own = (srgb_bytes(squares(p[seen, seen])) for p in (cycles, ours))
    return even, own


def squares(picture: NDArray[Any]) -> NDArray[Any]:
    """The means of squares of pixels."""
    count = picture.shape[0] // SQUARE
    return picture.reshape(count, SQUARE, count, SQUARE, 3).mean((1, 3))


def decibels(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> float:
    error = float(np.square(one.astype(float) - other).mean())
    return 10 * np.log10(255**2 / max(error, 1e-9))


TWO_FACES = [n for n, c in CASES.items() if c.half] + [
    "clear",
    "matt paint, half transparent",
    "paint, half transparent",
]
THROUGH = ["walk", "deep", "water", "all", "smooth", "rough", "bent beckmann", *TWO_FACES]
"""What two faces change in each its own way."""
ON_A_PLANE = {"deep": 34.0}  # dB; a metre deep, which ends at the plane's edges


@pytest.mark.parametrize(
    ("name", "body"),
    [(n, "slab") for n in THROUGH] + [(n, "plane") for n in CASES if n not in ("walk", *TWO_FACES)],
)
def test_cycles_shows_the_same(
    name: str, body: str, in_gl_process: Any, record_property: Any
) -> None:
    found = decibels(*pictures(CASES[name], body, in_gl_process))
    record_property("dB", f"{found:.1f}")
    assert found > (CASES[name].limit if body == "slab" else ON_A_PLANE.get(name, EVEN))


def test_a_wrong_weight_is_found(in_gl_process: Any) -> None:
    cycles, _ = pictures(CASES["walk"], "plane", in_gl_process)
    _, ours = pictures(principled(), "plane", in_gl_process)
    assert decibels(cycles, ours) < EVEN
