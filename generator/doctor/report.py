"""`slabforge doctor`: what works on this machine, and the command that mends what does not."""

import importlib.util
import json
import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from typing import NamedTuple

from ...counted import counted
from ..delivery.devices import VARIABLE
from ..delivery.process import fresh_python
from .unused_gpu import Machine, gpus, reason

_MESA = "apt-get install libegl1 libgl1-mesa-dri"
_BLENDER = "apt-get install libxrender1 libxi6 libxkbcommon0 libsm6"  # libraries that bpy needs
_TIMEOUT = 300  # seconds; a driver that builds its first programs can be slow
_SLOW = f"no answer within {_TIMEOUT} s"
_AGAIN = "run this again: what is compiled the first time is kept"

_OPENGL = """
import json
from slabforge.errors import SlabForgeError
from slabforge.generator.render.context import describe, open_context
devices = []
for number in range(16):
    try:
        devices.append(describe(open_context(number)))
    except SlabForgeError as error:
        if not devices:
            devices.append({"error": str(error)})
        break
print(json.dumps(devices))
"""
_TENSORFLOW = """
import json, os
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import tensorflow as tf
print(json.dumps([tf.__version__, [d.name for d in tf.config.list_physical_devices()]]))
"""
_RENDERING = """
import json, sys
from slabforge.errors import SlabForgeError
from slabforge.generator.delivery.stream import Renderer
from slabforge.generator.recipe import load_recipe
try:
    with Renderer(load_recipe(size=(32, 32), classes={"sound": 1})) as renderer:
        batch = renderer.render(seed=0, indices=range(1))
    print(json.dumps(batch.mask.shape[1:]))
except SlabForgeError as error:
    sys.exit(str(error))
"""
_BPY = "import bpy, json; print(json.dumps(bpy.app.version_string))"


class Check(NamedTuple):
    """A line of the report; `fix` is a command, or empty where nothing needs mending."""

    name: str
    ok: bool
    detail: str
    fix: str = ""


def report() -> list[Check]:
    """Look at Python, OpenGL on each EGL device, bpy and TensorFlow.

    Each is tried in a process of its own: it may crash, and they do not get along in one.
    """
    python = ".".join(map(str, sys.version_info[:3]))
    looks = (_opengl, lambda: [_rendering()], lambda: [_bpy()], lambda: [_tensorflow()])
    looked = [check for look in counted(looks) for check in look()]
    return [Check("Python", True, python), *looked]


def _rendering() -> Check:
    """Whether a picture can be rendered, in the render process as it is really started."""
    found, problem = _ask(_RENDERING)
    if not isinstance(found, list):
        return Check("rendering", False, problem, fix=_mend(problem, _mesa(problem)))
    return Check("rendering", True, f"a picture of {found[0]}x{found[1]} pixels")


def _ask(code: str) -> tuple[object, str]:
    """Run `code` in a fresh Python; returns what it prints as JSON, or None and why it failed."""
    try:
        run = subprocess.run(
            fresh_python(code),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_TIMEOUT,
        )
    except subprocess.TimeoutExpired:
        return None, _SLOW
    try:
        return json.loads(run.stdout.strip().splitlines()[-1]), ""
    except (IndexError, json.JSONDecodeError):
        said = run.stderr.strip().splitlines()
        return None, said[-1] if said else f"ended with code {run.returncode}"


def _opengl() -> list[Check]:
    devices, problem = _ask(_OPENGL)
    if not isinstance(devices, list):
        return [Check("OpenGL", False, problem, fix=_mend(problem, _mesa(problem)))]
    checks = []
    for number, device in enumerate(devices):
        if "error" in device:
            return [Check("OpenGL", False, device["error"], fix=_mesa(device["error"]))]
        kind = "software rasteriser" if device["software"] else "hardware"
        detail = f"{device['renderer']}, {device['vendor']}, OpenGL {device['version']} ({kind})"
        checks.append(Check(f"EGL device {number}", True, detail))
    return [*checks, *gpu_checks([bool(d["software"]) for d in devices], Machine())]


def _mend(problem: str, usual: str) -> str:
    """What mends a problem: the usual command, or patience where nothing was said in time."""
    return _AGAIN if problem == _SLOW else usual


def _mesa(problem: str) -> str:
    """The command that installs OpenGL, where that is what a problem is about."""
    return _MESA if re.search(r"GL|Mesa|libgbm", problem) else ""


def gpu_checks(software: list[bool], machine: Machine) -> list[Check]:
    """Lines on a GPU that is not used.

    `software` tells of each EGL device whether it is a software rasteriser.
    """
    if not all(software):
        number = software.index(False)
        if number == 0:
            return []
        detail = f"EGL device 0 is the software rasteriser, the GPU is device {number}"
        return [
            Check("GPU", False, detail, fix=f"export {VARIABLE}={number}, or --device {number}")
        ]
    found = reason(machine)
    if found is None:
        return []
    makers = " and ".join(sorted(gpus(machine)))
    detail = f"this machine has a GPU ({makers}), but EGL offers software only: {found.why}"
    return [Check("GPU", False, detail, fix=found.fix)]


def _bpy() -> Check:
    if importlib.util.find_spec("bpy") is None:
        line = {(3, 11): "4.5", (3, 13): "5.2"}.get(sys.version_info[:2])
        if line is None:
            return Check(
                "bpy", False, "not installed", fix="use Python 3.11 or 3.13: bpy exists there"
            )
        return Check("bpy", False, "not installed", fix="pip install 'slabforge[blender]'")
    found, problem = _ask(_BPY)
    if found is None:
        return Check("bpy", False, problem, fix=_mend(problem, _BLENDER))
    return Check("bpy", True, f"Blender {found}")


def _tensorflow() -> Check:
    try:
        version("tensorflow")
    except PackageNotFoundError:
        return Check("TensorFlow", False, "not installed", fix="pip install 'slabforge[train]'")
    found, problem = _ask(_TENSORFLOW)
    if not isinstance(found, list):
        fix = _mend(problem, "pip install --force-reinstall tensorflow")
        return Check("TensorFlow", False, problem, fix=fix)
    return Check("TensorFlow", True, f"{found[0]}, devices {', '.join(found[1])}")
