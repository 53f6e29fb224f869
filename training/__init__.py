"""Datasets, networks, metrics and real-data readers."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .samples.tf_dataset import dataset

__all__ = ["dataset"]


def __getattr__(name: str) -> Any:
    """Import TensorFlow only when a dataset is asked for."""
    if name == "dataset":
        from .samples.tf_dataset import dataset

        return dataset
    raise AttributeError(f"module 'slabforge.training' has no attribute '{name}'")
