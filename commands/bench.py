"""`slabforge bench`: one command for every benchmark of the catalogue, made from its options."""

import dataclasses
import inspect
import typing
from collections.abc import Callable
from pathlib import Path
from types import NoneType
from typing import Annotated, Any, NamedTuple

import typer

from ..benchmarks.catalogue import BENCHMARKS, find
from ..benchmarks.harness.options import Counts, Devices, Options, Size
from ..benchmarks.harness.registry import Benchmark, Kind
from ..errors import SlabForgeError
from .lazy import Grouped
from .shared import (
    need_backend,
    need_bpy,
    need_tensorflow,
    parse_counts,
    parse_devices,
    parse_size,
    say,
    show_table,
    writable,
)
from .supervision import stopped_says

PANELS = {Kind.SPEED: "Speed", Kind.CORRECTNESS: "Correctness campaigns"}
NEEDS = {"bpy": need_bpy, "tensorflow": need_tensorflow, "keras": need_backend}


class _Benchmarks(Grouped):
    """Refuses an unknown benchmark in one sentence, with the nearest name."""

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        return super().get_command(ctx, cmd_name) or find(cmd_name)


app = typer.Typer()
benchmarks = typer.Typer(
    cls=_Benchmarks,
    no_args_is_help=True,
    help="Measure speed, or run a campaign that compares with a reference.",
)
app.add_typer(benchmarks, name="bench")


@benchmarks.callback(invoke_without_command=True)
def bench(
    ctx: typer.Context,
    listed: Annotated[
        bool, typer.Option("--list", help="Show all benchmarks and what a run takes.")
    ] = False,
    stale: Annotated[
        bool, typer.Option("--stale", help="Show results that are older than what they measure.")
    ] = False,
) -> None:
    """Measure speed, or run a campaign that compares with a reference."""
    if ctx.invoked_subcommand is not None:
        return
    if listed:
        show_list()
    if stale:
        show_stale()


def show_list() -> None:
    """Print the catalogue as a table."""
    rows = [(b.name, b.kind, b.measures, f"{b.seconds:,} s") for b in BENCHMARKS]
    show_table(("name", "kind", "measures", "a default run takes, on two cores"), rows)


def show_stale() -> None:
    """Print the results that have to be measured again; SlabForgeError where there are any.

    Those of hardware that is not always there are listed apart, and are no error.
    """
    from ..benchmarks.harness.staleness import stale

    root = Path(__file__).resolve().parent.parent
    findings = stale(root, BENCHMARKS)
    here = [finding for finding in findings if not finding.hardware]
    for finding in here:
        say(f"{finding.result}: {finding.reason}")
    for finding in findings:
        if finding.hardware:
            say(f"{finding.result}: as last measured on {finding.hardware}; {finding.reason}")
    if here:
        raise SlabForgeError(
            f"{len(here)} results do not say how things are now; measure them again with"
            " `slabforge bench NAME`, or remove them."
        )
    say(f"Every {'other ' * bool(findings)}result is as new as what it measures.")


class _Written(NamedTuple):
    """A type that the command line writes as text."""

    metavar: str
    parse: Callable[[str], Any]
    show: Callable[[Any], str]


WRITTEN = {
    Size: _Written("WxH", parse_size, lambda size: "{}x{}".format(*size)),
    Counts: _Written("N,N…", parse_counts, lambda counts: ",".join(map(str, counts))),
    Devices: _Written("N[,N…]", parse_devices, lambda devices: ",".join(map(str, devices))),
}


def command_of(benchmark: Benchmark) -> Callable[..., None]:
    """A function whose parameters are the benchmark's options, for Typer to make a command of."""
    hints = typing.get_type_hints(benchmark.options)
    entries = {f.name: f for f in dataclasses.fields(benchmark.options)}

    def command(**given: Any) -> None:
        out, json_file = given.pop("out"), given.pop("json_file")
        thorough = given.pop("thorough", False)
        chosen = {k: _parsed(v, hints[k]) for k, v in given.items() if v not in (None, [])}
        options = benchmark.options.thorough(**chosen) if thorough else benchmark.options(**chosen)
        for need in benchmark.needs:
            NEEDS[need]()
        _run(benchmark, options, out, json_file)

    parameters = [_parameter(entry, hints[name]) for name, entry in entries.items()]
    if any(entry.metadata["thorough"] is not None for entry in entries.values()):
        words = typer.Option("--thorough", help="Measure longer; the figures to commit.")
        parameters.append(_keyword("thorough", bool, words, False))
    parameters += [_out(benchmark), _json(benchmark)]
    signature = inspect.Signature(parameters)
    command.__signature__ = signature  # pyright: ignore[reportFunctionMemberAccess]
    command.__annotations__ = {p.name: p.annotation for p in parameters}
    command.__doc__ = benchmark.measures
    return command


def _run(benchmark: Benchmark, options: Options, out: Path | None, json_file: Path | None) -> None:
    from ..benchmarks.harness.runner import run_benchmark

    if benchmark.fills_folder:
        stopped_says(f"the same command goes on with what is in '{out}'")
    run_benchmark(benchmark, options, out=out, json_file=json_file, say=say)


def _parameter(entry: dataclasses.Field[Any], hint: Any) -> inspect.Parameter:
    """The option of a field. Its default is told in the help, since --thorough may change it."""
    plain = _without_none(hint)
    written = WRITTEN.get(plain)
    required = entry.default is dataclasses.MISSING
    name = "--" + entry.name.replace("_", "-")
    words = typer.Option(
        f"{name}/--no-{name[2:]}" if plain is bool else name,
        help=entry.metadata["words"] + ("" if required else _defaults(entry, written)),
        metavar=written.metavar if written else None,
        show_default=False,
    )
    if required:
        return _keyword(entry.name, hint, words)
    return _keyword(entry.name, (str if written else plain) | None, words, None)


def _defaults(entry: dataclasses.Field[Any], written: _Written | None) -> str:
    """The default in words, and that of a long run."""
    values = {"": entry.default, "with --thorough ": entry.metadata["thorough"]}
    show = written.show if written else _plain
    shown = [f"{when}{show(value)}" for when, value in values.items() if value is not None]
    return f" (Default: {', '.join(shown)}.)" if shown else ""


def _plain(value: Any) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _out(benchmark: Benchmark) -> inspect.Parameter:
    if benchmark.fills_folder:
        help_text = f"Folder for what was done so far, {benchmark.name}.md and .json."
        return _keyword("out", Path, typer.Option("--out", metavar="DIR", help=help_text))
    words = typer.Option("--out", metavar="FILE.md", help="Write the table.", callback=writable)
    return _keyword("out", Path | None, words, None)


def _json(benchmark: Benchmark) -> inspect.Parameter:
    words = typer.Option(
        "--json", metavar="FILE", help="Write the figures to this file.", callback=writable
    )
    return _keyword("json_file", Path | None, words, None)


def _keyword(
    name: str, hint: Any, words: Any, default: Any = inspect.Parameter.empty
) -> inspect.Parameter:
    return inspect.Parameter(
        name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=Annotated[hint, words]
    )


def _parsed(value: Any, hint: Any) -> Any:
    written = WRITTEN.get(_without_none(hint))
    return written.parse(value) if written else value


def _without_none(hint: Any) -> Any:
    """A type, of which the command line makes an optional one by itself."""
    parts = typing.get_args(hint)
    return next(h for h in parts if h is not NoneType) if NoneType in parts else hint


for _benchmark in BENCHMARKS:
    benchmarks.command(_benchmark.name, rich_help_panel=PANELS[_benchmark.kind])(
        command_of(_benchmark)
    )
