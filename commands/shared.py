"""What commands share: options, what they read from text, and how figures are written."""

import importlib
import importlib.util
import json
import logging
import os
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..errors import SlabForgeError
from ..files import check_file, make_folder, write_atomically
from .loudness import Loudness, loudness
from .supervision import expect_blender


def writable(file: Path | None) -> Path | None:
    """Refuse a file that could not be written, before any work is done for it."""
    if file is not None:
        check_file(file)
    return file


def write(file: Path, data: bytes) -> None:
    """Write a file that the user asked for, and make the folder for it."""
    make_folder(file.parent)
    write_atomically(file, data)


JsonOption = Annotated[
    Path | None,
    typer.Option(
        "--json", metavar="FILE", help="Write the figures to this file.", callback=writable
    ),
]
RecipeOption = Annotated[Path | None, typer.Option(help="Recipe file (TOML).")]
PackOption = Annotated[str | None, typer.Option(help="Pack folder, or the name of a bundled one.")]
SizeOption = Annotated[str | None, typer.Option(metavar="WxH", help="Image size in pixels.")]
BACKENDS = ("tensorflow", "jax", "torch")  # of Keras
MOST_SAMPLES = 1 << 24  # a pixel that Cycles takes
SeedOption = Annotated[int | None, typer.Option(help="Seed, 0 to 2**64 - 1.")]

DevicesOption = Annotated[
    str | None,
    typer.Option(
        "--devices", "--device", metavar="N[,N…]", help="EGL devices that render, one process each."
    ),
]


def parse_devices(text: str | None) -> tuple[int, ...] | None:
    """Device numbers from `0,1`.

    None for None, which leaves the choice to the variable SLABFORGE_DEVICES.
    """
    from ..generator.delivery import devices

    return None if text is None else devices.parse_devices(text)


def say(text: str) -> None:
    """Print a line as it is, unless --quiet."""
    Console(soft_wrap=True, highlight=False, quiet=_quiet()).print(text, markup=False)


def show_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table, unless --quiet; cells are shown as they are, even what Rich takes for markup.

    `columns` are our own titles, each row has a cell for each of them.
    """
    table = Table(*columns)
    for row in rows:
        table.add_row(*(Text(str(cell)) for cell in row))
    Console(quiet=_quiet()).print(table)


def _quiet() -> bool:
    return loudness() == Loudness.QUIET


def finish(figures: dict[str, Any], file: Path | None) -> None:
    """Print those figures that are numbers or text, and write all of them to `file` as JSON.

    A figure that "intervals" has limits of is printed with them.
    """
    limits = figures.get("intervals", {})
    for key, value in figures.items():
        if isinstance(value, (int, float, str)):
            text = f"{value:.4g}" if isinstance(value, float) else f"{value}"
            within = " [{:.4g}, {:.4g}]".format(*limits[key]) if limits.get(key) else ""
            say(f"{key}: {text}{within}")
    if file is not None:
        write(file, json.dumps(figures, indent=1).encode())


def parse_size(text: str | None) -> tuple[int, int] | None:
    """`256x256` as (256, 256)."""
    if text is None:
        return None
    found = re.fullmatch(r"\s*([0-9]{1,9})\s*[xX]\s*([0-9]{1,9})\s*", text)
    if found is None:
        raise SlabForgeError(f"The size is WIDTHxHEIGHT in pixels, such as 256x256 (got '{text}').")
    width, height = int(found[1]), int(found[2])
    if not (width and height):
        raise SlabForgeError(f"Width and height must be above 0 (got '{text}').")
    return width, height


ClassesOption = Annotated[
    str | None,
    typer.Option(
        "--classes",
        metavar="A,B…",
        help="Classes of a model that was not made here, such as sound,defect.",
    ),
]


def parse_names(text: str | None) -> tuple[str, ...] | None:
    """`sound,defect` as a tuple of names; None for None."""
    return None if text is None else tuple(n.strip() for n in text.split(",") if n.strip())


def parse_counts(text: str) -> tuple[int, ...]:
    """`4,8,16` as (4, 8, 16); nothing for an empty text."""
    parts = [p.strip() for p in text.split(",") if p.strip()]
    if not all(p.isascii() and p.isdigit() for p in parts):
        raise SlabForgeError(f"Counts are written 4,8,16 (got '{text}').")
    return tuple(int(p) for p in parts)


def open_recipe(recipe: Path | None, pack: str | None, size: str | None, seed: int | None) -> Any:
    """The recipe, with what the options override."""
    from ..generator.recipe import load_recipe

    return load_recipe(recipe, pack=pack, size=parse_size(size), seed=seed)


def need_bpy(file: Path | None = None) -> None:
    """Raise SlabForgeError where Blender's module is not installed; `file` is what it will read."""
    if importlib.util.find_spec("bpy") is None:
        raise SlabForgeError(
            "This command needs Blender's Python module bpy, which is not installed: use Python"
            " 3.11 or 3.13 and run `pip install 'slabforge[blender]'`."
        )
    expect_blender(file)


def need_backend() -> None:
    """Choose Keras's backend, TensorFlow or KERAS_BACKEND; SlabForgeError without it."""
    name = os.environ.get("KERAS_BACKEND") or BACKENDS[0]
    os.environ["KERAS_BACKEND"] = name  # not what Keras's own file says
    if name == BACKENDS[0]:
        need_tensorflow()
    elif name not in BACKENDS:
        raise SlabForgeError(f"KERAS_BACKEND is one of {', '.join(BACKENDS)} (got '{name}').")
    elif importlib.util.find_spec(name) is None:
        raise SlabForgeError(
            f"KERAS_BACKEND is {name}, which is not installed: run `pip install {name}`."
        )
    elif name == "jax":
        from ..training.gpu_memory import share_with_jax

        share_with_jax()


def need_tensorflow() -> None:
    """Import TensorFlow, without its notices unless --verbose; SlabForgeError if there is none."""
    if importlib.util.find_spec("tensorflow") is None:
        raise SlabForgeError(
            "This command needs TensorFlow, which is not installed:"
            " run `pip install 'slabforge[train]'`."
        )
    if loudness() == Loudness.VERBOSE:
        importlib.import_module("tensorflow")
        return
    from ..quiet import silenced

    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    with silenced(2):  # notices from before TensorFlow reads that variable
        importlib.import_module("tensorflow")
    # it warns of every new network in a process as if one were traced again and again
    logging.getLogger("tensorflow").setLevel(logging.ERROR)


def warn(warnings: Iterable[str]) -> None:
    """Print warnings on stderr, one a line."""
    for warning in warnings:
        print(f"Warning: {warning}", file=sys.stderr)


def parse_spp(spp: int) -> Any:
    """Samples a pixel, of which recipes allow 1, 4 and 16."""
    if spp not in (1, 4, 16):
        raise SlabForgeError(f"Samples a pixel are 1, 4 or 16 (got {spp}).")
    return spp
