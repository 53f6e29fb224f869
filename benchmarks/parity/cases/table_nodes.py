"""Cases for the node table: every variant of every node, with default and with drawn inputs."""

# pyright: reportAttributeAccessIssue=false

import itertools
import random
import re
import zlib
from functools import cache
from typing import Any

import bpy

from ....blender_scene.cycles import plane as oracle
from ....blender_scene.exporting.extract import extract_node
from ....glsl.compile.tables.node_table import NODES, find_function
from .case import Case, new_node

DRIVEN = {
    "ShaderNodeBlackbody": (700, 13000),
    "ShaderNodeWavelength": (370, 790),
}  # (low, high) over which the first input runs, instead of -1 … 1
RANGES = {  # (low, high) of sockets and number properties, by name; the others are 0.2 … 1.4
    "": {"Scale": (3, 8), "Detail": (1, 5), "Roughness": (0.3, 0.8), "Lacunarity": (1.5, 2.5)},
    # ten turns multiply the rounding of floats: at distortion 2 by so much that singles are off by
    # 1e-2 from doubles
    "ShaderNodeTexMagic": {"Scale": (1, 20), "Distortion": (0, 1.5)},
    "ShaderNodeTexBrick": {
        "Scale": (1, 20),
        "Mortar Size": (0.005, 0.1),
        "Mortar Smooth": (0, 1),
        "Bias": (-1, 1),
        "Brick Width": (0.3, 1.2),
        "Row Height": (0.1, 0.6),
        "offset_frequency": (1, 4),
        "squash": (0.5, 2),
        "squash_frequency": (1, 4),
    },
    "ShaderNodeTexGabor": {
        "Scale": (1, 20),
        "Frequency": (0.5, 5),
        "Anisotropy": (0, 1),
        "Orientation": (-3, 3),
    },
    "ShaderNodeTexVoronoi": {"Detail": (0.3, 2.6)},
    "ShaderNodeRadialTiling": {"Sides": (2.25, 7), "Roundness": (0, 1)},
}


DRAWS = {  # how many sets of inputs are drawn, where it is not one
    "ShaderNodeTexMagic": 11,
    "ShaderNodeTexBrick": 5,
    "ShaderNodeTexGabor": 5,
    "ShaderNodeRadialTiling": 8,
}


def table_cases() -> list[Case]:
    """Every variant of every row of the table, with inputs at their defaults (draw 0) and drawn."""
    return [
        _case(*found, draw) for found in supported() for draw in range(DRAWS.get(found[0], 1) + 1)
    ]


def _case(type_: str, properties: dict[str, Any], output: str, function: str, draw: int) -> Case:
    name, row = f"{function}.{output}", NODES[type_]
    jumps = bool(row.jumps and re.search(row.jumps, name))
    wider = 5.0 if row.wide and re.search(row.wide, name) else 1.0
    name = f"{name} drawn{draw}" if draw else f"{name} default"
    tiled = 0 if type_ == "ShaderNodeVectorTransform" else oracle.SIZE
    if function.startswith("voronoi_4d_smooth"):
        tiled //= 2  # each pixel looks at 625 cells in each octave
    return Case(name, lambda: build(type_, properties, output, draw), jumps, wider, tiled)


def variants(type_: str) -> list[dict[str, Any]]:
    """Every combination of the enum properties that a node type's row names, by property name."""
    row = NODES[type_]
    patterns = row.function if isinstance(row.function, dict) else {"": row.function}
    return [
        ({row.by: key} if row.by else {}) | words
        for key, pattern in patterns.items()
        for words in combinations(type_, pattern)
    ]


def combinations(type_: str, pattern: str) -> list[dict[str, Any]]:
    """Every combination of the enum properties that a pattern names, except for the row's `by`."""
    names = [n for n in re.findall(r"{(\w+)}", pattern) if n != NODES[type_].by]
    node = bpy.data.node_groups.new("variants", "ShaderNodeTree").nodes.new(type_)
    choices = []
    for name in names:
        prop = node.bl_rna.properties.get(name)
        if prop is None:  # this Blender does not have it
            continue
        values = [i.identifier for i in prop.enum_items] if prop.type == "ENUM" else [False, True]
        choices.append([(name, v) for v in values])
    return [dict(c) for c in itertools.product(*choices)]


def exists(type_: str) -> bool:
    """Whether this Blender has the node type."""
    return hasattr(bpy.types, type_)


@cache
def supported() -> list[tuple[str, dict[str, Any], str, str]]:
    """Every output that the library compiles: (node type, properties, output, function)."""
    found = []
    tree = bpy.data.node_groups.new("supported", "ShaderNodeTree")
    for type_ in filter(exists, NODES):
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
            if function is not None:
                outputs = [o.identifier for o in node.outputs if o.enabled]
                found += [(type_, properties, o, function.name) for o in outputs]
    return found


def build(type_: str, properties: dict[str, Any], output: str, draw: int = 1) -> Any:
    """A material in which the node reads object coordinates and drives an Emission.

    Its other inputs are drawn, with `draw` as the seed; 0 leaves them at their defaults.
    """
    material, emission = oracle.new_emission()
    tree = material.node_tree
    node = new_node(material, type_, properties)
    seed = f"{type_}{properties}{draw if draw > 1 else ''}"
    dice = random.Random(zlib.crc32(seed.encode()))
    coordinate = tree.nodes.new("ShaderNodeTexCoord")
    split = tree.nodes.new("ShaderNodeSeparateXYZ")
    tree.links.new(coordinate.outputs["Object"], split.inputs[0])
    sockets = [s for s in node.inputs if s.enabled and s.type != "SHADER"]
    for i, socket in enumerate(sockets):
        if i == 0:
            source = {
                "RGBA": coordinate.outputs["Generated"],  # 0 … 1
                "VECTOR": coordinate.outputs["Object"],
            }.get(socket.type, split.outputs["X"])
            tree.links.new(_suited(tree, type_, source), socket)
        elif not draw:
            continue
        elif socket.type == "VALUE":
            socket.default_value = value_for(type_, socket.name, dice)
        else:
            low, high = RANGES.get(type_, {}).get(socket.name, (0.2, 1.4))
            socket.default_value = [dice.uniform(low, high) for _ in socket.default_value]
    if draw:
        draw_properties(node, draw)
    if type_ == "ShaderNodeMix":
        tree.links.new(split.outputs["Y"], sockets[1])
    found = next(o for o in node.outputs if o.identifier == output)
    tree.links.new(found, emission.inputs["Color"])
    return material


def _suited(tree: Any, type_: str, source: Any) -> Any:
    """A socket made from `source` whose values are interesting for a node of this type."""
    if type_ == "ShaderNodeTexWhiteNoise":
        source = on_lattice(tree, source)
    return ranged(tree, source, *DRIVEN[type_]) if type_ in DRIVEN else source


def on_lattice(tree: Any, source: Any) -> Any:
    """A socket with whole numbers made from `source`.

    Only on whole numbers can hashes of a float's bits be compared exactly.
    """
    node = tree.nodes.new("ShaderNodeVectorMath")
    node.operation = "MULTIPLY_ADD"
    node.inputs[1].default_value, node.inputs[2].default_value = (40, 40, 40), (0.3, 0.3, 0.3)
    whole = tree.nodes.new("ShaderNodeVectorMath")
    whole.operation = "FLOOR"
    tree.links.new(source, node.inputs[0])
    tree.links.new(node.outputs[0], whole.inputs[0])
    return whole.outputs[0]


def ranged(tree: Any, source: Any, low: float, high: float) -> Any:
    """A socket with values of `source`, -1 … 1, mapped to low … high."""
    node = tree.nodes.new("ShaderNodeMath")
    node.operation = "MULTIPLY_ADD"
    node.inputs[1].default_value, node.inputs[2].default_value = (high - low) / 2, (high + low) / 2
    tree.links.new(source, node.inputs[0])
    return node.outputs[0]


def value_for(type_: str, name: str, dice: random.Random) -> float:
    """A drawn value for a socket; each end of the type's own range comes once in six times."""
    if name in RANGES.get(type_, {}):
        low, high = RANGES[type_][name]
        return dice.choice([low, high, *(dice.uniform(low, high) for _ in range(4))])
    return dice.uniform(*RANGES[""].get(name, (0.2, 1.4)))


def draw_properties(node: Any, draw: int) -> None:
    """Draw the number properties that the node's type defines.

    Whole numbers take each value in turn.
    """
    base = node.bl_rna.base.properties.keys()
    for prop in node.bl_rna.properties:
        if prop.identifier in base or prop.type not in ("INT", "FLOAT"):
            continue
        limits = (prop.soft_min, prop.soft_max)
        low, high = RANGES.get(node.bl_idname, {}).get(prop.identifier, limits)
        if prop.type == "INT":
            values = random.Random(prop.name).sample(range(low, high + 1), high + 1 - low)
            setattr(node, prop.identifier, values[draw % len(values)])
        else:
            dice = random.Random(f"{prop.identifier}{draw}")
            setattr(node, prop.identifier, dice.uniform(low, high))
