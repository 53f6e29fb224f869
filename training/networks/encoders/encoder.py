"""What a network's encoder is, as one frozen description; it is built by `features.py`."""

from dataclasses import dataclass
from pathlib import Path

from ....errors import SlabForgeError

NONE = "none"  # no pretrained encoder: the network is trained from scratch, as published


@dataclass(frozen=True, kw_only=True)
class Encoder:
    """The part of a network that was trained on photographs, and how it sees an image.

    name
        `none`, `efficientnet-lite0`, or a model of keras.applications such as `MobileNetV2`.
    weights
        The file of its weights. Without it those of efficientnet-lite0 come from the Python package
        that ships them, and Keras downloads its own, once.
    tune
        Whether training changes the encoder's weights. Without it they stay as they are, which on
        synthetic images is better: what photographs taught is not unlearned. Its batch
        normalisation stays in either case.
    standardise
        Whether each image is brought to one mean and contrast first (see `networks.standardise`).
    """

    name: str = NONE
    weights: Path | None = None
    tune: bool = False
    standardise: bool = False

    def __post_init__(self) -> None:
        """Refuse options of an encoder where there is none."""
        if self.pretrained:
            return
        if self.weights is not None:
            raise SlabForgeError(
                f"The weights '{self.weights}' belong to an encoder; name it, such as"
                " --encoder efficientnet-lite0."
            )
        if self.tune:
            raise SlabForgeError(
                "--encoder-tune is for a pretrained encoder; a network from scratch is trained"
                " whole. Name one, such as --encoder efficientnet-lite0."
            )

    @property
    def pretrained(self) -> bool:
        """Whether there is an encoder at all."""
        return self.name != NONE

    @property
    def words(self) -> str:
        """The encoder in words, for the model's file."""
        words = [self.name]
        if self.pretrained:
            words.append("tuned" if self.tune else "frozen")
        return ", ".join([*words, "images standardised"] if self.standardise else words)
