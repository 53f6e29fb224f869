"""Frames are what data sets hold, until something is changed; the changes are seen in them."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from dotted_pack import write_dotted_pack
from slabforge.errors import SlabForgeError
from slabforge.generator.delivery.stream import Renderer
from slabforge.generator.recipe import load_recipe
from slabforge.preview.model.lights import LightEdit
from slabforge.preview.model.state import State
from slabforge.preview.rendering.frames import Failed, Frame, camera_parts_of, order_of
from slabforge.preview.rendering.painting import Painting

SIZE = (96, 64)


def paint(states: list[State]) -> list[Frame]:
    """In a process with OpenGL: the frames of states, one after the other by one painter."""
    from slabforge.preview.rendering.painter import Painter

    painter = Painter()
    try:
        return [painter.frame(order_of(state, state.index, 1)) for state in states]
    finally:
        painter.close()


@pytest.fixture
def dotted(tmp_path: Path) -> State:
    recipe = load_recipe(pack=write_dotted_pack(tmp_path / "dotted"), size=SIZE, seed=3)
    return State(recipe=recipe, index=2)


def check_sample(state: State, frame: Frame) -> None:
    """The frame is the sample that a renderer gives."""
    with Renderer(state.recipe) as renderer:
        batch = renderer.render([state.index])
    assert np.array_equal(frame.image, batch.image[0, ..., 0])
    assert np.array_equal(frame.mask, batch.mask[0])
    assert np.array_equal(frame.instance, batch.instance[0])
    assert frame.label == batch.label[0]
    assert np.array_equal(frame.shown.picture[..., 1], frame.image)


def test_a_frame_is_the_sample_of_the_data_set(
    dotted: State, in_gl_process: Callable[..., Any]
) -> None:
    check_sample(dotted, in_gl_process(paint, [dotted])[0])


@pytest.mark.thorough
@pytest.mark.parametrize("recipe", ["paper", "severstal", "strip"])
def test_frames_of_the_bundled_recipes_are_their_samples(
    recipe: str, in_gl_process: Callable[..., Any]
) -> None:
    state = State(recipe=load_recipe(recipe, size=SIZE), index=4)
    check_sample(state, in_gl_process(paint, [state])[0])


def test_what_is_changed_is_seen(dotted: State, in_gl_process: Callable[..., Any]) -> None:
    none = replace(dotted, placed=())
    one = none.added("Dot", 0.0, 0.0).with_instance_value(0, "Dot.Size", 0.1)
    moved = one.moved(0, 0.3, 0.1)
    again = dotted.by_hand()
    first, empty, middle, aside, same = in_gl_process(paint, [dotted, none, one, moved, again])
    assert not empty.mask.any() and middle.mask.any()
    x, y = (
        float(v.mean()) - (n - 1) / 2 for v, n in zip(np.nonzero(middle.mask.T), SIZE, strict=True)
    )
    assert (x, y) == pytest.approx((0, 0), abs=0.6)
    x, y = (
        float(v.mean()) - (n - 1) / 2 for v, n in zip(np.nonzero(aside.mask.T), SIZE, strict=True)
    )
    assert (x, y) == pytest.approx((30, -10), abs=0.6)  # a pixel is 1 cm
    assert np.array_equal(same.mask, first.mask)
    assert middle.values["Dot.Size"] == pytest.approx(0.1)


def test_views_show_planes_and_what_they_mean(
    dotted: State, in_gl_process: Callable[..., Any]
) -> None:
    state = replace(dotted, placed=()).added("Dot", 0.0, 0.0)
    views = ["image", "masks", "height", "normal", "cover"]
    frames = in_gl_process(paint, [replace(state, view=v) for v in views])
    pictures = [f.shown.picture for f in frames]
    assert all(p.shape == (*SIZE[::-1], 3) and p.dtype == np.uint8 for p in pictures)
    assert frames[1].shown.legend.entries[0][0] == "dot"
    assert frames[4].shown.legend.entries[0][0] == "Dot"
    assert "height" in frames[2].shown.legend.words
    assert (pictures[3] == (128, 128, 255)).all()  # flat: it faces the camera
    inside = frames[0].mask > 0
    for k in (1, 4):
        assert (pictures[k][inside].max(-1) > pictures[k][~inside].max(-1).max()).all()


def test_lights_change_without_programs_anew(in_gl_process: Callable[..., Any]) -> None:
    steel = State(recipe=load_recipe("severstal", size=(64, 32)), index=0)
    steel = replace(steel, placed=()).with_entry("noise", [0.0, 0.0], "sensor")
    edits = [{}, {0: LightEdit(stops=-1.0)}, {0: LightEdit(on=False)}, {}]
    states = [replace(steel, lights=edit) for edit in edits]
    names, frames = in_gl_process(paint_counting, states)
    usual, dim, dark, same = (f.image.astype(float) for f in frames)
    assert usual.mean() > dim.mean() + 5 > dark.mean() + 10
    assert np.abs(same - usual).max() <= 1  # the same light by uniforms: rounding alone
    assert names[2] == names[3] == 0 < names[1]


def paint_counting(states: list[State]) -> tuple[list[int], list[Frame]]:
    """As `paint`, with how many programs were built for each."""
    from slabforge.preview.rendering.painter import Painter

    built: list[str] = []
    painter, counts, frames = Painter(built.append), [], []
    for state in states:
        before = len(built)
        frames.append(painter.frame(order_of(state, state.index, 1)))
        counts.append(len(built) - before)
    painter.close()
    return counts, frames


def paint_early(states: list[State]) -> list[tuple[Frame, list[str], Frame, list[str]]]:
    """The early and the final frame of each state, with the programs that were built for them."""
    from slabforge.preview.rendering.painter import Painter

    built: list[str] = []
    painter, found = Painter(built.append), []
    for state in states:
        order, begin = order_of(state, state.index, 1), len(built)
        early, between = painter.early_frame(order), len(built)
        found.append((early, built[begin:between], painter.frame(order), built[between:]))
    painter.close()
    return found


def test_a_saved_scene_is_seen_by_the_programs_that_changed(
    dotted: State, tmp_path: Path, in_gl_process: Callable[..., Any]
) -> None:
    saved = Path(write_dotted_pack(tmp_path / "saved"))
    changes = {"Steel": ("vec3(0.2)", "vec3(0.3)"), "Steel_state": ("vec3(0.3)", "brighter(0.3)")}
    for name, change in changes.items():
        file = saved / f"{name}.glsl"
        file.write_text(file.read_text().replace(*change))
    (saved / "library.glsl").write_text("vec3 brighter(float x) { return vec3(1.5 * x); }\n")
    states = [dotted.by_hand().added("Dot", 0.0, 0.0)]
    states += [states[0].on_pack(str(saved)), states[0]]
    first, second, back = in_gl_process(paint_early, states)
    assert (first[0].final, first[2].final) == (False, True)
    assert second[1] == ["The program of surface 'Steel'"]  # its state alone
    assert len(second[3]) == 3 and not second[0].final  # tiles in one go, and the state's short way
    assert back[1] == back[3] == [] and back[0].final
    assert np.array_equal(back[0].image, first[2].image)
    for early, _, final, _ in (first, second):
        assert np.array_equal(early.mask, final.mask) and final.mask.any()
        assert np.abs(early.image.astype(int) - final.image).max() < 8
    assert second[0].image.mean() > first[0].image.mean() + 10


def test_a_sensor_within_the_recipes_ranges_needs_no_other_programs() -> None:
    usual = load_recipe().sensor
    within = usual.model_copy(update={"blur_across": (0.5, 0.5), "motion": (0.0, 0.0)})
    beyond = usual.model_copy(update={"blur_across": (2.0, 2.0)})
    assert camera_parts_of(usual, within) == usual.parts
    assert camera_parts_of(usual, beyond).blur[0] >= 4.0
    assert camera_parts_of(usual, beyond).blur[1] == usual.parts.blur[1]
    assert not camera_parts_of(usual, usual.model_copy(update={"stage": False})).on


def test_a_program_that_does_not_compile_is_an_answer(dotted: State, tmp_path: Path) -> None:
    """And the process goes on with the next order; killed, it is started again."""
    bad = write_dotted_pack(tmp_path / "bad")
    (Path(bad) / "Dot.glsl").write_text("no GLSL")
    states = [replace(dotted, placed=()).added("Dot", 0, 0), dotted]
    states[0] = states[0].on_pack(bad)
    with Painting() as painting:
        painting.ask(tuple(order_of(s, 0, 1) for s in states), anew=True)
        failed, early, frame = answered(painting, 3)
        assert isinstance(failed, Failed) and "layer 'Dot' did not compile" in failed.reason
        assert isinstance(early, Frame) and not early.final
        assert isinstance(frame, Frame) and frame.final
        os.kill(painting.pid, 9)
        with pytest.raises(SlabForgeError, match="signal 9"):
            answered(painting, 1)
        painting.ask((order_of(dotted, 0, 2),), anew=True)
        assert isinstance(answered(painting, 1)[0], Frame)


def answered(painting: Painting, count: int) -> list[Any]:
    """So many answers but those that say what is being built."""
    import time

    found, end = [], time.monotonic() + 60
    while len(found) < count and time.monotonic() < end:
        found += [a for a in painting.answers() if isinstance(a, (Frame, Failed))]
        time.sleep(0.02)
    return found
