"""Why a GPU is not used: each reason on a file system that shows it."""

import grp
import os
from pathlib import Path

import pytest
from slabforge.generator.doctor.report import gpu_checks
from slabforge.generator.doctor.unused_gpu import Machine, gpus, reason

DRIVER = "NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.54.15  Tue Mar  5 22:23:56 UTC 2024"
NVIDIA_ICD = '{"ICD": {"library_path": "libEGL_nvidia.so.0"}}'
CARD = {
    "sys/bus/pci/devices/0000:01:00.0/class": "0x030200\n",
    "sys/bus/pci/devices/0000:01:00.0/vendor": "0x10de\n",
}
NODES = {"dev/nvidia0": "", "dev/nvidiactl": "", "proc/driver/nvidia/version": DRIVER}
LIBRARY = {
    "usr/lib/x86_64-linux-gnu/libEGL_nvidia.so.0": "",
    "usr/lib/x86_64-linux-gnu/libEGL_nvidia.so.550.54.15": "",
}
ICD = {"usr/share/glvnd/egl_vendor.d/10_nvidia.json": NVIDIA_ICD}
NVIDIA = CARD | NODES | LIBRARY | ICD
RADEON = {
    "sys/bus/pci/devices/0000:03:00.0/class": "0x030000\n",
    "sys/bus/pci/devices/0000:03:00.0/vendor": "0x1002\n",
}
MESA = {
    "dev/dri/renderD128": "",
    "usr/lib/x86_64-linux-gnu/libEGL_mesa.so.0": "",
    "usr/lib/x86_64-linux-gnu/dri/radeonsi_dri.so": "",
}
CONSOLE = {  # ASPEED, of a server's management
    "sys/bus/pci/devices/0000:02:00.0/class": "0x030000\n",
    "sys/bus/pci/devices/0000:02:00.0/vendor": "0x1a03\n",
}
DOCKER = {".dockerenv": ""}


def machine(
    root: Path,
    files: dict[str, str],
    environment: dict[str, str] | None = None,
    closed: str = "no such node",
) -> Machine:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return Machine(root, environment or {}, lambda node: closed not in str(node))


CASES = {
    "nothing known": (NVIDIA, {}, "nothing is missing", "EGL_LOG_LEVEL"),
    "forced": (NVIDIA, {"LIBGL_ALWAYS_SOFTWARE": "1"}, "LIBGL_ALWAYS_SOFTWARE=1", "unset LIBGL"),
    "no driver": (CARD, {}, "driver is not loaded", "nvidia-smi"),
    "no library": (CARD | NODES | ICD, {}, "without libEGL_nvidia", "libnvidia-gl-550"),
    "no capability": (
        CARD | NODES | DOCKER,
        {"NVIDIA_DRIVER_CAPABILITIES": "compute,utility"},
        "NVIDIA_DRIVER_CAPABILITIES is compute,utility",
        "-e NVIDIA_DRIVER_CAPABILITIES=all",
    ),
    "no card in the container": (CARD | DOCKER, {}, "started without the GPU", "--gpus all"),
    "other version": (
        CARD | NODES | ICD | {"usr/lib64/libEGL_nvidia.so.535.1.2": ""},
        {},
        "of version 535.1.2, the loaded driver of 550.54.15",
        "restart",
    ),
    "no icd": (CARD | NODES | LIBRARY, {}, "in egl_vendor.d", "10_nvidia.json"),
    "another icd chosen": (
        NVIDIA | {"mesa.json": "libEGL_mesa"},
        {"__EGL_VENDOR_LIBRARY_FILENAMES": "/mesa.json"},
        "in __EGL_VENDOR_LIBRARY_FILENAMES",
        "unset __EGL_VENDOR_LIBRARY_FILENAMES",
    ),
    "another folder chosen": (
        NVIDIA | {"some/mesa.json": "libEGL_mesa"},
        {"__EGL_VENDOR_LIBRARY_DIRS": "/some"},
        "in __EGL_VENDOR_LIBRARY_DIRS",
        "unset",
    ),
    "no render node": (RADEON, {}, "no /dev/dri/renderD", "firmware"),
    "none in the container": (RADEON | DOCKER, {}, "without the GPU", "--device /dev/dri"),
    "no mesa": (RADEON | {"dev/dri/renderD128": ""}, {}, "Mesa's drivers", "libgl1-mesa-dri"),
}


@pytest.mark.parametrize("case", CASES)
def test_reasons(tmp_path: Path, case: str) -> None:
    files, environment, why, fix = CASES[case]
    found = reason(machine(tmp_path, files, environment))
    assert found is not None
    assert why in found.why
    assert fix in found.fix


@pytest.mark.parametrize(
    ("files", "node"), [(NVIDIA, "dev/nvidia0"), (RADEON | MESA, "dev/dri/renderD128")]
)
def test_no_permission(tmp_path: Path, files: dict[str, str], node: str) -> None:
    found = reason(machine(tmp_path, files, closed=Path(node).name))
    assert found is not None
    assert f"may not read and write /{node}" in found.why
    assert found.fix == f"chmod a+rw /{node}"
    (tmp_path / node).chmod(0o660)
    os.chown(tmp_path / node, -1, os.getgid() or grp.getgrnam("video").gr_gid)
    again = reason(Machine(tmp_path, {}, lambda _: False))
    assert again is not None
    assert again.fix.startswith("usermod -aG ")


def test_a_machine_without_a_gpu_has_no_reason(tmp_path: Path) -> None:
    bare = machine(tmp_path, CONSOLE)
    assert gpus(bare) == set()
    assert reason(bare) is None
    assert gpu_checks([True], bare) == []


def test_what_the_doctor_says(tmp_path: Path) -> None:
    broken = machine(tmp_path, CARD | NODES | ICD)
    (check,) = gpu_checks([True], broken)
    assert not check.ok
    assert "has a GPU (NVIDIA), but EGL offers software only: " in check.detail
    assert gpu_checks([False, True], broken) == []
    (other,) = gpu_checks([True, False], broken)
    assert "the GPU is device 1" in other.detail
    assert "SLABFORGE_DEVICES=1" in other.fix
