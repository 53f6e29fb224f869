"""The table `labels.csv`: a line for each sample, with everything that it was drawn from."""

import csv
import io
from typing import Any

from ...recipe import Recipe
from ...sampling.rows import FRAME_FIELDS
from ..samples import Samples

FRAME = FRAME_FIELDS[:6]  # the columns of a frame: what lies behind is for the renderer
LABELS = "labels.csv"


class SampleTable:
    """Writes the lines of a recipe's samples.

    The columns are the image's name, the split where the set is divided, class, label, seed, index,
    the frame, and each parameter of surfaces (of materials, in a pack of these), empty where a
    sample has none of the kind.
    """

    def __init__(self, recipe: Recipe, *, divided: bool) -> None:
        """Lay out the columns."""
        pack, _ = recipe.loaded
        self._recipe, self._divided, self._single = recipe, divided, bool(pack.materials)
        self._parameters = [
            {p.key: p for p in m.parameters if p.components == 1}
            for m in pack.materials or pack.surfaces
        ]
        self._keys = list(dict.fromkeys(k for m in self._parameters for k in m))
        split = ["split"] if divided else []
        self.columns = ["file", *split, "class", "label", "seed", "index", *FRAME, *self._keys]

    def header(self) -> str:
        """The first line."""
        return _csv([self.columns])

    def lines(self, samples: Samples, split: str, ending: str) -> str:
        """The lines of samples of a split, whose images' names end so."""
        return _csv(
            [self._line(samples, k, split, stem + ending) for k, stem in enumerate(samples.stems)]
        )

    def _line(self, samples: Samples, k: int, split: str, name: str) -> list[Any]:
        rows, label = samples.rows, int(samples.rows.label[k])
        kind = label if self._single else int(rows.surface[k])
        # real metal is numbered behind the surfaces, and has no parameters
        own = self._parameters[kind] if kind < len(self._parameters) else {}
        values = [f"{rows.row[k, own[key].offset]:.7g}" if key in own else "" for key in self._keys]
        frame = [f"{v:.7g}" for v in rows.frame[k, : len(FRAME)]]
        known = [self._recipe.class_names[label], label, self._recipe.seed]
        index = int(samples.batch.index[k])
        return [name, *([split] if self._divided else []), *known, index, *frame, *values]


def _csv(lines: list[list[Any]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(lines)
    return text.getvalue()
