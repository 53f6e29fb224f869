"""`slabforge init` and `slabforge schema`."""

import json
from pathlib import Path

import pytest
from slabforge.cli import app
from slabforge.errors import SlabForgeError
from slabforge.generator.recipe import load_recipe
from typer.testing import CliRunner


def test_init_writes_a_recipe_and_replaces_it_only_by_force(tmp_path: Path) -> None:
    file = tmp_path / "new" / "r.toml"
    chosen = ["init", str(file), "--recipe", "neu", "--size", "64x32"]
    assert CliRunner().invoke(app, chosen).exit_code == 0
    assert load_recipe(file) == load_recipe("neu", size=(64, 32))
    file.write_text("seed = 3\n")
    again = CliRunner().invoke(app, chosen)
    assert isinstance(again.exception, SlabForgeError)
    assert "is there already; name another file, or give --force" in str(again.exception)
    assert file.read_text() == "seed = 3\n"
    assert CliRunner().invoke(app, [*chosen, "--force"]).exit_code == 0
    assert load_recipe(file) == load_recipe("neu", size=(64, 32))


@pytest.mark.parametrize("quiet", [[], ["--quiet"]])
def test_schema_is_printed_even_quietly(quiet: list[str], tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["schema", *quiet])
    assert json.loads(result.output)["properties"].keys() == load_recipe().model_fields_set | {
        *type(load_recipe()).model_fields
    }
    file = tmp_path / "recipe.schema.json"
    assert CliRunner().invoke(app, ["schema", "--out", str(file)]).exit_code == 0
    assert file.read_text() == result.output
