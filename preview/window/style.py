"""Colours, spacing and the font of the window."""

# pyright: reportMissingImports=false, reportMissingModuleSource=false

from pathlib import Path
from typing import Any

INK = (0.90, 0.92, 0.94, 1.0)
DIM = (0.55, 0.60, 0.66, 1.0)
ACCENT = (0.36, 0.66, 1.0, 1.0)  # of what was set by hand
NARROWED = (0.98, 0.76, 0.30, 1.0)  # of ranges
FAULT = (1.0, 0.48, 0.42, 1.0)
GOOD = (0.45, 0.85, 0.55, 1.0)
CANVAS = (0.055, 0.062, 0.070, 1.0)
FONT_SIZE = 15.0
_FONTS = ("fonts/Roboto/Roboto-Regular.ttf", "fonts/DroidSans.ttf")


def apply(imgui: Any) -> None:
    """Set the style of the context that is current."""
    imgui.style_colors_dark()
    style = imgui.get_style()
    style.window_padding = (12.0, 10.0)
    style.frame_padding = (8.0, 4.0)
    style.item_spacing = (8.0, 6.0)
    style.cell_padding = (4.0, 2.0)
    style.frame_rounding = style.grab_rounding = 3.0
    style.window_rounding = style.window_border_size = 0.0
    style.scrollbar_size = 11.0
    style.grab_min_size = 10.0
    colors = imgui.Col_
    for name, value in {
        colors.text: INK,
        colors.text_disabled: DIM,
        colors.window_bg: (0.098, 0.108, 0.122, 1.0),
        colors.child_bg: (0.0, 0.0, 0.0, 0.0),
        colors.popup_bg: (0.12, 0.13, 0.15, 0.98),
        colors.frame_bg: (0.165, 0.182, 0.205, 1.0),
        colors.frame_bg_hovered: (0.20, 0.225, 0.255, 1.0),
        colors.frame_bg_active: (0.23, 0.26, 0.30, 1.0),
        colors.slider_grab: (0.42, 0.50, 0.60, 1.0),
        colors.slider_grab_active: ACCENT,
        colors.button: (0.185, 0.205, 0.232, 1.0),
        colors.button_hovered: (0.24, 0.28, 0.33, 1.0),
        colors.button_active: (0.22, 0.42, 0.66, 1.0),
        colors.header: (0.150, 0.167, 0.190, 1.0),
        colors.header_hovered: (0.20, 0.23, 0.27, 1.0),
        colors.header_active: (0.22, 0.27, 0.33, 1.0),
        colors.check_mark: ACCENT,
        colors.separator: (0.22, 0.24, 0.27, 1.0),
        colors.border: (0.20, 0.22, 0.25, 1.0),
    }.items():
        style.set_color_(name, value)


def load_font(imgui: Any) -> None:
    """Take a font that comes with imgui-bundle, where it has one."""
    import imgui_bundle

    folder = Path(str(imgui_bundle.__file__)).parent / "assets"
    found = next((folder / name for name in _FONTS if (folder / name).is_file()), None)
    if found is not None:
        imgui.get_io().fonts.add_font_from_file_ttf(str(found), FONT_SIZE)
