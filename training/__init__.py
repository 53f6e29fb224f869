"""Data sets for training, networks, metrics and readers of real images.

The public names below are imported when they are first used, so that neither TensorFlow nor Keras
is loaded by whoever does not need it.
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .datasets.mapping import with_classes
    from .datasets.own.arrays import OwnArrays, open_arrays
    from .datasets.readers import open_set
    from .fit.plan import Plan
    from .fit.task import Task, Training
    from .fit.train import train
    from .judge.evaluate import evaluate, predict
    from .networks.model_file import load_model
    from .networks.unet import UNet
    from .networks.xception import Xception
    from .pipeline.source import batches
    from .pipeline.training_data import TrainingData
    from .tf.dataset import dataset

__all__ = [
    "OwnArrays",
    "Plan",
    "Task",
    "Training",
    "TrainingData",
    "UNet",
    "Xception",
    "batches",
    "dataset",
    "evaluate",
    "load_model",
    "open_arrays",
    "open_set",
    "predict",
    "train",
    "with_classes",
]

_HOMES = {
    "Plan": "fit.plan",
    "Task": "fit.task",
    "Training": "fit.task",
    "TrainingData": "pipeline.training_data",
    "UNet": "networks.unet",
    "Xception": "networks.xception",
    "batches": "pipeline.source",
    "dataset": "tf.dataset",
    "evaluate": "judge.evaluate",
    "load_model": "networks.model_file",
    "OwnArrays": "datasets.own.arrays",
    "open_arrays": "datasets.own.arrays",
    "open_set": "datasets.readers",
    "predict": "judge.evaluate",
    "train": "fit.train",
    "with_classes": "datasets.mapping",
}


def __getattr__(name: str) -> Any:
    """A public name from its module, imported now."""
    if name in _HOMES:
        return getattr(importlib.import_module(f".{_HOMES[name]}", __name__), name)
    raise AttributeError(f"module 'slabforge.training' has no attribute '{name}'")


def __dir__() -> list[str]:
    """The public names, those not imported yet among them."""
    return __all__
