"""The render processes of a process."""

import psutil


def render_processes(pid: int | None = None) -> list[psutil.Process]:
    """Those that live, of this process or of another."""
    children = psutil.Process(pid).children()
    return [c for c in children if _renders(c)]


def _renders(process: psutil.Process) -> bool:
    try:
        return any("generator.process" in word for word in process.cmdline())
    except (psutil.NoSuchProcess, psutil.ZombieProcess):
        return False
