"""Frames of the conveyor join to the picture that one tall frame shows of the same metal."""

from collections.abc import Callable
from graphlib import TopologicalSorter
from itertools import pairwise
from typing import Any

import numpy as np
from slabforge.generator.recipe import Recipe, load_recipe
from slabforge.generator.render.engine import Engine
from slabforge.generator.sampling.rows import Instances, Rows
from slabforge.generator.sampling.sampler import Sampler

SIZE, COUNT = (160, 40), 4
SILENT = {"stage": False, "noise": [0, 0], "exposure": [0, 0]}


def scratched() -> Recipe:
    """Scratches longer than a frame is high."""
    return load_recipe(
        size=SIZE,
        seed=3,
        sensor=SILENT,
        classes={"scratch": 1},
        position={"mode": "conveyor", "frames_per_slab": COUNT, "edges": 0},
        layers={"Scratch": {"count": 2, "class": "scratch"}},
        parameters={"Scratch.Size": {"range": [0.06, 0.15]}},
        surface={"shares": {"steel": 1}},
    )


def keys_of(rows: Rows) -> list[list[bytes]]:
    """Of each sample what tells its instances apart, wherever they come again."""
    each = [row.tobytes() for row in rows.instances.row]
    start = rows.instances.start
    return [each[a:b] for a, b in pairwise(start)]


def together(rows: Rows) -> tuple[Rows, list[bytes]]:
    """One sample of all frames' metal and instances, each once, and what tells these apart."""
    keys = keys_of(rows)
    order: TopologicalSorter[bytes] = TopologicalSorter()
    for own in keys:  # a frame lists the lowest first
        for below, above in pairwise(own):
            order.add(above, below)
        for one in own:
            order.add(one)
    whole = list(order.static_order())
    places = {key: k for k, key in enumerate(sum(keys, []))}
    which = np.array([places[key] for key in whole])
    instances = rows.instances
    own = Instances(
        np.array([0, len(which)]), instances.layer[which], instances.value[which],
        instances.row[which],
    )  # fmt: skip
    frame = rows.frame[:1].copy()
    frame[0, 1] = rows.frame[:, 1].mean()
    return rows.part(slice(0, 1))._replace(frame=frame, instances=own), whole


def draw(recipe: Recipe, rows: Rows, height: int) -> tuple[Any, ...]:
    shape = len(rows.label), height, SIZE[0]
    engine = Engine(*recipe.loaded, size=(SIZE[0], height), max_batch=COUNT)
    image, mask, instance = (np.zeros(shape, kind) for kind in (np.uint8, np.uint8, np.uint16))
    engine.render(rows, image, mask, instance)
    engine.close()
    return image, mask, instance


def numbered(instance: Any, own: list[bytes], whole: list[bytes]) -> Any:
    """An instance mask with the numbers that instances have in the tall frame."""
    return np.array([0, *(whole.index(key) + 1 for key in own)])[instance]


def test_a_scratch_runs_over_the_borders_of_frames(in_gl_process: Callable[..., Any]) -> None:
    recipe = scratched()
    rows = Sampler(recipe).draw(range(COUNT))
    every, whole = together(rows)
    keys = keys_of(rows)
    assert len(whole) == 2 * COUNT
    assert sum(a in keys[i + 1] for i in range(COUNT - 1) for a in keys[i]) > COUNT
    image, mask, instance = in_gl_process(draw, recipe, rows, SIZE[1])
    tall = in_gl_process(draw, recipe, every, COUNT * SIZE[1])
    joined = [numbered(one, own, whole) for one, own in zip(instance, keys, strict=True)]
    assert (np.vstack(list(mask)) != tall[1][0]).mean() < 1e-3
    assert (np.vstack(joined) != tall[2][0]).mean() < 1e-3
    for i in range(COUNT - 1):  # there is something at each border
        assert (joined[i][-1] > 0).any() and (joined[i + 1][0] > 0).any()
    # the lamp stands still over the middle of the picture, so that a tall one is lit otherwise
    light = np.abs(np.diff(np.vstack(list(image)).astype(int), axis=0)).mean(1)
    seams = np.arange(1, COUNT) * SIZE[1] - 1
    inside = np.delete(light, seams)
    assert light[seams].max() < inside.mean() + 4 * inside.std()
