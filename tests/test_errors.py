"""An error is one sentence on one line, whatever a file holds."""

import pytest
from slabforge.errors import SlabForgeError, sentence


@pytest.mark.parametrize("name", ["a\nb", "a\r\nb", "a\x1b[31mb", "a\u2028b", "a\x00b"])
def test_names_do_not_break_the_line(name: str) -> None:
    assert str(SlabForgeError(f"There is no '{name}'.")).isprintable()


def test_long_values_are_cut_and_prose_is_not() -> None:
    prose = "The pack's own words are " + "long " * 30 + "but the pack's."
    assert str(SlabForgeError(prose)) == prose
    short = str(SlabForgeError(f"There is no pack '{'x' * 5000}'; name another."))
    assert short.endswith("x'; name another.")
    assert len(short) < 160


def test_a_sentence_on_the_command_line_has_at_most_300_characters() -> None:
    told = sentence(SlabForgeError("first " + "word " * 500 + "last."))
    assert len(told) <= 300
    assert told.startswith("first")
    assert told.endswith("last.")
