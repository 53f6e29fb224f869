"""The session between front ends and processes: what it asks for, shows, keeps and says."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from layered_pack import layered_pack, write_description, write_pack
from slabforge.errors import SlabForgeError
from slabforge.generator.recipe import load_recipe
from slabforge.preview.opening import Opened
from slabforge.preview.rendering.frames import Building, Failed, Frame, Order
from slabforge.preview.rendering.views import Legend, Shown
from slabforge.preview.scene.exporting import Exported, Refused
from slabforge.preview.scene.watching import News
from slabforge.preview.session import Session


class Painting:
    """Stands for the render process: keeps orders until they are answered."""

    def __init__(self) -> None:
        self.orders: list[Order] = []
        self.coming: list[Any] = []

    def ask(self, orders: Sequence[Any], *, anew: bool) -> None:
        self.orders = [*([] if anew else self.orders), *orders]

    def answers(self) -> list[Any]:
        found, self.coming = self.coming, []
        for each in found:
            if isinstance(each, Exception):
                raise each
        return found

    def close(self) -> None:
        pass

    def render(self) -> list[int]:
        """Answer all orders; the samples that were rendered."""
        self.coming += [frame(o.index, o.version) for o in self.orders]
        found, self.orders = [o.index for o in self.orders], []
        return found


class Watch:
    """Stands for the watch over a scene."""

    working = False

    def __init__(self) -> None:
        self.news: list[News] = []

    def step(self) -> News | None:
        return self.news.pop(0) if self.news else None

    def close(self) -> None:
        pass


def frame(index: int, version: int) -> Frame:
    picture = np.full((50, 100, 3), 7, np.uint8)
    return Frame(
        index=index, version=version, shown=Shown(picture, Legend()), image=picture[..., 0],
        mask=np.zeros((50, 100), np.uint8), instance=np.zeros((50, 100), np.uint16), label=1,
        surface="Steel", values={"Steel.Grain": 0.5}, camera={"exposure": 0.0}, seconds=0.02,
        renderer="none", note="", final=True,
    )  # fmt: skip


@pytest.fixture
def painting() -> Painting:
    return Painting()


@pytest.fixture
def session(tmp_path: Path, painting: Painting) -> Session:
    recipe = load_recipe(pack=write_pack(tmp_path), size=(100, 50))
    opened = Opened(recipe, Watch(), "pack")  # type: ignore[arg-type]
    return Session(opened, painting=painting, out=tmp_path / "out")


def seen(session: Session, painting: Painting) -> list[int]:
    """Let all be rendered that is wanted; the samples that were."""
    session.step()
    found = painting.render()
    session.step()
    return found


def test_each_frame_is_asked_for_once(session: Session, painting: Painting) -> None:
    session.want([0, 1])
    session.step()
    session.step()
    assert [o.index for o in painting.orders] == [0, 1]
    painting.render()
    assert session.step() and session.current
    assert seen(session, painting) == []
    session.want([1, 2])
    assert seen(session, painting) == [2]


def test_an_edit_makes_frames_old_but_they_are_shown_until_others_come(
    session: Session, painting: Painting
) -> None:
    seen(session, painting)
    assert session.edit(lambda s: s.with_value("Steel.Grain", 0.5))
    session.step()
    assert session.frame() is not None and not session.current
    assert session.status == "rendering ..."
    seen(session, painting)
    assert session.current and session.status == ""


def test_edits_replace_what_waits(session: Session, painting: Painting) -> None:
    session.step()
    for value in (0.1, 0.2, 0.3):
        session.edit(lambda s, v=value: s.with_value("Steel.Grain", v), "grain")
        session.step()
    (order,) = painting.orders
    assert json.loads(order.recipe)["parameters"]["Steel.Grain"]["value"] == 0.3


def test_what_does_not_fit_is_said_and_nothing_changes(session: Session) -> None:
    before = session.state
    assert not session.edit(lambda s: s.with_range("Crack.Size", 0.3, 0.1))
    assert session.state is before and session.message is not None
    assert session.message.fault and "is empty" in session.message.text


def test_edits_of_one_kind_are_undone_together(session: Session) -> None:
    for value in (0.1, 0.2, 0.3):
        session.edit(lambda s, v=value: s.with_value("Steel.Grain", v), "grain")
    session.edit(lambda s: s.with_seed(3))
    session.undo()
    assert session.state.current.seed == 0
    assert session.state.current.parameters["Steel.Grain"].value == 0.3
    session.undo()
    assert session.state.changes == {}
    session.undo()


def test_looking_elsewhere_renders_nothing_anew(session: Session, painting: Painting) -> None:
    session.want([0, 1])
    seen(session, painting)
    session.edit(lambda s: s.with_index(1).select(None))
    assert seen(session, painting) == [] and session.current


def test_playing_goes_on_when_a_frame_is_seen(session: Session, painting: Painting) -> None:
    session.playing = True
    session.advance()
    assert session.state.index == 0
    seen(session, painting)
    session.advance()
    assert session.state.index == 1


def test_the_grid_is_of_sixteen_samples(session: Session) -> None:
    session.edit(lambda s: replace(s, grid=True, index=8))
    assert list(session.grid) == list(range(8, 24))


def test_a_grid_tells_how_much_of_it_is_there(session: Session, painting: Painting) -> None:
    session.want(session.grid)
    session.step()
    assert session.status == "rendering, 0 of 16 are there ..."
    painting.coming = [frame(o.index, o.version) for o in painting.orders[:3]]
    session.step()
    assert session.current and session.status == "rendering, 3 of 16 are there ..."


def test_the_grid_tells_which_class_shows_what_was_narrowed(session: Session) -> None:
    session.edit(lambda s: s.with_range("Crack.Size", 0.2, 0.3))
    session.toggle_grid()
    assert session.state.grid and session.message is not None
    assert "the class crack" in session.message.text
    assert session.state.with_class("crack").narrowed == ()


def test_an_early_frame_is_shown_and_the_final_one_is_saved(
    session: Session, painting: Painting
) -> None:
    session.step()
    (order,) = painting.orders
    early = frame(order.index, order.version)._replace(final=False, seconds=0.5)
    painting.coming = [early, Building("The program of surface 'Steel'")]
    session.step()
    assert session.current and session.frame() is early and session.seconds == 0
    assert session.status == "building the program of surface 'Steel' ..."
    assert session.save() is None
    painting.coming = [early._replace(final=True, seconds=0.02)]
    session.step()
    assert session.status == "" and session.seconds == 0.02
    assert session.save() is not None


def test_a_frame_is_saved_with_its_parameters(session: Session, painting: Painting) -> None:
    assert session.save() is None and session.message and session.message.fault
    session.edit(lambda s: replace(s.with_seed(4).added("Pit", 0.1, 0.0), view="masks"))
    seen(session, painting)
    for name in ("frame-0001", "frame-0002"):
        path = session.save()
        assert path is not None and path.name == f"{name}.png"
        assert cv2.imread(str(path)).shape == (50, 100, 3)
        assert path.with_suffix(".mask.png").is_file()
        assert path.with_suffix(".masks.png").is_file()
        told = json.loads(path.with_suffix(".json").read_text())
        assert (told["seed"], told["index"], told["label"]) == (4, 0, "crack")
        assert told["instances"][-1]["layer"] == "Pit" and told["by_hand"]
        assert told["values"] == {"Steel.Grain": 0.5} and "seed = 4" in told["fragment"]


def test_a_folder_that_cannot_be_made_is_said(session: Session, painting: Painting) -> None:
    seen(session, painting)
    session.out.write_text("a file")
    assert session.save() is None
    assert session.message is not None and "file" in session.message.text


def test_a_scene_that_is_exported_again_is_shown(
    session: Session, painting: Painting, tmp_path: Path
) -> None:
    seen(session, painting)
    folder = tmp_path / "pack-2"
    folder.mkdir()
    write_description(layered_pack(), folder)
    session.watch.news = [News(Exported(folder, ()), 0.0)]  # type: ignore[union-attr]
    seen(session, painting)
    assert session.state.recipe.pack == str(folder) and session.current
    assert session.shown_after is not None
    assert session.message is not None and "after it was saved" in session.message.text


def test_what_is_refused_is_named_while_the_last_good_one_is_shown(
    session: Session, painting: Painting
) -> None:
    seen(session, painting)
    pack = session.state.recipe.pack
    session.watch.news = [News(Refused(("steel: 'Wave': no",)), 0.0)]  # type: ignore[union-attr]
    assert session.step()
    assert "'Wave'" in session.refused and session.state.recipe.pack == pack and session.current


def test_a_pack_whose_programs_do_not_compile_gives_way_to_the_last(
    session: Session, painting: Painting, tmp_path: Path
) -> None:
    seen(session, painting)
    good = session.state.recipe.pack
    folder = tmp_path / "pack-2"
    folder.mkdir()
    write_description(layered_pack(), folder)
    session.watch.news = [News(Exported(folder, ()), 0.0)]  # type: ignore[union-attr]
    session.step()
    painting.coming = [Failed(0, session.version, "The program of layer 'Pit' did not compile.")]
    session.step()
    assert session.state.recipe.pack == good and "Pit" in session.refused
    assert seen(session, painting) == [0]


def test_a_program_that_is_built_is_named(session: Session, painting: Painting) -> None:
    painting.coming = [Building("The program of layer 'Pit'")]
    session.step()
    assert session.status == "building the program of layer 'Pit' ..."


def test_a_render_process_that_dies_is_said_and_asked_again(
    session: Session, painting: Painting
) -> None:
    session.step()
    painting.orders = []
    painting.coming = [SlabForgeError("The render process ended with signal 9 (SIGKILL).")]
    session.step()
    assert session.message is not None and "SIGKILL" in session.message.text
    assert seen(session, painting) == [0]


def test_likeness_is_that_of_the_frame(session: Session, painting: Painting) -> None:
    assert session.likeness() is None
    seen(session, painting)
    found = session.likeness()
    assert found is not None and found.mean == 7 and session.likeness() is found
