"""SlabForge: procedural Blender materials as GPU programs that make labelled steel defects.

The public names below are imported when they are first used, so that `import slabforge` takes
milliseconds and needs neither OpenGL nor TensorFlow.
"""

import importlib
from typing import TYPE_CHECKING, Any

from .errors import SlabForgeError
from .version import VERSION

if TYPE_CHECKING:
    from . import training
    from .generator.delivery.batch import Batch
    from .generator.delivery.cuda import device_batches
    from .generator.delivery.stream import Renderer, stream
    from .generator.recipe import Recipe, load_recipe
    from .training import anomalies, distributed
    from .training.judge.evaluate import evaluate, judge, predict
    from .training.networks.model_file import load_model

__version__ = VERSION
__all__ = [
    "Batch",
    "Recipe",
    "Renderer",
    "SlabForgeError",
    "anomalies",
    "device_batches",
    "distributed",
    "evaluate",
    "judge",
    "load_model",
    "load_recipe",
    "predict",
    "stream",
    "training",
]

_MODULES = {
    "anomalies": ".training.anomalies",
    "distributed": ".training.distributed",
    "training": ".training",
}
_HOMES = {
    "Batch": "generator.delivery.batch",
    "Renderer": "generator.delivery.stream",
    "stream": "generator.delivery.stream",
    "device_batches": "generator.delivery.cuda",
    "Recipe": "generator.recipe",
    "load_recipe": "generator.recipe",
    "load_model": "training.networks.model_file",
    "predict": "training.judge.evaluate",
    "judge": "training.judge.evaluate",
    "evaluate": "training.judge.evaluate",
}


def __getattr__(name: str) -> Any:
    """A public name from its module, or one of the modules `_MODULES`, imported now."""
    if name in _MODULES:
        return importlib.import_module(_MODULES[name], __name__)
    if name in _HOMES:
        return getattr(importlib.import_module(f".{_HOMES[name]}", __name__), name)
    raise AttributeError(f"module 'slabforge' has no attribute '{name}'")


def __dir__() -> list[str]:
    """The public names, those not imported yet among them."""
    return __all__
