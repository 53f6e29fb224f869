"""The compiler on graphs of plain data: parameters, refusals, literals."""

import pytest
from slabforge.errors import SlabForgeError
from slabforge.glsl.compiler import UnsupportedError, compile_material
from slabforge.glsl.graph import Graph, Link, Node, Socket, Tree
from slabforge.glsl.text import literal


def socket(identifier: str, type_: str = "VALUE", default: object = 0.5, **limits: float) -> Socket:
    return Socket(
        identifier=identifier,
        name=identifier,
        type=type_,
        default=default,
        **limits,  # type: ignore[arg-type]
    )


COLOR = socket("Color", "RGBA", (1.0, 1.0, 1.0, 1.0))
EMISSION = Node(
    name="Emission",
    type="ShaderNodeEmission",
    inputs=(COLOR, socket("Strength")),
    outputs=(socket("Emission", "SHADER", None),),
)
OUTPUT = Node(
    name="Output",
    type="ShaderNodeOutputMaterial",
    inputs=(socket("Surface", "SHADER", None),),
)
END = Link(from_node="Emission", from_socket="Emission", to_node="Output", to_socket="Surface")


def graph(
    *nodes: Node, links: tuple[Link, ...] = (), groups: dict[str, Tree] | None = None
) -> Graph:
    tree = Tree(name="m", nodes=(EMISSION, OUTPUT, *nodes), links=(END, *links))
    return Graph(name="m", blender="4.5.0", tree=tree, groups=groups or {})


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


def test_the_text_does_not_depend_on_values() -> None:
    a, b = grouped(0.1, min=0, max=1), grouped(0.9, min=0.5, max=2)
    assert compile_material(a).text == compile_material(b).text


def test_a_socket_without_limits_stays_at_its_default() -> None:
    (parameter,) = compile_material(grouped(0.25, min=-3.4e38, max=3.4e38)).parameters
    assert parameter.min is None


def test_every_unsupported_node_is_listed_once() -> None:
    out = socket("Color", "RGBA", None)
    sky = Node(name="Sky", type="ShaderNodeTexSky", outputs=(out,))
    gabor = Node(name="Gabor", type="ShaderNodeTexGabor", outputs=(out,))
    add = Node(
        name="Add",
        type="ShaderNodeVectorMath",
        properties={"operation": "ADD"},
        inputs=(socket("Vector", "VECTOR", (0.0,) * 3), socket("Vector_001", "VECTOR", (0.0,) * 3)),
        outputs=(socket("Vector", "VECTOR", None),),
    )
    links = (
        Link(from_node="Sky", from_socket="Color", to_node="Add", to_socket="Vector"),
        Link(from_node="Gabor", from_socket="Color", to_node="Add", to_socket="Vector_001"),
        Link(from_node="Sky", from_socket="Color", to_node="Emission", to_socket="Strength"),
        to_color("Add", "Vector"),
    )
    with pytest.raises(UnsupportedError) as caught:
        compile_material(graph(sky, gabor, add, links=links))
    assert [p.node for p in caught.value.problems] == ["Gabor", "Sky"]
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
        literal(value, "float")
