"""The format `labelstudio`: tasks with their annotations, which Label Studio imports."""

import json
from collections.abc import Iterable, Iterator
from typing import Any
from xml.sax.saxutils import quoteattr

from numpy.typing import NDArray

from ..encoding.polygons import edge_polygons
from ..encoding.seen_instances import seen_instances
from ..samples import Samples
from .writer import LooseWriter, Target

_TASKS = ".tasks.jsonl"
_LABEL, _IMAGE = "label", "image"  # what the labelling interface calls its parts


class LabelStudio(LooseWriter):
    """Writes `images/`, `tasks.json`, to import, and `interface.xml`, to label with.

    Each connected part of an instance is a polygon in percent of width and height, with its holes
    filled. Images are named as local files below LABEL_STUDIO_LOCAL_FILES_DOCUMENT_ROOT, which is
    to be the folder of the format. `split` is among the data of a task.
    """

    def add(self, samples: Samples) -> None:
        """Write images, and keep the tasks in a table."""
        ending = self.target.codec.ending
        paths = [f"images/{stem}{ending}" for stem in samples.stems]
        self.put(samples, zip(paths, samples.images(self.target.codec), strict=True))
        tasks = samples.each(
            lambda i: json.dumps(_task(samples, i, paths[i], self.shard.split, self.target)),
            range(len(samples)),
        )
        self.tell(_TASKS, "".join(f"{task}\n" for task in tasks))

    @classmethod
    def finish(cls, target: Target) -> Iterable[tuple[str, Iterable[bytes]]]:
        """The list of tasks, and the interface that has its labels."""
        yield "tasks.json", _listed(target)
        yield "interface.xml", [_interface(target).encode()]


def _task(samples: Samples, i: int, path: str, split: str, target: Target) -> dict[str, Any]:
    height, width = samples.batch.mask[i].shape
    outlines = [
        _outline(polygon, target.classes[one.label], (width, height))
        for one in seen_instances(samples.batch, i)
        for polygon in edge_polygons(one.mask)
    ]
    return {
        "data": {"image": f"/data/local-files/?d={path}", "split": split},
        "annotations": [{"result": outlines}],
    }


def _outline(polygon: NDArray[Any], name: str, size: tuple[int, int]) -> dict[str, Any]:
    percent = (polygon * 100.0 / size).round(4)
    return {
        "type": "polygonlabels",
        "from_name": _LABEL,
        "to_name": _IMAGE,
        "original_width": size[0],
        "original_height": size[1],
        "value": {"points": percent.tolist(), "closed": True, "polygonlabels": [name]},
    }


def _listed(target: Target) -> Iterator[bytes]:
    with (target.folder / _TASKS).open("rb") as file:
        for number, line in enumerate(file):
            yield (b"," if number else b"[") + line
    yield b"]\n"


def _interface(target: Target) -> str:
    labels = "".join(f"    <Label value={quoteattr(name)}/>\n" for name in target.classes[1:])
    return (
        f'<View>\n  <Image name="{_IMAGE}" value="$image"/>\n'
        f'  <PolygonLabels name="{_LABEL}" toName="{_IMAGE}">\n{labels}'
        "  </PolygonLabels>\n</View>\n"
    )
