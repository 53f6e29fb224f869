"""How much the commands say: by default what was found, with --quiet nothing, with --verbose all.

Both are options of `slabforge` itself and of every command. Errors and warnings go to standard
error in any case, and what a command was asked to print, as `slabforge schema`, to standard output.
"""

import os
import sys
from enum import IntEnum
from typing import Annotated, Any

import typer
import typer.main


class Loudness(IntEnum):
    """What is said beside errors and warnings.

    QUIET: nothing. NORMAL: figures, what was written, progress on a terminal. VERBOSE: notices of
    libraries too, the seconds that a command took, and the traceback of an error.
    """

    QUIET = 0
    NORMAL = 1
    VERBOSE = 2


_chosen = Loudness.NORMAL


def loudness() -> Loudness:
    """What the user of this process wants to be told."""
    return _chosen


def choose(level: Loudness) -> None:
    """Set it for this process: progress bars, which draw on Rich's own console, follow."""
    global _chosen
    _chosen = level
    if level == Loudness.QUIET or "rich" in sys.modules:
        import rich

        rich.get_console().quiet = level == Loudness.QUIET
    if level == Loudness.VERBOSE:
        os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "0")


def _quiet(given: bool) -> None:
    if given:
        choose(Loudness.QUIET)


def _verbose(given: bool) -> None:
    if given:
        choose(Loudness.VERBOSE)


QuietOption = Annotated[
    bool,
    typer.Option(
        "--quiet",
        "-q",
        callback=_quiet,
        expose_value=False,
        help="Say nothing but warnings and errors.",
    ),
]
VerboseOption = Annotated[
    bool,
    typer.Option(
        "--verbose",
        "-v",
        callback=_verbose,
        expose_value=False,
        help="Say more: notices of libraries, the time it took, tracebacks of errors.",
    ),
]


def loudness_options() -> list[Any]:
    """The two options for a command that does not declare them itself."""

    def declared(quiet: QuietOption = False, verbose: VerboseOption = False) -> None:
        """Have the options."""

    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command()(declared)
    return typer.main.get_command(app).params
