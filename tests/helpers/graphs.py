"""Small graphs of plain data for the tests of the compiler."""

from slabforge.glsl.graph import Graph, Link, Node, Socket, Tree


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


def link(from_: str, to: str) -> Link:
    """A link from `node.socket` to `node.socket`."""
    (a, b), (c, d) = from_.split("."), to.split(".")
    return Link(from_node=a, from_socket=b, to_node=c, to_socket=d)


END = link("Emission.Emission", "Output.Surface")


def graph(
    *nodes: Node,
    links: tuple[Link, ...] = (),
    groups: dict[str, Tree] | None = None,
    blender: str = "4.5.0",
) -> Graph:
    """A material that emits what feeds `Emission.Color`."""
    tree = Tree(name="m", nodes=(EMISSION, OUTPUT, *nodes), links=(END, *links))
    return Graph(name="m", blender=blender, tree=tree, groups=groups or {})


def math(name: str, operation: str, *values: float) -> Node:
    """A Math node."""
    inputs = tuple(
        socket(i, default=v) for i, v in zip(("Value", "Value_001"), values, strict=False)
    )
    properties = {"operation": operation}
    return Node(
        name=name, type="ShaderNodeMath", properties=properties, inputs=inputs,
        outputs=(socket("Value"),),
    )  # fmt: skip
