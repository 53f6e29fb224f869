"""The render process: owns OpenGL, answers requests over a socket, fills shared memory."""

import json
import mmap
import os
import signal
import subprocess
import sys
import tempfile
from multiprocessing.connection import Connection
from socket import socketpair
from typing import Any, NoReturn

import numpy as np
from numpy.typing import NDArray

from ..errors import SlabForgeError
from .recipe import Recipe

Slot = tuple[NDArray[np.uint8], NDArray[np.uint8]]
_PATIENCE = 5.0  # seconds a process is given to end by itself


def slot_bytes(size: tuple[int, int], batch: int) -> int:
    """Bytes of one ring slot: images, then masks."""
    return 2 * size[0] * size[1] * batch


def _slots(memory: mmap.mmap, size: tuple[int, int], batch: int, count: int) -> list[Slot]:
    """Views (image, mask), uint8 (batch, H, W) each, of every slot."""
    shape = (count, 2, batch, size[1], size[0])
    ring = np.frombuffer(memory, np.uint8, int(np.prod(shape))).reshape(shape)
    return [(ring[i, 0], ring[i, 1]) for i in range(count)]


class RenderProcess:
    """A child process that renders batches of up to `batch` samples into `slots` ring slots."""

    def __init__(self, recipe: Recipe, batch: int, slots: int, device: int = 0) -> None:
        """Start the process and wait until its context is open."""
        length = slot_bytes(recipe.size, batch) * slots
        memory = os.memfd_create("slabforge")
        os.truncate(memory, length)
        ours, theirs = socketpair()
        # a file, not a pipe: nobody has to empty it while the process writes
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115
        command = "from slabforge.generator.process import main; main()"
        self._child = subprocess.Popen(
            [sys.executable, "-c", command, str(theirs.fileno()), str(memory)],
            pass_fds=(theirs.fileno(), memory),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=self._errors,
            start_new_session=True,  # Ctrl-C is ours to answer
        )
        theirs.close()
        self._connection = Connection(ours.detach())
        self.slots = _slots(mmap.mmap(memory, length), recipe.size, batch, slots)
        os.close(memory)
        self.send(recipe.model_dump_json(), batch, slots, device)
        self.info: dict[str, Any] = self.receive()

    @property
    def pid(self) -> int:
        """The child's process number."""
        return self._child.pid

    def send(self, *message: Any) -> None:
        """Send a request; a process that is gone raises SlabForgeError."""
        try:
            self._connection.send(message)
        except (BrokenPipeError, OSError):
            self._fail()

    def receive(self) -> Any:
        """The next answer, in the order of requests; what went wrong raises SlabForgeError."""
        try:
            answer = self._connection.recv()
        except (EOFError, OSError):
            self._fail()
        if isinstance(answer, SlabForgeError):
            self.close()
            raise answer
        return answer

    def close(self) -> None:
        """End the process."""
        self._connection.close()
        try:
            self._child.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()
        self._errors.close()

    def _fail(self) -> NoReturn:
        """Raise with the reason for which the process ended."""
        if self._errors.closed:
            raise SlabForgeError("The render process is closed; open a new Renderer.")
        try:
            code = self._child.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._child.kill()
            code = self._child.wait()
        self._errors.seek(0)
        lines = self._errors.read().decode(errors="replace").strip().splitlines()
        reason = f"signal {-code} ({signal.Signals(-code).name})" if code < 0 else f"exit {code}"
        self.close()
        said = f": {lines[-1]}" if lines else ""
        raise SlabForgeError(
            f"The render process ended with {reason}{said};"
            " run `slabforge doctor` to see whether OpenGL works."
        )


def main() -> None:
    """Serve requests until the other side closes the connection."""
    connection, memory = Connection(int(sys.argv[1])), int(sys.argv[2])
    try:
        _serve(connection, memory)
    except EOFError:
        pass
    except SlabForgeError as error:
        connection.send(error)


def _serve(connection: Connection, memory: int) -> None:
    from .engine import Engine
    from .sampling import Sampler

    text, batch, count, device = connection.recv()
    recipe = Recipe.model_validate(json.loads(text))
    slots = _slots(mmap.mmap(memory, 0), recipe.size, batch, count)
    engine = Engine(*recipe.loaded, recipe.size, batch, device, recipe.spp)
    sampler = Sampler(recipe)
    connection.send(engine.info)
    while True:
        slot, seed, indices = connection.recv()
        rows = sampler.draw(seed, indices)
        image, mask = slots[slot]
        engine.render(rows, image[: len(indices)], mask[: len(indices)])
        connection.send(rows.label)
