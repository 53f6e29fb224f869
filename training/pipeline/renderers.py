"""Where samples are rendered: on devices of this machine, or by a Ray cluster."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...generator.cluster.batches import cluster_batches
from ...generator.cluster.connection import LOCAL
from ...generator.delivery.batch import Batch
from ...generator.delivery.stream import stream
from ...generator.recipe import Recipe


@dataclass(frozen=True)
class Cluster:
    """The Ray cluster at an address (see `RayCluster`), in the place of device numbers."""

    address: str = LOCAL


Renderers = Sequence[int] | Cluster | None
"""EGL device numbers, those of SLABFORGE_DEVICES (None), or a cluster."""


def rendered_batches(
    recipe: Recipe,
    *,
    batch_size: int,
    seed: int,
    start: int,
    count: int | None = None,
    devices: Renderers = None,
    planes: Sequence[str] = (),
) -> Iterator[Batch]:
    """As `delivery.stream.stream`, by whichever renders: batches are the same."""
    if isinstance(devices, Cluster):
        return cluster_batches(
            recipe,
            batch_size=batch_size,
            seed=seed,
            start=start,
            count=count,
            planes=planes,
            address=devices.address,
        )
    return stream(
        recipe,
        batch_size=batch_size,
        seed=seed,
        start=start,
        count=count,
        devices=devices,
        planes=planes,
    )
