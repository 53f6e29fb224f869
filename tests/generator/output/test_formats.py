"""Every format as its own readers see it: libraries of others, or what their documentation says."""

import csv
import gc
import io
import json
import tarfile
import warnings
from pathlib import Path
from typing import Any

import cv2
import h5py
import numpy as np
import pytest
from drawn_samples import DrawnFleet, pixels
from slabforge.errors import SlabForgeError
from slabforge.generator.output import generate as module
from slabforge.generator.output.encoding.polygons import centre_polygons, edge_polygons
from slabforge.generator.output.formats.registry import FORMATS
from slabforge.generator.output.plan import OutputOptions
from slabforge.generator.output.shards import here
from slabforge.generator.recipe import Recipe

SPLITS = {"train": 0.75, "val": 0.25}
NUMBERS = {"train": range(30), "val": range(30, 40)}


@pytest.fixture(scope="module")
def home(recipe: Recipe, drawn: type[DrawnFleet], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples in every format, in two splits."""
    out = tmp_path_factory.mktemp("sets") / "Sätze 1"
    options = OutputOptions(
        formats=tuple(FORMATS), splits=SPLITS, also=("instance",), shard_samples=16
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(here, "Fleet", drawn)
        module.generate(recipe, out, 40, options)
    return out


def read(path: Path) -> Any:
    found = cv2.imdecode(np.fromfile(path, np.uint8), cv2.IMREAD_UNCHANGED)
    assert found is not None, path
    return found


@pytest.mark.parametrize("split", SPLITS)
def test_coco(home: Path, drawn: type[DrawnFleet], split: str, capsys: Any) -> None:
    from pycocotools.coco import COCO
    from pycocotools.cocoeval import COCOeval

    batch = drawn.batch
    truth = COCO(str(home / "coco" / "annotations" / f"instances_{split}.json"))
    outlines = COCO(str(home / "coco" / "annotations" / f"polygons_{split}.json"))
    assert truth.getImgIds() == outlines.getImgIds() == list(NUMBERS[split])
    assert [c["name"] for c in truth.loadCats([1, 2])] == ["crack", "bubble"]
    predicted = []
    for image in truth.loadImgs(truth.getImgIds()):
        i = image["id"]
        found = read(home / "coco" / split / image["file_name"])
        np.testing.assert_array_equal(found, pixels(batch.image[i]))
        mask = np.zeros_like(batch.mask[i])
        for one in truth.loadAnns(truth.getAnnIds(imgIds=i)):
            own = truth.annToMask(one)
            mask[own > 0] = one["category_id"]
            assert one["area"] == own.sum() > 0
            y, x = np.nonzero(own)
            assert one["bbox"] == [x.min(), y.min(), np.ptp(x) + 1, np.ptp(y) + 1]
            outline = outlines.annToMask(outlines.loadAnns(one["id"])[0])
            np.testing.assert_array_equal(outline, filled(own))
            predicted.append(
                {k: one[k] for k in ("image_id", "category_id", "segmentation")} | {"score": 1.0}
            )
        np.testing.assert_array_equal(mask, batch.mask[i])
    judge = COCOeval(truth, truth.loadRes(predicted), "segm")
    judge.evaluate()
    judge.accumulate()
    judge.summarize()
    assert judge.stats[:2].tolist() == [1.0, 1.0]
    capsys.readouterr()


def filled(mask: Any) -> Any:
    """A mask with its holes filled: what the outside does not reach through edges of pixels."""
    outside = np.pad(1 - mask, 1, constant_values=1).astype(np.uint8)
    _, parts = cv2.connectedComponents(outside, connectivity=4)
    return (parts != parts[0, 0])[1:-1, 1:-1].astype(np.uint8)


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6])
def test_polygons_of_any_mask_fill_it(share: float) -> None:
    from pycocotools import mask as masks

    mask = filled((np.random.default_rng(1).random((40, 50)) < share).astype(np.uint8))
    edges = [polygon.ravel().tolist() for polygon in edge_polygons(mask > 0)]
    drawn = masks.decode(masks.merge(masks.frPyObjects(edges, *mask.shape)))
    np.testing.assert_array_equal(drawn, mask)
    canvas = np.zeros_like(mask)
    for polygon in centre_polygons(mask > 0):
        assert len(polygon) >= 3 and np.ptp(polygon, axis=0).min() > 0.5
        cv2.fillPoly(canvas, [polygon.astype(np.int32)], (1,))
    np.testing.assert_array_equal(canvas, mask)
    assert edge_polygons(np.zeros((3, 3), bool)) == []


@pytest.mark.parametrize("split", SPLITS)
def test_yolo(home: Path, drawn: type[DrawnFleet], split: str) -> None:
    import yaml

    told = yaml.safe_load((home / "yolo" / "data.yaml").read_text())
    assert told["names"] == {0: "crack", 1: "bubble", 2: "inclusion", 3: "irregularity"}
    images = sorted((home / "yolo" / told[split]).iterdir())
    assert [int(p.stem) for p in images] == list(NUMBERS[split])
    for i, path in zip(NUMBERS[split], images, strict=True):
        np.testing.assert_array_equal(read(path), pixels(drawn.batch.image[i]))
        text = (home / "yolo" / "labels" / split / f"{path.stem}.txt").read_text()
        mask = drawn.batch.mask[i]
        canvas = np.zeros_like(mask)
        for line in text.splitlines():  # as Ultralytics: in pixels, cut to integers, filled
            number, *places = line.split()
            corners = np.array(places, np.float32).reshape(-1, 2)
            assert (corners >= 0).all() and (corners <= 1).all() and len(corners) >= 3
            assert np.ptp(corners, axis=0).min() > 0  # its losses divide by the area of the box
            corners = (corners * mask.shape[::-1]).astype(np.int32)
            cv2.fillPoly(canvas, [corners], (int(number) + 1,))
        assert (canvas[mask > 0] > 0).all()
        holes = (canvas > 0) & (mask == 0)
        assert not (holes & (filled((mask > 0).astype(np.uint8)) == 0)).any()
        assert bool(text) == bool(mask.any())


def test_mvtec(home: Path, drawn: type[DrawnFleet], recipe: Recipe) -> None:
    batch, steel = drawn.batch, home / "mvtec" / "steel"
    names = recipe.class_names
    good = {int(p.stem) for p in (steel / "train" / "good").iterdir()}
    assert good == {i for i in NUMBERS["train"] if batch.label[i] == 0}
    assert {p.name for p in steel.iterdir()} == {"train", "test", "ground_truth"}
    assert [p.name for p in (steel / "train").iterdir()] == ["good"]
    for i in NUMBERS["val"]:
        name = names[batch.label[i]] if batch.label[i] else "good"
        found = read(steel / "test" / name / f"{i:08d}.png")
        np.testing.assert_array_equal(found, pixels(batch.image[i]))
        mask = steel / "ground_truth" / name / f"{i:08d}_mask.png"
        if batch.label[i]:
            np.testing.assert_array_equal(read(mask), 255 * (batch.mask[i] > 0))
        else:
            assert not mask.exists()


def test_mvtec_undivided_keeps_sound_metal_for_both(
    recipe: Recipe, writing: type[DrawnFleet], tmp_path: Path
) -> None:
    module.generate(recipe, tmp_path, 40, OutputOptions(formats=("mvtec",)))
    counts = {
        p.relative_to(tmp_path).as_posix(): len(list(p.iterdir()))
        for p in (tmp_path / "steel").glob("*/*")
    }
    assert counts["steel/train/good"] == 6 and counts["steel/test/good"] == 2
    assert counts["steel/test/crack"] == counts["steel/ground_truth/crack"] == 8
    silent = recipe.model_copy(update={"classes": {"crack": 1.0}})
    silent = Recipe.model_validate(silent.model_dump())
    with pytest.raises(SlabForgeError, match="sound metal, of which the recipe has none"):
        module.generate(silent, tmp_path / "none", 5, OutputOptions(formats=("mvtec",)))


@pytest.mark.parametrize("split", SPLITS)
def test_severstal(home: Path, drawn: type[DrawnFleet], split: str) -> None:
    """As the notebooks of the competition read it."""
    folder = home / "severstal" / f"{split}_images"
    assert sorted(int(p.stem) for p in folder.iterdir()) == list(NUMBERS[split])
    assert all(p.suffix == ".jpg" for p in folder.iterdir())
    masks = {i: np.zeros(drawn.batch.mask[i].size, np.uint8) for i in NUMBERS[split]}
    with (home / "severstal" / f"{split}.csv").open() as file:
        for row in csv.DictReader(file):
            numbers = [int(x) for x in row["EncodedPixels"].split()]
            for start, length in zip(numbers[::2], numbers[1::2], strict=True):
                masks[int(row["ImageId"][:8])][start - 1 : start - 1 + length] = row["ClassId"]
    for i, flat in masks.items():
        height, width = drawn.batch.mask[i].shape
        np.testing.assert_array_equal(flat.reshape(width, height).T, drawn.batch.mask[i])


def test_label_studio(home: Path, drawn: type[DrawnFleet], recipe: Recipe) -> None:
    """As its documentation says: points in percent, of labels that the interface has."""
    from pycocotools import mask as masks

    tasks = json.loads((home / "labelstudio" / "tasks.json").read_text())
    interface = (home / "labelstudio" / "interface.xml").read_text()
    assert [task["data"]["split"] for task in tasks] == 30 * ["train"] + 10 * ["val"]
    for i, task in enumerate(tasks):
        path = task["data"]["image"].partition("?d=")[2]
        np.testing.assert_array_equal(
            read(home / "labelstudio" / path), pixels(drawn.batch.image[i])
        )
        height, width = drawn.batch.mask[i].shape
        found = np.zeros((height, width), np.uint8)
        for one in task["annotations"][0]["result"]:
            assert (one["original_width"], one["original_height"]) == (width, height)
            (name,) = one["value"]["polygonlabels"]
            assert f'<Label value="{name}"/>' in interface
            corners = np.array(one["value"]["points"]) * (width, height) / 100
            own = masks.decode(masks.frPyObjects([corners.ravel().tolist()], height, width))
            found[own[..., 0] > 0] = recipe.class_names.index(name)
        marked = drawn.batch.mask[i] > 0
        assert (found[marked] > 0).all()
        assert not (found[filled(marked.astype(np.uint8)) == 0] > 0).any()


def test_run_lengths_are_those_of_the_real_table(severstal: Path) -> None:
    from slabforge.generator.pictures.run_lengths import decode_runs, encode_runs

    with (severstal / "train.csv").open(newline="") as file:
        rows = [row["EncodedPixels"] for row in csv.DictReader(file)]
    for runs in rows[::10]:
        assert encode_runs(decode_runs(runs, (256, 1600))) == runs


def test_webdataset_as_tar(home: Path, drawn: type[DrawnFleet], recipe: Recipe) -> None:
    batch, found = drawn.batch, {}
    for path in sorted((home / "webdataset").iterdir()):
        with tarfile.open(path) as tar:
            for entry in tar:
                file = tar.extractfile(entry)
                assert file is not None
                found[entry.name] = file.read()
    assert len(found) == 5 * 40
    for i in range(40):
        for ending, right in (
            ("png", pixels(batch.image[i])),
            ("mask.png", batch.mask[i]),
            ("instance.png", batch.instance[i]),
        ):
            data = np.frombuffer(found[f"{i:08d}.{ending}"], np.uint8)
            np.testing.assert_array_equal(cv2.imdecode(data, cv2.IMREAD_UNCHANGED), right)
        assert int(found[f"{i:08d}.cls"]) == batch.label[i]
        told = json.loads(found[f"{i:08d}.json"])
        assert told["class"] == recipe.class_names[batch.label[i]]
        assert len(told["instances"]) == len(batch.instances[i])


def test_webdataset_by_its_library(home: Path, drawn: type[DrawnFleet]) -> None:
    webdataset = pytest.importorskip("webdataset")
    files = [str(p) for p in sorted((home / "webdataset").glob("train-*.tar"))]
    with warnings.catch_warnings():  # it leaves its files to be closed by chance
        warnings.simplefilter("ignore", ResourceWarning)
        every = list(webdataset.WebDataset(files, shardshuffle=False).decode("l8"))
        gc.collect()
    assert [s["cls"] for s in every] == drawn.batch.label[:30].tolist()
    for i, sample in enumerate(every):
        np.testing.assert_array_equal(sample["mask.png"], drawn.batch.mask[i])


def test_tfrecord_by_tensorflow(home: Path, drawn: type[DrawnFleet]) -> None:
    tf = pytest.importorskip("tensorflow")
    kinds = {
        "image": tf.io.FixedLenFeature((), tf.string),
        "mask": tf.io.FixedLenFeature((), tf.string),
        "label": tf.io.FixedLenFeature((), tf.int64),
        "index": tf.io.FixedLenFeature((), tf.int64),
        "instances/bbox": tf.io.VarLenFeature(tf.float32),
        "instances/area": tf.io.VarLenFeature(tf.int64),
    }
    files = sorted(map(str, (home / "tfrecord").glob("slabforge-*.tfrecord-*")))
    assert [Path(f).name for f in files] == [
        "slabforge-train.tfrecord-00000-of-00002",
        "slabforge-train.tfrecord-00001-of-00002",
        "slabforge-val.tfrecord-00000-of-00001",
    ]
    batch = drawn.batch
    for i, data in enumerate(tf.data.TFRecordDataset(files)):
        one = tf.io.parse_single_example(data, kinds)
        image = tf.io.decode_image(one["image"]).numpy()
        np.testing.assert_array_equal(image, batch.image[i])
        np.testing.assert_array_equal(
            tf.io.decode_image(one["mask"]).numpy()[..., 0], batch.mask[i]
        )
        assert (int(one["label"]), int(one["index"])) == (batch.label[i], i)
        areas = [(batch.instance[i] == r["number"]).sum() for r in batch.instances[i] if r["label"]]
        assert one["instances/area"].values.numpy().tolist() == [a for a in areas if a]
        assert len(one["instances/bbox"].values) == 4 * len(one["instances/area"].values)


def test_tfrecord_by_tensorflow_datasets(home: Path, drawn: type[DrawnFleet]) -> None:
    tfds = pytest.importorskip("tensorflow_datasets")
    builder = tfds.builder_from_directory(str(home / "tfrecord"))
    assert builder.info.splits["train"].num_examples == 30
    assert builder.info.features["label"].names[1] == "crack"
    for example in tfds.as_numpy(builder.as_dataset(split="val")):
        i = int(example["index"])
        np.testing.assert_array_equal(example["image"], drawn.batch.image[i])
        np.testing.assert_array_equal(example["mask"][..., 0], drawn.batch.mask[i])
        np.testing.assert_array_equal(example["instance"][..., 0], drawn.batch.instance[i])
        assert example["label"] == drawn.batch.label[i]
        assert len(example["instances"]["bbox"]) == len(example["instances"]["area"])


def test_hdf5(home: Path, drawn: type[DrawnFleet], recipe: Recipe) -> None:
    at = 0
    for name in ("train-00000.h5", "train-00001.h5", "val-00000.h5"):
        with h5py.File(home / "hdf5" / name) as file:
            assert list(file.attrs["classes"]) == list(recipe.class_names)
            for key in ("image", "mask", "instance", "label", "index"):
                right = getattr(drawn.batch, key)[at : at + len(file["index"])]  # pyright: ignore
                np.testing.assert_array_equal(file[key][:], right)  # pyright: ignore
            at += len(file["index"])  # pyright: ignore
    assert at == 40


def test_parquet(recipe: Recipe, writing: type[DrawnFleet], tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    module.generate(recipe, tmp_path, 40, OutputOptions(parquet=True, shard_samples=16))
    rows = parquet.read_table(tmp_path / "tables" / "samples").to_pylist()
    text = (tmp_path / "labels.csv").read_text()
    for row, line in zip(rows, csv.DictReader(io.StringIO(text)), strict=True):
        assert [row["file"], row["class"]] == [line["file"], line["class"]]
        assert row["exposure"] == pytest.approx(float(line["exposure"]))
        assert row["Steel.Tone"] == pytest.approx(float(line["Steel.Tone"]))
    found = parquet.read_table(tmp_path / "tables" / "instances").to_pylist()
    assert len(found) == sum(map(len, writing.batch.instances))
    assert found[0]["box"] == writing.batch.instances[found[0]["index"]]["box"][0].tolist()


@pytest.mark.parametrize(("image", "mark"), [("jpeg", b"\xff\xd8"), ("webp", b"RIFF")])
def test_images_in_other_codecs(
    recipe: Recipe, writing: type[DrawnFleet], tmp_path: Path, image: Any, mark: bytes
) -> None:
    sizes = []
    for quality in (40, 90):
        out = tmp_path / str(quality)
        module.generate(recipe, out, 3, OutputOptions(image=image, quality=quality))
        data = [p.read_bytes() for p in sorted((out / "images").iterdir())]
        assert all(d.startswith(mark) for d in data)
        sizes.append(sum(map(len, data)))
    assert sizes[0] < sizes[1]
