"""Inspects pictures or a video with trained networks, and reports the rate."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from ...errors import SlabForgeError
from ..networks.default_model import DEFAULT
from ..networks.model_file import channels_of, load_model
from .findings import SOUND, Finding, Inspector
from .pictures import Picture, open_pictures
from .results import Results
from .tiles import Tiling


def inspect(
    images: str | Path,
    *,
    unet: str | Path = DEFAULT,
    xception: str | Path | None = None,
    out: str | Path,
    threshold: float | None = None,
    min_area: int = 32,
    tiling: Tiling | None = None,
    bits: int | None = None,
    warn: Callable[[str], None] = print,
) -> dict[str, Any]:
    """Find and name the defects of a folder of pictures, of one, or of a video.

    Results go to `out`, a new or empty folder. `unet` and `xception` are files of trained networks,
    the first by default that of the package; without Xception regions are not named. For
    `threshold`, `min_area` and `tiling` see `Inspector`, for `bits` and `warn` see `open_pictures`.

    Returns these figures by name:

    - `images`, `images_with_defects`, and `regions` without those that Xception takes for sound
      metal, which `regions_sound` counts; `classes` has the number of regions by name;
    - `threshold`, the one that was used;
    - `seconds` and `images_per_second` for reading, both networks, drawing and writing, without
      loading; `seconds_networks` for the networks alone;
    - `unreadable`, the errors of files that could not be read and were skipped;
    - `stopped`, whether Ctrl-C ended it early.
    """
    open_pictures(images, bits, _nothing)  # what cannot be read is told before networks are loaded
    networks = load_model(unet, "segmentation"), xception and load_model(xception, "classification")
    source = open_pictures(images, bits, warn, channels=channels_of(networks[0]))
    inspector = Inspector(
        networks[0], networks[1] or None, threshold=threshold, min_area=min_area, tiling=tiling
    )
    pictures = iter(source)
    first = next(pictures, None)
    if first is None:
        raise SlabForgeError(source.problems[0])
    tally, started = _Tally(), time.monotonic()
    with Results(Path(out), inspector.categories, source.fps) as results:
        stopped = _inspect_each(chain([first], pictures), source.count, inspector, results, tally)
    figures = tally.figures(inspector.categories, time.monotonic() - started)
    about = {"threshold": inspector.threshold, "unreadable": source.problems, "stopped": stopped}
    return figures | about


def _nothing(text: str) -> None:
    """Pass over a warning, which is told when pictures are opened to be read."""


@dataclass
class _Tally:
    """What is counted as an inspection goes on; `seconds` are those of the networks."""

    images: int = 0
    defective: int = 0
    regions: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    def add(self, findings: list[Finding], seconds: float) -> None:
        """Count a picture, for which the networks took so many seconds."""
        self.images += 1
        self.defective += any(f.category for f in findings)
        self.regions.update(f.name for f in findings)
        self.seconds += seconds

    def figures(self, categories: Mapping[int, str], seconds: float) -> dict[str, Any]:
        """The counts and rates by name, as `inspect` returns them; it took so many seconds."""
        counts = self.regions.copy()
        sound = counts.pop(SOUND, 0)
        return {
            "images": self.images,
            "images_with_defects": self.defective,
            "regions": counts.total(),
            "regions_sound": sound,
            "classes": {name: counts[name] for name in categories.values()},
            "seconds": seconds,
            "seconds_networks": self.seconds,
            "images_per_second": self.images / seconds,
        }


def _inspect_each(
    pictures: Iterable[Picture],
    count: int | None,
    inspector: Inspector,
    results: Results,
    tally: _Tally,
) -> bool:
    """Inspect pictures, of which there are `count`, behind a bar; True if Ctrl-C ended it early."""
    started = time.monotonic()
    with _progress() as bar:
        task = bar.add_task("inspecting", total=count, rate="")
        try:
            for picture in pictures:
                begun = time.monotonic()
                findings = inspector(picture.image)
                tally.add(findings, time.monotonic() - begun)
                results.add(picture, findings)
                rate = tally.images / (time.monotonic() - started)
                bar.update(task, advance=1, rate=f"{rate:.1f} images/s")
        except KeyboardInterrupt:
            return True
    return False


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
