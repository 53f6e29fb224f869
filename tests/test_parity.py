"""Every node of the table, in each variant that the library has, against Cycles."""

import itertools
import random
import re
import zlib
from typing import Any

import numpy as np
import pytest

bpy = pytest.importorskip("bpy", reason="bpy is not installed: no comparison with Cycles")

from slabforge.blender_scene import oracle  # noqa: E402
from slabforge.blender_scene.extract import extract, extract_node  # noqa: E402
from slabforge.generator.probe import probe  # noqa: E402
from slabforge.glsl.compiler import compile_material  # noqa: E402
from slabforge.glsl.nodes import NODES, find_function, library  # noqa: E402

MEAN, PEAK = 2e-4, 2e-3
PLANE = {"low": (-1, -1, -1), "size": (2, 2, 2)}  # Generated coordinates of the oracle's plane


def new_node(material: Any, type_: str, properties: dict[str, Any]) -> Any:
    node = material.node_tree.nodes.new(type_)
    for name, value in properties.items():
        setattr(node, name, value)
    return node


def variants(type_: str) -> list[dict[str, Any]]:
    """Every combination of the enum properties that the table's row names."""
    row = NODES[type_]
    patterns = row.function if isinstance(row.function, dict) else {"": row.function}
    return [
        ({row.by: key} if row.by else {}) | words
        for key, pattern in patterns.items()
        for words in combinations(type_, pattern)
    ]


def combinations(type_: str, pattern: str) -> list[dict[str, Any]]:
    """Every combination of the enum properties that a pattern names, but for `by`."""
    names = [n for n in re.findall(r"{(\w+)}", pattern) if n != NODES[type_].by]
    node = bpy.data.node_groups.new("variants", "ShaderNodeTree").nodes.new(type_)
    choices = []
    for name in names:
        prop = node.bl_rna.properties[name]
        values = [i.identifier for i in prop.enum_items] if prop.type == "ENUM" else [False, True]
        choices.append([(name, v) for v in values])
    return [dict(c) for c in itertools.product(*choices)]


def supported() -> list[tuple[str, dict[str, Any], str, str]]:
    """(node type, properties, output, function) of everything that the library compiles."""
    found = []
    tree = bpy.data.node_groups.new("supported", "ShaderNodeTree")
    for type_ in NODES:
        for properties in variants(type_):
            node = tree.nodes.new(type_)
            if NODES[type_].by:
                setattr(node, NODES[type_].by, properties[NODES[type_].by])
            try:
                for name, value in properties.items():
                    setattr(node, name, value)
            except TypeError:  # an item that another property rules out
                continue
            function = find_function(extract_node(node), set())
            outputs = [o.identifier for o in node.outputs if o.enabled] if function else []
            found += [(type_, properties, o, function.name) for o in outputs]
    return found


CASES = supported()
IDS = [f"{f}-{o}" for _, _, o, f in CASES]


def build(type_: str, properties: dict[str, Any], output: str, zero: bool) -> Any:
    """The node between object coordinates and an Emission; other inputs are drawn by seed."""
    material, emission = oracle.new_emission()
    tree = material.node_tree
    node = new_node(material, type_, properties)
    dice = random.Random(zlib.crc32(f"{type_}{properties}".encode()))
    coordinate = tree.nodes.new("ShaderNodeTexCoord")
    split = tree.nodes.new("ShaderNodeSeparateXYZ")
    tree.links.new(coordinate.outputs["Object"], split.inputs[0])
    sockets = [s for s in node.inputs if s.enabled and s.type != "SHADER"]
    for i, socket in enumerate(sockets):
        if i == 0:
            vector = socket.type in ("VECTOR", "RGBA")
            source = coordinate.outputs["Object"] if vector else split.outputs["X"]
            if socket.type == "RGBA":
                source = coordinate.outputs["Generated"]  # 0 … 1
            if type_ == "ShaderNodeTexWhiteNoise":
                source = on_lattice(tree, source)
            tree.links.new(source, socket)
        elif zero:
            continue
        elif socket.type == "VALUE":
            socket.default_value = value_for(socket, dice)
        else:
            socket.default_value = [dice.uniform(0.2, 1.4) for _ in socket.default_value]
    if type_ == "ShaderNodeMix":
        tree.links.new(split.outputs["Y"], sockets[1])
    found = next(o for o in node.outputs if o.identifier == output)
    tree.links.new(found, emission.inputs["Color"])
    return material


def on_lattice(tree: Any, source: Any) -> Any:
    """Whole numbers, where a hash of the bits of a float can be compared exactly."""
    node = tree.nodes.new("ShaderNodeVectorMath")
    node.operation = "MULTIPLY_ADD"
    node.inputs[1].default_value, node.inputs[2].default_value = (40, 40, 40), (0.3, 0.3, 0.3)
    whole = tree.nodes.new("ShaderNodeVectorMath")
    whole.operation = "FLOOR"
    tree.links.new(source, node.inputs[0])
    tree.links.new(node.outputs[0], whole.inputs[0])
    return whole.outputs[0]


def value_for(socket: Any, dice: random.Random) -> float:
    ranges = {"Scale": (3, 8), "Detail": (1, 5), "Roughness": (0.3, 0.8), "Lacunarity": (1.5, 2.5)}
    low, high = ranges.get(socket.name, (0.2, 1.4))
    return dice.uniform(low, high)


def compare(material: Any, run: Any) -> np.ndarray:
    """Absolute difference (size, size, 3) between Cycles and the compiled graph.

    Where Cycles' values exceed 1 (degrees, poles) it is a fraction of their largest.
    """
    reference = oracle.render_emission(material)
    compiled = compile_material(extract(material))
    size = oracle.SIZE
    found = run(probe, compiled, oracle.positions(), oracle.EXTENT / size, **PLANE)["Color"]
    assert np.isfinite(reference).all()
    return np.abs(found.reshape(reference.shape) - reference) / max(1.0, np.abs(reference).max())


def judge(
    name: str, error: np.ndarray, jumps: bool, record: Any = None, wider: float = 1.0
) -> None:
    mean, p99, peak = error.mean(), np.percentile(error, 99), error.max()
    print(f"{name}: mean {mean:.1e} p99 {p99:.1e} max {peak:.1e}")
    if record:
        record("error", f"{mean:.3e} {p99:.3e} {peak:.3e}")
    assert (p99 if jumps else peak) <= PEAK * wider
    assert mean <= MEAN * wider


@pytest.mark.parametrize(("type_", "properties", "output", "function"), CASES, ids=IDS)
@pytest.mark.parametrize("zero", [False, True], ids=["drawn", "default"])
def test_node_matches_cycles(
    type_: str,
    properties: dict[str, Any],
    output: str,
    function: str,
    zero: bool,
    in_gl_process: Any,
    record_property: Any,
) -> None:
    error = compare(build(type_, properties, output, zero), in_gl_process)
    jumps = bool(NODES[type_].jumps and re.search(NODES[type_].jumps, function))
    name = f"{function}.{output}"
    wider = 5.0 if NODES[type_].wide and re.search(NODES[type_].wide, name) else 1.0
    judge(name, error, jumps, record_property, wider)


def link_height(tree: Any, node: Any) -> None:
    noise = tree.nodes.new("ShaderNodeTexNoise")
    noise.inputs["Scale"].default_value = 4.0
    coordinate = tree.nodes.new("ShaderNodeTexCoord")
    tree.links.new(coordinate.outputs["Object"], noise.inputs["Vector"])
    tree.links.new(noise.outputs[0], node.inputs["Height"])


@pytest.mark.parametrize("invert", [False, True])
@pytest.mark.parametrize("chained", [False, True])
def test_bump_matches_cycles(
    invert: bool, chained: bool, in_gl_process: Any, record_property: Any
) -> None:
    material, emission = oracle.new_emission()
    tree = material.node_tree
    bump = new_node(material, "ShaderNodeBump", {"invert": invert})
    bump.inputs["Strength"].default_value = 0.7
    bump.inputs["Distance"].default_value = 0.2
    link_height(tree, bump)
    if chained:
        first = new_node(material, "ShaderNodeBump", {})
        first.inputs["Distance"].default_value = 0.1
        link_height(tree, first)
        tree.links.new(first.outputs[0], bump.inputs["Normal"])
    half = new_node(material, "ShaderNodeVectorMath", {"operation": "MULTIPLY_ADD"})
    half.inputs[1].default_value = half.inputs[2].default_value = (0.5, 0.5, 0.5)
    tree.links.new(bump.outputs[0], half.inputs[0])
    tree.links.new(half.outputs[0], emission.inputs["Color"])
    judge("bump", compare(material, in_gl_process), False, record_property)


@pytest.mark.parametrize("interpolation", ["LINEAR", "EASE", "B_SPLINE", "CARDINAL", "CONSTANT"])
@pytest.mark.parametrize("output", ["Color", "Alpha"])
def test_color_ramp_matches_cycles(
    interpolation: str, output: str, in_gl_process: Any, record_property: Any
) -> None:
    material, emission = oracle.new_emission()
    tree = material.node_tree
    ramp = new_node(material, "ShaderNodeValToRGB", {})
    ramp.color_ramp.interpolation = interpolation
    ramp.color_ramp.elements[0].color = (0.1, 0.5, 0.2, 0.3)
    ramp.color_ramp.elements.new(0.43).color = (0.9, 0.2, 0.4, 0.8)
    coordinate = tree.nodes.new("ShaderNodeTexCoord")
    split = tree.nodes.new("ShaderNodeSeparateXYZ")
    tree.links.new(coordinate.outputs["Object"], split.inputs[0])
    tree.links.new(split.outputs["X"], ramp.inputs[0])
    tree.links.new(ramp.outputs[output], emission.inputs["Color"])
    jumps = interpolation == "CONSTANT"
    judge(f"ramp {interpolation}", compare(material, in_gl_process), jumps, record_property)


@pytest.mark.parametrize("output", ["Generated", "Object", "Normal"])
def test_coordinates_match_cycles(output: str, in_gl_process: Any) -> None:
    material, emission = oracle.new_emission()
    coordinate = new_node(material, "ShaderNodeTexCoord", {})
    material.node_tree.links.new(coordinate.outputs[output], emission.inputs["Color"])
    judge(output, compare(material, in_gl_process), False)


def test_unlinked_texture_vector_is_generated(in_gl_process: Any) -> None:
    material, emission = oracle.new_emission()
    noise = new_node(material, "ShaderNodeTexNoise", {})
    material.node_tree.links.new(noise.outputs[0], emission.inputs["Color"])
    judge("unlinked", compare(material, in_gl_process), False)


def test_groups_reroutes_and_conversions_match_cycles(in_gl_process: Any) -> None:
    """Colour to float inside a group, float to vector outside, a reroute, a muted node."""
    material, emission = oracle.new_emission()
    tree = material.node_tree
    group = bpy.data.node_groups.new("inner", "ShaderNodeTree")
    group.interface.new_socket("Amount", in_out="INPUT", socket_type="NodeSocketFloat")
    group.interface.new_socket("Result", in_out="OUTPUT", socket_type="NodeSocketVector")
    begin, end = group.nodes.new("NodeGroupInput"), group.nodes.new("NodeGroupOutput")
    reroute, muted = group.nodes.new("NodeReroute"), group.nodes.new("ShaderNodeMath")
    muted.mute = True
    group.links.new(begin.outputs["Amount"], reroute.inputs[0])
    group.links.new(reroute.outputs[0], muted.inputs[0])
    group.links.new(muted.outputs[0], end.inputs["Result"])
    node = tree.nodes.new("ShaderNodeGroup")
    node.node_tree = group
    noise = new_node(material, "ShaderNodeTexNoise", {})
    tree.links.new(noise.outputs["Color"], node.inputs["Amount"])
    split = tree.nodes.new("ShaderNodeSeparateXYZ")
    tree.links.new(node.outputs["Result"], split.inputs[0])
    tree.links.new(split.outputs["Z"], emission.inputs["Color"])
    judge("group", compare(material, in_gl_process), False)


def test_every_function_is_compared() -> None:
    compared = {f for *_, f in CASES}
    written = {f for row in NODES.values() for f in library(row.file)}
    plain = {f for f in written if f.removesuffix("_color") not in written - {f}}
    assert plain == compared


def test_comparator_sees_a_wrong_picture(in_gl_process: Any) -> None:
    material = build("ShaderNodeMath", {"operation": "ADD"}, "Value", False)
    error = compare(material, in_gl_process)
    with pytest.raises(AssertionError):
        judge("wrong", error + 3e-3, False)
