"""Data for anomalib: what it is made of, and that anomalib itself trains and tests on it."""

import copy
import importlib.util
import pickle
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import slabforge as sf
from slabforge.errors import SlabForgeError
from slabforge.generator.recipe import Recipe, load_recipe
from slabforge.generator.recipes import names
from slabforge.generator.sampling.sampler import Sampler
from slabforge.training.anomalies import in_order
from slabforge.training.anomalies.in_order import InOrder
from slabforge.training.anomalies.sound_alone import sound_alone, without_sound
from slabforge.training.pipeline.rendered import validation_seed

CLASSES = ("sound", "crack", "bubble")
NONE = importlib.util.find_spec("anomalib") is None
by_anomalib = pytest.mark.skipif(NONE, reason="anomalib is not installed")
pytestmark = pytest.mark.filterwarnings("ignore")  # of the libraries that anomalib imports


@pytest.fixture(scope="module")
def recipe() -> Recipe:
    return load_recipe(size=(64, 48), seed=2, classes=dict.fromkeys(CLASSES, 1.0))


@pytest.mark.parametrize("name", names())
def test_frames_of_sound_metal_have_no_defect(name: str) -> None:
    recipe = load_recipe(name, size=(64, 48))
    rows = Sampler(sound_alone(recipe)).draw(np.arange(200), seed=1)
    assert not rows.label.any() and not rows.instances.value.any()
    assert sound_alone(recipe).class_names == recipe.class_names
    rows = Sampler(without_sound(recipe)).draw(np.arange(200), seed=1)
    assert rows.label.any() and (recipe.plan.free or rows.label.all())


@pytest.mark.slow
def test_images_in_order_and_out_of_it_are_the_same(
    recipe: Recipe, monkeypatch: pytest.MonkeyPatch
) -> None:
    with sf.Renderer(recipe) as renderer:
        right = renderer.render(range(12), seed=5).image[..., 0]
    opened = []
    real = in_order.rendered
    monkeypatch.setattr(in_order, "rendered", lambda *a, **k: opened.append(1) or real(*a, **k))
    with InOrder(recipe, 5) as source:
        for index in ([0, 1, 2], [3, 4], [5], [6, 7, 8, 9], [11, 3], [2], [10, 11]):
            np.testing.assert_array_equal(source.images(index), right[index])
        assert len(opened) == 1
        with copy.deepcopy(source), pickle.loads(pickle.dumps(source)) as other:
            np.testing.assert_array_equal(other.images([4]), right[4:5])
    np.testing.assert_array_equal(source.images([0, 1]), right[:2])
    source.close()


def test_without_the_package_it_is_one_sentence(
    recipe: Recipe, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    for made in (sf.anomalies.data_module, sf.anomalies.generator):
        with pytest.raises(SlabForgeError, match=r"anomalib, which is not installed: run `pip"):
            made(recipe)


def test_neither_is_imported_before_it_is_asked_for() -> None:
    code = "import sys, slabforge as sf; sf.anomalies.data_module; print('torch' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"


@pytest.fixture(scope="module")
def module(recipe: Recipe) -> Iterator[Any]:
    if NONE:
        pytest.skip("anomalib is not installed")
    made = sf.anomalies.data_module(recipe, count=10, val_count=4, test_count=9, batch_size=4)
    made.setup()
    yield made
    made.teardown("fit")


def in_bytes(image: Any) -> Any:
    """An image of anomalib, (3, H, W) from 0 to 1, as uint8 (H, W); it is gray."""
    values = (image.numpy() * 255).round().astype(np.uint8)
    assert (values == values[:1]).all()
    return values[0]


@pytest.mark.slow
def test_each_epoch_trains_on_the_samples_that_follow(recipe: Recipe, module: Any) -> None:
    with sf.Renderer(sound_alone(recipe)) as renderer:
        right = renderer.render(range(20), seed=2)
    assert not right.mask.any()
    for epoch in range(2):
        loader = module.train_dataloader()
        loader.sampler.set_epoch(epoch)  # as Lightning does
        batches = list(loader)
        assert [len(batch.image) for batch in batches] == [4, 4, 2]
        images = [image for batch in batches for image in batch.image]
        for i, image in enumerate(images, 10 * epoch):
            np.testing.assert_array_equal(in_bytes(image), right.image[i, ..., 0])
        assert not any(batch.gt_label.any() or batch.gt_mask.any() for batch in batches)
    part = module.train_data.subsample([7, 2])  # as anomalib divides sets
    for i, index in ((0, 7), (1, 2), (2, 17), (3, 12)):
        np.testing.assert_array_equal(in_bytes(part[i].image), right.image[index, ..., 0])


def test_tests_have_exact_masks_and_another_seed(recipe: Recipe, module: Any) -> None:
    with sf.Renderer(recipe) as renderer:
        right = renderer.render(range(15), seed=validation_seed(2))
    found = {}
    for data, indices in ((module.val_data, range(4)), (module.test_data, range(6, 15))):
        own = {int(Path(item.image_path).stem): item for item in data}
        assert sorted(own) == list(indices)
        found |= own
    assert {bool(item.gt_label) for item in found.values()} == {False, True}
    for i, item in found.items():
        np.testing.assert_array_equal(in_bytes(item.image), right.image[i, ..., 0])
        np.testing.assert_array_equal(item.gt_mask.numpy(), right.mask[i] > 0)
        assert bool(item.gt_label) == right.mask[i].any()
        name = Path(item.image_path).parent.name
        assert name == (CLASSES[right.label[i]] if item.gt_label else "good")


def test_masks_are_exact_whatever_the_annotation(recipe: Recipe) -> None:
    pytest.importorskip("anomalib", reason="anomalib is not installed")
    told = {"*": {"kind": "box"}}
    boxed = load_recipe(**(recipe.model_dump() | {"annotation": told, "size": (64, 48)}))
    module = sf.anomalies.data_module(boxed, count=1, val_count=3, test_count=1, batch_size=3)
    module.setup()
    with sf.Renderer(recipe) as renderer:
        right = renderer.render(range(3), seed=validation_seed(2))
    for item in module.val_data:
        i = int(Path(item.image_path).stem)
        np.testing.assert_array_equal(item.gt_mask.numpy(), right.mask[i] > 0)
    module.teardown("fit")


@by_anomalib
@pytest.mark.slow
def test_an_engine_trains_and_tests_on_it(module: Any, tmp_path: Path) -> None:
    from anomalib.engine import Engine  # pyright: ignore[reportMissingImports]
    from anomalib.models import Padim  # pyright: ignore[reportMissingImports]

    shape = Padim.configure_pre_processor((48, 64))
    model = Padim(backbone="resnet18", pre_trained=False, pre_processor=shape)
    engine = Engine(default_root_dir=tmp_path, accelerator="cpu", devices=1, logger=False)
    engine.fit(model, datamodule=module)
    (figures,) = engine.test(model, datamodule=module)
    assert {"image_AUROC", "pixel_AUROC"} <= figures.keys()
    shown = sorted(p.parent.name for p in tmp_path.rglob("images/test/*/*.png"))
    assert len(shown) == 9 and set(shown) == {"good", "crack", "bubble"}


def test_wrong_numbers_are_sentences(recipe: Recipe) -> None:
    pytest.importorskip("anomalib", reason="anomalib is not installed")
    with pytest.raises(SlabForgeError, match=r"samples to train is an integer from 1 \(got 0\)"):
        sf.anomalies.data_module(recipe, count=0)
    with pytest.raises(SlabForgeError, match="none to test on; write sound = 1"):
        sf.anomalies.data_module(load_recipe(size=(64, 48)))
    with pytest.raises(SlabForgeError, match=r"from 0 to 1 \(got 2\)"):
        sf.anomalies.generator(recipe, probability=2)
