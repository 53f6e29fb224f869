"""Masks by which annotators' rules are compared with real ones."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from slabforge.benchmarks.annotation import fit_rules
from slabforge.generator.annotation.rule import Rule


class Rendered:
    """In place of a renderer: samples that show two classes each, whose label is the one."""

    def __init__(self, recipe: Any) -> None:
        self.classes = len(recipe.class_names)

    def __enter__(self) -> "Rendered":
        return self

    def __exit__(self, *raised: object) -> None:
        pass

    def render(self, indices: range) -> SimpleNamespace:
        label = 1 + np.array(indices) % (self.classes - 1)
        mask = np.zeros((len(indices), 32, 32), np.uint8)
        mask[:, 4:8, 4:20] = label[:, None, None]
        mask[:, 20:30, 20:30] = (1 + label % (self.classes - 1))[:, None, None]
        return SimpleNamespace(label=label, index=np.array(indices), mask=mask)


def test_masks_hold_one_class_each(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fit_rules, "Renderer", Rendered)
    names, every = fit_rules.exact_masks((32, 32), 2)
    assert [masks.name for masks in every] == list(names[1:])
    for masks in every:
        assert set(np.unique(masks.exact)) == {0, masks.value}
        assert (masks.exact > 0).sum() == 2 * 4 * 16
        assert len(masks.marked(Rule(kind="grown", grow=1.0))["width"]) == 2
