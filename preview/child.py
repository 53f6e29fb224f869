"""A process of its own that answers messages: it may die, or be killed, without harm to the caller.

It is a fresh Python, as the render processes of the generator are: OpenGL and Blender share a
process with nothing else.
"""

import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from multiprocessing.connection import Connection
from socket import socketpair
from typing import Any

from ..closing import Closing
from ..generator.delivery.process import fresh_python
from ..quiet import hold_standard_streams

_GRACE = 0.2  # seconds that a process is given to end by itself; it holds nothing worth saving
_PATIENCE = 2.0  # seconds until a process that hung up has ended, so that its exit code is known


class ChildEndedError(Exception):
    """Raised where the process is gone; the text says how it ended and what it wrote last."""


class Child(Closing):
    """A process that runs `serve(connection)` of one of the modules of this room."""

    def __init__(self, module: str) -> None:
        """Start the process."""
        hold_standard_streams()
        code = f"from slabforge.preview.child import run; run({module!r})"
        ours, theirs = socketpair()
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115  # a file needs no one to empty it
        self._process = subprocess.Popen(
            [*fresh_python(code), str(theirs.fileno())],
            pass_fds=(theirs.fileno(),),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=self._errors,
            start_new_session=True,  # Ctrl-C is the caller's to answer
        )
        theirs.close()
        self._connection = Connection(ours.detach())
        self._closed = False

    def send(self, message: Any) -> None:
        """Send a message; ChildEndedError where the process is gone."""
        try:
            self._connection.send(message)
        except (OSError, ValueError):
            raise ChildEndedError(self._ending()) from None

    def received(self, timeout: float = 0.0) -> Any | None:
        """The next answer, None where there is none yet; ChildEndedError where none will come."""
        try:
            return self._connection.recv() if self._connection.poll(timeout) else None
        except (EOFError, OSError):
            raise ChildEndedError(self._ending()) from None

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def close(self) -> None:
        """End the process."""
        if not self._closed:
            self._closed = True
            self._connection.close()
            self._wait(_GRACE)
            self._errors.close()

    def _ending(self) -> str:
        """How the process ended, in words."""
        if self._closed:
            return "it is closed"
        code = self._wait(_PATIENCE)
        self._errors.seek(0)
        lines = self._errors.read().decode(errors="replace").strip().splitlines()
        how = f"signal {-code} ({signal.Signals(-code).name})" if code < 0 else f"exit {code}"
        return f"{how}: {lines[-1][:160]}" if lines else how

    def _wait(self, patience: float) -> int:
        try:
            return self._process.wait(patience)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()


def run(module: str) -> None:
    """What the process runs: answer messages until the caller hangs up."""
    import importlib

    serve = importlib.import_module(f"slabforge.preview.{module}").serve
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        serve(Connection(int(sys.argv[1])))
