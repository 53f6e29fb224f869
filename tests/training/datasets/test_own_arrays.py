"""Arrays beside the images of a data set are read back as the stream delivered them."""

from pathlib import Path

import numpy as np
import pytest
from drawn_samples import DrawnFleet, draw
from slabforge.errors import SlabForgeError
from slabforge.generator.output import generate as module
from slabforge.generator.output.likeness import generate_like
from slabforge.generator.output.plan import OutputOptions
from slabforge.generator.output.shards import here
from slabforge.generator.planes import NAMES
from slabforge.generator.recipe import Recipe, load_recipe
from slabforge.training.datasets.own.arrays import open_arrays

HOLDERS = ("png", "webdataset", "tfrecord", "hdf5")
ALSO = ("exact_mask", "instance", *NAMES)


@pytest.fixture(scope="module")
def recipe() -> Recipe:
    return load_recipe(size=(64, 48), seed=2, classes={"sound": 1.0, "crack": 1.0})


@pytest.fixture(scope="module")
def drawn(recipe: Recipe) -> type[DrawnFleet]:
    return draw(recipe.model_copy(update={"exact_masks": True}), 8, NAMES)


@pytest.fixture(scope="module")
def home(recipe: Recipe, drawn: type[DrawnFleet], tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("sets") / "all"
    options = OutputOptions(
        formats=(*HOLDERS, "coco"), splits={"train": 0.5, "val": 0.5}, also=ALSO, shard_samples=3
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(here, "Fleet", drawn)
        patch.setattr("os.sync", lambda: None)
        module.generate(recipe, out, 8, options)
        assert generate_like(out, out.with_name("again"))["different"] == 0
    return out


@pytest.mark.parametrize("format_name", HOLDERS)
@pytest.mark.parametrize("name", ["mask", "instance", "exact_mask", "exact_instance", *NAMES])
def test_arrays_are_those_of_the_stream(
    home: Path, drawn: type[DrawnFleet], format_name: str, name: str
) -> None:
    batch = drawn.batch
    fields = batch._asdict() | {"exact_mask": batch.exact} | (batch.planes or {})
    found = open_arrays(home / format_name, name)
    assert len(found) == 8
    for one, right in zip(found, fields[name], strict=True):
        assert one.dtype == right.dtype
        np.testing.assert_array_equal(one, right)
    second = open_arrays(home / format_name / "val", name)
    np.testing.assert_array_equal(second[0], fields[name][4])


def test_other_readers_find_planes(home: Path, drawn: type[DrawnFleet]) -> None:
    assert drawn.batch.planes is not None
    path = home / "png" / "train" / "height" / "00000001.npy"
    np.testing.assert_array_equal(np.load(path), drawn.batch.planes["height"][1])
    tfds = pytest.importorskip("tensorflow_datasets")
    builder = tfds.builder_from_directory(str(home / "tfrecord"))
    for example in tfds.as_numpy(builder.as_dataset(split="val")):
        for name, plane in drawn.batch.planes.items():
            np.testing.assert_array_equal(example[name], plane[int(example["index"])])


def test_what_is_not_there_is_refused(home: Path, tmp_path: Path) -> None:
    with pytest.raises(SlabForgeError, match="has no array 'light'; it has mask, instance"):
        open_arrays(home / "png", "light")
    with pytest.raises(SlabForgeError, match="its format has none beside images"):
        open_arrays(home / "coco", "mask")
    with pytest.raises(SlabForgeError, match="no data set of `slabforge generate`"):
        open_arrays(tmp_path, "mask")
