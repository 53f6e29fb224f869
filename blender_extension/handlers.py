"""What happens when Blender saves or opens a file: no file has marks, findings are of one file."""

# pyright: reportAttributeAccessIssue=false, reportMissingImports=false

from typing import Any

import bpy
from bpy.app.handlers import persistent

from . import marks
from .session import session

_hidden: list[str] = []  # materials whose marks are away while Blender saves


@persistent
def before_saving(*_: Any) -> None:
    """Take the marks away."""
    _hidden[:] = marks.marked_materials()
    marks.clear()


@persistent
def after_saving(*_: Any) -> None:
    """Put the marks back."""
    for name in _hidden:
        material, found = bpy.data.materials.get(name), session.findings.get(name)
        if material is not None and found is not None:
            marks.mark(material.node_tree, found)
    _hidden.clear()


@persistent
def after_opening(*_: Any) -> None:
    """Forget what was found in another file."""
    session.findings.clear()
    session.said = ""


_ADDED = (
    (bpy.app.handlers.save_pre, before_saving),
    (bpy.app.handlers.save_post, after_saving),
    (bpy.app.handlers.save_post_fail, after_saving),
    (bpy.app.handlers.load_post, after_opening),
)


def add() -> None:
    """Have Blender call them."""
    for calls, handler in _ADDED:
        calls.append(handler)


def remove() -> None:
    """Have Blender call them no more."""
    for calls, handler in _ADDED:
        if handler in calls:
            calls.remove(handler)
