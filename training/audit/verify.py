"""Checks a generated data set: its bytes, its masks and annotations, the shares of its classes."""

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ...generator.output.disk.durable import digest_of
from ...generator.output.disk.progress_file import DIGESTS, NAME, read_description
from ...generator.output.formats.registry import FORMATS
from ...generator.output.likeness import read_digests
from ...generator.output.tables.text_tables import INSTANCES
from ...generator.recipe import Recipe
from ..datasets.images import ImageSet
from ..datasets.own.at_address import whole_folder
from ..datasets.own.description import Described, described_at
from ..datasets.own.read import own_set
from ..tracked import tracked
from .coco_annotations import coco_faults


@dataclass(frozen=True)
class Verified:
    """What was found: how much was looked at, and every fault as a sentence."""

    files: int
    samples: int
    faults: tuple[str, ...]


def verify(folder: str | Path) -> Verified:
    """Check the data set in a folder, on all cores, with a bar of progress.

    A file is at fault that is missing, has other bytes than `files.sha256` says, or is in none of
    its lines; a sample whose image or mask cannot be read, or whose mask does not agree with its
    label or with the boxes of its instances; an annotation that does not agree with its mask; a
    split without a class's exact share. Of an address that fsspec knows everything is copied to a
    temporary folder, and checked there. Raises SlabForgeError for a folder without a data set, or
    with an unfinished one.
    """
    with whole_folder(folder) as root:
        return _verified(root)


def _verified(root: Path) -> Verified:
    told = read_description(root)
    if not told["complete"]:
        raise SlabForgeError(
            f"The data set in '{root}' is unfinished; complete it with --resume, then verify it."
        )
    digests = read_digests(root)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        faults = [*_list_fault(root, told)]
        faults += _faults(pool, _file_fault, [(root, n, d) for n, d in digests.items()], "files")
        faults += _strangers(root, digests)
        samples = 0
        for name in told["formats"]:
            count, found = _format_faults(root, name, pool)
            samples += count
            faults += found
        try:
            faults += _share_faults(root, told)
        except SlabForgeError as error:
            faults.append(str(error))
    return Verified(len(digests), samples, tuple(faults))


def _list_fault(root: Path, told: dict[str, Any]) -> Iterator[str]:
    if digest_of(root / DIGESTS) != told["digests"]["sha256"]:
        yield f"{DIGESTS}: its bytes are not those that {NAME} has the digest of"


def _file_fault(job: tuple[Path, str, str]) -> str:
    root, name, digest = job
    try:
        same = digest_of(root / name) == digest
    except FileNotFoundError:
        return f"{name}: the file is missing"
    except OSError as error:
        return f"{name}: the file cannot be read: {error.strerror}"
    return "" if same else f"{name}: its bytes are not those that were written"


def _strangers(root: Path, digests: dict[str, str]) -> Iterator[str]:
    known = {*digests, NAME, DIGESTS}
    for path in root.rglob("*"):
        name = path.relative_to(root).as_posix()
        if path.is_file() and name not in known:
            yield f"{name}: the file is not part of the data set"


def _faults(
    pool: ThreadPoolExecutor, check: Callable[[Any], str], jobs: Iterable[Any], words: str
) -> list[str]:
    every = list(jobs)
    done = tracked(pool.map(check, every), f"checking {words}", len(every))
    return [fault for fault in done if fault]


def _format_faults(root: Path, name: str, pool: ThreadPoolExecutor) -> tuple[int, list[str]]:
    """How many samples a format has, and their faults."""
    told = read_description(root)
    path = root / name if len(told["formats"]) > 1 else root
    described = described_at(path)
    assert described is not None
    try:
        images = own_set(described)
        boxes = _boxes(root, described)
    except SlabForgeError as error:
        return 0, [f"{name}: {error}"]
    asked = boxes if FORMATS[name].exact_masks else None
    jobs = ((images, i, asked) for i in range(len(images)))
    found = _faults(pool, _sample_fault, jobs, name)
    if name == "coco":
        try:
            found += coco_faults(described)
        except SlabForgeError as error:
            found.append(str(error))
    return len(images), [f"{name}: {fault}" for fault in found]


Boxes = dict[str, list[tuple[int, list[int]]]]  # of each stem: class index and box of its instances


def _boxes(root: Path, described: Described) -> Boxes:
    """The boxes of what annotators marked, by the stem of each sample."""
    numbers = {name: i for i, name in enumerate(described.classes)}
    found: Boxes = {}
    try:
        with (root / INSTANCES).open(encoding="utf-8") as file:
            for line in file:
                told = json.loads(line)
                found[told["file"].partition(".")[0]] = [
                    (numbers[one["class"]], one["marked"])
                    for one in told["instances"]
                    if one["class"] is not None and one["marked"][2] > one["marked"][0]
                ]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SlabForgeError(f"'{root / INSTANCES}' is missing or damaged: {error!r}.") from None
    return found


def _sample_fault(job: tuple[ImageSet, int, Boxes | None]) -> str:
    images, i, boxes = job
    try:
        sample = images[i]
    except SlabForgeError as error:
        return str(error)
    if sample.label == 0 and sample.mask.any():
        return f"{sample.name}: labelled as sound metal, and its mask marks defects"
    if int(sample.mask.max()) >= len(images.classes):
        return f"{sample.name}: its mask has the class {sample.mask.max()}, which the set has not"
    if boxes is None:
        return ""
    own = boxes.get(sample.name.partition(".")[0])
    if own is None:
        return f"{sample.name}: {INSTANCES} has no line for it"
    return _box_fault(sample.name, sample.mask, own)


def _box_fault(name: str, mask: NDArray[np.uint8], boxes: list[tuple[int, list[int]]]) -> str:
    """Whether what a mask marks of each class fills exactly the boxes of its instances."""
    for label in {*np.unique(mask).tolist(), *(label for label, _ in boxes)} - {0}:
        every = np.array([box for k, box in boxes if k == label])
        y, x = np.nonzero(mask == label)
        if not len(every) or not len(x):
            return f"{name}: mask and instances disagree about the class {label}"
        right = [*every[:, :2].min(axis=0), *every[:, 2:].max(axis=0)]
        if [x.min(), y.min(), x.max() + 1, y.max() + 1] != right:
            return f"{name}: the mask of class {label} does not fill the boxes of its instances"
    return ""


def _share_faults(root: Path, told: dict[str, Any]) -> Iterator[str]:
    """Splits in which a class does not have the number of samples that its share makes.

    A split may end within a cycle of classes; then a class may have one cycle's more.
    """
    recipe = Recipe.model_validate(told["recipe"])
    described = described_at(root)
    assert described is not None
    if recipe.plan.free:
        return
    rows, cycle = described.rows(), sum(recipe.shares)
    for split, (start, stop) in told["splits"].items():
        counts = Counter(label for name, _, label in rows if name == split)
        whole, rest = divmod(stop - start, cycle)
        for label, share in enumerate(recipe.shares):
            most = whole * share + min(share, rest)
            if not whole * share <= counts[label] <= most:
                yield (
                    f"split {split}: {counts[label]} samples of the class"
                    f" {recipe.class_names[label]}, not {whole * share}"
                    + (f" to {most}" if most > whole * share else "")
                )
