"""A data set at an address such as s3://bucket/set: copied here, and read from the copy.

What a training needs is kept in the user's cache folder, by the address and `dataset.json`, so that
it is copied once. A check copies everything to a temporary folder, and looks at that.
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ....errors import SlabForgeError
from ....files import make_folder, write_atomically
from ....generator.output.disk.progress_file import NAME, read_description
from ....generator.output.remote import RemoteFolder, address_of
from ...tracked import tracked

_LEVELS = 2  # parts of an address behind that of the set: SET/FORMAT/SPLIT
_TABLES = "tables/"  # of `--parquet`, which no reader of images needs


def local_folder(path: str | Path) -> Path:
    """A folder as it is, or for an address that of a copy, which is made or completed now.

    An address is that of a set, a format or a split, as `described_at` takes a path. The copy has
    the files of that format. Raises SlabForgeError where no complete data set of `slabforge
    generate` lies there, or it cannot be read.
    """
    address = address_of(path)
    if address is None:
        return Path(path)
    home, inner, described = _found(address)
    key = hashlib.sha256(home.address.encode() + b"\n" + described).hexdigest()[:16]
    folder = _cache() / key / home.name
    _describe(folder, described, home.address)
    formats = read_description(folder)["formats"]
    kind = inner[0] if inner and inner[0] in formats else next(iter(formats))
    own = f"{kind}/" if len(formats) > 1 else ""
    wanted = [
        name
        for name in home.names()
        if ("/" not in name or name.startswith(own)) and not name.startswith(_TABLES)
    ]
    _copy(home, [name for name in wanted if not (folder / name).is_file()], folder)
    return folder.joinpath(*inner)


@contextmanager
def whole_folder(path: str | Path) -> Iterator[Path]:
    """A folder as it is, or for an address that of a copy of all that is there, for a while."""
    address = address_of(path)
    if address is None:
        yield Path(path)
        return
    with tempfile.TemporaryDirectory(prefix="slabforge-") as temporary:
        home = RemoteFolder(address)
        described = home.read(NAME)
        if described is None:
            raise SlabForgeError(_none_at(address))
        folder = Path(temporary) / home.name
        _describe(folder, described, address)
        _copy(home, [name for name in home.names() if name != NAME], folder)
        yield folder


def _found(address: str) -> tuple[RemoteFolder, tuple[str, ...], bytes]:
    """The set at an address: its folder, what of it is meant, and its `dataset.json`."""
    root, inner = address.rstrip("/"), ()
    for _ in range(_LEVELS + 1):
        home = RemoteFolder(root)
        if (described := home.read(NAME)) is not None:
            return home, inner, described
        root, _, last = root.rpartition("/")
        inner = (last, *inner)
        if root.endswith((":", "/")):
            break
    raise SlabForgeError(_none_at(address))


def _none_at(address: str) -> str:
    return (
        f"There is no data set of `slabforge generate` at '{address}'; copy any other to a folder"
        " first."
    )


def _describe(folder: Path, described: bytes, address: str) -> None:
    """Write `dataset.json`; SlabForgeError where the set is not complete."""
    try:
        complete = json.loads(described)["complete"]
    except (ValueError, KeyError, TypeError):
        complete = False
    if not complete:
        raise SlabForgeError(
            f"The data set at '{address}' is unfinished; complete it with --resume first."
        )
    make_folder(folder)
    write_atomically(folder / NAME, described)


def _copy(home: RemoteFolder, names: list[str], folder: Path) -> None:
    for _ in tracked(home.copy(names, folder), "copying files", len(names)):
        pass


def _cache() -> Path:
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "slabforge" / "sets"
