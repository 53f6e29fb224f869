"""`dataset.json`: what a data set is, and, until it is complete, how far it is."""

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ....errors import SlabForgeError
from ....files import check_folder, partial_name, unwritten
from . import folder_lock
from .durable import digest_of, sync_folder, write_durably
from .provenance import differences, told
from .written import Written

NAME = "dataset.json"
DIGESTS = "files.sha256"
_STATE = ("complete", "progress", "digests")  # what it says beside the description


class ProgressFile:
    """The state of a data set on disk.

    A *table* is a file that grows by lines, such as labels.csv. `done` samples are complete, and so
    are the first bytes of each table that `lengths` counts; whatever lies behind is of samples that
    are not, and is written over. So replacing this one small file completes a whole shard at once.
    """

    def __init__(self, root: Path, description: Mapping[str, Any], called: str = "") -> None:
        """Describe a data set at `root`; `read` says what is there.

        Errors name it as it is `called`, where that is not its folder.
        """
        self.root, self.description = root, dict(description)
        self._called = called or str(root)
        self.done, self.complete = 0, False
        self.lengths: dict[str, int] = {}

    def read(self, *, resume: bool) -> None:
        """Look at what is in the folder, and change nothing.

        Raises SlabForgeError for a folder that holds something else, a data set where `resume` is
        not asked for, or one of another description.
        """
        check_folder(self.root)
        path = self.root / NAME
        if not path.is_file():
            if self.root.is_dir() and any(p.name not in _NOTHING for p in self.root.iterdir()):
                raise SlabForgeError(
                    f"'{self._called}' is not empty, and no data set of `slabforge generate`;"
                    " choose another folder."
                )
            return
        found = read_description(self.root)
        if not resume:
            raise SlabForgeError(
                f"'{self._called}' is not empty; choose another folder, or continue with --resume."
            )
        self._compare(found)
        self.complete = bool(found["complete"])
        progress = found.get("progress") or {"samples": self.description["count"], "tables": {}}
        self.done, self.lengths = progress["samples"], dict(progress["tables"])

    def _compare(self, found: Mapping[str, Any]) -> None:
        theirs = {k: v for k, v in found.items() if k not in _STATE}
        ours = {k: v for k, v in self.description.items() if k in theirs or k != "opengl"}
        if "opengl" not in self.description:
            theirs.pop("opengl", None)
        if different := differences(theirs, ours):
            raise SlabForgeError(
                f"'{self._called}' was made otherwise and cannot be continued: {told(different)};"
                " choose another folder."
            )

    def begin(self) -> bool:
        """Write the file, if it is not there yet; returns whether it was not."""
        if (self.root / NAME).is_file():
            return False
        self._save(self.lengths, self.done)
        return True

    def commit(self, written: Sequence[Written], done: int) -> None:
        """Take the files and lines of complete shards into the data set, up to sample `done`."""
        lengths = dict(self.lengths)  # those of before stay, should this be interrupted
        texts: dict[str, str] = {}
        for each in written:
            for table, text in {**each.lines, DIGESTS: _digest_lines(each.files)}.items():
                texts[table] = texts.get(table, "") + text
        for table, text in texts.items():
            lengths[table] = self._append(table, text)
        self._save(lengths, done)
        self.done = done  # first: who is interrupted here sees by it that this is done
        self.lengths = lengths

    def finish(self, files: Mapping[str, str]) -> None:
        """Complete the data set, with files about the whole by their digests."""
        shown = [t for t in self.lengths if not _hidden(t) and t != DIGESTS]
        tables = {table: digest_of(self.root / table) for table in shown}
        self._append(DIGESTS, _digest_lines({**files, **tables}))
        self.complete = True
        self._save(self.lengths, self.done)
        self.sweep()

    def sweep(self) -> None:
        """Remove the hidden tables of a data set that is complete."""
        for folder in self.description["formats"].values():
            for path in (self.root / folder).glob(".*.jsonl"):
                path.unlink()

    def _append(self, table: str, text: str) -> int:
        """Write text behind what is complete of a table, onto the disk; returns its length then."""
        path, start = self.root / table, self.lengths.get(table, 0)
        data = text.encode()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("r+b" if path.exists() else "wb") as file:
                file.truncate(start)
                file.seek(start)
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            if not start:
                sync_folder(path.parent)
        except OSError as error:
            raise SlabForgeError(unwritten(path, error)) from None
        return start + len(data)

    def _save(self, lengths: Mapping[str, int], done: int) -> None:
        state: dict[str, Any] = {"complete": self.complete}
        if self.complete:
            state["digests"] = {"file": DIGESTS, "sha256": digest_of(self.root / DIGESTS)}
        else:
            state["progress"] = {"samples": done, "tables": lengths}
        text = json.dumps({**self.description, **state}, indent=1, ensure_ascii=False) + "\n"
        write_durably(self.root / NAME, text.encode())


_NOTHING = {folder_lock.NAME, partial_name(Path(NAME)).name}  # what an empty folder may hold


def read_description(root: Path) -> dict[str, Any]:
    """What `dataset.json` in a folder says; SlabForgeError where it cannot be read."""
    path = root / NAME
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        if not {"recipe", "count", "formats", "complete"} <= found.keys():
            raise ValueError("entries are missing")
    except (OSError, ValueError, AttributeError) as error:
        raise SlabForgeError(
            f"'{path}' is not what `slabforge generate` writes: {error}; choose another folder."
        ) from None
    return found


def _hidden(table: str) -> bool:
    return Path(table).name.startswith(".")


def _digest_lines(files: Mapping[str, str]) -> str:
    """Lines as `sha256sum` writes and checks them."""
    return "".join(f"{digest}  {name}\n" for name, digest in files.items())
