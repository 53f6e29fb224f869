"""What other libraries are asked of a data set of ours, and how their answers are compared.

Libraries are imported by the check that asks them.
"""

import csv
import importlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ...generator.delivery.batch import Batch
from ...generator.pictures.run_lengths import decode_runs, encode_runs
from ...generator.recipe import Recipe, recipe_of
from ...training import anomalies

MODEL = "yolo26n-seg.yaml"  # the smallest that segments, without weights


@dataclass(frozen=True)
class Written:
    """The data set on disk, the samples of which it was made, and which of them a split has."""

    folder: Path
    recipe: Recipe
    batch: Batch
    splits: dict[str, slice]


@dataclass(frozen=True)
class Check:
    """What is asked of a client: the package to import, its name for pip, and the question.

    `answer` says what came of it in a sentence, and raises where that is not what was written.
    """

    package: str
    distribution: str
    asked: str
    answer: Callable[[Written], str]


def ultralytics_checks(made: Written) -> str:
    """Ultralytics' own check of the set, and its reader of labels."""
    utils, dataset = _modules("ultralytics.data.utils", "ultralytics.data.dataset")
    told = utils.check_det_dataset(str(made.folder / "yolo" / "data.yaml"), autodownload=False)
    _same(tuple(told["names"].values()), made.recipe.class_names[1:])
    parts = []
    for split, own in made.splits.items():
        read = dataset.YOLODataset(
            img_path=told[split], data=told, task="segment", imgsz=64, augment=False
        )
        found = {int(Path(one["im_file"]).stem): {*one["cls"][:, 0]} for one in read.labels}
        right = {
            int(i): {float(c) for c in np.unique(mask)[np.unique(mask) > 0] - 1.0}
            for i, mask in zip(made.batch.index[own], made.batch.mask[own], strict=True)
        }
        _same(found, right)
        polygons = sum(len(one["cls"]) for one in read.labels)
        parts.append(f"{len(read)} images and {polygons} outlines of `{split}`")
    return f"{' and '.join(parts)}, none corrupt; the classes of every image are its mask's"


def ultralytics_trains(made: Written) -> str:
    """One epoch of the smallest segmentation model, from nothing."""
    (package,) = _modules("ultralytics")
    model = package.YOLO(MODEL)
    figures = model.train(
        data=str(made.folder / "yolo" / "data.yaml"),
        epochs=1,
        imgsz=64,
        batch=15,
        device="cpu",
        workers=0,
        seed=0,
        project=str(made.folder.parent / "runs"),
        plots=False,
        amp=False,
        pretrained=False,
    )
    assert "metrics/mAP50(M)" in figures.results_dict
    (row,) = _rows(Path(model.trainer.csv))
    losses = [float(value) for name, value in row.items() if name.strip().endswith("_loss")]
    assert losses and bool(np.isfinite(losses).all()), losses
    return (
        f"an epoch of {MODEL.removesuffix('.yaml')} from no weights, finite losses,"
        f" validated on {len(made.batch.index[made.splits['val']])} images"
    )


def tfds_reads(made: Written) -> str:
    """TensorFlow Datasets opens the folder without a builder's code."""
    (tfds,) = _modules("tensorflow_datasets")
    builder = tfds.builder_from_directory(str(made.folder / "tfrecord"))
    seen = 0
    for split in made.splits:
        for example in tfds.as_numpy(builder.as_dataset(split=split)):
            i = int(example["index"])
            _same(example["image"], made.batch.image[i])
            _same(example["mask"][..., 0], made.batch.mask[i])
            _same(example["instance"][..., 0], made.batch.instance[i])
            _same(int(example["label"]), int(made.batch.label[i]))
            seen += 1
    _same(seen, len(made.batch.index))
    return f"{seen} examples in two splits; image, mask, instances and label are the stream's bytes"


def webdataset_reads(made: Written) -> str:
    """WebDataset streams the tar files."""
    (webdataset,) = _modules("webdataset")
    seen = 0
    for split in made.splits:
        files = [str(p) for p in sorted((made.folder / "webdataset").glob(f"{split}-*.tar"))]
        for sample in webdataset.WebDataset(files, shardshuffle=False).decode("l8"):
            i = int(sample["__key__"])
            _same(sample["png"], made.batch.image[i, ..., 0])
            _same(sample["mask.png"], made.batch.mask[i])
            _same(int(sample["cls"]), int(made.batch.label[i]))
            seen += 1
    _same(seen, len(made.batch.index))
    return f"{seen} samples in two splits; image, mask and class are the stream's"


def h5py_reads(made: Written) -> str:
    """The arrays of the HDF5 files, by h5py."""
    (h5py,) = _modules("h5py")
    for path in sorted((made.folder / "hdf5").glob("*.h5")):
        with h5py.File(path) as file:
            own = file["index"][:]
            for name in ("image", "mask", "instance", "label"):
                _same(file[name][:], getattr(made.batch, name)[own])
    return "image, mask, instances and label of all files are the stream's"


def pyarrow_reads(made: Written) -> str:
    """The tables, by pyarrow."""
    (parquet,) = _modules("pyarrow.parquet")
    rows = parquet.read_table(made.folder / "tables" / "samples").to_pylist()
    _same([row["class"] for row in rows], [made.recipe.class_names[k] for k in made.batch.label])
    instances = parquet.read_table(made.folder / "tables" / "instances").num_rows
    _same(instances, sum(map(len, made.batch.instances)))
    return f"{len(rows)} rows of samples and {instances} of instances"


def coco_evaluates(made: Written) -> str:
    """A prediction of the very masks, judged by COCO's own evaluation."""
    coco, judging = _modules("pycocotools.coco", "pycocotools.cocoeval")
    scores = []
    for split in made.splits:
        file = made.folder / "coco" / "annotations" / f"instances_{split}.json"
        truth = coco.COCO(str(file))
        keys = ("image_id", "category_id", "segmentation")
        every = truth.loadAnns(truth.getAnnIds())
        told = truth.loadRes([{k: one[k] for k in keys} | {"score": 1.0} for one in every])
        for kind in ("segm", "bbox"):
            judge = judging.COCOeval(truth, told, kind)
            judge.evaluate()
            judge.accumulate()
            judge.summarize()
            scores.append(float(judge.stats[0]))
    _same(scores, [1.0] * 4)
    return "AP and AP of boxes 1.0 in both splits, where the prediction is the truth"


def mvtec_reads(made: Written) -> str:
    """The layout of MVTec AD by the data module for it."""
    (data,) = _modules("anomalib.data")
    module = data.MVTecAD(root=made.folder / "mvtec", category="steel", num_workers=0)
    return _read_by(module, made)


def folder_reads(made: Written) -> str:
    """The same folders by the data module for any folders."""
    (data,) = _modules("anomalib.data")
    steel = made.folder / "mvtec" / "steel"
    bad = sorted(p.name for p in (steel / "ground_truth").iterdir())
    module = data.Folder(
        name="steel",
        root=steel,
        normal_dir="train/good",
        normal_test_dir="test/good",
        abnormal_dir=[f"test/{name}" for name in bad],
        mask_dir=[f"ground_truth/{name}" for name in bad],
        num_workers=0,
    )
    return _read_by(module, made)


def _read_by(module: Any, made: Written) -> str:
    """What a data module of anomalib has: every image and mask compared."""
    module.prepare_data()
    module.setup()
    tested = {item.image_path: item for item in (*module.val_data, *module.test_data)}
    trained = list(module.train_data)
    for item in (*trained, *tested.values()):
        i = int(Path(item.image_path).stem)
        _same(item.gt_mask.numpy() > 0, made.batch.mask[i] > 0)
        _same(bool(item.gt_label), bool(made.batch.label[i]))
        _same((item.image.numpy()[0] * 255).round().astype(np.uint8), made.batch.image[i, ..., 0])
    bad = sum(bool(item.gt_label) for item in tested.values())
    return (
        f"{len(trained)} sound images to train on, {len(tested)} to test on, {bad} of them with a"
        " defect; every mask is the stream's"
    )


def anomalib_trains(made: Written) -> str:
    """`slabforge.anomalies`: PaDiM on the stream, and Draem with our defects."""
    engines, models, data = _modules("anomalib.engine", "anomalib.models", "anomalib.data")
    (torch,) = _modules("torch")
    module = anomalies.data_module(
        made.recipe, count=64, val_count=20, test_count=40, batch_size=16
    )
    padim = models.Padim(
        backbone="resnet18",
        pre_trained=False,
        pre_processor=models.Padim.configure_pre_processor((48, 64)),
    )
    home = made.folder.parent
    engine = engines.Engine(
        default_root_dir=home / "results", accelerator="cpu", devices=1, logger=False
    )
    engine.fit(padim, datamodule=module)
    (figures,) = engine.test(padim, datamodule=module)
    pictures = len(list((home / "results").rglob("images/test/*/*.png")))
    _same(pictures, 40)
    (home / "none").mkdir()
    draem = models.Draem(dtd_dir=home / "none")
    square = recipe_of(made.recipe.model_dump() | {"size": (64, 64)})
    draem.augmenter = anomalies.generator(square, probability=1.0)
    draem.log = lambda *_, **__: None
    batch = data.ImageBatch(image=torch.rand((2, 3, 64, 64)), gt_label=torch.tensor([0, 0]))
    loss = draem.training_step(batch)["loss"]
    loss.backward()
    assert bool(torch.isfinite(loss))
    return (
        f"PaDiM of an untrained ResNet-18: pixel AUROC {figures['pixel_AUROC']:.2f} on 40 frames,"
        f" {pictures} pictures; a step of Draem on our defects has a finite loss and gradients"
    )


def runs_round_trip(made: Written) -> str:
    """Run lengths: ours as a reader of the competition decodes them, and the real table's."""
    count, height, width = made.batch.mask.shape
    masks = np.zeros((count, width * height), np.uint8)
    for split in made.splits:
        for row in _rows(made.folder / "severstal" / f"{split}.csv"):
            numbers = [int(x) for x in row["EncodedPixels"].split()]
            for start, length in zip(numbers[::2], numbers[1::2], strict=True):
                masks[int(row["ImageId"][:8]), start - 1 : start - 1 + length] = row["ClassId"]
    _same(masks.reshape(count, width, height).transpose(0, 2, 1), made.batch.mask)
    said = f"{count} masks come back from our table"
    table = Path(os.environ.get("SLABFORGE_REAL", "")) / "severstal" / "train.csv"
    if not table.is_file():
        return f"{said}; no real table was there to compare with"
    rows = [row["EncodedPixels"] for row in _rows(table)]
    for runs in rows:
        _same(encode_runs(decode_runs(runs, (256, 1600))), runs)
    return f"{said}; all {len(rows)} rows of the `train.csv` that was there are the same again"


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def _modules(*names: str) -> tuple[Any, ...]:
    return tuple(importlib.import_module(name) for name in names)


def _same(found: Any, right: Any) -> None:
    if isinstance(right, np.ndarray):
        np.testing.assert_array_equal(found, right)
    elif found != right:
        raise AssertionError(f"{found} is not {right}")


CHECKS = (
    Check("ultralytics", "ultralytics", "its check of `yolo`, its labels", ultralytics_checks),
    Check("ultralytics", "ultralytics", "trains on `yolo`", ultralytics_trains),
    Check(
        "tensorflow_datasets",
        "tensorflow-datasets",
        "`builder_from_directory` of `tfrecord`",
        tfds_reads,
    ),
    Check("webdataset", "webdataset", "reads `webdataset`", webdataset_reads),
    Check("h5py", "h5py", "reads `hdf5`", h5py_reads),
    Check("pyarrow", "pyarrow", "reads the tables of `--parquet`", pyarrow_reads),
    Check("pycocotools", "pycocotools", "evaluates `coco`", coco_evaluates),
    Check("anomalib", "anomalib", "`MVTecAD` on `mvtec`", mvtec_reads),
    Check("anomalib", "anomalib", "`Folder` on `mvtec`", folder_reads),
    Check("anomalib", "anomalib", "trains on `slabforge.anomalies`", anomalib_trains),
    Check("numpy", "numpy", "run lengths of `severstal`", runs_round_trip),
)
