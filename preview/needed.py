"""The packages that a preview needs beside the project's own."""

import importlib.util

from ..errors import SlabForgeError


def need(*names: str) -> None:
    """Raise SlabForgeError where one of these modules is not installed."""
    missing = [name for name in names if importlib.util.find_spec(name) is None]
    if missing:
        raise SlabForgeError(
            f"The preview needs {' and '.join(missing)}, not installed here: run"
            " `pip install 'slabforge[preview]'`."
        )
