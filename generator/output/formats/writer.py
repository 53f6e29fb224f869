"""What every writer is: given batches of one shard, and closed when the shard is complete."""

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ....errors import SlabForgeError
from ....files import make_folder, write_atomically
from ...recipe import Recipe
from ..disk.durable import DurableFile
from ..disk.written import Written
from ..encoding.codec import Codec
from ..samples import Samples
from ..splits import Shard, Split


@dataclass(frozen=True, kw_only=True)
class Target:
    """Where a data set of one format lies, and what is in it.

    `folder` is that of the format within the data set's `root`. `arrays` are the names of what lies
    beside each image (see `output.arrays`), the mask among them. A data set that is not `divided`
    has one split, which has no folder of its own where the format can do without.
    """

    root: Path
    folder: Path
    recipe: Recipe
    codec: Codec
    arrays: tuple[str, ...]
    splits: tuple[Split, ...]
    divided: bool
    samples: int  # a shard, but for the last of a split

    @property
    def classes(self) -> Sequence[str]:
        """Names of classes by class index; the first is sound metal."""
        return self.recipe.class_names

    def inner(self, split: str) -> str:
        """The folder of a split, with a slash behind it, or nothing in an undivided set."""
        return f"{split}/" if self.divided else ""


class Writer(ABC):
    """Writes one shard of one format: made, given its batches in order, and closed.

    What it was given is complete on disk only when `close` has returned; `drop` gives it up.
    """

    def __init__(self, target: Target, shard: Shard) -> None:
        """Begin a shard."""
        self.target, self.shard = target, shard
        self.written = Written()

    @classmethod  # noqa: B027  # most formats hold everything
    def check(cls, target: Target) -> None:
        """Raise SlabForgeError for what the format cannot hold, before anything is made."""

    @abstractmethod
    def add(self, samples: Samples) -> None:
        """Write the next samples."""

    def close(self) -> Written:
        """Complete the shard."""
        return self.written

    def drop(self) -> None:  # noqa: B027
        """Give the shard up, and leave nothing half-written."""

    @classmethod
    def finish(cls, target: Target) -> Iterable[tuple[str, Iterable[bytes]]]:
        """The files about the whole data set, in parts, by their path in the format's folder.

        Asked for when all shards are there, so that a file may be joined from what tables hold.
        """
        return ()

    def path(self, inner: str) -> str:
        """A path in the format's folder as one from the data set's root."""
        return (self.target.folder / inner).relative_to(self.target.root).as_posix()

    def tell(self, table: str, text: str) -> None:
        """Append text to a table of the format, when the shard is complete."""
        name = self.path(table)
        self.written.lines[name] = self.written.lines.get(name, "") + text


class LooseWriter(Writer):
    """A base for formats with files of their own for every sample."""

    def put(self, samples: Samples, files: Iterable[tuple[str, bytes]]) -> None:
        """Write files, by their path in the format's folder, on the threads of the samples."""
        every = [(self.target.folder / name, data) for name, data in files]
        for folder in {path.parent for path, _ in every}:
            make_folder(folder)
        digests = samples.each(_digest_of_written, every)
        for (path, _), digest in zip(every, digests, strict=True):
            self.written.files[path.relative_to(self.target.root).as_posix()] = digest


def _digest_of_written(file: tuple[Path, bytes]) -> str:
    write_atomically(*file)
    return hashlib.sha256(file[1]).hexdigest()


class ShardFileWriter(Writer):
    """A base for formats that keep all samples of a shard in one file."""

    def __init__(self, target: Target, shard: Shard) -> None:
        """Open the shard's file under a hidden name."""
        super().__init__(target, shard)
        self._name = self.file_name(shard)
        self.file = DurableFile(target.folder / self._name)

    @staticmethod
    @abstractmethod
    def file_name(shard: Shard) -> str:
        """The name of a shard's file."""

    def close(self) -> Written:
        """Complete the file under its own name."""
        self.written.files[self.path(self._name)] = self.file.close()
        return self.written

    def drop(self) -> None:
        """Remove the unfinished file."""
        self.file.drop()


def refuse_webp(target: Target, format_name: str) -> None:
    """Raise SlabForgeError for WebP in a format whose readers know PNG and JPEG alone."""
    if target.codec.name == "webp":
        raise SlabForgeError(
            f"The format {format_name} holds PNG or JPEG images, not WebP; choose another --image."
        )
