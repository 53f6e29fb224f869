"""The table of every node and variant: its three errors in each Blender line."""

# pyright: reportAttributeAccessIssue=false

import json
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import bpy
from rich.console import Console
from rich.progress import track

from ...errors import SlabForgeError
from ...generator.render.context import describe, open_context
from ...quiet import silenced
from ..harness.machine import machine
from .cases.geometry import geometry_cases
from .cases.images import image_cases
from .cases.nodes import Case, table_cases
from .cases.special import special_cases
from .errors import MEAN, PEAK, Errors
from .random.campaign import campaign


def bench(
    graphs: int, seed: int, keep: Path, file: Path | None = None
) -> tuple[dict[str, Any], list[str]]:
    """Figures of this Blender line, beside what the file has of others, and what fails."""
    held(file)  # it may be no such file
    found = campaign(graphs, keep, seed)
    nodes = compare()
    failed = [name for name, row in nodes.items() if not row["good"]] + found["kept"]
    own = {line(): {"machine": here(), "nodes": nodes, "graphs": found}}
    return {"lines": dict(sorted((held(file) | own).items()))}, failed


def every_case() -> list[Case]:
    """Every node and variant that this Blender has."""
    return [*table_cases(), *special_cases(), *geometry_cases(), *image_cases()]


def line() -> str:
    """This Blender's line, such as 4.5."""
    return ".".join(map(str, bpy.app.version[:2]))


def here() -> str:
    """Machine, renderer, Blender and commit."""
    with open_context() as ctx:
        renderer = str(describe(ctx)["renderer"])
    return machine(renderer, f"Blender {bpy.app.version_string}")


def compare() -> dict[str, dict[str, Any]]:
    """The errors of each case, by name, what they are judged by, and whether they are good."""
    rows, cases = {}, every_case()
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(os.cpu_count(), mp_context=spawn) as pool:
        errors = Errors(cases, pool)
        for case in track(cases, "Nodes", console=Console(stderr=True)):
            with silenced(1):  # Blender prints past Python
                error = errors[case.name]
            rows[case.name] = error._asdict() | {
                "judged": "p99" if case.jumps else "max",
                "wider": case.wider,
                "good": error.within(case.jumps, case.wider),
            }
    return rows


def held(file: Path | None) -> dict[str, Any]:
    """The figures that a file has, by Blender line; none where there is no file."""
    if file is None or not file.exists():
        return {}
    try:
        return dict(json.loads(file.read_text())["lines"])
    except (ValueError, KeyError, TypeError):
        raise SlabForgeError(
            f"'{file}' holds no figures of `bench parity`; name another file, or remove it."
        ) from None


def markdown(figures: dict[str, Any]) -> str:
    """Both tables; the first line names machine, renderer and commit of each Blender line."""
    lines = figures["lines"]
    text = [" | ".join(entry["machine"] for entry in lines.values()), ""]
    text += _graph_table(lines) + [""]
    text += [
        f"Errors of single nodes over 128 x 128 pixels. The limits are a mean of {MEAN:g} and a",
        f"maximum of {PEAK:g} (where values jump, 99th percentile), times the factor shown.",
        "",
    ]
    heads = "".join(f" {n} mean | {n} p99 | {n} max |" for n in lines)
    text += [f"| node | judged by |{heads}", "|---|---|" + "---|---|---|" * len(lines)]
    names = dict.fromkeys(name for entry in lines.values() for name in entry["nodes"])
    return "\n".join([*text, *(_row(name, lines) for name in names)])


def _row(name: str, lines: dict[str, Any]) -> str:
    entries = [entry["nodes"].get(name) for entry in lines.values()]
    some = next(e for e in entries if e)
    factor = f", {some['wider']:g} times" if some["wider"] != 1 else ""
    cells = "".join(
        "".join(f" {e[k]:.1e} |" for k in ("mean", "p99", "max")) if e else " | | |"
        for e in entries
    )
    return f"| {name} | {some['judged']}{factor} |{cells}"


def _graph_table(lines: dict[str, Any]) -> list[str]:
    kinds = ("match", "mismatch", "refused", "broken", "unsteady", "flat")
    rows = [
        "Random graphs over 64 x 64 pixels, judged where rounding does not decide the value.",
        "",
        f"| Blender | {' | '.join(kinds)} | nodes in all | largest mean | largest p99 |",
        "|---|" + "---|" * (len(kinds) + 3),
    ]
    for name, entry in lines.items():
        graphs = entry["graphs"]
        counts = " | ".join(str(graphs.get(k, 0)) for k in kinds)
        worst = " | ".join(f"{graphs['worst'][k]:.1e}" for k in ("mean", "p99"))
        rows.append(f"| {name} | {counts} | {graphs['nodes']:,} | {worst} |")
    return rows
