"""Frames of the conveyor join to the picture that one tall frame shows of the same metal."""

from collections.abc import Callable
from graphlib import TopologicalSorter
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from dotted_pack import write_dotted_pack
from slabforge.generator.recipe import Recipe, load_recipe
from slabforge.generator.render.engine import Engine, engine_of
from slabforge.generator.sampling import layer_tables
from slabforge.generator.sampling.rows import Instances, Rows
from slabforge.generator.sampling.sampler import Sampler
from slabforge.generator.sensor import light_grid
from slabforge.glsl.pack.film import Film
from slabforge.glsl.pack.pack import Pack

SIZE, COUNT = (160, 40), 4
SILENT = {"stage": False, "noise": [0, 0], "exposure": [0, 0]}
STILL = {  # ranges of a camera that blurs, and does nothing else that one could see
    "noise": [0, 0],
    "exposure": [-1, -1],
    "electrons": [0, 0],
    "blur_along": [4, 4],
    "motion": [8, 8],
}
FAR = 40  # pixels beyond a frame that no filter and no blur reaches


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


def far_reaching(folder: Path, kind: str) -> Recipe:
    """Discs on the conveyor, before a wide pixel filter or a camera that blurs much."""
    pack = write_dotted_pack(folder / "pack")
    film = Film(filter="GAUSSIAN", filter_width=8.0) if kind == "filter" else Film()
    described = Path(pack) / "pack.json"
    made = Pack.model_validate_json(described.read_text()).model_copy(update={"film": film})
    described.write_text(made.model_dump_json())
    return load_recipe(
        pack=pack,
        size=(64, 24),
        seed=5,
        sensor=SILENT if kind == "filter" else STILL,
        classes={"dot": 1},
        position={"mode": "conveyor", "frames_per_slab": 12, "edges": 0},
        layers={"Dot": {"count": 2, "class": "dot"}},
    )


def pictures(recipe: Recipe, rows: Rows) -> Any:
    image, mask = (np.zeros((len(rows.label), *recipe.size[::-1]), np.uint8) for _ in range(2))
    engine = engine_of(recipe, max_batch=4)
    engine.render(rows, image, mask)
    engine.close()
    return image


@pytest.mark.parametrize("kind", ["filter", "blur"])
def test_instances_of_neighbours_count_as_far_as_light_is_spread(
    tmp_path: Path, in_gl_process: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """Were all of them there, no byte would differ."""
    recipe = far_reaching(tmp_path, kind)
    reach = light_grid(recipe.loaded[0].film, recipe.spp, recipe.sensor.parts).margin
    assert 8 < reach < FAR
    own = Sampler(recipe).draw(range(12))
    monkeypatch.setattr(layer_tables, "_LEAST_MARGIN", FAR)
    every = Sampler(recipe).draw(range(12))
    assert len(every.instances.layer) > len(own.instances.layer)
    found, whole = (in_gl_process(pictures, recipe, rows) for rows in (own, every))
    assert np.ptp(found) > 10
    np.testing.assert_array_equal(found, whole)
