"""The knobs of a recipe: which there are, and that turning them back gives the recipe again."""

from pathlib import Path

import numpy as np
import pytest
from slabforge.errors import SlabForgeError
from slabforge.generator.recipe import Override, Recipe, Sensor, load_recipe

pytest.importorskip("sklearn")
from slabforge.training.calibration.knobs import Knob, Knobs, knobs_in, knobs_of
from slabforge.training.calibration.recipe_text import recipe_text

RECIPE = load_recipe(
    size=(64, 64),
    parameters={
        "Steel.Tone": {"range": [0.08, 0.1]},
        "Steel.Grain": {"value": 0.3},
        "Crack.Width": {"range": [0.002, 0.004], "distribution": "log-uniform"},
    },
    sensor={"exposure": [-1.0, 0.5], "noise": [0.004, 0.02]},
)


def test_metal_sensor_and_edges_are_knobs_but_what_is_fixed_or_a_place_is_not() -> None:
    names = {k.name for k in knobs_of(RECIPE)}
    assert {"Steel.Tone", "Crack.Width", "sensor.exposure", "position.edges"} <= names
    assert not names & {"Steel.Grain", "Steel.Seed", "Crack.Position X", "Crack.Seed"}
    some = {k.name for k in Knobs(RECIPE, defects=False).chosen}
    assert "Steel.Tone" in some and not any(n.startswith("Crack") for n in some)
    assert [k.name for k in Knobs(RECIPE, ["Crack.W*"], defects=False).chosen] == ["Crack.Width"]


def test_unturned_knobs_give_the_recipe_itself() -> None:
    knobs = Knobs(RECIPE)
    same = knobs.recipe(knobs.units)
    assert same is not None and len(knobs.units) == len(knobs)
    assert same.sensor == RECIPE.sensor and same.position == RECIPE.position
    for key, override in RECIPE.parameters.items():
        assert same.parameters[key].limits == pytest.approx(override.limits)
        assert same.parameters[key].distribution == override.distribution


@pytest.mark.parametrize("seed", range(8))
def test_any_units_give_a_recipe_within_the_bounds(seed: int) -> None:
    knobs = Knobs(RECIPE)
    units = np.random.default_rng(seed).random(len(knobs))
    recipe = knobs.recipe(units)
    assert recipe is not None and recipe.parameters["Steel.Grain"] == Override(value=0.3)
    for knob in knobs.chosen:
        if knob.path[0] == "parameters":
            low, high = recipe.parameters[knob.name].limits
            assert knob.low <= low <= high <= knob.high
    assert recipe.sensor.noise[0] >= 0


@pytest.mark.parametrize(
    ("units", "value"),
    [((0.0, 0.0), [1.0, 1.0]), ((1.0, 0.0), [3.0, 3.0]), ((0.3, 1.0), [1.0, 3.0]),
     ((0.5, 0.5), [1.5, 2.5])],
)  # fmt: skip
def test_place_and_width(units: tuple[float, float], value: list[float]) -> None:
    assert Knob(path=("a",), low=1.0, high=3.0, now=(1.0, 2.0)).value(units) == value


def test_counts_and_shares_of_layers_are_knobs() -> None:
    layer = {"count": [1, 4], "share": 0.25, "class": "none", "weight": 1.0, "fixed": [2, 2]}
    count, share = knobs_in({"Scratch": layer}, ("layers",))
    assert (count.name, count.whole, count.low, count.high) == ("layers.Scratch.count", True, 0, 6)
    assert (share.name, share.units, share.value((0.5,))) == ("layers.Scratch.share", (0.25,), 0.5)


def test_the_widest_recipe_has_room_for_every_other() -> None:
    knobs = Knobs(RECIPE)
    widest = knobs.widest
    for knob in knobs.chosen:
        if knob.path[0] == "parameters":
            assert widest.parameters[knob.name].limits == pytest.approx((knob.low, knob.high))
    assert widest.sensor.exposure == (-1.75, 1.25) and widest.position.edges == 1.0


def test_whole_numbers_stay_whole() -> None:
    knob = Knob(path=("layers", "Crack", "count"), low=0, high=6, now=(1, 4), whole=True)
    assert knob.value((0.4, 0.5)) == [1, 4] and knob.value(knob.units) == [1, 4]


def test_a_recipe_that_its_own_checks_refuse_is_none() -> None:
    knobs = Knobs(RECIPE.model_copy(update={"sensor": Sensor(noise=(0.5, 1.0))}), ["sensor.noise"])
    assert knobs.recipe(np.array([1.0, 0.1])) is None


def test_a_pattern_that_matches_nothing() -> None:
    with pytest.raises(SlabForgeError, match="can be calibrated is called 'Steal.*'; there are"):
        Knobs(RECIPE, ["Steal.*"])


@pytest.mark.parametrize(
    "recipe",
    [
        RECIPE,
        load_recipe(),
        load_recipe(
            seed=2**63, annotation={"*": {"kind": "polygon", "corners": 6}},
            classes={"sound": 2, "crack": 1}, position={"mode": "conveyor", "frames_per_slab": 2},
        ),
        load_recipe(annotation="severstal", spp=4),
    ],
)  # fmt: skip
def test_recipes_are_written_as_toml_that_reads_the_same(tmp_path: Path, recipe: Recipe) -> None:
    file = tmp_path / "r.toml"
    file.write_text(recipe_text(recipe, "Made by a test.\nIn two lines."))
    assert file.read_text().startswith("# Made by a test.\n# In two lines.\n")
    assert load_recipe(file) == recipe
