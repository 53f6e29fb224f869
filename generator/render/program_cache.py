"""The compute programs of an engine, each built when it is first asked for, or kept from before."""

import re
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any, NamedTuple

import moderngl

from ...closing import Closing
from ...errors import SlabForgeError
from .program_text import ProgramSpec

Build = Callable[[str], moderngl.ComputeShader]
"""Builds a program of its text; raises moderngl.Error with the compiler's messages."""
_MOST_KEPT = 256  # programs: those of some saves of a scene with many layers


class Wanted(NamedTuple):
    """A program that is asked for.

    `key` is what it is known by, `text` makes its GLSL, whose `#line` numbers count `parts`; `name`
    begins the sentence that says that it did not compile.
    """

    key: Hashable
    text: Callable[[], str]
    parts: tuple[str, ...]
    name: str


class KeptPrograms(Closing):
    """Programs by their text, in a context of OpenGL, for engines that follow each other in it."""

    def __init__(self, ctx: moderngl.Context) -> None:
        """Keep programs of this context, and release it when closed."""
        self.ctx = ctx
        self._kept: dict[str, moderngl.ComputeShader] = {}

    def __contains__(self, text: str) -> bool:
        """Whether the program of a text is kept."""
        return text in self._kept

    def get(self, text: str, build: Build) -> moderngl.ComputeShader:
        """The program of a text; it is built if it is not kept, and is then the last to go."""
        found = self._kept.pop(text, None) or build(text)
        self._kept[text] = found
        while len(self._kept) > _MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        return found

    def close(self) -> None:
        """Release the context with all programs."""
        self._kept.clear()
        self.ctx.release()


class Programs:
    """Programs by what they are for.

    Where they `may_wait`, one that is not there yet may be left for later: see `ready`.
    """

    def __init__(
        self,
        kept: KeptPrograms,
        spec: ProgramSpec,
        folder: Path,
        build: Build,
        *,
        begins: Callable[[str], None],
    ) -> None:
        """Build with `build` what is not `kept`, for a pack in `folder` and all that `spec` says.

        `begins` is called with a program's name before it is built.
        """
        self.ctx, self.spec, self.folder = kept.ctx, spec, folder
        self.may_wait = False
        self.waiting: dict[Hashable, Wanted] = {}
        self._kept, self._build, self._begins = kept, build, begins
        self._known: dict[Hashable, moderngl.ComputeShader] = {}

    def get(self, wanted: Wanted, values: dict[str, Any]) -> moderngl.ComputeShader:
        """A program, with uniforms set to `values`; it is built when first asked for.

        Uniforms that the program does not use are left out.
        """
        program = self._known.get(wanted.key) or self._add(wanted, wanted.text())
        _set(program, values)
        return program

    def ready(self, wanted: Wanted) -> bool:
        """Whether a program is to be used: always, unless it is not there and programs may wait.

        It is then one of those that are `waiting` to be built.
        """
        if wanted.key in self._known or not self.may_wait:
            return True
        text = wanted.text()
        if text in self._kept:
            self._add(wanted, text)
            return True
        self.waiting[wanted.key] = wanted
        return False

    def build_next(self) -> None:
        """Build one of the programs that are waiting."""
        wanted = self.waiting.pop(next(iter(self.waiting)))
        if wanted.key not in self._known:
            self._add(wanted, wanted.text())

    def relight(self, spec: ProgramSpec) -> None:
        """Set the lights of all programs anew: those of a `live` spec that is else the same."""
        self.spec = spec
        for program in self._known.values():
            _set(program, spec.sizes())

    def clear(self) -> None:
        """Forget every program."""
        self.waiting.clear()
        self._known.clear()

    def _add(self, wanted: Wanted, text: str) -> moderngl.ComputeShader:
        """Take a program that is kept, or build it."""
        if text not in self._kept:
            self._begins(wanted.name)
        try:
            program = self._kept.get(text, self._build)
        except moderngl.Error as error:
            said = " ".join(str(error).split("=\n")[-1].split())  # moderngl puts a heading before
            log = re.sub(
                r"\b([12]?\d)[:(](\d+)", lambda m: f"{wanted.parts[int(m[1])]}:{m[2]}", said
            )
            raise SlabForgeError(f"{wanted.name} did not compile: {log}") from None
        _set(program, self.spec.sizes())
        self._known[wanted.key] = program
        return program


def _set(program: moderngl.ComputeShader, values: dict[str, Any]) -> None:
    """Set those uniforms that a program uses."""
    for uniform, value in values.items():
        if program.get(uniform, None) is not None:  # unlike `in`, this looks up and does not search
            program[uniform] = value
