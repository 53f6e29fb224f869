"""A pack of single materials: the default stack's surface, and each of four defects alone on it."""

import tempfile
from functools import cache
from pathlib import Path

from slabforge.glsl.compile.compiler import compile_material
from slabforge.glsl.compile.stack.cut import single
from slabforge.glsl.graph import Graph
from slabforge.glsl.pack.pack import DERIVED, Material, Pack, load_pack, save_pack

LAYERS = {"sound": None, "crack": "Crack", "bubble": "Bubble", "inclusion": "Inclusion"}
LAYERS["irregularity"] = "Irregularity"


@cache
def single_pack() -> tuple[Pack, Path]:
    """The pack and its folder, compiled once in a process."""
    steel, folder = load_pack("steel")
    stack = Graph.model_validate_json((folder / "steel.json").read_text())
    graphs = [single(stack, x).model_copy(update={"name": n}) for n, x in LAYERS.items()]
    compiled = [compile_material(graph) for graph in graphs]
    materials = tuple(
        Material(
            name=each.name,
            file=f"{each.name}.glsl",
            parameters=each.parameters,
            **{n: getattr(each, n) for n in DERIVED},
        )
        for each in compiled
    )
    emptied = {"materials": materials, "surfaces": (), "layers": (), "library": ""}
    pack = steel.model_copy(update=emptied)
    files = {f"{c.name}.glsl": c.glsl.encode() for c in compiled}
    files |= {f"{g.name}.json": g.model_dump_json().encode() for g in graphs}
    target = Path(tempfile.mkdtemp(prefix="slabforge-single-")) / "single"
    save_pack(pack, files, target)
    return pack, target
