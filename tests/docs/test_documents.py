"""What the documents show is true: command lines parse, Python's names exist, recipes are valid."""

import ast
import importlib
import importlib.util
import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import slabforge
import typer.main
from slabforge.cli import app
from slabforge.commands.catalogue import COMMANDS
from slabforge.commands.lazy import leaves, loaded
from slabforge.commands.shared import parse_size
from slabforge.generator.delivery.devices import parse_devices
from slabforge.generator.output.splits import parse_splits
from slabforge.generator.recipe import Recipe
from slabforge.training.datasets.mapping import parse_mapping
from slabforge.training.pipeline.mixing import parse_mix

ROOT = Path(slabforge.__file__).parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
STANDS_FOR = {"N": "1", "A": "0.1", "NAME": "stream", "WxH": "64x64"}  # what words in capitals mean
PARSERS = {
    "size": parse_size,
    "devices": parse_devices,
    "split": parse_splits,
    "mix": parse_mix,
    "class_map": parse_mapping,
}


def blocks(text: str, *languages: str) -> list[str]:
    found = re.findall(r"^```(\w*)\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    return [body for language, body in found if language in languages]


def command_lines(text: str) -> Iterator[str]:
    """Command lines in blocks and indented lines, continued lines joined."""
    shown = [*blocks(text, "sh", "text", "bash"), *re.findall(r"^ {4}(.*)$", text, re.MULTILINE)]
    for block in shown:
        for line in block.replace("\\\n", " ").splitlines():
            if found := re.search(r"(?<!\S)(slabforge .*)", line):
                yield found[1].split("|")[0]


def mentions(text: str) -> Iterator[str]:
    """Commands that the prose names, with or without what they need."""
    prose = re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    for span in re.findall(r"`(slabforge [^`]*)`", prose):
        yield " ".join(span.split())


def cases(found: Callable[[str], Iterator[str]]) -> list[Any]:
    return [
        pytest.param(line, id=f"{path.relative_to(ROOT)}: {line}")
        for path in DOCUMENTS
        for line in dict.fromkeys(found(path.read_text()))
    ]


CASES = cases(command_lines)
MENTIONED = cases(mentions)


def parsed(line: str) -> None:
    """Parse a command line as `slabforge` would, without running it; what is wrong is raised."""
    rest = [STANDS_FOR.get(w, w) for w in shlex.split(line, comments=True)[1:]]
    command: Any = typer.main.get_command(app)
    context: Any = None
    name = "slabforge"
    while True:
        context = command.make_context(name, list(rest), parent=context)
        rest = [*getattr(context, "_protected_args", ()), *context.args]
        if not hasattr(command, "commands") or not rest:
            break
        name, command, rest = command.resolve_command(context, rest)
    for entry, value in context.params.items():
        if value is not None and entry in PARSERS:
            PARSERS[entry](value)


@pytest.mark.parametrize("line", MENTIONED)
def test_what_the_prose_names_exists(line: str) -> None:
    words = [STANDS_FOR.get(w, w) for w in shlex.split(line)[1:]]
    root = typer.main.get_command(app)
    options = {o for p in root.params for o in p.opts} | {"--help"}
    entry = next((e for e in COMMANDS if words and e.name == words[0]), None)
    if entry is not None:
        command = loaded(entry)
        inner = leaves(command, entry.name)
        options |= {o for c in (command, *inner.values()) for p in c.params for o in p.opts}
        if len(words) > 1 and hasattr(command, "commands") and not words[1].startswith("-"):
            assert words[1] in command.commands
    else:
        assert words[0].startswith("-") or words[0] == "COMMAND"
    assert {w.split("=")[0] for w in words if w.startswith("--")} <= options


@pytest.mark.parametrize("line", CASES)
def test_a_command_line_parses(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    parsed(line)


@pytest.mark.parametrize("entry", COMMANDS, ids=lambda entry: entry.name)
def test_the_examples_of_the_help_parse(
    entry: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    epilogs = (c.epilog for c in leaves(loaded(entry), entry.name).values())
    for line in dict.fromkeys(line for e in epilogs for line in command_lines(e + "\n")):
        parsed(line)


@pytest.mark.parametrize(
    "line",
    [
        "slabforge genrate --out x --count 1",
        "slabforge generate --out x --cuont 1",
        "slabforge generate --out x --count some",
        "slabforge generate --count 1",
        "slabforge sheet --out x --size 64",
        "slabforge bench streem",
    ],
)
def test_a_command_line_that_is_none_is_found(line: str) -> None:
    with pytest.raises(Exception, match=r"No such|not|integer|Missing|WIDTH|no benchmark"):
        parsed(line)


PYTHON = [
    pytest.param(block, id=f"{path.name} {i}")
    for path in DOCUMENTS
    for i, block in enumerate(blocks(path.read_text(), "python"))
    if path.name != "CONTRIBUTING.md"  # a row of a table, which its own test finds in the library
]


OPTIONAL = ("anomalib",)  # packages of extras that `make install` leaves out


@pytest.mark.parametrize("block", PYTHON)
@pytest.mark.filterwarnings("ignore")  # of packages that warn when they are imported
def test_python_compiles_and_its_names_exist(block: str) -> None:
    tree, missing = ast.parse(block), set[str]()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            assert all(importlib.util.find_spec(a.name.split(".")[0]) for a in node.names)
        elif isinstance(node, ast.ImportFrom):
            package = (node.module or "").split(".")[0]
            if package in OPTIONAL and importlib.util.find_spec(package) is None:
                missing.add(package)
                continue
            module = importlib.import_module(node.module or "")
            assert all(hasattr(module, alias.name) for alias in node.names)
        elif isinstance(node, ast.Attribute):
            path = ast.unparse(node).split(".")
            if path[0] == "sf" and all(part.isidentifier() for part in path):
                assert path[1] in slabforge.__all__
                if path[1] in ("anomalies", "training") and len(path) > 2:
                    assert path[2] in getattr(slabforge, path[1]).__all__
    if missing:
        pytest.skip(f"{', '.join(missing)} is not installed: not all names were looked for")


RECIPES = [
    pytest.param(block, id=f"{path.name} {i}")
    for path in DOCUMENTS
    for i, block in enumerate(blocks(path.read_text(), "toml"))
]


@pytest.mark.parametrize("block", RECIPES)
def test_recipes_are_valid(block: str) -> None:
    import tomllib

    Recipe.model_validate(tomllib.loads(block))


def test_there_are_cases_of_each_kind() -> None:
    assert len(CASES) > 30 and len(MENTIONED) > 50 and len(PYTHON) > 4 and len(RECIPES) > 3


LINK = re.compile(r"\]\((?![a-z]+:|#)([^)#\s]+)")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_to_files_or_to_generated_pages(path: Path) -> None:
    made = {"commands.md", "recipe.md", "nodes.md", "python.md"}
    targets = [t for t in LINK.findall(path.read_text()) if t not in made]
    assert [t for t in targets if not (path.parent / t).exists()] == []
