"""The campaign `bench strangers`: every material of other people's .blend files, on our slab.

Of each it is said whether it compiles and what stands in the way, how long a graphics driver builds
its programs, and how far its picture is from Cycles'. The picture is what `export --plane` makes:
the material on our own slab, under our camera and lamp.
"""

# pyright: reportAttributeAccessIssue=false

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import bpy

from ...blender_scene.exporting.export import open_blend, pick_materials
from ...blender_scene.exporting.extract import extract
from ...blender_scene.exporting.objects.slab import find_slab
from ...blender_scene.exporting.on_slab import on_slab
from ...errors import SlabForgeError
from ...generator.render.context import describe, open_context
from ...glsl.compile.compiler import try_material
from ...glsl.compile.costs import cost
from ...glsl.compile.problems import UnsupportedError
from ...quiet import silenced
from ..harness.markdown import table as markdown_table
from ..harness.registry import Figures, Measuring, ResultRow
from ..harness.run import Run
from .options import StrangersOptions
from .picture_errors import judge, save_side_by_side
from .scene_picture import SceneShot
from .value_errors import call

LIMIT = 36.0  # dB, the least PSNR of an 8-bit picture
SPP = 16  # rays of ours a pixel
_COLD = {"MESA_SHADER_CACHE_DISABLE": "true", "__GL_SHADER_DISK_CACHE": "0"}


def rows(options: StrangersOptions, run: Run) -> Measuring:
    """A row for each material: what became of it, seconds of the driver, and PSNR (dB)."""
    files = sorted(options.blends.glob("*.blend"))
    if not files:
        raise SlabForgeError(f"There is no .blend file in '{options.blends}'; name their folder.")
    with _without_cache():
        with open_context() as ctx:
            run.ran_on += [str(describe(ctx)["renderer"]), f"Blender {bpy.app.version_string}"]
        for file, name in run.each(_materials(files), "materials", "materials"):
            yield {"file": file.name, "material": name} | _judged(file, name, options, run.folder)
    return {"samples": options.samples, "size": options.size}


@contextmanager
def _without_cache() -> Iterator[None]:
    """A context in which graphics drivers keep no programs on disk from one process to the next."""
    held = {name: os.environ.get(name) for name in _COLD}
    os.environ.update(_COLD)
    try:
        yield
    finally:
        for name, value in held.items():
            os.environ.pop(name, None) if value is None else os.environ.update({name: value})


def _materials(files: list[Path]) -> list[tuple[Path, str]]:
    """The materials of all files, by name; of a file that cannot be opened one without a name."""
    found = []
    for file in files:
        try:
            open_blend(file)
        except SlabForgeError:
            found.append((file, ""))
            continue
        found += [(file, material.name) for material in pick_materials()]
    return found


def _judged(file: Path, name: str, options: StrangersOptions, folder: Path | None) -> ResultRow:
    """What became of a material, whose file is opened anew."""
    row: ResultRow = {"compiled": False, "refused": []}
    try:
        open_blend(file)
        (material,) = pick_materials([name])
        with silenced(1), on_slab([material]) as scene:  # Blender prints past Python
            row |= _compiled(material, find_slab(scene))
            row |= _pictured(name, options, folder, file)
    except UnsupportedError as error:
        row["refused"] = [str(problem) for problem in error.problems]
    except SlabForgeError as error:
        row["refused"] = [str(error)]
    return row


def _compiled(material: Any, slab: Any) -> ResultRow:
    """What the compiler says of a material on the slab."""
    verdict = try_material(extract(material, slab))
    found = verdict.compiled
    row = {"nodes": verdict.nodes, "octaves": None}
    if found is None or found.values is None:
        return row
    values = (*found.values.always, *found.values.reached)
    return row | {"octaves": sum(cost(v, found.blender).octaves for v in values)}


def _pictured(name: str, options: StrangersOptions, folder: Path | None, file: Path) -> ResultRow:
    """How long the driver builds the material on the slab, and how far its picture is off."""
    shot = SceneShot.of(name)
    size = (options.size, options.size)
    seconds = shot.driver_seconds(size)
    centres = judge(*shot.render_centres(size, options.samples))
    cycles, ours, times = shot.render(size, options.samples, SPP, call)
    if folder is not None:
        path = folder / f"{file.stem}-{name.replace('/', '_')}.png"
        names = f"Cycles, {options.samples} a pixel", f"SlabForge, {SPP} a pixel"
        save_side_by_side(path, cycles, ours, names)
    row = {"compiled": True, "driver_seconds": seconds, "psnr_centres": centres["psnr"]}
    return row | judge(cycles, ours) | times


def failures(figures: Figures) -> list[str]:
    """The materials that are shaded differently: at pixels' centres the PSNR is below `LIMIT`."""
    rows = (r for r in figures["rows"] if r["compiled"] and r["psnr_centres"] < LIMIT)
    return [f"{r['material']} of {r['file']}" for r in rows]


def table(figures: Figures) -> list[str]:
    """The totals in a sentence, and a Markdown table of all materials."""
    size, samples = figures["size"], figures["samples"]
    titles = ("file", "material", "nodes", "octaves", "driver, s", "centres, dB", "picture, dB")
    return [
        "Materials of other people's files on our slab, as `slabforge export --plane` puts them:"
        f" {size}x{size} pixels of 1 mm. PSNR beside Cycles with {samples} samples a pixel, whose"
        " noise limits the figures: of the pixels' centres alone, which tells whether they are"
        f" shaded alike, and of the whole picture, of which {SPP} rays of ours see less than"
        " Cycles where a texture is finer than a pixel. Octaves are those of all noises at one"
        " point, seconds those of the processor while the driver builds the programs, without a"
        " cache.",
        "",
        _totals(figures["rows"]),
        "",
        *markdown_table((*titles, "refused"), map(_cells, figures["rows"])),
    ]


def _totals(rows: list[ResultRow]) -> str:
    compiled = [r for r in rows if r["compiled"]]
    if not compiled:
        return f"None of {len(rows)} materials compiles."
    near, whole = (sum(r[k] >= LIMIT for r in compiled) for k in ("psnr_centres", "psnr"))
    slowest = max(compiled, key=lambda r: r["driver_seconds"])
    return (
        f"{len(compiled)} of {len(rows)} materials compile ({len(compiled) / len(rows):.0%});"
        f" {near} of these reach {LIMIT:g} dB at centres ({near / len(compiled):.0%}), {whole} in"
        f" the picture; the slowest, {slowest['material']} of {slowest['file']}, takes the driver"
        f" {slowest['driver_seconds']:.1f} s."
    )


def _cells(row: ResultRow) -> list[str]:
    plain = [row["file"], row["material"], str(row.get("nodes", ""))]
    if not row["compiled"]:
        return [*plain, "", "", "", "", "<br>".join(row["refused"])]
    figures = (f"{row[k]:.1f}" for k in ("driver_seconds", "psnr_centres", "psnr"))
    return [*plain, str(row["octaves"]), *figures, ""]
