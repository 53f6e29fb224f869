"""Commands that are listed without being imported, under the headings of their groups."""

import importlib
from collections import defaultdict
from typing import Any

import typer
import typer.core
import typer.main

from .catalogue import COMMANDS, Entry, entry_of
from .loudness import loudness_options

_WHOLE = 300  # characters: the first sentence of a help is shorter


class Grouped(typer.core.TyperGroup):
    """Lists its commands under one heading for each `rich_help_panel`, in their own order."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write a section for each group."""
        groups: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for name in self.list_commands(ctx):
            command: Any = self.get_command(ctx, name)
            text = command.get_short_help_str(_WHOLE)
            groups[command.rich_help_panel or "Commands"].append((name, text))
        widest = max((len(name) for rows in groups.values() for name, _ in rows), default=0)
        for heading, rows in groups.items():
            with formatter.section(heading):
                formatter.write_dl([(name.ljust(widest), text) for name, text in rows])


class Lazy(Grouped):
    """The commands of the catalogue; each is imported when it is resolved, not when listed."""

    def __init__(self, **settings: Any) -> None:
        """Take what stands for each command in the help."""
        super().__init__(**{**settings, "commands": {e.name: _listed(e) for e in COMMANDS}})

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command itself, imported now, and the arguments that are left for it."""
        name, command, rest = super().resolve_command(ctx, args)
        entry = None if command is None or command.name is None else entry_of(command.name)
        return name, loaded(entry) if entry else command, rest


def _listed(entry: Entry) -> typer.core.TyperCommand:
    return typer.core.TyperCommand(
        entry.name, short_help=entry.words, rich_help_panel=entry.group, rich_markup_mode=None
    )


def loaded(entry: Entry) -> Any:
    """A command with its options, from its module; it says its examples after its help."""
    app = importlib.import_module(f"{__package__}.{entry.module}").app
    app.rich_markup_mode = None
    command = typer.main.get_group(app).commands[entry.name]
    for path, each in leaves(command, f"slabforge {entry.name}").items():
        each.epilog = _told(_examples(entry, path, each))
        each.params += loudness_options()
    if hasattr(command, "commands"):
        command.params += loudness_options()
    if command.epilog is None:
        command.epilog = _told(list(entry.examples))
    return command


def leaves(command: Any, path: str) -> dict[str, Any]:
    """The commands that do something, by how they are called: itself, or those in a group."""
    inner = getattr(command, "commands", None)
    if inner is None:
        return {path: command}
    return {k: v for n, c in inner.items() for k, v in leaves(c, f"{path} {n}").items()}


def _examples(entry: Entry, path: str, command: Any) -> list[str]:
    """Those of the entry that call the command, or one made of the options that it needs."""
    own = [e for e in entry.examples if f"{e} ".startswith(f"{path} ")]
    needed = [p for p in command.params if getattr(p, "required", False)]
    return own or [" ".join([path, *(f"{p.opts[0]} {p.name}" for p in needed)])]


def _told(examples: list[str]) -> str:
    title = "Example:" if len(examples) == 1 else "Examples:"
    return "\n".join([title, "", "\b", *(f"  {example}" for example in examples)])
