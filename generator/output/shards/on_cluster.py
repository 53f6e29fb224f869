"""Shards that the nodes of a cluster render and write, each as one task."""

import os
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ....errors import SlabForgeError
from ....files import make_folder, write_atomically
from ...cluster.connection import RayCluster
from ...cluster.in_order import in_order
from ...cluster.kept_fleet import fleet_on_node
from ...delivery.batch import samples_at_once
from ...recipe import Recipe
from ..disk.durable import write_durably
from ..disk.provenance import differences, told
from ..disk.written import Written
from ..plan import OutputOptions, OutputPlan, plan_of
from ..remote import RemoteFolder
from ..samples import Samples
from ..splits import Shard
from .one_shard import Advance, parts_of, write_shard
from .source import Finished, ShardSource


@dataclass(frozen=True, kw_only=True)
class Made:
    """A shard that a node made.

    `description` is what `dataset.json` would say there, `files` are the bytes of those that
    `written` names.
    """

    info: dict[str, Any]
    description: dict[str, Any]
    written: list[Written]
    files: dict[str, bytes]


class ShardsOnCluster(ShardSource):
    """Has a Ray cluster make the shards from sample `first` on; their files are put down here.

    A node writes a shard to a temporary folder and hands the files over, so that its disk need not
    be shared; of a set that lies at an address, it uploads them instead. A node with another pack,
    other versions or another renderer than the first is refused, since its bytes would differ.
    """

    def __init__(self, plan: OutputPlan, first: int, address: str, home: str | None = None) -> None:
        """Connect to the cluster at `address`, and hand the first tasks out.

        `home` is the address of the data set, where that is none of a folder.
        """
        self._plan, self._first, self._advance = plan, first, None
        self._early = 0  # samples that were done before anybody wanted to know
        text = plan.recipe.model_dump_json()
        jobs = (
            (shard, (text, plan.count, plan.options, shard, plan.root.name, home))
            for shard in plan.shards(first)
        )
        with ExitStack() as stack:
            cluster = stack.enter_context(RayCluster(address))
            self._results = in_order(cluster, make_shard, jobs, self._done)
            stack.callback(self._results.close)  # what is under way is cancelled first
            self._head = next(self._results)
            self._open = stack.pop_all()

    @property
    def info(self) -> dict[str, Any]:
        """The OpenGL of the node that made the first shard."""
        return self._head[1].info

    def bytes_needed(self) -> int:
        """Estimated bytes of the whole set, from the first shard."""
        shard, made = self._head
        size = sum(map(len, made.files.values()))
        return size * (self._plan.count - self._first) // (shard.stop - shard.start)

    def finished(self, advance: Advance) -> Iterator[Finished]:
        """The shards in order, each when its files lie here."""
        self._advance = advance
        advance(self._early)
        description = self._plan.description(self.info)
        yield self._put_down(*self._head, description)
        for shard, made in self._results:
            yield self._put_down(shard, made, description)

    def close(self) -> None:
        """Cancel what is under way, and leave the cluster."""
        self._open.close()

    def _done(self, shard: Shard) -> None:
        if self._advance is None:
            self._early += shard.stop - shard.start
        else:
            self._advance(shard.stop - shard.start)

    def _put_down(self, shard: Shard, made: Made, description: dict[str, Any]) -> Finished:
        if different := differences(made.description, description):
            raise SlabForgeError(
                f"A node of the cluster would make other bytes: {told(different)}; have the same"
                " on all, or name resources of Ray that only equal nodes have."
            )
        # of loose files the disk is told once, when shards are taken into the data set
        loose = any(form.loose for form, _ in self._plan.targets)
        for name, data in made.files.items():
            path = self._plan.root / name
            make_folder(path.parent)
            (write_atomically if loose else write_durably)(path, data)
        return shard.stop, made.written


def make_shard(
    text: str, count: int, options: OutputOptions, shard: Shard, name: str, home: str | None
) -> Made:
    """On a node: render and write a shard of a data set whose folder has that name.

    `text` is the recipe as JSON, `home` the address that the files are uploaded to, if any.
    """
    recipe = Recipe.model_validate_json(text)
    at_once = samples_at_once(recipe.size)
    with tempfile.TemporaryDirectory(prefix="slabforge-") as folder:
        plan = plan_of(recipe, Path(folder) / name, count, options)
        make_folder(plan.root)
        with (
            ThreadPoolExecutor(os.cpu_count()) as pool,
            fleet_on_node(plan.recipe, at_once, plan.planes) as fleet,
        ):
            fleet.begin(plan.recipe.seed, parts_of([shard], at_once))
            batches = (Samples(batch, rows, pool) for batch, rows in fleet.batches())
            written = write_shard(plan, shard, batches)
            next(batches, None)  # its end, so that the fleet is as before
        names = [name for each in written for name in each.files]
        if home is not None:
            RemoteFolder(home).put_files(plan.root, names)
            names = []
        files = {name: (plan.root / name).read_bytes() for name in names}
        return Made(
            info=fleet.info, description=plan.description(fleet.info), written=written, files=files
        )
