"""A command runs in a child process, over which the process that the user started watches.

The child is a fork, made before anything heavy is imported. It is interrupted, and after a short
grace killed, by a process that is never busy itself: neither a driver's compiler nor Blender nor
TensorFlow can delay that. And what kills the child, as a fault of Blender's on a damaged file, can
be told in a sentence. While the child runs it leaves notes, in memory that both share, on what is
to be said or removed if it ends early.
"""

import ctypes
import json
import mmap
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Any

import typer

from ..errors import one_line
from ..quiet import apart_from_libraries, complain, print_apart
from .loudness import Loudness, loudness

INTERRUPTED = 130  # exit code: 128 + SIGINT, as shells have it
_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_INTERRUPT = signal.SIGUSR1  # what tells the child; a terminal's own signals go to both, or to one
_GRACE = 0.5  # seconds that the child has to end by itself
_PATIENCE = 1.0  # seconds that what it started has to end after it
_REAPING = 0.2  # seconds to wait for what was killed
_PARENT_DEATH, _SUBREAPER = 1, 36  # options of prctl(2)
_NOTES = 32768  # bytes
_LOST = "what was not finished is lost"


class _Notes:
    """What the child tells its parent: words by key, in shared memory."""

    def __init__(self) -> None:
        self._memory = mmap.mmap(-1, _NOTES)
        self._words: dict[str, str] = {}

    def add(self, key: str, words: str) -> None:
        self._words[key] = words[:1000]
        self._memory[:] = json.dumps(self._words).encode()[:_NOTES].ljust(_NOTES, b"\0")

    def read(self) -> dict[str, str]:
        try:
            return dict(json.loads(self._memory[:].rstrip(b"\0") or b"{}"))
        except ValueError:  # the child was killed while it wrote
            return {}


_notes: _Notes | None = None  # only in a child


def stopped_says(words: str) -> None:
    """Settle what is printed after "Stopped; " if the user interrupts the command from now on."""
    if _notes is not None:
        _notes.add("stopped", words)


def can_go_on() -> None:
    """Say after an interruption that the same command with --resume goes on."""
    stopped_says("the same command with --resume goes on")


def stop(words: str) -> None:
    """End the command after an interruption that it noticed; raises typer.Exit."""
    stopped_says(words)
    if _notes is None:
        print(f"Stopped; {words}.", file=sys.stderr)
    raise typer.Exit(INTERRUPTED)


def needs_seconds(seconds: float) -> None:
    """Leave the command so long to complete its files after Ctrl-C; a second one ends it now."""
    if _notes is not None:
        _notes.add("grace", str(seconds))


def own_temporary_folder() -> str | None:
    """Have Python's temporary files in a folder that is removed however the command ends."""
    if _notes is None:
        return None
    folder = tempfile.tempdir = tempfile.mkdtemp(prefix="slabforge-")
    _notes.add("folder", folder)
    return folder


def expect_blender(file: Path | None) -> None:
    """Prepare for Blender, which reads `file`: its noise is dropped, its folder removed at the end.

    Blender prints past Python (shown with --verbose), leaves a folder for temporary files behind,
    and ends the process where a file's damage misleads it.
    """
    if _notes is None:
        return
    if loudness() < Loudness.VERBOSE:
        apart_from_libraries()
    _notes.add("blender", "" if file is None else str(file))
    with suppress(OSError):
        os.environ["TMPDIR"] = own_temporary_folder() or tempfile.gettempdir()


def supervised(command: Callable[[], int]) -> int:
    """Run a command, which returns its exit code, in a child process; returns that of the whole.

    Returns in both processes: in the child when the command is done, in the parent when nothing
    that the command started runs any more.
    """
    global _notes
    notes, parent = _Notes(), os.getpid()
    heeded = [s for s in _SIGNALS if signal.getsignal(s) is not signal.SIG_IGN]
    _prctl(_SUBREAPER, 1)  # what the child leaves behind becomes ours
    for stream in (sys.stdout, sys.stderr):
        stream.flush()  # else both would write what is waiting
    signal.pthread_sigmask(signal.SIG_BLOCK, heeded)  # until both know what to do then
    child = os.fork()
    if child:
        return _Supervisor(child, notes).wait(heeded)
    for number in heeded:
        ours = signal.SIG_IGN if number == signal.SIGINT else _left_to_the_parent
        signal.signal(number, ours)
    signal.signal(_INTERRUPT, _interrupted)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, heeded)
    _prctl(_PARENT_DEATH, signal.SIGKILL)
    if os.getppid() != parent:  # it was gone before
        os._exit(1)
    _notes = notes
    return command()


def _left_to_the_parent(*_: object) -> None:
    """A signal that came to both processes; what the command starts does not inherit this."""


def _interrupted(*_: object) -> None:
    """In the child: end what is done, silently, since the parent says what there is to say."""
    signal.signal(_INTERRUPT, signal.SIG_IGN)
    with suppress(OSError, ValueError):
        sys.stderr.flush()
        null = os.open(os.devnull, os.O_WRONLY)
        for descriptor in {2, sys.stderr.fileno()}:
            os.dup2(null, descriptor)
    raise KeyboardInterrupt


class _Supervisor:
    """Waits for the child, hands interruptions on, and says how it ended."""

    def __init__(self, child: int, notes: _Notes) -> None:
        self._child, self._notes = child, notes
        self._ended, self._stopped_by = False, 0

    def wait(self, heeded: list[signal.Signals]) -> int:
        for number in heeded:
            signal.signal(number, self._interrupt)
        signal.signal(signal.SIGALRM, self._kill)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, heeded)
        _, status = os.waitpid(self._child, 0)
        self._ended = True
        signal.setitimer(signal.ITIMER_REAL, 0.0)
        _end_leftovers(0.0 if self._stopped_by else _PATIENCE)
        notes = self._notes.read()
        if "folder" in notes:
            shutil.rmtree(notes["folder"], ignore_errors=True)
        return self._verdict(os.waitstatus_to_exitcode(status), notes)

    def _interrupt(self, number: int, frame: FrameType | None) -> None:
        if self._ended:
            return
        if self._stopped_by:  # asked twice
            self._kill()
            return
        self._stopped_by = number
        with suppress(OSError):
            os.kill(self._child, _INTERRUPT)
        signal.setitimer(signal.ITIMER_REAL, float(self._notes.read().get("grace", _GRACE)))

    def _kill(self, *_: object) -> None:
        if not self._ended:
            with suppress(OSError):
                os.kill(self._child, signal.SIGKILL)

    def _verdict(self, code: int, notes: dict[str, str]) -> int:
        if code < 0 or (self._stopped_by and code != 0):
            for stream in (sys.stderr, sys.stdout):
                if stream.isatty():
                    print_apart(stream, "\x1b[?25h\n")  # the cursor, which progress bars hide
                    break
        if self._stopped_by and code != 0:
            print_apart(sys.stderr, f"Stopped; {one_line(notes.get('stopped', _LOST))}.\n")
            return 128 + self._stopped_by
        if code < 0:
            complain(_death(-code, notes.get("blender")))
            return 1
        return code


def _death(number: int, blender_file: str | None) -> str:
    """What is said of a command that a signal ended."""
    name = signal.Signals(number).name
    if number == signal.SIGKILL:
        return (
            f"The command was killed ({name}), as the system does where memory runs out; give it"
            " less to do at once, or more memory."
        )
    if blender_file:
        return (
            f"Blender ended with {name} while it worked on '{blender_file}', which may be damaged;"
            " open it in Blender itself and save it anew."
        )
    return f"The command ended with {name}; this is a fault of a library or driver, not of yours."


def _end_leftovers(patience: float) -> None:
    """Wait until nothing that the command started runs; after `patience` seconds kill it.

    What is killed runs no more, but the system may take seconds to get a large memory back.
    """
    begun = time.monotonic()
    while time.monotonic() < begun + patience + _REAPING:
        try:
            ended, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if ended:
            continue
        if time.monotonic() >= begun + patience:
            for number in _children():
                with suppress(OSError):
                    os.kill(number, signal.SIGKILL)
        time.sleep(0.01)


def _children() -> list[int]:
    try:
        return [int(n) for n in Path("/proc/thread-self/children").read_text().split()]
    except OSError:
        return []


def _prctl(option: int, value: Any) -> None:
    """Set an option of the process where the system is Linux."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(option, ctypes.c_ulong(value), 0, 0, 0)
