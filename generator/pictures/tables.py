"""Reads tables of text (CSV) as spreadsheets and tools really write them."""

import csv
import io
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from ...errors import SlabForgeError

_DELIMITERS = (",", ";", "\t")
_INTEGER = re.compile(r"\s*[+-]?[0-9]{1,18}\s*", re.ASCII)  # what int64 holds, whatever the digits


class Line(NamedTuple):
    """A line of a table: its number in the file, from 1, and its cells by their columns."""

    number: int
    cells: dict[str, str]


def read_table(path: Path, *forms: Sequence[str]) -> list[Line]:
    """The lines of a table that has all columns of one of the `forms`; other columns stay too.

    Cells are separated by commas, semicolons or tabs; the text is UTF-8, with or without a byte
    order mark, or UTF-16 with one. Raises SlabForgeError for any other file.
    """
    text = _text(path)
    head = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=head.count)
    limit = csv.field_size_limit(sys.maxsize)
    try:
        rows = csv.reader(io.StringIO(text), delimiter=delimiter)
        columns = [c.strip() for c in next(rows, [])]
        _check_columns(path, columns, forms)
        return [
            Line(rows.line_num, dict(zip(columns, [*row, *[""] * len(columns)], strict=False)))
            for row in rows
            if any(cell.strip() for cell in row)
        ]
    except csv.Error as error:
        raise SlabForgeError(f"'{path}' could not be read as a table: {error}.") from None
    finally:
        csv.field_size_limit(limit)


def integer(text: str, least: int, most: int) -> int | None:
    """An integer written in ASCII digits that lies between two others, else None."""
    number = int(text) if _INTEGER.fullmatch(text) else None
    return number if number is not None and least <= number <= most else None


def is_file_name(name: str) -> bool:
    """Whether a cell names a file in the folder itself: no path, and no longer than names are."""
    return 0 < len(name) < 256 and name == Path(name).name and not re.search(r"[\x00-\x1f\\]", name)


def short(text: str, most: int = 40) -> str:
    """A text for a message: on one line, and cut where it is longer than `most` characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 3]}..."


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SlabForgeError(f"'{path}' could not be read: {error.strerror}.") from None
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise SlabForgeError(
            f"'{path}' is not text in UTF-8 (line {line}); save it as CSV in UTF-8."
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _check_columns(path: Path, columns: list[str], forms: Sequence[Sequence[str]]) -> None:
    twice = next((c for c in columns if columns.count(c) > 1 and c), None)
    if twice is not None:
        raise SlabForgeError(f"'{path}' has the column '{short(twice)}' twice; remove one.")
    if not any(set(form) <= set(columns) for form in forms):
        wanted = " or ".join(", ".join(form) for form in forms)
        found = short(", ".join(columns), 80) or "none"
        raise SlabForgeError(f"'{path}' lacks the columns {wanted}; it has {found}.")
