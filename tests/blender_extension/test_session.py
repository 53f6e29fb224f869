"""The extension installed in Blender from its zip: its operators and panels, without a window."""

# pyright: reportAttributeAccessIssue=false

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

bpy: Any = pytest.importorskip("bpy", reason="bpy is not installed: the extension needs it")
pytestmark = [pytest.mark.blender, pytest.mark.slow]

from slabforge.blender_scene.authoring.scene import author, bare_scene
from slabforge.blender_scene.authoring.stack import stack

ROOT = Path(__file__).parents[2]
SESSION = ROOT / "tests/helpers/extension_session.py"
START = "from slabforge.cli import main; main()"
CATALOGUE_MADE = """\
if [ "$1 $3 $4" = "author --force --json" ]; then # the whole one takes five seconds
    cp "{0}/few.blend" "$2" && echo '{{"layers": ["Pit", "Dust"]}}' > "$5"
    exit
fi
"""
BEFORE = (0.25, 0.5, 0.75)  # the colour that a refused node has before it is marked


def paint() -> Any:
    """A material with a node that cannot be compiled, one within a group, and one that can."""
    material = bpy.data.materials.new("paint")
    if not material.node_tree:
        material.use_nodes = True
    tree = material.node_tree
    tree.nodes.clear()
    group = bpy.data.node_groups.new("Weather", "ShaderNodeTree")
    group.interface.new_socket("Color", in_out="OUTPUT", socket_type="NodeSocketColor")
    sky, end = group.nodes.new("ShaderNodeTexSky"), group.nodes.new("NodeGroupOutput")
    group.links.new(sky.outputs[0], end.inputs[0])
    weather, mix = tree.nodes.new("ShaderNodeGroup"), tree.nodes.new("ShaderNodeVectorMath")
    weather.node_tree, weather.name = group, "Weather/Storm"
    noise = tree.nodes.new("ShaderNodeTexNoise")
    second = tree.nodes.new("ShaderNodeTexSky")
    second.name, second.label, second.use_custom_color, second.color = "Dusk", "Mine", True, BEFORE
    add = tree.nodes.new("ShaderNodeVectorMath")
    tree.links.new(weather.outputs[0], mix.inputs[0])
    tree.links.new(second.outputs[0], mix.inputs[1])
    tree.links.new(mix.outputs[0], add.inputs[0])
    tree.links.new(noise.outputs[0], add.inputs[1])
    emission = tree.nodes.new("ShaderNodeEmission")
    tree.links.new(add.outputs[0], emission.inputs["Color"])
    out = tree.nodes.new("ShaderNodeOutputMaterial")
    tree.links.new(emission.outputs[0], out.inputs["Surface"])
    return material


def scene() -> Any:
    """A slab with the materials `paint` and `steel`, which is a surface without layers."""
    slab = bare_scene()
    slab.data.materials.append(paint())
    slab.data.materials.append(stack("steel", ()))
    return slab


def few() -> Any:
    """A catalogue of two layers."""
    bare_scene()
    return stack("steel", ("Pit", "Dust"))


def program(path: Path, script: str) -> Path:
    """A program that is a shell script."""
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The extension's zip."""
    folder = tmp_path_factory.mktemp("built")
    subprocess.run([sys.executable, ROOT / "scripts/build_extension.py", folder], check=True)
    (found,) = folder.glob("slabforge-*.zip")
    return found


def session(done: str, archive: Path, file: Path, folder: Path) -> dict[str, Any]:
    """What a session in a fresh Blender tells."""
    own = f'exec "{sys.executable}" -c "{START}" "$@"'
    slabforge = program(folder / "slabforge", f"{CATALOGUE_MADE.format(folder)}{own}")
    program(folder / "without_preview", "echo \"Error: No such command 'preview'.\" >&2; exit 2")
    run = subprocess.run(
        [sys.executable, SESSION, done, archive, slabforge, file, folder],
        capture_output=True,
        text=True,
        timeout=300,
        env=os.environ | {"BLENDER_USER_RESOURCES": str(folder / "blender")},
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "Traceback" not in run.stdout + run.stderr
    return json.loads(run.stdout.splitlines()[-1])


@pytest.fixture(scope="module")
def told(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the whole session tells."""
    folder = tmp_path_factory.mktemp("session")
    author(folder / "few.blend", few)
    author(folder / "scene.blend", scene)
    return session("whole", archive, folder / "scene.blend", folder)


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("no material", "No material with nodes is active; choose one in the shader editor."),
        ("no program", "There is no program '/nowhere/slabforge'; set the path of slabforge"),
        ("no surface", "The material has no surface, a node group with the outputs Color"),
        ("empty range", "The range of 'Size' is empty, since 2 is above 1; swap them."),
        ("no input", "'Colour' of 'Pit' is no number that is drawn; those that are: Position X"),
        ("no folder", "Say into which folder the pack goes."),
        ("no preview", "No such command 'preview'."),
        ("unsaved preview", "The preview shows the file as it is saved; save it first."),
    ],
)
def test_a_mistake_is_a_sentence(told: dict[str, Any], what: str, said: str) -> None:
    assert told[what].startswith(said)


def test_a_check_names_and_marks_the_nodes(told: dict[str, Any]) -> None:
    assert told["checked"] == "paint: 4 of 6 nodes in use compile."
    assert set(told["refused"]) == {"Dusk", "Weather/Storm/Sky Texture"}
    marked = told["marked"]
    assert marked["Dusk"][1].startswith("✗ this node type is not supported")
    assert marked["Sky Texture"][1].startswith("✗ this node type is not supported")
    assert len({tuple(marked[n][0]) for n in ("Dusk", "Weather/Storm", "Noise Texture")}) == 3
    assert "4 of 6 nodes in use compile" in told["panel"]
    assert "Does not export" in told["panel"]


def test_marks_leave_no_trace(told: dict[str, Any]) -> None:
    assert told["marked after saving"]
    assert told["as before"] and told["saved as before"]
    assert told["findings of the other file"] == 0


def test_layers_are_added_on_top_each_with_a_group_of_its_own(told: dict[str, Any]) -> None:
    assert told["added"] == [f"Added the layer {n}." for n in ("Pit", "Pit.001", "Dust")]
    assert told["layers"] == ["Pit", "Pit.001", "Dust"]
    assert told["groups"] == ["Dust", "Over", "Pit", "Pit.001", "Placement", "Steel", "Weather"]
    assert told["catalogue"] == "The catalogue has 2 layers."


def test_a_range_that_was_set_is_that_of_the_pack(told: dict[str, Any]) -> None:
    assert told["range"] == "Pit: Size is drawn from 0.02 to 0.03."
    assert told["ranges"]["Pit.Size"] == [0.02, 0.03]
    assert told["ranges"]["Pit.001.Size"] != [0.02, 0.03]
    assert "Size: 0.02 to 0.03" in told["panel of steel"]


def test_the_panel_tells_what_a_frame_costs(told: dict[str, Any]) -> None:
    assert "A frame of 1600x256:" in told["panel of steel"]
    assert "million octaves and where they lie, a pixel: Pit" in told["panel of steel"]


def test_it_is_disabled_without_a_rest(told: dict[str, Any]) -> None:
    assert told["disabled"]


def test_blender_itself_finds_no_fault(archive: Path) -> None:
    scripts = Path(bpy.utils.system_resource("SCRIPTS"))
    checker = scripts / "addons_core/bl_pkg/cli/blender_ext.py"
    if not checker.is_file():
        pytest.skip("this Blender has no checker of extensions")
    done = subprocess.run(
        [sys.executable, checker, "validate", archive], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.thorough
@pytest.mark.parametrize("name", ["rock", "scratched_metal", "grainy_plastic"])
def test_a_strangers_material_is_marked_and_left_as_it_was(
    name: str, archive: Path, tmp_path: Path
) -> None:
    folder = os.environ.get("SLABFORGE_BLENDS")
    if not folder:
        pytest.skip("set SLABFORGE_BLENDS to a folder of .blend files")
    told = session("check", archive, Path(folder) / f"{name}.blend", tmp_path)
    assert "nodes in use compile" in told["checked"]
    assert told["marks"] > 3
    assert told["as before"]
