"""Histograms and spectra of a generated and a real image as SVG."""

from ..beside import Likeness, Values

_WIDTH, _HEIGHT = 280, 70
_COLORS = {"generated": "#5ca8ff", "real": "#fac24d"}


def curves(generated: Likeness | None, real: Likeness) -> str:
    """HTML with a plot for the histogram and one for each spectrum."""
    pairs = [(x, c) for x, c in zip((generated, real), _COLORS.values(), strict=True) if x]
    names = "".join(
        f'<span style="color:{c}">{name}&nbsp;&nbsp;</span>' for name, c in _COLORS.items()
    )
    plots = (
        ("histogram, black to white", [(x.histogram, c) for x, c in pairs]),
        ("spectrum across rolling, 64 to 2 px", [(x.across, c) for x, c in pairs]),
        ("spectrum along rolling, 64 to 2 px", [(x.along, c) for x, c in pairs]),
    )
    return names + "".join(f"<div>{title}</div>{_plot(lines)}" for title, lines in plots)


def _plot(lines: list[tuple[Values, str]]) -> str:
    low = min(float(v.min()) for v, _ in lines)
    span = max(max(float(v.max()) for v, _ in lines) - low, 1e-9)
    drawn = "".join(_line(values, color, low, span) for values, color in lines)
    ground = f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#0e1012"/>'
    return f'<svg width="{_WIDTH}" height="{_HEIGHT}">{ground}{drawn}</svg>'


def _line(values: Values, color: str, low: float, span: float) -> str:
    step = _WIDTH / (len(values) - 1)
    points = " ".join(
        f"{i * step:.1f},{_HEIGHT - 3 - (_HEIGHT - 6) * (v - low) / span:.1f}"
        for i, v in enumerate(values)
    )
    return f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="1.5"/>'
