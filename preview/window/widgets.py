"""The rows of which the panels are made: a name, a slider, and small buttons, in columns."""

# pyright: reportMissingImports=false, reportMissingModuleSource=false

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from imgui_bundle import imgui

from ..model.controls import Slider
from . import style

_NAME, _BUTTONS = 108.0, 52.0  # pixels of the columns beside the slider
_EDGE = 14.0  # pixels to the right of what is written there


@contextmanager
def rows(name: str, *, buttons: bool = False) -> Iterator[None]:
    """A table of a column of names, one of sliders, and by choice one of small buttons."""
    fixed = imgui.TableColumnFlags_.width_fixed
    if imgui.begin_table(name, 3 if buttons else 2):
        imgui.table_setup_column("name", fixed, _NAME)
        imgui.table_setup_column("value", imgui.TableColumnFlags_.width_stretch)
        if buttons:
            imgui.table_setup_column("buttons", fixed, _BUTTONS)
        yield
        imgui.end_table()


def begin_row(name: str, color: tuple[float, float, float, float] = style.INK) -> None:
    """Write a row's name, and go to its value, which fills its column."""
    imgui.table_next_row()
    imgui.table_next_column()
    imgui.align_text_to_frame_padding()
    imgui.text_colored(color, name)
    imgui.table_next_column()
    imgui.set_next_item_width(-1.0)


def slide(slider: Slider, value: float, color: Any = None) -> float | None:
    """A slider at a value; the value that the user slides it to, else None."""
    if color is not None:
        imgui.push_style_color(imgui.Col_.slider_grab, color)
    shown = f"%.{slider.digits}f"
    changed, moved = imgui.slider_float(f"##{slider.key}", value, slider.low, slider.high, shown)
    if color is not None:
        imgui.pop_style_color()
    return moved if changed else None


def slide_range(slider: Slider, low: float, high: float) -> tuple[float, float] | None:
    """Both ends of a range, each dragged; those that the user drags them to, else None."""
    imgui.push_style_color(imgui.Col_.text, style.NARROWED)
    speed = (slider.high - slider.low) / 300.0
    form = f"%.{slider.digits}f"
    changed, new_low, new_high = imgui.drag_float_range2(
        f"##range {slider.key}", low, high, speed, slider.low, slider.high, form, form
    )
    imgui.pop_style_color()
    return (new_low, new_high) if changed else None


def choose(name: str, chosen: str, every: Sequence[str]) -> str | None:
    """A list to choose from; what the user chose, else None."""
    found = None
    if imgui.begin_combo(f"##{name}", chosen):
        for each in every:
            if imgui.selectable(each, each == chosen)[0]:
                found = each
        imgui.end_combo()
    return found


def tick(name: str, on: bool) -> bool | None:
    """A box to tick; whether it is ticked now if the user changed it, else None."""
    changed, new = imgui.checkbox(name, on)
    return new if changed else None


def number(name: str, value: int) -> int | None:
    """A whole number from 0 to type, with buttons to go up and down; the new one, else None."""
    size = imgui.get_frame_height()
    imgui.set_next_item_width(-2 * (size + 4.0))
    entered, text = imgui.input_text(
        f"##{name}",
        str(value),
        imgui.InputTextFlags_.chars_decimal | imgui.InputTextFlags_.enter_returns_true,
    )
    found = int(text) if entered and text.isdigit() else None
    for label, by in (("-", -1), ("+", 1)):
        imgui.same_line(0.0, 4.0)
        if imgui.button(f"{label}##{name}", (size, size)) and value + by >= 0:
            found = value + by
    return found


def button(label: str, told: str, *, on: bool = False, width: float = 0.0) -> bool:
    """A button, lit where it is `on`, that tells what it does while the mouse is over it."""
    if on:
        imgui.push_style_color(imgui.Col_.button, (0.20, 0.40, 0.64, 1.0))
    pressed = imgui.button(label, (width, 0.0))
    if on:
        imgui.pop_style_color()
    tell(told)
    return pressed


def tell(words: str) -> None:
    """Tell about the last item while the mouse is over it."""
    if words and imgui.is_item_hovered(imgui.HoveredFlags_.delay_short):
        imgui.set_tooltip(words)


def section(name: str, *, opened: bool = True) -> bool:
    """A heading that opens and closes what is below it; whether it is open."""
    flags = imgui.TreeNodeFlags_.default_open if opened else 0
    return imgui.collapsing_header(name, flags)


def when(value: Any, act: Callable[[Any], object]) -> None:
    """Do something with what a row gave, if it gave anything."""
    if value is not None:
        act(value)


def write_right(text: str) -> None:
    """Write a text dimly at the right end of the line."""
    imgui.same_line(imgui.get_window_width() - imgui.calc_text_size(text).x - _EDGE)
    imgui.text_disabled(text)
