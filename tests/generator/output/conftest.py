"""A drawn recipe, of which tests write data sets without rendering anew."""

import os
from collections.abc import Iterator

import pytest
from drawn_samples import DrawnFleet, draw
from slabforge.generator.output.shards import here
from slabforge.generator.recipe import Recipe, load_recipe

CLASSES = ("sound", "crack", "bubble", "inclusion", "irregularity")


@pytest.fixture(scope="package")
def recipe() -> Recipe:
    """Sound metal and four classes of defects, in equal shares."""
    return load_recipe(size=(64, 48), seed=2, classes=dict.fromkeys(CLASSES, 1.0))


@pytest.fixture(scope="package")
def drawn(recipe: Recipe) -> type[DrawnFleet]:
    """Forty of its samples."""
    return draw(recipe, 40)


@pytest.fixture(scope="package", autouse=True)
def no_waiting_for_the_disk() -> Iterator[None]:
    """No power goes off in tests, and others may have much to write."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "sync", lambda: None)
        patch.setattr(os, "fsync", lambda number: None)
        yield


@pytest.fixture
def writing(drawn: type[DrawnFleet], monkeypatch: pytest.MonkeyPatch) -> type[DrawnFleet]:
    """Those, and data sets are written from them."""
    monkeypatch.setattr(here, "Fleet", drawn)
    return drawn
