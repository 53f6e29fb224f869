"""The right panel: instances and what is selected of them, and the comparison with a real image."""

# pyright: reportMissingImports=false, reportMissingModuleSource=false

from dataclasses import dataclass

from imgui_bundle import imgui

from ...errors import SlabForgeError
from ..beside import Likeness
from ..model.controls import Slider, groups_of
from ..model.placing import Placed
from ..model.state import State
from ..rendering.views import color_of
from ..session import Session
from . import style
from .plots import GENERATED, REAL, plot
from .widgets import begin_row, button, choose, rows, section, slide, tick, when, write_right

Color = tuple[float, float, float, float]
_ROWS = 7  # instances that are listed without scrolling


@dataclass
class SidePanel:
    """What of the panel is remembered from one picture of the window to the next."""

    outlines: bool = True
    layer: str = ""

    def draw(self, session: Session) -> None:
        """Draw it, and do what the user asks for."""
        state = session.state
        if session.beside is not None and section("Beside a real image"):
            _beside(session)
        if not state.pack.layers:
            imgui.text_wrapped("The pack has single materials: one defect in each frame.")
            return
        if section("Instances"):
            self._instances(session, state)
        if state.selected is not None and state.selected < len(state.instances):
            one = state.instances[state.selected]
            if section(f"{state.selected + 1} {one.layer}###selected"):
                _selected(session, state, state.selected, one)

    def _instances(self, session: Session, state: State) -> None:
        when(tick("outlines over the image", self.outlines), self._outline)
        _list(session, state)
        names = [layer.name for layer in state.pack.layers]
        self.layer = self.layer if self.layer in names else names[0]
        imgui.set_next_item_width(-150.0)
        when(choose("layer", self.layer, names), self._choose)
        imgui.same_line()
        if button("Add", "Add an instance of this layer in the middle of the frame", width=142.0):
            add(session, self.layer, (0.0, 0.0))
        gone = state.selected is None
        imgui.begin_disabled(gone)
        if button("Remove", "Remove the selected instance (Delete)") and state.selected is not None:
            number = state.selected
            session.edit(lambda s: s.removed(number))
        imgui.end_disabled()
        imgui.same_line()
        imgui.begin_disabled(state.placed is None)
        if button("As sampled", "Forget what was placed by hand"):
            session.edit(lambda s: s.sampled_again())
        imgui.end_disabled()
        imgui.same_line()
        by_hand = state.placed is not None
        imgui.text_colored(style.ACCENT if by_hand else style.DIM, "by hand" if by_hand else "")

    def _outline(self, on: bool) -> None:
        self.outlines = on

    def _choose(self, name: str) -> None:
        self.layer = name


def add(session: Session, layer: str, place: tuple[float, float]) -> None:
    """Add an instance at a place of the frame in focus, metres from its centre."""
    from ..model.placing import frame_size

    state = session.state
    down = state.index % state.frames * frame_size(state.current)[1]
    session.edit(lambda s: s.added(layer, place[0], place[1] - down))


def layer_color(state: State, layer: str) -> tuple[float, float, float, float]:
    """The colour of a layer, as in the view of covers."""
    names = [x.name for x in state.pack.layers]
    r, g, b = color_of(names.index(layer) + 1)
    return r / 255, g / 255, b / 255, 1.0


def _list(session: Session, state: State) -> None:
    """The instances, the highest first; each is selected by a click."""
    line = imgui.get_text_line_height_with_spacing()
    imgui.begin_child("instances", (0.0, line * min(_ROWS, max(len(state.instances), 1)) + 8.0))
    if not state.instances:
        imgui.text_disabled("none: sound metal")
    for number in reversed(range(len(state.instances))):
        one = state.instances[number]
        _dot(layer_color(state, one.layer))
        said = f"{number + 1}  {one.layer}##{number}"
        if imgui.selectable(said, state.selected == number)[0]:
            session.edit(lambda s, n=number: s.select(n))
        write_right(f"{1000 * one.size:.0f} mm")
    imgui.end_child()


def _dot(color: tuple[float, float, float, float]) -> None:
    """A dot in the colour of a layer, before its name."""
    at, height = imgui.get_cursor_screen_pos(), imgui.get_text_line_height()
    packed = imgui.color_convert_float4_to_u32(color)
    imgui.get_window_draw_list().add_circle_filled((at.x + 7, at.y + height / 2), 4.5, packed)
    imgui.dummy((16.0, height))
    imgui.same_line(0.0, 4.0)


def _selected(session: Session, state: State, number: int, one: Placed) -> None:
    group = next(g for g in groups_of(state.pack) if g.name == one.layer)
    with rows("selected"):
        for axis, value in (("x", one.x), ("y", one.y)):
            begin_row(f"Place {axis}, m")
            moved = slide(Slider(f"place {axis}", axis, value - 0.25, value + 0.25), value)
            if moved is not None:
                x, y = (moved, one.y) if axis == "x" else (one.x, moved)
                session.edit(lambda s, x=x, y=y: s.moved(number, x, y), f"move {number}")
        for slider in group.sliders:
            begin_row(slider.label)
            value = one.values.get(slider.key, (slider.low,))[0]
            moved = slide(slider, value)
            if moved is not None:
                session.edit(
                    lambda s, k=slider.key, v=moved: s.with_instance_value(number, k, v),
                    f"{slider.key} {number}",
                )


def _beside(session: Session) -> None:
    """Which real image, and how its histogram and spectra compare."""
    beside = session.beside
    assert beside is not None
    for label, by in (("<", -1), (">", 1)):
        if button(f"{label}##real", "Another image of the folder"):
            beside.step(by)
        imgui.same_line()
    imgui.text(f"{beside.number + 1} of {len(beside.files)}")
    imgui.text_disabled(beside.name)
    pairs: list[tuple[Likeness, Color]] = []
    own = session.likeness()
    if own is not None:
        pairs.append((own, GENERATED))
        _told("generated", *pairs[-1])
    try:
        pairs.append((beside.likeness(), REAL))
        _told("real", *pairs[-1])
    except SlabForgeError as error:
        imgui.text_wrapped(str(error))
    plot("histogram", ("black", "white"), [(x.histogram, c) for x, c in pairs])
    plot("spectrum across rolling", ("64 px", "2 px"), [(x.across, c) for x, c in pairs])
    plot("spectrum along rolling", ("64 px", "2 px"), [(x.along, c) for x, c in pairs])


def _told(name: str, one: Likeness, color: Color) -> None:
    imgui.text_colored(color, f"{name}: mean {one.mean:.0f}, deviation {one.deviation:.0f}")
