"""The operators: what the panel's buttons do, and what scripts call as bpy.ops.slabforge.…"""

# pyright: reportAttributeAccessIssue=false, reportInvalidTypeForm=false
# pyright: reportMissingImports=false
# pyright: reportIncompatibleMethodOverride=false

from pathlib import Path
from typing import Any

import bpy
from bpy.props import EnumProperty, FloatProperty, StringProperty

from . import layers, marks, ranges
from .findings import Findings
from .program import ProgramError, Run, find_program
from .session import session

_LOOK = 0.1  # seconds between two looks at a program that runs
_PREVIEW_LOOK = 1.0
_names: list[tuple[str, str, str]] = []  # Blender keeps no references to the items of a menu
_SENTENCES = (ProgramError, layers.LayerError, ranges.RangeError)


def program() -> str:
    """The path of the program slabforge; ProgramError where it is not there."""
    addon = bpy.context.preferences.addons.get(__package__)
    return find_program(addon.preferences.program if addon else "")


def active_material(context: Any) -> Any:
    """The material that the shader editor shows, else that of the active object, or None."""
    shown = getattr(context.space_data, "id", None)
    if isinstance(shown, bpy.types.Material):
        return shown
    held = context.view_layer.objects.active
    return None if held is None else held.active_material


def _material(context: Any) -> Any:
    found = active_material(context)
    if found is None or not found.node_tree:
        raise ProgramError("No material with nodes is active; choose one in the shader editor.")
    return found


def _redraw() -> None:
    for window in bpy.context.window_manager.windows:
        for area in window.screen.areas:
            if area.type == "NODE_EDITOR":
                area.tag_redraw()


class _Told(bpy.types.Operator):
    """An operator whose errors are sentences: in Blender's status bar and in the panel."""

    def execute(self, context: Any) -> set[str]:
        """Do it."""
        try:
            session.said = self.done(context)
        except _SENTENCES as error:
            return self.failed(error)
        _redraw()
        return {"FINISHED"}

    def failed(self, error: Exception) -> set[str]:
        """Say why it was not done."""
        session.said = str(error)
        self.report({"ERROR"}, session.said)
        return {"CANCELLED"}

    def done(self, context: Any) -> str:
        """Do it, and return what was done, as a sentence."""
        raise NotImplementedError


class _Running(_Told):
    """An operator that waits for the program while Blender goes on; Escape ends it.

    Without a window, so in scripts, Blender waits.
    """

    _run: Run
    _timer: Any

    def execute(self, context: Any) -> set[str]:
        """Start the program."""
        try:
            self._run = Run(program(), *self.arguments(context))
        except _SENTENCES as error:
            return self.failed(error)
        if bpy.app.background:
            return super().execute(context)
        manager = context.window_manager
        self._timer = manager.event_timer_add(_LOOK, window=context.window)
        manager.modal_handler_add(self)
        session.said = f"{self.bl_label} …"
        return {"RUNNING_MODAL"}

    def modal(self, context: Any, event: Any) -> set[str]:
        """Look whether the program has ended."""
        if event.type == "ESC":
            self._run.stop()
        elif event.type != "TIMER" or not self._run.is_over():
            return {"PASS_THROUGH"}
        context.window_manager.event_timer_remove(self._timer)
        if event.type == "ESC":
            return self.failed(ProgramError(f"{self.bl_label} was stopped."))
        return super().execute(context)

    def arguments(self, context: Any) -> list[str]:
        """What the program is called with."""
        raise NotImplementedError

    def done(self, context: Any) -> str:
        """Take what the program found."""
        return self.taken(context, self._run.figures())

    def taken(self, context: Any, figures: dict[str, Any]) -> str:
        """Take the program's figures, and return what was done, as a sentence."""
        raise NotImplementedError


class SLABFORGE_OT_check(_Running):
    """Say which nodes of the active material compile and what a frame costs, and mark the nodes"""

    bl_idname = "slabforge.check"
    bl_label = "Check the Material"
    bl_options = {"REGISTER", "UNDO"}

    def arguments(self, context: Any) -> list[str]:
        """Report on the active material."""
        self._name = _material(context).name
        return ["export", str(session.scene_file()), "--report", "--material", self._name]

    def taken(self, context: Any, figures: dict[str, Any]) -> str:
        """Keep what was found, and mark the nodes."""
        found = Findings.read(figures, self._name)
        material = bpy.data.materials.get(self._name)
        if found is None or material is None:
            raise ProgramError(f"Material '{self._name}' is not there any more.")
        session.findings[self._name] = found
        marks.clear()
        marks.mark(material.node_tree, found)
        return f"{self._name}: {found.lines()[0]}."


class SLABFORGE_OT_clear_marks(_Told):
    """Give the marked nodes the colours and labels that they had"""

    bl_idname = "slabforge.clear_marks"
    bl_label = "Clear the Marks"
    bl_options = {"REGISTER", "UNDO"}

    def done(self, context: Any) -> str:
        """Clear all marks of the file."""
        marks.clear()
        return "The marks are cleared."


class SLABFORGE_OT_read_catalogue(_Running):
    """Have slabforge write its layers, so that they can be added"""

    bl_idname = "slabforge.read_catalogue"
    bl_label = "Read the Catalogue"

    def arguments(self, context: Any) -> list[str]:
        """Write the default scene, which has all layers."""
        return ["author", str(session.catalogue), "--force"]

    def taken(self, context: Any, figures: dict[str, Any]) -> str:
        """Keep the names of the layers."""
        session.layers = tuple(figures["layers"])
        return f"The catalogue has {len(session.layers)} layers."


def _catalogue_items(_self: Any, _context: Any) -> list[tuple[str, str, str]]:
    _names[:] = [(n, n.replace("_", " "), "") for n in sorted(session.layers)]
    return _names


class SLABFORGE_OT_add_layer(_Told):
    """Put a layer of the catalogue on top of the active material's stack"""

    bl_idname = "slabforge.add_layer"
    bl_label = "Add Layer"
    bl_options = {"REGISTER", "UNDO"}

    layer: EnumProperty(name="Layer", items=_catalogue_items)

    def done(self, context: Any) -> str:
        """Append its group, and link a node of it."""
        tree = _material(context).node_tree
        layers.top_of(tree)  # refused before anything is appended
        group = layers.append_group(session.catalogue, self.layer)
        node = layers.put_on_top(tree, group, self.layer)
        for other in tree.nodes:
            other.select = other == node
        tree.nodes.active = node
        return f"Added the layer {node.name}."


class SLABFORGE_OT_set_range(_Told):
    """Set between which values samples draw an input of a group node; equal ends draw nothing"""

    bl_idname = "slabforge.set_range"
    bl_label = "Set Sampling Range"
    bl_options = {"REGISTER", "UNDO"}

    node: StringProperty(name="Node")
    input: StringProperty(name="Input")
    low: FloatProperty(name="From", precision=4)
    high: FloatProperty(name="To", precision=4)

    def invoke(self, context: Any, _event: Any) -> set[str]:
        """Ask for the ends."""
        return context.window_manager.invoke_props_dialog(self)

    def draw(self, _context: Any) -> None:
        """Show the input's name, and fields for the ends."""
        self.layout.label(text=f"{self.node}: {self.input}")
        self.layout.prop(self, "low")
        self.layout.prop(self, "high")

    def done(self, context: Any) -> str:
        """Set it in the group's interface."""
        node = _material(context).node_tree.nodes.get(self.node)
        if node is None:
            raise ranges.RangeError(f"The material has no node '{self.node}'.")
        ranges.set_range(node, self.input, self.low, self.high)
        return f"{self.node}: {self.input} is drawn from {self.low:g} to {self.high:g}."


class SLABFORGE_OT_export(_Running):
    """Compile the scene's materials, camera and lamps to a pack, a folder that recipes name"""

    bl_idname = "slabforge.export"
    bl_label = "Export a Pack"

    folder: StringProperty(name="Folder", subtype="DIR_PATH")

    def invoke(self, context: Any, _event: Any) -> set[str]:
        """Ask for the folder; by default it lies beside the file and is called like it."""
        if not self.folder and bpy.data.filepath:
            self.folder = f"//{Path(bpy.data.filepath).stem}_pack"
        return context.window_manager.invoke_props_dialog(self)

    def arguments(self, context: Any) -> list[str]:
        """Export to the folder."""
        if not self.folder:
            raise ProgramError("Say into which folder the pack goes.")
        self._out = bpy.path.abspath(self.folder)
        return ["export", str(session.scene_file()), "--out", self._out]

    def taken(self, context: Any, figures: dict[str, Any]) -> str:
        """Say where it is, and what it has."""
        return f"Wrote {self._out}: {', '.join(figures['classes'])}."


class SLABFORGE_OT_preview(_Told):
    """Open a window that shows samples of the saved file, and follows each time that it is saved"""

    bl_idname = "slabforge.preview"
    bl_label = "Open the Preview"

    def done(self, context: Any) -> str:
        """Start the program, and leave it running."""
        if not bpy.data.filepath:
            raise ProgramError("The preview shows the file as it is saved; save it first.")
        session.preview = Run(program(), "preview", bpy.data.filepath, figures=False)
        bpy.app.timers.register(_watch, first_interval=_PREVIEW_LOOK)
        return "The preview opens in a window of its own."


def _watch() -> float | None:
    """Look whether the preview has ended; returns when to look again, None for never."""
    session.watch_preview()
    _redraw()
    return None if session.preview is None else _PREVIEW_LOOK


OPERATORS = (
    SLABFORGE_OT_check,
    SLABFORGE_OT_clear_marks,
    SLABFORGE_OT_read_catalogue,
    SLABFORGE_OT_add_layer,
    SLABFORGE_OT_set_range,
    SLABFORGE_OT_export,
    SLABFORGE_OT_preview,
)
