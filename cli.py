"""The command line. Heavy rooms are imported by the command that needs them."""

import os
import sys
import warnings
from contextlib import suppress

import typer

from .commands import adapt, bench, data_sets, gap, images, inspect, scenes, training
from .commands.supervision import INTERRUPTED, supervised
from .errors import SlabForgeError, one_line, sentence
from .quiet import complain, hold_standard_streams

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Procedural Blender materials as GPU programs: endless, exactly labelled steel defects.",
)
for commands in (images, data_sets, scenes, training, adapt, inspect, gap):
    app.add_typer(commands.app)
app.add_typer(
    bench.app,
    name="bench",
    no_args_is_help=True,
    help="Measure speed, or run a campaign that compares with a reference.",
)


def main() -> None:
    """Run, in a child process; a user's mistake is one sentence on stderr and exit code 1."""
    hold_standard_streams()
    for name in ("stdin", "stdout", "stderr"):  # None where they were closed
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "r+"))  # noqa: PTH123, SIM115
    warnings.formatwarning = lambda message, *_, **__: f"Warning: {one_line(str(message))}\n"
    code = supervised(_run)
    if "bpy" in sys.modules:
        leave(code)
    raise SystemExit(code)


def _run() -> int:
    """Run what the command line says; returns the exit code."""
    try:
        app()
    except SlabForgeError as error:
        complain(sentence(error))
        return 1
    except OSError as error:  # a full disk, a closed pipe, a file without permission
        named = f"'{error.filename}': " if error.filename else ""
        complain(sentence(SlabForgeError(f"{named}{error.strerror or error}.")))
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def leave(code: int) -> None:
    """End the process at once: bpy's own clean-up at exit sometimes waits for itself forever.

    Seen with bpy 4.5.15: the destructor of its file-closing thread's state blocks in
    pthread_cond_destroy, because that thread still waits on the condition.
    """
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # full, or closed by whoever read it
            stream.flush()
    os._exit(code)
