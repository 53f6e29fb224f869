"""GPU memory that TensorFlow leaves to the renderer."""

import warnings

import tensorflow as tf

from ..errors import SlabForgeWarning


def share_gpus() -> None:
    """Have TensorFlow take GPU memory as it needs it, not all at once: OpenGL needs some too.

    Works before TensorFlow first uses a GPU; afterwards it is a warning.
    """
    for gpu in tf.config.list_physical_devices("GPU"):
        try:
            tf.config.experimental.set_memory_growth(gpu, True)
        except RuntimeError:
            warnings.warn(
                f"TensorFlow has used {gpu.name} already and may have taken all of its memory, so"
                " that rendering there may fail; import slabforge.training.data before the first"
                " tensor is made, or set TF_FORCE_GPU_ALLOW_GROWTH=true.",
                SlabForgeWarning,
                stacklevel=2,
            )
