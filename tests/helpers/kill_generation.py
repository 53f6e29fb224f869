"""Kills `generate` with SIGKILL at random moments, resumes it, and compares with a run in peace.

    python kill_generation.py DRAWN FOLDER MOMENTS

DRAWN is a file of `drawn_samples.keep`; a run writes all its samples. Runs take turns: all formats
together, loose and in shards, then each of them alone. Prints, as JSON, how often runs with each of
these options were killed before their end, and the files that differed. A process of its own, since
it forks: no thread may run in it.
"""

import contextlib
import io
import json
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from itertools import cycle
from pathlib import Path
from typing import Any

from drawn_samples import files_of, kept
from slabforge.generator.output import generate as module
from slabforge.generator.output.encoding.tfrecord import record
from slabforge.generator.output.formats.registry import FORMATS
from slabforge.generator.output.plan import OutputOptions
from slabforge.generator.output.shards import here

LOOSE = tuple(name for name, form in FORMATS.items() if form.loose)
MOST = 3  # kills of one run
OPTIONS = {
    "loose": OutputOptions(formats=LOOSE, also=("instance",)),
    "shards": OutputOptions(
        formats=tuple(FORMATS), shard_samples=8, splits={"train": 0.5, "val": 0.5}
    ),
} | {name: OutputOptions(formats=(name,), shard_samples=5) for name in FORMATS}


def begun(recipe: Any, out: Path, options: OutputOptions) -> int:
    """Begin or go on with a data set in a child; returns the child's number."""
    child = os.fork()
    if child:
        return child
    with contextlib.redirect_stdout(io.StringIO()):
        module.generate(recipe, out, len(here.Fleet.batch.label), options, resume=True)
    os._exit(0)


def killed(recipe: Any, out: Path, options: OutputOptions, moment: float | None) -> bool:
    """Let a run go on for so many seconds, or to its end; whether it had to be killed."""
    child = begun(recipe, out, options)
    if moment is not None:
        time.sleep(moment)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or status == 0, status
    return os.WIFSIGNALED(status)


def main(drawn: Path, home: Path, moments: int) -> dict[str, Any]:
    """Kill runs at so many moments, in turn with all options."""
    here.Fleet, recipe = kept(drawn)
    module._COMMIT_SECONDS = 0.0
    os.sync, os.fsync = lambda: None, lambda number: None  # no power goes off here
    record(b"")  # compiled here, once
    _ = recipe.plan, recipe.loaded
    chance = random.Random(moments)
    kills, different = Counter[str](), set[str]()
    for name in cycle(OPTIONS):
        if kills.total() >= moments:
            break
        times, files = _compared(recipe, home, OPTIONS[name], chance)
        kills[name] += times
        different |= {f"{name}: {file}" for file in files}
    return {"kills": kills.total(), "by_options": kills, "different": sorted(different)}


def _compared(
    recipe: Any, home: Path, options: OutputOptions, chance: random.Random
) -> tuple[int, list[str]]:
    """How often a run was killed until it was whole, and the files unlike those of one in peace."""
    started = time.monotonic()
    assert not killed(recipe, home / "whole", options, None)
    seconds, kills = time.monotonic() - started, 0
    while kills < MOST and killed(recipe, home / "killed", options, chance.uniform(0, seconds)):
        kills += 1
    killed(recipe, home / "killed", options, None)  # goes on to its end, or changes nothing
    whole, ours = files_of(home / "whole"), files_of(home / "killed")
    shutil.rmtree(home / "whole")
    shutil.rmtree(home / "killed")
    return kills, [k for k in {**ours, **whole} if ours.get(k) != whole.get(k)]


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))
