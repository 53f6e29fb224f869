"""The options of the campaign of other libraries."""

from dataclasses import dataclass

from ..harness.options import Options, Size, option


@dataclass(frozen=True, kw_only=True)
class ClientOptions(Options):
    """Options of `bench clients`: how large a set the libraries read."""

    size: Size = option((64, 48), "Size of the images.")
    samples: int = option(60, "Samples that are written.", least=20)
