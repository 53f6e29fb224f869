"""Endurance: whether memory and the number of OpenGL objects stay the same in a long stream."""

import gc
import itertools
import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import moderngl
import numpy as np
import psutil

from ....generator.delivery.stream import stream
from ....generator.recipe import load_recipe
from ....generator.render.engine import Engine
from ....generator.sampling.sampler import Sampler
from ...harness.interleave import render_processes
from ...harness.run import Step, no_step

SEED, SIZE, BATCH, FIRST = 7, (64, 64), 20, 500
_KINDS = (moderngl.Buffer, moderngl.ComputeShader, moderngl.Texture, moderngl.Framebuffer)


def measure(
    *, samples: int = 20_000, size: tuple[int, int] = SIZE, step: Step = no_step
) -> dict[str, Any]:
    """Growth after the first 500 samples: `rss_growth_mb`, and `gl_objects` {first, last}.

    Memory is that of the consumer and of the render process together. Each of the `gl_objects` is a
    pair: how many OpenGL objects live, and the highest name of a buffer. `size` is (width, height).
    `step` is called after each batch of the stream, and after each of as many batches again when
    the objects are counted.
    """
    batches = stream(load_recipe(size=size), seed=SEED, batch_size=BATCH, count=samples)
    early = next(itertools.islice(batches, FIRST // BATCH - 1, None))
    every = [psutil.Process(), *render_processes()]
    before = _resident(every)
    started, last, after = time.monotonic(), early, before
    for last in batches:
        after = _resident(every) if last.index[-1] % 1000 == 999 else after
        step()
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        objects = pool.submit(gl_objects, samples, size).result()
    step(samples / BATCH)
    return {
        "samples": int(last.index[-1]) + 1,
        "size": f"{size[0]}x{size[1]}",
        "seconds": time.monotonic() - started,
        "rss_growth_mb": (after - before) / 2**20,
        "gl_objects": objects,
    }


def gl_objects(samples: int, size: tuple[int, int]) -> dict[str, tuple[int, int]]:
    """Live objects, and the highest name that a buffer gets, after 500 samples and after all.

    Opens an OpenGL context in this process.
    """
    recipe = load_recipe(size=size)
    engine, sampler = Engine(*recipe.loaded, size=size, max_batch=BATCH), Sampler(recipe)
    image = np.empty((BATCH, size[1], size[0]), np.uint8)
    mask, found = np.empty_like(image), []
    for start in range(0, samples, BATCH):
        engine.render(sampler.draw(seed=SEED, indices=range(start, start + BATCH)), image, mask)
        if start + BATCH in (FIRST, samples):
            found.append(_alive(engine.ctx))
    engine.close()
    return {"first": found[0], "last": found[-1]}


def lines(figures: dict[str, Any], _: Any) -> list[str]:
    """One sentence on the growth of memory and the numbers of OpenGL objects."""
    first, last = (figures["gl_objects"][k] for k in ("first", "last"))
    return [
        f"Over {figures['samples']:,} samples of {figures['size']} resident memory (consumer and"
        f" render process) grew by {figures['rss_growth_mb']:.1f} MB after the first {FIRST}."
        f" OpenGL objects then and at the end: {first[0]} and {last[0]}; highest name of a buffer:"
        f" {first[1]} and {last[1]}."
    ]


def _alive(ctx: moderngl.Context) -> tuple[int, int]:
    gc.collect()
    buffer = ctx.buffer(reserve=4)
    name = buffer.glo
    buffer.release()
    return sum(isinstance(o, _KINDS) for o in gc.get_objects()), name


def _resident(processes: list[psutil.Process]) -> int:
    return sum(p.memory_info().rss for p in processes)
