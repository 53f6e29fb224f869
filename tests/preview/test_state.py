"""States: every edit makes a new one, what does not fit is refused, and all of it becomes text."""

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from layered_pack import write_pack
from slabforge.errors import SlabForgeError
from slabforge.generator.recipe import load_recipe, recipe_of
from slabforge.generator.sampling.sampler import Sampler
from slabforge.preview.model.fragment import fragment
from slabforge.preview.model.lights import LightEdit
from slabforge.preview.model.placing import at, frame_size, placed_rows, sampled
from slabforge.preview.model.state import State, entries_of, merged


@pytest.fixture
def state(tmp_path: Path) -> State:
    """A sample of 100 x 50 pixels, 1 m x 0.5 m, of a slab of 2 m x 8 m."""
    return State(recipe=load_recipe(pack=write_pack(tmp_path), size=(100, 50)))


@pytest.fixture
def conveyor(state: State) -> State:
    return state.on_conveyor(True)


def test_what_is_not_changed_is_the_recipe(state: State) -> None:
    assert state.current == state.recipe
    assert list(tomllib.loads(fragment(state))) == []


def test_an_edit_leaves_the_state_before_it_alone(state: State) -> None:
    edited = state.with_value("Crack.Contrast", 0.25).with_seed(7)
    assert state.changes == {} and state.current.seed == 0
    assert edited.current.seed == 7
    assert edited.current.parameters["Crack.Contrast"].limits == (0.25, 0.25)
    assert edited.without("Crack.Contrast").with_entry("seed", None).changes == {}


EDITS: dict[str, tuple[Any, dict[str, Any]]] = {
    "seed": (lambda s: s.with_seed(5), {"seed": 5}),
    "value": (
        lambda s: s.with_value("Steel.Grain", 0.5),
        {"parameters": {"Steel.Grain": {"value": 0.5}}},
    ),
    "range": (
        lambda s: s.with_range("Crack.Size", 0.2, 0.3),
        {"parameters": {"Crack.Size": {"range": [0.2, 0.3]}}},
    ),
    "sensor": (
        lambda s: s.with_entry("exposure", [0.0, 0.5], "sensor"),
        {"sensor": {"exposure": [0.0, 0.5]}},
    ),
    "size": (lambda s: s.with_entry("size", [64, 32]), {"size": [64, 32]}),
    "conveyor": (
        lambda s: s.on_conveyor(True),
        {"position": {"frames_per_slab": 16, "mode": "conveyor"}},
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_the_fragment_of_a_state_is_what_was_changed(name: str, state: State) -> None:
    edit, expected = EDITS[name]
    edited = edit(state)
    assert tomllib.loads(fragment(edited)) == expected
    own = merged(entries_of(state.recipe), tomllib.loads(fragment(edited)))
    assert recipe_of(own) == edited.current


REFUSED = {
    "an empty range": (lambda s: s.with_range("Crack.Size", 0.3, 0.2), "empty (0.3 to 0.2)"),
    "an index below 0": (lambda s: s.with_index(-1), "from 0 (got -1)"),
    "a class that is none": (lambda s: s.with_class("rust"), "no class 'rust'"),
    "a layer that is none": (lambda s: s.added("Rust", 0, 0), "no layer 'Rust'"),
    "an instance that is none": (lambda s: s.removed(99), "no instance 100"),
    "a parameter that is none": (lambda s: s.with_value("Rust.Red", 1).current, "Rust.Red"),
    "a seed too large": (lambda s: s.with_seed(2**64).current, "seed"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_does_not_fit_is_one_sentence(name: str, state: State) -> None:
    edit, words = REFUSED[name]
    with pytest.raises(SlabForgeError) as error:
        edit(state)
    assert words in str(error.value) and "\n" not in str(error.value)


@pytest.mark.parametrize("name", ["crack", "pit", "sound"])
def test_a_class_that_is_chosen_is_the_main_class(name: str, state: State) -> None:
    chosen = state.with_class(name)
    labels = Sampler(chosen.current).draw(range(8)).label
    assert set(labels) == {chosen.recipe.class_names.index(name)}
    assert chosen.current.class_names == state.recipe.class_names
    assert "classes" not in tomllib.loads(fragment(chosen))


def test_instances_by_hand_are_rows_as_sampled_ones(state: State) -> None:
    """Taken from a sample and laid back onto it, nothing has changed but rounding."""
    for index in range(6):
        rows = Sampler(state.current).draw([index])
        placed = sampled(state.current, index)
        again = placed_rows(rows, placed, state.current, index)
        assert np.array_equal(again.instances.layer, rows.instances.layer)
        assert np.array_equal(again.instances.value, rows.instances.value)
        assert again.instances.row == pytest.approx(rows.instances.row, abs=1e-6)


def test_on_the_conveyor_instances_by_hand_stay_on_the_slab(conveyor: State) -> None:
    held = conveyor.by_hand()
    assert held.placed
    for index in range(4):
        rows = Sampler(conveyor.current).draw([index])
        again = placed_rows(rows, held.placed, held.current, index).instances
        there = {tuple(np.round(row, 4)) for row in again.row}
        assert {tuple(np.round(row, 4)) for row in rows.instances.row} <= there


def test_instances_are_added_moved_changed_and_removed(state: State) -> None:
    state = replace(state, placed=())
    added = state.added("Crack", 0.1, -0.05).added("Pit", 0.0, 0.0)
    assert [p.layer for p in added.instances] == ["Crack", "Pit"] and added.selected == 1
    moved = added.moved(0, -0.2, 0.0).with_instance_value(0, "Crack.Size", 0.3)
    assert (moved.instances[0].x, moved.instances[0].size) == (-0.2, 0.3)
    assert moved.removed(1).instances == moved.instances[:1]
    assert added.instances[0].x == 0.1
    assert "Crack at -0.2, 0" in fragment(moved)
    assert moved.sampled_again().placed is None


def test_a_slider_of_a_layer_changes_instances_by_hand_too(state: State) -> None:
    edited = replace(state, placed=()).added("Crack", 0, 0).with_value("Crack.Angle", 0.4)
    assert edited.instances[0].values["Crack.Angle"] == (0.4,)


def test_the_smallest_instance_below_the_mouse_is_taken(state: State) -> None:
    state = replace(state, placed=()).added("Scratch", 0, 0).added("Pit", 0.1, 0)
    assert at(state.instances, 0.1, 0.01) == 1
    assert at(state.instances, -0.1, 0.0) == 0
    assert at(state.instances, 5.0, 0.0) is None


def test_a_frame_shows_so_many_metres(state: State) -> None:
    assert frame_size(state.current) == pytest.approx((1.0, 0.5))


@pytest.mark.parametrize(("size", "frames"), [((100, 50), 16), ((100, 200), 4)])
def test_a_conveyor_has_no_more_frames_than_fit(
    size: tuple[int, int], frames: int, tmp_path: Path
) -> None:
    state = State(recipe=load_recipe(pack=write_pack(tmp_path), size=size))
    assert state.on_conveyor(True).frames == frames and state.frames == 1


def test_another_pack_keeps_what_it_knows(state: State, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    folder = write_pack(other, {"Pit": {"Position X": (-1, 1), "Position Y": (-1, 1),
                                        "Size": (0.01, 0.02)}})  # fmt: skip
    edited = replace(state, placed=()).added("Crack", 0, 0).added("Pit", 0, 0)
    edited = edited.with_value("Crack.Angle", 0.1).with_value("Pit.Size", 0.015)
    after = replace(edited, class_name="crack").on_pack(folder)
    assert [p.layer for p in after.instances] == ["Pit"] and after.class_name is None
    assert list(after.changes["parameters"]) == ["Pit.Size"]
    assert after.current.parameters["Pit.Size"].limits == (0.015, 0.015)


def test_lights_stand_in_the_fragment_as_comments() -> None:
    state = State(recipe=load_recipe()).with_light(0, LightEdit(stops=1.0, moved=(0.5, 0, 0)))
    text = fragment(state)
    assert "Point: +1.00 stops, moved (0.5, 0, 0) m" in text and tomllib.loads(text) == {}
    off = state.with_light(0, LightEdit(on=False))
    assert "Point: off" in fragment(off)
