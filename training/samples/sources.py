"""What a network is trained on: the stream, a folder, real images, or a mixture, and what not."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from ...errors import SlabForgeError
from ...generator.delivery.stream import Renderer
from ...generator.recipe import SEED_LIMIT, Recipe
from ..datasets.images import ImageSet, Labelled
from ..datasets.mapping import map_classes
from ..datasets.readers import open_set
from ..datasets.split import split
from ..networks.model_file import BINARY, Kind
from .samples import (
    Samples,
    augmented,
    common_size,
    cropping,
    from_images,
    from_stream,
    mixed,
    pack_indices,
    resized,
    resizing,
    scaled,
)

HELD_OUT = 64  # synthetic samples on which a threshold is chosen


@dataclass
class Source:
    """`samples` to train on, of `size` (width, height); `held_out`, on which to choose a threshold.

    `words` say what the samples are, for a checkpoint to compare.
    """

    samples: Samples
    held_out: Callable[[], Iterable[Labelled]]
    size: tuple[int, int]
    words: str


@dataclass(frozen=True)
class Real:
    """Real images, split: one part may be trained on, the other is only looked at."""

    training: ImageSet
    validation: ImageSet


def open_real(path: str | Path, seed: int, share: float) -> Real:
    """A set split 80/20 by seed if a `share` of the training is real, else all for validation."""
    images = open_set(path)
    return Real(*split(images, seed)) if share > 0 else Real(images.part([]), images)


def classes_for(kind: Kind, recipe: Recipe, named: bool) -> tuple[str, ...]:
    """A segmentation's classes: sound and defect, or the pack's if `named`; else the recipe's."""
    pack, _ = recipe.loaded
    if kind == "segmentation":
        return tuple(pack.classes) if named else BINARY
    used = tuple(c for c, n in zip(pack.classes, recipe.shares, strict=True) if n)
    if len(used) < 2:
        raise SlabForgeError(
            f"The recipe has one class, {', '.join(used)}; a classification needs two or more."
        )
    return used


def validation_seed(seed: int) -> int:
    """A seed whose samples the training by `seed` never draws."""
    return (seed + SEED_LIMIT // 2) % SEED_LIMIT


def held_out(
    recipe: Recipe,
    seed: int,
    classes: Sequence[str],
    size: tuple[int, int] | None = None,
    count: int = HELD_OUT,
    devices: Sequence[int] | None = None,
) -> list[Labelled]:
    """Rendered samples that a training by `seed` never sees, with indices of `classes`.

    They are resized to `size` (width, height) if that is given.
    """
    table = pack_indices(recipe, classes)
    with Renderer(recipe, devices=devices) as renderer:
        batch = renderer.render(range(count), seed=validation_seed(seed))
    rows = zip(batch.index, batch.image[..., 0], table[batch.mask], table[batch.label], strict=True)
    found = [Labelled(f"sample {i}", image, mask, int(label)) for i, image, mask, label in rows]
    if size is None or size == recipe.size:
        return found
    return [Labelled(sample.name, *resized(sample, size)) for sample in found]


def assemble(
    base: Recipe | ImageSet,
    kind: Kind,
    classes: Sequence[str],
    seed: int,
    size: tuple[int, int] | None = None,
    real: ImageSet | None = None,
    share: float = 0.0,
    scale: float = 1.0,
    count: int | None = None,
    devices: Sequence[int] | None = None,
) -> Source:
    """Augmented samples of the recipe's stream or of a set, a `share` of them from `real`.

    Sets have the network's `classes` already (see `with_classes`). With a `scale` below 1 samples
    are rendered larger and sets read smaller, so that what is seen stays `size`. Of the stream the
    first `count` samples come over and over; without it none comes twice.
    Masks are cut to `size` (width, height), images with a label alone are resized to it; without
    it the recipe's size counts, or the one size that all images have. Of a set a sixteenth, up to
    `HELD_OUT` images, is held out; where all is real, what is trained on is also `held_out`.
    """
    if share > 0 and not (real and len(real)):
        raise SlabForgeError("A mixture needs real images; give their folder with --real.")
    if size is None:
        size = base.size if isinstance(base, Recipe) else common_size(base.scaled(scale))
    real = real and real.scaled(scale)
    fit = cropping(size) if kind == "segmentation" else resizing(size)
    words = f"{kind} of {', '.join(classes)} at {size[0]}x{size[1]}"
    if real and share > 0:
        words += f", {share:g} of {_names(real)}"
    if real and share >= 1.0:
        return Source(augmented(from_images(real, seed, fit), seed), lambda: real, size, words)
    if isinstance(base, Recipe):
        width, height = (round(n / scale) for n in size)
        base = Recipe.model_validate(base.model_dump() | {"size": (width, height)})
        samples = from_stream(base, seed, classes, count, devices)
        samples = samples if base.size == size else scaled(samples, size)
        rest = partial(held_out, base, seed, classes, size, devices=devices)
        words += f", stream of {count or 'endless'} {base.model_dump_json()}"
    else:
        training, unseen = hold_out(base.scaled(scale), seed)
        samples, rest = from_images(training, seed, fit), lambda: unseen
        words += f", {_names(base)}"
    if real and share > 0:
        samples = mixed(samples, from_images(real, seed, fit), share)
    return Source(augmented(samples, seed), rest, size, words)


def with_classes(
    images: ImageSet, kind: Kind, classes: Sequence[str], mapping: dict[str, str] | None = None
) -> ImageSet:
    """The images as a network of `kind` with `classes` is trained on them."""
    if kind == "segmentation" and not images.masked:
        raise SlabForgeError(f"'{images.folder}' has no masks, which the U-Net is trained with.")
    return images if images.classes == tuple(classes) else map_classes(images, classes, mapping)


def hold_out(images: ImageSet, seed: int) -> tuple[ImageSet, ImageSet]:
    """Images to train on, and a sixteenth of them, up to `HELD_OUT`, to choose a threshold on."""
    if len(images) < 2:
        raise SlabForgeError(f"'{images.folder}' holds one image; training needs two or more.")
    order = np.random.default_rng(validation_seed(seed)).permutation(len(images))
    out = min(HELD_OUT, max(1, len(images) // 16))
    return images.part(sorted(order[out:])), images.part(sorted(order[:out]))


def _names(images: ImageSet) -> str:
    """What a checkpoint compares: the folder's name, the files', and the scale."""
    names = ",".join(i.file.name for i in images.items)
    key = hashlib.sha256(f"{names} {images.scale} {images.lookup}".encode()).hexdigest()[:12]
    return f"{len(images)} images of {images.folder.name} ({key})"


def parse_mix(text: str | None) -> float:
    """`real=0.2` as 0.2."""
    if text is None:
        return 0.0
    name, _, share = text.partition("=")
    try:
        value = float(share)
    except ValueError:
        value = -1.0
    if name.strip() != "real" or not 0.0 < value <= 1.0:
        raise SlabForgeError(
            "A mixture is written real=SHARE, above 0 and up to 1, such as real=0.2"
            f" (got '{text}')."
        )
    return value
