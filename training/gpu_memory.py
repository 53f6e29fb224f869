"""GPU memory that TensorFlow and JAX leave to the renderer, which may work on the same card."""

import os
import warnings

from ..errors import SlabForgeWarning

_GROWTH = "TF_FORCE_GPU_ALLOW_GROWTH"  # by which a user may have asked for the same
_AHEAD = "XLA_PYTHON_CLIENT_PREALLOCATE"


def share_with_tensorflow() -> None:
    """Have TensorFlow take GPU memory as it needs it, not all at once.

    Call it when a data set or a training is opened. It imports TensorFlow. Where that has used a
    GPU already nothing is changed, and one warning says so.
    """
    if os.environ.get(_GROWTH) == "true":
        return
    import tensorflow as tf

    late = []
    for gpu in tf.config.list_physical_devices("GPU"):
        try:
            tf.config.experimental.set_memory_growth(gpu, True)
        except RuntimeError:
            late.append(gpu.name)
        except ValueError:
            pass  # the user has set a limit for that GPU
    if late:
        warnings.warn(
            f"TensorFlow has used {', '.join(late)} already and may have taken all of its memory,"
            " so that rendering there may fail; open the dataset before the first tensor is made,"
            f" or set {_GROWTH}=true.",
            SlabForgeWarning,
            stacklevel=2,
        )


def share_with_jax() -> None:
    """Have JAX take GPU memory as it needs it, instead of three quarters of it at once.

    JAX reads this from the environment alone, when it first uses a GPU, so that this writes there;
    what the user has set stays. Afterwards it has no effect, and JAX does not say so. Commands call
    this, whose process is their own; the library leaves a user's environment alone.
    """
    os.environ.setdefault(_AHEAD, "false")
