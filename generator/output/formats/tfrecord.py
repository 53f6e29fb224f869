"""The format `tfrecord`: TFRecord files that TensorFlow Datasets opens by their folder.

`tfds.builder_from_directory(folder)` needs nothing but these files. The two about the data set are
what tfds 4.9 writes itself, in `features.json` for `FeaturesDict.save_metadata` and in
`dataset_info.json` for `DatasetInfo.write_to_directory`.
"""

import json
from collections.abc import Iterable
from typing import Any

import numpy as np

from ...planes import shape_of
from ..arrays import PICTURES
from ..disk.written import Written
from ..encoding.seen_instances import seen_instances
from ..encoding.tfrecord import Feature, example, record
from ..samples import Samples
from ..splits import Shard, shards_of
from .writer import ShardFileWriter, Target, refuse_webp

NAME, VERSION = "slabforge", "1.0.0"
_FEATURES = "tensorflow_datasets.core.features"


class TfRecord(ShardFileWriter):
    """Writes `slabforge-train.tfrecord-00000-of-00004`, …, and the files about them.

    An example has `image`, `mask` (class index) and other masks as encoded pictures, planes as
    lists of float32, `label`, `index`, and of its visible `instances` the `bbox` (y0, x0, y1, x1 as
    shares), `label`, `number` and `area`.
    """

    @classmethod
    def check(cls, target: Target) -> None:
        """Refuse WebP, which tf.io cannot read."""
        refuse_webp(target, "tfrecord")

    @staticmethod
    def file_name(shard: Shard) -> str:
        """As TensorFlow Datasets names shards."""
        return f"{NAME}-{shard.split}.tfrecord-{shard.number:05d}-of-{shard.of:05d}"

    def add(self, samples: Samples) -> None:
        """Append an example of each sample."""
        pictures = {"image": samples.images(self.target.codec)}
        arrays = self.target.arrays
        pictures |= {a: samples.encoded(a) for a in arrays if a in PICTURES}
        planes = {a: samples.array(a) for a in arrays if a not in PICTURES}

        def made(i: int) -> bytes:
            features: dict[str, Feature] = {name: [p[i]] for name, p in pictures.items()}
            features |= {name: plane[i].ravel() for name, plane in planes.items()}
            return record(example(features | _numbers(samples, i)))

        for data in samples.each(made, range(len(samples))):
            self.file.write(data)

    def close(self) -> Written:
        """Complete the file, and note its size for `finish`, which may not have the file."""
        self.tell(_sizes(self.shard.split), f"{self.file.size}\n")
        return super().close()

    @classmethod
    def finish(cls, target: Target) -> Iterable[tuple[str, Iterable[bytes]]]:
        """What the examples hold, the splits with their shards, and the names of classes."""
        yield "features.json", [_text(_features(target))]
        yield "dataset_info.json", [_text(_information(target))]
        names = ["".join(f"{name}\n" for name in target.classes).encode()]
        yield "label.labels.txt", names
        yield "instances-label.labels.txt", names


def _numbers(samples: Samples, i: int) -> dict[str, Feature]:
    height, width = samples.batch.mask[i].shape
    seen = list(seen_instances(samples.batch, i))
    boxes = [
        (y0 / height, x0 / width, y1 / height, x1 / width)
        for x0, y0, x1, y1 in (one.box for one in seen)
    ]
    return {
        "label": samples.batch.label[i : i + 1].astype(np.int64),
        "index": samples.batch.index[i : i + 1],
        "instances/bbox": np.array(boxes, np.float32).ravel(),
        "instances/label": np.array([one.label for one in seen], np.int64),
        "instances/number": np.array([one.number for one in seen], np.int64),
        "instances/area": np.array([one.mask.sum() for one in seen], np.int64),
    }


def _features(target: Target) -> dict[str, Any]:
    width, height = target.recipe.size
    kind = target.codec.name
    pictures = {"image": _image(height, width, target.recipe.channels, "uint8", kind)}
    for name in target.arrays:
        if name in PICTURES:
            depth = "uint16" if name.endswith("instance") else "uint8"
            pictures[name] = _image(height, width, 1, depth, "png")
        else:
            shape = (height, width, *shape_of(name, target.recipe.loaded[0]))
            pictures[name] = _named("tensor_feature.Tensor", "tensor", _tensor("float32", shape))
    label = _named(
        "class_label_feature.ClassLabel", "classLabel", {"numClasses": str(len(target.classes))}
    )
    number = _named("scalar.Scalar", "tensor", _tensor("int64"))
    box = _named(
        "bounding_boxes.BBoxFeature",
        "boundingBox",
        {"shape": {"dimensions": ["4"]}, "dtype": "float32"},
    )
    inner = {"bbox": box, "label": label, "number": number, "area": number}
    return _dictionary(
        pictures
        | {
            "label": label,
            "index": number,
            "instances": _named(
                "sequence_feature.Sequence",
                "sequence",
                {"feature": _dictionary(inner), "length": "-1"},
            ),
        }
    )


def _image(height: int, width: int, channels: int, depth: str, kind: str) -> dict[str, Any]:
    shape = {"dimensions": [str(height), str(width), str(channels)]}
    return _named(
        "image_feature.Image",
        "image",
        {"shape": shape, "dtype": depth, "encodingFormat": kind},
    )


def _tensor(kind: str, shape: tuple[int, ...] = ()) -> dict[str, Any]:
    sizes = {"dimensions": [str(n) for n in shape]} if shape else {}
    return {"shape": sizes, "dtype": kind, "encoding": "none"}


def _dictionary(features: dict[str, Any]) -> dict[str, Any]:
    return _named("features_dict.FeaturesDict", "featuresDict", {"features": features})


def _named(class_name: str, key: str, content: dict[str, Any]) -> dict[str, Any]:
    return {"pythonClassName": f"{_FEATURES}.{class_name}", key: content}


def _information(target: Target) -> dict[str, Any]:
    return {
        "name": NAME,
        "version": VERSION,
        "description": f"Steel defects by SlabForge, seed {target.recipe.seed}.",
        "fileFormat": "tfrecord",
        "moduleName": "slabforge",
        "splits": [_split(target, split.name) for split in target.splits],
    }


def _split(target: Target, name: str) -> dict[str, Any]:
    shards = [s for s in shards_of(target.splits, target.samples) if s.split == name]
    sizes = (target.folder / _sizes(name)).read_text().split()
    return {
        "name": name,
        "filepathTemplate": "{DATASET}-{SPLIT}.{FILEFORMAT}-{SHARD_X_OF_Y}",
        "shardLengths": [str(shard.stop - shard.start) for shard in shards],
        "numBytes": str(sum(map(int, sizes))),
    }


def _sizes(split: str) -> str:
    """The hidden table of the bytes in each shard of a split."""
    return f".sizes_{split}.jsonl"


def _text(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, indent=1) + "\n").encode()
