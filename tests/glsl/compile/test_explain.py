"""Where a node went, on graphs of a few nodes and on the default pack."""

import pytest
import slabforge.glsl.compile.explain as module
from graphs import graph, link, math, socket
from single_materials import single_pack
from slabforge.errors import SlabForgeError
from slabforge.glsl.compile import compiler
from slabforge.glsl.compile.compiler import Compiled, try_material
from slabforge.glsl.compile.costs import Cost, cost
from slabforge.glsl.compile.explain import explain
from slabforge.glsl.compile.stack.compile_stack import compile_stack
from slabforge.glsl.graph import Graph, Node
from stack_graphs import chain, layer, over, stack

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


def without_layers(material: Graph) -> Graph:
    """A material whose groups are no layers: their output Cover has another name."""

    def renamed(node: Node) -> Node:
        outputs = (
            s.model_copy(update={"name": "Own Cover"}) if s.name == "Cover" else s
            for s in node.outputs
        )
        return node.model_copy(update={"outputs": tuple(outputs)})

    nodes = tuple(map(renamed, material.tree.nodes))
    return material.model_copy(update={"tree": material.tree.model_copy(update={"nodes": nodes})})


def test_noise_of_the_default_pack() -> None:
    crack = without_layers(Graph.model_validate_json((single_pack()[1] / "crack.json").read_text()))
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
    with pytest.raises(SlabForgeError, match=said) as error:
        explain(graph(math("Lonely", "ADD", 0.0, 0.0)), node)
    assert isinstance(error.value, module.NoSuchNodeError) == (node == "Nothing")


def cost_of(compiled: Compiled | None, path: tuple[str, ...]) -> Cost:
    """What a node costs in what was compiled."""
    assert compiled is not None and compiled.values is not None
    values = (*compiled.values.always, *compiled.values.reached)
    own = [v for v in values if v.origin is not None and v.origin.words == path]
    return sum((cost(v, compiled.blender) for v in own), Cost())


def test_a_large_material_is_explained_as_it_is_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    crack = without_layers(Graph.model_validate_json((single_pack()[1] / "crack.json").read_text()))
    monkeypatch.setattr(compiler, "is_large", lambda material, blender: True)
    monkeypatch.setattr(module, "is_large", lambda material, blender: True)
    (found,) = (e for e in explain(crack, "Noise Texture") if e.path[0] == "Crack")
    assert "_compact" in dict(found.steps)["call_compact_functions"]
    assert "find_bound" not in dict(found.steps)
    assert found.cost == cost_of(try_material(crack).compiled, found.path)


def test_a_stack_is_explained_part_by_part() -> None:
    made = chain("A", "B")
    compiled = compile_stack(made)
    assert compiled is not None
    found = explain(made, "Raised")
    assert [(e.part, e.path[0]) for e in found] == [("layer A", "A"), ("layer B", "B")]
    for each, own in zip(found, compiled.layers, strict=True):
        assert "where the bound is not 0" in each.steps[-1][1]
        assert each.cost == cost_of(own.compiled, each.path)
        assert each.cost.operations > 0
    assert str(found[0]).startswith("m (layer A): A/Raised\n")


def test_of_a_group_the_nodes_in_it_are_told() -> None:
    made = chain("A", "B")
    (found,) = explain(made, "B")
    compiled = compile_stack(made)
    assert compiled is not None
    assert (found.part, found.path, found.steps) == ("layer B", ("B",), ())
    costs = dict(found.nodes)
    own = compiled.layers[1].compiled
    assert costs["Raised"] == cost_of(own, ("B", "Raised")) != Cost()
    assert found.cost == sum(costs.values(), Cost())
    assert [c.operations for c in costs.values()] == sorted(
        (c.operations for c in costs.values()), reverse=True
    )
    assert f"  Raised: {costs['Raised']}\n" in str(found)
    assert {n["node"]: n["operations"] for n in found.row()["nodes"]}["Raised"] > 0


def test_a_group_says_which_of_its_nodes_is_refused() -> None:
    made = stack(layer("A", "Everywhere"), links=over("A", "Surface"), last="A")
    (found,) = explain(made, "A")
    assert any("reaches beyond its Size" in reason for reason in found.refused)


def test_a_layer_that_reaches_too_far_is_refused_in_its_part() -> None:
    made = stack(layer("A", "Everywhere"), links=over("A", "Surface"), last="A")
    (found,) = explain(made, "Raised")
    assert found.part == "layer A"
    assert "reaches beyond its Size" in found.refused[0]
