"""The search finds a minimum, and one that was stopped goes on as if it had not been."""

from pathlib import Path

import numpy as np
import pytest
from slabforge.errors import SlabForgeError

pytest.importorskip("cmaes")
from slabforge.training.calibration.knobs import Units
from slabforge.training.calibration.search import Search, SearchPlan, State, open_state

TARGET = np.array([0.2, 0.7, 0.95])
PLAN = SearchPlan(random=24, generations=12, seed=1)


def score(units: list[Units]) -> list[float]:
    return [float(((u - TARGET) ** 2).sum()) for u in units]


def run(state: State, generations: int | None = None) -> Search:
    search = Search(np.full(3, 0.5), PLAN)
    for i, units in enumerate(search.generations(state)):
        if i == generations:
            break
        state.scores += score(units)
    return search


def test_it_comes_near_and_begins_with_the_recipe(tmp_path: Path) -> None:
    state = State(tmp_path / "s", "k")
    search = run(state)
    assert len(state.scores) == PLAN.candidates == 24 + 12 * 16
    assert state.scores[0] == score([np.full(3, 0.5)])[0]
    assert np.abs(search.best(state) - TARGET).max() < 0.05
    assert min(state.scores) == pytest.approx(score([search.best(state)])[0])


@pytest.mark.parametrize("stopped", [0, 1, 2, 5])
def test_a_stopped_search_goes_on_exactly(tmp_path: Path, stopped: int) -> None:
    whole = State(tmp_path / "w", "k")
    run(whole)
    part = State(tmp_path / "p", "k")
    run(part, stopped)
    part.scores += [0.5] * 3  # of a generation that was not finished
    part.save()
    again = open_state(tmp_path / "p", "k", resume=True)
    search = run(again)
    assert again.scores == whole.scores
    assert search.best(again).tolist() == Search(np.full(3, 0.5), PLAN).best(whole).tolist()


def test_states_that_are_not_gone_on_with(tmp_path: Path) -> None:
    file = tmp_path / "s.json"
    State(file, "k", [1.0]).save()
    with pytest.raises(SlabForgeError, match="--resume goes on with it, or remove it"):
        open_state(file, "k", resume=False)
    with pytest.raises(SlabForgeError, match="is of another search"):
        open_state(file, "other", resume=True)
    file.write_text("{")
    with pytest.raises(SlabForgeError, match="is damaged; remove it"):
        open_state(file, "k", resume=True)
    assert open_state(tmp_path / "none", "k", resume=True).scores == []


@pytest.mark.parametrize("plan", [{"random": 0}, {"generations": -1}])
def test_plans_that_are_no_search(plan: dict[str, int]) -> None:
    with pytest.raises(SlabForgeError, match="at least 1 random recipe and 0 generations"):
        SearchPlan(**plan)
