"""A recipe that is written with explanations loads as the recipe that it describes."""

import re
import tomllib
from pathlib import Path

import pytest
from slabforge.generator.recipe import Recipe, load_recipe
from slabforge.generator.recipe_schema import Field, fields_of, recipe_schema
from slabforge.generator.recipe_template import recipe_template
from slabforge.generator.recipes import names

WHOLE = recipe_schema()
TABLES = {"": WHOLE, **WHOLE["$defs"]}


def read(tmp_path: Path, text: str) -> Recipe:
    (tmp_path / "r.toml").write_text(text)
    return load_recipe(tmp_path / "r.toml")


@pytest.mark.parametrize("name", names())
def test_it_loads_as_the_recipe_that_it_describes(tmp_path: Path, name: str) -> None:
    recipe = load_recipe(name)
    assert read(tmp_path, recipe_template(recipe, "Of a test.")) == recipe


def uncommented(text: str) -> str:
    return re.sub(r'^#(?=[\w"\[])', "", text, flags=re.MULTILINE)


def test_every_entry_that_is_commented_out_may_stand_there(tmp_path: Path) -> None:
    """But for examples that need something else, or stand beside what says it otherwise."""
    text = uncommented(recipe_template(load_recipe()))
    text = re.sub(r"^(annotation|images|value|corners|class) = .*\n", "", text, flags=re.MULTILINE)
    recipe = read(tmp_path, text.replace("channels = 1", "channels = 3"))
    assert recipe.sensor.bayer == "RGGB" and recipe.sensor.cameras == 4
    assert recipe.position == Recipe().position
    said = tomllib.loads(text)
    for name in ("position", "sensor", "composition"):
        model = type(getattr(recipe, name))
        assert said[name].keys() == model.model_fields.keys()


def test_all_parameters_of_the_pack_are_listed_where_that_is_asked_for() -> None:
    text = uncommented(recipe_template(load_recipe(), parameters=True))
    listed = set(re.findall(r'^\[parameters\."([^"]+)"\]', text, re.MULTILINE))
    assert {"Crack.Width", "Scratch.Angle"} < listed and len(listed) > 300


@pytest.mark.parametrize("table", TABLES)
def test_every_field_is_described(table: str) -> None:
    fields = list(fields_of(WHOLE, TABLES[table]))
    assert fields
    assert [f.name for f in fields if len(f.words) < 20] == []


@pytest.mark.parametrize(
    ("table", "name", "limits"),
    [
        ("", "spp", "one of 1, 4, 16"),
        ("", "size", "two values, each a whole number from 1 to 16,384"),
        ("Sensor", "gamma", "two values, each a number from 0.2 to 5"),
        ("LayerUse", "share", "a number from 0 to 1"),
        ("Rule", "corners", "a whole number from 3 to 32"),
        ("", "exact_masks", "true or false"),
    ],
)
def test_limits_in_words(table: str, name: str, limits: str) -> None:
    fields = {f.name: f for f in fields_of(WHOLE, TABLES[table])}
    assert fields[name].limits == limits


def test_short_forms_are_in_the_schema() -> None:
    """Those that a recipe may use, so that an editor does not refuse them."""
    layer = WHOLE["$defs"]["LayerUse"]["properties"]
    assert {"type": "integer"} in layer["count"]["anyOf"]
    assert any("rows" in form.get("enum", ()) for form in layer["place"]["anyOf"])
    assert {"type": "array", "items": {"type": "string"}} in layer["alike"]["anyOf"]


def test_a_field_is_one_kind_of_thing() -> None:
    def kinds(field: Field) -> int:
        return (field.table is not None) + (field.each is not None)

    assert all(kinds(f) <= 1 for t in TABLES.values() for f in fields_of(WHOLE, t))
