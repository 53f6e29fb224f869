"""Commands that use a trained model: inspect, robustness, export-model."""

from pathlib import Path
from typing import Annotated, Any

import typer

from ..errors import SlabForgeError
from .progress import working
from .shared import (
    ClassesOption,
    JsonOption,
    finish,
    need_backend,
    need_tensorflow,
    parse_names,
    parse_size,
    say,
    warn,
)
from .supervision import needs_seconds, stop

app = typer.Typer()
_COMPLETING = 5.0  # seconds at most, after Ctrl-C: the picture under way, and the results' files


@app.command()
def inspect(
    images: Annotated[Path, typer.Argument(metavar="IMAGES", help="Folder, picture or video.")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="New folder for the results.")],
    unet: Annotated[
        str, typer.Option(metavar="M.keras", help="U-Net, which finds regions.")
    ] = "default",
    xception: Annotated[
        Path | None, typer.Option(metavar="M.keras", help="Xception, which names each region.")
    ] = None,
    threshold: Annotated[
        float | None, typer.Option(help="Probability that counts as defect; the model's own.")
    ] = None,
    min_area: Annotated[int, typer.Option(help="Smallest region, in pixels.")] = 32,
    tile: Annotated[
        str, typer.Option(metavar="WxH", help="Larger pictures are cut.")
    ] = "1024x1024",
    overlap: Annotated[int, typer.Option(help="Pixels that tiles share.")] = 128,
    bits: Annotated[
        int | None,
        typer.Option(help="Camera's bits in 16-bit files; else 16, and darker files refused."),
    ] = None,
    json_file: JsonOption = None,
) -> None:
    """Find and name defects on new pictures: overlays, masks, regions.csv, COCO results.

    IMAGES is a folder of pictures of any sizes, one picture, or a video. Colour is read as its
    luma, 16 bits are scaled to 8; what cannot be read is passed over and told at the end.
    """
    need_backend()
    from ..training.inspection.inspect import inspect as look
    from ..training.inspection.tiles import Tiling

    tiling = Tiling(tile=parse_size(tile) or (1024, 1024), overlap=overlap)
    needs_seconds(_COMPLETING)
    figures = look(
        images,
        unet=unet,
        xception=xception,
        out=out,
        threshold=threshold,
        min_area=min_area,
        tiling=tiling,
        bits=bits,
        warn=lambda text: warn([text]),
    )
    _tell(figures, out, json_file)


def _tell(figures: dict[str, Any], out: Path, json_file: Path | None) -> None:
    """Print what was found; an inspection that was stopped, or left files out, ends in failure."""
    stopped = figures.pop("stopped")
    finish(figures, json_file)
    for name, count in figures["classes"].items():
        say(f"  {name}: {count}")
    if stopped:
        stop(f"the results up to here are in '{out}'")
    problems = figures["unreadable"]
    if problems:
        raise SlabForgeError(
            f"{len(problems)} could not be inspected, the results of the other"
            f" {figures['images']} are in '{out}'; the first: {problems[0]}"
        )
    say(f"Wrote {out}")


@app.command("export-model")
def export_model(
    model: Annotated[
        str, typer.Argument(metavar="MODEL", help="A .keras file, or default: the package's.")
    ],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder for the model and model.json.")],
    format: Annotated[str, typer.Option(help="onnx or savedmodel.")] = "onnx",  # noqa: A002
    samples: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Pictures to check it on; else drawn ones.")
    ] = None,
    classes: ClassesOption = None,
    threshold: Annotated[
        float | None, typer.Option(help="Probability that counts as defect; else the model's own.")
    ] = None,
    json_file: JsonOption = None,
) -> None:
    """Write a model that runs without SlabForge and Keras, and check that it gives the same."""
    need_tensorflow()
    from ..training.export import FILES
    from ..training.export import export_model as write

    with working("writing and comparing"):
        figures = write(
            model,
            out,
            form=format,
            samples=samples,
            classes=parse_names(classes),
            threshold=threshold,
        )
    finish(figures, json_file)
    say(f"Wrote {out / FILES[format]} and {out / 'model.json'}")


@app.command()
def robustness(
    model: Annotated[
        str, typer.Argument(metavar="MODEL", help="A .keras file, or default: the package's.")
    ],
    data: Annotated[Path, typer.Option(help="Labelled images, as for `evaluate`.")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder for table and chart.")],
    distortion: Annotated[list[str] | None, typer.Option(help="Only this; repeatable.")] = None,
    images: Annotated[int | None, typer.Option(help="Draw this many images.")] = None,
    seed: Annotated[int, typer.Option(min=0, help="Seed of the distortions' chance.")] = 0,
    threshold: Annotated[
        float | None, typer.Option(help="Probability that counts as defect; the model's own.")
    ] = None,
    mapping: Annotated[
        str | None,
        typer.Option("--map", metavar="A=B,…", help="Classes of the data to the model's."),
    ] = None,
    json_file: JsonOption = None,
) -> None:
    """Judge a model on distorted images: blur, noise, exposure, contrast, JPEG, and more."""
    need_backend()
    from ..training.datasets.mapping import parse_mapping
    from ..training.judge.robustness import markdown
    from ..training.judge.robustness import robustness as judge

    figures = judge(
        model,
        data,
        out,
        names=distortion,
        count=images,
        seed=seed,
        threshold=threshold,
        mapping=parse_mapping(mapping),
    )
    say(markdown(figures))
    if json_file is not None:
        finish(figures, json_file)
    say(f"Wrote {out}: robustness.csv, robustness.md, robustness.png")
