"""Samples of recipes in turn from one process: the same as each alone."""

import numpy as np
import pytest
from slabforge.errors import SlabForgeError
from slabforge.generator.delivery.batch import samples_at_once
from slabforge.generator.delivery.candidates import CandidateRenderer
from slabforge.generator.delivery.stream import Renderer
from slabforge.generator.recipe import Override, Recipe, load_recipe

SIZE = (64, 48)


def recipes() -> list[Recipe]:
    bright = {"Steel.Tone": Override(value=0.13), "Steel.Grain": Override(range=(0.2, 0.3))}
    first = load_recipe(size=SIZE, seed=3)
    return [first, first.model_copy(update={"parameters": bright}), first.with_seed(4)]


@pytest.mark.parametrize("count", [3, samples_at_once(SIZE) + 3])
def test_each_recipe_has_the_samples_that_it_has_alone(count: int) -> None:
    with CandidateRenderer(recipes()[0]) as renderer:
        together = list(renderer.render_each(recipes(), count=count))
        again = list(renderer.render_each(recipes()[1:2], count=2))
    assert len(together) == 3 and len(again) == 1
    for recipe, batch in zip(recipes(), together, strict=True):
        with Renderer(recipe) as alone:
            expected = alone.render(range(count))
        assert np.array_equal(batch.image, expected.image)
        assert np.array_equal(batch.mask, expected.mask)
        assert np.array_equal(batch.index, expected.index)
    assert np.array_equal(again[0].image, together[1].image[:2])
    assert not np.array_equal(together[0].image, together[1].image)


def test_recipes_of_another_size_are_refused() -> None:
    first = recipes()[0]
    larger = first.model_copy(update={"size": (96, 48)})
    with (
        CandidateRenderer(first) as renderer,
        pytest.raises(SlabForgeError, match=r"have one size \(got \(96, 48\) after \(64, 48\)\)"),
    ):
        list(renderer.render_each([larger], count=2))
