"""The table of transfer as Markdown."""

from collections.abc import Sequence
from statistics import mean, stdev
from typing import Any

from .variants import VARIANTS

COLUMNS = {
    "dice_defective": "Dice, images with defects",
    "image_auroc": "AUROC, image",
    "accuracy": "accuracy",
}
_CHANGES = {
    "synthetic": "a frozen encoder that saw photographs, synthetic images alone",
    "adapted": "… then adapted to the other half's pictures, without labels",
    "from scratch": "synthetic images alone, no encoder",
    "real": "the encoder, the other half's pictures with their labels",
    "real, from scratch": "… no encoder",
    "exact masks": "as `synthetic`, but masks of just what a defect changes",
    "no look-alikes": "as `synthetic`, without layers that look like defects",
    "no camera": "as `synthetic`, brightness and blur augmented in place of the camera",
    "one class a frame": "as `synthetic`, one main class in each frame",
}


def markdown(figures: dict[str, Any]) -> list[str]:
    """A line for each set and variant: mean over seeds, and their standard deviation."""
    budget, rows = figures["budget"], figures["rows"]
    width, height = budget["size"]
    lines = [
        "# Trained on synthetic images, judged on real ones",
        "",
        f"Each training takes {budget['samples']:,} samples of {width}x{height}, each adaptation"
        f" {budget['adapting']} steps, and {budget['tested']} images of a set are judged at most;"
        f" images with masks are taken at {budget['scale']:g} of their size. A set is split in"
        " two halves, always the same, near-duplicates on one side: all rows are judged on one"
        " half, and the other is what a network is adapted to or, in the rows `real`, trained on."
        " Thresholds come from samples"
        " like those trained on, adapted ones from the share of defective area that `adapt` takes"
        " by default. Seconds are of training and judging.",
        "",
    ]
    lines += [f"- `{v.name}`: {_CHANGES[v.name]}" for v in VARIANTS]
    for name, facts in figures["sets"].items():
        own = [row for row in rows if row["set"] == name]
        shown = [key for key in COLUMNS if any(key in row for row in own)]
        lines += [
            "",
            f"## {name}: recipe `{facts['recipe']}`, {own[0]['tested']} images",
            "",
            f"| trained | seeds | {' | '.join(COLUMNS[key] for key in shown)} | seconds |",
            f"|---|---|{'---|' * (len(shown) + 1)}",
        ]
        for variant in dict.fromkeys(row["variant"] for row in own):
            same = [row for row in own if row["variant"] == variant]
            cells = [_cell([row.get(key) for row in same]) for key in shown]
            seconds = mean(row["seconds"] for row in same)
            lines.append(f"| {variant} | {len(same)} | {' | '.join(cells)} | {seconds:.0f} |")
    return lines


def _cell(values: Sequence[float | None]) -> str:
    found = [value for value in values if value is not None]
    if not found:
        return "–"
    spread = f" ± {stdev(found):.3f}" if len(found) > 1 else ""
    return f"{mean(found):.3f}{spread}"
