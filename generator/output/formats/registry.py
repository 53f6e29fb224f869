"""The formats that there are, and what each needs."""

import importlib
import importlib.util
from collections.abc import Iterable
from dataclasses import dataclass

from ....errors import SlabForgeError
from ..encoding.codec import CodecName
from .writer import Writer


@dataclass(frozen=True, kw_only=True)
class Format:
    """One format: the class that writes it, imported when it is asked for.

    `needs` is a package that is not always there, of the extra of this format's name. `loose` says
    that every sample has files of its own; otherwise a shard is one file. `arrays` says that it
    holds arrays beside an image, not the mask alone. `exact_masks` says that masks are read back
    pixel for pixel, with the class of each; then `slabforge verify` compares them with the boxes
    of the instances.
    """

    module: str
    writer_name: str
    words: str
    loose: bool
    exact_masks: bool
    arrays: bool = False
    needs: str | None = None
    codec: CodecName = "png"

    def writer(self) -> type[Writer]:
        """The class of its writers."""
        return getattr(importlib.import_module(f".{self.module}", __package__), self.writer_name)


FORMATS = {
    "png": Format(
        module="png",
        writer_name="Png",
        words="folders of images and masks",
        loose=True,
        exact_masks=True,
        arrays=True,
    ),
    "coco": Format(
        module="coco",
        writer_name="Coco",
        words="instances as run lengths and polygons",
        loose=True,
        exact_masks=True,
        needs="pycocotools",
    ),
    "yolo": Format(
        module="yolo",
        writer_name="Yolo",
        words="Ultralytics' segmentation",
        loose=True,
        exact_masks=False,
    ),
    "mvtec": Format(
        module="mvtec",
        writer_name="Mvtec",
        words="MVTec AD's folders",
        loose=True,
        exact_masks=False,
    ),
    "severstal": Format(
        module="severstal",
        writer_name="Severstal",
        words="the Kaggle competition's folders",
        loose=True,
        exact_masks=True,
        codec="jpeg",
    ),
    "labelstudio": Format(
        module="label_studio",
        writer_name="LabelStudio",
        words="tasks that Label Studio imports",
        loose=True,
        exact_masks=False,
    ),
    "webdataset": Format(
        module="webdataset",
        writer_name="WebDataset",
        words="tar shards",
        loose=False,
        exact_masks=True,
        arrays=True,
    ),
    "tfrecord": Format(
        module="tfrecord",
        writer_name="TfRecord",
        words="for TensorFlow Datasets",
        loose=False,
        exact_masks=True,
        arrays=True,
    ),
    "hdf5": Format(
        module="hdf5",
        writer_name="Hdf5",
        words="arrays for h5py",
        loose=False,
        exact_masks=True,
        arrays=True,
        needs="h5py",
    ),
}
"""Formats by name, as `slabforge generate --format` has it."""


def check_formats(names: Iterable[str]) -> None:
    """Raise SlabForgeError for a name that is no format, or twice, and for a missing package."""
    seen = set()
    for name in names:
        if name not in FORMATS:
            raise SlabForgeError(f"The format is {_every()} (got '{name}').")
        if name in seen:
            raise SlabForgeError(f"The format {name} was given twice; name it once.")
        seen.add(name)
        needs = FORMATS[name].needs
        if needs and importlib.util.find_spec(needs) is None:
            raise SlabForgeError(
                f"The format {name} needs the package {needs}, which is not installed: run"
                f" `pip install 'slabforge[{name}]'`."
            )
    if not seen:
        raise SlabForgeError(f"No format was given; it is {_every()}.")


def check_arrays(names: Iterable[str], also: Iterable[str]) -> None:
    """Raise SlabForgeError where arrays are asked for that none of the formats holds.

    Of several formats, those that can hold them do.
    """
    wanted, chosen = list(also), list(names)
    if wanted and not any(FORMATS[name].arrays for name in chosen):
        able = ", ".join(name for name, one in FORMATS.items() if one.arrays)
        raise SlabForgeError(
            f"The format {' and '.join(chosen)} has no place for --also {','.join(wanted)}; add a"
            f" --format of {able}, or leave it away."
        )


def _every() -> str:
    *most, last = FORMATS
    return f"{', '.join(most)} or {last}"
