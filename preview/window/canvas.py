"""The canvas: frames, pan and zoom over the slab, instances moved by the mouse, the grid."""

# pyright: reportMissingImports=false, reportMissingModuleSource=false

from dataclasses import dataclass, field
from typing import Any

from imgui_bundle import imgui

from ...errors import SlabForgeError
from ..model.placing import Placed, at, frame_size
from ..rendering.views import rgb
from ..session import Session
from . import style
from .eye import Area, Eye, cells
from .side_panel import layer_color
from .textures import Textures

_STEP = 1.15  # of the zoom, for a notch of the wheel
_SPEED = 0.5  # frames a second by which the conveyor moves
_SHARP = 1.5  # scale from which pixels are shown as squares
_SELECTED_WIDTH, _WIDTH = 2.5, 1.0  # of outlines, pixels


@dataclass
class Canvas:
    """What of the canvas is remembered: where it looks, and what is held with the mouse."""

    textures: Textures
    eye: Eye = field(default_factory=Eye)
    outlines: bool = True
    held: tuple[int, float, float] | None = None  # an instance, and where on it the mouse holds
    fitted: tuple[Any, ...] = ()

    def draw(self, session: Session, area: Area, seconds: float) -> None:
        """Draw the state in an area of the screen, `seconds` after the last time."""
        draw = imgui.get_window_draw_list()
        draw.add_rect_filled(*area.corners, _packed(style.CANVAS))
        own, real = area, None
        if session.beside is not None and not session.state.grid:
            own, real = _halves(area, session.state.current.size)
        draw.push_clip_rect(*own.corners, True)
        if session.state.grid:
            self._grid(session, own)
        else:
            self._slab(session, own, seconds)
        draw.pop_clip_rect()
        if real is not None:
            self._real(session, real)

    # -- the slab -------------------------------------------------------------------------------

    def _slab(self, session: Session, area: Area, seconds: float) -> None:
        state, eye = session.state, self.eye
        size, frames = state.current.size, state.frames
        if self.fitted != (area, size, state.grid):
            self.fitted = (area, size, state.grid)
            eye.fit(area, size)
        self._mouse(session, area, size)
        if session.playing and frames > 1:
            eye.y += _SPEED * seconds * size[1]
            if state.index % frames == frames - 1 and eye.y >= size[1] - 1:
                eye.y = size[1] / 2
                session.edit(lambda s: s.with_index(s.index + 1), "play")
        elif session.playing:
            session.advance()
        index = eye.refocus(session.state.index, size[1], frames)
        if index != session.state.index:
            session.edit(lambda s: s.with_index(index), "pan")
        steps = eye.visible(area, size[1], index, frames)
        ahead = [1] if session.playing and (index + 1) % frames and 1 not in steps else []
        session.want([index + k for k in (*steps, *ahead)])
        for k in steps:
            self._frame(session, index + k, eye.frame(area, size, k))
        first, last = (eye.frame(area, size, k(steps)) for k in (min, max))
        imgui.get_window_draw_list().push_clip_rect(first.corners[0], last.corners[1], True)
        if self.outlines and state.view == "image" and state.pack.layers:
            self._outlined(session, area, size)
        elif state.selected is not None:
            self._outlined(session, area, size, only=state.selected)
        imgui.get_window_draw_list().pop_clip_rect()

    def _frame(self, session: Session, index: int, where: Area) -> None:
        frame = session.frame(index)
        draw = imgui.get_window_draw_list()
        if frame is None:
            draw.add_rect(*where.corners, _packed(style.DIM))
            draw.add_text((where.x + 10, where.y + 8), _packed(style.DIM), "rendering ...")
            return
        sharp = self.eye.scale >= _SHARP
        name = self.textures.of(index, frame.shown.picture, sharp=sharp)
        draw.add_image(imgui.ImTextureRef(name), *where.corners)

    def _mouse(self, session: Session, area: Area, size: tuple[int, int]) -> None:
        """Zoom by the wheel; drag the slab, or the instance below the mouse; click to select."""
        io, state = imgui.get_io(), session.state
        mouse = io.mouse_pos.x, io.mouse_pos.y
        over = imgui.is_window_hovered() and area.holds(*mouse)
        left, right = imgui.MouseButton_.left, imgui.MouseButton_.right
        if over and io.mouse_wheel:
            self.eye.zoom(_STEP**io.mouse_wheel, area, mouse)
        if over and imgui.is_mouse_clicked(left):
            self._pick(session, self._metres(session, area, size, mouse))
        gone = self.held is not None and self.held[0] >= len(state.instances)
        if gone or imgui.is_mouse_released(left):
            self.held = None
        if self.held is not None and imgui.is_mouse_dragging(left):
            number, x, y = self.held
            place = self._metres(session, area, size, mouse)
            to = place[0] - x, place[1] - y
            if to != (state.instances[number].x, state.instances[number].y):
                session.edit(lambda s: s.moved(number, *to), f"move {number}")
        for button in (left, right):
            self._pan(button, over=over)

    def _pan(self, button: Any, *, over: bool) -> None:
        """Move the slab by as much as the mouse went with a button down, wherever that began."""
        moved = imgui.get_mouse_drag_delta(button, 0.0)
        if imgui.is_mouse_down(button) and (moved.x or moved.y):
            imgui.reset_mouse_drag_delta(button)
            if over and self.held is None:
                self.eye.pan(moved.x, moved.y)

    def _pick(self, session: Session, place: tuple[float, float]) -> None:
        """Select the instance at a place, and hold it."""
        state = session.state
        straight = state.pack.camera.straight
        number = at(state.instances, *place) if straight else None
        if number != state.selected:
            session.edit(lambda s: s.select(number), "select")
        if number is not None:
            one = state.instances[number]
            self.held = number, place[0] - one.x, place[1] - one.y

    def _metres(
        self, session: Session, area: Area, size: tuple[int, int], point: tuple[float, float]
    ) -> tuple[float, float]:
        """The place on the slab, in metres from the centre of its first frame."""
        state = session.state
        width, height = frame_size(state.current)
        x, y = self.eye.place(area, point)
        before = state.index % state.frames
        return (x / size[0] - 0.5) * width, (0.5 - y / size[1] - before) * height

    def _outlined(
        self, session: Session, area: Area, size: tuple[int, int], only: int | None = None
    ) -> None:
        """Circles around instances, where their layers end, with their names."""
        state = session.state
        if not state.pack.camera.straight:
            return
        scale = self.eye.scale * size[0] / frame_size(state.current)[0]  # pixels in a metre
        draw = imgui.get_window_draw_list()
        for number, one in enumerate(state.instances):
            if only not in (None, number):
                continue
            chosen = number == state.selected
            middle = self._screen(session, area, size, one)
            color = _packed(layer_color(state, one.layer))
            width = _SELECTED_WIDTH if chosen else _WIDTH
            draw.add_circle(middle, max(one.size * scale, 4.0), color, 64, width)
            draw.add_circle_filled(middle, 3.0, color)
            _label(draw, (middle[0] + 7, middle[1] - 9), one.layer, color)

    def _screen(
        self, session: Session, area: Area, size: tuple[int, int], one: Placed
    ) -> tuple[float, float]:
        state = session.state
        width, height = frame_size(state.current)
        before = state.index % state.frames
        x, y = (one.x / width + 0.5) * size[0], (0.5 - one.y / height - before) * size[1]
        return self.eye.point(area, (x, y))

    # -- beside each other ----------------------------------------------------------------------

    def _grid(self, session: Session, area: Area) -> None:
        """Sixteen samples; a click goes to one."""
        self.fitted = ()
        indices = list(session.grid)
        session.want(indices)
        draw, mouse = imgui.get_window_draw_list(), imgui.get_io().mouse_pos
        hovered = imgui.is_window_hovered()
        for index, cell in zip(indices, cells(area, session.state.current.size), strict=True):
            frame = session.frame(index)
            if frame is None:
                draw.add_rect(*cell.corners, _packed(style.DIM))
                continue
            name = self.textures.of(index, frame.shown.picture, sharp=False)
            faded = 0xFFFFFFFF if frame.version == session.version else 0x90FFFFFF
            draw.add_image(imgui.ImTextureRef(name), *cell.corners, (0.0, 0.0), (1.0, 1.0), faded)
            if hovered and cell.holds(mouse.x, mouse.y):
                draw.add_rect(*cell.corners, _packed(style.ACCENT), 0.0, 2.0)
                imgui.set_tooltip(f"index {index}; click to look at it")
                if imgui.is_mouse_clicked(imgui.MouseButton_.left):
                    session.edit(lambda s, i=index: _single(s, i))

    def _real(self, session: Session, area: Area) -> None:
        """The real image, as large as it fits."""
        beside = session.beside
        assert beside is not None
        try:
            picture = rgb(beside.image())
        except SlabForgeError:
            return  # the panel says why
        eye, size = Eye(), (picture.shape[1], picture.shape[0])
        eye.fit(area, size)
        name = self.textures.of("real", picture, sharp=eye.scale >= _SHARP)
        draw = imgui.get_window_draw_list()
        where = eye.frame(area, size, 0)
        draw.add_image(imgui.ImTextureRef(name), *where.corners)
        _label(draw, (where.x + 8, where.y + 6), f"real: {beside.name}", _packed(style.NARROWED))


def _single(state: Any, index: int) -> Any:
    from dataclasses import replace

    return replace(state.with_index(index), grid=False)


def _halves(area: Area, size: tuple[int, int]) -> tuple[Area, Area]:
    """Two halves of an area: below each other for wide frames, else side by side."""
    x, y, width, height = area
    if size[0] > 2 * size[1]:
        return Area(x, y, width, height / 2), Area(x, y + height / 2, width, height / 2)
    return Area(x, y, width / 2, height), Area(x + width / 2, y, width / 2, height)


def _label(draw: Any, place: tuple[float, float], text: str, color: int) -> None:
    """A text that can be read on any picture."""
    draw.add_text((place[0] + 1, place[1] + 1), 0xD0000000, text)
    draw.add_text(place, color, text)


def _packed(color: Any) -> int:
    return imgui.color_convert_float4_to_u32(color)
