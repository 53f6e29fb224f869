"""A cluster makes the bytes that one machine makes, also when a process or a node dies."""

import json
import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from drawn_samples import files_of
from ray_tasks import MEMORY, task_processes, wait_for
from slabforge.errors import SlabForgeError
from slabforge.generator.cluster.batches import cluster_batches
from slabforge.generator.delivery.stream import stream
from slabforge.generator.output.generate import generate
from slabforge.generator.output.plan import OutputOptions
from slabforge.generator.recipe import Recipe, load_recipe

COUNT = 48
OPTIONS = OutputOptions(
    formats=("png", "tfrecord"),
    also=("instance",),
    splits={"train": 0.5, "val": 0.5},
    shard_samples=4,
)


@pytest.fixture(scope="module")
def recipe() -> Recipe:
    return load_recipe(size=(64, 48), seed=2, classes={"sound": 1.0, "crack": 1.0})


@pytest.fixture(scope="module")
def whole(recipe: Recipe, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of the data set as this process alone makes it."""
    out = tmp_path_factory.mktemp("one") / "set"
    generate(recipe, out, COUNT, OPTIONS)
    return files_of(out)


def test_a_killed_process_and_a_dead_node_change_no_byte(
    recipe: Recipe, whole: dict[str, bytes], nodes: Any, tmp_path: Path
) -> None:
    died: list[int] = []

    def kill() -> None:
        """Both nodes are at work; one waits, while the other loses its process and then itself."""
        one, other = wait_for(lambda: two_of(task_processes("make_shard")))
        other.suspend()
        try:
            one.kill()
            died.append(one.pid)
            (fresh,) = wait_for(lambda: task_processes("make_shard", but=(one.pid, other.pid)))
            (node,) = [n for n in nodes.worker_nodes if _raylet(n) == fresh.ppid()]
            nodes.remove_node(node, allow_graceful=False)
            died.append(fresh.pid)
        finally:
            other.resume()

    thread = threading.Thread(target=kill)
    thread.start()
    try:
        figures = generate(recipe, tmp_path, COUNT, OPTIONS, cluster=nodes.address)
    finally:
        thread.join()
    nodes.add_node(num_cpus=1, object_store_memory=MEMORY)
    assert len(died) == 2 and figures["count"] == COUNT
    assert files_of(tmp_path) == whole


def two_of(found: list[Any]) -> list[Any]:
    return found if len(found) == 2 else []


def _raylet(node: Any) -> int:
    (started,) = node.all_processes["raylet"]
    return started.process.pid


def test_an_interrupted_set_is_continued(
    recipe: Recipe,
    whole: dict[str, bytes],
    nodes: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from slabforge.generator.output.shards.on_cluster import ShardsOnCluster

    real, taken = ShardsOnCluster._put_down, []

    def put_down(self: Any, *arguments: Any) -> Any:
        taken.append(1)
        if len(taken) == 5:
            raise KeyboardInterrupt
        return real(self, *arguments)

    monkeypatch.setattr(ShardsOnCluster, "_put_down", put_down)
    with pytest.raises(KeyboardInterrupt):
        generate(recipe, tmp_path, COUNT, OPTIONS, cluster=nodes.address)
    assert json.loads((tmp_path / "dataset.json").read_text())["progress"]["samples"] == 16
    figures = generate(recipe, tmp_path, COUNT, OPTIONS, cluster=nodes.address, resume=True)
    assert figures["count"] == COUNT - 16
    assert files_of(tmp_path) == whole


def test_the_stream_is_that_of_one_machine(recipe: Recipe, nodes: Any) -> None:
    given = {"batch_size": 6, "seed": 5, "start": 3, "count": 20, "planes": ("height",)}
    ours = cluster_batches(recipe, **given, address=nodes.address)
    for one, right in zip(ours, stream(recipe, **given), strict=True):
        for name in ("image", "mask", "label", "index", "instance"):
            np.testing.assert_array_equal(getattr(one, name), getattr(right, name))
        assert one.planes is not None and right.planes is not None
        np.testing.assert_array_equal(one.planes["height"], right.planes["height"])
        for mine, its in zip(one.instances, right.instances, strict=True):
            np.testing.assert_array_equal(mine, its)
        one.image[:] = 0  # it is nobody else's


def test_what_a_node_refuses_is_told(recipe: Recipe, nodes: Any, tmp_path: Path) -> None:
    gone = recipe.model_copy(update={"pack": str(tmp_path / "nowhere")})
    gone.__dict__["loaded"] = recipe.loaded  # as if only this machine had it
    with pytest.raises(SlabForgeError, match="On a node of the cluster: .*nowhere"):
        list(cluster_batches(gone, batch_size=2, count=2, address=nodes.address))
