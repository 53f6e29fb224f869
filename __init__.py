"""SlabForge: procedural Blender materials as GPU programs that make labelled steel defects."""

import importlib
from typing import TYPE_CHECKING, Any

from .errors import SlabForgeError

if TYPE_CHECKING:
    from . import training
    from .generator.delivery.stream import Batch, Renderer, stream
    from .generator.recipe import Recipe, load_recipe

__version__ = "0.1.0"
__all__ = [
    "Batch",
    "Recipe",
    "Renderer",
    "SlabForgeError",
    "load_recipe",
    "stream",
    "training",
]

_HOMES = {
    "Batch": "generator.delivery.stream",
    "Renderer": "generator.delivery.stream",
    "stream": "generator.delivery.stream",
    "Recipe": "generator.recipe",
    "load_recipe": "generator.recipe",
}


def __getattr__(name: str) -> Any:
    """Import a room when it is first used, so that `import slabforge` is instant."""
    if name == "training":
        return importlib.import_module(".training", __name__)
    if name in _HOMES:
        return getattr(importlib.import_module(f".{_HOMES[name]}", __name__), name)
    raise AttributeError(f"module 'slabforge' has no attribute '{name}'")
