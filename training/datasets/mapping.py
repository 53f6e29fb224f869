"""Maps the classes of public data sets to those of a recipe; users can override each entry."""

import difflib
from collections.abc import Callable, Iterable, Sequence

from ...errors import SlabForgeError
from ..kinds import BINARY, NetworkKind
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
BUILT_IN |= {
    f"mt_{name}": BUILT_IN[name]
    for name in ("blowhole", "break", "crack", "fray", "uneven", "free")
}  # its own folders' names
# GC10-DET (Lv and others 2020), whose names are Chinese words and numbers
BUILT_IN |= {
    "5_siban": "irregularity",  # silk spots
    "6_siban": "irregularity",
    "7_yiwu": "inclusion",
    "8_yahen": "irregularity",  # rolled pits
    "9_zhehen": "crack",  # creases
}


def parse_mapping(text: str | None) -> dict[str, str]:
    """A mapping from text such as `crazing=crack,red_iron=none`; `none` leaves a class out.

    Names are turned into lower case. Raises SlabForgeError for a part that is not `name=class`.
    """
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
    """A function that gives each of several sets its part of a mapping: that for its classes.

    Raises SlabForgeError if the mapping names a class that none of the sets has.
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
    """The images with the `classes` of a network.

    A class is mapped by `mapping`, else to a class of the same name, else by `BUILT_IN`. If the
    network has only the classes sound and defect, every class but `sound`, and what maps to it, is
    a defect. Raises SlabForgeError for a class without a mapping, and if no image is left.
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
    kind: NetworkKind,
    classes: Sequence[str],
    mapping: dict[str, str] | None = None,
) -> ImageSet:
    """The images with the classes that a network of `kind` is trained on.

    Raises SlabForgeError for a class without a mapping, and for a segmentation without masks.
    """
    if kind == "segmentation" and not images.masked:
        lacks = "boxes, but no masks" if images.boxed else "no masks"
        raise SlabForgeError(f"'{images.folder}' has {lacks}, which the U-Net is trained with.")
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
