"""Generated data sets are read back alike from every format."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from drawn_samples import DrawnFleet, draw, pixels
from slabforge.errors import SlabForgeError
from slabforge.generator.output import generate as module
from slabforge.generator.output.formats.registry import FORMATS
from slabforge.generator.output.plan import OutputOptions
from slabforge.generator.output.shards import here
from slabforge.generator.recipe import Recipe, load_recipe
from slabforge.training.datasets.readers import open_set

CLASSES = ("sound", "crack", "bubble", "inclusion", "irregularity")


@pytest.fixture(scope="module")
def recipe() -> Recipe:
    return load_recipe(size=(64, 48), seed=2, classes=dict.fromkeys(CLASSES, 1.0))


@pytest.fixture(scope="module")
def drawn(recipe: Recipe) -> type[DrawnFleet]:
    return draw(recipe, 20)


@pytest.fixture(scope="module")
def home(recipe: Recipe, drawn: type[DrawnFleet], tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("sets") / "all"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(here, "Fleet", drawn)
        patch.setattr("os.sync", lambda: None)
        options = OutputOptions(
            formats=tuple(FORMATS), splits={"train": 0.5, "val": 0.5}, shard_samples=8
        )
        module.generate(recipe, out, 20, options)
    return out


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_read_back(home: Path, drawn: type[DrawnFleet], name: str) -> None:
    batch, whole = drawn.batch, open_set(home / name)
    assert whole.classes == CLASSES and whole.masked
    assert len(whole) == (12 if name == "mvtec" else 20)
    for sample in open_set(home / name / "val") if name != "mvtec" else whole:
        i = int(sample.name.partition(".")[0])
        assert sample.label == batch.label[i]
        if name == "severstal":  # JPEG
            assert np.abs(sample.image.astype(int) - pixels(batch.image[i])).mean() < 3
        else:
            np.testing.assert_array_equal(sample.image, pixels(batch.image[i]))
        if name in ("yolo", "labelstudio"):
            assert (sample.mask[batch.mask[i] > 0] > 0).all()
        elif name == "mvtec":
            np.testing.assert_array_equal(sample.mask > 0, batch.mask[i] > 0)
        else:
            np.testing.assert_array_equal(sample.mask, batch.mask[i])
    if name != "mvtec":
        assert [len(open_set(home / name / split)) for split in ("train", "val")] == [10, 10]
        assert open_set(home / name).with_channels(3)[0].image.shape == (48, 64, 3)


@pytest.mark.parametrize("name", ["coco", "yolo"])
def test_other_tools_sets_are_read_from_their_own_files(
    home: Path, drawn: type[DrawnFleet], tmp_path: Path, name: str
) -> None:
    """As these, once nothing is left that describes them as ours."""
    found = open_set(shutil.copytree(home / name, tmp_path / "set"))
    assert found.masked and len(found) == 20
    assert sorted(found.classes) == sorted(CLASSES) and found.classes[0] == "sound"
    for sample in found:
        i = int(sample.name.partition(".")[0])
        truth = np.array([found.classes.index(c) for c in CLASSES])[drawn.batch.mask[i]]
        assert bool(sample.label) == truth.any()
        if name == "coco":
            np.testing.assert_array_equal(sample.mask, truth)
        else:  # its outlines have no holes
            assert (sample.mask == truth)[truth > 0].all()
            assert (sample.mask != truth).mean() < 0.05


def test_a_set_is_its_first_format_and_has_no_others(home: Path) -> None:
    assert [s.name for s in open_set(home)] == [f"{i:08d}.png" for i in range(20)]
    with pytest.raises(SlabForgeError, match="has no 'tiff'; it has png, coco"):
        open_set(home / "tiff")
