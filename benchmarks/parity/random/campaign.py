"""Random graphs against Cycles: judged where rounding does not matter, shrunk if they fail."""

# pyright: reportAttributeAccessIssue=false

import itertools
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import bpy
import moderngl
import numpy as np
from numpy.typing import NDArray

from ....blender_scene.cycles import plane as oracle
from ....blender_scene.exporting.extract import extract
from ....errors import SlabForgeError
from ....files import make_folder
from ....generator.render.probe import probe
from ....glsl.compile.compiler import Compiled, compile_material
from ....glsl.compile.problems import UnsupportedError
from ....glsl.compile.tables.node_table import NODES, find_function
from ....glsl.graph import Tree
from ....quiet import silenced
from ...harness.run import Step, no_step
from ..value_errors import PEAK, Error, Run, call
from .draw_graphs import random_sketch
from .rounding import steady
from .shrink import shrink
from .sketch import Sketch, built, save

SIZE = 64
STEADY = PEAK / 10  # pixels that rounding changes by more are not judged
SHARE = 0.5  # least share of steady pixels of a graph that is judged
FLAT = 1e-3  # standard deviation below which a picture is too even to judge


class Verdict(NamedTuple):
    """What became of a graph: "match", "mismatch", "refused", "broken", "unsteady" or "flat".

    `error` is that of the steady pixels (see `rounding`), and `share` the share of these. Its mean
    leaves out the largest hundredth, since a border may fall between two pixels here and there.
    """

    state: str
    error: Error = Error(0.0, 0.0, 0.0)
    share: float = 0.0
    reason: str = ""

    @property
    def bad(self) -> bool:
        """Whether the compiler is at fault: it refuses the graph, fails, or gives wrong values."""
        return self.state in ("mismatch", "refused", "broken")


def judge(sketch: Sketch, run: Run = call) -> Verdict:
    """Compile a sketch and compare its values with those of Cycles."""
    with silenced(1), built(sketch) as material:  # Blender prints past Python
        with oracle.plane_scene(material, oracle.new_scene(SIZE)) as (scene, plane):
            reference, graph = oracle.render(scene), extract(material, plane)
        points = oracle.positions(SIZE)
    try:
        compiled = compile_material(graph)
    except UnsupportedError as error:
        return Verdict("refused", reason=str(error))
    wider = 5.0 if any(map(_wide, (graph.tree, *graph.groups.values()))) else 1.0
    try:
        return _compare(compiled, reference, points, wider, run)
    except moderngl.Error as error:
        return Verdict("broken", reason=str(error))


def _wide(tree: Tree) -> bool:
    """Whether a tree uses an output whose limits are wider in the node table."""
    nodes = {n.name: n for n in tree.nodes if n.type in NODES and NODES[n.type].wide}
    for link in (x for x in tree.links if x.from_node in nodes):
        node = nodes[link.from_node]
        function = find_function(node, set())
        name = f"{function.name if function else ''}.{link.from_socket}"
        if re.search(NODES[node.type].wide, name):
            return True
    return False


def _compare(
    compiled: Compiled,
    reference: NDArray[np.float32],
    points: NDArray[np.float32],
    wider: float,
    run: Run,
) -> Verdict:
    place = (points, oracle.place(SIZE))
    wanted = reference.reshape(-1, 3).astype(np.float64)
    output = compiled.inputs[0].output if compiled.inputs else ""
    ours = run(probe, compiled, *place)[output] if output else _constant(compiled)
    scale = max(1.0, float(np.abs(wanted[np.isfinite(wanted).all(1)]).max(initial=0.0)))
    shown = np.where(np.isfinite(ours).all(-1, keepdims=True), ours, 0.0)  # as Cycles does
    errors = np.abs(shown - wanted) / scale
    judged = np.ones(len(wanted), bool)
    if not _error(errors).within(False, wider) and output:
        judged = run(steady, compiled, output, *place, STEADY * scale)
    share = float(judged.mean())
    if share < SHARE:
        return Verdict("unsteady", share=share)
    error = _error(errors[judged])
    if not error.within(True, wider):
        return Verdict("mismatch", error, share)
    return Verdict("flat" if wanted[judged].std(0).max() < FLAT else "match", error, share)


def _constant(compiled: Compiled) -> NDArray[np.float64]:
    return np.asarray(compiled.inputs[0].numbers if compiled.inputs else (1.0, 1.0, 1.0))


def _error(errors: NDArray[np.float64]) -> Error:
    """The summary of differences, whose mean leaves out the largest hundredth."""
    p99 = float(np.percentile(errors, 99))
    return Error(float(errors[errors <= p99].mean()), p99, float(errors.max()))


def fails_like(verdict: Verdict, run: Run = call) -> Callable[[Sketch], bool]:
    """A function that tells whether another sketch fails as this verdict says.

    A sketch that this Blender cannot build does not.
    """

    def fails(sketch: Sketch) -> bool:
        try:
            return judge(sketch, run).state == verdict.state
        except (SlabForgeError, RuntimeError, ValueError):
            return False

    return fails


def campaign(
    count: int, keep: Path, first: int = 0, run: Run = call, step: Step = no_step
) -> dict[str, Any]:
    """Judge random graphs, from seed `first` on, until `count` of them could be judged.

    Unsteady and flat graphs do not count. Graphs that fail are shrunk and written to the folder
    `keep`. Returns how many there are of each kind, the worst errors of a match, and the files
    kept. `step` is called for each graph that counts.
    """
    states: Counter[str] = Counter()
    worst, kept, nodes = Error(0.0, 0.0, 0.0), [], 0
    seeds = itertools.count(first)
    while states.total() - states["unsteady"] - states["flat"] < count:
        seed = next(seeds)
        sketch = random_sketch(seed)
        verdict = judge(sketch, run)
        states[verdict.state] += 1
        if verdict.bad:
            kept.append(str(_keep(sketch, verdict, seed, keep, run)))
        elif verdict.state == "match":
            worst, nodes = Error(*map(max, worst, verdict.error)), nodes + sketch.count()
        step(verdict.state not in ("unsteady", "flat"))
    return {**states, "nodes": nodes, "worst": worst._asdict(), "kept": kept}


def _keep(sketch: Sketch, verdict: Verdict, seed: int, folder: Path, run: Run) -> Path:
    """Shrink a failing sketch, write it to the folder, and return its path."""
    small = shrink(sketch, fails_like(verdict, run))
    line = ".".join(map(str, bpy.app.version[:2]))
    note = f"seed {seed} of Blender {line}: {verdict.state}"
    path = folder / f"seed-{line}-{seed}.json"
    make_folder(folder)
    save(small.model_copy(update={"note": note}), path)
    return path
