"""Which inputs of shaders a copy of the material can emit as Cycles reads them."""

from typing import Any

import pytest

bpy: Any = pytest.importorskip("bpy", reason="bpy is not installed")
pytestmark = pytest.mark.blender

from slabforge.blender_scene.cycles.emit_input import reads_something


def grouped(linked: bool) -> Any:
    """A material whose shader lies in a group and reads Normal and Roughness from its inputs."""
    tree = bpy.data.node_groups.new("shader", "ShaderNodeTree")
    for name, kind in (("Normal", "Vector"), ("Roughness", "Float")):
        tree.interface.new_socket(name, in_out="INPUT", socket_type=f"NodeSocket{kind}")
    ends = tree.nodes.new("NodeGroupInput")
    shader = tree.nodes.new("ShaderNodeBsdfPrincipled")
    for name in ("Normal", "Roughness"):
        tree.links.new(ends.outputs[name], shader.inputs[name])
    material = bpy.data.materials.new("m")
    material.use_nodes = True
    group = material.node_tree.nodes.new("ShaderNodeGroup")
    group.name, group.node_tree = "group", tree
    if linked:
        geometry = material.node_tree.nodes.new("ShaderNodeNewGeometry")
        material.node_tree.links.new(geometry.outputs["Normal"], group.inputs["Normal"])
    return material


@pytest.mark.parametrize(
    ("socket", "linked", "reads"),
    [("Normal", False, False), ("Normal", True, True), ("Roughness", False, True)],
)
def test_a_normal_that_only_an_unlinked_group_gives_is_cycles_own(
    socket: str, linked: bool, reads: bool
) -> None:
    material = grouped(linked)
    try:
        found = reads_something(material, ("group",), "Principled BSDF", socket)
    finally:
        bpy.data.materials.remove(material)
    assert found == reads
