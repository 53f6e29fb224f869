"""The window itself: opens it, draws the panels until it is closed, and minds the keyboard."""

# pyright: reportMissingImports=false, reportMissingModuleSource=false

import os
import sys
import time
from typing import Any

from ...errors import SlabForgeError
from ..needed import need
from ..session import Session

TITLE = "SlabForge preview"
_SIZE = (1600, 900)
_LEFT, _RIGHT, _BAR, _STATUS = 372.0, 310.0, 72.0, 34.0  # pixels of the panels
_SCROLLED = ("controls", "side")  # panels that may be longer than the window
_AWAKE, _ASLEEP = 1 / 60, 1 / 20  # seconds between two looks at what is new
_MORE = 3  # pictures that are drawn after the last change: ImGui settles in them
_SHEET = "`slabforge sheet --out sheet.png` writes pictures without one"


def check_display() -> None:
    """Raise SlabForgeError where no window can open."""
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        raise SlabForgeError(
            f"There is no display for a window: {_SHEET}, and `slabforge preview --web` shows the"
            " preview in a browser."
        )


class Window:
    """A window with OpenGL and ImGui, in which a session is shown."""

    def __init__(self, session: Session, size: tuple[int, int] = _SIZE) -> None:
        """Open it; SlabForgeError where the system does not let it."""
        need("imgui_bundle", "glfw")
        import glfw
        from imgui_bundle import imgui

        from . import style
        from .canvas import Canvas
        from .controls_panel import ControlsPanel
        from .side_panel import SidePanel
        from .textures import Textures

        self._glfw, self._imgui, self.session = glfw, imgui, session
        self.handle = _opened(glfw, size, f"{TITLE}: {session.name}")
        imgui.create_context()
        imgui.get_io().set_ini_filename("")
        style.load_font(imgui)
        style.apply(imgui)
        address = int(_address(glfw, self.handle))
        imgui.backends.glfw_init_for_opengl(address, True)
        imgui.backends.opengl3_init("#version 330")
        self._textures = Textures()
        self.canvas = Canvas(self._textures)
        self.controls, self.side = ControlsPanel(), SidePanel()
        self._more, self._last = _MORE, time.perf_counter()

    def run(self) -> None:
        """Show the session until the window is closed."""
        while not self._glfw.window_should_close(self.handle):
            self.turn()

    def turn(self) -> None:
        """Wait a moment for events, follow the session, and draw where there is something new."""
        session = self.session
        wait = _AWAKE if self._more or session.playing or session.status else _ASLEEP
        begun = time.perf_counter()
        self._glfw.wait_events_timeout(wait)
        woken = time.perf_counter() - begun < 0.9 * wait
        new, said = session.step(), session.message is not None
        if woken or new or said or session.playing:
            self._more = _MORE
        if self._more:
            self._more -= 1
            self.draw()

    def draw(self) -> None:
        """Draw the whole window once."""
        glfw, imgui = self._glfw, self._imgui
        now = time.perf_counter()
        seconds, self._last = min(now - self._last, 0.25), now
        imgui.backends.opengl3_new_frame()
        imgui.backends.glfw_new_frame()
        imgui.new_frame()
        self._keys()
        self._panels(seconds)
        imgui.render()
        width, height = glfw.get_framebuffer_size(self.handle)
        ctx = self._textures.ctx
        ctx.screen.use()
        ctx.viewport = (0, 0, width, height)
        ctx.clear(0.07, 0.08, 0.09)
        imgui.backends.opengl3_render_draw_data(imgui.get_draw_data())
        glfw.swap_buffers(self.handle)

    def close(self) -> None:
        """Close it."""
        self._imgui.backends.opengl3_shutdown()
        self._imgui.backends.glfw_shutdown()
        self._imgui.destroy_context()
        self._glfw.destroy_window(self.handle)
        self._glfw.terminate()

    def _panels(self, seconds: float) -> None:
        from .bars import legend, status, toolbar
        from .eye import Area

        size = self._imgui.get_io().display_size
        width, height = size.x, size.y
        middle = max(width - _LEFT - _RIGHT, 100.0)
        self._panel("controls", Area(0, 0, _LEFT, height), self.controls.draw, self.session)
        right = Area(width - _RIGHT, 0, _RIGHT, height)
        self._panel("side", right, self.side.draw, self.session)
        self.canvas.outlines = self.side.outlines

        def bar() -> None:
            toolbar(self.session, self.canvas)
            legend(self.session)

        self._panel("bar", Area(_LEFT, 0, middle, _BAR), bar)
        line = Area(_LEFT, height - _STATUS, middle, _STATUS)
        self._panel("status", line, status, self.session, self.canvas)
        area = Area(_LEFT, _BAR, middle, max(height - _BAR - _STATUS, 50.0))
        self._panel("canvas", area, self.canvas.draw, self.session, area, seconds)

    def _panel(self, name: str, area: Any, draw: Any, *arguments: Any) -> None:
        imgui = self._imgui
        flags = imgui.WindowFlags_
        kept = flags.no_title_bar | flags.no_resize | flags.no_move | flags.no_collapse
        if name not in _SCROLLED:
            kept |= flags.no_scrollbar | flags.no_scroll_with_mouse
        imgui.set_next_window_pos((area.x, area.y))
        imgui.set_next_window_size((area.width, area.height))
        imgui.begin(name, None, kept | flags.no_bring_to_front_on_focus)
        draw(*arguments)
        imgui.end()

    def _keys(self) -> None:
        """What single keys do, where no text is being typed."""
        from ..model.state import VIEWS
        from .bars import copy, look_at

        imgui, session = self._imgui, self.session
        io, key = imgui.get_io(), imgui.Key
        if io.want_text_input:
            return
        number = session.state.selected
        if io.key_ctrl:
            if imgui.is_key_pressed(key.z):
                session.undo()
            return
        for digit, view in zip((key._1, key._2, key._3, key._4, key._5), VIEWS, strict=True):
            if imgui.is_key_pressed(digit):
                look_at(session, view)
        if imgui.is_key_pressed(key.space):
            session.playing = not session.playing
        if imgui.is_key_pressed(key.right_arrow):
            session.edit(lambda s: s.with_index(s.index + 1), "index")
        if imgui.is_key_pressed(key.left_arrow) and session.state.index:
            session.edit(lambda s: s.with_index(s.index - 1), "index")
        if imgui.is_key_pressed(key.g):
            session.toggle_grid()
        if imgui.is_key_pressed(key.f):
            self.canvas.fitted = ()
        if imgui.is_key_pressed(key.s):
            session.save()
        if imgui.is_key_pressed(key.c):
            copy(session)
        if imgui.is_key_pressed(key.delete) and number is not None:
            session.edit(lambda s: s.removed(number))


def _opened(glfw: Any, size: tuple[int, int], title: str) -> Any:
    """A window with OpenGL 3.3 or newer, whose context is current."""
    check_display()
    glfw.ERROR_REPORTING = False  # what does not open is told below
    if not glfw.init():
        raise SlabForgeError(f"The display does not open a window: {_SHEET}.")
    glfw.window_hint(glfw.CONTEXT_VERSION_MAJOR, 3)
    glfw.window_hint(glfw.CONTEXT_VERSION_MINOR, 3)
    glfw.window_hint(glfw.OPENGL_PROFILE, glfw.OPENGL_CORE_PROFILE)
    glfw.window_hint(glfw.OPENGL_FORWARD_COMPAT, True)
    handle = glfw.create_window(*size, title, None, None)
    if not handle:
        glfw.terminate()
        raise SlabForgeError(f"The display offers no window with OpenGL 3.3: {_SHEET}.")
    glfw.make_context_current(handle)
    glfw.swap_interval(1)
    return handle


def _address(glfw: Any, handle: Any) -> int:
    import ctypes

    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def show(session: Session) -> None:
    """Show a session in a window until the user closes it."""
    window = Window(session)
    try:
        window.run()
    finally:
        window.close()
