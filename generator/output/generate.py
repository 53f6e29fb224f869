"""Writes a data set: has shard after shard made, and takes what is whole into the set."""

import os
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from ...errors import SlabForgeError
from ...files import make_folder
from ..recipe import Recipe
from .disk.durable import write_parts
from .disk.folder_lock import FolderLock
from .disk.progress_file import ProgressFile, read_description
from .disk_room import check_room, with_room_told
from .plan import OutputOptions, OutputPlan, plan_of
from .progress_bar import progress
from .remote import RemoteFolder, is_address
from .shards.here import ShardsHere
from .shards.on_cluster import ShardsOnCluster
from .shards.source import Finished, ShardSource

_COMMIT_SECONDS = 5.0  # between two times that finished shards are taken into the data set


def generate(
    recipe: Recipe,
    out: str | Path,
    count: int,
    options: OutputOptions | None = None,
    *,
    seed: int | None = None,
    resume: bool = False,
    devices: Sequence[int] | None = None,
    cluster: str | None = None,
) -> dict[str, float]:
    """Write samples 0 to `count` - 1 to the folder `out`; `resume` goes on with an unfinished one.

    `out` may be an address that fsspec knows, such as s3://bucket/set: shards are uploaded.

    `seed` replaces the recipe's own; a render process runs on each of `devices`, as for `stream`.
    `cluster` is the address of a Ray cluster (see `RayCluster`) that makes the shards instead.
    Whatever ends it (Ctrl-C, a full disk, the power), a resumed run gives the same bytes as one
    that was never interrupted, and a cluster the same as one machine. Returns `count` (written
    now), `seconds` and `pairs_per_minute`.
    """
    started = time.monotonic()
    with ExitStack() as stack:
        home = RemoteFolder(str(out)) if is_address(out) else None
        root = Path(out) if home is None else stack.enter_context(_upload_folder(home))
        plan = plan_of(recipe.with_seed(seed), root, count, options or OutputOptions())
        if plan.root.is_dir():
            stack.enter_context(FolderLock(plan.root))
        state = _state(plan, home)
        state.read(resume=resume)
        first = state.done
        if state.complete:
            state.sweep()
            if home is not None:
                home.sweep()
        elif first == count:
            _complete(plan, home)
        else:
            source = stack.enter_context(_source(plan, first, devices, cluster, home))
            _write(plan, source, home, first=first, resume=resume)
    seconds = time.monotonic() - started
    made = count - first
    return {"count": made, "seconds": seconds, "pairs_per_minute": made / seconds * 60}


@contextmanager
def _upload_folder(home: RemoteFolder) -> Iterator[Path]:
    """A temporary folder with what of a set at an address is needed to go on with it."""
    with tempfile.TemporaryDirectory(prefix="slabforge-") as folder:
        uploaded = Path(folder) / home.name
        uploaded.mkdir()
        home.fetch(uploaded)
        yield uploaded


def _state(
    plan: OutputPlan, home: RemoteFolder | None, opengl: Mapping[str, Any] | None = None
) -> ProgressFile:
    called = "" if home is None else home.address
    return ProgressFile(plan.root, plan.description(opengl), called)


def _source(
    plan: OutputPlan,
    first: int,
    devices: Sequence[int] | None,
    cluster: str | None,
    home: RemoteFolder | None,
) -> ShardSource:
    if cluster is None:
        return ShardsHere(plan, first, devices)
    if devices is not None:
        raise SlabForgeError(
            "The nodes of a cluster render on their own devices; give the devices or the cluster."
        )
    return ShardsOnCluster(plan, first, cluster, home and home.address)


def _write(
    plan: OutputPlan, source: ShardSource, home: RemoteFolder | None, *, first: int, resume: bool
) -> None:
    """Write the samples from `first` on. A new folder is made when one of them is rendered."""
    fresh = not plan.root.is_dir()
    with ExitStack() as stack:
        state = _state(plan, home, source.info)
        if home is None:
            check_room(plan, source.bytes_needed(), first)
        if fresh:
            make_folder(plan.root)
            stack.enter_context(FolderLock(plan.root))
        state.read(resume=resume)
        begun = state.begin()
        if begun and home is not None:
            home.begin(plan.root)
        advance = stack.enter_context(progress(plan.count, first))
        _write_shards(plan, state, home, source.finished(advance))
        _finish(plan, state, home)


def _finish(plan: OutputPlan, state: ProgressFile, home: RemoteFolder | None) -> None:
    """Write the files about the whole, and complete the set."""
    state.finish(dict(_files_about_all(plan)))
    if home is not None:
        home.finish(plan.root)


def _complete(plan: OutputPlan, home: RemoteFolder | None) -> None:
    """Complete a data set whose samples are all there: nothing is rendered any more."""
    opengl = read_description(plan.root)["opengl"]
    state = _state(plan, home, opengl)
    state.read(resume=True)
    _finish(plan, state, home)


def _write_shards(
    plan: OutputPlan, state: ProgressFile, home: RemoteFolder | None, shards: Iterator[Finished]
) -> None:
    """Write the shards that are left; those that are whole stay, also when it is interrupted."""
    finished: list[Finished] = []
    committed = time.monotonic()
    try:
        for each in shards:
            finished.append(each)
            if time.monotonic() - committed >= _COMMIT_SECONDS:
                _commit(plan, state, home, finished)
                finished, committed = [], time.monotonic()
    except SlabForgeError as error:
        if home is not None:
            raise  # the room that matters is not here
        raise with_room_told(plan, error, max([state.done, *(s for s, _ in finished)])) from None
    finally:
        _commit(plan, state, home, finished)


def _commit(
    plan: OutputPlan, state: ProgressFile, home: RemoteFolder | None, finished: Sequence[Finished]
) -> None:
    """Take finished shards into the data set, but for those that an interrupted commit took."""
    left = [each for each in finished if each[0] > state.done]
    if not left:
        return
    written, samples = [each for _, shard in left for each in shard], left[-1][0]
    if home is not None:
        home.take(plan.root, written, samples)
    elif any(form.loose for form, _ in plan.targets):
        os.sync()  # one call for thousands of small files, where fsync takes milliseconds for each
    state.commit(written, samples)


def _files_about_all(plan: OutputPlan) -> Iterator[tuple[str, str]]:
    """Write the files about the whole data set; their digests by their path."""
    for form, target in plan.targets:
        for name, parts in form.writer().finish(target):
            path = target.folder / name
            yield path.relative_to(plan.root).as_posix(), write_parts(path, parts)
