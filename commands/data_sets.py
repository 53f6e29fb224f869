"""Commands about data sets on disk: verify, report."""

from pathlib import Path
from typing import Annotated

import typer

from ..errors import SlabForgeError
from .shared import JsonOption, finish, say, writable

app = typer.Typer()

FolderArgument = Annotated[Path, typer.Argument(help="Folder or address of a data set.")]
_SHOWN = 50  # faults that are printed; --json has all


@app.command()
def verify(
    folder: FolderArgument,
    json_file: JsonOption = None,
) -> None:
    """Check a generated data set: digests, masks against labels and boxes, class shares."""
    from ..generator.output.remote import address_of
    from ..training.audit.verify import verify as check

    found = check(folder)
    for fault in found.faults[:_SHOWN]:
        say(fault)
    if len(found.faults) > _SHOWN:
        say(f"and {len(found.faults) - _SHOWN} more; --json FILE has all of them")
    figures = {"files": found.files, "samples": found.samples, "faults": list(found.faults)}
    finish(figures, json_file)
    if found.faults:
        address = address_of(folder)
        again = "" if address else f", or make it again with `slabforge generate --like '{folder}'`"
        raise SlabForgeError(
            f"The data set in '{address or folder}' has {len(found.faults)} faults; restore these"
            f" files{again}."
        )
    say("No fault was found.")


@app.command()
def report(
    folder: FolderArgument,
    out: Annotated[
        Path,
        typer.Option(metavar="FILE", help="Page to write.", callback=writable),
    ] = Path("report.html"),
    against: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Labelled images to compare with.")
    ] = None,
    samples: Annotated[
        int, typer.Option(min=1, help="Of each set, evenly over it, that are measured.")
    ] = 2000,
    json_file: JsonOption = None,
) -> None:
    """Write one page about a data set: pictures by class, distributions, how it was made."""
    from ..training.audit.report import write_report

    finish(write_report(folder, out, against=against, most=samples), json_file)
    say(f"Wrote {out}")
