"""The bar above the canvas (views, play, grid, save, copy) and the line below it (status)."""

# pyright: reportMissingImports=false, reportMissingModuleSource=false

from dataclasses import replace

from imgui_bundle import imgui

from ..model.state import VIEWS, View
from ..session import Session
from . import style
from .canvas import Canvas
from .widgets import button, tell, write_right

_TOLD = {
    "image": "The image, as in a data set (1)",
    "masks": "The masks, as in a data set, over the image (2)",
    "height": "The height of the relief (3)",
    "normal": "The shading normal (4)",
    "cover": "How much each layer hides (5)",
}


def toolbar(session: Session, canvas: Canvas) -> None:
    """Draw the buttons, and do what the user asks for."""
    state = session.state
    for view in VIEWS:
        layered = view in ("image", "masks") or bool(state.pack.layers)
        imgui.begin_disabled(not layered)
        if button(view.capitalize(), _TOLD[view], on=state.view == view):
            look_at(session, view)
        imgui.end_disabled()
        imgui.same_line(0.0, 3.0)
    _gap()
    if button("Pause" if session.playing else "Play", "Go on from sample to sample (Space)",
              on=session.playing, width=62.0):  # fmt: skip
        session.playing = not session.playing
    imgui.same_line(0.0, 3.0)
    if button("Grid", "Sixteen random samples beside each other (G)", on=state.grid):
        session.toggle_grid()
    imgui.same_line(0.0, 3.0)
    if button("Fit", "The whole frame (F)"):
        canvas.fitted = ()
    _gap()
    if button("Undo", "Go back to before the last change (Ctrl+Z)"):
        session.undo()
    imgui.same_line(0.0, 3.0)
    if button("Save frame", "Image, mask and parameters, to the folder of --out (S)"):
        session.save()
    imgui.same_line(0.0, 3.0)
    if button("Copy recipe", "What was changed, as entries of a recipe, to the clipboard (C)"):
        copy(session)


def look_at(session: Session, view: View) -> None:
    """Show another view, where the pack has it."""
    session.edit(lambda s: replace(s, view=view), "view")


def copy(session: Session) -> None:
    """Put the state as a recipe's entries on the clipboard."""
    imgui.set_clipboard_text(session.fragment())
    session.say("Copied what was changed, as entries of a recipe")


def legend(session: Session) -> None:
    """What the colours of the view mean, in a line."""
    frame = session.frame()
    if frame is None:
        return
    label = session.state.current.class_names[frame.label]
    imgui.text_disabled(f"index {frame.index}   label {label}   surface {frame.surface}")
    for name, (red, green, blue) in frame.shown.legend.entries:
        imgui.same_line(0.0, 18.0)
        imgui.text_colored((red / 255, green / 255, blue / 255, 1.0), name)
    if frame.shown.legend.words:
        imgui.same_line(0.0, 18.0)
        imgui.text(frame.shown.legend.words)


def status(session: Session, canvas: Canvas) -> None:
    """The line below: what is wrong, under way or done; the time of a frame; what renders."""
    message = session.message
    if session.refused:
        first, *more = session.refused.splitlines()
        rest = f" (and {len(more)} more)" if more else ""
        imgui.text_colored(style.FAULT, f"Refused, the last good one is shown: {first}{rest}")
        tell(session.refused)
    elif message is not None:
        imgui.text_colored(style.FAULT if message.fault else style.GOOD, message.text)
        tell(message.text)
    elif session.status:
        imgui.text_colored(style.NARROWED, session.status)
    else:
        imgui.text_disabled("wheel: zoom    drag: pan, or move an instance    Delete: remove it")
    write_right(_figures(session, canvas))


def _figures(session: Session, canvas: Canvas) -> str:
    frame = session.frame()
    if frame is None:
        return ""
    width, height = session.state.current.size
    name = frame.renderer.split("(")[0].strip()
    told = f"{width} x {height}"
    if not session.state.grid:
        told += f"   {100 * canvas.eye.scale:.0f} %"
    if session.seconds:
        told += f"   {1000 * session.seconds:.0f} ms a frame ({1 / session.seconds:.0f}/s)"
    return f"{told}   {name}"


def _gap() -> None:
    imgui.same_line(0.0, 18.0)
