"""Draws random sketches: 10 to 60 nodes of everything that compiles, the same for the same seed.

A node may read outputs of any type, and prefers those that nothing reads yet. What is still unread
at the end is mixed together, so that nearly every node has an effect. Results that may grow without
bounds (powers, poles, ranges that are not clamped) are read only through a node that bounds them.
"""

# pyright: reportAttributeAccessIssue=false

import random
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import bpy

from ....blender_scene.exporting.extract import extract_node
from ....glsl.compile.tables.node_table import NODES, SOURCES, find_function
from ..cases.table_nodes import DRIVEN, RANGES, exists, supported
from .draw_nodes import CURVES, drawn_node
from .frequencies import BOUNDING, LATTICE, LINKED, NARROW, WEIGHTS, WILD
from .sketch import Port, Sketch, SketchNode, SketchTree, Wire, new_node

LEAST, MOST = 10, 60  # nodes of a graph


class Output(NamedTuple):
    """An output of a node that others can read, and its type."""

    node: str
    output: str
    type: str


def random_sketch(seed: int) -> Sketch:
    """The sketch of a seed. It differs between lines of Blender that have different nodes."""
    dice = random.Random(seed)
    with _scratch_tree() as scratch:
        grower = _Grower(dice, scratch, {})
        grower.add("ShaderNodeTexCoord")
        grower.grow(dice.randint(LEAST, MOST - 15))
        last = grower.merged()
        grower.wires.append(Wire(last.node, last.output, "Emission", "Color"))
        tree = SketchTree(nodes=tuple(grower.nodes), wires=tuple(grower.wires))
        return Sketch(tree=tree, groups=grower.groups)


@contextmanager
def _scratch_tree() -> Iterator[Any]:
    """A temporary Blender tree in which nodes are tried out; it is removed afterwards."""
    tree = bpy.data.node_groups.new("scratch", "ShaderNodeTree")
    try:
        yield tree
    finally:
        bpy.data.node_groups.remove(tree)


class _Grower:
    """Grows one tree node by node; `groups` are those of the whole sketch."""

    def __init__(
        self, dice: random.Random, scratch: Any, groups: dict[str, SketchTree], depth: int = 0
    ) -> None:
        self.nodes: list[SketchNode] = []
        self.wires: list[Wire] = []
        self.groups = groups
        self.pool: list[Output] = []
        self._dice, self._scratch, self._depth = dice, scratch, depth
        self._unread: dict[str, None] = {}
        self._names: dict[str, int] = {}

    def grow(self, count: int) -> None:
        """Add nodes until there are `count`, including those that will merge unread outputs."""
        types = [t for t in WEIGHTS if exists(t)]
        weights = [WEIGHTS[t] for t in types]
        while len(self.nodes) + len(self._unread) <= count:
            (type_,) = self._dice.choices(types, weights)
            if type_ == "ShaderNodeGroup":
                self._add_group()
            elif type_ != "ShaderNodeBump" or not any(n.type == type_ for n in self.nodes):
                self.add(type_)

    def add(self, type_: str, properties: dict[str, Any] | None = None, bound: bool = True) -> None:
        """Add a node, its inputs linked or set; with `bound`, also one that bounds its result."""
        plan = drawn_node(self._dice, type_, self._properties(type_, properties))
        node = new_node(self._scratch, plan)
        name = self._name(node.bl_label)
        wires, values = [], {}
        sockets = [s for s in node.inputs if s.enabled and s.type in ("VALUE", "VECTOR", "RGBA")]
        for i, socket in enumerate(sockets):
            main = i == (1 if type_ in CURVES else 0)
            share = LINKED.get(socket.name, LINKED["first" if main else "other"])
            if self.pool and self._dice.random() < share:
                wires.append((self._fitting(type_, i, socket.name), socket.identifier))
            else:
                value = self._value(type_, socket)
                values |= {} if value is None else {socket.identifier: value}
        wild = bool(WILD.search(self._function(node)))
        outputs = [o for o in node.outputs if o.enabled and o.type != "SHADER"]
        if type_ in SOURCES:
            outputs = [o for o in outputs if o.identifier in SOURCES[type_]]
        sources = [Output(name, o.identifier, o.type) for o in outputs]
        self._scratch.nodes.remove(node)
        muted, framed = self._dice.random() < 0.05, self._dice.random() < 0.1
        update = {"name": name, "values": values, "mute": muted, "framed": framed}
        self._put(plan.model_copy(update=update), wires, sources, wild and bound)

    def merged(self) -> Output:
        """One output that depends on every node which nothing else reads."""
        while len(self._unread) > 1:
            blend = self._dice.choice(("MIX", "MIX", "ADD", "DIFFERENCE"))
            a, b = (self._pick(n) for n in list(self._unread)[:2])
            plan = SketchNode(
                name=self._name("Blend"),
                type="ShaderNodeMix",
                properties={"data_type": "RGBA", "blend_type": blend},
                values={"Factor_Float": round(self._dice.uniform(0.3, 0.7), 3)},
            )
            wires = [(a, "A_Color"), (b, "B_Color")]
            self._put(plan, wires, [Output(plan.name, "Result_Color", "RGBA")], False)
        return self._pick(next(iter(self._unread)))

    # -- parts ----------------------------------------------------------------------------------

    def _put(
        self,
        plan: SketchNode,
        wires: list[tuple[Output, str]],
        sources: list[Output],
        wild: bool,
    ) -> None:
        self.nodes.append(plan)
        for source, identifier in wires:
            self._wire(source, plan.name, identifier)
        if wild and sources:
            source = self._dice.choice(sources)
            self.add_after(source, *self._dice.choice(BOUNDING))
        elif sources:
            self.pool += sources
            self._unread[plan.name] = None

    def add_after(self, source: Output, type_: str, properties: dict[str, Any]) -> None:
        """Add a node whose first input reads `source` and which has no other link."""
        node = new_node(self._scratch, SketchNode(name="", type=type_, properties=properties))
        plan = SketchNode(name=self._name(node.bl_label), type=type_, properties=properties)
        first = next(s.identifier for s in node.inputs if s.enabled)
        (output,) = (o for o in node.outputs if o.enabled)
        found = Output(plan.name, output.identifier, output.type)
        self._scratch.nodes.remove(node)
        self._put(plan, [(source, first)], [found], False)

    def _wire(self, source: Output, target: str, identifier: str) -> None:
        self._unread.pop(source.node, None)
        if self._dice.random() < 0.05:
            name = self._name("Reroute")
            self.nodes.append(SketchNode(name=name, type="NodeReroute"))
            self.wires.append(Wire(source.node, source.output, name, "Input"))
            source = Output(name, "Output", source.type)
        muted = self._dice.random() < 0.02
        self.wires.append(Wire(source.node, source.output, target, identifier, muted))

    def _name(self, label: str) -> str:
        self._names[label] = count = self._names.get(label, 0) + 1
        return f"{label} {count}"

    def _pick(self, node: str = "") -> Output:
        """An output of that node, or of any; one that nothing reads yet is preferred."""
        if not node and self._unread and self._dice.random() < 0.65:
            node = self._dice.choice(list(self._unread))
        return self._dice.choice([s for s in self.pool if node in ("", s.node)])

    def _fitting(self, type_: str, i: int, name: str) -> Output:
        """An output whose values are in the range that the input needs."""
        source = self._pick()
        if i == 0 and type_ in DRIVEN:
            low, high = DRIVEN[type_]
            return self._ranged(source, low, high)
        if name in NARROW.get(type_, {}):
            return self._ranged(source, *NARROW[type_][name])
        if i == 0 and type_ in LATTICE and self._dice.random() < 0.8:
            return self._on_lattice(source, "Value" if name == "W" else "Vector")
        return source

    def _ranged(self, source: Output, low: float, high: float) -> Output:
        name = self._name("Range")
        values = {"To Min": low, "To Max": high}
        self.nodes.append(SketchNode(name=name, type="ShaderNodeMapRange", values=values))
        self._wire(source, name, "Value")
        return Output(name, "Result", "VALUE")

    def _on_lattice(self, source: Output, kind: str) -> Output:
        """An output of whole numbers, on which a hash of a float's bits is the same everywhere."""
        type_ = "ShaderNodeMath" if kind == "Value" else "ShaderNodeVectorMath"
        seven = 7.0 if kind == "Value" else (7.0, 7.0, 7.0)
        for operation, values in (("MULTIPLY", {f"{kind}_001": seven}), ("FLOOR", {})):
            name, properties = self._name("Lattice"), {"operation": operation}
            plan = SketchNode(name=name, type=type_, properties=properties, values=values)
            self.nodes.append(plan)
            self._wire(source, name, kind)
            source = Output(name, kind, kind.upper())
        return source

    def _properties(self, type_: str, given: dict[str, Any] | None) -> dict[str, Any]:
        if given is not None or type_ not in NODES:
            return given or {}
        return self._dice.choice([p for t, p, *_ in supported() if t == type_])

    def _function(self, node: Any) -> str:
        found = find_function(extract_node(node), set())
        return found.name if found else ""

    def _value(self, type_: str, socket: Any) -> Any:
        """A drawn value for an unlinked input; None leaves it at its default."""
        dice, roll = self._dice, self._dice.random()
        ranges = RANGES[""] | RANGES.get(type_, {}) | NARROW.get(type_, {})
        narrow = socket.name in NARROW.get(type_, {})
        low, high = ranges.get(socket.name, (0.2, 1.4))
        if roll < 0.2:
            return None
        if roll < 0.3 and socket.name not in ranges:
            low = -1.4

        def number() -> float:
            if roll > 0.92 and not narrow:
                return dice.choice((0.0, 1.0, 0.5))
            return round(dice.uniform(low, high), 3)

        if socket.type == "VALUE":
            return number()
        return tuple(number() for _ in socket.default_value)

    # -- groups ---------------------------------------------------------------------------------

    def _add_group(self) -> None:
        """Add a node of an existing or of a new group; groups are nested two deep at most."""
        if self._depth == 2:
            return
        if not self.groups or self._dice.random() < 0.6:
            name = self._new_group()
        else:
            name = self._dice.choice(list(self.groups))
        tree = self.groups[name]
        plan = SketchNode(
            name=self._name("Group"),
            type="ShaderNodeGroup",
            group=name,
            mute=self._dice.random() < 0.05,
        )
        wires = [(self._pick(), p.name) for p in tree.inputs if self._dice.random() < 0.7]
        self._put(plan, wires, [Output(plan.name, p.name, p.type) for p in tree.outputs], False)

    def _new_group(self) -> str:
        dice = self._dice
        inner = _Grower(dice, self._scratch, self.groups, self._depth + 1)
        inputs = tuple(self._port(f"Way {i}") for i in range(dice.randint(1, 3)))
        inner.pool = [Output("In", p.name, p.type) for p in inputs]
        inner.grow(dice.randint(3, 8))
        outputs = tuple(self._port(f"Result {i}") for i in range(dice.randint(1, 2)))
        for i, port in enumerate(outputs):
            source = inner._pick() if i else inner.merged()
            inner._wire(source, "Out", port.name)
        name = f"Group {len(self.groups) + 1}"
        self.groups[name] = SketchTree(
            nodes=tuple(inner.nodes), wires=tuple(inner.wires), inputs=inputs, outputs=outputs
        )
        return name

    def _port(self, name: str) -> Port:
        type_, dice = self._dice.choice(("VALUE", "VECTOR", "RGBA")), self._dice
        count = {"VALUE": 1, "VECTOR": 3, "RGBA": 4}[type_]
        numbers = tuple(round(dice.uniform(0.2, 1.4), 3) for _ in range(count))
        return Port(name, type_, numbers if count > 1 else numbers[0])
