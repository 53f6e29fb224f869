"""Recipes with an annotation: the masks that renderer, stream, files and datasets deliver."""

from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from single_materials import single_pack
from slabforge.errors import SlabForgeError
from slabforge.generator.annotation.annotate import Annotator
from slabforge.generator.delivery.cuda import device_batches
from slabforge.generator.delivery.stream import Renderer, stream
from slabforge.generator.output.generate import generate
from slabforge.generator.recipe import Recipe, load_recipe

POLYGON = {"kind": "polygon", "corners": 5, "grow": 2, "within": 12, "jitter": 2}
RULES: dict[str, Any] = {"crack": {"kind": "box"}, "*": POLYGON}
SHARED: dict[str, Any] = {"size": (96, 64), "seed": 4}


@pytest.fixture(scope="module")
def recipe() -> Recipe:
    return load_recipe(**SHARED, annotation=RULES, exact_masks=True)


def test_marked_masks_stand_beside_the_exact_ones(recipe: Recipe) -> None:
    with Renderer(load_recipe(**SHARED)) as renderer:
        plain = renderer.render(range(12))
    with Renderer(recipe) as renderer:
        both = renderer.render(range(12))
    assert plain.exact is None
    assert both.exact is not None
    np.testing.assert_array_equal(both.exact, plain.mask)
    np.testing.assert_array_equal(both.image, plain.image)
    annotator, marked = Annotator(recipe.rules, recipe.class_names), np.empty_like(plain.instance)
    labels = [records["label"] for records in plain.instances]
    annotator.mark_instances(plain.instance, labels, seed=4, indices=range(12), out=marked)
    np.testing.assert_array_equal(both.instance, marked)
    assert (both.mask > 0).sum() > 1.2 * (plain.mask > 0).sum()
    for mask, instance, own in zip(both.mask, both.instance, labels, strict=True):
        np.testing.assert_array_equal(mask, np.concatenate([[0], own])[instance])


def test_marked_masks_of_single_materials() -> None:
    single = SHARED | {"pack": str(single_pack()[1])}
    with Renderer(load_recipe(**single)) as renderer:
        plain = renderer.render(range(12))
    recipe = load_recipe(**single, annotation=RULES)
    with Renderer(recipe) as renderer:
        both = renderer.render(range(12))
    marked = Annotator(recipe.rules, recipe.class_names).mark(plain.mask, seed=4, indices=range(12))
    np.testing.assert_array_equal(both.mask, marked)
    assert set(np.unique(both.mask[0])) <= {0, both.label[0]}


def test_the_stream_gives_the_renderers_samples_in_any_batch(recipe: Recipe) -> None:
    with Renderer(recipe) as renderer:
        whole = renderer.render(range(2, 13))
    batches = list(stream(recipe, batch_size=4, start=2, count=11))
    for mine, name in ((whole.mask, "mask"), (whole.exact, "exact")):
        streamed = np.concatenate([getattr(b, name) for b in batches])
        np.testing.assert_array_equal(streamed, mine)


def test_marked_masks_alone_and_exact_ones_alone() -> None:
    with Renderer(load_recipe(**SHARED, annotation=RULES)) as renderer:
        marked = renderer.render(range(4))
    with Renderer(load_recipe(**SHARED, exact_masks=True)) as renderer:
        exact = renderer.render(range(4))
    assert marked.exact is None
    assert exact.exact is not None
    np.testing.assert_array_equal(exact.exact, exact.mask)
    assert not np.array_equal(exact.mask, marked.mask)


def test_files_hold_both(recipe: Recipe, tmp_path: Path) -> None:
    generate(recipe, tmp_path / "set", 3)
    with Renderer(recipe) as renderer:
        batch = renderer.render(range(3))
    for folder, masks in (("masks", batch.mask), ("exact_masks", batch.exact)):
        assert masks is not None
        for i, mask in enumerate(masks):
            path = tmp_path / "set" / folder / f"{i:08d}.png"
            np.testing.assert_array_equal(cv2.imread(str(path), cv2.IMREAD_UNCHANGED), mask)


def test_a_recipe_survives_being_written_down(recipe: Recipe) -> None:
    for one in (recipe, load_recipe(annotation="severstal")):
        again = Recipe.model_validate_json(one.model_dump_json())
        assert again == one
        assert again.rules == one.rules
    assert load_recipe().rules == {}


def test_a_recipe_file(tmp_path: Path) -> None:
    path = tmp_path / "steel.toml"
    path.write_text('[annotation.crack]\nkind = "hull"\ngrow = 4\n[annotation."*"]\nkind = "box"\n')
    recipe = load_recipe(path)
    assert recipe.rules["crack"].grow == 4
    assert recipe.rules["*"].kind == "box"


@pytest.mark.parametrize(
    ("annotation", "words"),
    [
        ("severstl", "no annotation preset 'severstl'; did you mean 'severstal'"),
        ({"crak": {"kind": "box"}}, "unknown class 'crak'; did you mean 'crack'"),
        ({"sound": {"kind": "box"}}, "sound metal and never marked"),
        ({"crack": {"kind": "circle"}}, r"annotation.crack.kind' does not fit.*got 'circle'"),
        ({"crack": {"kind": "polygon", "corners": 2}}, r"annotation.crack.corners.*\(got 2"),
        ({"*": {"kind": "grown", "grow": -1}}, r"annotation.\*.grow.*\(got -1"),
        (7, "name of a preset or a table"),
    ],
)
def test_what_is_no_annotation_is_one_sentence(annotation: Any, words: str) -> None:
    with pytest.raises(SlabForgeError, match=words) as raised:
        load_recipe(annotation=annotation)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("entries", [{"annotation": RULES}, {"exact_masks": True}])
def test_batches_that_stay_on_the_card_have_exact_masks_alone(entries: dict[str, Any]) -> None:
    with pytest.raises(SlabForgeError, match="stay on the card have exact masks alone: remove"):
        device_batches(load_recipe(**SHARED, **entries), batch_size=2)
