"""Stacks cut into their parts, on graphs of a few nodes."""

import pytest
from graphs import graph, link, math, socket
from slabforge.errors import SlabForgeError
from slabforge.glsl.compile.problems import UnsupportedError
from slabforge.glsl.compile.stack.compile_stack import compile_stack
from slabforge.glsl.compile.stack.cut import PLACE, STATE, cut, is_layer, single
from slabforge.glsl.graph import Graph, Link, Node
from stack_graphs import GROUPS, PASSED, SURFACE, chain, inside, layer, over, sockets, stack


def fed(made: Graph, target: str) -> str | None:
    """What feeds an input, `node.socket`; None without a link."""
    found = [
        f"{x.from_node}.{x.from_socket}"
        for x in made.tree.links
        if f"{x.to_node}.{x.to_socket}" == target
    ]
    assert len(found) < 2
    return found[0] if found else None


def names(made: Graph) -> set[str]:
    return {n.name for n in made.tree.nodes}


def test_layers_come_in_the_order_of_the_chain_not_of_the_nodes() -> None:
    found = cut(chain("C", "A", "B"))
    assert found is not None
    assert [each.name for each in found.layers] == ["C", "A", "B"]
    assert all(each.defect for each in found.layers)


def test_a_material_without_layers_is_no_stack() -> None:
    assert cut(graph(SURFACE, links=(link("Surface.Color", "Emission.Color"),))) is None
    assert not is_layer(SURFACE)
    assert not is_layer(layer("A").model_copy(update={"through": {"Color": "Color"}}))


def test_a_look_alike_says_so_by_its_own_value() -> None:
    found = cut(stack(layer("A", defect=0.0), links=over("A", "Surface"), last="A"))
    assert found is not None
    assert [each.defect for each in found.layers] == [False]


def test_what_is_sound_goes_past_the_layers() -> None:
    found = cut(chain("A", "B"))
    assert found is not None
    for part in (found.sound, single(chain("A", "B"), None)):
        assert names(part) == {"Emission", "Output", "Surface"}
        assert fed(part, "Emission.Color") == "Surface.Color"
        assert fed(part, "Emission.Strength") == "Surface.Roughness"
    assert fed(found.state, "AOV height.Value") == "Surface.Height"
    assert fed(found.state, "AOV color.Color") == "Surface.Color"
    assert "Output" not in names(found.state)
    assert fed(found.shading, "Emission.Color") == "Below.Color"


def test_a_layer_alone_reads_what_lies_below_and_no_mask() -> None:
    found = cut(chain("A", "B"))
    assert found is not None
    for each in found.layers:
        assert [fed(each.graph, f"{each.name}.{s}") for s in STATE] == [f"Below.{s}" for s in STATE]
        assert fed(each.graph, f"{each.name}.Mask") == "Mask below.Value"
        assert fed(each.graph, f"{each.name}.Defect") == "Labelled.Value"
        assert fed(each.graph, f"{each.name}.Size") is None  # a parameter
        assert fed(each.graph, "AOV cover.Value") == f"{each.name}.Cover"


@pytest.mark.parametrize("name", ["A", "B", "C"])
def test_one_layer_of_a_stack_lies_on_its_surface(name: str) -> None:
    made = single(chain("A", "B", "C"), name)
    assert made.name == name.lower()
    assert names(made) == {"Emission", "Output", "Surface", "Mask below", name}
    assert [fed(made, f"{name}.{s}") for s in STATE] == [f"Surface.{s}" for s in STATE]
    assert fed(made, f"{name}.Mask") == "Mask below.Value"
    assert fed(made, "Emission.Color") == f"{name}.Color"


def test_a_layer_that_the_stack_lacks() -> None:
    with pytest.raises(SlabForgeError, match="Material 'm' has no layer 'D'"):
        single(chain("A"), "D")


def test_the_lowest_layer_may_lie_on_its_own_values() -> None:
    made = stack(layer("A"), links=over("A", "Surface", "Color"), last="A")
    found = cut(made)
    assert found is not None
    assert fed(found.sound, "Emission.Color") == "Surface.Color"
    assert fed(found.sound, "Emission.Strength") == "Own Roughness.Value"
    (held,) = (n for n in found.sound.tree.nodes if n.name == "Own Roughness")
    assert held.outputs[0].default == 0.5


def test_reroutes_within_the_chain_are_followed() -> None:
    turn = Node(
        name="R",
        type="NodeReroute",
        inputs=(socket("Input", "RGBA"),),
        outputs=(socket("Output", "RGBA"),),
    )
    links = [*over("A", "Surface"), *over("B", "A", *PASSED[1:])]
    links += [link("A.Color", "R.Input"), link("R.Output", "B.Color")]
    found = cut(stack(layer("B"), layer("A"), turn, links=links, last="B"))
    assert found is not None
    assert [each.name for each in found.layers] == ["A", "B"]


LAST = Node(
    name="Reader", type="ShaderNodeInvert", inputs=sockets("Color"), outputs=sockets("Color")
)
TO_HEIGHT = [link("A.Cover", "B.Height")]
BAD = [
    ([*over("A", "Surface"), *over("B", "Surface")], "layers 'A', 'B' do not lie in one chain"),
    ([*over("A", "B"), *over("B", "A")], "layers 'A', 'B', 'C' do not lie in one chain"),
    ([*over("A", "Surface"), *over("B", "A"), *over("C", "A")], "two layers lie on one"),
    (
        [*over("A", "Surface"), *over("B", "A", *STATE[:3]), *over("B", "Surface", "Height")],
        "'B' takes Color from 'A', .*Height from 'the surface'.*link all of them",
    ),
    ([*over("A", "Surface"), *over("B", "A", *STATE[:3]), *TO_HEIGHT], "from another output of"),
    (
        [*over("A", "Surface"), *over("B", "A"), link("A.Color", "Reader.Color")],
        "node 'Reader' reads the layer 'A', which others lie on; let it read the last layer, 'B'",
    ),
    (
        [*over("A", "Surface"), *over("B", "A"), link("A.Cover", "B.Size")],
        "node 'B' reads the layer 'A', which others lie on",
    ),
    (
        [*over("A", "Surface"), *over("B", "A"), link("Beside.Height", "B.Size")],
        "layer 'B' reads the group 'Beside' beside the chain",
    ),
]


@pytest.mark.parametrize(("links", "words"), BAD, ids=[w[:30] for _, w in BAD])
def test_what_is_no_chain_is_refused_by_name(links: list[Link], words: str) -> None:
    used = {x.to_node for x in links} & {"A", "B", "C"}
    if "'C'" in words:
        links, used = [*links, *over("C", "B")], used | {"C"}
    beside = SURFACE.model_copy(update={"name": "Beside"})
    made = stack(*map(layer, sorted(used)), LAST, beside, links=links, last="B")
    with pytest.raises(SlabForgeError, match=f"In material 'm' .*{words}"):
        cut(made)


def test_a_muted_layer_within_the_chain_is_refused() -> None:
    """Blender's mute hands on the first input of a socket's type: a height would be a roughness."""
    made = chain("A", "B", "C")
    through = {s: "Color" if s == "Color" else "Roughness" for s in PASSED}
    muted = [
        n.model_copy(update={"through": through}) if n.name == "B" else n for n in made.tree.nodes
    ]
    tree = made.tree.model_copy(update={"nodes": tuple(muted)})
    with pytest.raises(SlabForgeError, match="layers 'A', 'C' do not lie in one chain"):
        cut(made.model_copy(update={"tree": tree}))


def test_the_last_layer_may_be_read_by_anyone() -> None:
    links = [*over("A", "Surface"), *over("B", "A"), link("B.Cover", "Reader.Color")]
    assert cut(stack(layer("A"), layer("B"), LAST, links=links, last="B")) is not None


def test_a_layer_with_a_window_compiles_with_its_bound() -> None:
    compiled = compile_stack(chain("A", "B"))
    assert compiled is not None
    assert [each.name for each in compiled.layers] == ["A", "B"]
    for each in compiled.layers:
        assert each.compiled.bounded
        assert [p.key for p in each.compiled.parameters] == [f"{each.name}.{s}" for s in PLACE]


def test_a_layer_without_a_window_is_refused_and_the_node_named() -> None:
    links = [*over("A", "Surface"), *over("B", "A")]
    made = stack(layer("A"), layer("B", "Everywhere"), links=links, last="B")
    with pytest.raises(UnsupportedError, match="Height reaches beyond its Size") as raised:
        compile_stack(made)
    (problem,) = raised.value.problems
    assert (problem.material, problem.where, problem.node) == ("B", "B", "Raised")


def test_a_height_that_reads_the_roughness_below_is_refused() -> None:
    tree = inside(True)
    links = [x for x in tree.links if (x.to_node, x.to_socket) != ("Raised", "Value_001")]
    links += [link("Near.Value", "Times.Value"), link("in.Roughness", "Times.Value_001")]
    links.append(link("Times.Value", "Raised.Value_001"))
    nodes = (*tree.nodes, math("Times", "MULTIPLY", 0.0, 0.0))
    changed = tree.model_copy(update={"nodes": nodes, "links": tuple(links)})
    made = chain("A").model_copy(update={"groups": GROUPS | {"Window": changed}})
    with pytest.raises(UnsupportedError, match="'A' .*Height reads the Color, Roughness or Met"):
        compile_stack(made)
