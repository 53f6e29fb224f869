"""The campaign `bench parity`: nodes in their variants, and random graphs, against Cycles.

A thorough run compares every case; any other compares some, evenly spread over all.

Its figures are kept by line of Blender (4.5, 5.2), since a process can have one Blender only. A run
adds those of its own line to the others in the JSON file.
"""

# pyright: reportAttributeAccessIssue=false

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import bpy

from ...generator.render.context import describe, open_context
from ...quiet import silenced
from ..harness.markdown import table as markdown_table
from ..harness.registry import Figures, Measuring, ResultRow
from ..harness.run import Run
from .cases.case import Case
from .cases.geometry import geometry_cases
from .cases.images import image_cases
from .cases.special_nodes import special_cases
from .cases.table_nodes import table_cases
from .options import ParityOptions
from .random.campaign import campaign
from .value_errors import MEAN, PEAK, Errors

_STATES = ("match", "mismatch", "refused", "broken", "unsteady", "flat")  # of a random graph
_FIGURES = ("mean", "p99", "max")


def rows(options: ParityOptions, run: Run) -> Measuring:
    """A row for each case: its errors, the limits they are judged by, and whether it is `good`.

    The figures that are returned are the `line` of this Blender, and what became of the random
    `graphs`.
    """
    with open_context() as ctx:
        run.ran_on += [str(describe(ctx)["renderer"]), f"Blender {bpy.app.version_string}"]
    cases = every_case()[:: options.every]
    run.plan({"random graphs": 2.0 * options.graphs, "nodes": 0.15 * len(cases)})
    with run.part("random graphs", options.graphs, "graphs") as step:
        graphs = campaign(options.graphs, options.keep, options.seed, step=step)
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(os.cpu_count(), mp_context=spawn) as pool:
        errors = Errors(cases, pool)
        for case in run.each(cases, "nodes", "cases"):
            yield _row(case, errors)
    return {"line": ".".join(map(str, bpy.app.version[:2])), "graphs": graphs}


def every_case() -> list[Case]:
    """The cases for every node and variant that this Blender has."""
    return [*table_cases(), *special_cases(), *geometry_cases(), *image_cases()]


def _row(case: Case, errors: Errors) -> ResultRow:
    with silenced(1):  # Blender prints to the file descriptor, not to Python's stdout
        error = errors[case.name]
    return {
        "name": case.name,
        **error._asdict(),
        "judged": "p99" if case.jumps else "max",
        "wider": case.wider,
        "good": error.within(case.jumps, case.wider),
    }


def joinable(held: Figures) -> bool:
    """Whether the figures that a file holds are those of this campaign."""
    lines = held.get("lines")
    entries = lines.values() if isinstance(lines, dict) else [None]
    return all(isinstance(e, dict) and {"machine", "nodes", "graphs"} <= e.keys() for e in entries)


def joined(figures: Figures, held: Figures) -> Figures:
    """The figures by `lines` of Blender: this run's, and those that the file holds of others."""
    nodes = {r["name"]: {k: v for k, v in r.items() if k != "name"} for r in figures["rows"]}
    own = {k: figures[k] for k in ("machine", "seconds_taken", "graphs")} | {"nodes": nodes}
    lines = dict(sorted((held.get("lines", {}) | {figures["line"]: own}).items()))
    machines = " | ".join(entry["machine"] for entry in lines.values())
    return {"machine": machines, "measured": figures["line"], "lines": lines}


def failures(figures: Figures) -> list[str]:
    """What does not match in this Blender: the names of nodes, and the files of random graphs."""
    own = figures["lines"][figures["measured"]]
    return [n for n, row in own["nodes"].items() if not row["good"]] + own["graphs"]["kept"]


def table(figures: Figures) -> list[str]:
    """Markdown of what became of random graphs, and of each node's errors, by line of Blender."""
    lines = figures["lines"]
    names = dict.fromkeys(name for entry in lines.values() for name in entry["nodes"])
    heads = [f"{line} {figure}" for line in lines for figure in _FIGURES]
    return [
        "Random graphs over 64 x 64 pixels, judged where rounding does not decide the value.",
        "",
        *markdown_table(
            ("Blender", *_STATES, "nodes in all", "largest mean", "largest p99"),
            (_graph_cells(name, entry["graphs"]) for name, entry in lines.items()),
        ),
        "",
        f"Errors of single nodes over 128 x 128 pixels. The limits are a mean of {MEAN:g} and a",
        f"maximum of {PEAK:g} (where values jump, 99th percentile), times the factor shown.",
        "",
        *markdown_table(
            ("node", "judged by", *heads), (_node_cells(name, lines) for name in names)
        ),
    ]


def _graph_cells(name: str, graphs: dict[str, Any]) -> list[str]:
    counts = [str(graphs.get(state, 0)) for state in _STATES]
    worst = [f"{graphs['worst'][k]:.1e}" for k in ("mean", "p99")]
    return [name, *counts, f"{graphs['nodes']:,}", *worst]


def _node_cells(name: str, lines: dict[str, Any]) -> list[str]:
    entries = [entry["nodes"].get(name) for entry in lines.values()]
    some = next(e for e in entries if e)
    factor = f", {some['wider']:g} times" if some["wider"] != 1 else ""
    cells = [f"{e[k]:.1e}" if e else "" for e in entries for k in _FIGURES]
    return [name, f"{some['judged']}{factor}", *cells]
