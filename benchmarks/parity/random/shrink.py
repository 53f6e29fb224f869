"""Makes a failing sketch smaller, step by step, as long as it still fails.

A step drops a node, bypasses it, cuts a link, puts a group's nodes in its place, or resets a value.
"""

from collections.abc import Callable, Iterator

from .sketch import Sketch, SketchNode, SketchTree, Wire

TRIES = 400
END = "Emission"
_Smaller = Callable[[SketchTree], Iterator[SketchTree]]


def shrink(sketch: Sketch, fails: Callable[[Sketch], bool], tries: int = TRIES) -> Sketch:
    """The smallest sketch that was found in at most `tries` tries and for which `fails` is true."""
    left = iter(range(tries))
    for smaller in (_roots, _shortened, _reset):
        passed = True
        while passed:
            passed = False
            for candidate in _variants(sketch, smaller):
                if next(left, None) is None:
                    return sketch
                if fails(candidate):
                    sketch, passed = candidate, smaller is not _roots
                    break
    return sketch


def _variants(sketch: Sketch, smaller: _Smaller) -> Iterator[Sketch]:
    """Sketches with one tree made smaller, and then with one group replaced by its nodes."""
    for tree in smaller(sketch.tree):
        yield pruned(sketch.model_copy(update={"tree": tree}))
    if smaller is _roots:
        return
    for name, group in sketch.groups.items():
        for tree in smaller(group):
            yield pruned(sketch.model_copy(update={"groups": sketch.groups | {name: tree}}))
    for node in sketch.tree.nodes:
        if node.group:
            tree = inlined(sketch.tree, node, sketch.groups[node.group])
            yield pruned(sketch.model_copy(update={"tree": tree}))


# -- what is not read ---------------------------------------------------------------------------


def pruned(sketch: Sketch) -> Sketch:
    """The sketch without the nodes and groups that nothing reads."""
    tree = _read(sketch.tree, END)
    groups = {name: _read(group, "Out") for name, group in sketch.groups.items()}
    kept: dict[str, None] = dict.fromkeys(n.group for n in tree.nodes if n.group)
    for name in reversed(groups):
        if name in kept:
            kept |= dict.fromkeys(n.group for n in groups[name].nodes if n.group)
    return sketch.model_copy(
        update={"tree": tree, "groups": {k: v for k, v in groups.items() if k in kept}}
    )


def _read(tree: SketchTree, end: str) -> SketchTree:
    names = ancestors(tree, end)
    return tree.model_copy(
        update={
            "nodes": tuple(n for n in tree.nodes if n.name in names),
            "wires": tuple(w for w in tree.wires if w.target in names),
        }
    )


def ancestors(tree: SketchTree, name: str) -> set[str]:
    """The names of a node and of all nodes that it reads, directly or through others."""
    found, new = set(), {name}
    while new:
        found |= new
        new = {w.source for w in tree.wires if w.target in new} - found
    return found


# -- one step -----------------------------------------------------------------------------------


def _roots(tree: SketchTree) -> Iterator[SketchTree]:
    """The tree with another output shown; those that read the fewest nodes come first."""
    ends = dict.fromkeys((w.source, w.output) for w in tree.wires if w.target != END)
    for source, output in sorted(ends, key=lambda end: len(ancestors(tree, end[0]))):
        wires = tuple(w for w in tree.wires if w.target != END)
        yield tree.model_copy(update={"wires": (*wires, Wire(source, output, END, "Color"))})


def _shortened(tree: SketchTree) -> Iterator[SketchTree]:
    """The tree with one wire removed, or moved to something that its source reads."""
    for i, wire in enumerate(tree.wires):
        rest = (*tree.wires[:i], *tree.wires[i + 1 :])
        if wire.target != END:
            yield tree.model_copy(update={"wires": rest})
        for before in (w for w in tree.wires if w.target == wire.source):
            moved = wire._replace(source=before.source, output=before.output)
            yield tree.model_copy(update={"wires": (*rest, moved)})


def _reset(tree: SketchTree) -> Iterator[SketchTree]:
    """The tree with one value, property, curve or flag as Blender sets it by default."""
    for i, wire in enumerate(tree.wires):
        if wire.muted:
            wires = (*tree.wires[:i], wire._replace(muted=False), *tree.wires[i + 1 :])
            yield tree.model_copy(update={"wires": wires})
    for i, node in enumerate(tree.nodes):
        for plain in _plainer(node):
            yield tree.model_copy(update={"nodes": (*tree.nodes[:i], plain, *tree.nodes[i + 1 :])})


def _plainer(node: SketchNode) -> Iterator[SketchNode]:
    defaults = {
        "framed": False, "mute": False, "curves": (), "ramp": (), "ramp_properties": {},
        "extend": "EXTRAPOLATED", "image": False,
    }  # fmt: skip
    for name, value in defaults.items():
        if getattr(node, name) != value:
            yield node.model_copy(update={name: value})
    for field in ("values", "properties", "held"):
        entries = getattr(node, field)
        for key in entries:
            yield node.model_copy(update={field: {k: v for k, v in entries.items() if k != key}})


# -- groups -------------------------------------------------------------------------------------


def inlined(tree: SketchTree, node: SketchNode, group: SketchTree) -> SketchTree:
    """The tree with the nodes of a group in the place of the group's node.

    Inputs of the group that are not linked lose their values.
    """
    nodes = [n for n in tree.nodes if n.name != node.name]
    nodes += [n.model_copy(update={"name": _inner(node, n.name)}) for n in group.nodes]
    wires = [w for w in tree.wires if node.name not in (w.source, w.target)]
    wires += [*_wires_within(tree, node, group), *_wires_out(tree, node, group)]
    return tree.model_copy(update={"nodes": tuple(nodes), "wires": tuple(wires)})


def _inner(node: SketchNode, name: str) -> str:
    """The name outside of a node within a group."""
    return f"{node.name} {name}"


def _into(tree: SketchTree, node: SketchNode) -> dict[str, Wire]:
    """The wires into a node by its input."""
    return {w.input: w for w in tree.wires if w.target == node.name}


def _wires_within(tree: SketchTree, node: SketchNode, group: SketchTree) -> Iterator[Wire]:
    """The group's wires to its own nodes; those of its inputs come from what feeds the group."""
    into = _into(tree, node)
    for wire in group.wires:
        if wire.target == "Out" or (wire.source == "In" and wire.output not in into):
            continue
        source, output = _inner(node, wire.source), wire.output
        if wire.source == "In":
            source, output = into[wire.output].source, into[wire.output].output
        yield Wire(source, output, _inner(node, wire.target), wire.input, wire.muted)


def _wires_out(tree: SketchTree, node: SketchNode, group: SketchTree) -> Iterator[Wire]:
    """The wires from the group's outputs, each from the node that gives it inside or before."""
    into = _into(tree, node)
    out = {w.input: w for w in group.wires if w.target == "Out"}
    for wire in (w for w in tree.wires if w.source == node.name and w.output in out):
        end = out[wire.output]
        if end.source != "In":
            yield wire._replace(source=_inner(node, end.source), output=end.output)
        elif end.output in into:
            through = into[end.output]
            yield wire._replace(source=through.source, output=through.output)
