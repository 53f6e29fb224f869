"""The format `png`: a folder of PNG images, PNG masks and a table of labels and parameters."""

import csv
import io
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ...files import check_folder, make_folder, write_atomically
from ..delivery.batch import Batch
from ..recipe import Recipe
from ..sampling.rows import FRAME_FIELDS, Rows

FRAME = FRAME_FIELDS[:6]  # the columns of a frame: what lies behind is for the renderer


def png(image: NDArray[np.uint8]) -> bytes:
    """An image (H, W) or (H, W, 3 BGR) as PNG."""
    ok, data = cv2.imencode(".png", image, [cv2.IMWRITE_PNG_COMPRESSION, 3])
    assert ok
    return data.tobytes()


def for_opencv(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """An image of a batch, (H, W, 1) or (H, W, 3) in RGB, as (H, W) or (H, W, 3) in BGR."""
    return image[..., 0] if image.shape[-1] == 1 else image[..., ::-1]


class PngFolder:
    """Writes `images/`, `masks/` (class index), `labels.csv`, and the `recipe.json` behind them.

    Where the recipe has `exact_masks`, `exact_masks/` stands beside `masks/`.

    A new folder is made with its first batch: what cannot be rendered leaves none behind.
    """

    def __init__(self, recipe: Recipe, out: Path, *, resume: bool = False) -> None:
        """Take a folder that is new or empty or, with `resume`, one that was left unfinished."""
        self.recipe, self.out = recipe, out
        self.table = out / "labels.csv"
        pack, _ = recipe.loaded
        self._parameters = [
            {p.key: p for p in m.parameters if p.components == 1} for m in pack.materials
        ]
        keys = dict.fromkeys(k for m in self._parameters for k in m)
        self._classes = pack.classes
        self.columns = ["file", "class", "label", "seed", "index", *FRAME, *keys]
        self._plan = json.dumps(recipe.model_dump(mode="json"), indent=1)
        self._saved = out / "recipe.json"
        self.done = self._found(resume)

    def write(self, batch: Batch, rows: Rows, pool: ThreadPoolExecutor) -> None:
        """Write images and masks, on the threads of `pool`, then their lines in the table."""
        if not self._saved.exists():
            self._make()
        names = [f"{i:08d}.png" for i in batch.index]
        images, masks = self.out / "images", self.out / "masks"
        jobs = [(images / n, for_opencv(i)) for n, i in zip(names, batch.image, strict=True)]
        jobs += [(masks / n, m) for n, m in zip(names, batch.mask, strict=True)]
        if batch.exact is not None:
            exact = self.out / "exact_masks"
            jobs += [(exact / n, m) for n, m in zip(names, batch.exact, strict=True)]
        list(pool.map(lambda job: write_atomically(job[0], png(job[1])), jobs))
        text = self._lines(names, rows, batch.index)
        try:
            with self.table.open("a", newline="") as file:
                file.write(text)
        except OSError as error:
            raise SlabForgeError(
                f"'{self.table}' could not be written: {error.strerror}."
            ) from None
        self.done += len(names)

    def _found(self, resume: bool) -> int:
        """How many samples lie in the folder already; refuses one that cannot be gone on with."""
        check_folder(self.out)
        if not (self.out.exists() and any(self.out.iterdir())):
            return 0
        if not resume:
            raise SlabForgeError(
                f"'{self.out}' is not empty; choose another folder, or continue with --resume."
            )
        if not (self._same_plan() and self.table.is_file()):
            raise SlabForgeError(
                f"'{self.out}' was made with another recipe or seed, or lacks its labels.csv; it"
                " cannot be continued."
            )
        return self._complete_lines()

    def _same_plan(self) -> bool:
        try:
            return json.loads(self._saved.read_text()) == json.loads(self._plan)
        except (OSError, ValueError):
            return False

    def _make(self) -> None:
        for name in ("images", "masks", *(["exact_masks"] if self.recipe.exact_masks else [])):
            make_folder(self.out / name)
        write_atomically(self.table, self._csv([self.columns]).encode())
        write_atomically(self._saved, self._plan.encode())

    def _complete_lines(self) -> int:
        """Count the lines of the table but its head, after dropping one that a crash cut short."""
        text = self.table.read_text()
        whole = text[: text.rfind("\n") + 1]
        if whole != text:
            write_atomically(self.table, whole.encode())
        return max(whole.count("\n") - 1, 0)

    def _lines(self, names: list[str], rows: Rows, index: NDArray[np.int64]) -> str:
        return self._csv([self._line(n, rows, k, int(index[k])) for k, n in enumerate(names)])

    def _line(self, name: str, rows: Rows, k: int, index: int) -> list[Any]:
        label = int(rows.label[k])
        own = self._parameters[label]
        values = [
            f"{rows.row[k, own[key].offset]:.7g}" if key in own else ""
            for key in self.columns[5 + len(FRAME) :]
        ]
        frame = [f"{v:.7g}" for v in rows.frame[k, : len(FRAME)]]
        return [name, self._classes[label], label, self.recipe.seed, index, *frame, *values]

    def _csv(self, lines: list[list[Any]]) -> str:
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows(lines)
        return text.getvalue()
