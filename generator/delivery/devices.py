"""Which EGL devices render. The only place that reads the variable SLABFORGE_DEVICES."""

import os
from collections.abc import Sequence

from ...errors import SlabForgeError

VARIABLE = "SLABFORGE_DEVICES"


def resolve_devices(devices: Sequence[int] | None = None) -> tuple[int, ...]:
    """EGL device numbers, at least one: `devices`, or those of SLABFORGE_DEVICES (`0,1`), or 0.

    A number may come twice, for two processes on one device.
    """
    if devices is None:
        return parse_devices(os.environ.get(VARIABLE) or "0")
    if not devices or any(isinstance(d, bool) or int(d) != d or d < 0 for d in devices):
        raise SlabForgeError(f"devices are one or more integers from 0 (got {devices!r}).")
    return tuple(int(d) for d in devices)


def parse_devices(text: str) -> tuple[int, ...]:
    """`0,1` as (0, 1)."""
    words = [w.strip() for w in text.split(",")]
    if not all(w.isascii() and w.isdigit() for w in words):
        raise SlabForgeError(f"Devices are numbers from 0 with commas between, 0,1 (got '{text}').")
    return tuple(map(int, words))
