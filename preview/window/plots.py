"""Small plots of two curves, one generated and one real, drawn line by line."""

# pyright: reportMissingImports=false, reportMissingModuleSource=false

from collections.abc import Sequence
from typing import Any

from imgui_bundle import imgui

from ..beside import Values
from . import style

GENERATED, REAL = style.ACCENT, style.NARROWED


def plot(title: str, ends: tuple[str, str], curves: Sequence[tuple[Values, Any]]) -> None:
    """Curves of the same length in one frame, the largest value at the top; `ends` name its x."""
    width, height = imgui.get_content_region_avail().x, 74.0
    imgui.text_disabled(title)
    origin = imgui.get_cursor_screen_pos()
    x, y = origin.x, origin.y
    draw = imgui.get_window_draw_list()
    draw.add_rect_filled((x, y), (x + width, y + height), _packed(style.CANVAS), 3.0)
    low = min((float(c.min()) for c, _ in curves), default=0.0)
    high = max((float(c.max()) for c, _ in curves), default=1.0)
    span = max(high - low, 1e-9)
    for values, color in curves:
        last = len(values) - 1
        points = [
            (x + 4 + (width - 8) * i / last, y + height - 4 - (height - 8) * (v - low) / span)
            for i, v in enumerate(values)
        ]
        for a, b in zip(points, points[1:], strict=False):
            draw.add_line(a, b, _packed(color), 1.6)
    imgui.dummy((width, height))
    imgui.text_disabled(ends[0])
    text = imgui.calc_text_size(ends[1]).x
    imgui.same_line(max(width - text, 0.0))
    imgui.text_disabled(ends[1])


def _packed(color: Any) -> int:
    return imgui.color_convert_float4_to_u32(color)
