"""What a model says about itself, and how its file is written and safely read."""

import io
import random
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import keras

from ...errors import SlabForgeError
from ...files import make_folder, replacing
from ..kinds import NetworkKind
from . import spread, standardise  # noqa: F401  (they register layers that files name)
from .default_model import model_file
from .model_check import check_numbers, check_run

KINDS: dict[str, str] = {"segmentation": "train unet", "classification": "train xception"}
_ANY_STRIDE = 32  # divides what networks of up to five halvings take
_CONFIG = "config.json"
_ADDRESS = re.compile(rb'("shared_object_id": )(\d+)')
THRESHOLD = 0.5  # until one is chosen on validation data


def drop(share: float) -> keras.layers.Layer:
    """A Dropout layer of a share from 0 to below 1, whose draws follow from a state in the model.

    A checkpoint holds that state, so that a training can go on exactly. Without a seed PyTorch's
    own generator would draw, which no checkpoint holds. The seed comes from Python's generator,
    which `keras.utils.set_random_seed` sets.
    """
    return keras.layers.Dropout(share, seed=random.randrange(1 << 31))


@keras.saving.register_keras_serializable("slabforge")
class Card(keras.layers.Layer):
    """Hands its input on, and carries into the file what a moved model must still know.

    `kind`; `classes`, of which a segmentation's first is sound metal; `threshold`, the probability
    from which a pixel counts as defective (None in a classification, which takes the likeliest);
    `size`, (width, height) of the images in pixels, or None for any that `stride` divides;
    `encoder`, in words, what it was pretrained as, or "none".
    """

    def __init__(
        self,
        kind: NetworkKind,
        classes: Sequence[str],
        threshold: float | None = None,
        *,
        size: Sequence[int] | None = None,
        stride: int = 1,
        encoder: str = "none",
        **kwargs: Any,
    ) -> None:
        """Keep these facts; a kind or classes that no model can have are refused."""
        super().__init__(**{"name": "card", "dtype": "float32", "trainable": False} | kwargs)
        if kind not in KINDS:
            raise ValueError(f"The kind is {' or '.join(KINDS)} (got '{kind}').")
        if len(classes) < 2 or len(set(classes)) < len(classes):
            raise ValueError(f"A model tells two or more classes apart (got {list(classes)}).")
        self.kind: NetworkKind = kind
        self.classes = tuple(str(c) for c in classes)
        self.threshold = check_threshold(threshold) if kind == "segmentation" else None
        self.size = None if size is None else (int(size[0]), int(size[1]))
        self.stride = int(stride)
        self.encoder = str(encoder)

    def call(self, inputs: Any) -> Any:
        """The input, unchanged: the layer only carries what is known of the model."""
        return inputs

    def compute_output_shape(self, input_shape: Any) -> Any:
        """The shape of the input, which is that of the output."""
        return input_shape

    def get_config(self) -> dict[str, Any]:
        """The facts as plain values, which Keras writes into the model's file."""
        facts = {
            "kind": self.kind,
            "classes": list(self.classes),
            "threshold": self.threshold,
            "size": None if self.size is None else list(self.size),
            "stride": self.stride,
            "encoder": self.encoder,
        }
        return super().get_config() | facts


def check_threshold(threshold: float | None) -> float:
    """A probability between 0 and 1, or the default for None."""
    value = THRESHOLD if threshold is None else float(threshold)
    if not 0.0 < value < 1.0:
        raise SlabForgeError(f"The threshold lies between 0 and 1 (got {threshold}).")
    return value


def card_of(model: keras.Model) -> Card:
    """The model's card, by which its threshold can be changed too."""
    for layer in model.layers:
        if isinstance(layer, Card):
            return layer
    raise SlabForgeError(
        f"The model '{model.name}' does not say its classes; `slabforge train` makes one that does."
    )


def classes_of(model: keras.Model) -> tuple[str, ...]:
    """Class names by class index; in a segmentation 0 is sound metal."""
    return card_of(model).classes


def threshold_of(model: keras.Model) -> float:
    """Probability of a defect from which a pixel counts as one."""
    return check_threshold(card_of(model).threshold)


def size_of(model: keras.Model) -> tuple[int, int] | None:
    """(width, height) in pixels that the model takes, or None for any."""
    return card_of(model).size


def channels_of(model: keras.Model) -> int:
    """1 where the model takes gray images, 3 where it takes them in colour."""
    return int(model.input_shape[-1])


def load_model(path: str | Path, kind: NetworkKind = "segmentation") -> keras.Model:
    """A .keras model of float32 (N, H, W, 1 or 3), 0 … 255; one with code of its own is refused.

    `path` is its file, or "default" for the model that comes with the package.

    A binary segmentation gives (N, H, W, 1), the probability of a defect; one of K classes
    (N, H, W, K), their probabilities, class 0 sound metal; a classification (N, K).
    """
    model = load_any(path, kind)
    card = card_of(model)
    if card.kind != kind:
        raise SlabForgeError(
            f"'{path}' is a {card.kind} model (`slabforge {KINDS[card.kind]}`), but a {kind} model"
            f" (`slabforge {KINDS[kind]}`) is needed here."
        )
    return model


def load_any(
    path: str | Path, kind: NetworkKind = "segmentation", *, classes: Sequence[str] | None = None
) -> keras.Model:
    """A model of either kind, loaded as `load_model` does; messages name the command for `kind`.

    `classes` are those of a model that was not made here and does not say them (see `with_card`).
    """
    file = model_file(path)
    if file.suffix != ".keras":
        raise SlabForgeError(f"'{path}' is no model; give a .keras file.")
    if not file.is_file():
        raise SlabForgeError(f"There is no model '{path}'; `slabforge {KINDS[kind]}` makes one.")
    if not zipfile.is_zipfile(file):
        raise SlabForgeError(
            f"'{path}' is not a Keras model, or only a part of one: copy it again."
        )
    check_numbers(file)
    model = _load(file)
    if not isinstance(model, keras.Model):
        raise SlabForgeError(f"'{path}' holds a {type(model).__name__}, not a model.")
    if not any(isinstance(layer, Card) for layer in model.layers):
        if classes is None:
            raise SlabForgeError(
                f"'{path}' was not made by `slabforge {KINDS[kind]}`: it does not say its classes;"
                " `evaluate` and `export-model` take them with --classes, such as sound,defect."
            )
        model = with_card(model, classes, str(path))
    elif classes is not None:
        raise SlabForgeError(f"'{path}' says its classes itself; leave --classes out.")
    card = card_of(model)
    masks = card.kind == "segmentation"
    channels = 1 if masks and len(card.classes) == 2 else len(card.classes)
    shape = tuple(model.output_shape)
    if len(shape) != (4 if masks else 2) or shape[-1] != channels:
        raise SlabForgeError(
            f"'{path}' gives {shape}, which its {len(card.classes)} classes do not."
        )
    check_run(model, str(path), card.size, card.stride)
    return model


def with_card(model: keras.Model, classes: Sequence[str], name: str) -> keras.Model:
    """A user's own model with a card that says its `classes`; `name` is told in messages.

    It takes float32 (N, H, W, 1 or 3), 0 to 255. One that gives (N, H, W, C) is a segmentation, for
    which the size must be open and which gets sizes that 32 divides; one that gives (N, K) is a
    classification. Raises SlabForgeError for other shapes, and for classes that do not fit them.
    """
    taken, given = model.input_shape, model.output_shape
    if not (isinstance(taken, tuple) and len(taken) == 4 and taken[-1] in (1, 3)):
        raise SlabForgeError(f"'{name}' takes {taken}; a model takes (N, H, W, 1 or 3).")
    if not (isinstance(given, tuple) and len(given) in (2, 4)):
        raise SlabForgeError(f"'{name}' gives {given}; a model gives (N, H, W, C) or (N, K).")
    masks, size = len(given) == 4, None
    if masks and (taken[1:3] != (None, None) or given[1:3] != (None, None)):
        raise SlabForgeError(
            f"'{name}' takes {taken} and gives {given}, but a segmentation takes pictures of any"
            " size: build it on an input of (None, None, channels)."
        )
    if not masks and None not in taken[1:3]:
        size = (taken[2], taken[1])
    wanted = 2 if masks and given[-1] == 1 else given[-1]
    if len(classes) != wanted:
        raise SlabForgeError(
            f"'{name}' gives {given}, so it has {wanted} classes; --classes names {len(classes)}."
        )
    kind: NetworkKind = "segmentation" if masks else "classification"
    try:
        card = Card(kind, classes, size=size, stride=_ANY_STRIDE if masks else 1)
    except ValueError as error:
        raise SlabForgeError(f"--classes does not fit: {error}") from None
    return keras.Model(model.inputs[0], card(model.outputs[0]), name=model.name)


def _load(file: Path) -> Any:
    try:
        return keras.saving.load_model(str(file), compile=False, safe_mode=True)
    except Exception as error:  # Keras raises many kinds
        text = str(error).strip()
        if "safe_mode" in text or "enable_unsafe_deserialization" in text:
            raise SlabForgeError(
                f"'{file}' wants to run code of its own, so it is not loaded; a model of"
                " `slabforge train` holds none."
            ) from None
        first = (text.splitlines() or [type(error).__name__])[0].split(". ")[0]
        raise SlabForgeError(f"'{file}' is not a Keras model that loads safely: {first}") from None


def save_model(model: keras.Model, path: str | Path) -> Path:
    """Write a .keras file: the earlier one stays until the new one is complete.

    Equal models make equal files but for the date in `metadata.json`.
    """
    target = Path(path)
    make_folder(target.parent)
    with replacing(target, keep_ending=True) as partial:
        whole = io.BytesIO()
        model.save(partial)
        with zipfile.ZipFile(partial) as old, zipfile.ZipFile(whole, "w") as new:
            for member in old.infolist():
                held = old.read(member)
                new.writestr(member, _numbered(held) if member.filename == _CONFIG else held)
        Path(partial).write_bytes(whole.getvalue())
    return target


def _numbered(config: bytes) -> bytes:
    """Keras' description of the layers, with the addresses of shared objects counted from 1.

    Keras tells objects that layers share by where they lay in memory, which differs from one
    process to the next.
    """
    numbers: dict[bytes, int] = {}

    def number(found: re.Match[bytes]) -> bytes:
        return found[1] + str(numbers.setdefault(found[2], len(numbers) + 1)).encode()

    return _ADDRESS.sub(number, config)
