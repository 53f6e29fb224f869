"""Commands that make images, and `doctor`, which looks at the machine."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from ..errors import SlabForgeError
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
    say,
    show_table,
)

app = typer.Typer()


@app.command()
def doctor(json_file: JsonOption = None) -> None:
    """Say what works on this machine, and the command that mends what does not."""
    from ..generator.doctor.report import report

    checks = report()
    rows = [(c.name, "ok" if c.ok else "missing", c.detail, c.fix) for c in checks]
    show_table(("check", "state", "detail", "to mend it"), rows)
    if json_file is not None:
        finish({"checks": [c._asdict() for c in checks]}, json_file)
    if any(c.name == "OpenGL" and not c.ok for c in checks):
        raise SlabForgeError("OpenGL does not work here, so nothing can be rendered; see above.")


@app.command()
def generate(
    out: Annotated[Path, typer.Option(help="Folder to write.")],
    count: Annotated[int, typer.Option(help="Number of image and mask pairs.")],
    recipe: RecipeOption = None,
    pack: PackOption = None,
    size: SizeOption = None,
    seed: SeedOption = None,
    format: Annotated[str, typer.Option(help="Of the data set: png.")] = "png",  # noqa: A002
    resume: Annotated[bool, typer.Option(help="Continue an unfinished folder.")] = False,
    instances: Annotated[
        bool, typer.Option("--instances", help="Write instance masks and instances.jsonl as well.")
    ] = False,
    devices: DevicesOption = None,
    json_file: JsonOption = None,
) -> None:
    """Write a data set: PNG images, PNG masks, labels.csv."""
    from ..generator.output.generate import generate as write

    numbers = parse_devices(devices)
    chosen = open_recipe(recipe, pack, size, seed)
    try:
        figures = write(
            chosen,
            out,
            count,
            format=format,
            resume=resume,
            instances=instances,
            devices=numbers,
        )
    except KeyboardInterrupt:
        print("Stopped; the same command with --resume continues.", file=sys.stderr)
        raise typer.Exit(130) from None
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
    if layers:
        say(f"Wrote {write_layer_sheet(chosen, out, index=index, devices=numbers)}")
    else:
        say(f"Wrote {contact_sheet(chosen, out, devices=numbers)}")
