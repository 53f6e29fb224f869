"""Tries one damaged input: what is wrong with how it is taken, if anything is."""

import random
import time
import warnings
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from ...errors import SlabForgeError, one_line, sentence
from ...quiet import silenced
from .kinds import Kind, kinds

LONGEST = 10.0  # seconds of the processor that an input may take
LETTERS = 300  # that a message may have

FINE = ("read", "refused", "died")  # a command that Blender ends says so in a sentence
FAULTY = ("traceback", "hang", "message", "silent", "crash")


class Outcome(NamedTuple):
    """How an input was taken, one of `FINE` or `FAULTY`, and what was said."""

    what: str
    words: str = ""


def damaged_input(name: str, kind: Kind, seed: int) -> bytes:
    """The damaged file of a kind that belongs to a seed."""
    chance = random.Random(f"{name} {seed}")
    return kind.damage(chance.choice(kind.whole), chance)


def outcome(kind: Kind, path: Path) -> Outcome:
    """How the file at a path is taken by its kind's reader."""
    started = time.process_time()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = kind.read(path)
            wrong = kind.wrong(path, found)
        taken = Outcome("silent", wrong) if wrong else Outcome("read")
    except SlabForgeError as error:
        told = sentence(error)
        good = told.isprintable() and len(told) <= LETTERS
        taken = Outcome("refused" if good else "message", f"{len(told)} letters: {told[:400]!r}")
    except Exception as error:
        taken = Outcome("traceback", one_line(f"{type(error).__name__}: {error}")[:300])
    seconds = time.process_time() - started
    return Outcome("hang", f"{seconds:.0f} s") if seconds > LONGEST else taken


def serve(pipe: Connection, home: Path) -> None:
    """In a process of its own: answers each (kind's name, seed) with an outcome, until None."""
    with silenced(1, 2):
        every = kinds(home)
    pipe.send({name: kind.share for name, kind in every.items()})
    while (asked := pipe.recv()) is not None:
        name, seed = asked
        kind = every[name]
        path = home / f"input{kind.suffix}"
        path.write_bytes(damaged_input(name, kind, seed))
        with silenced(1, 2):  # libraries say what they think of damaged files
            answer = outcome(kind, path)
        pipe.send(answer)
