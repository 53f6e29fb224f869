"""The whole chain, small: generate, stream, train a U-Net, judge it on real steel."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import SlabForgeError
from ..generator.recipe import Recipe, load_recipe
from ..generator.sheet import contact_sheet
from ..generator.stream import Renderer
from ..generator.writers import write_atomically
from .curves import plot_dice
from .evaluate import evaluate, predict
from .metrics import Scores
from .models import save_model
from .severstal import HOW_TO_GET, Severstal
from .train import Budget, train_unet

EPOCHS = 8
# every defect alike, and a third of sound metal, without which the network sees defects everywhere
CLASSES = {"sound": 2, "crack": 1, "bubble": 1, "inclusion": 1, "irregularity": 1}
_SPEED = 30  # images a second on two CPU cores; only sets how many make an epoch
_HELD_OUT_SEED, _HELD_OUT = 2**32 + 1, 64  # never drawn in training


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
    if real is not None:
        Severstal(real)  # fail before the work, not after it
    recipe = load_recipe(seed=seed, classes=CLASSES)
    folder = Path(out)
    _make(folder)
    with Renderer(recipe) as renderer:
        info = renderer.info
        kind = "software rasteriser" if info["software"] else "GPU"
        say(f"Rendering on the {kind}: {info['renderer']}")
    say(f"Contact sheet: {contact_sheet(recipe, folder / 'sheet.png', seed)}")
    if real is None:
        say(f"No real images given: the U-Net is judged on synthetic ones only. {HOW_TO_GET}")
    shares = ", ".join(f"{n} {c}" for c, n in _shares(recipe).items())
    say(f"Training a U-Net for {minutes:g} minutes on pairs of 256x256: {shares} in a cycle.")
    images = max(16, int(minutes * 60 * _SPEED / EPOCHS))
    budget = Budget(epochs=EPOCHS, images=images, minutes=minutes)
    validate = (lambda model: evaluate(model, real)) if real is not None else None
    training = train_unet(recipe, seed, budget, validate)
    save_model(training.model, folder / "unet.keras")
    plot_dice(training.history, folder / "dice.png")
    metrics: dict[str, Any] = {
        "renderer": info["renderer"],
        "synthetic": _synthetic(training.model, recipe),
        "real": evaluate(training.model, real) if real is not None else None,
        **training.figures(),
    }
    write_atomically(folder / "metrics.json", json.dumps(metrics, indent=1).encode())
    return metrics


def _shares(recipe: Recipe) -> dict[str, int]:
    pack, _ = recipe.loaded
    return {c: n for c, n in zip(pack.classes, recipe.shares, strict=True) if n}


def _synthetic(model: Any, recipe: Recipe) -> dict[str, Any]:
    """Scores on held-out synthetic samples."""
    scores = Scores()
    with Renderer(recipe) as renderer:
        batch = renderer.render(_HELD_OUT_SEED, range(_HELD_OUT))
    for image, mask in zip(batch.image[..., 0], batch.mask, strict=True):
        scores.add(mask > 0, np.asarray(predict(model, image)) >= 0.5)
    return scores.report()


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SlabForgeError(f"'{folder}' could not be made: {error.strerror}.") from None
