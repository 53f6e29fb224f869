"""Reads pictures one by one: those of a folder, a single one, or those of a video."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ...generator.pictures.listing import SUFFIXES, image_files, listed, names_of, unread
from ...generator.pictures.read import read_picture
from ...quiet import silenced
from ..datasets.channels import with_channels

PICTURES = tuple(sorted(SUFFIXES))
VIDEOS = (".mp4", ".avi", ".mov", ".mkv")


class Picture(NamedTuple):
    """One picture of a folder or a video: `image`, uint8, is gray (H, W) or RGB (H, W, 3).

    `name` is the file's, or the video's with its number there. `stem` is unique among all pictures
    and names the files of results.
    """

    name: str
    stem: str
    image: NDArray[np.uint8]


class PictureFiles:
    """The pictures of a folder, or a single one.

    Those that cannot be read are reported and skipped.
    """

    fps = None

    def __init__(
        self, path: Path, bits: int | None, warn: Callable[[str], None], channels: int = 1
    ) -> None:
        """List the folder, or take the one file; no picture is opened before it is reached.

        `bits`, `warn` and `channels` are those of `open_pictures`.
        """
        self.files = [path] if path.is_file() else _listed(path, warn)
        self.count = len(self.files)
        self.problems: list[str] = []
        self._bits, self._warn, self._noted = bits, warn, set[str]()
        self._channels = channels

    def __iter__(self) -> Iterator[Picture]:
        """The pictures by name, each read when it is reached."""
        stems = Counter(p.stem for p in self.files)
        for path in self.files:
            try:
                image = read_picture(path, self._bits, self._note, self._channels)
            except SlabForgeError as error:
                self.problems.append(str(error))
                if self.count > 1:
                    self._warn(str(error))
                continue
            yield Picture(path.name, path.stem if stems[path.stem] == 1 else path.name, image)

    def _note(self, text: str) -> None:
        """Warn of something that is true of many files, of the first one only."""
        kind = text.split("'")[-1]  # what follows the file's name
        if kind not in self._noted:
            self._warn(text)
        self._noted.add(kind)


class Video:
    """The pictures of a video, decoded one at a time."""

    def __init__(self, path: Path, warn: Callable[[str], None], channels: int = 1) -> None:
        """Take a video's file; SlabForgeError if OpenCV cannot read it."""
        self.path, self._warn, self._channels = path, warn, channels
        self._open().release()

    def _open(self) -> cv2.VideoCapture:
        with silenced(2):
            video = cv2.VideoCapture(str(self.path))
        if not video.isOpened():
            raise SlabForgeError(f"'{self.path}' is not a video that can be read; is it cut short?")
        self.count = max(int(video.get(cv2.CAP_PROP_FRAME_COUNT)), 0) or None
        self.fps = video.get(cv2.CAP_PROP_FPS) or 25.0
        self.problems: list[str] = []
        return video

    def __iter__(self) -> Iterator[Picture]:
        """The pictures in order, each named by the video and its number from 0."""
        video, number = self._open(), 0
        try:
            while True:
                with silenced(2):
                    ok, image = video.read()
                if not ok:
                    break
                name = f"{self.path.stem}_{number:06d}"
                yield Picture(name, name, with_channels(_rgb(image), self._channels))
                number += 1
        finally:
            video.release()
        if self.count is not None and self.count - number > 1:  # some formats only estimate it
            self.problems.append(
                f"'{self.path}' ends after {number} of {self.count} pictures; is it cut short?"
            )


Pictures = PictureFiles | Video


def open_pictures(
    path: str | Path,
    bits: int | None = None,
    warn: Callable[[str], None] = print,
    *,
    channels: int = 1,
) -> Pictures:
    """The pictures of a folder in order of their names, a single picture, or those of a video.

    `bits`, 9 to 16, is the depth of the camera that wrote files of 16 bits (see `read_picture`).
    `channels` is 1 for gray images, 3 for RGB, whatever the files are. `warn` is called with a
    sentence for everything that is skipped. After the last picture `problems` has a sentence for
    each file that could not be read. `count` is the number of pictures, or None if a video does not
    tell it; `fps` is None for files. Raises SlabForgeError for a path that holds none.
    """
    if bits is not None and not 9 <= bits <= 16:
        raise SlabForgeError(
            f"The bits of a camera's values in 16-bit files are 9 to 16 (got {bits})."
        )
    place = Path(path)
    if not place.exists():
        raise SlabForgeError(f"There is no picture, video or folder '{path}'.")
    suffix = place.suffix.lower()
    if place.is_file() and suffix in VIDEOS:
        return Video(place, warn, channels)
    if place.is_file() and suffix not in PICTURES:
        raise SlabForgeError(
            f"'{path}' is neither a picture ({', '.join(PICTURES)})"
            f" nor a video ({', '.join(VIDEOS)})."
        )
    return PictureFiles(place, bits, warn, channels)


def _listed(folder: Path, warn: Callable[[str], None]) -> list[Path]:
    files = image_files(folder)
    if not files:
        raise SlabForgeError(
            f"There are no pictures ({', '.join(PICTURES)}) in '{folder}';"
            " give the folder that holds the files themselves."
        )
    skipped = unread(listed(folder))
    if skipped:
        warn(f"{len(skipped)} files are of kinds that are not read: {names_of(skipped)}.")
    return files


def _rgb(image: NDArray[Any]) -> NDArray[Any]:
    """Gray (H, W), or RGB (H, W, 3), from what OpenCV reads: gray, BGR or BGRA."""
    if image.ndim == 2 or image.shape[2] == 1:
        return image.reshape(image.shape[:2])
    return np.ascontiguousarray(image[..., 2::-1])
