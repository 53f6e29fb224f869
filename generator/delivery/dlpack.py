"""Arrays of bytes that frameworks take over through DLPack (its ABI as of version 0.6)."""

import ctypes
import math
from typing import Any, Protocol

CUDA = 2  # DLDeviceType
_NAME = b"dltensor"  # until it is taken over
_UNSIGNED, _BITS = 1, 8  # DLDataTypeCode


class Memory(Protocol):
    """Memory that is freed when the last reference to the object is gone."""

    address: int


class _Tensor(ctypes.Structure):
    """DLManagedTensor, with DLTensor, DLDevice and DLDataType written out in place."""

    _fields_ = (
        ("data", ctypes.c_void_p),
        ("device_type", ctypes.c_int32),
        ("device_id", ctypes.c_int32),
        ("ndim", ctypes.c_int32),
        ("code", ctypes.c_uint8),
        ("bits", ctypes.c_uint8),
        ("lanes", ctypes.c_uint16),
        ("shape", ctypes.POINTER(ctypes.c_int64)),
        ("strides", ctypes.POINTER(ctypes.c_int64)),
        ("byte_offset", ctypes.c_uint64),
        ("manager_ctx", ctypes.c_void_p),
        ("deleter", ctypes.c_void_p),
    )


_lent: dict[int, tuple[Any, ...]] = {}  # what a consumer holds, by the tensor's address


@ctypes.CFUNCTYPE(None, ctypes.c_void_p)
def _deleter(tensor: int) -> None:
    _lent.pop(tensor, None)


_api = ctypes.pythonapi
_new = ctypes.PYFUNCTYPE(ctypes.py_object, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p)(
    ("PyCapsule_New", _api)
)
# a capsule that goes has no reference left, so these take its bare address
_is_valid = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p)(
    ("PyCapsule_IsValid", _api)
)
_pointer = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p)(
    ("PyCapsule_GetPointer", _api)
)


@ctypes.PYFUNCTYPE(None, ctypes.c_void_p)
def _destructor(capsule: int) -> None:
    """Of a capsule that nobody took over: a consumer renames those it takes."""
    if _is_valid(capsule, _NAME):
        _deleter(_pointer(capsule, _NAME))


class Bytes:
    """uint8 (N, H, W), C-contiguous, on a device; `__dlpack__` hands it over without a copy."""

    def __init__(self, memory: Memory, shape: tuple[int, ...], device: tuple[int, int]) -> None:
        """On `device`, DLPack's type and number; all of it is written already."""
        self.memory, self.shape, self.device = memory, shape, device

    def __dlpack_device__(self) -> tuple[int, int]:
        """DLPack's device type (2 for CUDA) and number."""
        return self.device

    def __dlpack__(
        self,
        *,
        stream: Any = None,
        max_version: tuple[int, int] | None = None,
        dl_device: tuple[int, int] | None = None,
        copy: bool | None = None,
    ) -> Any:
        """A capsule `dltensor`; the memory lives until its deleter is called and this is gone.

        Any `stream` may read at once, and any `max_version` permits the form without a version.
        """
        if copy or dl_device not in (None, self.device):
            raise BufferError("The pictures are handed over where they are, and are not copied.")
        count = len(self.shape)
        strides = [math.prod(self.shape[i + 1 :]) for i in range(count)]
        sides = ctypes.c_int64 * count
        shape, steps = sides(*self.shape), sides(*strides)
        tensor = _Tensor(self.memory.address, *self.device, count, _UNSIGNED, _BITS, 1)
        tensor.shape, tensor.strides = shape, steps
        tensor.deleter = ctypes.cast(_deleter, ctypes.c_void_p).value
        address = ctypes.addressof(tensor)
        _lent[address] = (tensor, shape, steps, self.memory)
        return _new(address, _NAME, ctypes.cast(_destructor, ctypes.c_void_p))
