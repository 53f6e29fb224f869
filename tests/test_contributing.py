"""What CONTRIBUTING says about adding a node is how the example was added."""

import re
from functools import cache
from pathlib import Path

import pytest
from slabforge.glsl.compile.compiler import compile_material
from slabforge.glsl.compile.problems import UnsupportedError
from slabforge.glsl.compile.tables.node_table import NODES
from slabforge.glsl.graph import Graph, Link, Node, Socket, Tree

HERE = Path(__file__).parent.parent
TEXT = (HERE / "CONTRIBUTING.md").read_text()


@pytest.mark.parametrize(
    ("language", "file"),
    [("python", "glsl/compile/tables/node_table.py"), ("glsl", "glsl/nodes/color.glsl")],
)
def test_the_example_is_in_the_library(language: str, file: str) -> None:
    (block,) = re.findall(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)
    assert block in (HERE / file).read_text()


@pytest.mark.parametrize(
    "document", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "docs/glossary.md"]
)
def test_paths_that_documents_name_exist(document: str) -> None:
    rooms = "benchmarks|blender_scene|commands|docs|generator|glsl|scripts|tests|training"
    text = (HERE / document).read_text()
    named = set(re.findall(rf"(?<![\w/.])((?:{rooms})/[\w./*]*[\w*/])", text))
    assert named
    assert not [path for path in named if not any(HERE.glob(path.rstrip("/")))]


@cache
def words() -> frozenset[str]:
    """Every name in the code, the shader text and the files that build the project."""
    files = (
        *HERE.rglob("*.py"),
        *HERE.glob("glsl/*/*.glsl"),
        HERE / "Makefile",
        *HERE.glob("*.toml"),
    )
    places = ((f, f.relative_to(HERE).parts) for f in files)
    own = (f for f, parts in places if not parts[0].startswith(".") and "site" not in parts)
    return frozenset(w for file in own for w in re.findall(r"\w+", file.read_text()))


def unknown(text: str) -> list[str]:
    """The names in backticks that are none; of one that begins with _, a name may be the end."""
    names = set(re.findall(r"`(?:\w+\.)*(\w+)(?:\(.*?\))?`", text))
    return sorted(
        name
        for name in names
        if name not in words() and not (name[0] == "_" and any(w.endswith(name) for w in words()))
    )


@pytest.mark.parametrize("document", ["ARCHITECTURE.md", "CONTRIBUTING.md", "docs/glossary.md"])
def test_names_that_documents_have_in_backticks_exist(document: str) -> None:
    assert not unknown((HERE / document).read_text())
    made_up = "_".join(["sample", "grid"])
    assert unknown(f"see `ray_grid`, `film.{made_up}` and `_reflect`") == [made_up]


def test_without_its_row_the_node_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "bright_contrast(" in compile_material(example()).text
    monkeypatch.delitem(NODES, "ShaderNodeBrightContrast")
    with pytest.raises(UnsupportedError, match="ShaderNodeBrightContrast"):
        compile_material(example())


def example() -> Graph:
    """Brightness/Contrast of the coordinates, emitted."""

    def sockets(*pairs: tuple[str, str]) -> tuple[Socket, ...]:
        return tuple(
            Socket(identifier=i, name=i, type=t, default=0.1 if t == "VALUE" else None)
            for i, t in pairs
        )

    coordinate = Node(name="at", type="ShaderNodeTexCoord", outputs=sockets(("Object", "VECTOR")))
    node = Node(
        name="node",
        type="ShaderNodeBrightContrast",
        inputs=sockets(("Color", "RGBA"), ("Bright", "VALUE"), ("Contrast", "VALUE")),
        outputs=sockets(("Color", "RGBA")),
    )
    end = Node(name="end", type="ShaderNodeOutputMaterial", inputs=sockets(("Surface", "SHADER")))
    links = (
        Link(from_node="at", from_socket="Object", to_node="node", to_socket="Color"),
        Link(from_node="node", from_socket="Color", to_node="end", to_socket="Surface"),
    )
    tree = Tree(name="m", nodes=(coordinate, node, end), links=links)
    return Graph(name="m", blender="4.5.0", tree=tree)
