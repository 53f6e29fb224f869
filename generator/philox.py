"""Philox 4x32-10, the counter-based random numbers behind every sample.

Salmon, Moraes, Dror and Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3", SC11.
"""

import zlib
from typing import Any

from numba import uint32, uint64

from .compiled import compiled

_LOW = 0xFFFFFFFF
inner: Any = compiled(no_cpython_wrapper=True, no_cfunc_wrapper=True)
"""Decorates what compiled functions alone call: it compiles in less time, as Python cannot."""


@compiled
def philox(c0, c1, c2, c3, k0, k1):  # type: ignore[no-untyped-def]
    """Four random words of 32 bits for a counter of four words and a key of two, all uint64."""
    for _ in range(10):
        a = uint64(0xD2511F53) * uint64(c0)
        b = uint64(0xCD9E8D57) * uint64(c2)
        c0, c1, c2, c3 = (
            (b >> uint64(32)) ^ uint64(c1) ^ uint64(k0),
            b & uint64(_LOW),
            (a >> uint64(32)) ^ uint64(c3) ^ uint64(k1),
            a & uint64(_LOW),
        )
        k0 = (uint64(k0) + uint64(0x9E3779B9)) & uint64(_LOW)
        k1 = (uint64(k1) + uint64(0xBB67AE85)) & uint64(_LOW)
    return uint32(c0), uint32(c1), uint32(c2), uint32(c3)


@compiled
def words(seed, index, stream, part):  # type: ignore[no-untyped-def]
    """Four words for a seed and an index of 64 bits, and a stream and a part of it of 32 bits."""
    low = uint64(_LOW)
    return philox(
        uint64(index) & low,
        uint64(index) >> uint64(32),
        uint64(stream),
        uint64(part),
        uint64(seed) & low,
        uint64(seed) >> uint64(32),
    )


@compiled
def unit(word):  # type: ignore[no-untyped-def]
    """A random word as a float64, at least 0 and below 1."""
    return uint32(word) * (1.0 / 4294967296.0)


def stream_of(key: str) -> int:
    """The number of a named stream: its CRC-32, which depends on no other name and no order."""
    return zlib.crc32(key.encode())
