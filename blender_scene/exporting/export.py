"""From a .blend to a pack: camera, lights, slab, and each material's graph and program."""

# pyright: reportAttributeAccessIssue=false

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import bpy

from ...counted import counted
from ...errors import SlabForgeError
from ...glsl.compile.compiler import MASK, Compiled, Verdict, try_material
from ...glsl.compile.costs import Cost, cost, costs_by_node
from ...glsl.compile.explain import Explanation, NoSuchNodeError, explain
from ...glsl.compile.problems import UnsupportedError, settings_problems
from ...glsl.graph import Graph
from ...glsl.pack.pack import DERIVED, Material, Pack, check_pack_folder, save_pack
from ...glsl.pack.textures import described, encoded
from ...quiet import silenced
from .camera import read_camera
from .extract import extract
from .film import read_film
from .lights import illumination
from .objects.any_object import animated, rendered, show
from .objects.slab import find_slab, read_slab
from .on_slab import on_slab
from .settings import check_settings
from .stacks import Contents, stack_contents


def open_blend(path: str | Path) -> None:
    """Open a .blend without running anything that it carries."""
    if not Path(path).is_file():
        raise SlabForgeError(f"There is no file '{path}'; give the path of a .blend file.")
    try:
        with silenced(1):  # Blender prints past Python
            bpy.ops.wm.open_mainfile(filepath=str(path), load_ui=False, use_scripts=False)
    except RuntimeError:
        raise SlabForgeError(
            f"'{path}' is not a .blend file that Blender {bpy.app.version_string} can open."
        ) from None
    if bpy.data.version[:2] > bpy.app.version[:2]:
        newer = ".".join(map(str, bpy.data.version[:2]))
        raise SlabForgeError(
            f"'{path}' was saved by Blender {newer}, newer than the {bpy.app.version_string} here,"
            " which would lose parts of it; install the bpy that belongs to it."
        )


def export(
    scene: str | Path, out: str | Path, materials: Sequence[str] = (), *, plane: bool = False
) -> Pack:
    """Compile the slab's materials with camera and lights of a .blend into the pack folder `out`.

    `materials` limits and orders the classes (the first is sound metal); by default they are the
    slab's material slots. With `plane` they lie on our own slab under our camera and lamp, whatever
    the file's scene is; they are then by default all of the file, and need no masks. A pack already
    in `out` is replaced; anything else there is refused.
    """
    target = Path(out)
    check_pack_folder(target)
    open_blend(scene)
    pack, files = _packed(materials, plane)
    save_pack(pack, files, target)
    return pack


def _packed(materials: Sequence[str], plane: bool) -> tuple[Pack, dict[str, bytes]]:
    """The pack of the open file, of its own scene or of its materials on our slab."""
    if not plane:
        return build_pack(bpy.context.scene, materials)
    chosen = pick_materials(materials)
    if not chosen:
        raise SlabForgeError("The file has no material with nodes; there is nothing to export.")
    with on_slab(chosen) as scene:
        return build_pack(scene, [m.name for m in chosen], masked=False)


def build_pack(
    scene: Any, materials: Sequence[str] = (), *, masked: bool = True
) -> tuple[Pack, dict[str, bytes]]:
    """The pack of a `bpy.types.Scene` of the open file, and the pack's other files by name.

    `materials` are names, in class order; by default those of the slab's slots. If they must be
    `masked`, all but the first need a mask; else one without is warned of. Whatever would be drawn
    differently from Cycles is a warning of the pack, or a SlabForgeError.
    """
    show(scene)
    slab = find_slab(scene)
    box, flat = read_slab(scene, slab)
    camera, seen = read_camera(scene, slab)
    film, table, asked = read_film(scene)
    lights, world, dim = illumination(scene, slab)
    graphs = _graphs(scene, slab, materials)
    stacked = stack_contents(graphs)
    unmasked = [] if stacked else list(_without_masks(graphs))
    if unmasked and masked:
        raise SlabForgeError(f"{unmasked[0]}.")
    made = stacked or _material_contents(graphs)
    images = {key: pixels for c in made.compiled for key, pixels in c.pixels.items()} | table
    textures = tuple(described(pixels) for pixels in images.values())
    files = {name: text.encode() for name, text in (made.texts | _described(graphs)).items()}
    files |= {t.file: encoded(images[t.key]) for t in textures}
    pack = Pack(
        blender=bpy.app.version_string,
        camera=camera,
        slab=box,
        lights=lights,
        world=world,
        film=film,
        warnings=tuple(
            dict.fromkeys(
                [*flat, *seen, *asked, *dim, *_moving(scene, slab)]
                + [f"{reason}; its masks are empty." for reason in unmasked]
                + [w for c in made.compiled for w in c.warnings]
            )
        ),
        images=textures,
        **made.entries,
    )
    return pack, files


def _graphs(scene: Any, slab: Any, materials: Sequence[str]) -> list[Graph]:
    """The graphs of the slab's materials; a SlabForgeError for what is not drawn as by Cycles."""
    slots = [m.material.name for m in slab.material_slots if m.material]
    graphs = [extract(m, slab) for m in pick_materials(materials or slots)]
    _check_names(graphs)
    check_settings(scene, slab)
    refused = [p for graph in graphs for p in settings_problems(graph)]
    if refused:
        raise UnsupportedError(refused, sum(len(g.tree.nodes) for g in graphs))
    return graphs


def _described(graphs: Sequence[Graph]) -> dict[str, str]:
    """The graphs as JSON, by the names of their files."""
    return {f"{g.name}.json": g.model_dump_json(indent=1, exclude_defaults=True) for g in graphs}


def _material_contents(graphs: Sequence[Graph]) -> Contents:
    """What a pack holds of materials that are classes."""
    compiled = _compile(graphs)
    materials = tuple(
        Material(
            name=c.name,
            file=f"{c.name}.glsl",
            parameters=c.parameters,
            **{name: getattr(c, name) for name in DERIVED},
        )
        for c in compiled
    )
    texts = {f"{c.name}.glsl": c.glsl for c in compiled}
    return Contents(compiled=tuple(compiled), texts=texts, entries={"materials": materials})


def _moving(scene: Any, slab: Any) -> list[str]:
    """Warnings on what the picture depends on that a driver or an animation changes."""
    lamps = [o for o in rendered(scene) if o.type == "LIGHT"]
    found = [scene.camera, slab, *lamps, scene.world, scene]
    return [warning for thing in found if thing for warning in animated(thing)]


def _compile(graphs: Sequence[Graph]) -> list[Compiled]:
    """The graphs compiled; UnsupportedError with what stands in the way of any of them."""
    verdicts = [try_material(graph) for graph in counted(graphs)]
    problems = [p for verdict in verdicts for p in verdict.problems]
    if problems:
        raise UnsupportedError(sorted(problems), sum(v.nodes for v in verdicts))
    return [v.compiled for v in verdicts if v.compiled is not None]


def report(
    scene: str | Path, materials: Sequence[str] = (), *, plane: bool = False
) -> dict[str, Any]:
    """What of a .blend's materials compiles, as plain data for JSON.

    `{"materials": [{name, compiled, nodes, share, in_use, unsupported, warnings, octaves,
    operations, at_most, costs}], "exports": bool, "refused": str}`. `exports` promises what
    `export` with the same arguments does; `refused` is its reason, "" where there is none.

    `in_use` has {node, where} of each node that decides what is seen, as `unsupported` has. The
    costs, which only a material that compiles has, are those of a pixel where every layer lies;
    `costs` has them for each node at the top level. Where `at_most` is true, a parameter sets how
    many octaves there are, and its largest value counts.
    """
    open_blend(scene)
    rows = []
    for material in counted(pick_materials(materials)):
        graph = extract(material, _holder(material))
        verdict = try_material(graph)
        warnings = graph.warnings if verdict.compiled is None else verdict.compiled.warnings
        rows.append(
            {
                "name": material.name,
                "compiled": verdict.compiled is not None,
                "nodes": verdict.nodes,
                "share": verdict.share,
                "in_use": [
                    {"node": p[-1], "where": "/".join(p[:-1])} for p in sorted(verdict.in_use)
                ],
                "unsupported": [p.row() for p in verdict.problems],
                "warnings": list(warnings),
                **_costs(verdict),
            }
        )
    refused = _refusal(materials, plane)
    return {"materials": rows, "exports": not refused, "refused": refused}


def _costs(verdict: Verdict) -> dict[str, Any]:
    """What a pixel of a material and each of its nodes cost; nothing where it does not compile."""
    made = verdict.compiled
    if made is None or made.values is None:
        return {}
    values = (*made.values.always, *made.values.reached)
    total = sum((cost(v, made.blender) for v in values), Cost())
    by_node = costs_by_node(values, made.blender)
    return asdict(total) | {"costs": [{"node": n} | asdict(c) for n, c in by_node.items()]}


def _refusal(materials: Sequence[str], plane: bool) -> str:
    """Why `export` would refuse the open file, in one line; nothing where it would not."""
    try:
        _packed(materials, plane)
    except UnsupportedError as error:
        names = dict.fromkeys(p.material for p in error.problems)
        return f"what is listed above of {', '.join(names)} is not supported"
    except SlabForgeError as error:
        return str(error)
    return ""


def explain_node(scene: str | Path, node: str, materials: Sequence[str] = ()) -> list[Explanation]:
    """Where a node of a .blend's materials went: an explanation for each place that it has.

    Raises SlabForgeError where no material has a node of that name that something reads: why it is
    not read where it is, or what else stands in the way of one that may have it.
    """
    open_blend(scene)
    found, reasons = [], []
    for material in counted(pick_materials(materials)):
        try:
            found += explain(extract(material, _holder(material)), node)
        except SlabForgeError as error:
            reasons.append(error)
    if reasons and not found:
        raise _fitting(reasons, f"No material of '{scene}' has a node '{node}'")
    return found


def _fitting(reasons: Sequence[SlabForgeError], nowhere: str) -> SlabForgeError:
    """Of why each material explains nothing, what the user should know.

    `nowhere` begins the sentence for a node that none of several materials has.
    """
    others = [error for error in reasons if not isinstance(error, NoSuchNodeError)]
    if others or len(reasons) == 1:
        return (*others, *reasons)[0]
    return NoSuchNodeError(f"{nowhere}; give the name that Blender shows.")


def _holder(material: Any) -> Any:
    """The first object that carries the material, or None."""
    users = (o for o in bpy.data.objects if o.type == "MESH")
    return next((o for o in users if material.name in o.data.materials), None)


def pick_materials(names: Sequence[str] = ()) -> list[Any]:
    """The materials of these names in the file that is open; by default all that have nodes."""
    nodes = [m for m in bpy.data.materials if m.node_tree and not m.is_grease_pencil]
    every = {m.name: m for m in (*nodes, *(m for m in bpy.data.materials if m.is_missing))}
    if len(set(names)) < len(names):
        raise SlabForgeError(f"A material is named twice ({', '.join(names)}); name each once.")
    for name in names or every:
        if name not in every:
            known = ", ".join(sorted(every)) or "none"
            raise SlabForgeError(f"There is no node material '{name}'; the file has: {known}.")
        if every[name].is_missing:
            library = every[name].library.filepath if every[name].library else "an unknown library"
            raise SlabForgeError(
                f"Material '{name}' is linked from '{library}', which is not there; put the file"
                " there, or make the material local in Blender."
            )
    return [every[name] for name in names or every]


def _check_names(graphs: Sequence[Graph]) -> None:
    for name in (graph.name for graph in graphs):
        if "/" in name or name.startswith("."):
            raise SlabForgeError(f"Material '{name}' cannot name a file; rename it in Blender.")


def _without_masks(graphs: Sequence[Graph]) -> Iterator[str]:
    """A reason for each material but the first, sound metal, that has no mask."""
    for graph in graphs[1:]:
        aovs = [n for n in graph.tree.nodes if n.type == "ShaderNodeOutputAOV"]
        linked = {x.to_node for x in graph.tree.links if x.to_socket == "Value"}
        if not any(n.properties.get("aov_name") == MASK and n.name in linked for n in aovs):
            yield (
                f"Material '{graph.name}' has no mask; link one to the Value of an AOV Output node"
                f" named '{MASK}' (only the first material, sound metal, goes without)"
            )
