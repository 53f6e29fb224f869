"""The published table and ours as Markdown."""

from collections.abc import Mapping, Sequence
from statistics import mean, stdev
from typing import Any

PUBLISHED = {
    ("unet", "real"): {"dice_defective": 0.56},
    ("unet", "synthetic"): {"dice_defective": 0.63},
    ("xception", "real"): {"precision": 0.87, "recall": 0.91},
    ("xception", "synthetic"): {"precision": 0.81, "recall": 0.89},
}
COLUMNS = {
    "unet": ("dice_defective", "dice_pixels", "dice_images", "iou", "precision", "recall"),
    "xception": ("accuracy", "precision", "recall"),
}
TITLES = {
    "unet": "U-Net: which pixels are defective",
    "xception": "Xception: which defect it is (precision and recall: means over the classes)",
}


def markdown(figures: dict[str, Any]) -> str:
    """Ours, mean and spread over seeds, with the published values beside them."""
    settings = figures["settings"]
    lines = [
        figures["machine"],
        "",
        "# Trained on synthetic and on real images, tested on real ones",
        "",
        *_protocol(settings),
    ]
    if not figures["complete"]:
        lines += ["", "Not complete yet: the run goes on where it was."]
    for network in COLUMNS:
        own = [r for r in figures["rows"] if r["network"] == network]
        if own:
            lines += ["", f"## {TITLES[network]}", "", *_table(network, own)]
    if figures.get("whole"):
        lines += ["", *_whole(figures["whole"])]
    if "step" in figures:
        lines += ["", *_step(figures["step"])]
    if figures.get("worst"):
        lines += ["", *_worst(figures["worst"])]
    return "\n".join(lines)


def _protocol(settings: dict[str, Any]) -> list[str]:
    width, height = settings["size"]
    each = settings["xception_images"] or settings["images"]
    size = settings["xception_size"] or settings["size"]
    return [
        f"Samples of {width}x{height} at {settings['scale']:g} of the images' size;"
        f" {settings['images']:,} synthetic images; U-Net {settings['unet_epochs']} epochs of"
        f" {settings['images']:,} samples, Xception {settings['xception_epochs']} of {each:,} at"
        f" {size[0]}x{size[1]}; batches of {settings['batch']}; the same number of samples whatever"
        " a network is trained on. Real images are split 80/20 by seed, near-duplicates on one"
        " side; every row of a set and a seed is tested on the same fifth, which nothing was"
        " chosen on. Thresholds come from synthetic validation images, in the rows trained on real"
        " images alone from those. The published experiment used other images: full size, 6,000"
        " synthetic ones, 30 and 15 epochs. Spread: standard deviation over seeds; where there is"
        " one seed, in brackets, 95 % over resampled test images.",
    ]


def _table(network: str, rows: list[dict[str, Any]]) -> list[str]:
    columns = COLUMNS[network]
    lines = [
        f"| set | trained on | real images | seeds | {' | '.join(columns)} | published |",
        f"|---|---|---|---|{'---|' * (len(columns) + 1)}",
    ]
    sets = list(dict.fromkeys(name for r in rows for name in r["tests"]))
    for name in sets:
        own = [r for r in rows if name in r["tests"]]
        for trained_on in dict.fromkeys(r["trained_on"] for r in own):
            same = [r for r in own if r["trained_on"] == trained_on]
            published = PUBLISHED.get((network, trained_on), {})
            lines.append(_line(name, trained_on, same, columns, published))
    return lines


def _line(
    name: str,
    trained_on: str,
    rows: list[dict[str, Any]],
    columns: Sequence[str],
    published: Mapping[str, float],
) -> str:
    """A line of the table: the rows of one set and one kind of training images, of all seeds."""
    tests = [r["tests"][name] for r in rows]
    there = " … ".join(str(n) for n in sorted({r["training_images"] for r in rows}))
    cells = [name, trained_on, there, str(len(rows)), *(_cell(tests, key) for key in columns)]
    return f"| {' | '.join(cells)} | {', '.join(f'{k} {v}' for k, v in published.items())} |"


def _cell(tests: list[dict[str, Any]], key: str) -> str:
    values = [t[key] for t in tests if t[key] is not None]
    if not values:
        return "–"
    if len(values) > 1:
        return f"{mean(values):.3f} ± {stdev(values):.3f}"
    interval = tests[0].get("intervals", {}).get(key)
    return f"{values[0]:.3f}" + (f" [{interval[0]:.2f}, {interval[1]:.2f}]" if interval else "")


def _whole(whole: dict[str, list[dict[str, Any]]]) -> list[str]:
    columns = COLUMNS["unet"]
    lines = [
        "## The U-Net trained on synthetic images alone, on every image of each set",
        "",
        "None of them was trained on, so that all can be tested on.",
        "",
        f"| set | images | seeds | {' | '.join(columns)} |",
        f"|---|---|---|{'---|' * len(columns)}",
    ]
    for name, tests in whole.items():
        cells = [_cell(tests, key) for key in columns]
        lines.append(f"| {name} | {tests[0]['images']} | {len(tests)} | {' | '.join(cells)} |")
    return lines


def _step(step: dict[str, Any]) -> list[str]:
    width, height = step["size"]
    return [
        "## A training step",
        "",
        f"U-Net, {width}x{height}, batches of {step['batch']}, median of {step['steps']} steps:"
        f" {1000 * step['stream']:.0f} ms with data from the stream (waited"
        f" {step['stream_waited']:.0%} of the time), {1000 * step['memory']:.0f} ms with data from"
        " memory.",
    ]


def _worst(worst: dict[str, list[dict[str, Any]]]) -> list[str]:
    lines = ["## The worst predictions of the U-Net trained on synthetic images"]
    for name, rows in worst.items():
        lines += [
            "",
            f"{name} (worst_{name}.png; truth green, prediction red):",
            "",
            "| image | Dice | true | predicted | what went wrong |",
            "|---|---|---|---|---|",
        ]
        lines += [
            f"| {r['name']} | {r['dice']:.2f} | {r['true']:.1%} | {r['predicted']:.1%}"
            f" | {r['wrong']} |"
            for r in rows
        ]
    return lines
