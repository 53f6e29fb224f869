"""A real Ray cluster of two nodes on this machine. Tests of it are skipped where ray is missing."""

from collections.abc import Iterator
from typing import Any

import pytest
from ray_tasks import two_nodes


@pytest.fixture(scope="package")
def nodes() -> Iterator[Any]:
    with two_nodes() as cluster:
        yield cluster
