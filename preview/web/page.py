"""The page of one browser: its layout, the picture with its mouse, and what follows the session."""

# pyright: reportMissingImports=false, reportMissingModuleSource=false

from dataclasses import replace
from typing import Any

from nicegui import events, ui

from ...errors import SlabForgeError
from ..model.placing import at, frame_size
from ..model.state import VIEWS, State
from ..rendering.views import color_of
from ..session import Session
from .controls_column import ControlsColumn
from .curves import curves
from .instances_column import InstancesColumn
from .pan import panned

_PAUSE = 0.1  # seconds between two looks at what is new
_COLUMNS = {True: 2, False: 4}  # of the grid, of wide frames or not
_HINTS = {  # on the conveyor, or elsewhere
    True: "drag an instance to move it, anything else to go along the slab",
    False: "drag an instance to move it",
}


class Page:
    """What one browser shows of the session; several show the same."""

    def __init__(self, session: Session) -> None:
        """Take the session."""
        self.session = session
        self._controls = ControlsColumn(session)
        self._instances = InstancesColumn(session)
        self._held: tuple[int, float, float] | None = None
        self._grip: float | None = None  # where the mouse holds the slab, pixels of the picture
        self._down = 0  # pixels that are seen below the upper edge of the frame in focus
        self._seen: Any = None
        self._zoom = 100

    def build(self) -> None:
        """Make the page."""
        ui.add_css(_STYLE)
        with ui.header().classes("items-center bar"):
            self._bar()
        with ui.left_drawer(value=True, fixed=True).classes("panel").props("width=360 bordered"):
            self._controls.build()
        with ui.right_drawer(value=True, fixed=True).classes("panel").props("width=310 bordered"):
            self._compared = ui.column().classes("w-full gap-1")
            self._instances.build()
        with ui.column().classes("w-full gap-2"):
            self._legend = ui.row().classes("gap-4 legend")
            above = "" if self.session.beside is None else " above"
            with ui.scroll_area().classes(f"canvas{above}"):
                self._image = ui.interactive_image(
                    on_mouse=self._mouse, events=["mousedown", "mousemove", "mouseup"]
                ).classes("frame")
                self._grid = ui.grid(columns=2).classes("w-full gap-2")
            if self.session.beside is not None:
                self._real = ui.image("/real").classes("w-full real").props("fit=contain")
        with ui.footer().classes("bar items-center justify-between"):
            self._status = ui.label().classes("status")
            self._figures = ui.label().classes("figures")
        ui.timer(_PAUSE, self._follow)

    def _bar(self) -> None:
        session = self.session
        with ui.button_group().props("flat"):
            self._views = {
                view: ui.button(view, on_click=lambda v=view: self._look(v)).props("flat dense")
                for view in VIEWS
            }
        self._play = ui.button("Play", on_click=self._toggle_play).props("flat dense")
        with ui.button_group().props("flat") as self._along:
            for name, way in (("Up", -1), ("Down", 1)):
                ui.button(name, on_click=lambda w=way: self._step_along(w)).props("flat dense")
        self._grid_button = ui.button("Grid", on_click=session.toggle_grid).props("flat dense")
        ui.button("Undo", on_click=session.undo).props("flat dense")
        ui.button("Save frame", on_click=session.save).props("flat dense")
        ui.button("Copy recipe", on_click=self._copy).props("flat dense")
        ui.label("zoom")
        ui.slider(min=25, max=400, value=100, on_change=self._magnify).classes("zoom")

    # -- what the user does ---------------------------------------------------------------------

    def _look(self, view: Any) -> None:
        self.session.edit(lambda s: replace(s, view=view), "view")

    def _toggle_play(self) -> None:
        self.session.playing = not self.session.playing

    def _magnify(self, event: events.ValueChangeEventArguments) -> None:
        self._zoom = int(event.value)
        self._image.style(f"width: {self._zoom}%")

    def _copy(self) -> None:
        text = self.session.fragment()
        ui.clipboard.write(text)
        with ui.dialog() as dialog, ui.card().classes("recipe"):
            ui.label("Copied to the clipboard: what was changed, as entries of a recipe")
            ui.code(text, language="toml").classes("w-full")
            ui.button("Close", on_click=dialog.close)
        dialog.open()

    def _mouse(self, event: events.MouseEventArguments) -> None:
        """Select the instance below the mouse; move it, or the slab, while the button is down."""
        if event.type == "mousedown":
            self._take_hold(event)
        elif event.type == "mouseup" or not event.buttons:
            self._held = self._grip = None
        elif self._held is not None:
            number, dx, dy = self._held
            x, y = self._metres(event)
            self.session.edit(lambda s: s.moved(number, x - dx, y - dy), f"move {number}")
        elif self._grip is not None:
            by = round(self._grip - event.image_y)
            self._grip -= by
            self._pan(by)

    def _take_hold(self, event: events.MouseEventArguments) -> None:
        """Hold the instance below the mouse, or else the slab."""
        state, number = self.session.state, None
        if state.pack.camera.straight:
            x, y = self._metres(event)
            number = at(state.instances, x, y)
            self.session.edit(lambda s: s.select(number), "select")
            if number is not None:
                one = state.instances[number]
                self._held = number, x - one.x, y - one.y
        self._grip = event.image_y if number is None else None

    def _metres(self, event: events.MouseEventArguments) -> tuple[float, float]:
        """The place on the slab below the mouse, metres from the centre of its first frame."""
        return _metres(self.session.state, event.image_x, event.image_y + self._down)

    def _step_along(self, way: int) -> None:
        """Go half a frame along the slab."""
        self._pan(way * max(self.session.state.current.size[1] // 2, 1))

    def _pan(self, by: int) -> None:
        """Look so many pixels further down the slab, as far as it goes."""
        state = self.session.state
        height, frames = state.current.size[1], state.frames
        index, self._down = panned(state.index, self._down, by, height=height, frames=frames)
        if index != state.index:
            self.session.edit(lambda s: s.with_index(index), "pan")

    # -- what follows the session ---------------------------------------------------------------

    def _follow(self) -> None:
        """Show what is new."""
        session = self.session
        session.advance()
        self._pan(0)  # a slab of other frames may end before
        state = session.state
        indices = [*session.grid] if state.grid else [state.index, state.index + 1]
        indices = indices if state.grid or self._down else indices[:1]
        session.want(indices)
        self._say()
        frames = [session.frame(i) for i in indices]
        own = (self._down, session.beside and session.beside.number)
        seen = (state, *(id(f) for f in frames), *own)
        if seen == self._seen:
            return
        self._seen = seen
        self._image.set_visibility(not state.grid)
        self._grid.set_visibility(state.grid)
        if state.grid:
            self._show_grid(frames)
        elif frames[0] is not None:
            numbers = "-".join(str(id(frame)) for frame in frames)
            self._image.set_source(f"/slab/{state.index}/{self._down}?{numbers}")
            self._image.set_content(_circles(state, self._down))
        self._along.set_visibility(state.frames > 1 and not state.grid)
        self._controls.follow()
        self._instances.follow()
        self._show_legend(frames[0])
        self._compare()
        for view, button in self._views.items():
            button.props("color=primary" if view == state.view else "color=grey-5")
        self._grid_button.props("color=primary" if state.grid else "color=grey-5")

    def _show_grid(self, frames: list[Any]) -> None:
        size = self.session.state.current.size
        self._grid.clear()
        self._grid.style(f"grid-template-columns: repeat({_COLUMNS[size[0] > 2 * size[1]]}, 1fr)")
        with self._grid:
            for frame in filter(None, frames):
                image = ui.image(f"/frame/{frame.index}?{id(frame)}")
                image.on("click", lambda _, i=frame.index: self._single(i))

    def _single(self, index: int) -> None:
        self.session.edit(lambda s: replace(s.with_index(index), grid=False))

    def _show_legend(self, frame: Any) -> None:
        self._legend.clear()
        if frame is None:
            return
        with self._legend:
            for name, (red, green, blue) in frame.shown.legend.entries:
                ui.label(name).style(f"color: rgb({red},{green},{blue})")
            ui.label(frame.shown.legend.words)

    def _say(self) -> None:
        session = self.session
        message = session.message
        words = session.status or _HINTS[session.state.frames > 1]
        kind = "text-grey"
        if session.refused:
            words, kind = f"Refused, the last good one is shown: {session.refused}", "text-red"
        elif message is not None:
            words, kind = message.text, "text-red" if message.fault else "text-green"
        self._status.set_text(words)
        self._status.classes(replace=f"status {kind}")
        self._play.set_text("Pause" if session.playing else "Play")
        frame = session.frame()
        if frame is not None:
            time = f"{1000 * session.seconds:.0f} ms a frame" if session.seconds else ""
            self._figures.set_text(f"{time}   {frame.renderer.split('(')[0]}")

    def _compare(self) -> None:
        session = self.session
        if session.beside is None:
            return
        self._real.set_source(f"/real?{session.beside.number}")
        self._compared.clear()
        with self._compared:
            ui.label("Beside a real image").classes("heading")
            with ui.row().classes("items-center"):
                ui.button("<", on_click=lambda: self._step(-1)).props("flat dense")
                ui.button(">", on_click=lambda: self._step(1)).props("flat dense")
                ui.label(session.beside.name)
            try:
                ui.html(curves(session.likeness(), session.beside.likeness()))
            except SlabForgeError as error:
                ui.label(str(error))

    def _step(self, by: int) -> None:
        assert self.session.beside is not None
        self.session.beside.step(by)


def _metres(state: State, x: float, y: float) -> tuple[float, float]:
    """The place on the slab of a pixel, metres from the centre of the slab's first frame."""
    size, (width, height) = state.current.size, frame_size(state.current)
    before = state.index % state.frames
    return (x / size[0] - 0.5) * width, (0.5 - y / size[1] - before) * height


def _circles(state: State, down: int) -> str:
    """SVG of the instances' outlines, seen `down` pixels below the frame's upper edge."""
    size, (width, height) = state.current.size, frame_size(state.current)
    names = [layer.name for layer in state.pack.layers]
    before, letters, parts = state.index % state.frames, max(size[0] / 70, 3.0), []
    for number, one in enumerate(state.instances if state.pack.camera.straight else ()):
        r, g, b = color_of(names.index(one.layer) + 1)
        x, y = (one.x / width + 0.5) * size[0], (0.5 - one.y / height - before) * size[1] - down
        thick = letters * (0.2 if number == state.selected else 0.08)
        style = f'fill="none" stroke="rgb({r},{g},{b})" stroke-width="{thick:.2f}"'
        parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{one.size / width * size[0]:.1f}" {style}/>'
        )
        parts.append(
            f'<text x="{x + 0.4 * letters:.1f}" y="{y - 0.4 * letters:.1f}"'
            f' font-size="{letters:.1f}" fill="rgb({r},{g},{b})">{one.layer}</text>'
        )
    return "".join(parts)


_STYLE = """
body { font-size: 14px; }
.bar { background: #1a1d21; min-height: 44px; padding: 4px 12px; }
.panel { background: #191c1f; }
.canvas { height: calc(100vh - 190px); background: #0e1012; }
.canvas.above { height: calc(50vh - 95px); }
.frame { width: 100%; }
.frame text { font-family: sans-serif; }
.legend { min-height: 22px; padding: 0 4px; color: #aab2bc; }
.real { height: calc(50vh - 110px); }
.zoom { width: 140px; }
.heading { font-weight: 600; margin-top: 6px; }
.status { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; max-width: 70%; }
.figures { color: #8a929c; }
.recipe { min-width: 560px; }
.row-name { width: 104px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.row-ends { width: 96px; text-align: right; white-space: nowrap; color: #aab2bc; font-size: 12px; }
.row-value { width: 62px; text-align: right; color: #aab2bc; font-variant-numeric: tabular-nums; }
"""
