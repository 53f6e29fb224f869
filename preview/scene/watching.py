"""Watches a .blend: when it is saved, exports it again and says what came of it."""

import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from ...closing import Closing
from ...errors import SlabForgeError
from ..child import Child, ChildEndedError
from .exporting import Exported, Refused, Unread, Verdict, Wanted

_QUIET = 0.12  # seconds in which a file has not changed until it is taken for complete
_LOOKS = 0.05  # seconds between two looks at the file
_PAUSE = 0.4  # seconds until another try
_TRIES = 4  # of a file that cannot be read, since it may be being written
_PACKS = 4  # that are kept, since the last good one may be some saves back


class _Stamp(NamedTuple):
    """Tells one content of a file from the next."""

    time: int  # of its last change, nanoseconds
    bytes: int
    number: int  # of the file on its disk: a file that is replaced has another one


class News(NamedTuple):
    """What came of a save: the verdict, and when the file was saved (`time.time`)."""

    verdict: Verdict
    saved: float


class Watch(Closing):
    """Exports a scene whenever its file changes, in a child process that has Blender loaded.

    `step` does no work itself and returns at once: call it many times a second.
    """

    def __init__(
        self,
        scene: Path,
        *,
        start: Callable[[], Any] = lambda: Child("scene.exporting"),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Begin with the file as it is; `start` starts the exporter's process."""
        self.scene = scene
        self._start, self._clock = start, clock
        self._folder = Path(tempfile.mkdtemp(prefix="slabforge-preview-"))
        self._child = start()
        self._seen: _Stamp | None = None  # at the last look
        self._since = self._looked = -1e9  # when it was first seen so; the last look
        self._done: _Stamp | None = None  # what the last verdict is about
        self._asked: _Stamp | None = None  # what is being exported
        self._tries, self._not_before, self._packs = 0, 0.0, 0

    def step(self) -> News | None:
        """Look at the file, and take what the exporter says; the news, if there are any."""
        now = self._clock()
        if now - self._looked >= _LOOKS:
            self._look(now)
        if self._asked is not None:
            verdict = self._verdict()
            return None if verdict is None else self._judged(verdict, now)
        ready = now - self._since >= _QUIET and now >= self._not_before
        if ready and self._seen is not None and self._seen != self._done:
            self._ask(self._seen)
        return None

    def first(self, patience: float = 600.0) -> Exported:
        """Wait for the pack of the file as it is; SlabForgeError where there is none."""
        end = self._clock() + patience
        while self._clock() < end:
            if (news := self.step()) is not None:
                match news.verdict:
                    case Exported():
                        return news.verdict
                    case Refused(lines):
                        raise SlabForgeError(refusal(self.scene, lines))
                    case Unread(reason):
                        raise SlabForgeError(reason)
            if self._seen is None:
                raise SlabForgeError(
                    f"There is no file '{self.scene}'; give the path of a .blend file."
                )
            time.sleep(0.01)
        raise SlabForgeError(f"'{self.scene}' was not exported within {patience:g} s.")

    @property
    def working(self) -> bool:
        """Whether the scene is being exported."""
        return self._asked is not None

    def close(self) -> None:
        """End the exporter, and remove the packs that it made."""
        self._child.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _look(self, now: float) -> None:
        self._looked = now
        try:
            stat = self.scene.stat()
        except OSError:  # replaced this very moment, or gone
            self._seen = None
            return
        stamp = _Stamp(stat.st_mtime_ns, stat.st_size, stat.st_ino)
        if stamp != self._seen:
            self._seen, self._since = stamp, now
            self._tries = 0

    def _ask(self, stamp: _Stamp) -> None:
        self._asked = stamp
        self._packs += 1
        try:
            self._child.send(Wanted(self.scene, self._folder / f"pack-{self._packs}"))
        except ChildEndedError:
            self._child.close()
            self._child = self._start()
            self._child.send(Wanted(self.scene, self._folder / f"pack-{self._packs}"))

    def _verdict(self) -> Verdict | None:
        try:
            return self._child.received()
        except ChildEndedError as error:  # Blender itself may crash at a damaged file
            self._child.close()
            self._child = self._start()
            return Unread(f"Blender ended with {error} while it read '{self.scene}'.")

    def _judged(self, verdict: Verdict, now: float) -> News | None:
        """The news of a verdict; nothing where the file is to be read once more."""
        stamp, self._asked = self._asked, None
        assert stamp is not None
        self._look(now)
        if isinstance(verdict, Unread) and (self._seen != stamp or self._tries < _TRIES - 1):
            self._tries += 1
            self._not_before = now + _PAUSE
            return None
        self._done, self._tries = stamp, 0
        if isinstance(verdict, Exported):
            shutil.rmtree(self._folder / f"pack-{self._packs - _PACKS}", ignore_errors=True)
        return News(verdict, stamp.time / 1e9)


def refusal(scene: Path, lines: tuple[str, ...]) -> str:
    """Why a scene does not compile, as a sentence and a list of its nodes."""
    nodes = "a node is" if len(lines) == 1 else f"{len(lines)} nodes are"
    return f"'{scene}' does not compile, since {nodes} refused:\n  " + "\n  ".join(lines)
