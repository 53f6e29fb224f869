"""A data set is written wherever the command runs: as another user, without home, network or room.

Each case is a real process in the surroundings of a container or a plant's machine.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from dotted_pack import write_dotted_pack

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
START = "from slabforge.cli import main; main()"
NOBODY = 65534
AS_NOBODY = (
    *("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"),
    # reads what only root may, as Python itself may lie in root's home, and writes nothing of it
    *("--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"),
)
SMALL_SHM = 'mount -t tmpfs -o size=64k none /dev/shm && exec "$@"'
SURROUNDINGS = {
    "another user without a home": AS_NOBODY,
    "no network": ("unshare", "--net"),
    "small shared memory": ("unshare", "--mount", "sh", "-c", SMALL_SHM, "sh"),
    "another working folder": (),
}


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that every user can reach and write, with modules that must not be taken."""
    home = Path(tempfile.mkdtemp(prefix="slabforge-surroundings-"))
    home.chmod(0o777)
    (home / "random.py").write_text("raise SystemExit('the user\\'s random')")
    (home / "slabforge").mkdir()
    (home / "slabforge" / "__init__.py").write_text("raise SystemExit('another slabforge')")
    yield home
    shutil.rmtree(home)


def generated(folder: Path, prefix: tuple[str, ...], packages: str, **variables: str) -> None:
    """Write two samples by the package in the folder `packages`, in other surroundings."""
    arguments = (
        "--pack",
        write_dotted_pack(folder / "pack"),
        "--out",
        "set",
        "--count",
        "2",
        "--size",
        "32x32",
    )
    done = subprocess.run(
        [*prefix, sys.executable, "-P", "-c", START, "generate", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=300,
        env=os.environ | {"PYTHONPATH": packages} | variables,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr and "Error" not in done.stderr
    assert len(list((folder / "set" / "images").iterdir())) == 2


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_a_set_is_written(name: str, folder: Path) -> None:
    prefix = SURROUNDINGS[name]
    if prefix and (os.geteuid() != 0 or not shutil.which(prefix[0])):
        pytest.skip(f"needs root and {prefix[0]}")
    variables = {"HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent"} if "home" in name else {}
    generated(folder, prefix, os.environ.get("PYTHONPATH", ""), **variables)


def test_a_wheel_works_outside_the_checkout(folder: Path) -> None:
    source = folder / "source"
    ignored = shutil.ignore_patterns(".*", "build", "*.egg-info", "__pycache__", "tests")
    shutil.copytree(ROOT, source, ignore=ignored)
    made = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*made, "--target", folder / "installed", source], check=True, timeout=300)
    shutil.rmtree(source)
    generated(folder, (), str(folder / "installed"))
