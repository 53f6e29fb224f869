"""Writes one page about a data set, which holds its pictures and needs nothing else."""

import csv
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ...files import make_folder, write_atomically
from ...generator.output.disk.progress_file import NAME, read_description
from ...generator.output.tables.sample_table import FRAME, LABELS
from ..datasets.images import ImageSet
from ..datasets.own.at_address import local_folder
from ..datasets.readers import open_set
from .measure import SetFigures, measure_set
from .report_page import Shown, report_page

_EACH = 8  # samples of a class that are shown
_KNOWN = {"file", "split", "class", "label", "seed", "index", *FRAME[:4]}  # no parameters


def write_report(
    folder: str | Path, out: str | Path, *, against: str | Path | None = None, most: int = 2000
) -> dict[str, Any]:
    """Write the page about the labelled images of a folder, in any layout that `open_set` reads.

    `against` is another such folder, to compare with; either may be an address. At most `most`
    samples of each, evenly over it, are measured. Returns `images`, `measured` and the `shares` of
    classes by name.
    """
    home = local_folder(folder)
    images = open_set(home)
    figures = measure_set(Path(folder).name or str(folder), images, most)
    sets = [figures]
    if against is not None:
        sets.append(measure_set(Path(against).name or str(against), open_set(against), most))
    page = report_page(
        sets,
        shown=_shown(images, figures),
        parameters=_parameters(home),
        provenance=_provenance(home),
    )
    path = Path(out)
    make_folder(path.parent)
    write_atomically(path, page.encode())
    labels = np.bincount([s.label for s in figures.samples], minlength=len(images.classes))
    shares = {
        name: float(n) / len(figures.samples)
        for name, n in zip(images.classes, labels, strict=False)
    }
    return {"images": len(images), "measured": len(figures.samples), "shares": shares}


def _shown(images: ImageSet, figures: SetFigures) -> list[Shown]:
    """The first few samples of each class."""
    found = []
    for label in range(len(figures.classes)):
        own = [i for i, s in zip(figures.chosen, figures.samples, strict=True) if s.label == label]
        found += [Shown(images[i], figures.classes[label]) for i in own[:_EACH]]
    return found


def _parameters(folder: Path) -> dict[str, NDArray[np.float64]]:
    """The numbers in the columns of `labels.csv`, where there is one."""
    if not (folder / LABELS).is_file():
        return {}
    with (folder / LABELS).open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    found = {}
    for key in rows[0] if rows else []:
        if key not in _KNOWN:
            try:
                found[key] = np.array([float(row[key]) for row in rows if row[key]], np.float64)
            except ValueError:
                raise SlabForgeError(
                    f"'{folder / LABELS}' is damaged: the column {key} is not all numbers."
                ) from None
    return {key: values for key, values in found.items() if len(values)}


def _provenance(folder: Path) -> dict[str, Any]:
    return read_description(folder) if (folder / NAME).is_file() else {}
