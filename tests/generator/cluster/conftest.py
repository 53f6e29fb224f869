"""A real Ray cluster of two nodes on this machine. Tests of it are skipped where ray is missing."""

import warnings
from collections.abc import Iterator
from typing import Any

import pytest
from ray_tasks import MEMORY


@pytest.fixture(scope="package")
def nodes() -> Iterator[Any]:
    """The cluster: a head that runs no tasks, and two nodes that run one at a time."""
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
