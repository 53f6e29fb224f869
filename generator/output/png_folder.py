"""A data set on disk: PNG images, PNG masks and a table of labels."""

import csv
import io
import json
import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from ...errors import SlabForgeError
from ...files import check_folder, make_folder, write_atomically
from ..delivery.batch import Batch, samples_at_once
from ..delivery.stream import stream
from ..recipe import Recipe
from ..sampling.rows import Rows
from ..sampling.sampler import Sampler

FRAME = ("slab_x", "slab_y", "view_x", "view_y", "exposure", "noise")


def png(image: NDArray[np.uint8]) -> bytes:
    """An image (H, W) or (H, W, 3 BGR) as PNG."""
    ok, data = cv2.imencode(".png", image, [cv2.IMWRITE_PNG_COMPRESSION, 3])
    assert ok
    return data.tobytes()


class Folder:
    """`images/`, `masks/` (class index), `labels.csv` and the `recipe.json` that made them.

    A new one is made with its first batch: what cannot be rendered leaves none behind.
    """

    def __init__(self, recipe: Recipe, out: Path, *, resume: bool = False) -> None:
        """Choose a folder that is new or empty, or one that was left unfinished."""
        self.recipe, self.out = recipe, out
        self.table = out / "labels.csv"
        self._sampler = Sampler(recipe)
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

    def write(self, batch: Batch, pool: ThreadPoolExecutor) -> None:
        """Write images and masks, then their lines in the table."""
        if not self._saved.exists():
            self._make()
        names = [f"{i:08d}.png" for i in batch.index]
        images, masks = self.out / "images", self.out / "masks"
        jobs = [(images / n, i[..., 0]) for n, i in zip(names, batch.image, strict=True)]
        jobs += [(masks / n, m) for n, m in zip(names, batch.mask, strict=True)]
        list(pool.map(lambda job: write_atomically(job[0], png(job[1])), jobs))
        rows = self._sampler.draw(batch.index)
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
        """How many samples are there already."""
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
        for name in ("images", "masks"):
            make_folder(self.out / name)
        write_atomically(self.table, self._csv([self.columns]).encode())
        write_atomically(self._saved, self._plan.encode())

    def _complete_lines(self) -> int:
        """Count the finished samples; a line cut short by a crash is dropped."""
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


def generate(
    recipe: Recipe,
    out: str | Path,
    count: int,
    *,
    seed: int | None = None,
    resume: bool = False,
    devices: Sequence[int] | None = None,
) -> dict[str, float]:
    """Write samples 0 to `count` - 1 into the folder `out`; `resume` continues an earlier run.

    `seed` replaces the recipe's own; a render process runs on each of `devices`, as for `stream`.
    Returns `count` (written now), `seconds` and `pairs_per_minute`. Ctrl-C leaves a folder that
    can be continued.
    """
    if count < 1:
        raise SlabForgeError(f"count is an integer from 1 (got {count}).")
    started = time.monotonic()
    recipe = recipe.with_seed(seed)
    folder = Folder(recipe, Path(out), resume=resume)
    first = folder.done
    batches = stream(
        recipe,
        batch_size=samples_at_once(recipe.size),
        start=first,
        count=max(count - first, 0),
        devices=devices,
    )
    with _progress(count, first) as advance, ThreadPoolExecutor(os.cpu_count()) as pool:
        for batch in batches:
            folder.write(batch, pool)
            advance(len(batch.index))
    seconds = time.monotonic() - started
    made = folder.done - first
    return {"count": made, "seconds": seconds, "pairs_per_minute": made / seconds * 60}


@contextmanager
def _progress(total: int, done: int) -> Iterator[Callable[[int], None]]:
    columns = (
        TextColumn("generating"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    started, made = time.monotonic(), 0
    with Progress(*columns) as bar:
        task = bar.add_task("", total=total, completed=done, rate="")

        def advance(n: int) -> None:
            nonlocal made
            made += n
            rate = made / (time.monotonic() - started) * 60
            bar.update(task, advance=n, rate=f"{rate:,.0f} pairs/min")

        yield advance
