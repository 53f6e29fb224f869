"""The format `coco`: instances as in Microsoft COCO, as run lengths and as polygons."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from ..encoding.polygons import edge_polygons
from ..encoding.seen_instances import Seen, seen_instances
from ..samples import Samples
from .writer import LooseWriter, Target

_KINDS = ("instances", "polygons")  # of files: exact run lengths, and outlines
_MOST = 1 << 16  # instances that a sample can have: their numbers are of 16 bits


class Coco(LooseWriter):
    """Writes a folder of images for each split, and two files of annotations for it.

    In `annotations/instances_train.json` a segmentation is a compressed run length, which is exact;
    `annotations/polygons_train.json` has the same annotations with polygons, which fill holes, for
    readers that know no others. Area and box are of the run length in both. Categories count from
    1, the class index; images of sound metal are there, without annotations.
    """

    def add(self, samples: Samples) -> None:
        """Write images, and keep what the annotations say of them in tables."""
        split, ending = self.shard.split, self.target.codec.ending
        names = [f"{stem}{ending}" for stem in samples.stems]
        paths = (f"{split}/{name}" for name in names)
        self.put(samples, zip(paths, samples.images(self.target.codec), strict=True))
        height, width = samples.batch.mask.shape[1:]
        images = (
            {"id": int(index), "file_name": name, "width": width, "height": height}
            for index, name in zip(samples.batch.index, names, strict=True)
        )
        self.tell(_table("images", split), _json_lines(images))
        found = samples.each(lambda i: _annotations(samples, i), range(len(samples)))
        for place, kind in enumerate(_KINDS):
            lines = (pair[place] for every in found for pair in every)
            self.tell(_table(kind, split), _json_lines(lines))

    @classmethod
    def finish(cls, target: Target) -> Iterable[tuple[str, Iterable[bytes]]]:
        """The files of annotations, joined from the tables."""
        for split in target.splits:
            for kind in _KINDS:
                yield f"annotations/{kind}_{split.name}.json", _joined(target, kind, split.name)


def _annotations(samples: Samples, i: int) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Of each instance its annotation as a run length, and as polygons."""
    from pycocotools import mask as masks

    found = []
    for one in seen_instances(samples.batch, i):
        runs = masks.encode(np.asfortranarray(one.mask.astype(np.uint8)))
        counts: Any = runs["counts"]  # bytes, whatever the stubs say
        runs = {"size": runs["size"], "counts": counts.decode()}
        outline = [polygon.ravel().tolist() for polygon in edge_polygons(one.mask)]
        common = _common(one, int(samples.batch.index[i]))
        found.append((common | {"segmentation": runs}, common | {"segmentation": outline}))
    return found


def _common(one: Seen, index: int) -> dict[str, Any]:
    x0, y0, x1, y1 = one.box
    return {
        "id": index * _MOST + one.number,  # from 1: pycocotools takes 0 for no match
        "image_id": index,
        "category_id": one.label,
        "iscrowd": 0,
        "area": int(one.mask.sum()),
        "bbox": [x0, y0, x1 - x0, y1 - y0],
    }


def _table(kind: str, split: str) -> str:
    """The hidden table of what goes to a file of annotations at the end."""
    return f".{kind}_{split}.jsonl"


def _json_lines(entries: Iterable[dict[str, Any]]) -> str:
    return "".join(json.dumps(entry, separators=(",", ":")) + "\n" for entry in entries)


def _joined(target: Target, kind: str, split: str) -> Iterator[bytes]:
    names = list(enumerate(target.classes))[1:]
    head = {
        "info": {"description": f"SlabForge, seed {target.recipe.seed}, {split}"},
        "licenses": [],
        "categories": [{"id": i, "name": name, "supercategory": "defect"} for i, name in names],
    }
    yield json.dumps(head)[:-1].encode()
    for key, table in (("images", "images"), ("annotations", kind)):
        yield f',\n"{key}": [\n'.encode()
        yield from _entries(target.folder / _table(table, split))
        yield b"]"
    yield b"}\n"


def _entries(table: Path) -> Iterator[bytes]:
    """The lines of a table as entries of a list in JSON."""
    with table.open("rb") as file:
        for number, line in enumerate(file):
            yield b"," + line if number else line
