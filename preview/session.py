"""A preview under way, without a window: its state, the frames that have come, and what is said.

Both front ends are thin over it: they call `step` many times a second, `want` the frames that they
show, and change the state with `edit`.
"""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from ..closing import Closing
from ..errors import SlabForgeError
from .beside import Beside, Likeness, gray, likeness
from .model.fragment import fragment
from .model.state import SAMPLES, State
from .opening import Opened
from .rendering.frames import Building, Failed, Frame, Order, order_of
from .rendering.painting import Answer, Painting
from .saving import save_frame
from .scene.exporting import Exported, Refused, Unread
from .scene.watching import News, Watch

_UNDONE = 200  # states that can be gone back to
_ONE_EDIT = 0.6  # seconds within which edits of the same kind are one
_KEPT = 64  # frames
_SAID = 6.0  # seconds that a message is shown
_SMOOTHED = 0.2  # weight of the latest frame in the mean time of a frame
_CONTENT = ("recipe", "changes", "class_name", "lights", "placed", "view")


class Paints(Protocol):
    """What renders orders; see `painting.Painting`."""

    def ask(self, orders: tuple[Order, ...], *, anew: bool) -> None:
        """Ask for frames."""

    def answers(self) -> list[Answer]:
        """What has come."""
        ...

    def close(self) -> None:
        """End it."""


class Message(NamedTuple):
    """A line for the user; a fault is shown as one."""

    text: str
    fault: bool
    until: float


class Session(Closing):
    """The state of a preview and what follows from it; `out` is where frames are saved."""

    def __init__(
        self,
        opened: Opened,
        *,
        beside: Beside | None = None,
        out: Path = Path("preview"),
        painting: Paints | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Begin with what was opened."""
        self.state = State(recipe=opened.recipe)
        self.name, self.beside, self.out = opened.name, beside, out
        self.watch: Watch | None = opened.watch
        self._painting: Paints = Painting() if painting is None else painting
        self._clock = clock
        self.version, self._drawn_version = 1, 0
        self.frames: dict[int, Frame] = {}
        self._asked: set[int] = set()
        self._wanted: tuple[int, ...] = (0,)
        self._past: list[State] = []
        self._last_edit = ("", -1e9)
        self._message: Message | None = None
        self._good: State | None = None  # the last one that was rendered
        self._saved_at: float | None = None  # of the scene, until the change is seen
        self.building, self.refused, self.playing = "", "", False
        self.seconds = 0.0  # of a frame, mean of the latest
        self.shown_after: float | None = None  # seconds from save to change, of the latest save
        self._likeness: tuple[int, Likeness] | None = None

    # -- what front ends do ---------------------------------------------------------------------

    def edit(self, change: Callable[[State], State], kind: str = "") -> bool:
        """Change the state; false, with a message, where the change does not fit.

        Edits of the same `kind` that follow each other at once are undone together.
        """
        try:
            new = change(self.state)
            _ = new.current  # what does not fit is refused here
        except SlabForgeError as error:
            self.say(str(error), fault=True)
            return False
        now = self._clock()
        if not (kind and kind == self._last_edit[0] and now - self._last_edit[1] < _ONE_EDIT):
            self._past = [*self._past[-_UNDONE:], self.state]
        self._last_edit = (kind, now)
        self._take(new)
        return True

    def toggle_grid(self) -> None:
        """Show sixteen samples, or one again."""
        self.edit(lambda s: s.with_grid(not s.grid), "grid")
        if self.state.grid and self.state.narrowed:
            names = ", ".join(self.state.narrowed)
            self.say(f"Choose the class {names} to see what you narrowed in every sample")

    def undo(self) -> None:
        """Go back to the state before the last edit."""
        if self._past:
            self._last_edit = ("", -1e9)
            self._take(self._past.pop())

    def want(self, indices: Sequence[int]) -> None:
        """Say which samples are shown, the most urgent first."""
        self._wanted = tuple(dict.fromkeys(i for i in indices if i >= 0))

    @property
    def grid(self) -> range:
        """The samples that the grid shows."""
        return range(self.state.index, self.state.index + SAMPLES)

    def step(self) -> bool:
        """Take what has come and ask for what is missing; whether there is something new to see."""
        news = None if self.watch is None else self.watch.step()
        if news is not None:
            self._judge(news)
        changed = [self._receive(answer) for answer in self._answers()]
        self._ask()
        return news is not None or any(changed)

    def frame(self, index: int | None = None) -> Frame | None:
        """The frame of a sample, or of the state's; an older one until the newest has come."""
        return self.frames.get(self.state.index if index is None else index)

    @property
    def current(self) -> bool:
        """Whether the frame of the state's sample is the newest."""
        frame = self.frame()
        return frame is not None and frame.version == self.version

    def advance(self) -> None:
        """While playing, go to the next sample once this one is seen."""
        if self.playing and self.current:
            self.edit(lambda s: s.with_index(s.index + 1), "play")

    def likeness(self) -> Likeness | None:
        """What the frame that is shown looks like, as numbers."""
        frame = self.frame()
        if frame is None:
            return None
        if self._likeness is None or self._likeness[0] != id(frame):
            self._likeness = id(frame), likeness(gray(frame.image))
        return self._likeness[1]

    def save(self) -> Path | None:
        """Save the frame that is shown, with its parameters; says where."""
        frame = self.frame()
        if frame is None or not (self.current and frame.final):
            self.say("The frame is still being rendered; save it when it is there.", fault=True)
            return None
        try:
            path = save_frame(self.state, frame, self.out)
        except (SlabForgeError, OSError) as error:
            self.say(str(error), fault=True)
            return None
        self.say(f"Saved {path} and its parameters")
        return path

    def fragment(self) -> str:
        """The state as entries of a recipe."""
        return fragment(self.state)

    def say(self, text: str, *, fault: bool = False) -> None:
        """Show a message for a while."""
        self._message = Message(text, fault, self._clock() + _SAID)

    @property
    def message(self) -> Message | None:
        """What is to be said now."""
        kept = self._message is not None and self._clock() < self._message.until
        return self._message if kept else None

    @property
    def status(self) -> str:
        """What is under way, in a few words; nothing where all is seen."""
        if self.watch is not None and self.watch.working:
            return "exporting the scene ..."
        missing, wanted = len(self._missing()), len(self._wanted)
        if self.building:
            return f"building {self.building[:1].lower()}{self.building[1:]} ..."
        if not missing:
            return ""
        count = "" if wanted == 1 else f", {wanted - missing} of {wanted} are there"
        return f"rendering{count} ..."

    def prepare(self) -> None:
        """Draw the first sample's numbers, which compiles the sampler the first time it runs.

        That takes half a minute once on a machine: better before there is a window that would not
        answer meanwhile.
        """
        _ = self.state.instances

    def close(self) -> None:
        """End the processes."""
        self._painting.close()
        if self.watch is not None:
            self.watch.close()

    # -- how it follows -------------------------------------------------------------------------

    def _take(self, new: State) -> None:
        old, self.state = self.state, new
        if any(_differs(getattr(old, name), getattr(new, name)) for name in _CONTENT):
            self.version += 1
            self._asked = set()

    def _answers(self) -> list[Answer]:
        try:
            return self._painting.answers()
        except SlabForgeError as error:
            self.say(str(error), fault=True)
            self._asked = set()
            self._drawn_version = 0
            return []

    def _missing(self) -> list[int]:
        """The samples that are shown and whose newest frame has not come."""
        return [
            i
            for i in self._wanted
            if i not in self.frames or self.frames[i].version != self.version
        ]

    def _ask(self) -> None:
        """Ask for the frames that are shown and have not been asked for."""
        missing = [i for i in self._missing() if i not in self._asked]
        if not missing:
            return
        anew = self._drawn_version != self.version
        try:
            orders = tuple(order_of(self.state, i, self.version) for i in missing)
            self._painting.ask(orders, anew=anew)
        except SlabForgeError as error:
            self.say(str(error), fault=True)
        self._asked |= set(missing)
        self._drawn_version = self.version

    def _receive(self, answer: Answer) -> bool:
        """Take an answer of the render process; whether there is something new to see."""
        match answer:
            case Building(name):
                self.building = name
                return True
            case Failed(_, version, reason):
                if version == self.version:
                    self._fail(reason)
                return True
            case Frame():
                return self._show(answer)

    def _show(self, frame: Frame) -> bool:
        if frame.version < self.version and frame.index in self.frames and not self._far(frame):
            return False
        self.building = ""
        self.frames[frame.index] = frame
        if frame.version == self.version:
            self._good = self.state
            if frame.seconds is not None and frame.final:
                mean = self.seconds or frame.seconds
                self.seconds = mean + _SMOOTHED * (frame.seconds - mean)
            if self._saved_at is not None:
                self.shown_after = time.time() - self._saved_at
                self._saved_at = None
                self.say(f"Shown {self.shown_after:.1f} s after it was saved")
        if frame.note:
            self.say(frame.note)
        for index in sorted(self.frames, key=lambda i: abs(i - self.state.index))[_KEPT:]:
            del self.frames[index]
        return True

    def _far(self, frame: Frame) -> bool:
        """Whether a frame of an older state is newer than the one that is shown."""
        return frame.version > self.frames[frame.index].version

    def _fail(self, reason: str) -> None:
        """A frame could not be rendered: say so, and keep to the last program that could."""
        self.building = ""
        good = self._good
        if good is not None and good.recipe.pack != self.state.recipe.pack:
            self.refused = reason
            self._take(good)
        elif good is not None and good.view != self.state.view:
            self._take(good)
        self.say(reason, fault=True)

    def _judge(self, news: News) -> None:
        """Follow what came of a save of the scene."""
        match news.verdict:
            case Exported(out, warnings):
                self.refused = ""
                if self.edit(lambda s: s.on_pack(str(out))):
                    self._past = []  # whose packs go
                    self._saved_at = news.saved
                if warnings:
                    self.say(warnings[0])
            case Refused(lines):
                self.refused = "\n".join(lines)
            case Unread(reason):
                self.refused = reason


def _differs(old: object, new: object) -> bool:
    return old is not new and old != new
