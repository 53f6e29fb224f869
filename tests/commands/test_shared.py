"""How commands print figures, and what their help says of formats."""

import inspect
import json
from pathlib import Path

import pytest
from slabforge.commands.images import generate
from slabforge.commands.shared import finish
from slabforge.generator.output.formats.registry import FORMATS


def test_figures_are_printed_with_their_intervals(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    figures = {
        "images": 3,
        "dice": 0.51234,
        "auroc": None,
        "intervals": {"dice": [0.4, 0.61239], "auroc": None},
    }
    finish(figures, tmp_path / "figures.json")
    assert capsys.readouterr().out.splitlines() == ["images: 3", "dice: 0.5123 [0.4, 0.6124]"]
    assert json.loads((tmp_path / "figures.json").read_text()) == figures


def test_the_help_names_every_format() -> None:
    option = inspect.signature(generate).parameters["format"].annotation.__metadata__[0]
    assert all(name in option.help for name in FORMATS)
