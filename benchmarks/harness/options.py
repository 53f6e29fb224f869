"""The options of a benchmark: one frozen dataclass each; the command line is made from it.

A field is declared with `option`, which carries its help text, its limits and, where a long run
wants another value, the value of `--thorough`. Values are checked when the options are made, so
that the command line and Python refuse the same things in the same words.
"""

from dataclasses import MISSING, dataclass, field, fields
from typing import Any, NewType, Self

from ...errors import SlabForgeError

Size = tuple[int, int]  # width and height in pixels
Counts = tuple[int, ...]
Devices = NewType("Devices", tuple[int, ...])  # numbers of EGL devices


def option(
    default: Any = MISSING,
    words: str = "",
    *,
    thorough: Any = None,
    least: float | None = None,
    most: float | None = None,
    one_of: tuple[Any, ...] = (),
) -> Any:
    """A field of options, with its help text `words`; without a default it must be given.

    `thorough` is its value in a long run, `least` and `most` are limits that it may reach, and
    `one_of` lists all that it may be, where that is short.
    """
    limits = {"least": least, "most": most, "one_of": one_of}
    return field(default=default, metadata={"words": words, "thorough": thorough, **limits})


@dataclass(frozen=True, kw_only=True)
class Options:
    """What every benchmark's options can do; a benchmark without options uses it as it is."""

    def __post_init__(self) -> None:
        """Refuse a value beyond its limits."""
        for entry in fields(self):
            _check(entry.name, getattr(self, entry.name), entry.metadata)

    @classmethod
    def thorough(cls, **given: Any) -> Self:
        """The options of a long run, but for those that are given."""
        longer = {f.name: f.metadata.get("thorough") for f in fields(cls)}
        return cls(**({k: v for k, v in longer.items() if v is not None} | given))


def _check(name: str, value: Any, limits: Any) -> None:
    least, most, one_of = (limits.get(k) for k in ("least", "most", "one_of"))
    name = name.replace("_", "-")
    if one_of and value not in one_of:
        words = ", ".join(map(str, one_of))
        raise SlabForgeError(f"{name} is one of {words} (got {value}).")
    if value is None:
        return
    if least is not None and not value >= least:
        raise SlabForgeError(f"{name} is at least {least:g} (got {value}).")
    if most is not None and not value <= most:
        raise SlabForgeError(f"{name} is at most {most:g} (got {value}).")
