"""What is compared: the way a network is trained, and the parts of the scene left out in turn."""

from collections.abc import Callable
from dataclasses import dataclass

from ...generator.composition.entries import Composition, LayerUse
from ...generator.recipe import Recipe
from ...training.networks.encoders.encoder import Encoder

BY_SET = {  # the recipe that was made for a public set, by the usual name of its folder
    "severstal": "severstal",
    "sd900": "sd900",
    "magnetic_tile": "tile",
    "neu_cls": "neu",
    "x_sdd": "xsdd",
}
OTHER = "all"  # the recipe for any other set
SCRATCH = Encoder()
PHOTOGRAPHS = Encoder(name="efficientnet-lite0", standardise=True)


@dataclass(frozen=True, kw_only=True)
class Variant:
    """A way to train a network.

    name
        What it is called in the table.
    encoder
        What the network sees through.
    change
        Makes the recipe what is trained on; None leaves it as it is.
    adapted
        Whether the network is adapted to the set's training images, without their labels.
    real
        Whether it is trained on the set's own labelled training images instead.
    masked
        Whether it is for sets with masks alone.
    """

    name: str
    encoder: Encoder = PHOTOGRAPHS
    change: Callable[[Recipe], Recipe] | None = None
    adapted: bool = False
    real: bool = False
    masked: bool = False


def exact_masks(recipe: Recipe) -> Recipe:
    """The recipe with masks of just the pixels that a defect changes."""
    return recipe.model_copy(update={"annotation": {}})


def without_look_alikes(recipe: Recipe) -> Recipe:
    """The recipe without layers that are no defect in it."""
    pack, _ = recipe.loaded
    none = LayerUse(share=0.0)
    sound = {one.name: none for one in pack.layers if not one.defect}
    defects = {k: v for k, v in recipe.layers.items() if v.class_name is not None or k not in sound}
    return recipe.model_copy(update={"layers": sound | defects})


def without_camera(recipe: Recipe) -> Recipe:
    """The recipe without the camera's stage; training augments brightness and blur instead."""
    sensor = recipe.sensor.model_copy(update={"stage": False})
    return recipe.model_copy(update={"sensor": sensor})


def one_class_a_frame(recipe: Recipe) -> Recipe:
    """The recipe with one main class in each frame, in place of any number of classes."""
    composition = Composition(mode="main", most=recipe.composition.most)
    return recipe.model_copy(update={"composition": composition})


QUICK = (Variant(name="synthetic"), Variant(name="adapted", adapted=True))
VARIANTS = (
    *QUICK,
    Variant(name="from scratch", encoder=SCRATCH),
    Variant(name="real", real=True),
    Variant(name="real, from scratch", encoder=SCRATCH, real=True),
    Variant(name="exact masks", change=exact_masks, masked=True),
    Variant(name="no look-alikes", change=without_look_alikes),
    Variant(name="no camera", change=without_camera),
    Variant(name="one class a frame", change=one_class_a_frame, masked=True),
)
