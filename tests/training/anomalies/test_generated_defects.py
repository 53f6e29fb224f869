"""Defects on any images, in the place of anomalib's Perlin noise."""

import copy
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import slabforge as sf
from single_materials import single_pack
from slabforge.errors import SlabForgeError
from slabforge.generator.recipe import Recipe, load_recipe

pytestmark = pytest.mark.filterwarnings("ignore")  # of the libraries that anomalib imports


@pytest.fixture
def torch() -> Any:
    pytest.importorskip("anomalib", reason="anomalib is not installed")
    return pytest.importorskip("torch")


@pytest.fixture(scope="module")
def recipe() -> Recipe:
    """Cracks and bubbles without look-alikes, in half of the samples."""
    classes = {"sound": 2.0, "crack": 1.0, "bubble": 1.0}
    looks = ("Rim", "Splash", "Cloud", "Rain", "Stain", "Dust", "Mark", "Frost", "Arc", "Peel")
    pack = load_recipe(size=(64, 48)).loaded[0]
    layers = {n: {"share": 0.0} for n in looks if n in {layer.name for layer in pack.layers}}
    return load_recipe(size=(64, 48), seed=2, classes=classes, layers=layers)


def test_only_what_defects_change_is_changed(torch: Any, recipe: Recipe) -> None:
    laid = sf.anomalies.generator(recipe, probability=1.0)
    images = torch.rand((3, 3, 48, 64))
    before = images.clone()
    changed, masks = laid(images)
    assert torch.equal(images, before)
    assert changed.shape == images.shape and masks.shape == (3, 1, 48, 64)
    assert changed.min() >= 0 and changed.max() <= 1
    assert masks.unique().tolist() == [0.0, 1.0] and all(mask.any() for mask in masks)
    still = {"stage": False, "exposure": (0.0, 0.0), "noise": (0.0, 0.0)}
    told = recipe.model_dump() | {"sensor": still, "classes": {"crack": 1.0, "bubble": 1.0}}
    with sf.Renderer(load_recipe(**told)) as renderer:
        right = renderer.render(range(3))
        metal = renderer.render(range(3), only=0).image[..., 0]
    np.testing.assert_array_equal(masks[:, 0].numpy(), right.mask > 0)
    same = (right.image[..., 0] == metal)[:, None].repeat(3, 1)
    np.testing.assert_array_equal(changed.numpy()[same], images.numpy()[same])
    assert (masks[:, 0].numpy()[~same[:, 0]] > 0).mean() > 0.5  # the rest are soft edges


def test_it_is_drawn_by_the_seed_alone(torch: Any, recipe: Recipe) -> None:
    images = torch.full((6, 3, 48, 64), 0.5)
    one = sf.anomalies.generator(recipe, seed=4)
    other = copy.deepcopy(one)
    together, masks = one(images)
    for image, right, mask in zip(images, together, masks, strict=True):
        changed, own = other(image)
        assert torch.equal(changed, right) and torch.equal(own, mask)
    drawn = [bool(mask.any()) for mask in masks]
    assert True in drawn and False in drawn
    assert not torch.equal(sf.anomalies.generator(recipe, seed=5)(images)[1], masks)
    never = sf.anomalies.generator(recipe, probability=0.0)
    assert torch.equal(never(images)[0], images)


@pytest.mark.slow
def test_draem_learns_from_it(torch: Any, recipe: Recipe, tmp_path: Path) -> None:
    from anomalib.data import ImageBatch  # pyright: ignore[reportMissingImports]
    from anomalib.models import Draem  # pyright: ignore[reportMissingImports]

    model = Draem(dtd_dir=tmp_path)
    square = load_recipe(**(recipe.model_dump() | {"size": (64, 64)}))
    model.augmenter = sf.anomalies.generator(square, probability=1.0)
    model.log = lambda *_, **__: None  # there is no trainer
    batch = ImageBatch(image=torch.rand((1, 3, 64, 64)), gt_label=torch.tensor([0]))
    loss = model.training_step(batch)["loss"]
    loss.backward()
    assert torch.isfinite(loss)
    assert not [name for name in model.state_dict() if name.startswith("augmenter")]


def test_what_does_not_fit_is_a_sentence(torch: Any, recipe: Recipe) -> None:
    laid = sf.anomalies.generator(recipe)
    with pytest.raises(SlabForgeError, match=r"of 32x32 pixels.*64x48; load it with size=\(32, 32"):
        laid(torch.zeros((1, 3, 32, 32)))
    single = load_recipe(pack=str(single_pack()[1]), size=(64, 48))
    with pytest.raises(SlabForgeError, match="from a pack with layers"):
        sf.anomalies.generator(single)
