"""A recipe's defects laid on any images, in the place of noise."""

import itertools
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import torch  # pyright: ignore[reportMissingImports]
from numpy.typing import NDArray
from torchvision.transforms import v2  # pyright: ignore[reportMissingImports]

from ...errors import SlabForgeError
from ...generator.delivery.stream import Renderer
from ...generator.recipe import Recipe
from .sound_alone import without_sound

_TOGETHER = 16  # samples that are rendered at once, each with its layers and without
_DARK = 4.0  # gray levels added to both pictures, so that black metal does not amplify rounding
_MOST_WITHOUT = 4096  # samples one after the other that may be without a defect


class Defect(NamedTuple):
    """What one sample's layers do: `factor` float32 (3 or 1, H, W), and `mask` bool (H, W)."""

    factor: NDArray[np.float32]
    mask: NDArray[np.bool_]


class Defects:
    """The samples of a recipe that have a defect, each as what its layers do to metal.

    A sample is rendered twice, with its layers and without them, by a camera that adds nothing of
    its own: where light falls on both, the quotient of the pictures is what the layers multiply. A
    copy begins again from the first sample.
    """

    def __init__(self, recipe: Recipe, seed: int, devices: Sequence[int] | None = None) -> None:
        """Take what determines the samples; nothing is rendered."""
        still = recipe.sensor.model_dump() | {
            "stage": False,
            "exposure": (0.0, 0.0),
            "noise": (0.0, 0.0),
        }
        told = without_sound(recipe).model_dump() | {"sensor": still, "exact_masks": True}
        self._told = (recipe, seed, devices)
        self._still = Recipe.model_validate(told)
        self._found: Iterator[Defect] | None = None

    def take(self) -> Defect:
        """The next sample that has a defect."""
        if self._found is None:
            self._found = self._every()
        return next(self._found)

    def _every(self) -> Iterator[Defect]:
        _, seed, devices = self._told
        found = 0
        with Renderer(self._still, devices=devices) as renderer:
            for start in itertools.count(0, _TOGETHER):
                if start - found > _MOST_WITHOUT:
                    raise SlabForgeError(
                        f"Of {_MOST_WITHOUT} samples of the recipe none has a defect; raise the"
                        " shares under [classes]."
                    )
                index = range(start, start + _TOGETHER)
                layers = renderer.render(index, seed=seed)
                metal = renderer.render(index, seed=seed, only=0).image
                assert layers.exact is not None
                for with_layers, without, mask in zip(
                    layers.image, metal, layers.exact > 0, strict=True
                ):
                    if mask.any():
                        found = start
                        factor = (with_layers + _DARK) / (without + _DARK)
                        yield Defect(np.moveaxis(factor, -1, 0).astype(np.float32), mask)

    def __reduce__(self) -> tuple[Any, ...]:
        """Copied and pickled without what renders."""
        return Defects, self._told


class GeneratedDefects(v2.Transform):
    """What `anomalies.generator` returns."""

    def __init__(
        self,
        recipe: Recipe,
        *,
        probability: float = 0.5,
        seed: int | None = None,
        devices: Sequence[int] | None = None,
    ) -> None:
        """Take what `anomalies.generator` takes; nothing is rendered."""
        super().__init__()
        if not 0.0 <= probability <= 1.0:
            raise SlabForgeError(f"The probability is a number from 0 to 1 (got {probability}).")
        if not recipe.loaded[0].layers:
            raise SlabForgeError(
                "Defects are laid on images from a pack with layers, and this recipe's has single"
                " materials; name another pack."
            )
        self.probability = probability
        self._size, seed = recipe.size, recipe.with_seed(seed).seed
        self._defects = Defects(recipe, seed, devices)
        self._chance = np.random.default_rng(seed)

    def forward(self, img: Any) -> tuple[Any, Any]:
        """Images (N, 3, H, W) or (3, H, W), 0 to 1, with defects, and their masks."""
        height, width = img.shape[-2:]
        if (width, height) != self._size:
            raise SlabForgeError(
                f"The images are of {width}x{height} pixels and the recipe's samples of"
                f" {self._size[0]}x{self._size[1]}; load it with size=({width}, {height})."
            )
        if img.ndim == 3:
            return self._one(img)
        both = [self._one(one) for one in img]
        return torch.stack([image for image, _ in both]), torch.stack([mask for _, mask in both])

    def _one(self, image: Any) -> tuple[Any, Any]:
        if self._chance.random() >= self.probability:
            return image, torch.zeros_like(image[:1])
        defect = self._defects.take()
        factor = torch.from_numpy(defect.factor).to(image)
        mask = torch.from_numpy(defect.mask[None]).to(image)
        return (image * factor).clamp(0.0, 1.0), mask
