"""Recipes: what they may say, and one clear sentence for what they may not."""

from pathlib import Path
from typing import Any

import pytest
from slabforge.errors import SlabForgeError
from slabforge.generator.recipe import load_recipe

BAD: list[tuple[dict[str, Any], str]] = [
    ({"classes": {"crak": 1}}, "unknown class 'crak'; did you mean 'crack'"),
    ({"classes": {"crack": 0}}, "at least one must be above 0"),
    ({"classes": {"crack": -1}}, "classes.crack"),
    ({"parameters": {"Crack.Dept": {"value": 1}}}, "did you mean 'Crack.Depth'"),
    ({"parameters": {"Crack.Depth": {"range": [2, 1]}}}, r"range of the parameter is empty \(\[2"),
    ({"parameters": {"Crack.Depth": {}}}, "either a value or a range"),
    (
        {"parameters": {"Crack.Depth": {"range": [0, 1], "distribution": "log-uniform"}}},
        "starts above 0",
    ),
    ({"sensor": {"noise": [0.5, 0.1]}}, "sensor.noise is empty"),
    ({"sensor": {"noise": [-0.5, 0.1]}}, "between 0 and 1"),
    ({"sensor": {"exposure": [float("nan"), 0.1]}}, "sensor.exposure is empty"),
    ({"size": [0, 256]}, "size .value 1.*at least 1 .got 0"),
    ({"size": [256]}, "size"),
    ({"seed": -1}, "seed"),
    ({"colour": 1}, "'colour' does not fit"),
    ({"pack": "stel"}, "No pack at 'stel'"),
    (
        {"position": {"mode": "conveyor", "frames_per_slab": 99}, "size": [256, 256]},
        "at most 39 frames",
    ),
]


@pytest.mark.parametrize(("entries", "words"), BAD, ids=[w[:30] for _, w in BAD])
def test_what_does_not_fit_is_one_sentence(entries: dict[str, Any], words: str) -> None:
    with pytest.raises(SlabForgeError, match=words) as raised:
        load_recipe(**entries)
    assert "\n" not in str(raised.value)


def test_a_recipe_file(tmp_path: Path) -> None:
    path = tmp_path / "steel.toml"
    path.write_text(
        'size = [320, 64]\nseed = 5\n[classes]\ncrack = 3\nsound = 1\n[parameters."Crack.Width"]\n'
        'range = [0.001, 0.01]\ndistribution = "log-uniform"\n'
    )
    recipe = load_recipe(path, seed=6)
    assert recipe.size == (320, 64)
    assert recipe.seed == 6
    assert recipe.class_names[:2] == ("sound", "crack")
    assert recipe.shares[:2] == (1, 3)
    assert not any(recipe.shares[2:])


def test_files_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(SlabForgeError, match="There is no recipe"):
        load_recipe(tmp_path / "none.toml")
    broken = tmp_path / "broken.toml"
    broken.write_text("size = [")
    with pytest.raises(SlabForgeError, match="not valid TOML"):
        load_recipe(broken)


def test_without_classes_each_defect_has_the_same_share() -> None:
    assert load_recipe().shares == (0, 1, 1, 1, 1)
