"""Damaged inputs of every kind: each is read, or refused in one sentence, and none takes long.

The damage is drawn by a seed: bytes and lines are changed, doubled and cut, and numbers are
replaced by those that break readers. FUZZ_SECONDS is how long the test goes on.
"""

import json
import os
import random
import re
import shutil
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from PIL import Image
from slabforge.errors import SlabForgeError, sentence
from slabforge.generator.pictures.mask_values import read_marked
from slabforge.generator.pictures.read import read_picture
from slabforge.generator.pictures.run_lengths import read_runs
from slabforge.generator.recipe import load_recipe
from slabforge.generator.recipes import FOLDER
from slabforge.glsl.pack.pack import load_pack

SECONDS = float(os.environ.get("FUZZ_SECONDS", "20"))
LONGEST = 10.0  # seconds of the processor that an input may take
NUMBERS = [b"-1", b"0", b"1e308", b"inf", b"nan", b"9" * 24, b"9223372036854775808", b"\xc2\xb2",
           b"1_0", b"-0.0", b"1e-320", b"true", b"[]", b'""', b"4294967296"]  # fmt: skip


class Kind(NamedTuple):
    """Inputs of one kind: whole files, how one is read, and whether they are text."""

    whole: list[bytes]
    read: Callable[[Path], object]
    suffix: str
    text: bool


def _picture(form: str, mode: str) -> bytes:
    values = np.random.default_rng(1).integers(0, 256, (24, 32), np.uint8)
    path = Path(f"/dev/shm/slabforge-fuzz-{os.getpid()}.{form}")
    try:
        Image.fromarray(values).convert(mode).save(path)
        return path.read_bytes()
    finally:
        path.unlink(missing_ok=True)


def _kinds(home: Path) -> dict[str, Kind]:
    _, steel = load_pack("steel")
    pack = Path(shutil.copytree(steel, home / "pack"))

    def read_pack(path: Path) -> object:
        shutil.copyfile(path, pack / "pack.json")
        return load_pack(pack)

    recipes = [p.read_bytes() for p in FOLDER.glob("*.toml")]
    table = b"ImageId,ClassId,EncodedPixels\na.png,1,1 3 9 2\nb.png,4,\n" * 3
    modes = {"png": ("L", "P", "RGB", "RGBA", "1"), "jpg": ("L", "CMYK"), "bmp": ("L",)}
    pictures = {f: [_picture(f, m) for m in every] for f, every in modes.items()}
    quiet = {"note": lambda text: None}
    return {
        "recipe": Kind(recipes, load_recipe, ".toml", True),
        "pack": Kind([(steel / "pack.json").read_bytes()], read_pack, ".json", True),
        "table": Kind([table], read_runs, ".csv", True),
        **{
            f"picture in {form}": Kind(every, lambda p: read_picture(p, **quiet), f".{form}", False)
            for form, every in pictures.items()
        },
        "mask": Kind(pictures["png"], lambda p: read_marked(p, (24, 32)), ".png", False),
    }


def damaged(data: bytes, chance: random.Random, text: bool) -> bytes:
    """The data with one to four changes."""
    for _ in range(chance.randint(1, 4)):
        data = chance.choice(TEXT if text else BYTES)(data, chance)
    return data


def _flipped(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randint(0, len(data))]


def _inserted(data: bytes, chance: random.Random) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + chance.randbytes(chance.randint(1, 64)) + data[at:]


def _lines(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    chance.choice([lines.pop, lambda i: lines.insert(i, lines[i])])(at)
    return b"\n".join(lines)


def _number(data: bytes, chance: random.Random) -> bytes:
    found = list(re.finditer(rb"-?\d[\d.]*", data))
    if not found:
        return data
    at = chance.choice(found)
    return data[: at.start()] + chance.choice(NUMBERS) + data[at.end() :]


def _word(data: bytes, chance: random.Random) -> bytes:
    found = list(re.finditer(rb"[A-Za-z_]{2,}", data))
    if not found:
        return data
    at = chance.choice(found)
    fresh = chance.choice([b"", b"x" * 5000, at[0].upper(), at[0] + b"\\n", "ü".encode(), b"[/]"])
    return data[: at.start()] + fresh + data[at.end() :]


def _deep(data: bytes, chance: random.Random) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + chance.choice([b"[", b"{", b'{"a":']) * 3000 + data[at:]


BYTES = [_flipped, _cut, _inserted]
TEXT = [*BYTES, _lines, _number, _number, _number, _word, _word, _deep]


def _fault(kind: Kind, path: Path) -> str:
    """What is wrong with how a file is taken, or nothing."""
    started = time.process_time()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            kind.read(path)
    except SlabForgeError as error:
        told = sentence(error)
        if not told.isprintable() or len(told) > 300:
            return f"{len(told)} characters: {told[:400]!r}"
    except Exception as error:
        return f"{type(error).__name__}: {error}"[:300]
    seconds = time.process_time() - started
    return f"took {seconds:.0f} s" if seconds > LONGEST else ""


def test_damaged_inputs_are_read_or_refused_in_one_sentence(tmp_path: Path) -> None:
    kinds, seed = _kinds(tmp_path), 0
    faults: dict[str, str] = {}
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        for name, kind in kinds.items():
            chance = random.Random(f"{name} {seed}")
            path = tmp_path / f"input{kind.suffix}"
            path.write_bytes(damaged(chance.choice(kind.whole), chance, kind.text))
            fault = _fault(kind, path)
            if fault:
                faults.setdefault(fault[:60], f"{name}, seed {seed}: {fault}")
        seed += 1
    assert not faults, json.dumps(list(faults.values()), indent=1)
    assert seed > 2


@pytest.mark.parametrize("text", [True, False])
def test_the_damage_is_drawn_by_its_seed(text: bool) -> None:
    data = b"size = [64, 64]\nseed = 7\n"
    first, again = (damaged(data, random.Random(3), text) for _ in range(2))
    assert first == again
    assert any(damaged(data, random.Random(i), text) != data for i in range(9))
