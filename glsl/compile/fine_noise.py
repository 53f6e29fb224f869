"""Noise that is finer than float32 numbers tell apart: a warning that names the node.

A coordinate has 24 binary digits. Where a metre has more than MOST cells of an octave, the last
digit of a coordinate moves a point by a hundredth of a cell and more, so the octave depends on how
a program rounds, in Cycles as here.
"""

from collections.abc import Iterable

from .values.ir import Op, Value

MOST = 1e5  # cells of an octave to a metre
SHARE = 0.05  # of a noise that may lie in finer octaves
_NUMBERS = ("Scale", "Detail", "Roughness", "Lacunarity")


def fine_noise_warnings(material: str, values: Iterable[Value]) -> tuple[str, ...]:
    """A warning for each node that is largely made of octaves which rounding decides."""
    nodes = {"/".join(v.origin.words): way for v in values if v.origin and (way := _way_out(v))}
    return tuple(
        f"Node '{node}' of material '{material}' has more than {MOST:,.0f} cells to a metre, finer"
        f" than float32 tells apart: here and in Cycles rounding decides its grain; {way}."
        for node, way in nodes.items()
    )


def _way_out(value: Value) -> str:
    """What to change of a noise that is too fine; empty for all other values."""
    if value.op is not Op.CALL or not value.data.name.startswith("noise_"):
        return ""
    given = {n: a.numbers for (_, n), a in zip(value.data.inputs, value.arguments, strict=True)}
    numbers = [given.get(name) for name in _NUMBERS]
    if any(n is None for n in numbers):  # set by a parameter, or by another node
        return ""
    scale, detail, roughness, lacunarity = (n[0] for n in numbers if n is not None)
    octaves = int(min(max(detail, 0.0), 15.0))
    if not _too_fine(scale, octaves, roughness, lacunarity):
        return ""
    for fewer in reversed(range(octaves)):
        if not _too_fine(scale, fewer, roughness, lacunarity):
            return f"set its Detail from {detail:g} to {fewer} or less"
    return f"set its Scale from {scale:g} to less than {MOST:,.0f}"


def _too_fine(scale: float, octaves: int, roughness: float, lacunarity: float) -> bool:
    """Whether a noise with so many octaves above its first is largely finer than MOST."""
    each = range(octaves + 1)
    parts = [(abs(scale) * abs(lacunarity) ** i, max(roughness, 0.0) ** i) for i in each]
    fine = sum(part for cells, part in parts if cells > MOST)
    return fine > SHARE * sum(part for _, part in parts)
