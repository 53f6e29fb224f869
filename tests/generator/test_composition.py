"""What a recipe may say of layers, and one clear sentence for what it may not."""

from pathlib import Path
from typing import Any

import pytest
from layered_pack import layered_pack, write_description, write_pack
from single_materials import single_pack
from slabforge.errors import SlabForgeError
from slabforge.generator.recipe import Recipe, load_recipe

FREE = {"composition": {"mode": "free"}}
SINGLE = str(single_pack()[1])
BAD: list[tuple[dict[str, Any], str]] = [
    ({"layers": {"Crak": {}}}, "unknown layer 'Crak'; did you mean 'Crack'"),
    ({"classes": {"scrach": 1}}, "unknown class 'scrach'; did you mean 'scratch'"),
    ({"classes": {"none": 1}}, "unknown class 'none'; the pack has sound, crack"),
    ({"layers": {"Crack": {"class": "sound"}}}, "layers.Crack.class is 'sound'.*\"none\""),
    ({"annotation": {"splash": {"kind": "box"}}}, "unknown class 'splash'"),
    ({"surface": {"shares": {"Stel": 1}}}, "unknown surface 'Stel'; did you mean 'Steel'"),
    ({"surface": {"shares": {"Steel": 0}}}, "surface.shares is 0"),
    ({"parameters": {"Pit.Siz": {"value": 1}}}, "unknown parameter 'Pit.Siz'; did you mean 'Pit."),
    ({"layers": {"Crack": {"alike": ["Angel"]}}}, "alike 'Angel'; did you mean 'Angle'"),
    ({"layers": {"Crack": {"alike": ["Position X"]}}}, "two instances at one place"),
    ({"layers": {"Crack": {"count": 0}}}, "1 or more; share says how often there is none"),
    ({"layers": {"Crack": {"count": [3, 2]}}}, r"\[3, 2\] is empty"),
    ({"layers": {"Crack": {"count": {"table": [0.5, 0.5]}}}}, "begin the table with 0"),
    ({"layers": {"Crack": {"count": {"table": [0, 0]}}}}, "every probability in the table is 0"),
    ({"layers": {"Crack": {"count": "two"}}}, "count is a number"),
    ({"layers": {"Crack": {"count": {"poisson": -1}}}}, "count.poisson.*above 0"),
    ({"layers": {"Crack": {"count": 17}}}, "up to 17.*at most 16.*composition.most = 17"),
    ({"layers": {"Crack": {"count": 256}}}, "up to 256.*lower the count"),
    ({"composition": {"most": 256}}, "composition.most.*at most 255"),
    (
        {"layers": {"Crack": {"count": 9}, "Splash": {"count": 9, "share": 0.5}}},
        "hold 18 instances.*composition.most is 16",
    ),
    ({"layers": {"Splash": {"share": 0, "count": 3}}}, "Splash has a count, but never lies"),
    (
        {"classes": {"crack": 1}, "layers": {"Pit": {"count": 2}}},
        "Pit has a count, but never lies in a frame: classes.pit",
    ),
    ({"classes": {"crack": 1}, "layers": {"Crack": {"share": 0.5}}}, "classes have none"),
    ({"layers": {"Pit": {"weight": 0}}}, "classes.pit is above 0.*weight 0"),
    ({"layers": {"Pit": {"share": 1.5}}}, "layers.Pit.share.*at most 1"),
    ({"layers": {"Pit": {"place": "corner"}}}, "layers.Pit.place.kind.*got 'corner'"),
    ({"layers": {"Pit": {"place": {"kind": "uniform", "size": 1}}}}, "'uniform' has no size"),
    ({"layers": {"Pit": {"place": {"kind": "edge", "number": 2}}}}, "'edge' has no number"),
    (
        {
            "layers": {"Pit": {"place": "edge"}},
            "parameters": {"Pit.Position X": {"value": 0.0}},
        },
        "place is 'edge', but parameters.'Pit.Position X'",
    ),
    ({**FREE, "classes": {"sound": 0.5}}, "classes.sound has no meaning"),
    ({**FREE, "classes": {"crack": 2}}, "classes.crack is 2, but.*from 0 to 1"),
    ({**FREE, "layers": {"Crack": {"share": 0.5}}}, "remove the share"),
    ({"pack": SINGLE, "layers": {"Crack": {}}}, "only single materials"),
    ({"pack": SINGLE, **FREE}, "the recipe's pack has no layers"),
    ({"pack": SINGLE, "surface": {"shares": {"Steel": 1}}}, "unknown surface 'Steel'"),
]


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write_pack(tmp_path_factory.mktemp("pack"))


@pytest.mark.parametrize(("entries", "words"), BAD, ids=[w[:30] for _, w in BAD])
def test_what_does_not_fit_is_one_sentence(pack: str, entries: dict[str, Any], words: str) -> None:
    with pytest.raises(SlabForgeError, match=words) as raised:
        load_recipe(**{"pack": pack} | entries)
    assert "\n" not in str(raised.value)


RECIPE = """
[composition]
mode = "free"
most = 40

[classes]
crack = 0.5
stain = 0.25

[surface.shares]
Steel = 3
Rough = 1

[layers.Pit]
class = "crack"
weight = 0.5
count = {poisson = 12}
place = {kind = "clusters", size = 0.1, number = 2}
spacing = "apart"

[layers.Splash]
class = "stain"
count = [1, 4]
alike = {Size = 0.2}
"""


def test_a_recipe_file_survives_being_written_down(pack: str, tmp_path: Path) -> None:
    path = tmp_path / "composed.toml"
    path.write_text(f'pack = "{pack}"\n{RECIPE}')
    recipe = load_recipe(path)
    assert recipe.class_names == ("sound", "crack", "stain")  # no scratch: no share
    assert recipe.plan.surfaces == (3, 1)
    again = Recipe.model_validate_json(recipe.model_dump_json())
    assert again == recipe
    assert again.plan == recipe.plan
    assert '"class":"stain"' in recipe.model_dump_json()


@pytest.mark.parametrize("kind", ["surfaces", "layers"])
def test_two_of_one_name_are_refused(tmp_path: Path, kind: str) -> None:
    pack = layered_pack()
    twice = pack.model_copy(update={kind: (*getattr(pack, kind), getattr(pack, kind)[0])})
    write_description(twice, tmp_path)
    with pytest.raises(SlabForgeError, match=f"two {kind} are named '(Steel|Crack)'"):
        load_recipe(pack=str(tmp_path))


def test_a_file_that_describes_a_layer_twice(pack: str, tmp_path: Path) -> None:
    path = tmp_path / "twice.toml"
    path.write_text(f'pack = "{pack}"\n[layers.Pit]\ncount = 1\n[layers.Pit]\ncount = 2\n')
    with pytest.raises(SlabForgeError, match=r"not valid TOML.*layers.*Pit"):
        load_recipe(path)


def test_a_pack_of_many_layers_needs_no_recipe(tmp_path: Path) -> None:
    inputs = {"Position X": (-1.0, 1.0), "Position Y": (-1.0, 1.0), "Size": (0.1, 0.2)}
    pack = write_pack(tmp_path, {f"Layer {i}": inputs for i in range(12)} | {"Splash": inputs})
    assert load_recipe(pack=pack).plan.most == 6
