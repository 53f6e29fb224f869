"""Frequencies for random graphs: weights of node types, shares of links, and ranges of values."""

import re

from ....glsl.compile.tables.node_table import NODES, SOURCES
from ..cases.table_nodes import RANGES

# How often each node type is drawn, relative to the others.
WEIGHTS = dict.fromkeys(NODES, 2.0) | {
    "ShaderNodeMath": 8.0,
    "ShaderNodeVectorMath": 8.0,
    "ShaderNodeMix": 6.0,
    "ShaderNodeTexNoise": 4.0,
    "ShaderNodeTexVoronoi": 4.0,
    "ShaderNodeGroup": 3.0,
    "ShaderNodeValToRGB": 3.0,
    "ShaderNodeTexImage": 2.0,
    "ShaderNodeRGBCurve": 1.5,
    "ShaderNodeVectorCurve": 1.5,
    "ShaderNodeFloatCurve": 1.5,
    "ShaderNodeNormal": 1.0,
    "ShaderNodeBump": 0.7,
    "ShaderNodeDisplacement": 0.5,
    "ShaderNodeVectorDisplacement": 0.5,
    "ShaderNodeValue": 0.5,
    "ShaderNodeRGB": 0.5,
    "ShaderNodeObjectInfo": 0.5,
    "ShaderNodeAttribute": 0.5,
    "ShaderNodeVertexColor": 0.5,
    "NodeReroute": 0.3,
    **dict.fromkeys(SOURCES, 0.7),
}
# Names of functions whose results may grow without bounds.
WILD = re.compile(
    r"power|exponent|sinh|cosh|math_tangent|divide|logarithm|inverse_sqrt|degrees|multiply_add"
    r"|modulo|wrap|project|blackbody|wavelength|dodge|burn|_light|mapping|map_range|multifractal"
    r"|hetero|n_sphere|hue|saturation|value|hs[vl]|gamma|radial_tiling|bright|scale"
)
# Nodes that keep a result within bounds; one of them follows each node of a wild function.
BOUNDING = (
    ("ShaderNodeMath", {"operation": "SINE"}),
    ("ShaderNodeMath", {"operation": "ARCTANGENT"}),
    ("ShaderNodeMath", {"operation": "TANH"}),
    ("ShaderNodeMath", {"operation": "ADD", "use_clamp": True}),
    ("ShaderNodeVectorMath", {"operation": "COSINE"}),
    ("ShaderNodeMapRange", {"clamp": True}),
    ("ShaderNodeClamp", {}),
)
LINKED = {"first": 0.97, "other": 0.3, "Normal": 0.2}  # probability that an input is linked
LATTICE = {"ShaderNodeTexWhiteNoise"}  # node types whose vector must be of whole numbers
NARROW = {  # (low, high) of inputs; beyond it results are no numbers, or decided by the last bit
    "ShaderNodeRadialTiling": RANGES["ShaderNodeRadialTiling"],
    "ShaderNodeTexBrick": RANGES["ShaderNodeTexBrick"],
    "ShaderNodeFresnel": {"IOR": (0.4, 2.5)},
    "ShaderNodeBump": {"Filter Width": (0.1, 2.0)},
    "ShaderNodeTexVoronoi": {"Lacunarity": (0.5, 2.5), "Exponent": (0.5, 3.0)},
}
