"""The options of the campaign of damaged inputs."""

from dataclasses import dataclass

from ..harness.options import Options, option


@dataclass(frozen=True, kw_only=True)
class FaultOptions(Options):
    """Options of `bench faults`: how many inputs are tried, and from which seed on."""

    inputs: int = option(1000, "Damaged inputs of all kinds.", thorough=10_000, least=20)
    seed: int = option(0, "Seed of the first.", least=0)
