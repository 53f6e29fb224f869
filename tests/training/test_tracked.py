"""The bar of a check: where nobody sees it, nothing is written, not even an empty line."""

import pytest
from slabforge.training.tracked import tracked


def test_nothing_is_shown_without_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(tracked(iter("ab"), "checking", 2)) == ["a", "b"]
    assert capsys.readouterr() == ("", "")
