"""TFRecords: the bytes of `tf.train.Example` and of the file around them, without TensorFlow.

A record is its length (uint64), a check sum of that, the data, and a check sum of the data, all
little-endian (TensorFlow, `core/lib/io/record_writer.h`). Check sums are CRC-32C (RFC 3720), turned
and shifted so that a check sum of data that holds check sums stays a good one. An Example is a
protocol buffer: a map from names to lists of bytes, float32 or int64.
"""

import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from numba import njit
from numpy.typing import NDArray

from ....errors import SlabForgeError

Feature = Sequence[bytes] | NDArray[np.float32] | NDArray[np.int64]
_POLYNOMIAL = 0x82F63B78  # CRC-32C, its bits reversed
_BYTES, _FLOATS, _INTEGERS = 1, 2, 3  # numbers of the lists in `tf.train.Feature`


def record(data: bytes) -> bytes:
    """One record of a file."""
    length = struct.pack("<Q", len(data))
    return b"".join([length, _check_sum(length), data, _check_sum(data)])


def example(features: Mapping[str, Feature]) -> bytes:
    """A `tf.train.Example`: each feature is a list of bytes, or an array of float32 or int64."""
    entries = (
        _field(1, _field(1, name.encode()) + _field(2, _feature(values)))
        for name, values in sorted(features.items())
    )
    return _field(1, b"".join(entries))


def _feature(values: Feature) -> bytes:
    if isinstance(values, np.ndarray):
        if values.dtype == np.float32:
            packed = np.ascontiguousarray(values, "<f4").tobytes()
            return _field(_FLOATS, _field(1, packed) if packed else b"")
        packed = _joined(_varint(int(v) & (1 << 64) - 1) for v in values)
        return _field(_INTEGERS, _field(1, packed) if packed else b"")
    return _field(_BYTES, _joined(_field(1, value) for value in values))


def _joined(parts: Iterable[bytes]) -> bytes:
    return b"".join(parts)


def _field(number: int, data: bytes) -> bytes:
    """A field of a protocol buffer that holds bytes: its tag, its length, the bytes."""
    return bytes([number << 3 | 2]) + _varint(len(data)) + data


def _varint(value: int) -> bytes:
    """A number from 0 in groups of seven bits, the lowest first."""
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def _check_sum(data: bytes) -> bytes:
    value = int(_crc(np.frombuffer(data, np.uint8), _TABLE))
    turned = (value >> 15 | value << 17) & 0xFFFFFFFF
    return struct.pack("<I", (turned + 0xA282EAD8) & 0xFFFFFFFF)


def records_of(path: Path) -> Iterator[tuple[int, int]]:
    """Where the data of each record of a file begins, and its length.

    Raises SlabForgeError for a file that is cut short or damaged; the data is not looked at.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        at = 0
        while head := file.read(12):
            length = struct.unpack("<Q", head[:8])[0] if len(head) == 12 else size
            if at + 16 + length > size or _check_sum(head[:8]) != head[8:]:
                raise SlabForgeError(f"'{path}' is cut short or damaged at byte {at}.")
            yield at + 12, length
            at += 16 + length
            file.seek(at)


def read_features(path: Path, start: int, length: int) -> dict[str, Feature]:
    """The features of the Example that lies there in a file, as `example` was given them.

    Raises SlabForgeError where the data is not what its check sum says.
    """
    with path.open("rb") as file:
        file.seek(start)
        data, told = file.read(length), file.read(4)
    if _check_sum(data) != told:
        raise SlabForgeError(f"'{path}' is damaged at byte {start}.")
    features = {}
    for _, entry in _fields(next(_fields(data))[1]):
        (_, name), (_, feature) = _fields(entry)
        features[name.decode()] = _values(feature)
    return features


def _values(feature: bytes) -> Feature:
    kind, inner = next(_fields(feature))
    values = [value for _, value in _fields(inner)]
    if kind == _BYTES:
        return values
    if kind == _FLOATS:
        return np.frombuffer(b"".join(values), "<f4")
    numbers, packed, at = [], b"".join(values), 0
    while at < len(packed):
        number, at = _number_at(packed, at)
        numbers.append(number - (1 << 64) if number >> 63 else number)
    return np.array(numbers, np.int64)


def _fields(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The numbers and the bytes of the fields of a protocol buffer that holds bytes alone."""
    at = 0
    while at < len(data):
        tag, at = _number_at(data, at)
        length, at = _number_at(data, at)
        yield tag >> 3, data[at : at + length]
        at += length


def _number_at(data: bytes, at: int) -> tuple[int, int]:
    """The number that `_varint` wrote at a place, and where it ends."""
    value = shift = 0
    while True:
        byte = data[at]
        value, shift, at = value | (byte & 0x7F) << shift, shift + 7, at + 1
        if byte < 0x80:
            return value, at


def _table() -> NDArray[np.uint32]:
    """For each byte, what eight steps of the division by the polynomial leave of it.

    Row k has that for a byte with k zero bytes behind it, so that eight are taken at once.
    """
    table = np.zeros((8, 256), np.uint32)
    for byte in range(256):
        value = byte
        for _ in range(8):
            value = value >> 1 ^ (_POLYNOMIAL if value & 1 else 0)
        table[0, byte] = value
    for k in range(1, 8):
        before = table[k - 1]
        table[k] = table[0, before & 0xFF] ^ before >> 8
    return table


_TABLE = _table()


@njit(cache=True, nogil=True)
def _crc(data, table):  # type: ignore[no-untyped-def]
    value = np.uint32(0xFFFFFFFF)
    whole = len(data) // 8 * 8
    for i in range(0, whole, 8):
        low = value ^ (
            np.uint32(data[i])
            | np.uint32(data[i + 1]) << np.uint32(8)
            | np.uint32(data[i + 2]) << np.uint32(16)
            | np.uint32(data[i + 3]) << np.uint32(24)
        )
        value = (
            table[7, low & np.uint32(0xFF)]
            ^ table[6, low >> np.uint32(8) & np.uint32(0xFF)]
            ^ table[5, low >> np.uint32(16) & np.uint32(0xFF)]
            ^ table[4, low >> np.uint32(24)]
            ^ table[3, data[i + 4]]
            ^ table[2, data[i + 5]]
            ^ table[1, data[i + 6]]
            ^ table[0, data[i + 7]]
        )
    for i in range(whole, len(data)):
        value = table[0, (value ^ np.uint32(data[i])) & np.uint32(0xFF)] ^ value >> np.uint32(8)
    return value ^ np.uint32(0xFFFFFFFF)
