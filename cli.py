"""The command line. Heavy rooms are imported by the command that needs them."""

import os
import sys
import time
import traceback
import warnings
from contextlib import suppress
from typing import Annotated, Any

import typer

from .commands.lazy import Lazy
from .commands.loudness import Loudness, QuietOption, VerboseOption, loudness
from .errors import SlabForgeError, one_line, sentence
from .quiet import hold_standard_streams
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
    """Run; a user's mistake is one sentence on stderr and exit code 1."""
    code: Any = 0
    started = time.monotonic()
    hold_standard_streams()
    for name in ("stdin", "stdout", "stderr"):  # None where they were closed
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "r+"))  # noqa: PTH123, SIM115
    warnings.formatwarning = lambda message, *_, **__: f"Warning: {one_line(str(message))}\n"
    try:
        app()
    except SlabForgeError as error:
        _trace()
        _complain(sentence(error))
        code = 1
    except OSError as error:  # a full disk, a closed pipe, a file without permission
        _trace()
        named = f"'{error.filename}': " if error.filename else ""
        _complain(sentence(SlabForgeError(f"{named}{error.strerror or error}.")))
        code = 1
    except SystemExit as end:
        code = end.code
    if loudness() == Loudness.VERBOSE:
        _to_errors(f"Took {time.monotonic() - started:.1f} s\n")
    if "bpy" in sys.modules:
        leave(int(code or 0))
    raise SystemExit(code)


def _trace() -> None:
    """Show where an error came from, for who asked for --verbose."""
    if loudness() == Loudness.VERBOSE:
        _to_errors(traceback.format_exc())


def _complain(text: str) -> None:
    _to_errors(f"Error: {text}\n")


def _to_errors(text: str) -> None:
    """Print a text on standard error, whatever characters it has."""
    with suppress(OSError, ValueError):
        sys.stderr.flush()
        os.write(2, text.encode(sys.stderr.encoding or "utf-8", "backslashreplace"))


def leave(code: int) -> None:
    """End the process at once: bpy's own clean-up at exit sometimes waits for itself forever.

    Seen with bpy 4.5.15: the destructor of its file-closing thread's state blocks in
    pthread_cond_destroy, because that thread still waits on the condition.
    """
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # full, or closed by whoever read it
            stream.flush()
    os._exit(code)
