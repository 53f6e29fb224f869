"""The options of the campaigns that compare with Cycles."""

from dataclasses import dataclass
from pathlib import Path

from ..harness.options import Options, option


@dataclass(frozen=True, kw_only=True)
class ParityOptions(Options):
    """Options of `bench parity`: what is compared, and the folder for graphs that fail."""

    every: int = option(4, "Compare every n-th case of single nodes.", thorough=1, least=1)
    graphs: int = option(50, "Random graphs that say something.", thorough=200, least=1)
    seed: int = option(0, "Seed of the first graph.", least=0)
    keep: Path = option(
        Path("tests/benchmarks/parity/random/graphs"), "Folder for graphs that fail, shrunk."
    )


@dataclass(frozen=True, kw_only=True)
class LightOptions(Options):
    """Options of `bench lights`: Cycles' samples a pixel, and the size of the pictures."""

    samples: int = option(256, "Cycles' samples a pixel.", thorough=4096, least=1, most=1 << 24)
    size: int = option(64, "Pixels along a side of the pictures.", thorough=96, least=16, most=4096)


@dataclass(frozen=True, kw_only=True)
class StrangersOptions(Options):
    """Options of `bench strangers`: whose files, and how their pictures are rendered."""

    blends: Path = option(words="Folder of .blend files, all of whose materials are tried.")
    samples: int = option(256, "Cycles' samples a pixel.", thorough=1024, least=1, most=1 << 24)
    size: int = option(128, "Pixels along a side of the pictures.", least=16, most=4096)
