"""Draws random nodes as plain data: properties, ramps, curves, attributes and constant outputs."""

# pyright: reportAttributeAccessIssue=false

import random
from functools import cache
from typing import Any

import bpy

from ....glsl.compile.tables.node_table import NODES
from ..cases.geometry import ATTRIBUTES
from ..cases.table_nodes import RANGES
from .sketch import SketchNode

_SKIPPED = {"from_instancer", "uv_map", "socket_idname", "layer_name"}
_RAMP_WORDS = {
    "color_mode": ("RGB", "HSV", "HSL"),
    "interpolation": ("LINEAR", "EASE", "B_SPLINE", "CARDINAL", "CONSTANT"),
    "hue_interpolation": ("NEAR", "FAR", "CW", "CCW"),
}
CURVES = {"ShaderNodeRGBCurve": 4, "ShaderNodeVectorCurve": 3, "ShaderNodeFloatCurve": 1}


def drawn_node(dice: random.Random, type_: str, properties: dict[str, Any]) -> SketchNode:
    """A node of a type with these properties.

    Its other properties, and its ramp or curves, are drawn.
    """
    extra: dict[str, Any] = {}
    if type_ == "ShaderNodeValToRGB":
        extra = {"ramp": _ramp(dice), "ramp_properties": _words(dice)}
    elif type_ in CURVES:
        curves = tuple(_curve(dice, type_) for _ in range(CURVES[type_]))
        extra = {"curves": curves, "extend": dice.choice(("HORIZONTAL", "EXTRAPOLATED"))}
    elif type_ == "ShaderNodeTexImage":
        extra = {"image": True}
    elif type_ == "ShaderNodeValue":
        extra = {"held": {"Value": _number(dice, 0.0, 1.4)}}
    elif type_ == "ShaderNodeRGB":
        extra = {"held": {"Color": _numbers(dice, 4)}}
    elif type_ == "ShaderNodeNormal":
        extra = {"held": {"Normal": _numbers(dice, 3, -1.0)}}
    if type_ == "ShaderNodeAttribute":
        kind, name = dice.choice(ATTRIBUTES)
        properties = {"attribute_type": kind, "attribute_name": name}
    elif type_ == "ShaderNodeVertexColor":
        properties = {"layer_name": dice.choice(("even", "nothing", ""))}
    drawn = {k: _property(dice, type_, k) for k in _free(type_) if k not in properties}
    return SketchNode(name="", type=type_, properties=properties | drawn, **extra)


@cache
def _free(type_: str) -> dict[str, Any]:
    """The properties of a node type that do not choose the GLSL function, by name."""
    probe = bpy.data.node_groups.new("free", "ShaderNodeTree")
    node = probe.nodes.new(type_)
    base, row = node.bl_rna.base.properties.keys(), NODES.get(type_)
    choosing = str(row.function) + row.by if row else ""
    found = {
        p.identifier: _limits(type_, p)
        for p in node.bl_rna.properties
        if p.identifier not in base
        and p.identifier not in _SKIPPED
        and f"{{{p.identifier}}}" not in choosing
        and p.identifier != (row.by if row else "")
        and p.type in ("BOOLEAN", "ENUM", "INT", "FLOAT")
    }
    bpy.data.node_groups.remove(probe)
    return found


def _limits(type_: str, prop: Any) -> Any:
    """What a property may be: a list of words or truth values, or a pair of numbers."""
    if prop.type == "BOOLEAN":
        return [False, True]
    if prop.type == "ENUM":
        return [i.identifier for i in prop.enum_items]
    low, high = RANGES.get(type_, {}).get(prop.identifier, (prop.soft_min, prop.soft_max))
    return (int(low), int(high)) if prop.type == "INT" else (float(low), float(high))


def _property(dice: random.Random, type_: str, name: str) -> Any:
    limits = _free(type_)[name]
    if isinstance(limits, list):
        return dice.choice(limits)
    low, high = limits
    return dice.randint(low, high) if isinstance(low, int) else _number(dice, low, high)


def _number(dice: random.Random, low: float, high: float) -> float:
    return round(dice.uniform(low, high), 3)


def _numbers(dice: random.Random, count: int, low: float = 0.0) -> tuple[float, ...]:
    return tuple(_number(dice, low, 1.0) for _ in range(count))


def _ramp(dice: random.Random) -> tuple[tuple[float, ...], ...]:
    """Two to five elements of a colour ramp, ordered by position."""
    places = sorted(_number(dice, 0.0, 1.0) for _ in range(dice.randint(2, 5)))
    return tuple((p, *_numbers(dice, 4)) for p in places)


def _words(dice: random.Random) -> dict[str, str]:
    """Drawn words for how a ramp interpolates.

    Constant steps between hues are left out: where a value is constant, Blender 5 computes the ramp
    itself, and smoothly.
    """
    words = {name: dice.choice(words) for name, words in _RAMP_WORDS.items()}
    stepped = words["interpolation"] == "CONSTANT"
    return words | {"color_mode": "RGB"} if stepped else words


def _curve(dice: random.Random, type_: str) -> tuple[tuple[float, float], ...]:
    """Two to four points of a curve, in order, over the range of the node type's own curve."""
    low = -1.0 if type_ == "ShaderNodeVectorCurve" else 0.0
    inner = sorted(_number(dice, low + 0.1, 0.9) for _ in range(dice.randint(0, 2)))
    return tuple((x, _number(dice, low, 1.0)) for x in (low, *inner, 1.0))
