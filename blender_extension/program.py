"""Runs the `slabforge` program: where it is, a run of it as a child process, what it said."""

import json
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import Any

NAME = "slabforge"


class ProgramError(Exception):
    """A sentence for the artist: why the program did not do what it was asked for."""


def find_program(chosen: str) -> str:
    """The program's path: the one that was chosen, or else the `slabforge` on the PATH.

    Raises ProgramError where there is none.
    """
    found = shutil.which(chosen or NAME)
    if found:
        return found
    if chosen:
        raise ProgramError(
            f"There is no program '{chosen}'; set the path of slabforge in the preferences of the"
            " extension SlabForge."
        )
    raise ProgramError(
        "The program slabforge is not on the PATH; install SlabForge with its extra 'blender', and"
        " set the program's path in the preferences of the extension SlabForge."
    )


class Run:
    """A run of the program in a process of its own, which does not hold Blender up.

    What it prints goes to files of a temporary folder, which is removed when the run is over.
    """

    def __init__(self, program: str, *arguments: str, figures: bool = True) -> None:
        """Start the program; with `figures` it is asked to write those with --json.

        Raises ProgramError where it cannot be started.
        """
        self._room = tempfile.TemporaryDirectory(prefix="slabforge-")
        self._json = Path(self._room.name) / "figures.json"
        self._said = Path(self._room.name) / "said.txt"
        asked = ["--json", str(self._json)] if figures else []
        try:
            with self._said.open("wb") as said:
                self._process = subprocess.Popen(
                    [program, *arguments, *asked],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=said,
                    env=os.environ | {"NO_COLOR": "1"},
                )
        except OSError as error:
            self._room.cleanup()
            raise ProgramError(f"'{program}' cannot be run: {error.strerror}.") from None

    def is_over(self) -> bool:
        """Whether the program has ended."""
        return self._process.poll() is not None

    def figures(self) -> dict[str, Any]:
        """Wait for the end, and return what the program wrote with --json ({} without it).

        Raises ProgramError with what the program said, where it failed.
        """
        code = self._process.wait()
        try:
            if code:
                raise ProgramError(self._reason(code))
            return json.loads(self._json.read_text("utf-8")) if self._json.is_file() else {}
        finally:
            self._room.cleanup()

    def stop(self) -> None:
        """End the program as Ctrl-C does, and wait until it has ended."""
        self._process.send_signal(signal.SIGINT)
        try:
            self._process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._room.cleanup()

    def _reason(self, code: int) -> str:
        """The error that the program printed, without the word; else that it failed, and how."""
        text = self._said.read_text("utf-8", errors="replace")
        _, found, reason = text.rpartition("Error: ")
        return reason.strip() if found else f"slabforge failed with exit code {code}."
