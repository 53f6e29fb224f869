"""Tables in Markdown, as every result has them."""

from collections.abc import Iterable, Sequence


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """The lines of a table; every row has a cell for each head."""
    lines = [_line(heads), _line(["---"] * len(heads)).replace(" ", "")]
    for row in rows:
        if len(row) != len(heads):
            raise ValueError(f"{len(row)} cells under {len(heads)} heads: {row}")
        lines.append(_line(row))
    return lines


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
