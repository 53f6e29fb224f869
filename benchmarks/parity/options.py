"""What a user may choose of each campaign that compares with Cycles."""

from dataclasses import dataclass
from pathlib import Path

from ..harness.options import Options, option


@dataclass(frozen=True, kw_only=True)
class ParityOptions(Options):
    """Of `bench parity`: how many random graphs, and where those that fail are kept."""

    graphs: int = option(200, "Random graphs that say something.", least=1)
    seed: int = option(0, "Seed of the first graph.", least=0)
    keep: Path = option(
        Path("tests/benchmarks/parity/random/graphs"), "Folder for graphs that fail, shrunk."
    )


@dataclass(frozen=True, kw_only=True)
class LightOptions(Options):
    """Of `bench lights`: how exact Cycles is, and how large the pictures."""

    samples: int = option(512, "Cycles' samples a pixel.", thorough=4096, least=1, most=1 << 24)
    size: int = option(64, "Pixels along a side of the pictures.", thorough=96, least=16, most=4096)
