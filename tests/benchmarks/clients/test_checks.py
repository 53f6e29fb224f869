"""The clients that are here read a data set of ours, and what one does not read is told."""

import gc
import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest
from drawn_samples import DrawnFleet, draw
from slabforge.benchmarks.clients import campaign
from slabforge.benchmarks.clients.checks import CHECKS, Check, Written
from slabforge.benchmarks.clients.options import ClientOptions
from slabforge.benchmarks.harness.run import Run
from slabforge.benchmarks.harness.runner import collected
from slabforge.generator.output.shards import here
from slabforge.generator.recipe import load_recipe

SIZE, COUNT = (64, 48), 40


@pytest.fixture(scope="module")
def drawn() -> Iterator[type[DrawnFleet]]:
    """The samples are drawn once."""
    recipe = load_recipe(size=SIZE, seed=2, classes=dict.fromkeys(campaign.CLASSES, 1.0))
    fleet = draw(recipe, COUNT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(here, "Fleet", fleet)
        patch.setattr(campaign, "stream", lambda *_, **__: iter([fleet.batch]))
        patch.setenv("YOLO_OFFLINE", "true")
        yield fleet


@pytest.fixture(scope="module")
def made(drawn: type[DrawnFleet], tmp_path_factory: pytest.TempPathFactory) -> Written:
    out = tmp_path_factory.mktemp("clients") / "set"
    return campaign.written(out, ClientOptions(size=SIZE, samples=COUNT))


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # of the clients
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: f"{check.package} {check.asked}")
def test_a_client_reads_it(check: Check, made: Written, tmp_path: Path) -> None:
    if importlib.util.find_spec(check.package) is None:
        pytest.skip(f"{check.distribution} is not installed")
    assert check.answer(made)
    gc.collect()  # files that clients leave to be closed by chance, within this test


def test_what_a_client_does_not_read_is_told(
    drawn: type[DrawnFleet], monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(made: Written) -> str:
        raise ValueError(f"no {made.folder.name}\nof mine")

    checks = (
        Check("numpy", "numpy", "reads", wrong),
        Check("numpy", "numpy", "counts", lambda made: f"{len(made.batch.index)} samples"),
        Check("no_such_package", "none", "is", wrong),
    )
    monkeypatch.setattr(campaign, "CHECKS", checks)
    with Run() as run:
        found, others = collected(campaign.rows(ClientOptions(size=SIZE, samples=COUNT), run))
    figures = {"rows": found, **others}
    told = ["FAILED, ValueError: no set of mine", "40 samples", "not installed"]
    assert [row["outcome"] for row in found] == told
    assert campaign.failures(figures) == ["numpy (reads)"]
    assert "| numpy | " in "\n".join(campaign.table(figures))
