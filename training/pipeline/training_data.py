"""What a network is trained on, as one frozen description, and what is held out from it."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ...errors import SlabForgeError
from ...generator.recipe import Recipe
from ..datasets.images import ImageSet, Labelled
from ..kinds import BINARY, NetworkKind
from .augment import augmented
from .mixing import mixed, weighted
from .rendered import held_out, rendered, validation_seed
from .renderers import Renderers
from .sample import Samples
from .shuffled import shuffled
from .sizing import Fit, common_size, cropping, resizing, scaled

HELD_OUT = 64  # samples on which a threshold is chosen


@dataclass(frozen=True, kw_only=True)
class TrainingData:
    """The samples of a training: generated, from a folder, real, or a mixture.

    recipe, images
        What most samples are: either the stream of a recipe, or a set of images. With a `share` of
        1 neither is needed.
    kind, classes
        What the network tells apart; masks and labels are indices of `classes`. Sets of images have
        these classes already (see `with_classes`).
    real, share, real_weight
        Of the samples `share` (0 to 1), evenly spread, come from the set `real`, and each of those
        counts `real_weight` times as much in the loss.
    size, scale
        (width, height) in pixels: masks are cut to it, images with a label alone are resized to it.
        Without it the recipe's size counts, or the one size that all images have. With a `scale`
        below 1 samples are rendered larger and sets read smaller, so that what is seen stays
        `size`.
    count
        Of the stream the first so many samples come over and over; without it none comes twice.
    augment
        Whether samples are changed as `augment.Augment` says.
    photometric
        Whether that changes brightness, contrast and sharpness as well. None is yes, but for
        samples of a recipe whose camera does that (its `sensor.stage`).
    seed
        Of the stream, the order of images, and augmentation; None is the recipe's, else 0.

    Raises SlabForgeError where there is nothing to train on.
    """

    recipe: Recipe | None = None
    images: ImageSet | None = None
    kind: NetworkKind = "segmentation"
    classes: tuple[str, ...] = BINARY
    real: ImageSet | None = None
    share: float = 0.0
    real_weight: float = 1.0
    size: tuple[int, int] | None = None
    scale: float = 1.0
    count: int | None = None
    augment: bool = True
    photometric: bool | None = None
    seed: int | None = None

    def __post_init__(self) -> None:
        """Raise SlabForgeError where there is nothing to train on, or a number is out of range."""
        if not 0.0 <= self.share <= 1.0:
            raise SlabForgeError(f"The share of real samples is 0 to 1 (got {self.share}).")
        if self.share > 0 and not (self.real and len(self.real)):
            raise SlabForgeError("A mixture needs real images; give their folder with --real.")
        if not self.real_weight > 0:
            raise SlabForgeError(f"The weight of real images is above 0 (got {self.real_weight}).")
        if self.share < 1 and (self.recipe is None) == (self.images is None):
            raise SlabForgeError("Training data is either a recipe's stream or a set of images.")

    @cached_property
    def used_seed(self) -> int:
        """The seed by which everything is drawn."""
        if self.seed is not None:
            return self.seed
        return 0 if self.recipe is None else self.recipe.seed

    @cached_property
    def picture_size(self) -> tuple[int, int]:
        """(width, height) in pixels of every sample."""
        if self.size is not None:
            return self.size
        if self.images is None and self.recipe is not None:
            return self.recipe.size
        images = self.images or self.real
        assert images is not None
        return common_size(images.scaled(self.scale))

    @property
    def channels(self) -> int:
        """1 where samples are gray, 3 where they are in colour, as the recipe or the set is."""
        if self.recipe is not None:
            return self.recipe.channels
        images = self.images or self.real
        assert images is not None
        return images.channels

    @property
    def weighted(self) -> bool:
        """Whether some samples count more than others."""
        return self.share > 0 and self.real_weight != 1.0

    @property
    def words(self) -> str:
        """What the samples are, in words that a checkpoint compares."""
        width, height = self.picture_size
        words = [f"{self.kind} of {', '.join(self.classes)} at {width}x{height}"]
        if self.share > 0:
            words.append(f"{self.share:g} of {_fingerprint(self._scaled(self.real))}")
        if self.weighted:
            words.append(f"which count {self.real_weight:g}")
        if self.share < 1 and self.recipe is not None:
            words.append(f"stream of {self.count or 'endless'} {self._larger.model_dump_json()}")
        elif self.share < 1:
            words.append(_fingerprint(self._scaled(self.images)))
        if self.augment and self.photometric is not None:
            words.append(f"photometry {'on' if self.photometric else 'off'}")
        return ", ".join(words if self.augment else [*words, "not augmented"])

    def samples(self, devices: Renderers = None) -> Samples:
        """The samples, as an endless series; `devices` render."""
        return self._mixture(devices)

    def _augmented(self, samples: Samples, *, staged: bool = False) -> Samples:
        """Samples as `augment` says; those of a camera's stage have photometry of their own."""
        if not self.augment:
            return samples
        photometric = not staged if self.photometric is None else self.photometric
        return augmented(samples, self.used_seed, photometric=photometric)

    def held_out(self, devices: Sequence[int] | None = None) -> Iterable[Labelled]:
        """Samples to choose a threshold on: up to `HELD_OUT` that are not trained on.

        They are rendered by another seed, or a sixteenth of the set of images. Where all samples
        are real, they are the very images that are trained on.
        """
        if self.share >= 1:
            return self._scaled(self.real)
        if self.recipe is None:
            return self._parted[1]
        return held_out(
            self._larger,
            self.classes,
            seed=self.used_seed,
            count=HELD_OUT,
            size=self.picture_size,
            devices=devices,
        )

    def _mixture(self, devices: Renderers) -> Samples:
        if self.share >= 1:
            return self._real
        if self.recipe is None:
            first = self._augmented(shuffled(self._parted[0], seed=self.used_seed, fit=self._fit))
        else:
            staged = self.recipe.sensor.stage
            first = self._augmented(self._stream(devices), staged=staged)
        return mixed(first, self._real, self.share) if self.share > 0 else first

    def _stream(self, devices: Renderers) -> Samples:
        samples = rendered(
            self._larger, self.classes, seed=self.used_seed, count=self.count, devices=devices
        )
        return (
            samples
            if self._larger.size == self.picture_size
            else scaled(samples, self.picture_size)
        )

    @property
    def _real(self) -> Samples:
        images = self._scaled(self.real)
        samples = self._augmented(shuffled(images, seed=self.used_seed, fit=self._fit))
        return weighted(samples, self.real_weight)

    @property
    def _fit(self) -> Fit:
        return (
            cropping(self.picture_size)
            if self.kind == "segmentation"
            else resizing(self.picture_size)
        )

    @cached_property
    def _larger(self) -> Recipe:
        """The recipe in the size at which it is rendered."""
        assert self.recipe is not None
        size = tuple(round(n / self.scale) for n in self.picture_size)
        return Recipe.model_validate(self.recipe.model_dump() | {"size": size})

    @cached_property
    def _parted(self) -> tuple[ImageSet, ImageSet]:
        return hold_out(self._scaled(self.images), self.used_seed)

    def _scaled(self, images: ImageSet | None) -> ImageSet:
        assert images is not None
        return images.scaled(self.scale).with_channels(self.channels)


def classes_for(kind: NetworkKind, recipe: Recipe, *, named: bool) -> tuple[str, ...]:
    """A segmentation's classes: sound and defect, or the pack's if `named`; else the recipe's.

    A classification of fewer than two classes is refused.
    """
    pack, _ = recipe.loaded
    if kind == "segmentation":
        return recipe.class_names if named else BINARY
    used = tuple(c for c, n in zip(recipe.class_names, recipe.shares, strict=True) if n)
    if len(used) < 2:
        raise SlabForgeError(
            f"The recipe has one class, {', '.join(used)}; a classification needs two or more."
        )
    return used


def hold_out(images: ImageSet, seed: int) -> tuple[ImageSet, ImageSet]:
    """Images to train on, and a sixteenth of them, up to `HELD_OUT`, to choose a threshold on."""
    if len(images) < 2:
        raise SlabForgeError(f"'{images.folder}' holds one image; training needs two or more.")
    order = np.random.default_rng(validation_seed(seed)).permutation(len(images))
    out = min(HELD_OUT, max(1, len(images) // 16))
    return images.part(sorted(order[out:])), images.part(sorted(order[:out]))


def _fingerprint(images: ImageSet) -> str:
    """Number and folder of images, and a hash of their names, scale and classes."""
    names = ",".join(i.file.name for i in images.items)
    key = hashlib.sha256(f"{names} {images.scale} {images.lookup}".encode()).hexdigest()[:12]
    return f"{len(images)} images of {images.folder.name} ({key})"
