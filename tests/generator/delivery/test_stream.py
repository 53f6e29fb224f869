"""Renderer and stream: the same bytes however a sample is asked for, exact masks, no hanging."""

import itertools
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from dotted_pack import write_dotted_pack
from single_materials import single_pack
from slabforge.errors import SlabForgeError
from slabforge.generator.delivery.batch import Batch, samples_at_once
from slabforge.generator.delivery.stream import Renderer, stream
from slabforge.generator.recipe import Recipe, load_recipe

SEED = 11
PACK, FOLDER = single_pack()
EVERY = dict.fromkeys(load_recipe().class_names, 1.0)
SILENT = {"stage": False, "noise": [0, 0], "exposure": [0, 0]}


@pytest.fixture(scope="module")
def recipe() -> Recipe:
    return load_recipe(size=(64, 48), classes=EVERY)


@pytest.fixture(scope="module")
def renderer(recipe: Recipe) -> Iterator[Renderer]:
    with Renderer(recipe) as open_renderer:
        yield open_renderer


def same(a: Batch, b: Batch) -> bool:
    arrays = all(
        np.array_equal(getattr(a, f), getattr(b, f)) for f in set(Batch._fields) - {"instances"}
    )
    return arrays and all(
        np.array_equal(x, y) for x, y in zip(a.instances, b.instances, strict=True)
    )


def part(batch: Batch, which: Any) -> Batch:
    arrays = {f: v[which] for f, v in batch._asdict().items() if isinstance(v, np.ndarray)}
    return batch._replace(**arrays, instances=tuple(batch.instances[i] for i in which))


def joined(batches: list[Batch]) -> Batch:
    names = [f for f, v in batches[0]._asdict().items() if isinstance(v, np.ndarray)]
    arrays = {f: np.concatenate([getattr(b, f) for b in batches]) for f in names}
    instances = itertools.chain.from_iterable(b.instances for b in batches)
    return batches[0]._replace(**arrays, instances=tuple(instances))


def test_shapes_and_types(renderer: Renderer) -> None:
    batch = renderer.render(range(7), seed=SEED)
    assert batch.image.shape == (7, 48, 64, 1)
    assert batch.mask.shape == (7, 48, 64)
    assert [f.dtype for f in batch[:4]] == [np.uint8, np.uint8, np.int32, np.int64]
    assert batch.instance.shape == (7, 48, 64)
    assert batch.instance.dtype == np.uint16
    assert all(len(r) >= (k > 0) for r, k in zip(batch.instances, batch.label, strict=True))
    assert batch.exact is None


def test_a_sample_is_the_same_alone_in_any_batch_and_in_any_order(renderer: Renderer) -> None:
    together = renderer.render(range(80), seed=SEED)  # more than one chunk of the renderer
    order = np.random.default_rng(1).permutation(80)
    assert same(renderer.render(order, seed=SEED), part(together, order))
    for index in (0, 37, 79):
        assert same(renderer.render([index], seed=SEED), part(together, [index]))
    assert not np.array_equal(renderer.render([0], seed=SEED + 1).image, together.image[:1])


def test_the_recipes_seed_counts_where_none_is_given(recipe: Recipe) -> None:
    seeded = recipe.with_seed(SEED)
    with Renderer(seeded) as renderer:
        own, other = renderer.render([3]), renderer.render([3], seed=SEED + 1)
        assert same(own, renderer.render([3], seed=SEED))
    (streamed,) = stream(seeded, batch_size=1, start=3, count=1)
    assert same(own, streamed)
    assert not same(own, other)


@pytest.mark.parametrize(
    ("size", "count"),
    [((1, 1), 64), ((256, 256), 64), ((1600, 256), 64), ((1024, 1024), 32), ((16384, 16384), 1)],
)
def test_samples_rendered_at_once_stay_within_memory(size: tuple[int, int], count: int) -> None:
    assert samples_at_once(size) == count


@pytest.mark.parametrize("batch_size", [1, 5, 16])
def test_the_stream_gives_the_renderers_samples(
    recipe: Recipe, renderer: Renderer, batch_size: int
) -> None:
    batches = list(stream(recipe, batch_size=batch_size, seed=SEED, start=3, count=17))
    assert [len(b.index) for b in batches][:-1] == [batch_size] * (len(batches) - 1)
    assert same(joined(batches), renderer.render(range(3, 20), seed=SEED))


def test_masks_hold_their_class_and_are_never_empty() -> None:
    recipe = load_recipe(pack=str(FOLDER), size=(128, 96), classes=EVERY)
    with Renderer(recipe) as renderer:
        batch = renderer.render(range(300), seed=SEED)
    assert [len(records) for records in batch.instances] == (batch.label > 0).tolist()
    for label, mask in zip(batch.label, batch.mask, strict=True):
        assert set(np.unique(mask)) <= {0, label}
        assert bool(label) == bool(mask.any())


def test_the_mask_is_where_the_defect_is() -> None:
    """A defect changes the picture inside its mask, and hardly outside of it."""
    shared: dict[str, Any] = {"size": (256, 256), "sensor": SILENT, "seed": SEED}
    shared["pack"] = str(FOLDER)
    values = {
        f"Steel.{p.key.split('.')[1]}": {"value": p.default[0]}
        for p in PACK.materials[0].parameters
    }
    with Renderer(load_recipe(**shared, parameters=values)) as renderer:
        batch = renderer.render(range(40), seed=SEED)
    for name in PACK.classes[1:]:
        own = np.flatnonzero(batch.label == PACK.classes.index(name))
        hidden = values | {f"{name.capitalize()}.{k}": {"value": 0.0} for k in _HEIGHTS[name]}
        with Renderer(load_recipe(**shared, parameters=hidden)) as renderer:
            bare = renderer.render(own, seed=SEED)
        np.testing.assert_array_equal(bare.mask, batch.mask[own])
        change = np.abs(bare.image[..., 0].astype(int) - batch.image[own][..., 0])
        mask = bare.mask > 0
        assert change[mask].mean() > 5, name
        assert change[~mask].mean() < 0.6, name


_HEIGHTS = {
    "crack": ("Opacity", "Depth"),
    "bubble": ("Opacity", "Rise"),
    "inclusion": ("Opacity", "Relief"),
    "irregularity": ("Opacity", "Depth", "Lift"),
}


@pytest.mark.parametrize("size", [(1, 1), (3, 1), (5, 7), (101, 3), (33, 257)])
def test_odd_sizes(size: tuple[int, int], tmp_path: Path) -> None:
    recipe = load_recipe(pack=write_dotted_pack(tmp_path / "pack"), size=size)
    with Renderer(recipe) as renderer:
        batch = renderer.render(range(3), seed=SEED)
        assert batch.image.shape == (3, size[1], size[0], 1)
        assert batch.mask.shape == (3, size[1], size[0])
        assert same(part(batch, [2]), renderer.render([2], seed=SEED))


CAMERA = SILENT | {
    "stage": True,
    "electrons": [0, 0],
    "line_gain": [0, 0],
    "column_gain": [0.05, 0.05],
    "vignetting": [0.5, 0.5],
    "blur_along": [0.4, 0.4],
    "jitter": [0.3, 0.3],
}


@pytest.mark.parametrize(
    ("kind", "sensor"), [("sound", SILENT), ("inclusion", SILENT), ("sound", CAMERA)]
)
def test_conveyor_frames_join_without_a_seam(kind: str, sensor: dict[str, Any]) -> None:
    """Frames stacked in order are the picture that one tall frame shows of the same metal."""
    position = {"mode": "conveyor", "frames_per_slab": 4}
    values: dict[str, Any] = {
        f"{kind.capitalize()}.{name}": {"value": 0.0} for name in ("Opacity", "Relief", "Foreign")
    }
    # a lamp far from the frame's centre line lights every frame alike only in x
    shared: dict[str, Any] = {"classes": {kind: 1}, "sensor": sensor, "position": position}
    shared["pack"] = str(FOLDER)
    if kind != "sound":
        shared["parameters"] = values
    with Renderer(load_recipe(size=(192, 64), **shared)) as renderer:
        frames = renderer.render(range(8), seed=SEED).image[..., 0].astype(float)
    tall = np.vstack(list(frames[:4]))
    seams = np.abs(np.diff(tall, axis=0)).mean(1)
    inside = np.delete(seams, [63, 127, 191])
    assert seams[[63, 127, 191]].max() < inside.mean() + 4 * inside.std()
    # the comparison notices a seam: between two slabs there is one
    other = np.vstack([frames[3], frames[4]])
    assert np.abs(np.diff(other, axis=0)).mean(1)[63] > inside.mean() + 4 * inside.std()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"batch_size": 0}, "batch_size is an integer from 1"),
        ({"seed": -1}, "seed is an integer"),
        ({"start": -1}, "start and count"),
        ({"count": -1}, "start and count"),
        ({"devices": ()}, "devices are one or more integers"),
        ({"devices": (0, -1)}, "devices are one or more integers"),
    ],
)
def test_wrong_arguments_of_the_stream(
    recipe: Recipe, arguments: dict[str, Any], words: str
) -> None:
    with pytest.raises(SlabForgeError, match=words):
        stream(recipe, **{"seed": 1, "batch_size": 4, **arguments})


IMPORTS = (
    "import tensorflow as tf",
    "import slabforge as sf; batches = sf.stream(recipe, batch_size=2, seed=1)",
)


@pytest.mark.slow
@pytest.mark.parametrize("first", [0, 1], ids=["tensorflow first", "stream first"])
def test_tensorflow_and_the_renderer_live_together(first: int) -> None:
    """Mesa's LLVM and TensorFlow's crash each other in one process; ours are two."""
    pytest.importorskip("tensorflow")
    lines = [
        "import slabforge as sf",
        "recipe = sf.load_recipe(size=(64, 48))",
        IMPORTS[first],
        "next(batches)" if first else "",
        IMPORTS[1 - first],
        "image = tf.constant(next(batches).image)",
        "assert float(tf.reduce_mean(tf.cast(image, tf.float32))) > 10",
        "first = next(iter(sf.training.dataset(recipe, batch_size=2, seed=1)))",
        "assert first['mask'].shape == (2, 48, 64)",
        "with sf.Renderer(recipe) as renderer: renderer.render([0], seed=1)",
        "print('both live')",
    ]
    run = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, timeout=300
    )
    assert "both live" in run.stdout, run.stderr[-2000:]


AHEAD = """
import gc, sys
import numpy as np
import slabforge as sf
from slabforge.benchmarks.harness.interleave import render_processes

class Watch:
    found = []
    def find_spec(self, name, *_):
        if name == "tensorflow":
            self.found.append(len(render_processes()))

sys.meta_path.insert(0, Watch())
dataset = sf.training.dataset(sf.load_recipe(size=(64, 48)), batch_size=2, seed=1)
first, again = (next(iter(dataset)) for _ in range(2))
sf.training.dataset(sf.load_recipe(size=(64, 48)), batch_size=2, seed=1)
assert Watch.found == [1], Watch.found
assert gc.isenabled()
assert all(np.array_equal(first[k], again[k]) for k in first)
print("ahead", len(render_processes()))
"""


@pytest.mark.slow
def test_rendering_begins_before_tensorflow_is_imported() -> None:
    """And for the first iteration alone: others begin when they are asked for."""
    pytest.importorskip("tensorflow")
    run = subprocess.run([sys.executable, "-c", AHEAD], capture_output=True, text=True, timeout=300)
    assert "ahead 0" in run.stdout, run.stderr[-2000:]


def test_the_ring_never_hands_over_memory_that_changes(recipe: Recipe) -> None:
    """Batches kept from an endless stream stay what they were."""
    kept = list(itertools.islice(stream(recipe, batch_size=2, seed=SEED), 8))
    again = list(itertools.islice(stream(recipe, batch_size=2, seed=SEED), 8))
    assert all(same(a, b) for a, b in zip(kept, again, strict=True))
