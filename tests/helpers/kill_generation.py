"""Kills `generate` with SIGKILL at random moments, resumes it, and compares with a run in peace.

    python kill_generation.py DRAWN FOLDER MOMENTS

DRAWN is a file of `drawn_samples.keep`. Prints, as JSON, how often a run was killed before its end
and what differed. A process of its own, since it forks: no thread may run in it.
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
from pathlib import Path
from typing import Any

from drawn_samples import files_of, kept
from slabforge.generator.output import generate as module
from slabforge.generator.output.encoding.tfrecord import record
from slabforge.generator.output.formats.registry import FORMATS
from slabforge.generator.output.plan import OutputOptions
from slabforge.generator.output.shards import here

LOOSE = tuple(name for name, form in FORMATS.items() if form.loose)
OPTIONS = {
    "loose": OutputOptions(formats=LOOSE, also=("instance",)),
    "shards": OutputOptions(
        formats=tuple(FORMATS), shard_samples=8, splits={"train": 0.5, "val": 0.5}
    ),
}


def begun(recipe: Any, out: Path, options: OutputOptions) -> int:
    """Begin or go on with a data set in a child; returns the child's number."""
    child = os.fork()
    if child:
        return child
    with contextlib.redirect_stdout(io.StringIO()):
        module.generate(recipe, out, 40, options, resume=True)
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
    """Kill runs at so many moments, in turn with both options."""
    here.Fleet, recipe = kept(drawn)
    module._COMMIT_SECONDS = 0.0
    os.sync, os.fsync = lambda: None, lambda number: None  # no power goes off here
    record(b"")  # compiled here, once
    _ = recipe.plan, recipe.loaded
    chance = random.Random(moments)
    whole, seconds = {}, {}
    for name, options in OPTIONS.items():
        started = time.monotonic()
        assert os.waitpid(begun(recipe, home / name, options), 0)[1] == 0
        seconds[name], whole[name] = time.monotonic() - started, files_of(home / name)
    kills, different = 0, set()
    while kills < moments:
        name = chance.choice(list(OPTIONS))
        out = home / "killed"
        while True:
            moment = chance.uniform(0, seconds[name]) if kills < moments else None
            once = killed(recipe, out, OPTIONS[name], moment)
            kills += once
            if not once:
                break
        ours = files_of(out)
        different |= {k for k in {**ours, **whole[name]} if ours.get(k) != whole[name].get(k)}
        shutil.rmtree(out)
    return {"kills": kills, "different": sorted(different), "files": len(whole["shards"])}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))
