"""The results of an inspection in a folder: overlays, masks, a table, and COCO files."""

import csv
import io
import json
import shutil
from collections import deque
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from pycocotools import mask as coco

from ...closing import Closing
from ...errors import SlabForgeError
from ...files import check_empty, make_folder, partial_name, write_atomically
from ...generator.output.encoding.codec import png
from .findings import Finding
from .overlay import draw
from .pictures import Picture

_WAITING = 8
COLUMNS = ["image", "region", "class", "score", "unet", "xception"]
COLUMNS += ["x", "y", "width", "height", "area", "centroid_x", "centroid_y"]


class Results(Closing):
    """A new folder of results, which are written picture by picture and not kept in memory.

    - `overlays/` and `masks/` have a PNG for each picture; a mask holds the category's number, or
      0.
    - `regions.csv` has a line for each region.
    - `coco.json` is a COCO data set of the pictures, the categories, and the regions as
      annotations.
    - `results.json` has the regions as COCO results for that data set. They have no boxes, because
      pycocotools would take the area of a box for that of the region.

    For a video, that is with `fps`, the overlays are one video. This is a context manager; leaving
    it completes the files, also after an interruption.
    """

    def __init__(self, out: Path, categories: Mapping[int, str], fps: float | None = None) -> None:
        """Make the folder `out`; SlabForgeError if it exists and is not empty.

        `categories` has the names of defects by number, from 1. `fps` is a video's pictures per
        second, or None for pictures.
        """
        self.out, self._fps = out, fps
        self._video: _VideoFile | None = None
        self._pool, self._pending = ThreadPoolExecutor(2), deque[Future[None]]()
        self._images = self._regions = 0
        check_empty(out)
        for name in ("masks", "overlays") if fps is None else ("masks",):
            make_folder(out / name)
        named = [{"id": number, "name": name} for number, name in categories.items()]
        head = f'{{"categories": {json.dumps(named)},\n"annotations": [\n'
        self._table = _Growing(out / "regions.csv", _line(COLUMNS))
        self._results = _Growing(out / "results.json", "[\n", ",\n")
        self._coco = _Growing(out / "coco.json", head, ",\n")
        self._pictures = _Growing(out / "images", '\n],\n"images": [\n', ",\n")

    def close(self) -> None:
        """Wait for pictures that are still written, then complete the other files."""
        with self._pool:
            while self._pending:
                self._pending.popleft().result()
        if self._video is not None:
            self._video.close()
        self._coco.end_with(self._pictures)
        for file, tail in ((self._coco, "\n]}\n"), (self._results, "\n]\n"), (self._table, "")):
            file.close(tail)

    def add(self, picture: Picture, findings: list[Finding]) -> None:
        """Write the results of one picture: overlay, mask, lines of the table, and COCO entries."""
        self._images += 1
        height, width = picture.image.shape[:2]
        mask = np.zeros((height, width), np.uint8)
        for finding in findings:
            mask[finding.region.place][finding.region.mask] = finding.category
        self._write(self.out / "masks" / f"{picture.stem}.png", mask)
        self._draw(picture, findings)
        facts = {"id": self._images, "file_name": picture.name, "width": width, "height": height}
        self._pictures.add(json.dumps(facts))
        for number, finding in enumerate(findings, 1):
            self._table.add(_line(_row(picture.name, number, finding)))
            if finding.category:
                self._regions += 1
                facts = annotation(self._regions, self._images, (height, width), finding)
                self._coco.add(json.dumps(facts))
                result = ("image_id", "category_id", "segmentation", "score")
                self._results.add(json.dumps({key: facts[key] for key in result}))

    def _draw(self, picture: Picture, findings: list[Finding]) -> None:
        overlay = draw(picture.image, findings)
        if self._fps is None:
            self._write(self.out / "overlays" / f"{picture.stem}.png", overlay)
            return
        if self._video is None:
            self._video = _VideoFile(self.out / "overlays.mp4", self._fps, overlay.shape)
        self._video.add(overlay)

    def _write(self, path: Path, picture: NDArray[np.uint8]) -> None:
        """Encode and write a PNG in another thread; waits if too many are unfinished."""
        while len(self._pending) >= _WAITING:
            self._pending.popleft().result()
        self._pending.append(self._pool.submit(lambda: write_atomically(path, png(picture))))


def annotation(number: int, image: int, shape: tuple[int, int], finding: Finding) -> dict[str, Any]:
    """One COCO annotation: a region's run lengths, area and box, in pixels, and its score.

    `number` and `image` are the identifiers of the annotation and its image, whose shape is (H, W).
    """
    region = finding.region
    whole = np.zeros(shape, np.uint8, order="F")
    whole[region.place] = region.mask
    runs: Any = coco.encode(whole)
    return {
        "id": number,
        "image_id": image,
        "category_id": finding.category,
        "segmentation": {"size": list(shape), "counts": runs["counts"].decode()},
        "area": region.area,
        "bbox": list(region.box),
        "iscrowd": 0,
        "score": round(finding.score, 6),
    }


def _row(image: str, number: int, finding: Finding) -> list[Any]:
    region = finding.region
    named = "" if finding.named is None else f"{finding.named:.4f}"
    scores = f"{finding.score:.4f}", f"{region.score:.4f}", named
    centroid = (f"{c:.1f}" for c in region.centroid)
    return [image, number, finding.name, *scores, *region.box, region.area, *centroid]


def _line(values: Any) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(values)
    return text.getvalue()


class _Growing:
    """A text file that is written under a temporary name and renamed when it is complete."""

    def __init__(self, path: Path, head: str, between: str = "") -> None:
        self.path, self._between = path, between
        self._partial = partial_name(path)
        self._empty = True
        self._file = self._partial.open("w+", encoding="utf-8", newline="")
        self._write(head)

    def add(self, text: str) -> None:
        self._write(text if self._empty else self._between + text)
        self._empty = False

    def end_with(self, other: "_Growing") -> None:
        """Append the contents of another such file, which is then removed."""
        other._file.seek(0)
        shutil.copyfileobj(other._file, self._file)
        other._file.close()
        other._partial.unlink()

    def close(self, tail: str) -> None:
        self._write(tail)
        self._file.close()
        self._partial.replace(self.path)

    def _write(self, text: str) -> None:
        try:
            self._file.write(text)
            self._file.flush()
        except OSError as error:
            raise SlabForgeError(f"'{self.path}' could not be written: {error.strerror}.") from None


class _VideoFile:
    """A video file that is written under a temporary name and renamed when it is complete."""

    def __init__(self, path: Path, fps: float, shape: tuple[int, ...]) -> None:
        self.path = path
        self._partial = partial_name(path, keep_ending=True)
        code = cv2.VideoWriter.fourcc(*"mp4v")  # a codec that every FFmpeg within OpenCV has
        self._video = cv2.VideoWriter(str(self._partial), code, fps, (shape[1], shape[0]))
        if not self._video.isOpened():
            raise SlabForgeError(f"'{path}' could not be written: OpenCV opens no video there.")

    def add(self, picture: NDArray[np.uint8]) -> None:
        self._video.write(picture)

    def close(self) -> None:
        self._video.release()
        self._partial.replace(self.path)
