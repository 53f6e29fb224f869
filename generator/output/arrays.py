"""The arrays that can lie beside an image on disk: masks as pictures, planes as numbers."""

import difflib
from collections.abc import Sequence

from ...errors import SlabForgeError
from ..planes import NAMES, checked
from ..recipe import Recipe

PICTURES = {
    "mask": "mask",
    "instance": "instance",
    "exact_mask": "exact",
    "exact_instance": "exact_instance",
}
"""Arrays that are written as PNG, by the name they have on disk: the fields of a batch."""
ALSO = ("instance", "exact_mask", *NAMES)
"""What can be asked for: instance masks, exact masks, and planes (see `generator.planes`)."""


def check_also(names: Sequence[str]) -> None:
    """Raise SlabForgeError for a name that is not one of ALSO, or comes twice."""
    for name in names:
        if name not in ALSO:
            close = difflib.get_close_matches(str(name), ALSO, 1)
            hint = f"did you mean '{close[0]}'?" if close else f"there are {', '.join(ALSO)}."
            raise SlabForgeError(f"No array is called '{name}'; {hint}")
    if len(set(names)) < len(names):
        raise SlabForgeError(f"An array was named twice in '{','.join(names)}'; name it once.")


def recipe_with(recipe: Recipe, also: Sequence[str]) -> Recipe:
    """The recipe that delivers what `also` names; images and masks are the same."""
    if "exact_mask" not in also or recipe.exact_masks:
        return recipe
    return recipe.model_copy(update={"exact_masks": True})


def arrays_of(recipe: Recipe, also: Sequence[str]) -> tuple[str, ...]:
    """The names of all arrays beside an image, in the order in which they are written.

    Exact masks are there where the recipe has them, and with instance masks there are exact ones of
    these too. Raises SlabForgeError for planes of a pack that has none.
    """
    found = ["mask", *(["instance"] if "instance" in also else [])]
    if recipe.exact_masks:
        found += [f"exact_{name}" for name in found]
    return (*found, *planes_of(recipe, also))


def planes_of(recipe: Recipe, also: Sequence[str]) -> tuple[str, ...]:
    """Those of the names that are planes, in the order of `planes.NAMES`."""
    return checked([name for name in also if name in NAMES], recipe.loaded[0])


def ending_of(name: str) -> str:
    """The ending of an array's own file: .png of a picture, .npy of a plane."""
    return ".png" if name in PICTURES else ".npy"
