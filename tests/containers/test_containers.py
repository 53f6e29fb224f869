"""The Dockerfiles keep the rules that matter, and their steps run in a clean environment."""

import fnmatch
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "containers").glob("*.Dockerfile"))
SETUP = ROOT / "scripts/container_setup"


def instructions(text: str) -> list[tuple[str, str]]:
    """The instructions of a Dockerfile with what follows them, continued lines joined."""
    lines = [x for x in text.splitlines() if x.strip() and not x.lstrip().startswith("#")]
    joined = re.sub(r"\\\n\s*", "", "\n".join(lines)).splitlines()
    return [(word.upper(), rest) for word, _, rest in (line.partition(" ") for line in joined)]


def faults(text: str) -> list[str]:
    """Which of the rules that matter a Dockerfile breaks."""
    found, steps = [], instructions(text)
    for base in (rest.split()[0] for word, rest in steps if word == "FROM"):
        image, _, tag = base.partition(":")
        if not re.search(r"\d+\.\d+\.\d+", tag):
            found.append(f"{image} has no pinned tag")
    users = [rest for word, rest in steps if word == "USER"]
    if not users or users[-1] in ("root", "0"):
        found.append("it ends as root")
    for rest in (rest for word, rest in steps if word == "RUN"):
        installs = "apt-get install" in rest or "container_setup system" in rest
        if installs and "rm -rf /var/lib/apt/lists/*" not in rest:
            found.append("lists of apt stay")
        if "sudo" in rest or re.search(r"\b(curl|wget)\b", rest):
            found.append("it takes what is not pinned")
    if any(word == "ADD" for word, _ in steps):
        found.append("ADD in place of COPY")
    if "://" in text:
        found.append("a host is named")
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_dockerfile_keeps_the_rules(file: Path) -> None:
    assert faults(file.read_text()) == []


def test_there_are_two() -> None:
    assert [f.stem for f in FILES] == ["cpu", "nvidia"]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (":3.11.13-slim-bookworm\n", ":latest\n", "python has no pinned tag"),
        (":3.11.13-slim-bookworm\n", "\n", "python has no pinned tag"),
        ("USER 1000", "USER root", "it ends as root"),
        ("USER 1000", "", "it ends as root"),
        ("rm -rf /var/lib/apt/lists/*", "true", "lists of apt stay"),
        ("COPY . .", "ADD . .", "ADD in place of COPY"),
        ("COPY . .", "RUN curl example", "it takes what is not pinned"),
        ("COPY . .", "ENV PIP_INDEX_URL=https://example", "a host is named"),
    ],
)
def test_a_broken_rule_is_found(old: str, new: str, fault: str) -> None:
    text = FILES[0].read_text()
    assert old in text
    assert fault in faults(text.replace(old, new))


@pytest.mark.skipif(not shutil.which("hadolint"), reason="hadolint is not installed")
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_hadolint_finds_nothing(file: Path) -> None:
    done = subprocess.run(["hadolint", file], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_what_is_copied_is_there_and_not_ignored(file: Path) -> None:
    patterns = ignored()
    for word, rest in instructions(file.read_text()):
        if word == "COPY" and not rest.startswith("--from"):
            for name in rest.split()[:-1]:
                assert (ROOT / name).exists()
                assert not any(fnmatch.fnmatch(name, p) for p in patterns if name != ".")


def ignored() -> list[str]:
    lines = (ROOT / ".dockerignore").read_text().splitlines()
    return [x for x in lines if x and not x.startswith("#")]


def test_no_file_of_the_package_is_ignored() -> None:
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]
    folders = [p.removeprefix("slabforge").strip(".").replace(".", "/") for p in tools["packages"]]
    needed = [*folders, "pyproject.toml", "requirements.txt", "README.md", "LICENSE", "scripts"]
    for name in filter(None, needed):
        assert not any(fnmatch.fnmatch(name, p.removeprefix("**/")) for p in ignored()), name


def test_the_step_of_nvidia_names_the_drivers_library(tmp_path: Path) -> None:
    subprocess.run(["sh", SETUP, "nvidia", tmp_path], check=True)
    file = tmp_path / "usr/share/glvnd/egl_vendor.d/10_nvidia.json"
    assert json.loads(file.read_text())["ICD"]["library_path"] == "libEGL_nvidia.so.0"
    text = (ROOT / "containers/nvidia.Dockerfile").read_text()
    assert "NVIDIA_DRIVER_CAPABILITIES=graphics,compute,utility" in text


def test_an_unknown_step_says_which_there_are() -> None:
    done = subprocess.run(["sh", SETUP, "sytem"], capture_output=True, text=True)
    assert done.returncode == 2
    assert "system PYTHON" in done.stderr and "cuda FOLDER" in done.stderr


@pytest.mark.thorough
@pytest.mark.slow
def test_the_steps_run_in_a_clean_environment(tmp_path: Path) -> None:
    """The package generates from it, without Blender and with nothing of the checkout."""
    if os.geteuid() == 0:
        subprocess.run(["sh", SETUP, "system", sys.executable], check=True)
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL"))}
    place = tmp_path / "slabforge"
    python = getattr(sys, "_base_executable", sys.executable)
    source = tmp_path / "source"
    shutil.copytree(ROOT, source, ignore=shutil.ignore_patterns(*ignored(), "build"))
    step = ["sh", source / "scripts/container_setup"]
    subprocess.run([*step, "package", python, place], check=True, env=environment)
    shutil.rmtree(source)
    for line in (
        "slabforge doctor",
        "slabforge generate --out set --count 2 --size 64x64",
        "python -c 'import tensorflow, slabforge.training.fit.train'",
        "! python -c 'import bpy'",
        "! python -c 'import pytest'",
    ):
        done = subprocess.run(
            ["sh", "-c", line],
            cwd=tmp_path,
            env=environment | {"PATH": f"{place}/bin:{os.environ['PATH']}"},
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, f"{line}\n{done.stdout}\n{done.stderr}"
    assert len(list((tmp_path / "set/images").iterdir())) == 2
