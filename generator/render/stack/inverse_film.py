"""The film backwards: which light it shows as each byte of a gray picture."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ....glsl.pack.film import HIGH, LOW
from ....glsl.pack.pack import Pack
from ....glsl.pack.textures import load_pixels

_LUMA = (0.2126, 0.7152, 0.0722)  # ITU-R BT.709, as in film.glsl


def light_of_bytes(pack: Pack, folder: Path) -> NDArray[np.float32]:
    """The gray radiance that the pack's film shows as 0 … 255, float32 (256,).

    What a view transform never reaches is the light that comes nearest.
    """
    film = pack.film
    shown = (np.arange(256) / 255.0) ** film.gamma
    if film.table is not None:
        light = _through_table(pack, folder, shown)
    elif film.view_transform == "Raw":
        light = shown
    else:  # Standard: IEC 61966-2-1
        light = np.where(shown <= 0.04045, shown / 12.92, ((shown + 0.055) / 1.055) ** 2.4)
    return (light * 2.0**-film.exposure).astype(np.float32)


def _through_table(pack: Pack, folder: Path, shown: NDArray[np.float64]) -> NDArray[np.float64]:
    film, size = pack.film, pack.film.table_size
    texture = next(t for t in pack.images if t.key == film.table)
    entries = load_pixels((texture,), folder)[texture.key].reshape(-1, 4)
    gray = entries[np.arange(size) * (1 + size + size * size), :3] @ np.array(_LUMA)
    rising = np.maximum.accumulate(gray) + 1e-9 * np.arange(size)
    stops = np.interp(shown, rising, np.linspace(LOW, HIGH, size))
    return np.where(shown > 0, 2.0**stops, 0.0)
