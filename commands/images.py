"""Commands that make images, and `doctor`, which looks at the machine."""

from pathlib import Path
from typing import Annotated, Any

import typer
import typer.core

from ..errors import SlabForgeError
from .progress import working
from .shared import (
    DevicesOption,
    JsonOption,
    PackOption,
    RecipeOption,
    SeedOption,
    SizeOption,
    finish,
    open_recipe,
    parse_devices,
    parse_names,
    say,
    show_table,
)
from .supervision import can_go_on, own_temporary_folder

app = typer.Typer()


@app.command()
def doctor(json_file: JsonOption = None) -> None:
    """Say what works on this machine, and the command that mends what does not."""
    from ..generator.doctor.report import report

    with working("looking"):
        checks = report()
    rows = [(c.name, "ok" if c.ok else "missing", c.detail, c.fix) for c in checks]
    show_table(("check", "state", "detail", "to mend it"), rows)
    if json_file is not None:
        finish({"checks": [c._asdict() for c in checks]}, json_file)
    if any(c.name == "OpenGL" and not c.ok for c in checks):
        raise SlabForgeError("OpenGL does not work here, so nothing can be rendered; see above.")


class _RayAddress(typer.core.TyperCommand):
    """A command whose --ray may stand without an address, which Typer has no word for."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        for place, word in reversed(list(enumerate(args))):
            if word == "--ray" and (not args[place + 1 :] or args[place + 1].startswith("-")):
                args.insert(place + 1, "local")
        return super().parse_args(ctx, args)


@app.command(cls=_RayAddress)
def generate(
    out: Annotated[
        str, typer.Option(metavar="DIR", help="Folder to write, or an address as s3://bucket/set.")
    ],
    count: Annotated[int | None, typer.Option(help="Number of samples.")] = None,
    recipe: RecipeOption = None,
    pack: PackOption = None,
    size: SizeOption = None,
    seed: SeedOption = None,
    format: Annotated[  # noqa: A002
        list[str] | None,
        typer.Option(
            help="png (the default), coco, yolo, mvtec, severstal, labelstudio, webdataset,"
            " tfrecord or hdf5; repeatable."
        ),
    ] = None,
    split: Annotated[
        str | None,
        typer.Option(metavar="NAME=SHARE,…", help="Splits, as train=0.8,val=0.1,test=0.1."),
    ] = None,
    image: Annotated[str | None, typer.Option(help="Of images: png, jpeg or webp.")] = None,
    quality: Annotated[int, typer.Option(help="Of JPEG and WebP, 1 to 100.")] = 95,
    also: Annotated[
        str | None,
        typer.Option(
            metavar="NAME,…",
            help="Arrays beside the masks: instance, exact_mask, height, normal, depth, roughness,"
            " albedo, cover.",
        ),
    ] = None,
    parquet: Annotated[
        bool, typer.Option("--parquet", help="Write the tables as Parquet as well.")
    ] = False,
    shard: Annotated[int | None, typer.Option(help="Samples in a shard.")] = None,
    like: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Make this data set again, and compare the bytes."),
    ] = None,
    ray: Annotated[
        str | None,
        typer.Option(
            metavar="[ADDRESS]",
            help="Make the shards on a Ray cluster: host:port, ray://host:port, or without an"
            " address one on this machine.",
        ),
    ] = None,
    estimate: Annotated[
        bool, typer.Option("--estimate", help="Only say what bytes and time it takes.")
    ] = False,
    resume: Annotated[bool, typer.Option(help="Continue an unfinished folder.")] = False,
    devices: DevicesOption = None,
    json_file: JsonOption = None,
) -> None:
    """Write a data set: images, masks, labels.csv, and dataset.json, which says how it was made."""
    from ..generator.output.plan import OutputOptions
    from ..generator.output.splits import parse_splits

    numbers = parse_devices(devices)
    if like is not None:
        _check_like(count, recipe, pack, size, seed, format, split, image, also)
        _generate_like(like, out, resume, numbers, ray, json_file)
        return
    if count is None:
        raise SlabForgeError("Give --count, the number of samples, or --like with a data set.")
    options = OutputOptions(
        formats=tuple(format or ["png"]),
        splits=None if split is None else parse_splits(split),
        image=image,  # pyright: ignore[reportArgumentType]  # checked by the codec
        quality=quality,
        also=parse_names(also) or (),
        parquet=parquet,
        shard_samples=shard,
    )
    chosen = open_recipe(recipe, pack, size, seed)
    if estimate:
        _estimate(chosen, out, count, options, numbers, json_file)
        return
    from ..generator.output.generate import generate as write
    from ..generator.output.remote import is_address

    can_go_on()
    if is_address(out):
        own_temporary_folder()
    figures = write(chosen, out, count, options, resume=resume, devices=numbers, cluster=ray)
    finish(figures, json_file)


def _check_like(*others: object) -> None:
    """Refuse what --like takes from the data set."""
    if any(given is not None and given != [] for given in others):
        raise SlabForgeError(
            "--like takes everything from the data set; leave --count, --recipe, --pack, --size,"
            " --seed, --format, --split, --image and --also away."
        )


def _generate_like(
    like: Path,
    out: str,
    resume: bool,
    devices: tuple[int, ...] | None,
    ray: str | None,
    json_file: Path | None,
) -> None:
    from ..generator.output.likeness import generate_like

    can_go_on()
    figures = generate_like(like, out, resume=resume, devices=devices, cluster=ray)
    finish(figures, json_file)
    why = f" It was made otherwise: {figures['made_otherwise']}." * bool(figures["made_otherwise"])
    if figures["different"]:
        raise SlabForgeError(
            f"{figures['different']} of {figures['files']} files of '{like}' differ in '{out}', the"
            f" first is '{figures['first_different']}'.{why}"
        )
    say(f"Every byte agrees with '{like}'.{why}")


def _estimate(
    recipe: Any,
    out: str,
    count: int,
    options: Any,
    devices: tuple[int, ...] | None,
    json_file: Path | None,
) -> None:
    from ..generator.output.disk_room import free_bytes, size_text, time_text
    from ..generator.output.forecast import forecast
    from ..generator.output.remote import is_address

    with working("measuring"):
        figures = forecast(recipe, out, count, options, devices=devices)
    left = "" if is_address(out) else f"; the disk has {size_text(free_bytes(Path(out)))} left"
    say(
        f"{count:,} samples take about {size_text(figures['bytes'])} and"
        f" {time_text(figures['seconds'])}{left}."
    )
    if json_file is not None:
        finish(figures, json_file)


@app.command()
def sheet(
    out: Annotated[Path, typer.Option(help="PNG file to write.")],
    recipe: RecipeOption = None,
    pack: PackOption = None,
    size: SizeOption = None,
    seed: SeedOption = None,
    layers: Annotated[
        bool, typer.Option("--layers", help="One sample: its surface, each layer alone, the sum.")
    ] = False,
    index: Annotated[int, typer.Option(min=0, help="Which sample --layers shows.")] = 0,
    devices: DevicesOption = None,
) -> None:
    """Write a contact sheet: each class, images beside their instances with boxes and names."""
    from ..generator.output.contact_sheet import contact_sheet, write_layer_sheet

    numbers = parse_devices(devices)
    chosen = open_recipe(recipe, pack, size, seed)
    with working("rendering"):
        if layers:
            written = write_layer_sheet(chosen, out, index=index, devices=numbers)
        else:
            written = contact_sheet(chosen, out, devices=numbers)
    say(f"Wrote {written}")
