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
from .instance_lines import instance_lines

FRAME = FRAME_FIELDS[:6]  # the columns of a frame: what lies behind is for the renderer


def png(image: NDArray[Any]) -> bytes:
    """An image (H, W) or (H, W, 3 BGR), uint8 or uint16, as PNG."""
    ok, data = cv2.imencode(".png", image, [cv2.IMWRITE_PNG_COMPRESSION, 3])
    assert ok
    return data.tobytes()


def for_opencv(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """An image of a batch, (H, W, 1) or (H, W, 3) in RGB, as (H, W) or (H, W, 3) in BGR."""
    return image[..., 0] if image.shape[-1] == 1 else image[..., ::-1]


class PngFolder:
    """Writes `images/`, `masks/` (class index), `labels.csv`, and the `recipe.json` behind them.

    Where the recipe has `exact_masks`, `exact_masks/` stands beside `masks/`. With `instances`
    there are `instances/`, the instance masks as PNG of 16 bits, and `instances.jsonl`, which has a
    line for each sample: its file, and its records (see `instance_lines`).

    A new folder is made with its first batch: what cannot be rendered leaves none behind.
    """

    def __init__(
        self, recipe: Recipe, out: Path, *, resume: bool = False, instances: bool = False
    ) -> None:
        """Take a folder that is new or empty or, with `resume`, one that was left unfinished."""
        self.recipe, self.out, self.instances = recipe, out, instances
        self.table, self._records = out / "labels.csv", out / "instances.jsonl"
        pack, _ = recipe.loaded
        self._parameters = [
            {p.key: p for p in m.parameters if p.components == 1}
            for m in pack.materials or pack.surfaces
        ]
        keys = dict.fromkeys(k for m in self._parameters for k in m)
        self._classes, self._single = recipe.class_names, bool(pack.materials)
        self.columns = ["file", "class", "label", "seed", "index", *FRAME, *keys]
        self._plan = json.dumps(recipe.model_dump(mode="json"), indent=1)
        self._saved = out / "recipe.json"
        self.done = self._found(resume)

    def close(self) -> None:
        """Nothing is left to do: each sample was complete once it was added."""

    def add(self, batch: Batch, rows: Rows, pool: ThreadPoolExecutor) -> None:
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
        if self.instances:
            own = self.out / "instances"
            jobs += [(own / n, m) for n, m in zip(names, batch.instance, strict=True)]
        list(pool.map(lambda job: write_atomically(job[0], png(job[1])), jobs))
        if self.instances:
            _append(self._records, instance_lines(names, batch, self.recipe))
        _append(self.table, self._lines(names, rows, batch.index))
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
        told = self._records.is_file() == self.instances
        if not (self._same_plan() and self.table.is_file() and told):
            raise SlabForgeError(
                f"'{self.out}' was made with another recipe or seed, or lacks its labels.csv, or"
                " differs in --instances; it cannot be continued."
            )
        done = max(_complete_lines(self.table) - 1, 0)
        if self.instances:
            _complete_lines(self._records, done)
        return done

    def _same_plan(self) -> bool:
        try:
            return json.loads(self._saved.read_text()) == json.loads(self._plan)
        except (OSError, ValueError):
            return False

    def _make(self) -> None:
        more = {"exact_masks": self.recipe.exact_masks, "instances": self.instances}
        for name in ("images", "masks", *(k for k, wanted in more.items() if wanted)):
            make_folder(self.out / name)
        if self.instances:
            write_atomically(self._records, b"")
        write_atomically(self.table, self._csv([self.columns]).encode())
        write_atomically(self._saved, self._plan.encode())

    def _lines(self, names: list[str], rows: Rows, index: NDArray[np.int64]) -> str:
        return self._csv([self._line(n, rows, k, int(index[k])) for k, n in enumerate(names)])

    def _line(self, name: str, rows: Rows, k: int, index: int) -> list[Any]:
        label = int(rows.label[k])
        own = self._parameters[label if self._single else int(rows.surface[k])]
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


def _append(path: Path, text: str) -> None:
    try:
        with path.open("a", newline="") as file:
            file.write(text)
    except OSError as error:
        raise SlabForgeError(f"'{path}' could not be written: {error.strerror}.") from None


def _complete_lines(path: Path, most: int | None = None) -> int:
    """Count a file's lines, after dropping one that a crash cut short and those behind `most`."""
    text = path.read_text()
    whole = "".join(line for line in text.splitlines(keepends=True)[:most] if line.endswith("\n"))
    if whole != text:
        write_atomically(path, whole.encode())
    return whole.count("\n")
