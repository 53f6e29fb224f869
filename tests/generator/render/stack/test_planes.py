"""Planes: what each pixel shows, as numbers, beside images and masks that stay as they are."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from single_materials import single_pack
from slabforge.errors import SlabForgeError
from slabforge.generator.delivery.batch import Batch
from slabforge.generator.delivery.stream import Renderer, stream
from slabforge.generator.planes import NAMES, checked
from slabforge.generator.recipe import Recipe, load_recipe
from slabforge.generator.render.stack.real_metal_programs import bare_metal
from slabforge.generator.sampling.sampler import Sampler

from tests.helpers.dotted_pack import dotted_pack, write_dotted_pack

SIZE, COUNT = (107, 45), 7  # the last tile of a row is not a whole one
PITCH = 0.01  # metres of a pixel of the dotted pack


@pytest.fixture(scope="module")
def dots(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write_dotted_pack(tmp_path_factory.mktemp("dots") / "pack")


@pytest.fixture(scope="module")
def dotted(dots: str) -> Recipe:
    classes = {"sound": 1, "dot": 3}
    return load_recipe(pack=dots, size=SIZE, seed=4, classes=classes, position={"edges": 1})


@pytest.fixture(scope="module")
def batch(dotted: Recipe) -> Iterator[Batch]:
    with Renderer(dotted, planes=NAMES) as renderer:
        yield renderer.render(range(COUNT))


def planes_of(batch: Batch) -> dict[str, Any]:
    assert batch.planes is not None
    return batch.planes


def same(a: Batch, b: Batch) -> bool:
    own, other = planes_of(a), planes_of(b)
    return all((own[name] == other[name]).all() for name in own) and list(own) == list(other)


def test_planes_are_what_the_state_says(batch: Batch) -> None:
    planes, shape = planes_of(batch), (COUNT, SIZE[1], SIZE[0])
    slab = planes["depth"] > 0
    assert not slab.all() and slab.any((1, 2)).all()  # every frame shows an edge
    dot = (batch.mask > 0) & slab
    assert dot.any()
    assert {name: plane.shape[3:] for name, plane in planes.items()} == {
        "height": (), "normal": (3,), "depth": (), "roughness": (), "albedo": (3,), "cover": (1,),
    }  # fmt: skip
    assert all(p.shape[:3] == shape and p.dtype == np.float32 for p in planes.values())
    assert (planes["height"] == 0).all()
    assert np.allclose(planes["depth"][slab], 2.0)
    assert (planes["roughness"][slab] == 0.5).all()
    assert (planes["normal"][slab] == (0, 0, 1)).all()
    assert (planes["cover"][..., 0] == dot).all()
    assert np.allclose(planes["albedo"][dot], 0.15)
    assert np.allclose(planes["albedo"][slab & ~dot], 0.3)
    assert all((plane[~slab] == 0).all() for plane in planes.values())


@pytest.mark.parametrize("spp", [1, 4])
def test_pictures_are_the_same_with_planes_and_without(dotted: Recipe, spp: int) -> None:
    recipe = dotted.model_copy(update={"spp": spp})
    with Renderer(recipe) as plain, Renderer(recipe, planes=["depth", "cover"]) as asked:
        one, other = plain.render(range(COUNT)), asked.render(range(COUNT))
    assert one.planes is None and list(planes_of(other)) == ["depth", "cover"]
    for name in ("image", "mask", "instance"):
        assert (getattr(one, name) == getattr(other, name)).all()
    for a, b in zip(one.instances, other.instances, strict=True):
        assert (a == b).all()


def test_the_stream_gives_the_same_planes_in_any_batch(dotted: Recipe, batch: Batch) -> None:
    found = list(stream(dotted, batch_size=3, count=COUNT, planes=NAMES))
    whole = {name: np.concatenate([planes_of(b)[name] for b in found]) for name in NAMES}
    assert same(batch, batch._replace(planes=whole))


def test_normals_lean_as_the_relief_falls() -> None:
    """In the default pack, where a lens of a pit or bubble is smooth over pixels."""
    recipe = load_recipe(size=(160, 120), seed=2, classes={"bubble": 1}, channels=3)
    with Renderer(recipe, planes=("height", "normal", "depth", "albedo")) as renderer:
        planes = planes_of(renderer.render(range(2)))
    pitch = recipe.loaded[0].view.scale
    normal, height = planes["normal"].astype(float), planes["height"].astype(float)
    seen = planes["depth"] > 0
    assert np.allclose(np.linalg.norm(normal[seen], axis=-1), 1, atol=1e-3)
    down, across = np.gradient(height, axis=(1, 2))
    for slope, axis, sign in ((across / pitch[0], 0, -1), (down / pitch[1], 1, 1)):
        lean = sign * normal[..., axis] / np.maximum(normal[..., 2], 0.05)
        steep = np.abs(slope) > 0.1
        assert steep.sum() > 100
        assert np.corrcoef(slope[steep], lean[steep])[0, 1] > 0.6  # finer than pixels
    fall = planes["depth"][seen] + planes["height"][seen]
    assert np.ptp(fall) < 1e-5  # the camera looks straight down
    assert planes["albedo"].min() >= 0


def test_real_metal_has_planes_as_well(
    dots: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "set").mkdir()
    noise = np.random.default_rng(3).integers(60, 200, (120, 200), np.uint8)
    cv2.imwrite(str(tmp_path / "set" / "a.png"), noise)
    surface = {"images": str(tmp_path / "set"), "images_share": 0.5}
    recipe = load_recipe(pack=dots, size=SIZE, surface=surface, classes={"dot": 1})
    with Renderer(recipe, planes=NAMES) as renderer:
        batch = renderer.render(range(COUNT))
    planes = planes_of(batch)
    real = Sampler(recipe).draw(range(COUNT)).surface == 1
    assert real.any() and not real.all()
    bare = planes["cover"][real][..., 0] == 0
    assert abs(planes["albedo"][real][bare].mean() - bare_metal(dotted_pack()).tone) < 0.06
    assert (planes["roughness"][real] == bare_metal(dotted_pack()).roughness).all()
    assert (planes["depth"][real] > 0).all()
    assert (planes["cover"][..., 0] == (batch.mask > 0)).all()


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["hight"], r"no plane 'hight'; did you mean 'height'\?"),
        (["colour", "height"], r"no plane 'colour'; they are height, normal, depth"),
    ],
)
def test_unknown_planes_are_refused(dotted: Recipe, names: list[str], words: str) -> None:
    with pytest.raises(SlabForgeError, match=words):
        Renderer(dotted, planes=names)
    with pytest.raises(SlabForgeError, match=words):
        stream(dotted, batch_size=1, planes=names)


def test_single_materials_have_no_planes() -> None:
    pack, _ = single_pack()
    assert checked((), pack) == ()
    with pytest.raises(SlabForgeError, match=r"Planes \(height\) are of surfaces with layers"):
        checked(("height",), pack)
