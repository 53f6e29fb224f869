"""Rules: what they may say, and one clear sentence for what they may not."""

from typing import Any

import pytest
from slabforge.errors import SlabForgeError
from slabforge.generator.annotation.presets import load_preset, preset_names, read_annotation
from slabforge.generator.annotation.rule import (
    EVERY,
    Rule,
    check_classes,
    read_rules,
    rules_by_index,
)
from slabforge.generator.recipe import load_recipe
from slabforge.glsl.pack.pack import load_pack

CLASSES = ("sound", "crack", "bubble")
BAD: list[tuple[Any, str]] = [
    ({"kind": "circle"}, r"annotation.crack.kind' does not fit: .*'oriented box'.* \(got 'circle"),
    ({"kind": "hull", "grow": -1}, r"crack.grow.*at least 0 \(got -1"),
    ({"kind": "hull", "within": -0.5}, r"crack.within.*\(got -0.5"),
    ({"kind": "hull", "minimum_width": float("nan")}, "crack.minimum_width"),
    ({"kind": "hull", "smallest": -1}, "crack.smallest"),
    ({"kind": "polygon", "corners": 2}, r"crack.corners.*at least 3 \(got 2"),
    ({"kind": "polygon", "corners": 99}, "crack.corners.*at most 32"),
    ({"kind": "polygon"}, "a polygon needs corners"),
    ({"kind": "hull", "corners": 5}, "corners belongs to the kind 'polygon', and the kind is 'hu"),
    ({"kind": "box", "jitter": 2}, "jitter belongs to the kind 'polygon', and the kind is 'box"),
    ({"grow": 2}, "an exact mask has no grow; write kind = 'grown'"),
    ({"kind": "exact", "minimum_width": 2}, "an exact mask has no minimum_width"),
    ({"kind": "hull", "colour": 1}, "crack.colour"),
    (3, r"annotation.crack' does not fit.*\(got 3"),
]


@pytest.mark.parametrize(("entries", "words"), BAD, ids=[w[:30] for _, w in BAD])
def test_what_is_no_rule_is_one_sentence(entries: Any, words: str) -> None:
    with pytest.raises(SlabForgeError, match=words) as raised:
        read_rules({"crack": entries})
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("crak", "unknown class 'crak'; did you mean 'crack'"),
        ("weld", "unknown class 'weld'; the pack has crack, bubble"),
        ("sound", "sound metal and never marked"),
    ],
)
def test_classes_that_are_not_marked(name: str, words: str) -> None:
    with pytest.raises(SlabForgeError, match=words):
        check_classes({name: Rule(kind="box")}, CLASSES)


def test_a_class_without_a_rule_has_that_of_every_class_or_is_exact() -> None:
    box, hull = Rule(kind="box"), Rule(kind="hull")
    assert rules_by_index({"crack": box}, CLASSES)[1:] == (box, Rule())
    assert rules_by_index({"crack": box, EVERY: hull}, CLASSES)[1:] == (box, hull)


@pytest.mark.parametrize("name", preset_names())
def test_a_preset_has_a_rule_for_each_class_of_the_default_pack(name: str) -> None:
    assert {*load_pack("steel")[0].classes[1:], EVERY} <= set(load_preset(name))


@pytest.mark.parametrize("name", ["severstal", "neu", "tile", "xsdd"])
def test_a_recipes_preset_has_a_rule_for_each_of_its_classes(name: str) -> None:
    recipe = load_recipe(name)
    assert isinstance(recipe.annotation, str)
    assert set(recipe.class_names[1:]) <= set(recipe.rules)


def test_an_annotation_is_a_preset_or_rules() -> None:
    assert read_annotation("severstal") == "severstal"
    assert read_annotation({"crack": {"kind": "box"}}) == {"crack": Rule(kind="box")}
    with pytest.raises(SlabForgeError, match="no annotation preset 'severstl'; did you mean 'seve"):
        read_annotation("severstl")
    with pytest.raises(SlabForgeError, match="no annotation preset 'x'; there are magnetic_tile"):
        read_annotation("x")
    with pytest.raises(SlabForgeError, match=r"name of a preset or a table.*got 3"):
        read_annotation(3)
