"""The normalising pass: groups, reroutes, muted nodes and conversions, on graphs of a few nodes."""

import pytest
from graphs import graph, link, math, socket
from slabforge.errors import SlabForgeError
from slabforge.glsl.compile.compiler import compile_material
from slabforge.glsl.compile.flatten.flat_graph import Conversion, Feed, Held, Output
from slabforge.glsl.compile.flatten.normalise import normalise
from slabforge.glsl.graph import Graph, Node, Tree

SINE = math("Sine", "SINE", 0.0)
PLACE = Node(name="Place", type="ShaderNodeTexCoord", outputs=(socket("Object", "VECTOR", None),))


def reroute(name: str, type_: str) -> Node:
    return Node(
        name=name,
        type="NodeReroute",
        inputs=(socket("Input", type_, (0.2,) * 3 if type_ != "VALUE" else 0.2),),
        outputs=(socket("Output", type_, None),),
    )


def emitted(made: Graph) -> Feed:
    """What reaches the colour that the material emits."""
    flat = normalise(made, ("mask",))
    assert flat.end is not None
    source = flat.end.feeds["Surface"].source
    assert isinstance(source, Output)
    return source.node.feeds["Color"]


@pytest.mark.parametrize(
    ("blender", "conversions"),
    [
        ("4.5.0", (("VECTOR", "VALUE"), ("VALUE", "RGBA"))),
        ("5.2.0", (("VECTOR", "RGBA"),)),  # handed on as it is, and converted where it is read
    ],
)
def test_conversions_of_what_a_reroute_hands_on(
    blender: str, conversions: tuple[tuple[str, str], ...]
) -> None:
    links = (link("Place.Object", "R.Input"), link("R.Output", "Emission.Color"))
    feed = emitted(graph(PLACE, reroute("R", "VALUE"), links=links, blender=blender))
    assert isinstance(feed.source, Output) and feed.source.node.node is PLACE
    assert feed.conversions == tuple(Conversion(*c) for c in conversions)
    assert feed.linked and feed.fed


def test_what_depends_on_values_alone_is_converted_in_blender_5_too() -> None:
    links = (link("Sine.Value", "R.Input"), link("R.Output", "Emission.Color"))
    feed = emitted(graph(SINE, reroute("R", "VECTOR"), links=links, blender="5.2.0"))
    assert feed.conversions == (Conversion("VALUE", "VECTOR"), Conversion("VECTOR", "RGBA"))


@pytest.mark.parametrize(("blender", "value"), [("4.5.0", 0.2), ("5.2.0", (1.0, 1.0, 1.0, 1.0))])
def test_a_reroute_without_a_link(blender: str, value: object) -> None:
    made = graph(
        reroute("R", "VALUE"), links=(link("R.Output", "Emission.Color"),), blender=blender
    )
    feed = emitted(made)
    assert feed.source == Held(value)  # type: ignore[arg-type]
    assert not feed.fed


def test_a_muted_node_hands_its_input_on() -> None:
    muted = SINE.model_copy(update={"name": "Muted", "through": {"Value": "Value"}})
    links = (
        link("Sine.Value", "Muted.Value"),
        link("Muted.Value", "Emission.Color"),
    )
    feed = emitted(graph(SINE, muted, links=links))
    assert isinstance(feed.source, Output) and feed.source.node.node is SINE


def test_a_group_is_entered_and_left() -> None:
    ends = (
        Node(name="in", type="NodeGroupInput", outputs=(socket("X"),)),
        Node(name="out", type="NodeGroupOutput", inputs=(socket("Y"),)),
    )
    inner = Tree(
        name="G",
        nodes=(*ends, SINE),
        links=(link("in.X", "Sine.Value"), link("Sine.Value", "out.Y")),
    )
    group = Node(
        name="Group",
        type="ShaderNodeGroup",
        group="G",
        inputs=(socket("X"),),
        outputs=(socket("Y"),),
    )
    cosine = math("Cosine", "COSINE", 0.0)
    links = (link("Cosine.Value", "Group.X"), link("Group.Y", "Emission.Color"))
    feed = emitted(graph(group, cosine, links=links, groups={"G": inner}))
    assert isinstance(feed.source, Output)
    flat = feed.source.node
    assert (flat.path, flat.node.name) == (("Group",), "Sine")
    before = flat.feeds["Value"].source
    assert isinstance(before, Output) and before.node.node is cosine


def test_links_in_a_circle_are_refused() -> None:
    other = SINE.model_copy(update={"name": "Other"})
    links = (
        link("Sine.Value", "Other.Value"),
        link("Other.Value", "Sine.Value"),
        link("Sine.Value", "Emission.Color"),
    )
    with pytest.raises(SlabForgeError, match="lead in a circle"):
        compile_material(graph(SINE, other, links=links))


def test_a_chain_of_thousands_of_nodes_needs_no_recursion() -> None:
    names = [f"S{i}" for i in range(3000)]
    nodes = [SINE.model_copy(update={"name": n}) for n in names]
    pairs = zip(names, names[1:], strict=False)
    links = [link(f"{a}.Value", f"{b}.Value") for a, b in pairs]
    ends = (link("Place.Object", "S0.Value"), link(f"{names[-1]}.Value", "Emission.Color"))
    compiled = compile_material(graph(PLACE, *nodes, links=(*links, *ends)))
    assert compiled.calls == len(names)
    assert "3001 nodes in use" in compiled.warnings[0]
