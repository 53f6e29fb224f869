"""Parts of stacks that were compiled before are taken as they were, as long as nothing changes."""

from collections.abc import Iterator

import pytest
from slabforge.glsl.compile.stack import compile_stack as module
from slabforge.glsl.graph import Graph, Tree
from slabforge.glsl.pack.pack import load_pack


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The names of the graphs that were compiled, of a process that keeps parts."""
    names: list[str] = []
    usual = module.try_material

    def noted(graph: Graph, **settings: object) -> module.Verdict:
        names.append(graph.name)
        return usual(graph, **settings)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "try_material", noted)
    monkeypatch.setattr(module, "_kept", None)
    module.keep_parts()
    yield names


def test_only_what_has_changed_is_compiled_again(compiled: list[str]) -> None:
    _, folder = load_pack("steel")
    graph = Graph.model_validate_json((folder / "ground.json").read_text())
    first = module.compile_stack(graph)
    assert first is not None and len(compiled) == 3 + len(first.layers)
    compiled.clear()
    again = module.compile_stack(Graph.model_validate_json(graph.model_dump_json()))
    assert compiled == [] and again == first
    tree = graph.tree
    changed = tree.nodes[0].model_copy(update={"properties": {"mute": False}})
    one = graph.model_copy(update={"tree": Tree(name=tree.name, nodes=(changed, *tree.nodes[1:]),
                                                links=tree.links)})  # fmt: skip
    assert module.compile_stack(one) is not None and compiled


def test_a_group_that_changes_compiles_the_layers_that_have_it(compiled: list[str]) -> None:
    _, folder = load_pack("steel")
    graph = Graph.model_validate_json((folder / "steel.json").read_text())
    module.compile_stack(graph)
    compiled.clear()
    node = next(n for n in graph.tree.nodes if n.name == "Crack")
    assert node.group is not None
    group = graph.groups[node.group]
    other = group.nodes[0].model_copy(update={"name": "renamed"})
    renamed = Tree(name=group.name, nodes=(*group.nodes, other), links=group.links)
    groups = {**graph.groups, node.group: renamed}
    module.compile_stack(graph.model_copy(update={"groups": groups}))
    assert compiled == ["Crack"]
