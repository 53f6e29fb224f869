"""The whole chain, small: generate, stream, train a U-Net, judge it on real steel."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..files import make_folder, write_atomically
from ..generator.delivery.stream import Renderer
from ..generator.output.contact_sheet import contact_sheet
from ..generator.recipe import Recipe, load_recipe
from .datasets.severstal import HOW_TO_GET, read_severstal
from .fit.train import Plan, train
from .judge.curves import plot_dice
from .judge.evaluate import choose_threshold, judge, judge_masks
from .networks.model_file import BINARY, card_of, save_model
from .networks.unet import build_unet
from .samples.sources import assemble, held_out

EPOCHS = 24  # more than two CPU cores reach in the time; they set where the curve has its points
# every defect alike, and a third of sound metal, without which the network sees defects everywhere
CLASSES = {"sound": 2, "crack": 1, "bubble": 1, "inclusion": 1, "irregularity": 1}
_SPEED = 30  # images a second at most; the time ends the training on slower machines


def run(
    out: str | Path,
    real: str | Path | None = None,
    minutes: float = 3.0,
    seed: int = 0,
    say: Callable[[str], None] = print,
) -> dict[str, Any]:
    """Leave sheet.png, dice.png, metrics.json and unet.keras in `out`; returns the metrics.

    `real` is a folder in Severstal's layout; without it the U-Net is judged on held-out synthetic
    images only. Training takes `minutes`.
    """
    # read before the work, so that a folder that is none fails at once
    images = None if real is None else read_severstal(real)
    recipe = load_recipe(seed=seed, classes=CLASSES)
    folder = Path(out)
    make_folder(folder)
    with Renderer(recipe) as renderer:
        info = renderer.info
        kind = "software rasteriser" if info["software"] else "GPU"
        say(f"Rendering on the {kind}: {info['renderer']}")
    say(f"Contact sheet: {contact_sheet(recipe, folder / 'sheet.png')}")
    if real is None:
        say(f"No real images given: the U-Net is judged on synthetic ones only. {HOW_TO_GET}")
    shares = ", ".join(f"{n} {c}" for c, n in _shares(recipe).items())
    say(f"Training a U-Net for {minutes:g} minutes on pairs of 256x256: {shares} in a cycle.")
    each = max(16, int(minutes * 60 * _SPEED / EPOCHS))
    plan = Plan(epochs=EPOCHS, images=each, minutes=minutes, seed=seed)
    validate = None
    if images is not None:
        validate = lambda model: judge(model, images, intervals=False).figures  # noqa: E731
    source = assemble(recipe, "segmentation", BINARY, seed)
    training = train(build_unet, source, plan, validate)
    model, unseen = training.model, held_out(recipe, seed, BINARY)
    card_of(model).threshold = choose_threshold(model, unseen[::2])
    save_model(model, folder / "unet.keras")
    plot_dice(training.history, folder / "dice.png")
    metrics: dict[str, Any] = {
        "renderer": info["renderer"],
        "synthetic": judge_masks(model, unseen[1::2]).figures,
        "real": None if images is None else judge(model, images).figures,
        **training.figures(),
    }
    write_atomically(folder / "metrics.json", json.dumps(metrics, indent=1).encode())
    return metrics


def _shares(recipe: Recipe) -> dict[str, int]:
    pack, _ = recipe.loaded
    return {c: n for c, n in zip(pack.classes, recipe.shares, strict=True) if n}
