"""The compiler on graphs of plain data: parameters, refusals, literals."""

import pytest
from graphs import EMISSION, OUTPUT, graph, math, socket
from slabforge.errors import SlabForgeError
from slabforge.glsl.compile.compiler import compile_material
from slabforge.glsl.compile.emit.literals import literal
from slabforge.glsl.compile.problems import UnsupportedError
from slabforge.glsl.graph import Graph, Link, Node, Tree


def to_color(node: str, output: str) -> Link:
    return Link(from_node=node, from_socket=output, to_node="Emission", to_socket="Color")


def grouped(default: float, **limits: float) -> Graph:
    inner = Tree(
        name="G",
        nodes=(
            Node(name="in", type="NodeGroupInput", outputs=(socket("Depth"),)),
            Node(name="out", type="NodeGroupOutput", inputs=(socket("Depth"),)),
        ),
        links=(Link(from_node="in", from_socket="Depth", to_node="out", to_socket="Depth"),),
    )
    node = Node(
        name="Crack",
        type="ShaderNodeGroup",
        inputs=(socket("Depth", default=default, **limits),),
        outputs=(socket("Depth"),),
        group="G",
    )
    return graph(node, links=(to_color("Crack", "Depth"),), groups={"G": inner})


def test_unlinked_group_input_is_read_from_the_row() -> None:
    compiled = compile_material(grouped(0.25, min=0.1, max=0.9))
    (parameter,) = compiled.parameters
    assert (parameter.key, parameter.min, parameter.max) == ("Crack.Depth", 0.1, 0.9)
    assert "row(0)" in compiled.text
    assert "0.25" not in compiled.text


def test_inputs_of_one_name_are_two_parameters() -> None:
    made = grouped(0.25, min=0.0, max=1.0)
    (node,) = [n for n in made.tree.nodes if n.type == "ShaderNodeGroup"]
    twin = node.inputs[0].model_copy(update={"identifier": "Depth_2"})
    twice = node.model_copy(update={"inputs": (*node.inputs, twin)})
    nodes = tuple(twice if n is node else n for n in made.tree.nodes)
    tree = made.tree.model_copy(update={"nodes": nodes})
    compiled = compile_material(made.model_copy(update={"tree": tree}))
    assert [p.key for p in compiled.parameters] == ["Crack.Depth", "Crack.Depth 2"]


def test_a_parameter_that_is_no_number_is_refused() -> None:
    with pytest.raises(UnsupportedError, match="'Depth' is nan, not a finite number"):
        compile_material(grouped(float("nan")))


def test_the_text_does_not_depend_on_values() -> None:
    a, b = grouped(0.1, min=0, max=1), grouped(0.9, min=0.5, max=2)
    assert compile_material(a).text == compile_material(b).text


def test_a_socket_without_limits_stays_at_its_default() -> None:
    (parameter,) = compile_material(grouped(0.25, min=-3.4e38, max=3.4e38)).parameters
    assert parameter.min is None


def test_every_unsupported_node_is_listed_once() -> None:
    out = socket("Color", "RGBA", None)
    sky = Node(name="Sky", type="ShaderNodeTexSky", outputs=(out,))
    dirt = Node(name="Dirt", type="ShaderNodeTexIES", outputs=(out,))
    add = Node(
        name="Add",
        type="ShaderNodeVectorMath",
        properties={"operation": "ADD"},
        inputs=(socket("Vector", "VECTOR", (0.0,) * 3), socket("Vector_001", "VECTOR", (0.0,) * 3)),
        outputs=(socket("Vector", "VECTOR", None),),
    )
    links = (
        Link(from_node="Sky", from_socket="Color", to_node="Add", to_socket="Vector"),
        Link(from_node="Dirt", from_socket="Color", to_node="Add", to_socket="Vector_001"),
        Link(from_node="Sky", from_socket="Color", to_node="Emission", to_socket="Strength"),
        to_color("Add", "Vector"),
    )
    with pytest.raises(UnsupportedError) as caught:
        compile_material(graph(sky, dirt, add, links=links))
    assert [p.node for p in caught.value.problems] == ["Dirt", "Sky"]
    assert "m: 'Sky' (ShaderNodeTexSky): this node type is not supported" in str(caught.value)


def test_an_unsupported_variant_is_refused_by_its_properties() -> None:
    noise = Node(
        name="Noise",
        type="ShaderNodeTexNoise",
        properties={"noise_dimensions": "5D", "noise_type": "FBM", "normalize": True},
        outputs=(socket("Fac"),),
    )
    with pytest.raises(UnsupportedError, match="noise_dimensions=5D"):
        compile_material(graph(noise, links=(to_color("Noise", "Fac"),)))


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_value_that_is_not_finite_is_refused(value: float) -> None:
    with pytest.raises(SlabForgeError, match="not finite"):
        literal((value,), "float")


def test_a_group_that_contains_itself_is_refused() -> None:
    inner = Tree(
        name="G",
        nodes=(
            Node(name="again", type="ShaderNodeGroup", group="G", outputs=(socket("Depth"),)),
            Node(name="out", type="NodeGroupOutput", inputs=(socket("Depth"),)),
        ),
        links=(Link(from_node="again", from_socket="Depth", to_node="out", to_socket="Depth"),),
    )
    node = Node(name="Crack", type="ShaderNodeGroup", outputs=(socket("Depth"),), group="G")
    with pytest.raises(SlabForgeError, match="the group 'G' contains itself"):
        compile_material(graph(node, links=(to_color("Crack", "Depth"),), groups={"G": inner}))


def test_constants_are_folded() -> None:
    compiled = compile_material(
        graph(math("Sum", "ADD", 0.25, 0.5), links=(to_color("Sum", "Value"),))
    )
    assert "math_add" not in compiled.text
    (color,) = compiled.inputs
    assert color.numbers == (0.75, 0.75, 0.75)


def test_equal_calls_are_made_once_and_what_changes_nothing_is_left_out() -> None:
    coordinate = Node(
        name="At", type="ShaderNodeTexCoord", outputs=(socket("Object", "VECTOR", None),)
    )
    nodes = (
        coordinate,
        math("A", "SINE", 0.0),
        math("B", "SINE", 0.0),
        math("Both", "ADD", 0.0, 0.0),
        math("Same", "MULTIPLY", 0.0, 1.0),
    )
    links = (
        Link(from_node="At", from_socket="Object", to_node="A", to_socket="Value"),
        Link(from_node="At", from_socket="Object", to_node="B", to_socket="Value"),
        Link(from_node="A", from_socket="Value", to_node="Both", to_socket="Value"),
        Link(from_node="B", from_socket="Value", to_node="Both", to_socket="Value_001"),
        Link(from_node="Both", from_socket="Value", to_node="Same", to_socket="Value"),
        to_color("Same", "Value"),
    )
    text = compile_material(graph(*nodes, links=links)).text
    evaluate = text[text.index("void evaluate") :]
    assert evaluate.count("math_sine(") == 1
    assert "math_add(A_Value, A_Value, Both_Value);  // Both" in evaluate
    assert "math_multiply" not in text


def test_a_shader_that_is_mixed_in_by_nothing_is_dropped() -> None:
    mix = Node(
        name="Mix",
        type="ShaderNodeMixShader",
        inputs=(socket("Fac", default=0.0), *(socket(i, "SHADER", None) for i in ("A", "B"))),
        outputs=(socket("Shader", "SHADER", None),),
    )
    hair = Node(name="Hair", type="ShaderNodeBsdfHair", outputs=(socket("BSDF", "SHADER", None),))
    tree = Tree(
        name="m",
        nodes=(EMISSION, OUTPUT, mix, hair),
        links=(
            Link(from_node="Emission", from_socket="Emission", to_node="Mix", to_socket="A"),
            Link(from_node="Hair", from_socket="BSDF", to_node="Mix", to_socket="B"),
            Link(from_node="Mix", from_socket="Shader", to_node="Output", to_socket="Surface"),
        ),
    )
    compiled = compile_material(Graph(name="m", blender="4.5.0", tree=tree))
    assert "lit_emission" in compiled.shading
