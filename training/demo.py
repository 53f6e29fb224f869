"""The whole chain, small: generate, stream, train a U-Net, judge it on real steel."""

import json
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import keras

from ..files import make_folder, write_atomically
from ..generator.delivery.stream import Renderer
from ..generator.output.contact_sheet import contact_sheet
from ..generator.recipe import Recipe, load_recipe
from .datasets.images import ImageSet
from .datasets.severstal import HOW_TO_GET, read_severstal
from .fit.plan import Plan
from .fit.task import Task
from .fit.train import train
from .judge.curves import plot_dice
from .judge.evaluate import judge, judge_masks
from .kinds import BINARY
from .networks.unet import UNet
from .pipeline.rendered import held_out
from .pipeline.training_data import HELD_OUT, TrainingData

EPOCHS = 12  # more than two CPU cores reach in the time; they set where the curve has its points
RECIPE = "severstal"  # since that is the set which it is judged on
SIZE, SCALE = (128, 128), 0.5  # of samples and real frames: at half size three minutes suffice
_SPEED = 30  # images a second at most; the time ends the training on slower machines
_JUDGED = 32  # synthetic images that the U-Net is judged on


def run(
    out: str | Path,
    real: str | Path | None = None,
    *,
    minutes: float = 3.0,
    seed: int = 0,
    devices: Sequence[int] | None = None,
    say: Callable[[str], None] = print,
) -> dict[str, Any]:
    """Leave sheet.png, dice.png, metrics.json and unet.keras in `out`; returns the metrics.

    `real` is a folder in Severstal's layout; without it the U-Net is judged on held-out synthetic
    images only. Training takes `minutes`. `say` is told what happens, a line at a time.
    """
    # read before the work, so that a folder that is none fails at once
    images = None if real is None else read_severstal(real).scaled(SCALE)
    recipe = load_recipe(RECIPE, seed=seed)
    folder = Path(out)
    make_folder(folder)
    renderer = _drawn(recipe, folder, devices, say)
    if real is None:
        say(f"No real images given: the U-Net is judged on synthetic ones only. {HOW_TO_GET}")
    say(
        f"Training a U-Net for {minutes:g} minutes on pairs of 256x256 at half size, by the recipe"
        f" {RECIPE}."
    )
    training = train(
        Task(
            build=UNet().build,
            data=TrainingData(recipe=recipe, size=SIZE, scale=SCALE),
            plan=_plan(minutes),
            validate=None if images is None else partial(_figures, images),
            file=folder / "unet.keras",
            devices=devices,
        )
    )
    plot_dice(training.history, folder / "dice.png")
    # beyond those on which the threshold was chosen
    unseen = held_out(
        recipe, BINARY, seed=seed, start=HELD_OUT, count=_JUDGED, size=SIZE, devices=devices
    )
    metrics: dict[str, Any] = {
        "renderer": renderer,
        "synthetic": judge_masks(training.model, unseen).figures,
        "real": None if images is None else judge(training.model, images).figures,
        **training.figures(),
    }
    write_atomically(folder / "metrics.json", json.dumps(metrics, indent=1).encode())
    return metrics


def _plan(minutes: float) -> Plan:
    """A plan that ends with the time, and has `EPOCHS` epochs where the machine is fast enough."""
    return Plan(epochs=EPOCHS, images=max(16, int(minutes * 60 * _SPEED / EPOCHS)), minutes=minutes)


def _figures(images: ImageSet, model: keras.Model) -> dict[str, Any]:
    return judge(model, images, intervals=False).figures


def _drawn(
    recipe: Recipe, folder: Path, devices: Sequence[int] | None, say: Callable[[str], None]
) -> str:
    """Draw the contact sheet, say what rendered it, and return the renderer's name."""
    with Renderer(recipe, devices=devices) as renderer:
        info = renderer.info
    kind = "software rasteriser" if info["software"] else "GPU"
    say(f"Rendering on the {kind}: {info['renderer']}")
    say(f"Contact sheet: {contact_sheet(recipe, folder / 'sheet.png', devices=devices)}")
    return str(info["renderer"])
