"""What a batch costs besides shading: the steps of drawing it, and handing it to tf.data."""

import mmap
import statistics
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ....generator.delivery.batch import aligned_copy
from ....generator.recipe import Recipe, load_recipe
from ....generator.render.engine import engine_of
from ....generator.sampling.sampler import Sampler
from ...harness.interleave import in_turn
from ...harness.run import Step, no_step

SIZE, BATCH, SEED, REPEATS = (256, 256), 64, 7, 15
DRAWINGS = 5  # times that a batch is drawn, of which the median is taken
_WAYS, _DRAWN = 3, 120.0  # ways to hand a batch on; how many of them drawing takes as long as
STEPS = _DRAWN + _WAYS * REPEATS
Array = NDArray[np.uint8]
Handing = Callable[[Array, Array], tuple[Array, Array]]


def measure(step: Step = no_step) -> dict[str, dict[str, float]]:
    """`drawing`, the milliseconds of each step of a batch, and `handing_on`, CPU ms by way.

    `step` is told of `STEPS` steps in all, about as long as each other.
    """
    drawing = drawing_times(load_recipe(size=SIZE), BATCH)
    step(_DRAWN)
    return {"drawing": drawing, "handing_on": handing_times(step)}


def drawing_times(recipe: Recipe, batch: int, device: int = 0) -> dict[str, float]:
    """Milliseconds of the steps that draw a batch, in a process of its own.

    `sampling` draws its parameter rows, `calls` passes them to OpenGL, `wait` lasts until all is
    drawn, and `read` copies the pictures out.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_drawing_times, recipe, batch, device).result()


def _drawing_times(recipe: Recipe, batch: int, device: int) -> dict[str, float]:
    engine = engine_of(recipe, max_batch=batch, device=device)
    sampler = Sampler(recipe)
    rows = sampler.draw(seed=SEED, indices=range(batch))
    image = np.empty((batch, *recipe.size[::-1]), np.uint8)
    mask = np.empty_like(image)
    steps = {
        "sampling": lambda: sampler.draw(seed=SEED, indices=range(batch)),
        "calls": lambda: engine.dispatch(rows),
        "wait": engine.ctx.finish,
        "read": lambda: engine.buffers.read(image, mask),
    }
    times = in_turn(steps, DRAWINGS)
    engine.close()
    return times


def handing_times(step: Step = no_step) -> dict[str, float]:
    """Milliseconds of CPU time that this process spends to hand on a batch, without rendering.

    There are three ways: TensorFlow makes another copy after ours, we make the only copy, or none
    is made.
    """
    import tensorflow as tf

    shape = (BATCH, SIZE[1], SIZE[0])
    spec = tuple(tf.TensorSpec(s, tf.uint8) for s in ((*shape, 1), shape))
    size = int(np.prod(shape))
    ring = np.frombuffer(mmap.mmap(-1, 6 * size), np.uint8).reshape(3, 2, *shape)
    ways: dict[str, Handing] = {
        "TensorFlow copies too": lambda image, mask: (image.copy()[..., None], mask.copy()),
        "one copy": _copied,
        "no copy": lambda image, mask: (image[..., None], mask),
    }

    def source(way: Handing) -> Callable[[], Iterator[tuple[Array, Array]]]:
        def batches() -> Iterator[tuple[Array, Array]]:
            while True:
                for image, mask in ring:
                    yield way(image, mask)

        return batches

    found = {}
    for name, way in ways.items():
        dataset = tf.data.Dataset.from_generator(source(way), output_signature=spec)
        batches, times = iter(dataset), []
        for _ in range(REPEATS):
            started = time.process_time()
            next(batches)
            times.append(1e3 * (time.process_time() - started))
            step()
        found[name] = statistics.median(times[2:])
    return found


def lines(figures: dict[str, Any], _: Any) -> list[str]:
    """Markdown tables of the times of drawing a batch, and of handing it on."""
    drawing = figures["drawing"]
    ways = ", ".join(f"{name} {spent:.1f} ms" for name, spent in figures["handing_on"].items())
    return [
        f"A batch of {BATCH} pairs of {SIZE[0]}x{SIZE[1]}: the calls that draw it return after"
        f" {drawing['calls']:.0f} ms, all is drawn {drawing['wait']:.1f} ms later, and read in"
        f" {drawing['read']:.1f} ms. CPU time to hand it to tf.data: {ways}."
    ]


def _copied(image: Array, mask: Array) -> tuple[Array, Array]:
    return aligned_copy(image)[..., None], aligned_copy(mask)
