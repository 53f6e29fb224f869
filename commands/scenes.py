"""Commands on .blend files."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from ..errors import SlabForgeError
from .progress import working
from .shared import (
    MOST_SAMPLES,
    JsonOption,
    SizeOption,
    finish,
    need_bpy,
    parse_size,
    parse_spp,
    say,
    show_table,
    warn,
    write,
)

app = typer.Typer()


@app.command()
def author(
    out: Annotated[Path, typer.Argument(metavar="OUT.blend")],
    force: Annotated[
        bool, typer.Option("--force", help="Replace a file that is there already.")
    ] = False,
    json_file: JsonOption = None,
) -> None:
    """Build the default scene in Blender: slab, camera, lamps, a surface and its layers."""
    need_bpy()
    from ..blender_scene.authoring.layers import LAYERS
    from ..blender_scene.authoring.scene import author as build

    with working("building the scene"):
        build(out, force=force)
    say(f"Wrote {out}")
    finish({"layers": list(LAYERS)}, json_file)


@app.command()
def export(
    scene: Annotated[Path, typer.Argument(metavar="SCENE.blend")],
    out: Annotated[Path | None, typer.Option(metavar="PACK", help="Folder to write.")] = None,
    material: Annotated[list[str] | None, typer.Option(help="Only this one; repeatable.")] = None,
    report: Annotated[
        bool, typer.Option("--report", help="Only say what would compile, and whether it exports.")
    ] = False,
    plane: Annotated[
        bool,
        typer.Option("--plane", help="Put the materials on our slab, under our camera and lamp."),
    ] = False,
    explain: Annotated[
        str | None,
        typer.Option(metavar="NODE", help="Only say where a node went, and what it costs."),
    ] = None,
    json_file: JsonOption = None,
) -> None:
    """Compile a .blend's materials, camera and lamps to a pack."""
    need_bpy(scene)
    names = material or []
    with _damage_told(scene):
        if explain is not None:
            _explain(scene, explain, names, json_file)
        elif report:
            _report(scene, names, plane, json_file)
        else:
            _export(scene, out, names, plane, json_file)


@contextmanager
def _damage_told(scene: Path | None) -> Iterator[None]:
    """Tell in a sentence what shows a file's damage only after Blender has opened it."""
    try:
        yield
    except UnicodeDecodeError:
        raise SlabForgeError(
            f"'{scene}' is damaged, since it has names that are no text; open it in Blender itself"
            " and save it anew."
        ) from None


def _explain(scene: Path, node: str, names: list[str], json_file: Path | None) -> None:
    """Print where a node of the materials went."""
    from ..blender_scene.exporting.export import explain_node

    with working("reading the scene"):
        found = explain_node(scene, node, names)
    for each in found:
        say(str(each))
    finish({"nodes": [e.row() for e in found]}, json_file)


def _report(scene: Path, names: list[str], plane: bool, json_file: Path | None) -> None:
    """Print what of the materials would compile, and whether the scene exports."""
    from ..blender_scene.exporting.export import report as judged

    with working("compiling"):
        figures = judged(scene, names, plane=plane)
    _show_report(figures["materials"])
    _show_verdict(figures["refused"], plane)
    if json_file is not None:
        write(json_file, json.dumps(figures, indent=1).encode())


def _export(
    scene: Path, out: Path | None, names: list[str], plane: bool, json_file: Path | None
) -> None:
    """Write the pack."""
    if out is None:
        raise SlabForgeError("Say where the pack goes with --out PACK, or ask for --report.")
    from ..blender_scene.exporting.export import export as write_pack

    with working("compiling"):
        pack = write_pack(scene, out, names, plane=plane)
    warn(pack.warnings)
    classes = ", ".join(pack.classes)
    say(f"Wrote {out}: {classes} (Blender {pack.blender})")
    finish({"classes": list(pack.classes), "blender": pack.blender}, json_file)


def _show_report(materials: list[dict[str, Any]]) -> None:
    """Print which materials would compile, and what of the others would not."""
    rows = []
    for row in materials:
        lines = [f"{u['where']}/{u['node']}: {u['reason']}" for u in row["unsupported"]]
        share = f"{100 * row['share']:.0f} %"
        done = "yes" if row["compiled"] else "no"
        rows.append((row["name"], done, row["nodes"], share, _octaves(row), "\n".join(lines)))
        warn(row["warnings"])
    show_table(("material", "compiles", "nodes", "share", "octaves", "not supported"), rows)


def _octaves(row: dict[str, Any]) -> str:
    """Octaves of noise in a pixel of a material where all its layers lie, if it compiles."""
    return f"{'at most ' * row['at_most']}{row['octaves']}" if row["compiled"] else ""


def _show_verdict(refused: str, plane: bool) -> None:
    """Print whether an export would succeed, and what else to try where it would not."""
    if not refused:
        say("Exports: yes")
        return
    say(f"Exports: no, since {refused}")
    if not plane:
        say("With --plane the materials lie on our slab, under our camera and lamp.")


@app.command()
def parity(
    scene: Annotated[
        Path | None,
        typer.Argument(metavar="SCENE.blend", help="By default what `slabforge author` makes."),
    ] = None,
    material: Annotated[list[str] | None, typer.Option(help="Only this one; repeatable.")] = None,
    recipe: Annotated[
        Path | None, typer.Option(help="Compare samples of this recipe, not materials.")
    ] = None,
    indices: Annotated[str, typer.Option(help="Which samples, as FIRST:LAST.")] = "0:4",
    size: SizeOption = "128x128",
    samples: Annotated[
        int, typer.Option(min=1, max=MOST_SAMPLES, help="Cycles' samples a pixel.")
    ] = 64,
    spp: Annotated[int, typer.Option(help="Our samples a pixel: 1, 4 or 16.")] = 16,
    out: Annotated[Path | None, typer.Option(help="Folder for the pictures.")] = None,
    json_file: JsonOption = None,
) -> None:
    """Compare a .blend's materials with Cycles: each shader input as data, and the picture.

    The picture is a window in the middle of the scene's own camera where that can be exported. With
    --recipe, samples of surfaces and layers are rebuilt in Blender, each as one node tree, and
    image and instance mask are compared.
    """
    need_bpy(scene)
    from ..benchmarks.parity.scene_materials import ComparisonOptions
    from ..benchmarks.parity.scene_materials import parity as compare

    window = parse_size(size) or (128, 128)
    if not 16 <= min(window) <= max(window) <= 16384:
        raise SlabForgeError(f"The pictures are 16x16 to 16384x16384 pixels (got '{size}').")
    chosen = ComparisonOptions(size=window, samples=samples, spp=parse_spp(spp), out=out)
    if recipe is not None:
        _sample_parity(scene, recipe, indices, chosen, json_file)
        return
    if scene is None:
        raise SlabForgeError("Name the scene to compare, SCENE.blend, or a recipe with --recipe.")
    with _damage_told(scene), working("comparing with Cycles"):
        figures = compare(scene, material or (), chosen)
    _show(figures["materials"])
    if json_file is not None:
        finish(figures, json_file)


def _show(materials: list[dict[str, Any]]) -> None:
    """Print what of each material was refused, how far its inputs are off, and its picture."""
    inputs: list[tuple[str, ...]] = []
    for row in materials:
        problems = [f"{u['node']} ({u['type']}): {u['reason']}" for u in row["unsupported"]]
        inputs.append((row["name"], "\n".join(problems), "", "", ""))
        for entry in row["inputs"]:
            values = (f"{entry[k]:.1e}" for k in ("mean", "p99", "max"))
            inputs.append(("", entry["name"], *values))
        warn(f"{row['name']}: {warning}" for warning in row.get("warnings", ()))
    show_table(("material", "input", "mean", "p99", "max"), inputs)
    titles = ("material", "scene", "PSNR", "SSIM", "mean", "p99", "Cycles", "ours")
    cells = [(row["name"], *_picture_cells(row)) for row in materials]
    show_table(titles, [(*c, *[""] * (len(titles) - len(c))) for c in cells])


def _sample_parity(
    scene: Path | None, recipe: Path, indices: str, options: Any, json_file: Path | None
) -> None:
    from ..benchmarks.parity.composed_samples import compare_samples

    first, colon, last = indices.partition(":")
    if not (colon and first.isdecimal() and last.isdecimal() and int(first) < int(last)):
        raise SlabForgeError(f"--indices are FIRST:LAST, as 0:8 (got '{indices}').")
    with working("comparing with Cycles"):
        figures = compare_samples(recipe, range(int(first), int(last)), options, scene)
    rows = [
        (
            row["index"],
            row["instances"],
            f"{row['psnr']:.1f} dB",
            f"{row['ssim']:.4f}",
            f"{100 * row['mask_differs']:.3f} %",
            f"{row['seconds_cycles']:.3g} s",
            f"{row['seconds_ours']:.3g} s",
        )
        for row in figures["samples"]
    ]
    titles = ("sample", "instances", "PSNR", "SSIM", "mask differs", "Cycles", "ours")
    show_table(titles, rows)
    if json_file is not None:
        finish(figures, json_file)


def _picture_cells(row: dict[str, Any]) -> list[str]:
    if not row["compiled"]:
        return ["refused"]
    place = "its own" if row["scene"] == "own" else f"a plane, since: {row['scene']}"
    seconds = (f"{row[k]:.3g} s" for k in ("seconds_cycles", "seconds_ours"))
    errors = (f"{row[k]:.1f}" for k in ("mean", "p99"))
    return [place, f"{row['psnr']:.1f} dB", f"{row['ssim']:.4f}", *errors, *seconds]
