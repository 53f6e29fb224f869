"""The exporter in its own process, in which Blender is loaded once: from a .blend to a pack."""

import gc
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from ...errors import SlabForgeError, one_line
from ...glsl.pack.pack import Pack


class Wanted(NamedTuple):
    """Asks for a scene to be exported to a folder that is not there yet."""

    scene: Path
    out: Path


class Exported(NamedTuple):
    """A pack was written to a folder; `warnings` are the pack's."""

    out: Path
    warnings: tuple[str, ...]


class Refused(NamedTuple):
    """A scene that was read but does not compile: a line for each node, with the reason."""

    lines: tuple[str, ...]


class Unread(NamedTuple):
    """A scene that could not be read or exported, in a sentence; it may be half-written."""

    reason: str


Verdict = Exported | Refused | Unread


def serve(connection: Connection) -> None:
    """What the process does; it is ready once Blender is loaded."""
    from ...blender_scene.exporting.export import export
    from ...glsl.compile.stack.compile_stack import keep_parts

    keep_parts()
    gc.disable()  # a fifth of an export's time: what is kept is large
    while True:
        wanted: Wanted = connection.recv()
        connection.send(_verdict(export, wanted))
        gc.collect()


def _verdict(export: Callable[[Path, Path], Pack], wanted: Wanted) -> Verdict:
    from ...glsl.compile.problems import UnsupportedError

    try:
        pack = export(wanted.scene, wanted.out)
    except UnsupportedError as error:
        return Refused(tuple(one_line(str(problem)) for problem in error.problems))
    except SlabForgeError as error:
        return Unread(str(error))
    except Exception as error:  # a damaged file misleads Blender's module in many ways
        return Unread(f"'{wanted.scene}' could not be exported: {one_line(str(error))}.")
    return Exported(wanted.out, pack.warnings)
