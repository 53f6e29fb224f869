"""The render process: a child that owns OpenGL and renders into shared memory.

It is a fresh Python, since OpenGL and TensorFlow cannot live in one process (ARCHITECTURE.md).
Requests and answers pass over a socket pair; pictures lie in a ring of slots in memory that both
map.
"""

import json
import mmap
import os
import signal
import subprocess
import sys
import tempfile
import warnings
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from socket import socketpair
from typing import Any, NoReturn
from weakref import WeakSet

import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError, SlabForgeWarning
from ...quiet import hold_standard_streams
from ..recipe import Recipe
from .build_note import NOTE_BYTES, SLOW, BuildNote
from .records import Answer
from .ring import slot_bytes
from .ring import slots as slots_of

_START = "from slabforge.generator.delivery.process import main; main()"
_PATIENCE = 5.0  # seconds until a process that hung up has ended, so that its exit code is known
_GRACE = 0.2  # seconds a process is given to end by itself; it holds nothing that a kill would lose


class EndedError(Exception):
    """Raised in a thread that waits for a batch when Python is about to end."""


class RenderProcess:
    """A child process that renders up to `batch` samples at a time.

    Requests are answered in their order, each in one of `slots` slots of the ring.
    """

    def __init__(
        self,
        recipe: Recipe,
        *,
        batch: int,
        slots: int,
        device: int = 0,
        planes: tuple[str, ...] = (),
    ) -> None:
        """Start the process on an EGL device; call `wait_until_open` before anything else.

        `planes` are the names of those that batches have.
        """
        hold_standard_streams()
        length = slot_bytes(recipe, batch, planes) * slots
        memory = os.memfd_create("slabforge")
        os.truncate(memory, length + NOTE_BYTES)
        ours, theirs = socketpair()
        # a file, not a pipe: nobody has to empty it while the process writes
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115
        self._child = subprocess.Popen(
            [*fresh_python(_START), str(theirs.fileno()), str(memory)],
            pass_fds=(theirs.fileno(), memory),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=self._errors,
            start_new_session=True,  # Ctrl-C is ours to answer
        )
        theirs.close()
        self.connection = Connection(ours.detach())
        shared = mmap.mmap(memory, length + NOTE_BYTES)
        self.slots = slots_of(shared, recipe, batch, slots, planes)
        self.note = BuildNote(shared, length)
        os.close(memory)
        self._info: dict[str, Any] | None = None
        self._ending = self._forked = False
        _open.add(self)
        self.send(recipe.model_dump_json(), batch, slots, device, planes)

    def wait_until_open(self) -> dict[str, Any]:
        """Wait for the process's OpenGL context; returns its vendor, renderer, version, software.

        Where it does not open, the SlabForgeError of the process is raised here.
        """
        if self._info is None:
            self._info = dict(self._receive())
        return self._info

    @property
    def pid(self) -> int:
        """The process number of the child."""
        return self._child.pid

    def change(self, recipe: Recipe) -> None:
        """Draw the samples of later requests from another recipe.

        Its pack, size, samples a pixel and annotation must be those of the first.
        """
        self.send(recipe.model_dump_json())

    def request(
        self, slot: int, seed: int, index: NDArray[np.int64], only: int | None = None
    ) -> None:
        """Ask for the samples at `index` in a slot; SlabForgeError where the process is gone.

        `only` is as for `Renderer.render`.
        """
        self.send(slot, seed, index, only)

    def finished(self) -> Answer:
        """Wait until the oldest request is rendered; returns its rows and records.

        What went wrong in the process raises SlabForgeError; what it mended is a SlabForgeWarning.
        """
        answer: Answer = self._receive()
        if answer.note:
            warnings.warn(answer.note, SlabForgeWarning, stacklevel=2)
        return answer

    def send(self, *message: Any) -> None:
        """Send a message to the process; SlabForgeError where it is gone."""
        self.refuse_forked()
        try:
            self.connection.send(message)
        except OSError:
            self._fail()

    def close(self) -> None:
        """End the process and give its memory back."""
        _open.discard(self)
        self.connection.close()
        if not self._forked:
            self._end(_GRACE)
            self._errors.close()

    def hang_up(self) -> None:
        """Kill the process, so that a thread that waits for its answer gets an EndedError."""
        self._ending = True
        self._child.kill()

    def let_go(self) -> None:
        """In a forked copy, close its end of the socket: the child is the parent's."""
        self._forked = True
        self.connection.close()
        self._child.returncode = 0  # it is the parent's, to whom alone its end is told

    def refuse_forked(self) -> None:
        """Raise SlabForgeError in a forked copy of the process that started the child."""
        if self._forked:
            raise SlabForgeError(
                "A renderer or stream cannot be used in a forked copy of the process that opened"
                " it; open another one there, or use multiprocessing's start method 'spawn'."
            )

    def _receive(self) -> Any:
        self.refuse_forked()
        try:
            while not self.connection.poll(SLOW):
                self.note.tell()
            answer = self.connection.recv()
        except (EOFError, OSError):
            if self._ending:
                raise EndedError from None
            self._fail()
        if isinstance(answer, SlabForgeError):
            self.close()
            raise answer
        return answer

    def _end(self, patience: float) -> int:
        try:
            return self._child.wait(patience)
        except subprocess.TimeoutExpired:
            self._child.kill()
            return self._child.wait()

    def _fail(self) -> NoReturn:
        """Raise SlabForgeError that says how the process ended, and what it wrote last."""
        if self._errors.closed:
            raise SlabForgeError("The render process is closed; open a new Renderer.")
        code = self._end(_PATIENCE)
        self._errors.seek(0)
        lines = self._errors.read().decode(errors="replace").strip().splitlines()
        reason = f"signal {-code} ({signal.Signals(-code).name})" if code < 0 else f"exit {code}"
        self.close()
        said = f": {lines[-1][:160]}" if lines else ""
        python = bool(lines) and lines[-1].split(":")[0].endswith("Error")  # not the driver's fault
        advice = "" if python else "; run `slabforge doctor` to see whether OpenGL works"
        raise SlabForgeError(f"The render process ended with {reason}{said}{advice}.")


_open: WeakSet[RenderProcess] = WeakSet()


def fresh_python(code: str) -> list[str]:
    """The command line of a fresh Python that runs `code` with this very package.

    The folder that the user works in is not searched for modules (`-P`), so that no `random.py`
    there is taken for Python's own.
    """
    home = str(Path(__file__).resolve().parents[3])
    return [sys.executable, "-P", "-c", f"import sys; sys.path.append({home!r})\n{code}"]


def hang_up() -> None:
    """Kill every render process that is open: Python is about to end."""
    for process in list(_open):
        process.hang_up()


def _after_fork() -> None:
    for process in list(_open):
        process.let_go()
    _open.clear()


os.register_at_fork(after_in_child=_after_fork)


def main() -> None:
    """What the child runs: serve requests until the parent closes the socket or is gone."""
    connection, memory = Connection(int(sys.argv[1])), int(sys.argv[2])
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        try:
            _serve(connection, memory)
        except SlabForgeError as error:
            connection.send(error)


def _serve(connection: Connection, memory: int) -> None:
    from ..render.engine import engine_of
    from .drawing.draw import Drawing

    text, batch, count, device, planes = connection.recv()
    recipe = Recipe.model_validate(json.loads(text))
    shared = mmap.mmap(memory, 0)
    slots = slots_of(shared, recipe, batch, count, planes)
    note = BuildNote(shared, slot_bytes(recipe, batch, planes) * count)
    engine = engine_of(recipe, max_batch=batch, device=device, planes=planes, begins=note.begin)
    drawing = Drawing(recipe, engine, batch=batch)
    connection.send(engine.info)
    while True:
        message = connection.recv()
        if len(message) == 1:  # another recipe, see `RenderProcess.change`
            drawing.change(Recipe.model_validate(json.loads(message[0])))
            continue
        slot, seed, indices, only = message
        answer = drawing.draw(indices, seed, slots[slot], only=only)
        note.end()
        connection.send(answer)
