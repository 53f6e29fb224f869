"""Damaged inputs of every kind: each is read, or refused in one sentence, and none takes long.

FUZZ_SECONDS is how long the test goes on. `slabforge bench faults` tries thousands, models and
.blend files among them.
"""

import json
import os
import random
import time
from functools import partial
from pathlib import Path

import pytest
from slabforge.benchmarks.faults.damage import damaged
from slabforge.benchmarks.faults.kinds import Kind, kinds
from slabforge.benchmarks.faults.trial import FAULTY, damaged_input, outcome
from slabforge.errors import SlabForgeError

SECONDS = float(os.environ.get("FUZZ_SECONDS", "20"))


def test_damaged_inputs_are_read_or_refused_in_one_sentence(tmp_path: Path) -> None:
    every, seed = kinds(tmp_path, heavy=False), 0
    faults: dict[str, str] = {}
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        for name, kind in every.items():
            path = tmp_path / f"input{kind.suffix}"
            path.write_bytes(damaged_input(name, kind, seed))
            taken = outcome(kind, path)
            if taken.what in FAULTY:
                faults.setdefault(taken.words[:60], f"{name}, seed {seed}: {taken}")
        seed += 1
    assert not faults, json.dumps(list(faults.values()), indent=1)
    assert seed > 2


@pytest.mark.parametrize(("name", "seed"), [("picture in tiff", 403)])
def test_what_was_a_fault_once_is_refused(name: str, seed: int, tmp_path: Path) -> None:
    kind = kinds(tmp_path, heavy=False)[name]
    path = tmp_path / f"input{kind.suffix}"
    path.write_bytes(damaged_input(name, kind, seed))
    assert outcome(kind, path).what == "refused"


@pytest.mark.parametrize("text", [True, False])
def test_the_damage_is_drawn_by_its_seed(text: bool) -> None:
    data = b"size = [64, 64]\nseed = 7\n"
    first, again = (damaged(data, random.Random(3), text=text) for _ in range(2))
    assert first == again
    assert any(damaged(data, random.Random(i), text=text) != data for i in range(9))


@pytest.mark.parametrize(
    ("says", "what"),
    [
        (SlabForgeError("no"), "refused"),
        (SlabForgeError("no " * 200), "refused"),
        (ValueError("no"), "traceback"),
        (None, "silent"),
    ],
)
def test_every_fault_is_seen(says: Exception | None, what: str, tmp_path: Path) -> None:
    def read(path: Path) -> None:
        if says is not None:
            raise says

    kind = Kind(
        whole=[b""],
        read=read,
        suffix="",
        damage=partial(damaged, text=False),
        wrong=lambda path, found: "nothing was read",
    )
    assert outcome(kind, tmp_path).what == what
