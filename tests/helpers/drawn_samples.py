"""Samples that were drawn once, handed out again as if render processes drew them."""

import pickle
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from slabforge.generator.delivery.batch import Batch
from slabforge.generator.delivery.stream import stream_with_rows
from slabforge.generator.recipe import Recipe
from slabforge.generator.sampling.rows import Rows

OPENGL = {"vendor": "nobody", "renderer": "none", "version": "4.3", "software": True}


class DrawnFleet:
    """Stands for `delivery.fleet.Fleet`: the samples 0 to N - 1 of one recipe, without OpenGL."""

    batch: Batch
    rows: Rows
    info = OPENGL

    def __init__(
        self, recipe: Recipe, batch: int, devices: object, planes: tuple[str, ...] = ()
    ) -> None:
        del recipe, batch, devices, planes

    def __enter__(self) -> "DrawnFleet":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def begin(self, seed: int, parts: Iterable[Any]) -> None:
        del seed
        self._parts = parts

    def batches(self) -> Iterator[tuple[Batch, Rows]]:
        for part in self._parts:
            own = slice(int(part[0]), int(part[-1]) + 1)
            *fields, planes = self.batch
            parts = ((v if v is None else v[own]) for v in fields)
            some = planes and {name: plane[own] for name, plane in planes.items()}
            yield Batch(*parts, planes=some), self.rows.part(own)


def draw(recipe: Recipe, count: int, planes: tuple[str, ...] = ()) -> type[DrawnFleet]:
    """A fleet of the first samples of a recipe, drawn now, with planes where any are named."""
    ((batch, rows),) = stream_with_rows(recipe, batch_size=count, count=count, planes=planes)
    return fleet_of(batch, rows)


def fleet_of(batch: Batch, rows: Rows) -> type[DrawnFleet]:
    """A fleet of these samples."""
    return type("Drawn", (DrawnFleet,), {"batch": batch, "rows": rows})


def keep(fleet: type[DrawnFleet], recipe: Recipe, path: Path) -> None:
    """Write a fleet and its recipe to a file, for another process."""
    rows = fleet.rows._replace(windows=None)
    path.write_bytes(pickle.dumps((recipe.model_dump_json(), tuple(fleet.batch), rows)))


def kept(path: Path) -> tuple[type[DrawnFleet], Recipe]:
    """The fleet and the recipe of such a file."""
    recipe, batch, rows = pickle.loads(path.read_bytes())
    return fleet_of(Batch(*batch), rows), Recipe.model_validate_json(recipe)


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its path, hidden ones too."""
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def pixels(image: Any) -> Any:
    """A batch's image (H, W, 1) as (H, W), one of three channels as it is."""
    return image[..., 0] if np.shape(image)[-1] == 1 else image
