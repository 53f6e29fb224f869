"""What an inspection leaves in its folder: overlays, masks, a table, and COCO results."""

import csv
import io
import json
import shutil
from collections import deque
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from pycocotools import mask as coco

from ...errors import SlabForgeError
from ...files import check_empty, make_folder, partial_name, write_atomically
from ...generator.output.png_folder import png
from .findings import Finding
from .frames import Frame
from .overlay import draw

_WAITING = 8
COLUMNS = ["image", "region", "class", "score", "unet", "xception"]
COLUMNS += ["x", "y", "width", "height", "area", "centroid_x", "centroid_y"]


class Results:
    """A new folder of results, written frame by frame and never held in memory.

    `overlays/` and `masks/` hold a PNG for each picture, a mask the category's number or 0;
    `regions.csv` a line for each region. `coco.json` is a COCO data set of the pictures, the
    categories, and the regions as annotations; `results.json` has the regions as COCO results for
    it, without boxes, since pycocotools takes the area of a result's box for the region's. Of a
    video (with `fps`) the overlays are one too.
    Leaving it completes the files, also after an interruption.
    """

    def __init__(self, out: Path, categories: Mapping[int, str], fps: float | None = None) -> None:
        """Make the folder, which must be new or empty."""
        self.out, self._fps = out, fps
        self._film: _Film | None = None
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
        self._frames = _Growing(out / "images", '\n],\n"images": [\n', ",\n")

    def __enter__(self) -> "Results":
        """Itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Complete the files."""
        with self._pool:
            while self._pending:
                self._pending.popleft().result()
        if self._film is not None:
            self._film.close()
        self._coco.end_with(self._frames)
        for file, tail in ((self._coco, "\n]}\n"), (self._results, "\n]\n"), (self._table, "")):
            file.close(tail)

    def add(self, frame: Frame, findings: list[Finding]) -> None:
        """Write the results of one picture."""
        self._images += 1
        height, width = frame.image.shape
        mask = np.zeros((height, width), np.uint8)
        for finding in findings:
            mask[finding.region.place][finding.region.mask] = finding.category
        self._write(self.out / "masks" / f"{frame.stem}.png", mask)
        self._draw(frame, findings)
        facts = {"id": self._images, "file_name": frame.name, "width": width, "height": height}
        self._frames.add(json.dumps(facts))
        for number, finding in enumerate(findings, 1):
            self._table.add(_line(_row(frame.name, number, finding)))
            if finding.category:
                self._regions += 1
                facts = annotation(self._regions, self._images, (height, width), finding)
                self._coco.add(json.dumps(facts))
                result = ("image_id", "category_id", "segmentation", "score")
                self._results.add(json.dumps({key: facts[key] for key in result}))

    def _draw(self, frame: Frame, findings: list[Finding]) -> None:
        picture = draw(frame.image, findings)
        if self._fps is None:
            self._write(self.out / "overlays" / f"{frame.stem}.png", picture)
            return
        if self._film is None:
            self._film = _Film(self.out / "overlays.mp4", self._fps, picture.shape)
        self._film.add(picture)

    def _write(self, path: Path, picture: NDArray[np.uint8]) -> None:
        """Encode and write a PNG beside the networks' work; a few may wait."""
        while len(self._pending) >= _WAITING:
            self._pending.popleft().result()
        self._pending.append(self._pool.submit(lambda: write_atomically(path, png(picture))))


def annotation(number: int, image: int, shape: tuple[int, int], finding: Finding) -> dict[str, Any]:
    """One COCO annotation: run lengths of a region in an image of `shape`, area, box; and score."""
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
    """A text file that grows under a temporary name until it is complete."""

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
        """Append what another file has grown to; that one is gone then."""
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


class _Film:
    """A video of pictures, under a temporary name until it is complete."""

    def __init__(self, path: Path, fps: float, shape: tuple[int, ...]) -> None:
        self.path = path
        self._partial = partial_name(path, keep_ending=True)
        code = cv2.VideoWriter.fourcc(*"mp4v")  # the one that OpenCV's own FFmpeg always has
        self._video = cv2.VideoWriter(str(self._partial), code, fps, (shape[1], shape[0]))
        if not self._video.isOpened():
            raise SlabForgeError(f"'{path}' could not be written: OpenCV opens no video there.")

    def add(self, picture: NDArray[np.uint8]) -> None:
        self._video.write(picture)

    def close(self) -> None:
        self._video.release()
        self._partial.replace(self.path)
