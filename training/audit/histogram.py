"""Histograms as SVG, of one set or of two over each other."""

from collections.abc import Sequence
from html import escape

import numpy as np
from numpy.typing import NDArray

_BINS, _WIDTH, _HEIGHT, _ROOM = 24, 300, 110, 26  # the room below is for the axis
COLORS = ("#d77a2b", "#2b6cd7")


def histogram(title: str, every: Sequence[NDArray[np.float64]]) -> str:
    """A figure of the distributions of values of one or two sets, each as shares of its own."""
    joined = np.concatenate([values for values in every if len(values)] or [np.zeros(1)])
    low, high = float(joined.min()), float(joined.max())
    edges = np.linspace(low, high if high > low else low + 1.0, _BINS + 1)
    shares = [np.histogram(v, edges)[0] / max(len(v), 1) for v in every]
    most = max(float(s.max()) for s in shares) or 1.0
    bars = "".join(_bars(s / most, color) for s, color in zip(shares, COLORS, strict=False))
    ends = (
        f'<text x="0" y="{_HEIGHT + 16}">{_number(edges[0])}</text>'
        f'<text x="{_WIDTH}" y="{_HEIGHT + 16}" text-anchor="end">{_number(edges[-1])}</text>'
    )
    means = ", ".join(_number(float(v.mean())) if len(v) else "none" for v in every)
    return (
        f'<figure><svg viewBox="0 0 {_WIDTH} {_HEIGHT + _ROOM}" role="img"'
        f' aria-label="{escape(title)}">{bars}{ends}</svg>'
        f"<figcaption>{escape(title)}; mean {means}</figcaption></figure>"
    )


def _bars(heights: NDArray[np.float64], color: str) -> str:
    step = _WIDTH / _BINS
    return "".join(
        f'<rect x="{k * step:.1f}" y="{_HEIGHT * (1 - h):.1f}" width="{step - 1:.1f}"'
        f' height="{_HEIGHT * h:.1f}" fill="{color}" fill-opacity="0.6"/>'
        for k, h in enumerate(heights)
        if h > 0
    )


def _number(value: float) -> str:
    return f"{value:.3g}"
