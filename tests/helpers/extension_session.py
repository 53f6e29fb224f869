"""What an artist does with the extension, without a window, as a script for a fresh Python.

Arguments: what is done, the extension's zip, the program slabforge, a .blend, a folder. Prints one
line of JSON at the end. BLENDER_USER_RESOURCES must name a folder of its own.
"""

# pyright: reportAttributeAccessIssue=false

import json
import os
import sys
from pathlib import Path
from typing import Any

import bpy

NAME = "bl_ext.user_default.slabforge"
DONE, ARCHIVE, PROGRAM, SCENE, FOLDER = sys.argv[1:6]
told: dict[str, Any] = {"blender": bpy.app.version_string}


def looks(material: Any) -> list[Any]:
    """What marks could change of a material's nodes, and of those of all groups."""
    trees = [material.node_tree, *bpy.data.node_groups]
    nodes = sorted((n for t in trees for n in t.nodes), key=lambda n: (n.id_data.name, n.name))
    return [[n.name, n.use_custom_color, list(n.color), n.label, sorted(n.keys())] for n in nodes]


def session() -> Any:
    """The extension's memory."""
    return sys.modules[f"{NAME}.session"].session


def said(operator: str, **arguments: Any) -> str:
    """What an operator says, whether it finishes or reports an error."""
    try:
        getattr(bpy.ops.slabforge, operator)(**arguments)
    except RuntimeError as error:  # Blender raises what an operator reports
        return str(error).removeprefix("Error: ").strip()
    return session().said


class Layout:
    """Stands for the layout that Blender gives to a panel, and keeps the words."""

    def __init__(self, words: list[str]) -> None:
        """Add to `words`."""
        self.words = words

    def __getattr__(self, name: str) -> Any:
        def part(*arguments: Any, **options: Any) -> Any:
            self.words += [options["text"]] if "text" in options else map(str, arguments[:1])
            return Layout(self.words)

        return part


def drawn() -> str:
    """All words of the panels, sentences on one line."""
    words: list[str] = []
    for panel in sys.modules[f"{NAME}.panels"].PANELS[1:]:
        panel.draw(type("Panel", (), {"layout": Layout(words)})(), bpy.context)
    return " ".join(words)


def choose(name: str) -> Any:
    """Make a material of the file the active one."""
    material = bpy.data.materials[name]
    holder = next(o for o in bpy.data.objects if name in o.material_slots)
    bpy.context.view_layer.objects.active = holder
    holder.active_material_index = holder.material_slots.find(name)
    return material


def preferences() -> Any:
    """Those of the extension."""
    return bpy.context.preferences.addons[NAME].preferences


def check() -> None:
    """Mark a stranger's materials, and clear the marks."""
    bpy.ops.wm.open_mainfile(filepath=SCENE, load_ui=False)
    slots = [s for o in bpy.data.objects for s in o.material_slots if s.material]
    name = max(slots, key=lambda s: len(s.material.node_tree.nodes)).name
    material = choose(name)
    before = looks(material)
    told["checked"] = said("check")
    told["refused"] = {p.path: r for p, r in session().findings[name].refused.items()}
    told["marks"] = sum(a != b for a, b in zip(looks(material), before, strict=True))
    told["panel"] = drawn()
    said("clear_marks")
    told["as before"] = looks(material) == before


def whole() -> None:
    """Everything that the panels offer, on a scene with the materials `paint` and `steel`."""
    bpy.ops.wm.read_homefile(use_empty=True)
    told["no material"] = said("check")
    bpy.ops.wm.open_mainfile(filepath=SCENE, load_ui=False)
    preferences().program = "/nowhere/slabforge"
    choose("paint")
    told["no program"] = said("check")
    preferences().program = PROGRAM
    paint()
    steel()
    export()
    preview()


def paint() -> None:
    """Check, save, and clear."""
    material = choose("paint")
    before = looks(material)
    told["checked"] = said("check")
    told["refused"] = {p.path: r for p, r in session().findings["paint"].refused.items()}
    told["marked"] = {n[0]: n[2:4] for n in looks(material) if n not in before}
    told["panel"] = drawn()
    saved = str(Path(FOLDER) / "saved.blend")
    bpy.ops.wm.save_as_mainfile(filepath=saved)
    told["marked after saving"] = looks(material) != before
    said("clear_marks")
    told["as before"] = looks(material) == before
    bpy.ops.wm.open_mainfile(filepath=saved, load_ui=False)
    told["saved as before"] = looks(bpy.data.materials["paint"]) == before
    told["findings of the other file"] = len(session().findings)


def steel() -> None:
    """Add layers, and set a range."""
    told["catalogue"] = said("read_catalogue")
    choose("paint")
    told["no surface"] = said("add_layer", layer="Pit")
    nodes = choose("steel").node_tree.nodes
    told["added"] = [said("add_layer", layer=name) for name in ("Pit", "Pit", "Dust")]
    told["groups"] = sorted(g.name for g in bpy.data.node_groups)
    size = {"node": "Pit", "input": "Size"}
    told["empty range"] = said("set_range", **size, low=2.0, high=1.0)
    told["no input"] = said("set_range", node="Pit", input="Colour", low=0.0, high=1.0)
    told["range"] = said("set_range", **size, low=0.02, high=0.03)
    nodes.active = nodes["Pit"]
    told["checked steel"] = said("check")
    told["panel of steel"] = drawn()


def export() -> None:
    """Export the steel alone, and read what the pack has."""
    told["no folder"] = said("export")
    slab = next(o for o in bpy.data.objects if "paint" in o.material_slots)
    slab.data.materials.pop(index=slab.material_slots.find("paint"))
    out = Path(FOLDER) / "pack"
    told["exported"] = said("export", folder=str(out))
    layers = json.loads((out / "pack.json").read_text())["layers"]
    told["layers"] = [layer["name"] for layer in layers]
    told["ranges"] = {
        p["key"]: [p["min"], p["max"]] for layer in layers for p in layer["parameters"]
    }


def preview() -> None:
    """Open a preview that is not there, and one of a file that was never saved."""
    preferences().program = str(Path(FOLDER) / "without_preview")
    told["preview"] = said("preview")
    while session().preview is not None:
        session().watch_preview()
    told["no preview"] = session().said
    bpy.ops.wm.read_homefile(use_empty=True)
    told["unsaved preview"] = said("preview")
    bpy.ops.preferences.addon_disable(module=NAME)
    told["disabled"] = not hasattr(bpy.types, "SLABFORGE_PT_material")


bpy.ops.extensions.package_install_files(
    filepath=ARCHIVE, repo="user_default", enable_on_install=True
)
preferences().program = PROGRAM
{"check": check, "whole": whole}[DONE]()
print(json.dumps(told), flush=True)
os._exit(0)  # bpy's own clean-up at exit can hang
