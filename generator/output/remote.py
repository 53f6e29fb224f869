"""A data set at an address such as s3://bucket/set: written here, and uploaded shard by shard.

The *upload folder*, a temporary one here, has the set's tables and whatever is not uploaded yet.
What is complete at the address is told by pieces: for each time that finished shards were taken
into the set there is a small object `.progress/<samples>.json` with their digests and their lines
of tables, from which any machine makes the upload folder again. They go when `dataset.json` is
complete, which is uploaded last of all.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ...errors import SlabForgeError
from ...files import make_folder, partial_name
from .disk.progress_file import NAME, ProgressFile, read_description
from .disk.written import Written

_PIECES = ".progress"
_ROOTED = ("file", "local")  # schemes whose addresses have no machine: file:///folder
_AT_ONCE = 256  # files that are handed to fsspec together, which uploads them side by side


def is_address(out: str | Path) -> bool:
    """Whether a data set is to lie at an address, `scheme://…`, not in a folder."""
    return re.match(r"[a-z][a-z0-9+.-]+://", str(out)) is not None


def address_of(path: str | Path) -> str | None:
    """The address that a path means, also one that `Path` has made `scheme:/…` of; else None."""
    if is_address(path):
        return str(path)
    found = re.fullmatch(r"([a-z][a-z0-9+.-]+):/([^/].*)", str(path))
    if found is None or Path(path).exists():
        return None
    return f"{found[1]}://{'/' * (found[1] in _ROOTED)}{found[2]}"


class RemoteFolder:
    """What lies at an address that fsspec knows; failures are SlabForgeErrors."""

    def __init__(self, address: str) -> None:
        """Open the file system of an address; nothing is read or written."""
        self.address = address.rstrip("/")
        try:
            import fsspec  # pyright: ignore[reportMissingImports]
        except ImportError:
            raise SlabForgeError(
                f"'{address}' needs the package fsspec, which is not installed: run `pip install"
                " 'slabforge[remote]'`."
            ) from None
        with self._guarded("opened"):
            self._files, self._path = fsspec.core.url_to_fs(self.address)
        if hasattr(self._files, "auto_mkdir"):
            self._files.auto_mkdir = True  # of a file system that has folders

    @property
    def name(self) -> str:
        """The last part of the address, which is the name of the set's folder."""
        return self._path.rpartition("/")[2] or "set"

    def fetch(self, folder: Path) -> None:
        """Make the upload folder of what is there: nothing, or a data set, complete or not.

        Raises SlabForgeError where something else lies at the address.
        """
        with self._guarded("read"):
            self._files.invalidate_cache()
            if not self._files.exists(self._at(NAME)):
                if self._files.exists(self._path) and self._files.find(self._path):
                    raise SlabForgeError(
                        f"'{self.address}' is not empty, and no data set of `slabforge generate`;"
                        " choose another address."
                    )
                return
            (folder / NAME).write_bytes(self._files.cat_file(self._at(NAME)))
            pieces = [json.loads(self._files.cat_file(path)) for path in self._pieces()]
        if read_description(folder)["complete"]:
            return
        state = ProgressFile(folder, _described(folder))
        for piece in sorted(pieces, key=lambda piece: piece["samples"]):
            state.commit([Written(**each) for each in piece["written"]], piece["samples"])

    def read(self, name: str) -> bytes | None:
        """The bytes of an object by its name, or None where there is none."""
        with self._guarded("read"):
            self._files.invalidate_cache()
            path = self._at(name)
            return self._files.cat_file(path) if self._files.exists(path) else None

    def names(self) -> list[str]:
        """The names of all objects."""
        with self._guarded("read"):
            return sorted(str(path)[len(self._path) + 1 :] for path in self._files.find(self._path))

    def copy(self, names: Sequence[str], folder: Path) -> Iterator[str]:
        """Copy objects into a folder, under their names, and yield each name when it is there."""
        for name in names:
            if ".." in Path(name).parts:
                raise SlabForgeError(f"'{self.address}' has '{name}', which no data set has.")
        for start in range(0, len(names), _AT_ONCE):
            part = names[start : start + _AT_ONCE]
            pairs = [(folder / name, partial_name(folder / name)) for name in part]
            for path in {path.parent for path, _ in pairs}:
                make_folder(path)
            with self._guarded("read"):
                self._files.get([self._at(name) for name in part], [str(new) for _, new in pairs])
            for path, new in pairs:
                new.replace(path)
            yield from part

    def begin(self, folder: Path) -> None:
        """Upload the description of a set of which nothing is complete."""
        self._put([(folder / NAME, NAME)])

    def take(self, folder: Path, written: Sequence[Written], samples: int) -> None:
        """Upload the files of finished shards, up to a number of samples, and then their piece.

        Files that are not in the upload folder were uploaded by who made them.
        """
        self.put_files(folder, [name for each in written for name in each.files])
        piece = {"samples": samples, "written": [asdict(each) for each in written]}
        with self._guarded("written"):
            path = self._at(f"{_PIECES}/{samples:012d}.json")
            self._files.pipe_file(path, json.dumps(piece).encode())

    def put_files(self, folder: Path, names: Iterable[str]) -> None:
        """Upload files of the upload folder by their names, and remove them there."""
        pairs = [(folder / name, name) for name in names if (folder / name).is_file()]
        self._put(pairs)
        for path, _ in pairs:
            path.unlink()

    def finish(self, folder: Path) -> None:
        """Upload what is left, `dataset.json` last, and remove the pieces."""
        names = [p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()]
        self._put([(folder / name, name) for name in names if not _hidden(name) and name != NAME])
        self._put([(folder / NAME, NAME)])
        self.sweep()

    def sweep(self) -> None:
        """Remove the pieces of a data set that is complete."""
        with self._guarded("written"):
            if pieces := self._pieces():
                self._files.rm(pieces)

    def _put(self, pairs: Sequence[tuple[Path, str]]) -> None:
        with self._guarded("written"):
            for start in range(0, len(pairs), _AT_ONCE):
                part = pairs[start : start + _AT_ONCE]
                self._files.put([str(p) for p, _ in part], [self._at(name) for _, name in part])

    def _pieces(self) -> list[str]:
        folder = self._at(_PIECES)
        return sorted(self._files.find(folder)) if self._files.exists(folder) else []

    def _at(self, name: str) -> str:
        return f"{self._path}/{name}"

    @contextmanager
    def _guarded(self, done: str) -> Iterator[None]:
        try:
            yield
        except SlabForgeError:
            raise
        except Exception as error:  # of whatever library serves the address, of no common base
            said = (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")
            raise SlabForgeError(f"'{self.address}' could not be {done}: {said}.") from None


def _described(folder: Path) -> dict[str, Any]:
    """The description of the set in its upload folder, without how far it is."""
    found = read_description(folder)
    return {k: v for k, v in found.items() if k not in ("complete", "progress", "digests")}


def _hidden(name: str) -> bool:
    return Path(name).name.startswith(".")
