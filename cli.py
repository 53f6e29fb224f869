"""The command line. Heavy rooms are imported by the command that needs them."""

import os
import sys
import time
import traceback
import warnings
from contextlib import suppress
from typing import Annotated

import typer

from .commands.lazy import Lazy
from .commands.loudness import Loudness, QuietOption, VerboseOption, loudness
from .commands.supervision import INTERRUPTED, supervised
from .errors import SlabForgeError, one_line, sentence
from .quiet import complain, hold_standard_streams, print_apart
from .version import VERSION

app = typer.Typer(
    cls=Lazy,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"max_content_width": 100},
    epilog="`slabforge COMMAND --help` tells the rest, with an example. Exit codes: 0 done, 1 a"
    " mistake or a fault that was found, 2 wrong usage, 130 stopped by Ctrl-C.",
)


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"slabforge {VERSION}")
        raise typer.Exit


@app.callback()
def slabforge(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_show_version,
            is_eager=True,
            expose_value=False,
            help="Show the version, and end.",
        ),
    ] = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:
    """Procedural Blender materials as GPU programs: endless, exactly labelled steel defects."""


def main() -> None:
    """Run, in a child process; a user's mistake is one sentence on stderr and exit code 1."""
    hold_standard_streams()
    for name in ("stdin", "stdout", "stderr"):  # None where they were closed
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "r+"))  # noqa: PTH123, SIM115
    warnings.formatwarning = lambda message, *_, **__: f"Warning: {one_line(str(message))}\n"
    try:
        code = supervised(_run)
    except Exception:  # a fault of ours
        traceback.print_exc()
        code = 1
    if "bpy" in sys.modules:
        leave(code)
    raise SystemExit(code)


def _run() -> int:
    """Run what the command line says; returns the exit code."""
    started = time.monotonic()
    try:
        app()
        code = 0
    except SlabForgeError as error:
        _trace()
        complain(sentence(error))
        code = 1
    except OSError as error:  # a full disk, a closed pipe, a file without permission
        _trace()
        named = f"'{error.filename}': " if error.filename else ""
        complain(sentence(SlabForgeError(f"{named}{error.strerror or error}.")))
        code = 1
    except KeyboardInterrupt:
        code = INTERRUPTED
    except SystemExit as end:
        code = int(end.code or 0)
    if loudness() == Loudness.VERBOSE:
        print_apart(sys.stderr, f"Took {time.monotonic() - started:.1f} s\n")
    return code


def _trace() -> None:
    """Show where an error came from, for who asked for --verbose."""
    if loudness() == Loudness.VERBOSE:
        print_apart(sys.stderr, traceback.format_exc())


def leave(code: int) -> None:
    """End the process at once: bpy's own clean-up at exit sometimes waits for itself forever.

    Seen with bpy 4.5.15: the destructor of its file-closing thread's state blocks in
    pthread_cond_destroy, because that thread still waits on the condition.
    """
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # full, or closed by whoever read it
            stream.flush()
    os._exit(code)
