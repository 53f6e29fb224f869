"""Which folders of a data set hold its pictures and which their masks, told by their names."""

import re
from pathlib import Path

from .listing import listed

_OF = "(source|input|original|raw|train|training|test|val|valid|validation|jpeg|defect|binary)?"
_IMAGES = re.compile(f"{_OF}(images?|imgs?|pictures?|photos?|pics?|sources?|inputs?)")
_MASKS = re.compile(
    f"{_OF}((masks?|labels?|lables?|gts?|groundtruths?|segmentations?|annotations?|targets?)"
    "|segmentationmasks?|segmentationclass|maskimages?|labelimages?)"
)


def two_folders(folder: Path) -> tuple[Path, Path] | None:
    """The folder of images and that of masks or labels in a folder, by their names; else None.

    Names are compared without case, spaces and underscores: `Images` and `Masks`, `image` and
    `label`, `Source Images` and `Ground truth`.
    """
    folders = [p for p in listed(folder) if p.is_dir()]
    images = [p for p in folders if _IMAGES.fullmatch(_plain(p))]
    masks = [p for p in folders if _MASKS.fullmatch(_plain(p))]
    return (images[0], masks[0]) if len(images) == len(masks) == 1 else None


def mask_folder(folder: Path) -> Path | None:
    """The one folder of masks beside the pictures of a folder, as DAGM's `Label`; else None."""
    masks = [p for p in listed(folder) if p.is_dir() and _MASKS.fullmatch(_plain(p))]
    return masks[0] if len(masks) == 1 else None


def _plain(path: Path) -> str:
    return re.sub(r"[^a-z]", "", path.name.lower())
