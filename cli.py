"""The command line. Heavy rooms are imported by the command that needs them."""

import os
import sys
import warnings
from typing import Any

import typer

from .commands import adapt, bench, data_sets, gap, images, inspect, scenes, training
from .errors import SlabForgeError

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
    """Run; a user's mistake is one sentence on stderr and exit code 1."""
    code: Any = 0
    warnings.formatwarning = lambda message, *_, **__: f"Warning: {message}\n"
    try:
        app()
    except SlabForgeError as error:
        print(f"Error: {error}", file=sys.stderr)
        code = 1
    except SystemExit as end:
        code = end.code
    if "bpy" in sys.modules:
        leave(int(code or 0))
    raise SystemExit(code)


def leave(code: int) -> None:
    """End the process at once: bpy's own clean-up at exit sometimes waits for itself forever.

    Seen with bpy 4.5.15: the destructor of its file-closing thread's state blocks in
    pthread_cond_destroy, because that thread still waits on the condition.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
