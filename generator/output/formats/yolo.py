"""The format `yolo`: instance segmentation as Ultralytics reads it."""

import json
from collections.abc import Iterable

from ..encoding.polygons import centre_polygons
from ..encoding.seen_instances import seen_instances
from ..samples import Samples
from .writer import LooseWriter, Target


class Yolo(LooseWriter):
    """Writes `images/train/`, `labels/train/` and `data.yaml`, and the same for each split.

    A label file has a line for each connected part of an instance: the class, from 0 without sound
    metal, and a polygon in shares of width and height. Sound metal has an empty file.
    """

    def add(self, samples: Samples) -> None:
        """Write images and labels."""
        split, ending = self.shard.split, self.target.codec.ending
        images = samples.images(self.target.codec)
        labels = samples.each(lambda i: _lines(samples, i), range(len(samples)))
        self.put(
            samples,
            [(f"images/{split}/{s}{ending}", i) for s, i in zip(samples.stems, images, strict=True)]
            + [(f"labels/{split}/{s}.txt", t) for s, t in zip(samples.stems, labels, strict=True)],
        )

    @classmethod
    def finish(cls, target: Target) -> Iterable[tuple[str, Iterable[bytes]]]:
        """`data.yaml`: the folders and the names of classes.

        Its folders are relative to itself. Ultralytics wants a `val`; an undivided set is its own.
        """
        names = [split.name for split in target.splits]
        usual = {"train": names[0], "val": names[-1]}
        folders = usual | dict(zip(names, names, strict=True))
        lines = [f"{key}: images/{folder}" for key, folder in sorted(folders.items())]
        lines += ["names:"]
        lines += [f"  {i}: {json.dumps(name)}" for i, name in enumerate(target.classes[1:])]
        yield "data.yaml", [("\n".join(lines) + "\n").encode()]


def _lines(samples: Samples, i: int) -> bytes:
    height, width = samples.batch.mask[i].shape
    lines = []
    for one in seen_instances(samples.batch, i):
        for polygon in centre_polygons(one.mask):
            places = (polygon / (width, height)).ravel()
            lines.append(f"{one.label - 1} " + " ".join(f"{v:.6f}" for v in places))
    return "".join(f"{line}\n" for line in lines).encode()
