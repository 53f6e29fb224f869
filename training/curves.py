"""Curves of a training as a picture."""

from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402

NAMES = {
    "dice_defective": "synthetic, images with defects",
    "dice_pixels": "synthetic, all pixels",
    "real_dice_defective": "real, images with defects",
    "real_dice_pixels": "real, all pixels",
    "real_dice_images": "real, per image (empty on empty = 1)",
}


def plot_dice(history: dict[str, list[float | None]], path: str | Path) -> Path:
    """Dice over epochs as a PNG; synthetic dashed, real solid."""
    figure, axes = plt.subplots(figsize=(7, 4.2), dpi=110)
    for key, name in NAMES.items():
        values = history.get(key)
        if values:
            style = "-" if key.startswith("real") else "--"
            numbers = [float("nan") if v is None else v for v in values]
            axes.plot(range(1, len(values) + 1), numbers, style, marker="o", ms=3, label=name)
    axes.set(xlabel="epoch", ylabel="Dice", ylim=(0, 1), title="U-Net trained on synthetic images")
    axes.grid(alpha=0.3)
    axes.legend(fontsize=8)
    figure.tight_layout()
    target = Path(path)
    partial = target.with_name(f".{target.stem}.partial.png")
    figure.savefig(partial)
    plt.close(figure)
    partial.replace(target)
    return target
