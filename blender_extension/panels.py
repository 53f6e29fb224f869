"""The panel in the shader editor's sidebar, and the preferences."""

# pyright: reportAttributeAccessIssue=false, reportInvalidTypeForm=false
# pyright: reportMissingImports=false

import textwrap
from collections.abc import Iterable
from typing import Any

import bpy
from bpy.props import StringProperty

from . import layers, marks, operators, ranges
from .session import session

_WIDTH = 44  # characters of a line in the sidebar


class SLABFORGE_Preferences(bpy.types.AddonPreferences):
    """Where the program is."""

    bl_idname = __package__

    program: StringProperty(
        name="Program",
        description="The slabforge program; empty for the one on the PATH",
        subtype="FILE_PATH",
    )

    def draw(self, _context: Any) -> None:
        """Show the field, and how to get the program."""
        self.layout.prop(self, "program")
        self.layout.label(text="It comes with: pip install 'slabforge[blender]'")


class _InShaderEditor(bpy.types.Panel):
    """A panel of the shader editor's sidebar."""

    bl_space_type = "NODE_EDITOR"
    bl_region_type = "UI"
    bl_category = "SlabForge"

    @classmethod
    def poll(cls, context: Any) -> bool:
        """Whether the editor shows shaders."""
        return context.space_data.tree_type == "ShaderNodeTree"


class SLABFORGE_PT_material(_InShaderEditor):
    """Which nodes of the active material compile, and what a frame costs."""

    bl_label = "Material"

    def draw(self, context: Any) -> None:
        """Show the buttons, and what the last check found."""
        layout, material = self.layout, operators.active_material(context)
        if session.said:
            _write(layout.box(), [session.said])
        if material is None or not material.node_tree:
            layout.label(text="No material with nodes is active.")
            return
        layout.operator("slabforge.check", icon="CHECKMARK")
        if marks.marked_materials():
            layout.operator("slabforge.clear_marks", icon="X")
        found = session.findings.get(material.name)
        if found is not None:
            scene = context.scene.render
            share = scene.resolution_percentage / 100
            frame = (round(scene.resolution_x * share), round(scene.resolution_y * share))
            names = [n.name for n in material.node_tree.nodes if layers.is_layer(n)]
            _write(layout.column(align=True), found.lines())
            _write(layout.column(align=True), found.cost_lines(names, frame))
            _write(layout.column(align=True), found.warnings)


class SLABFORGE_PT_layers(_InShaderEditor):
    """Layers of the catalogue, and the sampling ranges of the active node."""

    bl_label = "Layers and Ranges"

    def draw(self, context: Any) -> None:
        """Show the catalogue, and a button for each range."""
        layout, material = self.layout, operators.active_material(context)
        if session.layers:
            layout.operator_menu_enum("slabforge.add_layer", "layer")
        else:
            layout.operator("slabforge.read_catalogue", icon="ASSET_MANAGER")
        tree = None if material is None else material.node_tree
        node = None if tree is None else tree.nodes.active
        if node is None or getattr(node, "node_tree", None) is None:
            layout.label(text="Select a layer to see its ranges.")
            return
        column = layout.column(align=True)
        column.label(text=f"{node.name} draws:")
        if node.node_tree.users > 1:
            _write(column, [f"(the same for all {node.node_tree.users} nodes of this group)"])
        for each in ranges.ranges_of(node):
            text = f"{each.input}: {each.low:.4g} to {each.high:.4g}"
            button = column.operator("slabforge.set_range", text=text)
            button.node, button.input = node.name, each.input
            button.low, button.high = each.low, each.high


class SLABFORGE_PT_scene(_InShaderEditor):
    """Export and preview of the whole scene."""

    bl_label = "Scene"

    def draw(self, _context: Any) -> None:
        """Show the buttons, and what stands in the way of an export."""
        layout = self.layout
        layout.operator("slabforge.export", icon="EXPORT")
        layout.operator("slabforge.preview", icon="HIDE_OFF")
        refused = dict.fromkeys(f.verdict for f in session.findings.values() if f.verdict)
        _write(layout.column(align=True), [f"Does not export: {reason}" for reason in refused])


def _write(layout: Any, lines: Iterable[str]) -> None:
    """Sentences as lines that fit into the sidebar."""
    for sentence in lines:
        for line in textwrap.wrap(sentence, _WIDTH):
            layout.label(text=line)


PANELS = (
    SLABFORGE_Preferences,
    SLABFORGE_PT_material,
    SLABFORGE_PT_layers,
    SLABFORGE_PT_scene,
)
