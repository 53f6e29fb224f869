"""What a user may choose of the campaign that compares masks with real ones."""

from dataclasses import dataclass
from pathlib import Path

from ..harness.options import Options, option


@dataclass(frozen=True, kw_only=True)
class AnnotationOptions(Options):
    """Of `bench annotation`: where the real masks are, and how many of ours are compared."""

    real: Path = option(
        words="Folder of real image sets: severstal_stats/, sd900/, magnetic_tile/."
    )
    count: int = option(20, "Exact masks of each class.", thorough=80, least=1)
    search: bool = option(False, "Fit rules anew instead of judging the presets.")
