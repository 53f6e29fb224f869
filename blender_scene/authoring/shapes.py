"""Shapes of layers: fields, which are above 0 inside, and what bends their borders."""

from typing import Any

from .tree_builder import TreeBuilder


def spot(t: TreeBuilder, x: Any, y: Any, reach: float = 0.7) -> Any:
    """`reach` in the centre, 0 at that distance from it, below 0 beyond."""
    return t.math("SUBTRACT", reach, t.vector("LENGTH", t.combine(x, y)), label="Spot")


def bent(t: TreeBuilder, field: Any, noise: Any, amount: Any, gain: float = 1.0) -> Any:
    """The field, raised and lowered by a noise around 0.5, times amount and gain."""
    centred = t.math("SUBTRACT", noise, 0.5)
    much = t.math("MULTIPLY", amount, gain) if gain != 1.0 else amount
    return t.math("MULTIPLY_ADD", centred, much, field, label="Bent")


def fine(
    t: TreeBuilder,
    inputs: Any,
    cells: tuple[float, float],
    channel: int,
    detail: float = 0,
    label: str = "Fine",
) -> Any:
    """A noise of the slab itself with `cells` cells to a metre, across and along, 0 to 1.

    So it is as fine in a large layer as in a small one.
    """
    scaled = t.vector("MULTIPLY", inputs["Vector"], (*cells, 0.0))
    return t.noise(t.seeded(scaled, inputs["Seed"], channel), 1.0, detail, 0.6, label)
