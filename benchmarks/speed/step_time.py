"""Seconds of a training step with data from the stream, and with the same data from memory."""

import itertools
from collections.abc import Iterator
from statistics import median
from typing import Any

from ...generator.recipe import Recipe
from ...training.fit.train import Plan, train
from ...training.networks.model_file import BINARY
from ...training.networks.unet import build_unet
from ...training.samples.samples import Sample, augmented, from_stream
from ...training.samples.sources import Source, assemble

WARM_UP = 4  # steps, in which TensorFlow builds its graph and the stream fills


def step_times(
    recipe: Recipe, size: tuple[int, int], batch: int, steps: int = 30
) -> dict[str, Any]:
    """`stream`, `memory` (seconds a step, median), `waited` (share), `size` and `batch`.

    Both train the U-Net with augmentation; one process renders, or none does.
    """
    recipe = Recipe.model_validate(recipe.model_dump() | {"size": size})
    streamed = assemble(recipe, "segmentation", BINARY, recipe.seed, size)
    rendered = from_stream(recipe, recipe.seed, BINARY)(0)
    held = list(itertools.islice(rendered, 4 * batch))
    del rendered

    def from_memory(start: int) -> Iterator[Sample]:
        return (held[i % len(held)] for i in itertools.count(start))

    memory = Source(augmented(from_memory, recipe.seed), list, size, "memory")
    plan = Plan(1, (steps + WARM_UP) * batch, batch, recipe.seed)
    found: dict[str, Any] = {"size": list(size), "batch": batch, "steps": steps}
    for name, source in (("stream", streamed), ("memory", memory)):
        result = train(build_unet, source, plan)
        found[name] = median(result.taken[WARM_UP:])
        found[f"{name}_waited"] = result.waited / sum(result.taken)
    return found
