"""Data sets of anomalib: sound metal from the stream, and test images in a folder."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd  # pyright: ignore[reportMissingImports]
import torch  # pyright: ignore[reportMissingImports]
from anomalib import TaskType  # pyright: ignore[reportMissingImports]
from anomalib.data import AnomalibDataset  # pyright: ignore[reportMissingImports]
from anomalib.data.dataclasses import ImageItem  # pyright: ignore[reportMissingImports]
from numpy.typing import NDArray
from torch.utils.data import Sampler  # pyright: ignore[reportMissingImports]
from torchvision.transforms.v2.functional import (  # pyright: ignore[reportMissingImports]
    to_dtype,
    to_image,
)
from torchvision.tv_tensors import Mask  # pyright: ignore[reportMissingImports]

from ...generator.delivery.batch import samples_at_once
from ...generator.delivery.stream import stream
from ...generator.output.encoding.codec import for_opencv, png
from ...generator.recipe import Recipe
from .in_order import InOrder

_GOOD, _BAD = "good", "abnormal"


class SoundMetal(AnomalibDataset):
    """Sound metal from a stream: `count` samples an epoch.

    A position from `count` on is one of a later epoch, so that sample i is what (recipe, seed, i)
    determines, and none comes twice. Its `samples` name no files, as there are none.
    """

    def __init__(self, source: InOrder, count: int, augmentations: Any = None) -> None:
        """Take `count` images an epoch from a source."""
        super().__init__(augmentations=augmentations)
        self._source, self._count = source, count
        names = [f"{i:08d}" for i in range(count)]
        rows = {"image_path": names, "split": "train", "label": _GOOD, "label_index": 0}
        self._set_samples(pd.DataFrame(rows | {"mask_path": "", "index": range(count)}))
        self.samples.attrs["task"] = TaskType.SEGMENTATION

    def _set_samples(self, samples: Any) -> None:
        """Take a part of the samples, as anomalib divides them; it would look for their files."""
        self._samples = samples

    samples = property(AnomalibDataset.samples.fget, _set_samples)

    def __getitem__(self, position: int) -> Any:
        """The sample at a position, an ImageItem."""
        return self.__getitems__([position])[0]

    def __getitems__(self, positions: Sequence[int]) -> list[Any]:
        """The samples at several positions, which PyTorch's loader asks for together."""
        rows = self.samples["index"].to_numpy()
        index = [p // len(rows) * self._count + int(rows[p % len(rows)]) for p in positions]
        return [self._item(image) for image in self._source.images(index)]

    def _item(self, image: NDArray[np.uint8]) -> Any:
        colours = image if image.ndim == 3 else np.repeat(image[..., None], 3, axis=-1)
        picture = to_dtype(to_image(colours), torch.float32, scale=True)
        mask = Mask(torch.zeros(picture.shape[-2:], dtype=torch.uint8))
        if self.augmentations:
            picture, mask = self.augmentations(picture, mask)
        return ImageItem(image=picture, gt_mask=mask, gt_label=torch.tensor(0))


class EpochOrder(Sampler):
    """The positions of an epoch, in order, after those of the epochs before it.

    Samples are random already, so nothing is shuffled. Lightning says which epoch it is.
    """

    def __init__(self, count: int) -> None:
        """Take the number of samples of an epoch."""
        self._count, self._epoch = count, 0

    def set_epoch(self, epoch: int) -> None:
        """Go on with an epoch, from 0."""
        self._epoch = epoch

    def __iter__(self) -> Iterator[int]:
        """The positions."""
        first = self._epoch * self._count
        return iter(range(first, first + self._count))

    def __len__(self) -> int:
        """The number of samples of an epoch."""
        return self._count


class TestFrames(AnomalibDataset):
    """Frames with and without defects, in files that anomalib reads itself."""

    __test__ = False  # pytest takes the name for that of tests

    def __init__(self, rows: list[dict[str, Any]]) -> None:
        """Take the rows of `write_frames`."""
        super().__init__()
        self.samples = pd.DataFrame(rows)
        self.samples.attrs["task"] = TaskType.SEGMENTATION


def write_frames(
    recipe: Recipe,
    folder: Path,
    *,
    seed: int,
    start: int,
    count: int,
    devices: Sequence[int] | None = None,
) -> list[dict[str, Any]]:
    """Render samples into folders of MVTec AD's names; returns a row of anomalib for each.

    `folder/good/` and `folder/CLASS/` have the images, `folder/ground_truth/CLASS/` the masks, 255
    on what defects change. CLASS is that which changes most; a frame is good where none changes a
    pixel.
    """
    rows = []
    for batch in stream(
        Recipe.model_validate(recipe.model_dump() | {"exact_masks": True}),
        batch_size=min(count, samples_at_once(recipe.size)),
        seed=seed,
        start=start,
        count=count,
        devices=devices,
    ):
        assert batch.exact is not None
        for image, exact, index in zip(batch.image, batch.exact, batch.index, strict=True):
            counts = np.bincount(exact.ravel(), minlength=2)[1:]
            name = recipe.class_names[counts.argmax() + 1] if counts.any() else _GOOD
            path = _written(folder / name / f"{index:08d}.png", for_opencv(image))
            row = {"image_path": path, "split": folder.name, "label": _GOOD, "label_index": 0}
            row["mask_path"] = ""
            if name != _GOOD:
                file = folder / "ground_truth" / name / f"{index:08d}_mask.png"
                marked = _written(file, np.uint8(255) * (exact > 0))
                row |= {"label": _BAD, "label_index": 1, "mask_path": marked}
            rows.append(row)
    return rows


def _written(path: Path, image: NDArray[np.uint8]) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(png(image))
    return str(path)
