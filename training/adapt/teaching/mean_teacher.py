"""A student that learns from its own slow average, the teacher.

Tarvainen and Valpola, "Mean teachers are better role models", NeurIPS 2017.
"""

from collections.abc import Callable, Iterator
from typing import Any

import keras
import numpy as np

Batch = tuple[Any, ...]  # images, targets and, where they count differently, weights

_KEPT = 0.98  # of the teacher in each step


def teach(
    student: keras.Model,
    teacher: keras.Model,
    batches: Iterator[Batch],
    *,
    steps: int,
    each_step: Callable[[float], None] = lambda loss: None,
) -> None:
    """Train a compiled student on batches, and let the teacher follow it.

    `batches` may ask the teacher for its opinion each time one is taken. Both networks are of one
    architecture. `each_step` is called with the loss of a step after it.
    """
    for _ in range(steps):
        images, targets, *weights = next(batches)
        found: Any = student.train_on_batch(images, targets, *weights)
        follow(teacher, student)
        each_step(float(np.ravel(np.asarray(found))[0]))


def follow(teacher: keras.Model, student: keras.Model, kept: float = _KEPT) -> None:
    """Move every weight that training changes, and every statistic, a little to the student's."""
    for slow, fast in zip(_moving(teacher), _moving(student), strict=True):
        slow.assign(kept * slow + (1.0 - kept) * fast)


def _moving(model: keras.Model) -> list[Any]:
    """What differs between teacher and student: floats, but for those of frozen layers."""
    frozen = {id(v) for layer in _layers(model) if not layer.trainable for v in layer.variables}
    return [
        v for v in model.variables if id(v) not in frozen and str(v.dtype).startswith("float")
    ]  # fmt: skip


def _layers(model: keras.Model) -> Iterator[keras.layers.Layer]:
    for layer in model.layers:
        yield from _layers(layer) if isinstance(layer, keras.Model) else (layer,)
