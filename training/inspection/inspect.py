"""Inspects pictures or a video with trained networks, and reports the rate."""

import time
from collections import Counter
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Any

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from ...errors import SlabForgeError
from ..networks.default_model import DEFAULT
from ..networks.model_file import load_model
from .findings import SOUND, Inspector
from .frames import open_frames
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

    Results go to `out`.

    `unet` and `xception` are files of trained networks, the first by default that of the package;
    without Xception regions are not named.
    `out` is a new or empty folder. For `threshold`, `min_area` and `tiling` see `Inspector`, for
    `bits` and `warn` see `open_frames`.

    Returns these figures by name:

    - `images`, `images_with_defects`, and `regions` without those that Xception takes for sound
      metal, which `regions_sound` counts; `classes` has the number of regions by name;
    - `threshold`, the one that was used;
    - `seconds` and `images_per_second` for reading, both networks, drawing and writing, without
      loading; `seconds_networks` for the networks alone;
    - `unreadable`, the errors of files that could not be read and were skipped;
    - `stopped`, whether Ctrl-C ended it early.
    """
    source = open_frames(images, bits, warn)
    networks = load_model(unet, "segmentation"), xception and load_model(xception, "classification")
    inspector = Inspector(
        networks[0], networks[1] or None, threshold=threshold, min_area=min_area, tiling=tiling
    )
    frames = iter(source)
    first = next(frames, None)
    if first is None:
        raise SlabForgeError(source.problems[0])
    counts: Counter[str] = Counter()
    done = defective = 0
    thinking, stopped, started = 0.0, False, time.monotonic()
    with Results(Path(out), inspector.categories, source.fps) as results, _progress() as bar:
        task = bar.add_task("inspecting", total=source.count, rate="")
        try:
            for frame in chain([first], frames):
                begun = time.monotonic()
                findings = inspector(frame.image)
                thinking += time.monotonic() - begun
                results.add(frame, findings)
                counts.update(f.name for f in findings)
                done += 1
                defective += any(f.category for f in findings)
                rate = done / (time.monotonic() - started)
                bar.update(task, advance=1, rate=f"{rate:.1f} images/s")
        except KeyboardInterrupt:
            stopped = True
    seconds = time.monotonic() - started
    sound = counts.pop(SOUND, 0)
    return {
        "images": done,
        "images_with_defects": defective,
        "regions": counts.total(),
        "regions_sound": sound,
        "classes": {name: counts[name] for name in inspector.categories.values()},
        "threshold": inspector.threshold,
        "seconds": seconds,
        "seconds_networks": thinking,
        "images_per_second": done / seconds,
        "unreadable": source.problems,
        "stopped": stopped,
    }


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
