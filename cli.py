"""The command line: parse, call, print. Heavy rooms are imported by the command that needs them."""

import importlib
import importlib.util
import json
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from .errors import SlabForgeError

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Procedural Blender materials as GPU programs: endless, exactly labelled steel defects.",
)
train_app = typer.Typer(no_args_is_help=True, help="Train a network on generated images.")
bench_app = typer.Typer(no_args_is_help=True, help="Measure speed.")
app.add_typer(train_app, name="train")
app.add_typer(bench_app, name="bench")

JsonOption = Annotated[
    Path | None, typer.Option("--json", metavar="FILE", help="Write the figures to this file.")
]
RecipeOption = Annotated[Path | None, typer.Option(help="Recipe file (TOML).")]
PackOption = Annotated[str | None, typer.Option(help="Pack folder, or the name of a bundled one.")]
SizeOption = Annotated[str | None, typer.Option(metavar="WxH", help="Image size in pixels.")]
SeedOption = Annotated[int | None, typer.Option(help="Seed, 0 to 2**64 - 1.")]


def _print(text: str) -> None:
    Console(soft_wrap=True, highlight=False).print(text, markup=False)


def _finish(figures: dict[str, Any], file: Path | None) -> None:
    """Print the plain figures, and write all of them to the file."""
    for key, value in figures.items():
        if isinstance(value, (int, float, str)):
            _print(f"{key}: {value:.4g}" if isinstance(value, float) else f"{key}: {value}")
    if file is not None:
        from .generator.writers import write_atomically

        write_atomically(file, json.dumps(figures, indent=1).encode())


def parse_size(text: str | None) -> tuple[int, int] | None:
    """`256x256` as (256, 256)."""
    if text is None:
        return None
    width, cross, height = text.lower().partition("x")
    if not (cross and width.strip().isdigit() and height.strip().isdigit()):
        raise SlabForgeError(f"The size is WIDTHxHEIGHT in pixels, such as 256x256 (got '{text}').")
    if not (int(width) and int(height)):
        raise SlabForgeError(f"Width and height must be above 0 (got '{text}').")
    return int(width), int(height)


def _recipe(recipe: Path | None, pack: str | None, size: str | None, seed: int | None) -> Any:
    from .generator.recipe import load_recipe

    return load_recipe(recipe, pack=pack, size=parse_size(size), seed=seed)


def _need_bpy() -> None:
    if importlib.util.find_spec("bpy") is None:
        raise SlabForgeError(
            "This command needs Blender's Python module bpy, which is not installed: use Python"
            " 3.11 or 3.13 and run `pip install 'slabforge[blender]'`."
        )


def _need_tensorflow() -> None:
    if importlib.util.find_spec("tensorflow") is None:
        raise SlabForgeError(
            "This command needs TensorFlow, which is not installed:"
            " run `pip install 'slabforge[train]'`."
        )
    from .quiet import silenced

    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    with silenced(2):  # notices from before TensorFlow reads that variable
        importlib.import_module("tensorflow")


@app.command()
def doctor(json_file: JsonOption = None) -> None:
    """Say what works on this machine, and the command that mends what does not."""
    from .generator.doctor import report

    table = Table("check", "state", "detail", "to mend it")
    checks = report()
    for check in checks:
        table.add_row(check.name, "ok" if check.ok else "missing", check.detail, check.fix)
    Console().print(table)
    if json_file is not None:
        _finish({"checks": [c._asdict() for c in checks]}, json_file)
    if any(c.name == "OpenGL" and not c.ok for c in checks):
        raise SlabForgeError("OpenGL does not work here, so nothing can be rendered; see above.")


@app.command()
def author(out: Annotated[Path, typer.Argument(metavar="OUT.blend")]) -> None:
    """Build the default scene in Blender: slab, camera, lamp, one material per class."""
    _need_bpy()
    from .blender_scene.author import author as build

    build(out)
    _print(f"Wrote {out}")


@app.command()
def export(
    scene: Annotated[Path, typer.Argument(metavar="SCENE.blend")],
    out: Annotated[Path | None, typer.Option(metavar="PACK", help="Folder to write.")] = None,
    material: Annotated[list[str] | None, typer.Option(help="Only this one; repeatable.")] = None,
    report: Annotated[bool, typer.Option(help="Only say what would compile.")] = False,
    json_file: JsonOption = None,
) -> None:
    """Compile a .blend's materials, camera and lamps to a pack."""
    _need_bpy()
    from .blender_scene import export as room

    names = material or []
    if report:
        figures = room.report(scene, names)
        table = Table("material", "compiles", "nodes", "share", "not supported")
        for row in figures["materials"]:
            lines = [f"{u['where']}/{u['node']}: {u['reason']}" for u in row["unsupported"]]
            table.add_row(
                row["name"],
                "yes" if row["compiled"] else "no",
                str(row["nodes"]),
                f"{100 * row['share']:.0f} %",
                "\n".join(lines),
            )
            _warn(row["warnings"])
        Console().print(table)
        _finish(figures, json_file)
        return
    if out is None:
        raise SlabForgeError("Say where the pack goes with --out PACK, or ask for --report.")
    pack = room.export(scene, out, names)
    _warn(pack.warnings)
    classes = ", ".join(pack.classes)
    _print(f"Wrote {out}: {classes} (Blender {pack.blender})")
    _finish({"classes": list(pack.classes), "blender": pack.blender}, json_file)


def _warn(warnings: Iterable[str]) -> None:
    for warning in warnings:
        print(f"Warning: {warning}", file=sys.stderr)


@app.command()
def parity(
    scene: Annotated[Path, typer.Argument(metavar="SCENE.blend")],
    material: Annotated[list[str] | None, typer.Option(help="Only this one; repeatable.")] = None,
    size: SizeOption = "128x128",
    samples: Annotated[int, typer.Option(min=1, help="Cycles' samples a pixel.")] = 64,
    spp: Annotated[int, typer.Option(help="Our samples a pixel: 1, 4 or 16.")] = 16,
    out: Annotated[Path | None, typer.Option(help="Folder for the pictures.")] = None,
    json_file: JsonOption = None,
) -> None:
    """Compare a .blend's materials with Cycles: each shader input as data, and the picture.

    The picture is a window in the middle of the scene's own camera where that can be exported.
    """
    _need_bpy()
    from .benchmarks.scene import Options
    from .benchmarks.scene import parity as compare

    window = parse_size(size) or (128, 128)
    if min(window) < 16:
        raise SlabForgeError(f"The pictures are at least 16x16 pixels (got '{size}').")
    chosen = Options(window, samples, parse_spp(spp), out)
    figures = compare(scene, material or (), chosen)
    table = Table("material", "input", "mean", "p99", "max")
    pictures = Table("material", "scene", "PSNR", "SSIM", "mean", "p99", "Cycles", "ours")
    for row in figures["materials"]:
        problems = [f"{u['node']} ({u['type']}): {u['reason']}" for u in row["unsupported"]]
        table.add_row(row["name"], "\n".join(problems) or "", "", "", "")
        for entry in row["inputs"]:
            values = (f"{entry[k]:.1e}" for k in ("mean", "p99", "max"))
            table.add_row("", entry["name"], *values)
        pictures.add_row(row["name"], *_picture_cells(row))
        _warn(f"{row['name']}: {warning}" for warning in row.get("warnings", ()))
    Console().print(table)
    Console().print(pictures)
    if json_file is not None:
        _finish(figures, json_file)


def parse_spp(spp: int) -> Any:
    """Samples a pixel, as recipes have them."""
    if spp not in (1, 4, 16):
        raise SlabForgeError(f"Samples a pixel are 1, 4 or 16 (got {spp}).")
    return spp


def _picture_cells(row: dict[str, Any]) -> list[str]:
    if not row["compiled"]:
        return ["refused"]
    place = "its own" if row["scene"] == "own" else f"a plane, since: {row['scene']}"
    seconds = (f"{row[k]:.3g} s" for k in ("seconds_cycles", "seconds_ours"))
    errors = (f"{row[k]:.1f}" for k in ("mean", "p99"))
    return [place, _decibels(row), f"{row['ssim']:.4f}", *errors, *seconds]


def _decibels(row: dict[str, Any]) -> str:
    return f"{row['psnr']:.1f} dB" if row["compiled"] else "refused"


@app.command()
def generate(
    out: Annotated[Path, typer.Option(help="Folder to write.")],
    count: Annotated[int, typer.Option(help="Number of image and mask pairs.")],
    recipe: RecipeOption = None,
    pack: PackOption = None,
    size: SizeOption = None,
    seed: SeedOption = None,
    format: Annotated[str, typer.Option(help="png")] = "png",  # noqa: A002
    resume: Annotated[bool, typer.Option(help="Continue an unfinished folder.")] = False,
    json_file: JsonOption = None,
) -> None:
    """Write a data set: PNG images, PNG masks, labels.csv."""
    from .generator.writers import generate as write

    if format != "png":
        raise SlabForgeError(f"The format '{format}' is not known; it is png.")
    chosen = _recipe(recipe, pack, size, seed)
    try:
        figures = write(chosen, out, count, chosen.seed, resume)
    except KeyboardInterrupt:
        print("Stopped; the same command with --resume continues.", file=sys.stderr)
        raise typer.Exit(130) from None
    _finish(figures, json_file)


@app.command()
def sheet(
    out: Annotated[Path, typer.Option(help="PNG file to write.")],
    recipe: RecipeOption = None,
    pack: PackOption = None,
    size: SizeOption = None,
    seed: SeedOption = None,
) -> None:
    """Write a contact sheet: each class, images beside the outline of their masks."""
    from .generator.sheet import contact_sheet

    chosen = _recipe(recipe, pack, size, seed)
    _print(f"Wrote {contact_sheet(chosen, out, chosen.seed)}")


@train_app.command("unet")
def train_unet(
    out: Annotated[Path, typer.Option(help="Folder for unet.keras, dice.png, metrics.json.")],
    recipe: RecipeOption = None,
    pack: PackOption = None,
    size: SizeOption = None,
    seed: SeedOption = None,
    epochs: Annotated[int, typer.Option(help="Epochs.")] = 30,
    images: Annotated[int, typer.Option(help="Images in an epoch.")] = 6000,
    batch: Annotated[int, typer.Option(help="Images in a batch.")] = 16,
    minutes: Annotated[float | None, typer.Option(help="Stop after this time.")] = None,
    real: Annotated[Path | None, typer.Option(help="Real images to judge on, each epoch.")] = None,
    json_file: JsonOption = None,
) -> None:
    """Train the U-Net on endless generated images."""
    _need_tensorflow()
    from .training.curves import plot_dice
    from .training.evaluate import evaluate as judge
    from .training.evaluate import open_data
    from .training.train import Budget, save_model
    from .training.train import train_unet as fit

    chosen = _recipe(recipe, pack, size, seed)
    budget = Budget(epochs, images, minutes, batch)
    if real is not None:
        open_data(real)
    validate = (lambda model: judge(model, real)) if real is not None else None
    result = fit(chosen, chosen.seed, budget, validate)
    save_model(result.model, out / "unet.keras")
    plot_dice(result.history, out / "dice.png")
    _finish(result.figures(), json_file or out / "metrics.json")
    _print(f"Wrote {out / 'unet.keras'}")


@app.command()
def evaluate(
    model: Annotated[Path, typer.Argument(metavar="MODEL")],
    data: Annotated[Path, typer.Option(help="Labelled images: Severstal's layout, or a data set.")],
    threshold: Annotated[float, typer.Option(help="Probability that counts as defect.")] = 0.5,
    json_file: JsonOption = None,
) -> None:
    """Judge a model on labelled images: three kinds of Dice, IoU, precision, recall."""
    _need_tensorflow()
    from .training.evaluate import evaluate as judge

    _finish(judge(model, data, threshold), json_file)


@app.command()
def demo(
    out: Annotated[Path, typer.Option(help="Folder to write.")] = Path("demo"),
    real: Annotated[Path | None, typer.Option(help="Severstal folder.")] = None,
    minutes: Annotated[float, typer.Option(help="Training time.")] = 3.0,
    json_file: JsonOption = None,
) -> None:
    """Run the whole chain, small: generate, stream, train, judge on real steel."""
    _need_tensorflow()
    from .training.demo import run

    metrics = run(out, real, minutes, say=_print)
    for name in ("synthetic", "real"):
        if metrics[name]:
            _print(f"{name}:")
            _finish(metrics[name], None)
    _finish(metrics, json_file or out / "metrics.json")
    _print(f"Wrote {out}: sheet.png, dice.png, metrics.json, unet.keras")


@bench_app.command("stream")
def bench_stream(
    seconds: Annotated[float, typer.Option(help="Time for each row.")] = 10.0,
    out: Annotated[Path | None, typer.Option(metavar="FILE.md", help="Write the table.")] = None,
    json_file: JsonOption = None,
) -> None:
    """Pairs a minute rendered alone and delivered to tf.data, and Cycles on the same frame."""
    _need_tensorflow()
    from .benchmarks.stream import markdown, measure

    _report(measure(seconds), markdown, out, json_file)


@bench_app.command("compiler")
def bench_compiler(
    repeats: Annotated[int, typer.Option(help="Frames of each program.")] = 7,
    out: Annotated[Path | None, typer.Option(metavar="FILE.md", help="Write the table.")] = None,
    json_file: JsonOption = None,
) -> None:
    """Milliseconds a frame of the default pack, with the compiler's savings and without."""
    from .benchmarks.compiler import markdown, measure

    _report(measure(repeats=repeats), markdown, out, json_file)


def _report(
    figures: dict[str, Any],
    markdown: Callable[[dict[str, Any]], str],
    out: Path | None,
    json_file: Path | None,
) -> None:
    """Print a benchmark's table, and write it and its figures where that is asked for."""
    from .generator.writers import write_atomically

    _print(markdown(figures))
    if out is not None:
        write_atomically(out, f"{markdown(figures)}\n".encode())
    if json_file is not None:
        _finish(figures, json_file)


@bench_app.command("parity")
def bench_parity(
    graphs: Annotated[int, typer.Option(min=1, help="Random graphs that say something.")] = 200,
    seed: Annotated[int, typer.Option(min=0, help="Seed of the first graph.")] = 0,
    keep: Annotated[Path, typer.Option(help="Folder for graphs that fail, shrunk.")] = Path(
        "tests/graphs"
    ),
    out: Annotated[Path | None, typer.Option(metavar="FILE.md", help="Write the table.")] = None,
    json_file: Annotated[
        Path | None,
        typer.Option(
            "--json", metavar="FILE", help="Write the figures; other Blender lines' in it stay."
        ),
    ] = None,
) -> None:
    """Every node and variant, and random graphs, against Cycles in this Blender."""
    _need_bpy()
    from .benchmarks.nodes import bench, markdown
    from .generator.writers import write_atomically

    figures, failed = bench(graphs, seed, keep, json_file)
    if json_file is not None:
        write_atomically(json_file, json.dumps(figures, indent=1).encode())
    if out is not None:
        write_atomically(out, f"{markdown(figures)}\n".encode())
    if failed:
        raise SlabForgeError(f"{len(failed)} do not match Cycles: {', '.join(failed)}.")
    _print("Every node and every graph matches Cycles.")


@bench_app.command("blender")
def bench_blender(
    rows: Annotated[int, typer.Option(min=1, help="Random parameter rows per material.")] = 5,
    samples: Annotated[int, typer.Option(min=1, help="Cycles' samples of the reference.")] = 4096,
    region: Annotated[
        str, typer.Option(metavar="WxH", help="Part of the 1600x256 frame that is rendered.")
    ] = "1600x256",
    spp: Annotated[int, typer.Option(help="Our samples a pixel: 1, 4 or 16.")] = 16,
    eevee: Annotated[bool, typer.Option(help="Time EEVEE too, which takes minutes.")] = False,
    out: Annotated[Path | None, typer.Option(metavar="FILE.md", help="Write the tables.")] = None,
    json_file: JsonOption = None,
) -> None:
    """Compare the default pack with Cycles at equal quality, and say which terms cost what.

    With --out, each material's pictures go to a folder of the same name beside the file.
    """
    _need_bpy()
    from .benchmarks import blender, costs
    from .benchmarks.machine import machine
    from .generator.writers import write_atomically

    window, pictures = parse_size(region) or blender.WHOLE, out.with_suffix("") if out else None
    figures = blender.measure(
        rows, samples, window, parse_spp(spp), pictures, eevee=eevee, say=_print
    )
    figures["machine"] = machine()
    names = tuple(r["material"] for r in figures["rows"])
    text = f"{blender.markdown(figures)}\n\n{costs.markdown(names)}"
    _print(text)
    if out is not None:
        write_atomically(out, f"{text}\n".encode())
    if json_file is not None:
        _finish(figures, json_file)


def main() -> None:
    """Run; a user's mistake is one sentence on stderr and exit code 1."""
    code: Any = 0
    try:
        app()
    except SlabForgeError as error:
        print(f"Error: {error}", file=sys.stderr)
        code = 1
    except SystemExit as end:
        code = end.code
    if "bpy" in sys.modules:
        leave(int(code or 0))
    raise SystemExit(code)


def leave(code: int) -> None:
    """End the process at once: bpy's own clean-up at exit sometimes waits for itself forever.

    Seen with bpy 4.5.15: the destructor of its file-closing thread's state blocks in
    pthread_cond_destroy, because that thread still waits on the condition.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
