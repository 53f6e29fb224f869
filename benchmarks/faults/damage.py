"""Damage to files, drawn by a seed.

Bytes and lines are changed, doubled and cut, and numbers are replaced by those that break readers.
"""

import io
import random
import re
import zipfile

NUMBERS = [b"-1", b"0", b"1e308", b"inf", b"nan", b"9" * 24, b"9223372036854775808", b"\xc2\xb2",
           b"1_0", b"-0.0", b"1e-320", b"true", b"[]", b'""', b"4294967296"]  # fmt: skip


def damaged(data: bytes, chance: random.Random, *, text: bool) -> bytes:
    """The data with one to four changes; those of a text also change its words and numbers."""
    for _ in range(chance.randint(1, 4)):
        data = chance.choice(TEXT if text else BYTES)(data, chance)
    return data


def damaged_within(data: bytes, chance: random.Random, *, member: str) -> bytes:
    """A ZIP file whose text file `member` is damaged; sums and lengths in it are right again."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            held = old.read(name)
            new.writestr(name, damaged(held, chance, text=True) if name == member else held)
    return made.getvalue()


def damaged_head(data: bytes, chance: random.Random, *, length: int) -> bytes:
    """The data with damage to its first `length` bytes alone."""
    return damaged(data[:length], chance, text=False) + data[length:]


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
