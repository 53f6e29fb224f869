"""Parts of HTML pages that hold their pictures and need nothing else."""

import base64
from collections.abc import Iterable
from html import escape

import cv2
import numpy as np
from numpy.typing import NDArray

_QUALITY = 90  # of JPEG
STYLE = """
body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#222}
h1{font-size:1.7rem}h2{margin-top:2.5rem;border-bottom:1px solid #ccc}
table{border-collapse:collapse;width:100%}td,th{padding:.2rem .5rem;text-align:right}
td:first-child,th:first-child{text-align:left}tr:nth-child(even){background:#f5f5f5}
.note{color:#555}.big{font-size:2rem;font-weight:600}.facts{display:flex;gap:3rem;flex-wrap:wrap}
.row{display:flex;gap:.8rem;flex-wrap:wrap;margin:.6rem 0}figure{margin:0}
figcaption{font-size:.75rem;color:#555}
"""


def document(title: str, style: str, parts: Iterable[str]) -> str:
    """A whole page, from a title, its style behind `STYLE`, and its parts."""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}{style}</style></head>"
        f"<body>{''.join(parts)}</body></html>"
    )


def shrunk(image: NDArray[np.uint8], largest: int) -> NDArray[np.uint8]:
    """An image whose sides are at most `largest` pixels."""
    scale = min(1.0, largest / max(image.shape[:2]))
    if scale == 1.0:
        return image
    size = [max(1, round(n * scale)) for n in image.shape[1::-1]]
    return np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8)


def image_address(image: NDArray[np.uint8]) -> str:
    """An address that holds an image, gray (H, W) or BGR (H, W, 3), as JPEG."""
    ok, data = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, _QUALITY])
    assert ok
    return f"data:image/jpeg;base64,{base64.b64encode(data.tobytes()).decode()}"
