"""Which class of a recipe a class of a public data set is, stated once and open to change."""

import difflib
from collections.abc import Callable, Iterable, Sequence

from ...errors import SlabForgeError
from ..kinds import BINARY, Kind
from .images import ImageSet, unnamed

LEFT_OUT = "none"

# By what a defect looks like in the picture, which is all that a network sees: thin and branching
# or straight lines are cracks, small round pits bubbles, dark slivers along the rolling direction
# inclusions, patches of another brightness or roughness irregularities.
BUILT_IN = {
    # Severstal (2019): pits; short marks; scratches and streaks; large rough patches
    "severstal 1": "bubble",
    "severstal 2": "crack",
    "severstal 3": "crack",
    "severstal 4": "irregularity",
    # NEU surface defect database (Song and Yan 2013), and SD-saliency-900, which is drawn from it
    "crazing": "crack",
    "inclusion": "inclusion",
    "patches": "irregularity",
    "pitted_surface": "bubble",
    "rolled-in_scale": "irregularity",
    "scratches": "crack",
    "in": "inclusion",
    "pa": "irregularity",
    "sc": "crack",
    # X-SDD (Feng and others 2021)
    "finishing_roll_printing": "irregularity",
    "iron_sheet_ash": "irregularity",
    "oxide_scale_of_plate_system": "irregularity",
    "oxide_scale_of_temperature_system": "irregularity",
    "red_iron": "irregularity",
    "slag_inclusion": "inclusion",
    "surface_scratch": "crack",
    # Magnetic-tile defects (Huang and others 2018)
    "blowhole": "bubble",
    "break": "irregularity",
    "crack": "crack",
    "fray": "irregularity",
    "uneven": "irregularity",
    "free": "sound",
}


def parse_mapping(text: str | None) -> dict[str, str]:
    """What `crazing=crack,red_iron=none` says, as a dictionary; `none` leaves a class out."""
    found = {}
    for part in (text or "").split(","):
        if not part.strip():
            continue
        name, equals, to = (x.strip().lower() for x in part.partition("="))
        if not (equals and name and to):
            raise SlabForgeError(
                f"A mapping is written name=class,name=class, such as crazing=crack (got '{part}')."
            )
        found[name] = to
    return found


def for_sets(
    mapping: dict[str, str] | None, sets: Iterable[ImageSet]
) -> Callable[[ImageSet], dict[str, str]]:
    """A function that gives each of several sets the part of one mapping that names its classes.

    A name that is no class of any set is refused.
    """
    given = mapping or {}
    known = {c for images in sets for c in images.classes}
    for name in given:
        if name not in known:
            raise SlabForgeError(
                f"The mapping names '{name}', which is no class of the images; they have"
                f" {', '.join(sorted(known)) or 'none'}."
            )
    return lambda images: {name: to for name, to in given.items() if name in images.classes}


def map_classes(
    images: ImageSet, classes: Sequence[str], mapping: dict[str, str] | None = None
) -> ImageSet:
    """The images with a network's `classes`, by `mapping`, by equal names, or by `BUILT_IN`.

    For the two classes sound and defect every class but `sound` (and what maps to it) is a defect.
    """
    given = for_sets(mapping, [images])(images)
    binary = tuple(classes) == BINARY
    names = {c: _target(c, tuple(classes), given, images, binary) for c in images.classes}
    mapped = images.mapped(names, classes)
    if not len(mapped):
        raise SlabForgeError(f"The mapping leaves out every image of '{images.folder}'.")
    return mapped


def with_classes(
    images: ImageSet,
    *,
    kind: Kind,
    classes: Sequence[str],
    mapping: dict[str, str] | None = None,
) -> ImageSet:
    """The images as a network of `kind` with `classes` is trained on them.

    Raises SlabForgeError for a class without a mapping, and for a segmentation without masks.
    """
    if kind == "segmentation" and not images.masked:
        raise SlabForgeError(f"'{images.folder}' has no masks, which the U-Net is trained with.")
    return images if images.classes == tuple(classes) else map_classes(images, classes, mapping)


def _target(
    name: str, classes: tuple[str, ...], given: dict[str, str], images: ImageSet, binary: bool
) -> str | None:
    to = given.get(name) or (name if name in classes else BUILT_IN.get(name))
    if to == LEFT_OUT or name == unnamed(images.classes.index(name)):
        return None
    if binary:
        return to if to in classes else BINARY[1]
    if to in classes:
        return to
    if name == BINARY[0] or to == BINARY[0]:
        return None  # a network without a class for sound metal is not asked about it
    if name in given:
        close = difflib.get_close_matches(str(to), classes, 1)
        hint = f"did you mean '{close[0]}'" if close else f"the network has {', '.join(classes)}"
        raise SlabForgeError(f"The mapping takes '{name}' to '{to}', which is no class: {hint}.")
    raise SlabForgeError(
        f"The class '{name}' of '{images.folder}' has no mapping to {', '.join(classes)}; give"
        f' --map "{name}={classes[-1]}" or leave it out with --map "{name}={LEFT_OUT}".'
    )
