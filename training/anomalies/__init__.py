"""Data for anomalib, whose networks learn sound metal and find what differs: `slabforge.anomalies`.

Neither anomalib nor PyTorch is imported before one of these functions is called.
"""

import importlib.util
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ...errors import SlabForgeError
from ...generator.recipe import Recipe

if TYPE_CHECKING:
    from .generated_defects import GeneratedDefects
    from .steel_module import Slabforge

__all__ = ["data_module", "generator"]


def data_module(
    recipe: Recipe,
    *,
    count: int = 512,
    val_count: int = 64,
    test_count: int = 128,
    batch_size: int = 32,
    test_recipe: Recipe | None = None,
    augmentations: Any = None,
    seed: int | None = None,
    devices: Sequence[int] | None = None,
) -> "Slabforge":
    """A data module of anomalib (`AnomalibDataModule`) that is fed by a recipe's stream.

    An epoch trains on `count` samples of sound metal, which show what the recipe's frames without
    a defect show, look-alikes too; they are rendered ahead, and none comes twice. Sample i of the
    training is what (the recipe without its defects, `seed`, i) determines, and epoch e has those
    from e times `count` on. Where several processes train together, Lightning deals out the first
    `count` in every epoch.

    It is validated and tested on `val_count` and `test_count` samples of `test_recipe`, by default
    the recipe itself, sound and defective by its shares, with exact masks, whatever its
    `annotation`. They are of a seed that no training by `seed` has, rendered once into a temporary
    folder, from which anomalib reads them, and which goes with the module.

    `augmentations`, a transform of torchvision, are of training images alone. `seed` replaces the
    recipe's own; `devices` (EGL numbers) render. Raises SlabForgeError where anomalib is not
    installed, where a count or the batch size is below 1, and for a recipe that tests no sound
    metal.
    """
    _need_anomalib()
    from .steel_module import Counts, Slabforge

    return Slabforge(
        recipe,
        test_recipe or recipe,
        Counts(train=count, val=val_count, test=test_count, batch=batch_size),
        augmentations=augmentations,
        seed=seed,
        devices=devices,
    )


def generator(
    recipe: Recipe,
    *,
    probability: float = 0.5,
    seed: int | None = None,
    devices: Sequence[int] | None = None,
) -> "GeneratedDefects":
    """What lays a recipe's defects on images, to stand for anomalib's `PerlinAnomalyGenerator`.

    Called with images float (N, 3, H, W) or (3, H, W), 0 to 1, of the recipe's size, it returns
    them changed, and exact masks float (N, 1, H, W) or (1, H, W), 1 on defects. An image is changed
    with `probability`; the k-th that is takes the k-th sample of the recipe, by `seed`, that has a
    defect, and each of its pixels is multiplied by what the sample's layers do to the metal below
    them. Look-alikes of the sample change the image and are not in the mask.

    Raises SlabForgeError where anomalib is not installed, for a pack without layers, for a
    probability that is not from 0 to 1, and, when called, for images of another size.
    """
    _need_anomalib()
    from .generated_defects import GeneratedDefects

    return GeneratedDefects(recipe, probability=probability, seed=seed, devices=devices)


def _need_anomalib() -> None:
    if importlib.util.find_spec("anomalib") is None:
        raise SlabForgeError(
            "Data for anomalib needs the package anomalib, which is not installed: run"
            " `pip install 'slabforge[anomalib]'`."
        )
