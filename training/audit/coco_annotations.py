"""Checks that COCO's annotations agree with themselves: area and box with the run lengths."""

import json
from collections.abc import Iterator

from ...errors import SlabForgeError
from ..datasets.own.description import Described


def coco_faults(described: Described) -> Iterator[str]:
    """A sentence for every annotation whose area or box is not that of its mask."""
    from pycocotools import mask as masks

    for split in described.splits:
        path = described.folder / "annotations" / f"instances_{split}.json"
        try:
            annotations = json.loads(path.read_text())["annotations"]
            for one in annotations:
                runs = one["segmentation"]
                area, box = int(masks.area(runs)), [int(v) for v in masks.toBbox(runs)]
                if (area, box) != (one["area"], one["bbox"]):
                    yield (
                        f"{path.name}: annotation {one['id']} has the area {one['area']} and the"
                        f" box {one['bbox']}, its mask {area} and {box}"
                    )
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise SlabForgeError(f"'{path}' is missing or damaged: {error!r}.") from None
