"""A Ray cluster on this machine, and its tasks, for tests that make them fail."""

import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psutil
import pytest

MEMORY = 100 << 20  # bytes of a node's object store


@contextmanager
def two_nodes() -> Iterator[Any]:
    """A cluster: a head that runs no tasks, and two nodes that run one at a time.

    Skips the test where ray is missing.
    """
    pytest.importorskip("ray", reason="the extra `ray` is not installed")
    from ray.cluster_utils import Cluster  # pyright: ignore[reportMissingImports]

    with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
        # Ray's tasks run after everything else on the machine; tests would wait for others' work
        patch.setenv("RAY_worker_niceness", "0")
        warnings.simplefilter("ignore")  # what Ray's own processes leave open
        head = {"num_cpus": 0, "object_store_memory": MEMORY, "include_dashboard": False}
        cluster = Cluster(initialize_head=True, head_node_args=head)
        try:
            for _ in range(2):
                cluster.add_node(num_cpus=1, object_store_memory=MEMORY)
            cluster.wait_for_nodes()
            yield cluster
        finally:
            cluster.shutdown()


def task_processes(name: str, but: tuple[int, ...] = ()) -> list[psutil.Process]:
    """The processes that run a task of a function now, which Ray names after it.

    Those with the numbers `but` are left out.
    """
    found = []
    for process in psutil.process_iter(["cmdline"]):
        words = process.info["cmdline"] or ()
        if process.pid not in but and any(w.startswith(f"ray::{name}") for w in words):
            found.append(process)
    return found


def wait_for(condition: Callable[[], Any], seconds: float = 120.0) -> Any:
    """What a condition gives as soon as it is true."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := condition():
            return found
        time.sleep(0.05)
    raise AssertionError("waited in vain")
