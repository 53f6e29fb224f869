"""The campaign `bench clients`: a data set in every format, read by the libraries it is for."""

import importlib.metadata
import importlib.util
import os
import platform
import tempfile
import warnings
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from ...errors import one_line
from ...generator.delivery.stream import stream
from ...generator.output.disk.progress_file import read_description
from ...generator.output.formats.registry import FORMATS
from ...generator.output.generate import generate
from ...generator.output.plan import OutputOptions
from ...generator.recipe import load_recipe
from ..harness.markdown import table as markdown_table
from ..harness.registry import Figures, Measuring
from ..harness.run import Run
from .checks import CHECKS, Check, Written
from .options import ClientOptions

CLASSES = ("sound", "crack", "bubble", "inclusion", "irregularity")
_LONGEST = 120  # letters of what a library raised


def rows(options: ClientOptions, run: Run) -> Measuring:
    """A row for each question to a client, with its version and what came of it."""
    os.environ["YOLO_OFFLINE"] = "true"  # and nothing else of these asks for a network
    run.ran_on.append(f"Python {platform.python_version()}")
    with tempfile.TemporaryDirectory() as folder:
        made = written(Path(folder) / "set", options)
        for check in run.each(CHECKS, "clients", "clients"):
            yield {"client": check.distribution, "asked": check.asked, **_outcome(check, made)}
    width, height = options.size
    return {"samples": options.samples, "size": f"{width}x{height}"}


def written(folder: Path, options: ClientOptions) -> Written:
    """Write a set in every format, in two splits."""
    count = options.samples
    recipe = load_recipe(size=options.size, seed=2, classes=dict.fromkeys(CLASSES, 1.0))
    output = OutputOptions(
        formats=tuple(FORMATS),
        splits={"train": 0.75, "val": 0.25},
        also=("instance",),
        shard_samples=16,
        parquet=importlib.util.find_spec("pyarrow") is not None,
    )
    generate(recipe, folder, count, output)
    (batch,) = stream(recipe, batch_size=count, count=count)
    splits = {name: slice(*of) for name, of in read_description(folder)["splits"].items()}
    return Written(folder, recipe, batch, splits)


def _outcome(check: Check, made: Written) -> dict[str, str | bool]:
    if importlib.util.find_spec(check.package) is None:
        return {"version": "", "outcome": "not installed", "failed": False}
    version = importlib.metadata.version(check.distribution)
    try:
        with warnings.catch_warnings(), redirect_stdout(StringIO()):
            warnings.simplefilter("ignore")
            return {"version": version, "outcome": check.answer(made), "failed": False}
    except Exception as error:  # whatever a library raises is what it made of the set
        said = f"{type(error).__name__}: {one_line(str(error))}"[:_LONGEST]
        return {"version": version, "outcome": f"FAILED, {said}", "failed": True}


def failures(figures: Figures) -> list[str]:
    """The clients that did not read what was written."""
    return [f"{r['client']} ({r['asked']})" for r in figures["rows"] if r["failed"]]


def table(figures: Figures) -> list[str]:
    """A Markdown table of what came of each question."""
    titles = ("client", "version", "asked", "outcome")
    return [
        f"{figures['samples']} samples of {figures['size']} pixels in every format, three quarters"
        " in the split `train`, the others in `val`.",
        "",
        *markdown_table(titles, [[r[title] for title in titles] for r in figures["rows"]]),
    ]
