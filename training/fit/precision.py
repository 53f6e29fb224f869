"""Mixed precision: where it is faster, and how a network that was trained in it is handed on."""

import contextlib
from collections.abc import Callable, Iterator

import keras

from .plan import Plan


def device_precision() -> str:
    """The fastest of `plan.PRECISIONS` on the first GPU; float32 where there is none.

    NVIDIA's cards compute float16 faster from compute capability 7.0 on, and from 8.0 on bfloat16,
    which needs no scaling of the loss.
    """
    capability = _CAPABILITY.get(keras.backend.backend(), lambda: (0, 0))()
    if capability < (7, 0):
        return "float32"
    return "mixed_bfloat16" if capability >= (8, 0) else "mixed_float16"


def used_precision(plan: Plan) -> str:
    """The precision of a plan's layers: what it asks for, or the device's for "auto"."""
    return device_precision() if plan.precision == "auto" else plan.precision


@contextlib.contextmanager
def policy(precision: str) -> Iterator[None]:
    """Layers that are made within compute in this precision; their weights stay float32."""
    before = keras.config.dtype_policy()
    keras.config.set_dtype_policy(precision)
    try:
        yield
    finally:
        keras.config.set_dtype_policy(before)


def in_float32(model: keras.Model, build: Callable[[], keras.Model], precision: str) -> keras.Model:
    """The model as it is saved and used anywhere: made anew in float32, with the same weights."""
    if precision == "float32":
        return model
    plain = build()
    plain.set_weights(model.get_weights())
    return plain


def _capability_by_tensorflow() -> tuple[int, ...]:
    import tensorflow as tf

    gpus = tf.config.list_physical_devices("GPU")
    details = tf.config.experimental.get_device_details(gpus[0]) if gpus else {}
    return details.get("compute_capability", (0, 0))


def _capability_by_jax() -> tuple[int, ...]:
    import jax  # pyright: ignore[reportMissingImports]

    found = str(getattr(jax.devices()[0], "compute_capability", "0.0"))
    return tuple(int(n) if n.isdigit() else 0 for n in found.split("."))  # AMD's are gfx90a, …


def _capability_by_torch() -> tuple[int, ...]:
    import torch  # pyright: ignore[reportMissingImports]

    nvidia = torch.cuda.is_available() and torch.version.hip is None  # AMD's count otherwise
    return torch.cuda.get_device_capability() if nvidia else (0, 0)


_CAPABILITY = {
    "tensorflow": _capability_by_tensorflow,
    "jax": _capability_by_jax,
    "torch": _capability_by_torch,
}
