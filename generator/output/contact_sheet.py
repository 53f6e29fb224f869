"""A contact sheet: for every class, images beside their instances, with boxes and names."""

import colorsys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ...files import check_file, make_folder, write_atomically
from ..delivery.batch import Batch
from ..delivery.stream import Renderer
from ..recipe import Recipe
from .encoding.codec import for_opencv, png

_BAR, _GAP, _WIDEST = 24, 4, 640  # pixels
_TEXT = (230, 230, 230)  # BGR
_GOLDEN = 0.618034  # of a turn: hues that follow each other by it are never near each other
_GRAY = (160, 160, 160)  # of look-alikes, which have no class
Picture = NDArray[np.uint8]
Color = tuple[int, int, int]


def contact_sheet(
    recipe: Recipe,
    out: str | Path,
    *,
    seed: int | None = None,
    per_class: int = 4,
    devices: Sequence[int] | None = None,
) -> Path:
    """Write a PNG with a row for each class of the recipe, `per_class` samples wide.

    Each class has as many samples, unless the recipe's composition is free: then samples come as
    the recipe says, by the class of their largest instance. `seed` replaces the recipe's own; the
    first of `devices` renders.
    """
    path, names = Path(out), recipe.class_names
    check_file(path)
    if not recipe.plan.free:
        every = recipe.model_copy(update={"classes": dict.fromkeys(names, 1.0)})
        recipe = Recipe.model_validate(every.model_dump())
    with Renderer(recipe, devices=devices) as renderer:
        batch = renderer.render(range(per_class * len(names)), seed=seed)
    pack, _ = recipe.loaded
    make_folder(path.parent)
    write_atomically(path, png(draw(batch, names, [layer.name for layer in pack.layers])))
    return path


def draw(batch: Batch, classes: Sequence[str], layers: Sequence[str] = ()) -> Picture:
    """The sheet as BGR uint8: one titled row for each class that the batch holds.

    `classes` and `layers` are the names of all classes and of the pack's layers.
    """
    rows = []
    for label, name in enumerate(classes):
        own = np.flatnonzero(batch.label == label)
        if len(own):
            pairs = [_pair(batch, i, classes, layers) for i in own]
            rows += [_title(name, sum(p.shape[1] for p in pairs)), np.hstack(pairs)]
    return _stacked(rows)


def write_layer_sheet(
    recipe: Recipe,
    out: str | Path,
    *,
    index: int = 0,
    seed: int | None = None,
    devices: Sequence[int] | None = None,
) -> Path:
    """Write a PNG of one sample: its surface, each of its layers alone on it, and the sum.

    `index` is the sample's. Raises SlabForgeError where the pack has no layers.
    """
    pack, _ = recipe.loaded
    if not pack.layers:
        raise SlabForgeError(
            f"The pack '{recipe.pack}' has single materials, no layers; leave --layers away."
        )
    path = Path(out)
    check_file(path)
    with Renderer(recipe, devices=devices) as renderer:
        whole = renderer.render([index], seed=seed)
        names = [pack.layers[record["layer"]].name for record in whole.instances[0]]
        alone = [
            renderer.render([index], seed=seed, only=number) for number in range(len(names) + 1)
        ]
    surface, *layers = (for_opencv(batch.image[0]) for batch in alone)
    named = list(zip(names, layers, strict=True))
    sheet = layer_sheet(surface, named, for_opencv(whole.image[0]))
    make_folder(path.parent)
    write_atomically(path, png(sheet))
    return path


def layer_sheet(surface: Picture, layers: Sequence[tuple[str, Picture]], whole: Picture) -> Picture:
    """One frame as its surface, each layer alone (by name), and the sum; BGR uint8.

    The pictures are of one size, gray (H, W) or BGR (H, W, 3); they stand below each other where
    they are wide, else side by side.
    """
    titled = [("surface", surface), *layers, ("all", whole)]
    tiles = [
        np.vstack([_title(name, picture.shape[1]), _in_color(picture)]) for name, picture in titled
    ]
    apart = [np.pad(tile, ((0, _GAP), (0, _GAP), (0, 0))) for tile in tiles]
    wide = surface.shape[1] > 2 * surface.shape[0]
    return np.asarray(np.vstack(apart) if wide else np.hstack(apart), np.uint8)


def color_of(label: int, number: int = 1) -> Color:
    """The BGR colour of an instance: a hue for its class, in a shade for its number; gray of 0."""
    if label == 0:
        return _GRAY
    value = 1.0 - 0.15 * ((number - 1) % 4)
    red, green, blue = colorsys.hsv_to_rgb((label - 1) * _GOLDEN % 1.0, 0.8, value)
    return round(255 * blue), round(255 * green), round(255 * red)


def outlined(
    image: Picture, instance: NDArray[np.uint16], records: NDArray[Any], names: Mapping[int, str]
) -> Picture:
    """BGR copy of an image with each instance's border, box and name in its colour.

    `names` are by class index. The box is that of the full outline, also where others lie over it;
    the border is drawn just inside what the instance mask gives to it.
    """
    canvas = _in_color(image).copy()
    for record in records:
        label, number = int(record["label"]), int(record["number"])
        color = color_of(label, number)
        own = (instance == number).astype(np.uint8)
        found, _ = cv2.findContours(own, cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
        cv2.drawContours(canvas, found, -1, color, 1)
        if record["area"]:
            x0, y0, x1, y1 = (int(v) for v in record["box"])
            cv2.rectangle(canvas, (x0, y0), (x1 - 1, y1 - 1), color, 1)
            place = (min(x0 + 2, image.shape[1] - 30), max(y0 - 3, 9))
            said = names.get(label, "none")
            cv2.putText(canvas, said, place, cv2.FONT_HERSHEY_PLAIN, 0.8, color, 1, cv2.LINE_AA)
    return canvas


def _pair(batch: Batch, i: int, classes: Sequence[str], layers: Sequence[str]) -> Picture:
    """An image beside its outlined copy, or above it where images are wide; BGR uint8."""
    image = for_opencv(batch.image[i])
    names = dict(enumerate(classes))
    names[0] = "look-alike" if layers else "none"
    left = _in_color(image)
    right = outlined(image, batch.instance[i], batch.instances[i], names)
    wide = image.shape[1] > 2 * image.shape[0]
    both = np.vstack([left, right]) if wide else np.hstack([left, right])
    if both.shape[1] > _WIDEST:
        size = (_WIDEST, max(1, both.shape[0] * _WIDEST // both.shape[1]))
        both = cv2.resize(both, size, interpolation=cv2.INTER_AREA)
    return np.pad(np.asarray(both, np.uint8), ((0, _GAP), (0, _GAP), (0, 0)))


def _in_color(image: Picture) -> Picture:
    """A gray image (H, W) or (H, W, 1) as BGR; a BGR one as it is."""
    if image.ndim == 3 and image.shape[2] == 3:
        return image
    return np.asarray(cv2.cvtColor(np.ascontiguousarray(image), cv2.COLOR_GRAY2BGR), np.uint8)


def _stacked(rows: Sequence[Picture]) -> Picture:
    widest = max(r.shape[1] for r in rows)
    return np.vstack([np.pad(r, ((0, 0), (0, widest - r.shape[1]), (0, 0))) for r in rows])


def _title(text: str, width: int) -> Picture:
    bar = np.zeros((_BAR, width, 3), np.uint8)
    cv2.putText(bar, text, (4, _BAR - 8), cv2.FONT_HERSHEY_SIMPLEX, 0.5, _TEXT, 1, cv2.LINE_AA)
    return bar
