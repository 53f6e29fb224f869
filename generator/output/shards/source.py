"""What makes the shards of a data set, wherever that is."""

from abc import abstractmethod
from collections.abc import Iterator
from typing import Any

from ....closing import Closing
from ..disk.written import Written
from .one_shard import Advance

Finished = tuple[int, list[Written]]  # the sample where a whole shard stops, and what is written


class ShardSource(Closing):
    """Makes the shards that a plan has left, in order. A context manager."""

    @property
    @abstractmethod
    def info(self) -> dict[str, Any]:
        """What renders (see `Renderer.info`)."""

    @abstractmethod
    def bytes_needed(self) -> int:
        """About how many bytes the samples that are left take, by the first of them.

        Nothing is written before.
        """

    @abstractmethod
    def finished(self, advance: Advance) -> Iterator[Finished]:
        """The shards, each when it is written; `advance` is told of numbers of samples."""
