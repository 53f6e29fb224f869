"""Where a node went, on graphs of a few nodes and on the default pack."""

import pytest
from graphs import graph, link, math, socket
from single_materials import single_pack
from slabforge.errors import SlabForgeError
from slabforge.glsl.compile.explain import explain
from slabforge.glsl.graph import Graph, Node

PLACE = Node(name="Place", type="ShaderNodeTexCoord", outputs=(socket("Object", "VECTOR", None),))


def test_a_constant_is_folded_away() -> None:
    made = graph(math("Sum", "ADD", 0.25, 0.5), links=(link("Sum.Value", "Emission.Color"),))
    (found,) = explain(made, "Sum")
    assert [name for name, _ in found.steps] == ["lowered", "fold_constants"]
    assert "nothing is left" in found.steps[-1][1]
    assert found.cost.operations == 0


def test_a_call_costs_what_its_function_does() -> None:
    links = (link("Place.Object", "Sine.Value"), link("Sine.Value", "Emission.Color"))
    (found,) = explain(graph(PLACE, math("Sine", "SINE", 0.0), links=links), "Sine")
    assert found.steps == (("lowered", "math_sine"),)
    assert (found.cost.octaves, found.cost.operations) == (0, 1)
    assert "math_sine" in str(found)


def test_a_refused_node_says_why() -> None:
    sky = Node(name="Sky", type="ShaderNodeTexSky", outputs=(socket("Color", "RGBA", None),))
    (found,) = explain(graph(sky, links=(link("Sky.Color", "Emission.Color"),)), "Sky")
    (reason,) = found.refused
    assert reason.startswith("this node type is not supported: it needs a picture")


def _octaves(material: Graph, group: str, name: str) -> int:
    """What a noise of a group sums up: its Detail, and one more."""
    (tree,) = (n.group for n in material.tree.nodes if n.name == group)
    assert tree is not None
    (node,) = (n for n in material.groups[tree].nodes if n.name == name)
    return 1 + next(int(s.default) for s in node.inputs if s.identifier == "Detail")  # type: ignore


def test_noise_of_the_default_pack() -> None:
    crack = Graph.model_validate_json((single_pack()[1] / "crack.json").read_text())
    found = {"/".join(e.path): e for e in explain(crack, "Noise Texture")}
    (bounded, coarse) = found["Crack/Noise Texture"], found["Steel/Noise Texture"]
    assert "where the bound is not 0" in bounded.steps[-1][1]
    assert "_beside" in dict(bounded.steps)["evaluate_beside"]
    assert "_coarse" in dict(coarse.steps)["interpolate_coarse_octaves"]
    assert coarse.cost.octaves == _octaves(crack, "Steel", "Noise Texture")


@pytest.mark.parametrize(
    ("node", "said"),
    [("Nothing", "has no node 'Nothing'"), ("Lonely", "Nothing in material 'm' reads the node")],
)
def test_unknown_and_unread_nodes(node: str, said: str) -> None:
    with pytest.raises(SlabForgeError, match=said):
        explain(graph(math("Lonely", "ADD", 0.0, 0.0)), node)
