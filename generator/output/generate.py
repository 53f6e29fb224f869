"""Writes a data set: renders shard after shard, hands each to the writers, keeps what is whole."""

import itertools
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from ...errors import SlabForgeError
from ...files import make_folder
from ..delivery.batch import samples_at_once
from ..delivery.devices import resolve_devices
from ..delivery.fleet import Fleet
from ..recipe import Recipe
from .disk.durable import write_parts
from .disk.folder_lock import FolderLock
from .disk.progress_file import ProgressFile
from .disk.written import Written
from .disk_room import bytes_needed, check_room, with_room_told
from .plan import OutputOptions, Plan, plan_of
from .samples import Samples
from .splits import Shard

_COMMIT_SECONDS = 5.0  # between two times that finished shards are taken into the data set
Advance = Callable[[int], None]
_Finished = tuple[int, list[Written]]  # where a whole shard stops, and what is written of it


def generate(
    recipe: Recipe,
    out: str | Path,
    count: int,
    options: OutputOptions | None = None,
    *,
    seed: int | None = None,
    resume: bool = False,
    devices: Sequence[int] | None = None,
) -> dict[str, float]:
    """Write samples 0 to `count` - 1 to the folder `out`; `resume` goes on with an unfinished one.

    `seed` replaces the recipe's own; a render process runs on each of `devices`, as for `stream`.
    Whatever ends it (Ctrl-C, a full disk, the power), a resumed run gives the same bytes as one
    that was never interrupted. Returns `count` (written now), `seconds` and `pairs_per_minute`.
    """
    started = time.monotonic()
    plan = plan_of(recipe.with_seed(seed), Path(out), count, options or OutputOptions())
    with ExitStack() as stack:
        if plan.root.is_dir():
            stack.enter_context(FolderLock(plan.root))
        state = ProgressFile(plan.root, plan.description())
        state.read(resume=resume)
        first = state.done
        if state.complete:
            state.sweep()
        else:
            _write(plan, first=first, resume=resume, devices=devices)
    seconds = time.monotonic() - started
    made = count - first
    return {"count": made, "seconds": seconds, "pairs_per_minute": made / seconds * 60}


def _write(plan: Plan, *, first: int, resume: bool, devices: Sequence[int] | None) -> None:
    """Write the samples from `first` on. A new folder is made when one of them is rendered."""
    fresh = not plan.root.is_dir()
    with ExitStack() as stack:
        pool = stack.enter_context(ThreadPoolExecutor(os.cpu_count()))
        at_once = samples_at_once(plan.recipe.size)
        fleet = stack.enter_context(
            Fleet(plan.recipe, at_once, resolve_devices(devices), plan.planes)
        )
        fleet.begin(plan.recipe.seed, _parts(plan.shards(first), at_once))
        state = ProgressFile(plan.root, plan.description(fleet.info))
        batches = _in_the_room_there_is(plan, fleet, pool, first)
        if fresh:
            make_folder(plan.root)
            stack.enter_context(FolderLock(plan.root))
        state.read(resume=resume)
        state.begin()
        advance = stack.enter_context(_progress(plan.count, first))
        _write_shards(plan, state, batches, advance)
        state.finish(dict(_files_about_all(plan)))


def _in_the_room_there_is(
    plan: Plan, fleet: Fleet, pool: ThreadPoolExecutor, first: int
) -> Iterator[Samples]:
    """The batches of a run that begins at sample `first`, if the disk has room for them.

    That is judged by what the first one takes; nothing is written before.
    """
    every = (Samples(batch, rows, pool) for batch, rows in fleet.batches())
    head = list(itertools.islice(every, 1))
    for samples in head:
        check_room(plan, bytes_needed(plan, samples, plan.count - first), first)
    return itertools.chain(head, every)


def _write_shards(
    plan: Plan, state: ProgressFile, batches: Iterator[Samples], advance: Advance
) -> None:
    """Write the shards that are left; those that are whole stay, also when it is interrupted."""
    finished: list[_Finished] = []
    committed = time.monotonic()
    try:
        for shard in plan.shards(state.done):
            # one step, so that an interruption never parts what was written from how far it goes
            finished.append((shard.stop, _written(plan, shard, batches, advance)))
            if time.monotonic() - committed >= _COMMIT_SECONDS:
                _commit(plan, state, finished)
                finished, committed = [], time.monotonic()
    except SlabForgeError as error:
        raise with_room_told(plan, error, max([state.done, *(s for s, _ in finished)])) from None
    finally:
        _commit(plan, state, finished)


def _commit(plan: Plan, state: ProgressFile, finished: Sequence[_Finished]) -> None:
    """Take finished shards into the data set, but for those that an interrupted commit took."""
    left = [each for each in finished if each[0] > state.done]
    if not left:
        return
    if any(form.loose for form, _ in plan.targets):
        os.sync()  # one call for thousands of small files, where fsync takes milliseconds for each
    state.commit([written for _, each in left for written in each], left[-1][0])


def _written(
    plan: Plan, shard: Shard, batches: Iterator[Samples], advance: Advance
) -> list[Written]:
    """Write one shard in every format; what is unfinished is dropped where that fails."""
    writers = []
    try:
        for kind, target in plan.writers():
            writers.append(kind(target, shard))
        at = shard.start
        while at < shard.stop:
            samples = next(batches)
            for writer in writers:
                writer.add(samples)
            at += len(samples)
            advance(len(samples))
        return [writer.close() for writer in writers]
    except BaseException:
        for writer in writers:
            writer.drop()
        raise


def _files_about_all(plan: Plan) -> Iterator[tuple[str, str]]:
    """Write the files about the whole data set; their digests by their path."""
    for form, target in plan.targets:
        for name, parts in form.writer().finish(target):
            path = target.folder / name
            yield path.relative_to(plan.root).as_posix(), write_parts(path, parts)


def _parts(shards: Iterable[Shard], at_once: int) -> Iterator[NDArray[np.int64]]:
    """The indices of the samples that are rendered together, none of two shards."""
    for shard in shards:
        for start in range(shard.start, shard.stop, at_once):
            yield np.arange(start, min(start + at_once, shard.stop), dtype=np.int64)


@contextmanager
def _progress(total: int, done: int) -> Iterator[Advance]:
    """A bar of samples with their rate; yields what moves it on by a number of samples."""
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
