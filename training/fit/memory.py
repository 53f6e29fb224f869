"""GPU memory that TensorFlow and JAX leave to the renderer."""

import os
import sys
import warnings

from ...errors import SlabForgeWarning

_GROWTH = "TF_FORCE_GPU_ALLOW_GROWTH"  # TensorFlow reads it when it first uses a GPU
_AHEAD = "XLA_PYTHON_CLIENT_PREALLOCATE"  # JAX likewise; PyTorch takes what it needs


def share_gpus() -> None:
    """Have frameworks take GPU memory as they need it, not all at once: OpenGL needs some too.

    Works before TensorFlow first uses a GPU, and before it is imported, which this does not do;
    afterwards it is a warning. JAX, which takes three quarters at first otherwise, heeds this
    until it first uses a GPU, and says nothing afterwards.
    """
    os.environ.setdefault(_AHEAD, "false")
    if "tensorflow" not in sys.modules:
        os.environ.setdefault(_GROWTH, "true")
        return
    if os.environ.get(_GROWTH) == "true":
        return
    import tensorflow as tf

    for gpu in tf.config.list_physical_devices("GPU"):
        try:
            tf.config.experimental.set_memory_growth(gpu, True)
        except RuntimeError:
            warnings.warn(
                f"TensorFlow has used {gpu.name} already and may have taken all of its memory, so"
                " that rendering there may fail; import slabforge.training.samples.tf_dataset"
                f" before the first tensor is made, or set {_GROWTH}=true.",
                SlabForgeWarning,
                stacklevel=2,
            )
