"""Random graphs against Cycles, those that once failed, and how they are found and shrunk."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

bpy = pytest.importorskip("bpy", reason="bpy is not installed: no comparison with Cycles")
pytestmark = pytest.mark.blender

from slabforge.benchmarks.parity.random import campaign as graphs
from slabforge.benchmarks.parity.random.draw_graphs import LEAST, MOST, random_sketch
from slabforge.benchmarks.parity.random.rounding import shaken_text
from slabforge.benchmarks.parity.random.shrink import inlined, pruned, shrink
from slabforge.benchmarks.parity.random.sketch import (
    BuildError,
    Port,
    Sketch,
    SketchNode,
    SketchTree,
    Wire,
    built,
    load,
    save,
)
from slabforge.blender_scene.exporting.extract import extract
from slabforge.glsl.compile import compiler
from slabforge.glsl.compile.compiler import compile_material
from slabforge.glsl.compile.lowering.special_nodes import SPECIAL
from slabforge.glsl.compile.tables.node_table import NODES, SOURCES

KEPT = sorted((Path(__file__).parent / "graphs").glob("*.json"))
# Without 1015: White Noise tells the signs of zeros, and a radial Tangent has them as they come.
SEEDS = [seed for seed in range(1000, 1026) if seed != 1015]


@pytest.mark.parametrize("path", KEPT, ids=[p.stem for p in KEPT])
def test_kept_graph_matches_cycles(path: Path, in_gl_process: Any) -> None:
    try:
        verdict = graphs.judge(load(path), in_gl_process)
    except BuildError as error:
        pytest.skip(str(error))
    assert not verdict.bad, verdict


@pytest.mark.thorough
@pytest.mark.slow
def test_random_graphs_match_cycles(in_gl_process: Any) -> None:
    verdicts = {seed: graphs.judge(random_sketch(seed), in_gl_process) for seed in SEEDS}
    assert not {seed: v for seed, v in verdicts.items() if v.bad}
    assert sum(v.state == "match" for v in verdicts.values()) > len(SEEDS) / 2


def test_a_seed_gives_the_same_sketch_and_survives_json(tmp_path: Path) -> None:
    for seed in range(20):
        sketch = random_sketch(seed)
        assert sketch == random_sketch(seed)
        save(sketch, tmp_path / "sketch.json")
        assert load(tmp_path / "sketch.json") == sketch
        assert LEAST <= sketch.count() <= MOST + 10 * len(sketch.groups)
    assert random_sketch(1) != random_sketch(2)


def test_sketches_reach_everything() -> None:
    trees = [t for s in map(random_sketch, range(300)) for t in (s.tree, *s.groups.values())]
    types = {n.type for t in trees for n in t.nodes}
    known = {*NODES, *SPECIAL, *SOURCES, "NodeReroute", "ShaderNodeGroup"}
    assert {t for t in known if hasattr(bpy.types, t)} == types
    assert any(n.mute for t in trees for n in t.nodes)
    assert any(w.muted for t in trees for w in t.wires)


def small(*nodes: SketchNode, wires: tuple[Wire, ...]) -> Sketch:
    return Sketch(tree=SketchTree(nodes=nodes, wires=wires))


NOISE = SketchNode(name="Noise", type="ShaderNodeTexNoise")
SINE = SketchNode(name="Sine", type="ShaderNodeMath", properties={"operation": "SINE"})
END = Wire("Sine", "Value", "Emission", "Color")
PLAIN = small(NOISE, SINE, wires=(Wire("Noise", "Fac", "Sine", "Value"), END))


def test_a_broken_node_is_found_and_shrunk(
    in_gl_process: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The comparison fails by a hundredth of one node's value, and shrinks to that node."""
    assert graphs.judge(PLAIN, in_gl_process).state == "match"
    whole = compiler._compiled

    def broken(*arguments: Any) -> Any:
        found = whole(*arguments)
        text = found.text.replace("out_Value = sin(Value)", "out_Value = 1.01 * sin(Value)")
        return replace(found, text=text)

    monkeypatch.setattr(compiler, "_compiled", broken)
    sketch = _with_sine(random_sketch(5))
    verdict = graphs.judge(sketch, in_gl_process)
    assert verdict.state == "mismatch"
    least = shrink(sketch, graphs.fails_like(verdict, in_gl_process))
    assert least.count() <= 2
    assert any(n.properties.get("operation") == "SINE" for n in least.tree.nodes)


def _with_sine(sketch: Sketch) -> Sketch:
    """The sketch with a sine before its Emission."""
    tree = sketch.tree
    (last,) = (w for w in tree.wires if w.target == "Emission")
    wires = (*(w for w in tree.wires if w != last), Wire(*last[:2], "Sine", "Value"), END)
    update = {"nodes": (*tree.nodes, SINE), "wires": wires}
    return sketch.model_copy(update={"tree": tree.model_copy(update=update)})


def test_rounding_makes_white_noise_unsteady(in_gl_process: Any) -> None:
    noise = SketchNode(name="White", type="ShaderNodeTexWhiteNoise")
    place = SketchNode(name="Place", type="ShaderNodeTexCoord")
    broken = SketchNode(name="Range", type="ShaderNodeMapRange", values={"To Max": 0.7})
    wires = (
        Wire("Place", "Object", "Range", "Value"),
        Wire("Range", "Result", "White", "Vector"),
        Wire("White", "Value", "Emission", "Color"),
    )
    verdict = graphs.judge(small(noise, place, broken, wires=wires), in_gl_process)
    assert verdict.state in ("unsteady", "match")


def test_every_result_is_shaken() -> None:
    with built(PLAIN) as material:
        found = shaken_text(compile_material(extract(material)))
    assert "shaken(Noise_Fac, " in found
    assert "shaken(Sine_Value, " in found


def test_a_failing_sketch_shrinks_to_what_fails() -> None:
    def fails(sketch: Sketch) -> bool:
        trees = (sketch.tree, *sketch.groups.values())
        return any(n.type == "ShaderNodeMath" for t in trees for n in t.nodes)

    sketch = next(s for s in map(random_sketch, range(50)) if fails(s) and s.groups)
    least = shrink(sketch, fails, tries=2000)
    assert least.count() <= 2 and fails(least) and not least.groups
    assert all(not n.values and not n.mute for n in least.tree.nodes)


def test_groups_are_taken_apart() -> None:
    group = SketchTree(
        nodes=(SINE,),
        wires=(Wire("In", "Way", "Sine", "Value"), Wire("Sine", "Value", "Out", "Result")),
        inputs=(Port("Way", "VALUE", 0.5),),
        outputs=(Port("Result", "VALUE"),),
    )
    node = SketchNode(name="Group", type="ShaderNodeGroup", group="G")
    wires = (Wire("Noise", "Fac", "Group", "Way"), Wire("Group", "Result", "Emission", "Color"))
    tree = SketchTree(nodes=(NOISE, node), wires=wires)
    flat = inlined(tree, node, group)
    assert [n.name for n in flat.nodes] == ["Noise", "Group Sine"]
    assert set(flat.wires) == {
        Wire("Noise", "Fac", "Group Sine", "Value"),
        Wire("Group Sine", "Value", "Emission", "Color"),
    }
    sketch = Sketch(tree=tree, groups={"G": group, "unused": group})
    assert list(pruned(sketch).groups) == ["G"]


def test_what_this_blender_lacks_is_named() -> None:
    missing = small(SketchNode(name="X", type="ShaderNodeNothing"), wires=())
    with pytest.raises(BuildError, match="no such node as 'X'"), built(missing):
        pass
    wires = (Wire("Noise", "Smell", "Emission", "Color"),)
    strange = small(NOISE, wires=wires)
    with pytest.raises(BuildError, match="no socket 'Smell' among"), built(strange):
        pass
    assert "sketch" not in bpy.data.materials
