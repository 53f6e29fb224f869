"""The options of the speed benchmarks. With the defaults a run takes less than five minutes."""

from dataclasses import dataclass
from pathlib import Path

from ..harness.options import Devices, Options, Size, option

MOST_SAMPLES = 1 << 24  # most samples a pixel that Cycles accepts


@dataclass(frozen=True, kw_only=True)
class RenderOptions(Options):
    """Options of `bench render`: how long each side renders, and on which devices."""

    seconds: float = option(5.0, "Seconds of each side.", thorough=10.0, least=0.01)
    devices: Devices | None = option(None, "EGL devices that render, one process each.")


@dataclass(frozen=True, kw_only=True)
class StreamOptions(RenderOptions):
    """Options of `bench stream`: those of `bench render`, and how long the other parts take."""

    samples: int = option(
        6000, "Samples over which memory is watched.", thorough=20_000, least=1000
    )
    starts: int = option(1, "Process starts of each kind.", thorough=3, least=1)
    peers: bool = option(False, "Time Cycles, EEVEE and defect-synthesis too.", thorough=True)


@dataclass(frozen=True, kw_only=True)
class TrainOptions(Options):
    """Options of `bench train`: how long each case is trained."""

    steps: int = option(12, "Training steps of each case.", thorough=20, least=1)


@dataclass(frozen=True, kw_only=True)
class CompilerOptions(Options):
    """Options of `bench compiler`: which pack is compiled, and how often its frames are drawn."""

    pack: str = option("steel", "Pack folder, or the name of a bundled one.")
    repeats: int = option(7, "Frames of each program that count.", thorough=21, least=1)


@dataclass(frozen=True, kw_only=True)
class LimitOptions(Options):
    """Options of `bench limit`: which pack's materials are drawn, and how often."""

    pack: str = option("steel", "Pack folder, or the name of a bundled one.")
    repeats: int = option(7, "Frames of each material that count.", thorough=21, least=1)


@dataclass(frozen=True, kw_only=True)
class BlenderOptions(Options):
    """Options of `bench blender`.

    The PSNR is over a window of `region` pixels, at `rows` random parameter rows of each material,
    against `samples` of Cycles a pixel. `spp` is our number of samples a pixel in the headline.
    """

    rows: int = option(1, "Random parameter rows of each material.", thorough=5, least=1)
    samples: int = option(
        512, "Cycles' samples of the reference.", thorough=4096, least=1, most=MOST_SAMPLES
    )
    region: Size = option((32, 32), "Window whose pictures are compared.", thorough=(64, 64))
    spp: int = option(16, "Our samples a pixel of the headline: 1, 4 or 16.", one_of=(1, 4, 16))
    references: Path | None = option(None, "Folder that keeps Cycles' pictures for the next time.")
    eevee: bool = option(False, "Time EEVEE too, which takes minutes.")
