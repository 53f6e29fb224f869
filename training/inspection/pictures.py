"""Reads pictures one by one: those of a folder, a single one, or those of a video."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ...quiet import silenced
from ..datasets.channels import with_channels
from ..datasets.images import has_colours

PICTURES = (".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff")
VIDEOS = (".mp4", ".avi", ".mov", ".mkv")
_TWELVE_BITS = 2**12  # a darker 16-bit file may come from a camera of 10 to 12 bits


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
        self.files = [path] if path.is_file() else _listed(path)
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


def _listed(folder: Path) -> list[Path]:
    try:
        shown = (p for p in folder.iterdir() if not p.name.startswith("."))
        files = sorted(p for p in shown if p.suffix.lower() in PICTURES)
    except OSError as error:
        raise SlabForgeError(f"'{folder}' could not be read: {error.strerror}.") from None
    if not files:
        raise SlabForgeError(
            f"There are no pictures ({', '.join(PICTURES)}) in '{folder}';"
            " give the folder that holds the files themselves."
        )
    return files


def read_picture(
    path: Path,
    bits: int | None = None,
    note: Callable[[str], None] = print,
    channels: int = 1,
) -> NDArray[np.uint8]:
    """A picture file as uint8, gray (H, W) or, of 3 `channels`, RGB (H, W, 3).

    In gray, colours become luma, of which `note` is told; 16 bits are scaled to 8.

    Cameras of 12 bits use only a sixteenth of the range of a 16-bit file, so `bits`, 9 to 16, says
    how many the camera has. If it is None, 16 are assumed and `note` is called to say so; a file
    that may have fewer is refused. Raises SlabForgeError for a file that cannot be read.
    """
    try:
        data = np.fromfile(path, np.uint8)
        with silenced(2):  # decoders print messages of their own
            image = cv2.imdecode(data, cv2.IMREAD_UNCHANGED) if len(data) else None
    except OSError as error:
        raise SlabForgeError(f"'{path}' could not be read: {error.strerror}.") from None
    except cv2.error:
        image = None
    if image is None:
        raise SlabForgeError(f"'{path}' is not a picture that can be read; is it cut short?")
    image = _rgb(image)
    if image.dtype not in (np.uint8, np.uint16):
        raise SlabForgeError(f"'{path}' has values of {image.dtype}; pictures have 8 or 16 bits.")
    if image.ndim == 3 and channels == 1:
        if has_colours((image >> 8).astype(np.uint8) if image.dtype == np.uint16 else image):
            note(f"'{path}' is in colour; the model is gray and gets the luma.")
        image = np.asarray(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), image.dtype)
    seen = image if image.dtype == np.uint8 else _eight_bits(image, path, bits, note)
    return with_channels(np.asarray(seen, np.uint8), channels)


def _eight_bits(
    image: NDArray[Any], path: Path, bits: int | None, note: Callable[[str], None]
) -> NDArray[np.uint8]:
    brightest = int(image.max())
    if bits is None:
        if brightest < _TWELVE_BITS:
            raise SlabForgeError(
                f"'{path}' has 16 bits but no value above {brightest}, as from a camera of"
                f" {max(brightest.bit_length(), 9)} bits: say the camera's with --bits"
                " (--bits 16 if the picture is that dark)."
            )
        note(f"'{path}' has 16 bits; 0 to 65535 become 0 to 255 (--bits says another depth).")
    elif brightest >= 2**bits:
        raise SlabForgeError(
            f"'{path}' has values up to {brightest}, which {bits} bits do not hold."
        )
    full = 2 ** (bits or 16) - 1
    return np.round(image * (255.0 / full)).astype(np.uint8)


def _rgb(image: NDArray[Any]) -> NDArray[Any]:
    """Gray (H, W), or RGB (H, W, 3), from what OpenCV reads: gray, BGR or BGRA."""
    if image.ndim == 2 or image.shape[2] == 1:
        return image.reshape(image.shape[:2])
    return np.ascontiguousarray(image[..., 2::-1])
