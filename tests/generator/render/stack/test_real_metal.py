"""Frames of real metal: the picture's own bytes, changed only where layers lie."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from single_materials import single_pack
from slabforge.errors import SlabForgeError, SlabForgeWarning
from slabforge.generator.metal.cutting import Pictures
from slabforge.generator.metal.index import index_of
from slabforge.generator.recipe import Recipe, load_recipe
from slabforge.generator.render.engine import Engine
from slabforge.generator.sampling.rows import no_instances
from slabforge.generator.sampling.sampler import Sampler

from tests.helpers.dotted_pack import write_dotted_pack

SIZE, COUNT = (98, 45), 6
NOISE = np.random.default_rng(3).integers(0, 256, (120, 200), np.uint8)
COLOUR = np.random.default_rng(4).integers(0, 256, (120, 200, 3), np.uint8)


@pytest.fixture
def recipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Recipe:
    """A recipe of one dot on each picture, which is neither zoomed nor brighter."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "set").mkdir()
    cv2.imwrite(str(tmp_path / "set" / "a.png"), NOISE)
    return load_recipe(
        pack=write_dotted_pack(tmp_path / "pack"), size=SIZE, surface=surface(tmp_path / "set")
    )


def surface(folder: Path, **changed: Any) -> dict[str, Any]:
    plain = {"images_zoom": (1, 1), "images_gain": (1, 1)}
    return {"images": str(folder), **plain, **changed}


def draw(
    recipe: Recipe, spp: int, sound: bool = False, *, single: bool = True, batch: int = 4
) -> tuple[Any, ...]:
    """The pictures that are shown, and the images, masks and instance masks that come out.

    Without `single` no program makes tiles that one instance alone reaches by itself.
    """
    rows = Sampler(recipe).draw(range(COUNT), seed=5)
    if sound:
        none = no_instances(COUNT)._replace(row=rows.instances.row[:0])
        rows = rows._replace(instances=none)
    index = recipe.real_metal
    assert index is not None and rows.windows is not None
    shape = (COUNT, SIZE[1], SIZE[0])
    shown = np.zeros(shape if recipe.channels == 1 else (*shape, 3), np.uint8)
    for window, one in zip(rows.windows, shown, strict=True):
        if window["picture"] >= 0:
            Pictures(index, recipe.channels).cut(window, one)
    engine = Engine(
        *recipe.loaded,
        size=SIZE,
        max_batch=batch,
        spp=spp,
        channels=recipe.channels,
        real_metal=index,
    )
    if not single:
        engine._shading.alone = frozenset()
    image, mask = np.zeros_like(shown), np.zeros(shape, np.uint8)
    instance = np.zeros(shape, np.uint16)
    engine.render(rows, image, mask, instance)
    engine.close()
    return rows, shown, image, mask, instance


@pytest.mark.parametrize("spp", [1, 4])
def test_without_layers_a_frame_is_the_pictures_own_bytes(
    spp: int, recipe: Recipe, in_gl_process: Callable[..., Any]
) -> None:
    _, shown, image, mask, instance = in_gl_process(draw, recipe, spp, True)
    assert (image == shown).all()
    assert not mask.any() and not instance.any()


def halved() -> np.ndarray:
    """What each byte becomes where half of its light is left."""
    light = np.arange(256) / 255
    light = np.where(light <= 0.04045, light / 12.92, ((light + 0.055) / 1.055) ** 2.4) / 2
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055) * 255


@pytest.mark.parametrize("spp", [1, 4])
def test_a_layer_halves_the_light_in_its_disc_alone(
    spp: int, recipe: Recipe, in_gl_process: Callable[..., Any]
) -> None:
    rows, shown, image, mask, instance = in_gl_process(draw, recipe, spp, False)
    assert (mask == instance).all()
    half = halved()
    near = cv2.getStructuringElement(cv2.MORPH_RECT, (5, 5))
    for i in range(COUNT):
        assert mask[i].any()
        outside = cv2.dilate(mask[i], near) == 0
        assert (image[i][outside] == shown[i][outside]).all()
        inside = cv2.erode(mask[i], near) > 0
        # black has no light to halve, and colours are held above nothing and below one
        inside &= (shown[i] > 40) & (shown[i] < 160)
        assert inside.sum() > 5
        assert np.abs(image[i][inside] - half[shown[i][inside]]).max() < 1


@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("spp", [1, 4])
def test_what_one_instance_alone_reaches_is_the_same_step_by_step_and_in_any_batch(
    spp: int, channels: int, recipe: Recipe, in_gl_process: Callable[..., Any]
) -> None:
    recipe = recipe.model_copy(update={"channels": channels})
    alone = in_gl_process(draw, recipe, spp)
    steps = in_gl_process(draw, recipe, spp, single=False)
    apart = in_gl_process(draw, recipe, spp, batch=1)
    assert alone[3].any()
    for one, other, third in zip(alone[2:], steps[2:], apart[2:], strict=True):
        assert (one == other).all() and (one == third).all()


def test_a_share_of_the_frames_is_real(recipe: Recipe, in_gl_process: Callable[..., Any]) -> None:
    assert recipe.surface.images is not None
    mixed = surface(Path(recipe.surface.images), images_share=0.5)
    recipe = load_recipe(pack=recipe.pack, size=SIZE, surface=mixed, sensor={"noise": [0, 0]})
    rows, shown, image, *_ = in_gl_process(draw, recipe, 1, True)
    real = rows.surface == 1
    assert real.sum() == COUNT / 2 and (rows.windows["picture"] >= 0).tolist() == real.tolist()
    assert (image[real] == shown[real]).all()
    assert (image[~real].std((1, 2)) < 1).all()


@pytest.mark.parametrize("spp", [1, 4])
def test_colour_stays_and_gray_is_gray_in_frames_in_colour(
    spp: int, recipe: Recipe, in_gl_process: Callable[..., Any]
) -> None:
    assert recipe.surface.images is not None
    folder = Path(recipe.surface.images)
    cv2.imwrite(str(folder / "b.png"), COLOUR)
    index_of.cache_clear()
    with pytest.warns(SlabForgeWarning, match=r"1 of 2 .* in colour \(b.png\), the others stay"):
        recipe = load_recipe(pack=recipe.pack, size=SIZE, channels=3, surface=surface(folder))
    rows, shown, image, mask, _ = in_gl_process(draw, recipe, spp, False)
    gray = rows.windows["picture"] == 0
    assert gray.any() and not gray.all()
    assert (image[gray] == image[gray][..., :1]).all()
    near, half = cv2.getStructuringElement(cv2.MORPH_RECT, (5, 5)), halved()
    for i in range(COUNT):
        outside = cv2.dilate(mask[i], near) == 0
        assert (image[i][outside] == shown[i][outside]).all()
        inside = cv2.erode(mask[i], near) > 0
        # below, colours held between nothing and one would not be halved
        inside &= (shown[i].min(-1) > 40) & (shown[i].max(-1) < 160)
        if inside.any():
            assert np.abs(image[i][inside] - half[shown[i][inside]]).max() < 1
    assert any((cv2.erode(m, near) > 0).any() for m in mask[~gray])


def test_single_materials_have_no_layers_for_real_metal(tmp_path: Path) -> None:
    with pytest.raises(SlabForgeError, match=r"surface.images, but its pack has no layers"):
        load_recipe(pack=str(single_pack()[1]), surface={"images": str(tmp_path)})
