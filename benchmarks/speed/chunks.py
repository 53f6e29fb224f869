"""How many training steps are timed: whole chunks of the samples that are rendered together.

Samples are rendered `samples_at_once`, and up to `RING` such chunks lie ready. So batches come in
bursts, and the times of fewer than a chunk's say nothing about how fast they are rendered.
"""

import math

from ...generator.delivery.batch import samples_at_once
from ...generator.delivery.fleet import RING

WARM_UP = 6  # training steps that are not timed, in which the backend compiles the step


def batches_of_chunk(size: tuple[int, int], batch: int) -> int:
    """How many batches a chunk of samples of `size` (width, height) makes."""
    return max(1, samples_at_once(size) // batch)


def batches_ready(chunk: int) -> int:
    """How many batches may be rendered at most before the first is asked for."""
    return (RING + 1) * chunk


def timed_steps(steps: int, chunk: int) -> int:
    """At least so many `steps`, in whole chunks."""
    return math.ceil(steps / chunk) * chunk
