"""Opens a described data set, whichever its format."""

from ....generator.output.formats.registry import check_formats
from ..images import ImageSet
from .description import Described
from .loose import loose_set
from .packed import PACKED, packed_set


def own_set(described: Described) -> ImageSet:
    """The labelled images of a data set, in the format and of the splits that are meant.

    Masks are class indices. In `mvtec` they have the class of the image alone, in `yolo` holes are
    filled, since these formats say no more. Raises SlabForgeError for what is missing or damaged,
    and where a package that the format needs is not installed.
    """
    check_formats([described.format])
    return packed_set(described) if described.format in PACKED else loose_set(described)
