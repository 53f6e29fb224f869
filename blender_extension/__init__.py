"""SlabForge in Blender's shader editor: what compiles, what it costs, layers, ranges, export.

The extension has none of SlabForge's code: it runs the program `slabforge` on a copy of the
open file, and shows what that says. It imports nothing but bpy and Python's own library.
"""

# pyright: reportAttributeAccessIssue=false

from typing import Any

import bpy

OLDEST = (4, 5, 0)
bl_info = {  # for Blenders before 4.2, which know no extensions
    "name": "SlabForge",
    "blender": (2, 80, 0),  # so that they let it say what it needs
    "category": "Node",
}


class SLABFORGE_PT_too_old(bpy.types.Panel):
    """All that a Blender shows that is too old: which one is needed."""

    bl_label = "SlabForge"
    bl_space_type = "NODE_EDITOR"
    bl_region_type = "UI"
    bl_category = "SlabForge"

    def draw(self, _context: Any) -> None:
        """Show the sentence."""
        self.layout.label(text=too_old(bpy.app.version))


def too_old(version: tuple[int, int, int]) -> str:
    """A sentence for a Blender of this version that is too old; empty where it is not."""
    if version >= OLDEST:
        return ""
    needed, here = (".".join(map(str, v[:2])) for v in (OLDEST, version))
    return f"SlabForge needs Blender {needed} or newer; this is {here}, so install a newer one."


def _classes(version: tuple[int, int, int]) -> tuple[Any, ...]:
    if too_old(version):
        return (SLABFORGE_PT_too_old,)
    from .operators import OPERATORS
    from .panels import PANELS

    return (*OPERATORS, *PANELS)


def register() -> None:
    """Add operators, panels and preferences; a Blender that is too old gets a sentence instead."""
    for each in _classes(bpy.app.version):
        bpy.utils.register_class(each)
    if too_old(bpy.app.version):
        print(too_old(bpy.app.version))
        return
    from . import handlers

    handlers.add()


def unregister() -> None:
    """Take all of it away, and the marks on nodes too."""
    if not too_old(bpy.app.version):
        from . import handlers, marks

        handlers.remove()
        marks.clear()
    for each in reversed(_classes(bpy.app.version)):
        bpy.utils.unregister_class(each)
