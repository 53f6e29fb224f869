"""Recipes with an annotation, as tensors."""

import numpy as np
import pytest
from slabforge.generator.delivery.stream import Renderer
from slabforge.generator.recipe import load_recipe

pytest.importorskip("tensorflow")

from slabforge.training.tf.dataset import dataset


def test_marked_and_exact_masks() -> None:
    recipe = load_recipe(size=(96, 64), seed=4, annotation="severstal", exact_masks=True)
    first = next(iter(dataset(recipe, batch_size=3, also=("instance",))))
    with Renderer(recipe) as renderer:
        batch = renderer.render(range(3))
    np.testing.assert_array_equal(first["mask"].numpy(), batch.mask)
    np.testing.assert_array_equal(first["exact"].numpy(), batch.exact)
    np.testing.assert_array_equal(first["instance"].numpy(), batch.instance)
    assert (batch.mask > 0).sum() > (batch.exact > 0).sum()
