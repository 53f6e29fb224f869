"""What all commands do alike: help with an example, loudness, colours, exit codes, completion."""

import os
import pty
import re
import subprocess
import sys

import pytest
from slabforge.cli import app
from slabforge.commands import loudness, shared
from slabforge.commands.catalogue import COMMANDS, Entry
from slabforge.commands.lazy import leaves, loaded
from slabforge.commands.loudness import Loudness
from slabforge.version import VERSION
from typer.testing import CliRunner

HEAVY = (
    "numpy", "numba", "moderngl", "cv2", "keras", "tensorflow", "bpy", "pydantic", "matplotlib",
    "rich", "slabforge.benchmarks", "slabforge.generator", "slabforge.training",
)  # fmt: skip


def python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=120,
        env=os.environ | environment,
    )


def test_the_help_imports_nothing_that_takes_time() -> None:
    code = (
        "import sys, contextlib, slabforge.cli\n"
        "with contextlib.suppress(SystemExit): slabforge.cli.app(['--help'])\n"
        f"print('imported:', [m for m in {HEAVY} if m in sys.modules])\n"
    )
    told = python(code).stdout
    assert told.endswith("imported: []\n")
    headings = ["Start:", "Make:", "Train:", "Judge:", "Measure:"]
    places = [told.index(f"\n{heading}") for heading in headings]
    assert places == sorted(places)
    assert "Exit codes: 0 done, 1" in " ".join(told.split())


@pytest.mark.parametrize("entry", COMMANDS, ids=lambda entry: entry.name)
def test_the_list_says_what_the_command_says(entry: Entry) -> None:
    command = loaded(entry)
    assert command.name == entry.name
    assert " ".join(command.help.split("\n\n")[0].split()) == entry.words


@pytest.mark.parametrize("entry", COMMANDS, ids=lambda entry: entry.name)
def test_every_command_and_benchmark_has_examples_and_the_common_options(entry: Entry) -> None:
    for path, command in leaves(loaded(entry), f"slabforge {entry.name}").items():
        assert f"  {path}" in command.epilog
        assert {"--quiet", "--verbose"} <= {o for p in command.params for o in p.opts}


def test_the_version() -> None:
    result = CliRunner().invoke(app, ["--version"])
    assert (result.exit_code, result.output) == (0, f"slabforge {VERSION}\n")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_name_the_command(shell: str) -> None:
    code = "import sys; from slabforge.cli import main; sys.argv[0] = 'slabforge'; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "--show-completion", shell],
        capture_output=True,
        text=True,
        env=os.environ | {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"},
    )
    assert done.returncode == 0, done.stderr
    assert "_SLABFORGE_COMPLETE" in done.stdout


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("slabforge gen", {"generate"}),
        ("slabforge train ", {"unet", "xception"}),
        ("slabforge generate --spl", {"--split"}),
        ("slabforge bench st", {"stream"}),
    ],
)
def test_completion(words: str, expected: set[str]) -> None:
    typed = words.split(" ")
    code = "import sys; from slabforge.cli import app; app(prog_name='slabforge')"
    done = python(
        code,
        _SLABFORGE_COMPLETE="complete_bash",
        COMP_WORDS=words,
        COMP_CWORD=str(len(typed) - 1),
    )
    assert expected <= set(done.stdout.split()), done.stderr


@pytest.fixture
def normal_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    import rich

    monkeypatch.setattr(loudness, "_chosen", Loudness.NORMAL)
    monkeypatch.setattr(rich.get_console(), "quiet", False)
    monkeypatch.delenv("TF_CPP_MIN_LOG_LEVEL", raising=False)


@pytest.mark.usefixtures("normal_afterwards")
@pytest.mark.parametrize("arguments", [["-q", "bench", "--list"], ["bench", "--list"]])
def test_quiet_says_nothing(arguments: list[str]) -> None:
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0
    assert bool(result.output) == ("-q" not in arguments)


@pytest.mark.usefixtures("normal_afterwards")
def test_quiet_hides_lines_tables_and_bars_but_no_warning(
    capsys: pytest.CaptureFixture[str],
) -> None:
    from rich.progress import track

    loudness.choose(Loudness.QUIET)
    shared.say("a line")
    shared.show_table(("a",), [("table",)])
    list(track([1, 2]))
    shared.warn(["look"])
    assert capsys.readouterr() == ("", "Warning: look\n")


def test_verbose_shows_where_an_error_came_from() -> None:
    code = "from slabforge.cli import main; main()"
    wrong = [sys.executable, "-c", code, "sheet", "--size", "1", "--out", "x.png"]
    plain = subprocess.run(wrong, capture_output=True, text=True)
    assert plain.returncode == 1 and "Traceback" not in plain.stderr
    told = subprocess.run([*wrong, "--verbose"], capture_output=True, text=True)
    assert told.returncode == 1
    assert "Traceback" in told.stderr and "Error: The size is" in told.stderr
    assert re.search(r"^Took [\d.]+ s$", told.stderr, re.MULTILINE)


@pytest.mark.parametrize(
    ("raised", "code"),
    [("SlabForgeError('Wrong.')", 1), ("OSError(28, 'full')", 1), ("KeyboardInterrupt()", 130)],
)
def test_exit_codes(raised: str, code: int) -> None:
    """As the epilog of the help and docs/commands.md say: 1 for a mistake, 130 for Ctrl-C."""
    program = (
        "import sys, slabforge.cli as c, slabforge.commands.bench as bench\n"
        "from slabforge.errors import SlabForgeError\n"
        f"def fail(*_, **__): raise {raised}\n"
        "bench.show_list = fail\n"
        "sys.argv = ['slabforge', 'bench', '--list']\n"
        "c.main()\n"
    )
    done = python(program)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments", [["genrate"], ["generate"], ["generate", "--cuont", "1"], ["bench", "--no"]]
)
def test_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    assert CliRunner().invoke(app, arguments).exit_code == 2


@pytest.mark.parametrize(
    ("terminal", "quiet", "shown"),
    [(True, False, True), (True, True, False), (False, False, False)],
)
def test_work_shows_a_sign_of_life_and_how_far_it_is(
    terminal: bool, quiet: bool, shown: bool
) -> None:
    code = (
        "import time\n"
        "from slabforge.commands import loudness\n"
        "from slabforge.commands.progress import working\n"
        "from slabforge.counted import counted\n"
        f"if {quiet}: loudness.choose(loudness.Loudness.QUIET)\n"
        "with working('judging'):\n"
        "    for _ in counted([1, 2, 3]): time.sleep(0.2)\n"
        "print('done')\n"
    )
    if not terminal:
        assert (python(code).stdout, python(code).stderr) == ("done\n", "")
        return
    leader, follower = pty.openpty()
    environment = os.environ | {"TERM": "xterm-256color"}
    done = subprocess.run(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=follower, env=environment
    )
    os.write(follower, b".")  # so that there is something to read
    os.close(follower)
    assert done.stdout == b"done\n"
    drawn = os.read(leader, 10_000)
    assert (b"judging" in drawn) == shown
    assert (re.search(rb"[12] of 3, [\d.]+ a second, \d+ s left", drawn) is not None) == shown
    os.close(leader)


def test_colours_are_off_where_there_is_no_terminal() -> None:
    done = python("from slabforge.cli import app; app(['bench', '--list'])")
    assert done.returncode == 0 and "stream" in done.stdout
    assert "\x1b" not in done.stdout
