"""Commands that measure."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from ..errors import SlabForgeError
from .shared import (
    MOST_SAMPLES,
    DevicesOption,
    JsonOption,
    PackOption,
    RecipeOption,
    SeedOption,
    finish,
    need_backend,
    need_bpy,
    need_tensorflow,
    open_recipe,
    parse_counts,
    parse_devices,
    parse_size,
    parse_spp,
    say,
    writable,
    write,
)

app = typer.Typer()
SecondsOption = Annotated[float, typer.Option(help="Time for each figure.")]
OutOption = Annotated[
    Path | None,
    typer.Option(metavar="FILE.md", help="Write the table.", callback=writable),
]


@app.command("stream")
def bench_stream(
    seconds: SecondsOption = 10.0,
    devices: DevicesOption = None,
    peers: Annotated[bool, typer.Option(help="Cycles and defect-synthesis too.")] = True,
    out: OutOption = None,
    json_file: JsonOption = None,
) -> None:
    """Pairs a minute delivered to tf.data over rendered alone; memory, start, peers."""
    need_tensorflow()
    from ..benchmarks.speed.stream import markdown, measure

    figures = measure(seconds, parse_devices(devices), others=peers)
    _report(figures, markdown, out, json_file)


@app.command("render")
def bench_render(
    seconds: SecondsOption = 10.0,
    devices: DevicesOption = None,
    out: OutOption = None,
    json_file: JsonOption = None,
) -> None:
    """The same pairs a minute without TensorFlow, as NumPy batches."""
    from ..benchmarks.speed.stream import markdown, measure_render

    _report(measure_render(seconds, parse_devices(devices)), markdown, out, json_file)


@app.command("train")
def bench_train(
    steps: Annotated[int, typer.Option(min=1, help="Steps of each case.")] = 20,
    out: OutOption = None,
    json_file: JsonOption = None,
) -> None:
    """How long U-Net training waits for data, and how far the two overlap."""
    need_tensorflow()
    from ..benchmarks.speed.overlap import markdown, measure

    _report(measure(steps), markdown, out, json_file)


@app.command("compiler")
def bench_compiler(
    repeats: Annotated[int, typer.Option(help="Frames of each program.")] = 7,
    out: OutOption = None,
    json_file: JsonOption = None,
) -> None:
    """Milliseconds a frame of the default pack, with the compiler's savings and without."""
    from ..benchmarks.speed.compiler import markdown, measure

    _report(measure(repeats=repeats), markdown, out, json_file)


@app.command("limit")
def bench_limit(
    repeats: Annotated[int, typer.Option(help="Frames of each material.")] = 7,
    out: OutOption = None,
    json_file: JsonOption = None,
) -> None:
    """How near each material comes to the pace of a program that only makes noise."""
    from ..benchmarks.speed.limit import markdown, measure

    _report(measure(repeats=repeats), markdown, out, json_file)


def _report(
    figures: dict[str, Any],
    markdown: Callable[[dict[str, Any]], str],
    out: Path | None,
    json_file: Path | None,
) -> None:
    """Print a benchmark's table, and write it and its figures where that is asked for."""
    say(markdown(figures))
    if out is not None:
        write(out, f"{markdown(figures)}\n".encode())
    if json_file is not None:
        finish(figures, json_file)


@app.command("parity")
def bench_parity(
    graphs: Annotated[int, typer.Option(min=1, help="Random graphs that say something.")] = 200,
    seed: Annotated[int, typer.Option(min=0, help="Seed of the first graph.")] = 0,
    keep: Annotated[Path, typer.Option(help="Folder for graphs that fail, shrunk.")] = Path(
        "tests/graphs"
    ),
    out: OutOption = None,
    json_file: Annotated[
        Path | None,
        typer.Option(
            "--json",
            metavar="FILE",
            help="Write the figures; other Blender lines' in it stay.",
            callback=writable,
        ),
    ] = None,
) -> None:
    """Every node and variant, and random graphs, against Cycles in this Blender."""
    need_bpy()
    from ..benchmarks.parity.nodes import bench, markdown

    figures, failed = bench(graphs, seed, keep, json_file)
    if json_file is not None:
        write(json_file, json.dumps(figures, indent=1).encode())
    if out is not None:
        write(out, f"{markdown(figures)}\n".encode())
    if failed:
        raise SlabForgeError(f"{len(failed)} do not match Cycles: {', '.join(failed)}.")
    say("Every node and every graph matches Cycles.")


@app.command("blender")
def bench_blender(
    rows: Annotated[int, typer.Option(min=1, help="Random parameter rows per material.")] = 5,
    samples: Annotated[
        int, typer.Option(min=1, max=MOST_SAMPLES, help="Cycles' samples of the reference.")
    ] = 4096,
    region: Annotated[
        str, typer.Option(metavar="WxH", help="Window whose pictures are compared.")
    ] = "1600x256",
    spp: Annotated[int, typer.Option(help="Our samples a pixel of the headline: 1, 4 or 16.")] = 16,
    references: Annotated[
        Path | None, typer.Option(help="Folder that keeps Cycles' pictures for the next time.")
    ] = None,
    eevee: Annotated[bool, typer.Option(help="Time EEVEE too, which takes minutes.")] = False,
    out: OutOption = None,
    json_file: JsonOption = None,
) -> None:
    """Compare the default pack with Cycles at equal quality, and say which terms cost what.

    With --out, each material's pictures go to a folder of the same name beside the file.
    """
    need_bpy()
    from ..benchmarks.harness.machine import machine
    from ..benchmarks.speed import costs
    from ..benchmarks.speed import equal_quality as blender
    from ..generator.render.context import describe, open_context

    options = blender.Options(
        rows,
        samples,
        parse_size(region) or blender.WHOLE,
        parse_spp(spp),
        references,
        out.with_suffix("") if out else None,
        eevee,
    )
    with open_context() as ctx:
        renderer = str(describe(ctx)["renderer"])
    figures = blender.measure(options, say)
    figures["machine"] = machine(renderer)
    names = tuple(r["material"] for r in figures["rows"])
    text = f"{blender.markdown(figures)}\n\n{costs.markdown(names)}"
    say(text)
    if out is not None:
        write(out, f"{text}\n".encode())
    if json_file is not None:
        finish(figures, json_file)


@app.command("table1")
def bench_table1(
    out: Annotated[Path, typer.Option(help="Folder for rows, curves, table1.md and table1.json.")],
    data: Annotated[
        list[Path],
        typer.Option(
            help="Real labelled images; give it for each set: with masks for the U-Net, with a"
            " folder for each class for Xception."
        ),
    ],
    recipe: RecipeOption = None,
    pack: PackOption = None,
    seed: SeedOption = None,
    size: Annotated[str, typer.Option(metavar="WxH", help="Of the samples.")] = "256x256",
    scale: Annotated[float, typer.Option(help="Of the images' own size.")] = 1.0,
    images: Annotated[int, typer.Option(help="Synthetic images; samples in an epoch.")] = 6000,
    unet_epochs: Annotated[int, typer.Option(help="Epochs of the U-Net.")] = 30,
    xception_epochs: Annotated[int, typer.Option(help="Epochs of Xception.")] = 15,
    xception_images: Annotated[int | None, typer.Option(help="As --images, of Xception.")] = None,
    xception_size: Annotated[
        str | None, typer.Option(metavar="WxH", help="As --size, of Xception.")
    ] = None,
    batch: Annotated[int, typer.Option(help="Samples in a batch.")] = 16,
    width: Annotated[int, typer.Option(help="Filters at the top of the U-Net.")] = 16,
    seeds: Annotated[int, typer.Option(help="Seeds of the main rows.")] = 3,
    few: Annotated[str, typer.Option(help="Numbers of real images added.")] = "4,8,16,32",
    few_seeds: Annotated[int, typer.Option(help="Seeds of the rows with a few.")] = 1,
    class_map: Annotated[
        str | None, typer.Option("--map", metavar="NAME=CLASS,…", help="As in `train`.")
    ] = None,
    json_file: JsonOption = None,
) -> None:
    """Both networks trained on synthetic and on real images, tested on real: published and ours.

    The budget is in images and epochs. Killed, it goes on where it was.
    """
    need_backend()
    from ..benchmarks.table1.experiment import Settings, measure
    from ..benchmarks.table1.report import markdown
    from ..training.datasets.mapping import parse_mapping

    settings = Settings(
        parse_size(size) or (256, 256),
        scale,
        images,
        unet_epochs,
        xception_epochs,
        xception_images,
        parse_size(xception_size),
        batch,
        width,
        seeds,
        parse_counts(few),
        few_seeds,
    )
    chosen = open_recipe(recipe, pack, None, seed)
    figures = measure(chosen, data, out, settings, parse_mapping(class_map), say)
    _report(figures, markdown, None, json_file)
