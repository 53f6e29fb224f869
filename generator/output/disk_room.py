"""How many bytes a data set takes, and whether the disk has them."""

import shutil
from pathlib import Path

from ...errors import SlabForgeError
from .plan import OutputPlan
from .samples import Samples

_TEXT = 1200  # bytes of tables and labels that a sample takes in a format, about
_BLOCK = 4096  # bytes by which a disk gives room to a file
_SPARE = 1 << 20  # bytes that are left free


def bytes_needed(plan: OutputPlan, samples: Samples, count: int) -> int:
    """About how many bytes `count` samples take, from those that are there."""
    total = 0
    for form, target in plan.targets:
        pictures = [samples.images(target.codec)]
        pictures += [samples.encoded(array) for array in target.arrays]
        sizes = [len(data) for every in pictures for data in every]
        if form.loose:
            sizes = [-(-size // _BLOCK) * _BLOCK for size in sizes]
        total += sum(sizes) + _TEXT * len(samples)
    return total * count // len(samples)


def check_room(plan: OutputPlan, needed: int, done: int) -> None:
    """Refuse to begin what the disk has no room for: the bytes of all samples from `done` on."""
    free = free_bytes(plan.root)
    if needed + _SPARE > free:
        raise SlabForgeError(
            f"{plan.count - done:,} samples need about {size_text(needed)}, but the disk of"
            f" '{plan.root}' has {size_text(free)} left; free {size_text(needed + _SPARE - free)},"
            " or choose another folder or a smaller --count."
        )


def with_room_told(plan: OutputPlan, error: SlabForgeError, done: int) -> SlabForgeError:
    """An error of writing and, where the disk is full, how much more the rest needs."""
    if "the disk is full" not in str(error) or not done:
        return error
    used = sum(path.stat().st_size for path in plan.root.rglob("*") if path.is_file())
    left = used * (plan.count - done) // done
    return SlabForgeError(
        f"{error} {done:,} of {plan.count:,} samples are complete; the others need about"
        f" {size_text(left)} more: free that, and go on with --resume."
    )


def free_bytes(folder: Path) -> int:
    """The room on the disk where a folder is or would be."""
    there = next(part for part in (folder.absolute(), *folder.absolute().parents) if part.exists())
    return shutil.disk_usage(there).free


def size_text(size: float) -> str:
    """A number of bytes, such as 1.5 GB."""
    for unit in ("B", "kB", "MB", "GB"):
        if size < 1000:
            return f"{size:.3g} {unit}"
        size /= 1000
    return f"{size:,.3g} TB" if size < 1000 else f"{size:,.0f} TB"


def time_text(seconds: float) -> str:
    """A time, such as 3.2 hours."""
    for unit, length in (("days", 86400), ("hours", 3600), ("minutes", 60)):
        if seconds >= 2 * length:
            return f"{seconds / length:,.3g} {unit}"
    return f"{seconds:.0f} seconds"
