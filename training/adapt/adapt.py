"""`slabforge adapt` as a function: read, look, teach, check, write."""

import itertools
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np

from ...errors import SlabForgeError
from ...files import check_file
from ..datasets.images import Labelled
from ..networks.default_model import DEFAULT, model_file
from ..networks.model_file import card_of, load_any, save_model
from ..pipeline.sizing import resized
from .checks import complaints, like_metal, refuse
from .classifier import Classifier
from .figures import on_pool, on_synthetic
from .options import AdaptConfig
from .pool import read_pool
from .segmenter import Segmenter
from .session import Session, progress
from .threshold import likely_share, share_of


def adapt(config: AdaptConfig, warn: Callable[[str], None] = print) -> dict[str, Any]:
    """Adapt a trained network to unlabelled pictures, and write it.

    Returns a report by name: `out`, `kind`, `images`, `distance` (see `metal.distance`),
    `synthetic_before` and `synthetic_after` (`figures.on_synthetic`), `pool_before` and
    `pool_after` (`figures.on_pool`), `threshold_before` and `threshold` of a segmentation,
    `expected_share`, `seed`, `steps`, of a segmentation `loss` and `own_metal` (see
    `Segmenter.teach`), `complaints` that were overruled, and `seconds`. `warn` is told of pictures
    that are passed over.

    Raises SlabForgeError for pictures that cannot be adapted to, and, unless `config.force`, for a
    network that its checks find worse than before; then nothing is written.
    """
    begun = time.monotonic()
    out = _out(config)
    model = load_any(config.model)
    pool = read_pool(config.images, config.scale, warn)
    session = Session.of(config, model, pool)
    held = session.held_out()
    far = like_metal(session.probe, [s.image for s in held], force=config.force)
    threshold, before = card_of(model).threshold, on_pool(model, pool)
    expected = config.expected_share or _expected(session, held, before)
    report: dict[str, Any] = {
        "out": str(out),
        "kind": card_of(model).kind,
        "images": len(pool),
        "distance": far,
        "expected_share": expected,
        "seed": config.recipe.seed,
        "steps": config.steps,
        "synthetic_before": on_synthetic(model, held),
        "pool_before": before,
    }
    if session.data.kind == "classification":
        report["synthetic_after"] = _fit(session, held)
        report["pool_after"] = on_pool(model, pool)
    else:
        report |= Segmenter(session=session, expected=expected).teach(load_any(config.model))
        report["pool_after"] = on_pool(model, pool, expected_share=expected)
        report["synthetic_after"] = on_synthetic(model, held)
    if threshold is not None:
        report |= {"threshold_before": threshold, "threshold": card_of(model).threshold}
    report["complaints"] = complaints(report)
    refuse(report["complaints"], force=config.force)
    save_model(model, out)
    return report | {"seconds": time.monotonic() - begun}


def _expected(session: Session, held: Sequence[Labelled], before: dict[str, float]) -> float:
    """The share of the area that is defective, as far as samples and network say."""
    found = share_of(held)
    return likely_share(found, before["area"]) if session.data.kind == "segmentation" else found


def _fit(session: Session, held: Sequence[Labelled]) -> dict[str, Any]:
    """Fit the last layer of a classification; returns its figures on synthetic samples."""
    classifier, size = Classifier(session.model), session.data.picture_size
    features, labels = list[Any](), list[int]()
    with closing(session.samples(session.data)) as samples, progress() as bar:
        for _ in bar.track(range(session.config.steps), description="adapting"):
            some = list(itertools.islice(samples, session.config.batch))
            features.append(classifier.features([s.image for s in some]))
            labels += [s.label for s in some]
    pictures = [resized(Labelled("", i, np.zeros_like(i), 0), size).image for i in session.pool]
    fitted = classifier.fit(
        np.concatenate(features), np.array(labels), classifier.features(pictures)
    )
    return fitted.figures(classifier.features([s.image for s in held]), [s.label for s in held])


def _out(config: AdaptConfig) -> Path:
    """The file to write, which is refused now if it cannot be written."""
    model = model_file(config.model)
    beside = Path() if str(config.model) == DEFAULT else model.parent
    out = config.out or beside / f"{model.stem}_adapted.keras"
    if out.suffix != ".keras":
        raise SlabForgeError(f"The adapted model is a .keras file (got '{out}').")
    check_file(out)
    return out
