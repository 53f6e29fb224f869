"""Pairs a minute that are written to disk in each format, beside the stream that they come from.

The other side of each measurement is that stream, read and thrown away, in turn with the writing.
Last comes a plain loop of a batch rendered, then each of its pictures encoded and written by
OpenCV.
"""

import shutil
import statistics
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import cv2

from ....generator.delivery.batch import Batch, samples_at_once
from ....generator.delivery.devices import resolve_devices
from ....generator.delivery.stream import Renderer, stream, stream_with_rows
from ....generator.output.encoding.codec import CodecName
from ....generator.output.formats.registry import FORMATS
from ....generator.output.plan import OutputOptions, plan_of
from ....generator.output.samples import Samples
from ....generator.recipe import Recipe
from ...harness.interleave import Side, ratio, sides_in_turn
from ...harness.markdown import table as markdown_table
from ...harness.registry import Figures, Measuring, ResultRow
from ...harness.run import Run
from ..options import RenderOptions
from ..recipes import every_class

SIZE, SEED, ENDLESS = (256, 256), 7, 10**9
CODECS: dict[str, CodecName] = {"webdataset": "jpeg", "tfrecord": "jpeg"}  # others: as is usual
PLAIN = "OpenCV, one after the other"
_SHARD = 512  # samples
_BESIDE = 6.0  # seconds that a format takes about, besides measuring its two sides


def rows(options: RenderOptions, run: Run) -> Measuring:
    """A row for each format, and one for the plain loop."""
    recipe, devices = every_class(SIZE), resolve_devices(options.devices)
    names = [*FORMATS, PLAIN]
    run.plan(dict.fromkeys(names, 2 * options.seconds + _BESIDE))
    for name in names:
        with (
            run.part(name, 2 * options.seconds, "rounds") as step,
            tempfile.TemporaryDirectory(prefix="slabforge-write-") as folder,
        ):
            source = _Source(name=name, recipe=recipe, devices=devices, folder=Path(folder))
            streamed = Side(source.streamed)
            try:
                written = Side(source.written)
                try:
                    sides_in_turn([streamed, written], options.seconds, step=step)
                finally:
                    written.close()
            finally:
                streamed.close()
        yield _row(name, streamed, written)
    run.ran_on.append(f"{SIZE[0]}x{SIZE[1]}, shards of {_SHARD} samples")
    return {"size": list(SIZE)}


@dataclass(frozen=True, kw_only=True)
class _Source:
    """What both sides of a format are made from."""

    name: str
    recipe: Recipe
    devices: tuple[int, ...]
    folder: Path

    def streamed(self) -> Callable[[], Batch]:
        batches = stream(
            self.recipe, seed=SEED, batch_size=samples_at_once(SIZE), devices=self.devices
        )
        return lambda: next(batches)

    def written(self) -> Callable[[], object]:
        return _Plain(self) if self.name == PLAIN else _Writing(self)


def _row(name: str, streamed: Side, written: Side) -> ResultRow:
    batch = samples_at_once(SIZE)
    codec = CODECS.get(name) or (FORMATS[name].codec if name in FORMATS else "png")
    return {
        "format": name,
        "size": f"{SIZE[0]}x{SIZE[1]}",
        "images": codec,
        "pairs_per_minute": 60 * batch / statistics.median(written.seconds),
        "stream_pairs_per_minute": 60 * batch / statistics.median(streamed.seconds),
        "share_of_stream": ratio(written, streamed),
    }


class _Writing:
    """Writes a batch of the stream when called, in one format, shard after shard."""

    def __init__(self, source: _Source) -> None:
        name = source.name
        options = OutputOptions(formats=(name,), image=CODECS.get(name), shard_samples=_SHARD)
        self._folder = source.folder / "set"
        self._plan = plan_of(source.recipe, self._folder, ENDLESS, options)
        self._shards = self._plan.shards(0)
        self._batches = stream_with_rows(
            source.recipe, seed=SEED, batch_size=samples_at_once(SIZE), devices=source.devices
        )
        self._pool = ThreadPoolExecutor()
        self._begin()

    def __call__(self) -> None:
        samples = Samples(*next(self._batches), self._pool)
        for writer in self._writers:
            writer.add(samples)
        self._left -= len(samples)
        if self._left <= 0:
            for writer in self._writers:
                writer.close()
            shutil.rmtree(self._folder)
            self._begin()

    def _begin(self) -> None:
        shard = next(self._shards)
        self._writers = [kind(target, shard) for kind, target in self._plan.writers()]
        self._left = shard.stop - shard.start


class _Plain:
    """Renders a batch when called, and then writes its pictures."""

    def __init__(self, source: _Source) -> None:
        self._renderer = Renderer(source.recipe, devices=source.devices)
        self._folder, self._first = source.folder, 0

    def __call__(self) -> None:
        last = self._first + samples_at_once(SIZE)
        batch = self._renderer.render(range(self._first, last), seed=SEED)
        for index, image, mask in zip(batch.index, batch.image, batch.mask, strict=True):
            cv2.imwrite(str(self._folder / f"{index}.png"), image)
            cv2.imwrite(str(self._folder / f"{index}_mask.png"), mask)
        self._first = last


def table(figures: Figures) -> list[str]:
    """Markdown of the pairs a minute of each format."""
    lines = [
        "All classes alike, one sample a pixel. Each format is written in turn with its own stream,"
        " read and thrown away; the share is the median of neighbouring rounds.",
        "",
    ]
    head = ("format", "images", "written", "the stream alone", "share")
    return lines + markdown_table(head, map(_cells, figures["rows"]))


def _cells(row: ResultRow) -> list[str]:
    return [
        row["format"],
        row["images"],
        f"{row['pairs_per_minute']:,.0f} pairs/min",
        f"{row['stream_pairs_per_minute']:,.0f} pairs/min",
        f"{100 * row['share_of_stream']:.0f} %",
    ]
