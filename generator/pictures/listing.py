"""Which files and folders of a data set are pictures, masks, or left behind by some system."""

import re
from collections.abc import Iterable
from pathlib import Path

from ...errors import SlabForgeError

LOSSY = {".jpg", ".jpeg", ".jpe", ".jfif"}
SUFFIXES = LOSSY | {".png", ".bmp", ".tif", ".tiff", ".webp", ".pgm", ".ppm", ".pnm"}
_UNREAD = {".gif", ".heic", ".heif", ".avif", ".jp2", ".j2k", ".jxl", ".exr", ".hdr", ".psd",
           ".svg", ".raw", ".dng", ".cr2", ".cr3", ".nef", ".arw", ".orf", ".rw2", ".tga", ".dcm",
           ".npy"}  # fmt: skip
_SYSTEM = {"__macosx", "@eadir", "$recycle.bin", "system volume information", "lost+found",
           "thumbs.db", "desktop.ini", "__pycache__"}  # fmt: skip
_MASK = re.compile(r"[ _-](mask|masks|label|labels|gt|seg|ground_?truth|segmentation)$", re.I)


def is_kept(path: Path) -> bool:
    """Whether a file or folder is the user's own: not hidden, nor left behind by a system."""
    return not path.name.startswith(".") and path.name.lower() not in _SYSTEM


def listed(folder: Path) -> list[Path]:
    """What a folder holds of the user's own, sorted by name.

    Raises SlabForgeError where it cannot be looked into.
    """
    try:
        return sorted(p for p in folder.iterdir() if is_kept(p))
    except OSError as error:
        raise SlabForgeError(f"'{folder}' could not be read: {error.strerror}.") from None


def image_files(folder: Path) -> list[Path]:
    """The picture files of a folder itself (see `SUFFIXES`), sorted by name."""
    return [p for p in listed(folder) if _is_picture(p)]


def image_files_below(folder: Path) -> list[Path]:
    """The picture files of a folder and of those in it, sorted."""
    return [p for p in files_below(folder) if _is_picture(p)]


def files_below(folder: Path) -> list[Path]:
    """Every file of the user's own in a folder and in those in it, sorted."""
    found: list[Path] = []
    for path in listed(folder):
        if path.is_dir():
            found += [] if path.is_symlink() else files_below(path)
        else:
            found.append(path)
    return sorted(found)


def unread(files: Iterable[Path]) -> list[Path]:
    """Those of some files that are pictures of kinds that are not read."""
    return [p for p in files if p.suffix.lower() in _UNREAD]


def stem_of(file: Path) -> str:
    """The stem that a picture and its mask share: `a` of `a_mask.png` and of `a_GT.png`."""
    return _MASK.sub("", file.stem)


def is_named_mask(file: Path) -> bool:
    """Whether a file's name ends as those of masks do."""
    return _MASK.search(file.stem) is not None


def sorted_out(files: list[Path]) -> tuple[list[Path], list[Path]]:
    """Pictures and masks from the files of one folder, in which there may be no masks.

    Of two files with one stem (see `stem_of`) the mask is the one with a suffix in its name, else
    the PNG.
    """
    stems: dict[str, list[Path]] = {}
    for file in files:
        stems.setdefault(stem_of(file), []).append(file)
    images, masks = [], []
    for stem, own in stems.items():
        own.sort(key=lambda f: (f.stem != stem, f.suffix.lower() == ".png"))
        images.append(own[0])
        masks += own[1:]
    return images, masks


def names_of(files: Iterable[Path | str], most: int = 3) -> str:
    """Up to `most` names for a message, and how many more there are."""
    names = [Path(f).name for f in files]
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def _is_picture(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES and not path.is_dir()
