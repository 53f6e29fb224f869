"""Fits the directional albedo of GGX by polynomials and writes them as `lib/albedo.glsl`.

The albedo of a lobe with Schlick's Fresnel term is f0 * x + f90 * y, where x and y depend on
roughness and the cosine to the normal alone (Karis 2013, "Real Shading in Unreal Engine 4").
Turquin 2019, "Practical multiple scattering compensation for microfacet models", needs x + y and
its mean over the hemisphere.
"""

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FILE = Path(__file__).parent / "lib" / "albedo.glsl"
DEGREE = (7, 4)  # in roughness and in 1 - cosine
MEAN_DEGREE = 6
LOWEST_COSINE = 0.2  # of the fit; a camera above the slab never sees less
_STEPS, _RAYS = (33, 17), 128
Floats = NDArray[np.float64]


def albedo(cosine: float, roughness: float, rays: int = _RAYS) -> tuple[float, float]:
    """The factors (x, y), by rays² visible normals (Heitz 2018), height-correlated Smith."""
    alpha = max(roughness**2, 1e-4)
    u = (np.arange(rays) + 0.5) / rays
    radius, angle = (m.ravel() for m in np.meshgrid(np.sqrt(u), 2 * np.pi * u))
    view = np.array([np.sqrt(1 - cosine**2), 0.0, cosine])
    stretched = view * (alpha, alpha, 1.0)
    stretched /= np.linalg.norm(stretched)
    across = np.array([0.0, 1.0, 0.0])  # the view lies in the plane x, z
    along = np.cross(stretched, across)
    a, b = radius * np.cos(angle), radius * np.sin(angle)
    share = 0.5 * (1 + stretched[2])
    b = (1 - share) * np.sqrt(1 - a**2) - share * b
    c = np.sqrt(np.maximum(0.0, 1 - a**2 - b**2))
    half = a[:, None] * across + b[:, None] * along + c[:, None] * stretched
    half *= (alpha, alpha, 1.0)
    half /= np.linalg.norm(half, axis=1, keepdims=True)
    dot = half @ view
    light = 2 * dot * half[:, 2] - cosine  # its cosine to the normal
    hidden = _smith(cosine, alpha)
    passed = (1 + hidden) / (1 + hidden + _smith(np.maximum(light, 1e-6), alpha))
    weight = np.where(light > 0, passed, 0.0)
    fresnel = (1 - np.clip(dot, 0, 1)) ** 5
    return float(np.mean(weight * (1 - fresnel))), float(np.mean(weight * fresnel))


def _smith(cosine: Floats | float, alpha: float) -> Floats | float:
    return 0.5 * (np.sqrt(1 + alpha**2 * (1 / cosine**2 - 1)) - 1)


@cache
def fit() -> tuple[Floats, Floats]:
    """Coefficients (2, roughness degree + 1, cosine degree + 1), and those of the mean."""
    roughness = np.linspace(0, 1, _STEPS[0])
    cosine = np.linspace(LOWEST_COSINE, 1, _STEPS[1])
    table = np.array([[albedo(m, r) for m in cosine] for r in roughness])
    r, m = (v.ravel() for v in np.meshgrid(roughness, 1 - cosine, indexing="ij"))
    terms = [r**i * m**j for i in range(DEGREE[0] + 1) for j in range(DEGREE[1] + 1)]
    both = np.linalg.lstsq(np.stack(terms, 1), table.reshape(-1, 2), rcond=None)[0]
    nodes, weights = np.polynomial.legendre.leggauss(24)
    nodes, weights = (nodes + 1) / 2, weights / 2
    mean = [
        sum(w * 2 * n * sum(albedo(n, r)) for n, w in zip(nodes, weights, strict=True))
        for r in roughness
    ]
    return (
        both.T.reshape(2, DEGREE[0] + 1, DEGREE[1] + 1),
        np.polynomial.polynomial.polyfit(roughness, mean, MEAN_DEGREE),
    )


def text() -> str:
    """The GLSL file."""
    both, mean = fit()
    inner = [[_horner([repr(round(float(c), 6)) for c in row], "m") for row in p] for p in both]
    x, y = (_horner(rows, "r") for rows in inner)
    average = _horner([repr(round(float(c), 6)) for c in mean], "r")
    return f"""\
// Directional albedo of GGX: f0 * x + f90 * y, and the mean of x + y over the hemisphere.
// Written by glsl/albedo.py: polynomials fitted to an integral over visible normals (Heitz 2018).

vec2 ggx_albedo(float cosine, float r)
{{
    float m = 1.0 - max(cosine, {LOWEST_COSINE!r});
    float x = {x};
    float y = {y};
    return clamp(vec2(x, y), 0.0, 1.0);
}}
float ggx_mean_albedo(float r)
{{
    return min({average}, 1.0);
}}
"""


def _horner(terms: list[str], variable: str) -> str:
    """The polynomial with these coefficients, constant first."""
    result = terms[-1]
    for term in reversed(terms[:-1]):
        result = f"({term}\n        + {variable} * {result})"
    return result


if __name__ == "__main__":
    FILE.write_text(text())
