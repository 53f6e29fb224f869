"""The compute programs of an engine, each built when it is first asked for."""

import re
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any

import moderngl

from ...errors import SlabForgeError
from .program_text import ProgramSpec

Build = Callable[[str], moderngl.ComputeShader]
"""Builds a program of its text; raises moderngl.Error with the compiler's messages."""


class Programs:
    """Programs by what they are for."""

    def __init__(
        self,
        ctx: moderngl.Context,
        spec: ProgramSpec,
        folder: Path,
        build: Build,
        *,
        begins: Callable[[str], None],
    ) -> None:
        """Build with `build` in `ctx`, for a pack in `folder` and all that `spec` says.

        `begins` is called with a program's name before it is built.
        """
        self.ctx, self.spec, self.folder = ctx, spec, folder
        self._build, self._begins = build, begins
        self._known: dict[Hashable, moderngl.ComputeShader] = {}

    def get(
        self,
        key: Hashable,
        text: Callable[[], str],
        parts: tuple[str, ...],
        *,
        name: str,
        values: dict[str, Any],
    ) -> moderngl.ComputeShader:
        """The program of a `key`, with uniforms set to `values`; it is built when first asked for.

        `text` makes its GLSL, whose `#line` numbers count `parts`; `name` begins the sentence that
        says that it did not compile. Uniforms that the program does not use are left out.
        """
        if key not in self._known:
            self._known[key] = self._built(text(), parts, name)
            _set(self._known[key], self.spec.sizes())
        _set(self._known[key], values)
        return self._known[key]

    def relight(self, spec: ProgramSpec) -> None:
        """Set the lights of all programs anew: those of a `live` spec that is else the same."""
        self.spec = spec
        for program in self._known.values():
            _set(program, spec.sizes())

    def clear(self) -> None:
        """Forget every program."""
        self._known.clear()

    def _built(self, text: str, parts: tuple[str, ...], name: str) -> moderngl.ComputeShader:
        self._begins(name)
        try:
            return self._build(text)
        except moderngl.Error as error:
            said = " ".join(str(error).split("=\n")[-1].split())  # moderngl puts a heading before
            log = re.sub(r"\b([12]?\d)[:(](\d+)", lambda m: f"{parts[int(m[1])]}:{m[2]}", said)
            raise SlabForgeError(f"{name} did not compile: {log}") from None


def _set(program: moderngl.ComputeShader, values: dict[str, Any]) -> None:
    """Set those uniforms that a program uses."""
    for uniform, value in values.items():
        if program.get(uniform, None) is not None:  # unlike `in`, this looks up and does not search
            program[uniform] = value
