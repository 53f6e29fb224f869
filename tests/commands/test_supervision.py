"""A command that is interrupted, or dies, ends soon, in one line, and leaves nothing behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path

import pytest

SOON = 5.0  # seconds; one, and room for a busy machine
MARK = "SLABFORGE_TEST_MARK"
START = "from slabforge.commands.supervision import *; import ctypes, os, subprocess, sys, time\n"
LOST = "Stopped; what was not finished is lost."
GOES_ON = "Stopped; the same command with --resume goes on."
WORK = {  # what a command may be busy with, and what is said then
    "python": ("time.sleep(60)", LOST),
    "c": ("ctypes.PyDLL(None).sleep(60)", LOST),  # holds Python's lock
    "deaf": (
        "while True:\n        try: time.sleep(60)\n        except BaseException: pass",
        LOST,
    ),
    "tidy": ("try: time.sleep(60)\n    except KeyboardInterrupt: return 130", LOST),
    "loud": ("try: time.sleep(60)\n    except BaseException: print('X', file=sys.stderr)", LOST),
    "told": ("time.sleep(60)", GOES_ON),
    "process": (
        "subprocess.Popen(['sleep', '60'], start_new_session=True)\n    time.sleep(60)",
        LOST,
    ),
}


def code(work: str, first: str = "pass") -> str:
    """A program with a command that does something first, says that it begins, and works."""
    begin = f"{first}\n    print('begun', flush=True)"
    command = f"def command():\n    {begin}\n    {work}\n    return 1\n"
    return f"{START}{command}sys.exit(supervised(command))"


def running(mark: str) -> list[int]:
    """The processes whose environment has the mark."""
    found = []
    for process in Path("/proc").iterdir():
        with suppress(OSError):
            if process.name.isdigit() and f"{MARK}={mark}\0" in (process / "environ").read_text():
                found.append(int(process.name))
    return found


@contextmanager
def started(mark: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A Python that may be interrupted and whose processes are marked."""
    child = subprocess.Popen(
        [sys.executable, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {MARK: mark},
        process_group=0,
        # a shell that starts us in the background has its children ignore the signal
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    try:
        yield child
    finally:
        with suppress(OSError):
            os.killpg(child.pid, signal.SIGKILL)
        child.communicate()


@pytest.mark.parametrize("name", WORK)
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interruption_is_heeded_soon(name: str, number: int, tmp_path: Path) -> None:
    work, said = WORK[name]
    first = "can_go_on()" if name == "told" else "pass"
    with started(str(tmp_path), "-c", code(work, first)) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "begun\n"
        begun = time.monotonic()
        child.send_signal(number)
        assert child.communicate(timeout=30)[1].splitlines() == [said]
        assert time.monotonic() - begun < SOON
        assert child.returncode == 128 + number
        assert running(str(tmp_path)) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["inspect", "pictures", "--out", "found"], LOST),
        (["evaluate", "default", "--data", "pictures"], LOST),
        (["author", "scene.blend"], LOST),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_commands_end_soon_at_ctrl_c(
    arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if arguments[0] == "author" and not find_spec("bpy"):
        pytest.skip("needs bpy")
    monkeypatch.chdir(tmp_path)
    main = "from slabforge.cli import main; main()"
    with started(str(tmp_path), "-c", main, *arguments) as child:
        while len(running(str(tmp_path))) < 2:  # itself, and the command's own process
            assert child.poll() is None
            time.sleep(0.05)
        time.sleep(1.0)
        begun = time.monotonic()
        os.killpg(child.pid, signal.SIGINT)  # as a terminal does
        out, err = child.communicate(timeout=30)
    assert time.monotonic() - begun < SOON, err
    assert child.returncode == 130, err
    assert err.splitlines()[-1] in (said, LOST), out
    assert running(str(tmp_path)) == []


@pytest.mark.parametrize(
    ("work", "said"),
    [
        ("os.kill(os.getpid(), 11)", "The command ended with SIGSEGV"),
        ("os.kill(os.getpid(), 9)", "The command was killed (SIGKILL), as the system does"),
        (
            "from pathlib import Path; expect_blender(Path('a.blend')); os.write(2, b'noise\\n');"
            " os.kill(os.getpid(), 11)",
            "Blender ended with SIGSEGV while it worked on 'a.blend', which may be damaged",
        ),
    ],
)
def test_a_death_is_one_sentence(work: str, said: str, tmp_path: Path) -> None:
    with started("", "-c", code(work)) as child:
        lines = child.communicate(timeout=30)[1].splitlines()
    assert child.returncode == 1
    assert len(lines) == 1 and lines[0].startswith(f"Error: {said}")


def test_what_blender_leaves_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    work = (
        "expect_blender(None); open(os.environ['TMPDIR'] + '/quit.blend', 'w'); os.write(1, b'x');"
        " print('kept'); return 5"
    )
    with started("", "-c", code(work)) as child:
        assert child.communicate(timeout=30) == ("begun\nkept\n", "")
    assert child.returncode == 5
    assert list(tmp_path.iterdir()) == []


def test_what_is_left_running_is_ended(tmp_path: Path) -> None:
    work = "subprocess.Popen(['sleep', '60'], start_new_session=True); return 0"
    with started(str(tmp_path), "-c", code(work)) as child:
        child.communicate(timeout=30)
    assert child.returncode == 0
    assert running(str(tmp_path)) == []


def test_the_command_does_not_outlive_its_supervisor(tmp_path: Path) -> None:
    with started(str(tmp_path), "-c", code("time.sleep(60)")) as child:
        assert child.stdout is not None
        child.stdout.readline()
        child.kill()
        child.wait()
        deadline = time.monotonic() + SOON
        while running(str(tmp_path)) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert running(str(tmp_path)) == []
