"""The pictures that an HTML page holds."""

import base64
from collections.abc import Iterable


def pictures_in(html: str) -> Iterable[bytes]:
    """The pictures of a page that `training.page_parts` made, as JPEG data."""
    for part in html.split("base64,")[1:]:
        yield base64.b64decode(part.split('"', 1)[0])
