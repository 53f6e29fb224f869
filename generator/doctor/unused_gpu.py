"""Why OpenGL runs on the software rasteriser of a machine that has a GPU."""

import grp
import os
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

_VENDORS = {"0x10de": "NVIDIA", "0x1002": "AMD", "0x8086": "Intel"}  # PCI; others are consoles
_DISPLAY = "0x03"  # PCI class of display controllers, which compute cards have too
_LIBRARIES = ("usr/lib", "usr/lib64", "usr/lib/*", "usr/local/lib", "opt/*/lib*")
_ICDS = ("etc/glvnd/egl_vendor.d", "usr/share/glvnd/egl_vendor.d")
_ICD = '{"file_format_version":"1.0.0","ICD":{"library_path":"libEGL_nvidia.so.0"}}'
_CAPABILITIES = "NVIDIA_DRIVER_CAPABILITIES"
# in the order in which glvnd heeds them, the strongest last
_SELECTORS = {"__EGL_VENDOR_LIBRARY_DIRS": "/*.json", "__EGL_VENDOR_LIBRARY_FILENAMES": ""}


class Reason(NamedTuple):
    """Why the GPU is not used, and what mends it."""

    why: str
    fix: str


def _may_use(node: Path) -> bool:
    return os.access(node, os.R_OK | os.W_OK)


@dataclass(frozen=True)
class Machine:
    """What is looked at: a file system, an environment, and which device nodes may be opened."""

    root: Path = Path("/")
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    may_use: Callable[[Path], bool] = _may_use

    def find(self, *patterns: str) -> list[Path]:
        """Paths that match glob patterns relative to the root."""
        return [path for pattern in patterns for path in sorted(self.root.glob(pattern))]

    def read(self, name: str) -> str:
        """A file's text, empty where there is none."""
        path = self.root / name
        return path.read_text(errors="replace") if path.is_file() else ""

    @property
    def container(self) -> bool:
        """Whether this runs in a container, by the marks that Docker, Podman and others leave."""
        marks = self.find(".dockerenv", "run/.containerenv")
        return bool(marks or {"container", "KUBERNETES_SERVICE_HOST"} & self.environment.keys())

    def library(self, name: str) -> list[Path]:
        """A shared library by file name or pattern, in the folders where linkers look."""
        return self.find(*(f"{folder}/{name}" for folder in _LIBRARIES))


def gpus(machine: Machine) -> set[str]:
    """Vendors of the GPUs of this machine, whether they work or not."""
    found = set()
    for device in machine.find("sys/bus/pci/devices/*"):
        if machine.read(f"{device.relative_to(machine.root)}/class").startswith(_DISPLAY):
            vendor = machine.read(f"{device.relative_to(machine.root)}/vendor").strip()
            found |= {_VENDORS[vendor]} if vendor in _VENDORS else set()
    if machine.find("dev/nvidia[0-9]*", "proc/driver/nvidia/version"):
        found.add("NVIDIA")
    if not found and machine.find("dev/dri/renderD*"):
        found.add("another maker's")
    return found


def reason(machine: Machine) -> Reason | None:
    """Why no GPU is used; None on a machine without any."""
    found = gpus(machine)
    if not found:
        return None
    checks = [_forced]
    checks += [_nvidia_nodes, _nvidia_library, _nvidia_icd] if "NVIDIA" in found else []
    checks += [_dri_nodes, _dri_driver] if found != {"NVIDIA"} else []
    reasons = (check(machine) for check in checks)
    unknown = Reason(
        "nothing is missing that is known of",
        "run `EGL_LOG_LEVEL=debug slabforge doctor` and read what EGL says",
    )
    return next((r for r in reasons if r is not None), unknown)


def _forced(machine: Machine) -> Reason | None:
    for name in ("LIBGL_ALWAYS_SOFTWARE", "GALLIUM_DRIVER"):
        value = machine.environment.get(name, "")
        if value.lower() in ("1", "true", "yes", "llvmpipe", "softpipe"):
            return Reason(f"the environment says {name}={value}", f"unset {name}")
    return None


def _nvidia_nodes(machine: Machine) -> Reason | None:
    nodes = machine.find("dev/nvidia[0-9]*")
    if nodes:
        return _permission(machine, [*nodes, *machine.find("dev/nvidiactl")])
    if machine.container:
        return Reason(
            "the container was started without the GPU",
            f"docker run --gpus all -e {_CAPABILITIES}=all …",
        )
    if machine.find("dev/dri/renderD*"):
        return _dri_nodes(machine) or _dri_driver(machine)
    return Reason("NVIDIA's driver is not loaded", "install it; `nvidia-smi` must list the GPU")


def _nvidia_library(machine: Machine) -> Reason | None:
    driver = re.search(r"(\d+)\.[\d.]+", machine.read("proc/driver/nvidia/version"))
    names = [path.name for path in machine.library("libEGL_nvidia.so.*")]
    if not names:
        given = machine.environment.get(_CAPABILITIES, "")
        if machine.container or given:
            return Reason(
                "the container lacks libEGL_nvidia, which comes with the capability graphics"
                f" ({_CAPABILITIES} is {given or 'not set'})",
                f"start it with -e {_CAPABILITIES}=all",
            )
        package = f"libnvidia-gl-{driver[1] if driver else '<version of the driver>'}"
        return Reason(
            "NVIDIA's driver is installed without libEGL_nvidia", f"apt-get install {package}"
        )
    versions = {name.removeprefix("libEGL_nvidia.so.") for name in names} - {"0"}
    if driver and versions and driver[0] not in versions:
        return Reason(
            f"libEGL_nvidia is of version {', '.join(sorted(versions))}, the loaded driver of"
            f" {driver[0]}",
            "restart the machine, or install the library of the driver's version",
        )
    return None


def _nvidia_icd(machine: Machine) -> Reason | None:
    where, patterns = "egl_vendor.d", [f"{folder}/*.json" for folder in _ICDS]
    mend = f"echo '{_ICD}' > /usr/share/glvnd/egl_vendor.d/10_nvidia.json"
    for name, pattern in _SELECTORS.items():
        if machine.environment.get(name):
            folders = machine.environment[name].split(":")
            patterns = [f"{f.strip('/')}{pattern}" for f in folders if f]
            where, mend = name, f"unset {name}"
    files = [str(path.relative_to(machine.root)) for path in machine.find(*patterns)]
    if any("libEGL_nvidia" in machine.read(file) for file in files):
        return None
    return Reason(f"glvnd finds no file that names libEGL_nvidia in {where}", mend)


def _dri_nodes(machine: Machine) -> Reason | None:
    nodes = machine.find("dev/dri/renderD*")
    if nodes:
        return _permission(machine, nodes)
    if machine.container:
        return Reason("the container was started without the GPU", "docker run --device /dev/dri …")
    return Reason(
        "there is no /dev/dri/renderD*: the kernel's driver is not loaded",
        "apt-get install firmware-linux (Debian) or linux-firmware (Ubuntu), and restart",
    )


def _dri_driver(machine: Machine) -> Reason | None:
    if machine.library("libEGL_mesa.so.0") and machine.library("dri/*_dri.so"):
        return None
    return Reason("Mesa's drivers are not installed", "apt-get install libegl1 libgl1-mesa-dri")


def _permission(machine: Machine, nodes: list[Path]) -> Reason | None:
    """A reason where this user may not open one of the device nodes, the first of them."""
    for node in nodes:
        if not machine.may_use(node):
            name = f"/{node.relative_to(machine.root)}"
            return Reason(f"this user may not read and write {name}", _opened(node, name))
    return None


def _opened(node: Path, name: str) -> str:
    """The command that lets this user open a node: by its group, where that is one for users."""
    status = node.stat()
    if status.st_gid != 0 and status.st_mode & 0o060 == 0o060:
        with suppress(KeyError):  # a container need not know the group
            return f"usermod -aG {grp.getgrgid(status.st_gid).gr_name} $USER, and log in again"
        return f"docker run --group-add {status.st_gid} …"
    return f"chmod a+rw {name}"
