"""Polynomials for what a shading lobe sends back in total, written as `glsl/lib/lobes.glsl`.

For each lobe (a distribution of microscopic normals) that is its albedo without a Fresnel term, and
the angle at which a Fresnel term, evaluated once, stands for its mean over the lobe: 1 - the
angle's cosine is fitted. `python -m slabforge.glsl.fits.lobes` writes the file.
"""

from functools import cache
from math import erf

import numpy as np
from numpy.typing import NDArray

from ...files import write_atomically
from ..folders import LIBRARY

Floats = NDArray[np.float64]
FILE = LIBRARY / "lobes.glsl"
LOBES = ("ggx", "beckmann", "ashikhmin_shirley")
LOWEST_COSINE = 0.1
ALBEDO_DEGREE = (6, 5)  # in alpha and in 1 - cosine
GRAZING_DEGREE = (5, 4)  # in roughness and in 1 - cosine
MEAN_DEGREE = 6
_STEPS, _RAYS, _TURNS = (21, 15), 128, 32
_IOR = 1.5  # whose Fresnel curve the angle is fitted to


@cache
def nodes(count: int) -> tuple[Floats, Floats]:
    """Places and weights of a Gauss-Legendre quadrature on 0 … 1."""
    places, weights = np.polynomial.legendre.leggauss(count)
    return (places + 1) / 2, weights / 2


def lobe(
    name: str, roughness: float, cosine: float, below: bool = False
) -> tuple[Floats, Floats, Floats]:
    """Weights of half vectors, whose sum is the albedo; cosines to the view; the light's rise.

    The rise is the light's cosine to the view. `below` keeps light under the normal's horizon.

    Half vectors are spread by the distribution of normals: Walter et al. 2007, Heitz 2014 (GGX and
    Beckmann, height-correlated Smith); Ashikhmin and Shirley 2000.
    """
    alpha = max(roughness**2, 1e-4)
    u, share = (m[:, None] for m in nodes(_RAYS))
    share = share / _TURNS
    turn = (np.arange(_TURNS)[None] + 0.5) * np.pi / _TURNS
    slope2 = {
        "ggx": alpha**2 * u / (1 - u),
        "beckmann": -(alpha**2) * np.log(1 - u),
        "ashikhmin_shirley": u ** (-2 / (2 / alpha**2 - 1)) - 1,
    }[name]
    up = 1 / np.sqrt(1 + slope2)
    dot = np.sqrt(slope2) * up * np.cos(turn) * np.sqrt(1 - cosine**2) + up * cosine
    light = 2 * dot * up - cosine  # its cosine to the normal
    seen = (dot > 0) & ((light > 0) | below)
    light = np.where(seen, light, 1.0)
    if name == "ashikhmin_shirley":
        passed = light / np.maximum(light, cosine)
    else:
        hidden = _smith(name, cosine, alpha) + _smith(name, light, alpha)
        passed = dot / (cosine * up * (1 + hidden))
    return np.where(seen, passed, 0.0) * share, np.clip(dot, 0, 1), 2 * dot**2 - 1


def _smith(name: str, cosine: Floats | float, alpha: float) -> Floats:
    squared = np.asarray(alpha**2 * (1 / cosine**2 - 1))
    if name == "ggx":
        return 0.5 * (np.sqrt(1 + squared) - 1)
    a = 1 / np.sqrt(np.maximum(squared, 1e-30))  # Walter et al. 2007, equation 27
    return np.where(a >= 1.6, 0.0, (1 - 1.259 * a + 0.396 * a**2) / (3.535 * a + 2.181 * a**2))


def schlick(dot: Floats) -> Floats:
    """Where a dielectric's reflectance stands between that of a straight look (0) and 1."""
    g = np.sqrt(_IOR**2 - 1 + dot**2)
    a, b = (g - dot) / (g + dot), (dot * (g + dot) - 1) / (dot * (g - dot) + 1)
    straight = ((_IOR - 1) / (_IOR + 1)) ** 2
    return (0.5 * a**2 * (1 + b**2) - straight) / (1 - straight)


@cache
def tables(name: str) -> tuple[Floats, Floats, Floats, Floats]:
    """Roughness, cosine, albedo and 1 - the cosine that stands for the lobe; all flat."""
    roughness = np.linspace(0.02, 1, _STEPS[0])
    cosine = LOWEST_COSINE + (1 - LOWEST_COSINE) * np.linspace(0, 1, _STEPS[1]) ** 1.5
    dots = np.linspace(1, 0, 4001)
    rows = []
    for r in roughness:
        for mu in cosine:
            weights, dot, _ = lobe(name, r, mu)
            mean = (weights * schlick(dot)).sum() / weights.sum()
            rows.append((r, mu, weights.sum(), 1 - np.interp(mean, schlick(dots), dots)))
    return tuple(np.array(rows).T)  # type: ignore[return-value]


def polynomial(x: Floats, y: Floats, z: Floats, degree: tuple[int, int], weight: Floats) -> Floats:
    """Coefficients (x degree + 1, y degree + 1) of the weighted least squares."""
    terms = [x**i * y**j for i in range(degree[0] + 1) for j in range(degree[1] + 1)]
    found = np.linalg.lstsq(np.stack(terms, 1) * weight[:, None], z * weight, rcond=None)[0]
    return found.reshape(degree[0] + 1, degree[1] + 1)


@cache
def fit(name: str) -> tuple[Floats, Floats]:
    """Coefficients of the albedo (alpha, 1 - cosine) and of the angle (roughness, 1 - cosine)."""
    roughness, cosine, albedo, grazing = tables(name)
    common = np.where(cosine < 0.3, 0.4, 1.0)
    return (
        polynomial(roughness**2, 1 - cosine, albedo, ALBEDO_DEGREE, common),
        polynomial(roughness, 1 - cosine, grazing, GRAZING_DEGREE, common * (grazing**3 + 0.02)),
    )


def lost(name: str, roughness: float, bend: float) -> tuple[float, float]:
    """What `above_...` of lib/microfacet.glsl takes away before `cut`, and edge / own.

    Seen straight from above, with the normal bent by an angle.
    """
    alpha, cosine, sine = roughness**2, np.cos(bend), np.sin(bend)
    across = 0.4 * alpha**2 / (1 + 2 * alpha**2)
    low, own = 2 * cosine**2 - 1 - across, cosine * (1 - across)
    b = 2 * cosine * sine
    edge = low / (b + np.sqrt(max(b**2 - (2 * sine**2 - 1) * low, 0)))
    own /= sine + np.sqrt(sine**2 + cosine * own)
    slopes = [_slopes(name, s, sine / cosine, alpha) for s in (edge, own)]
    return 1 - slopes[0] / slopes[1], edge / own


def _slopes(name: str, s: float, k: float, alpha: float) -> float:
    if name == "ggx":
        return 1 + (s + k * alpha**2) / np.hypot(alpha, s)
    x = s / alpha
    return 1 + erf(x) + k * alpha / np.sqrt(np.pi) * np.exp(-(x**2))


@cache
def fit_cut(name: str, below: bool) -> Floats:
    """Coefficients (alpha, edge / own) of p, by which `lost` times 1 + alpha * p is the truth."""
    rows = []
    for r in np.linspace(0.2, 1, 9):
        for bend in np.radians(np.linspace(4, 44, 11)):
            weights, _, rise = lobe(name, r, np.cos(bend), below and name != "ashikhmin_shirley")
            whole = lobe(name, r, np.cos(bend))[0].sum()
            gone, x = lost(name, r, bend)
            rows.append((x, r**2, 1 - (weights * (rise > 0)).sum() / whole, gone))
    x, alpha, target, gone = np.array(rows).T
    terms = np.stack([(alpha**i * x**j) * gone for i in (1, 2) for j in (0, 1, 2)], 1)
    return np.linalg.lstsq(terms, target - gone, rcond=None)[0].reshape(2, 3)


@cache
def fit_mean() -> Floats:
    """Coefficients in roughness of the mean albedo of GGX over the hemisphere."""
    roughness = np.linspace(0, 1, _STEPS[0])
    mean = [
        sum(w * 2 * n * lobe("ggx", r, n)[0].sum() for n, w in zip(*nodes(24), strict=True))
        for r in roughness
    ]
    return np.polynomial.polynomial.polyfit(roughness, mean, MEAN_DEGREE)


def matt_above(cosine: float) -> tuple[float, float]:
    """What comes to a bent matt surface from above the slab, of light from everywhere.

    The share of a Lambert surface, and by how much Oren-Nayar's part that turns with the view
    exceeds that share, seen straight from above, over the squared sine of the bend. Both with the
    shadows of bumps: Estevez, Lecocq, Stein 2019.
    """
    up, share = (m[:, None] for m in nodes(200))
    share = share / _TURNS
    turn = (np.arange(_TURNS)[None] + 0.5) * np.pi / _TURNS
    sine = np.sqrt(1 - cosine**2)
    light = np.sqrt(1 - up**2) * np.cos(turn) * sine + up * cosine  # its cosine to the bent normal
    bend = min(0.125 * (1 / cosine**2 - 1), 1.0)
    passed = 2 / (1 + np.sqrt(1 + bend * (1 / up**2 - 1)))
    came = share * 2 * np.maximum(light, 0)
    turned = up - light * cosine
    turned = np.where(turned > 0, turned / np.maximum(light, cosine), turned)
    theta = np.arccos(cosine)
    whole = sine * (theta - 2 / 3 - sine * cosine) + 2 / 3 * sine / cosine * (1 - sine**3)
    above = float((came * passed).sum())
    excess = np.pi * (came * passed * turned).sum() - whole * above
    return above, float(excess / sine**2)


@cache
def fit_matt() -> tuple[Floats, Floats]:
    """Coefficients of `matt_above` in 1 - cosine; the first is 1 at cosine 1."""
    cosine = np.linspace(0.25, 0.995, 40)
    above, excess = np.array([matt_above(c) for c in cosine]).T
    terms = np.stack([(1 - cosine) ** i for i in range(1, 6)], 1)
    return (
        np.concatenate([[1.0], np.linalg.lstsq(terms, above - 1, rcond=None)[0]]),
        np.polynomial.polynomial.polyfit(1 - cosine, excess, 3),
    )


def velvet(sigma: float, cosine: float, view: str = "whole") -> float:
    """What velvet sends back, of light from everywhere; Ashikhmin, Premoze, Shirley 2000.

    `view` "above" drops what comes from below a slab seen straight from above, and "shadowed" adds
    the shadows of bumps.
    """
    root, weights = (m[:, None] for m in nodes(200))  # of the light's cosine to the normal
    light, share = root**2, weights * root * 4 * np.pi / _TURNS
    turn = (np.arange(_TURNS)[None] + 0.5) * np.pi / _TURNS
    dot = np.sqrt((1 - light**2) * (1 - cosine**2)) * np.cos(turn) + light * cosine
    half = np.sqrt(np.maximum(2 + 2 * dot, 1e-9))
    up, along = (light + cosine) / half, (1 + dot) / half
    sine2, sharp = np.maximum(1 - up**2, 2e-5), 1 / sigma**2
    spread = np.exp(-(up**2) / sine2 * sharp) * sharp / np.pi / sine2**2
    lobe = 0.25 * spread * np.minimum(1, 2 * up / along * np.minimum(light, cosine)) / cosine
    if view == "whole":
        return float((lobe * share).sum())
    bend = min(0.125 * (1 / cosine**2 - 1), 1.0) if view == "shadowed" else 0.0
    passed = 2 / (1 + np.sqrt(1 + bend * (1 / np.maximum(dot, 1e-6) ** 2 - 1)))
    return float((lobe * share * passed * (dot > 0)).sum())


@cache
def fit_velvet() -> tuple[Floats, Floats, Floats]:
    """Coefficients of the logarithm of velvet's albedo, and of its shares above and shadowed.

    In roughness and sine, and in roughness and cosine, all drawn to -1 ... 1. The logarithm is that
    over the density of the half vector that mirrors the view into the horizon.
    """
    sigma, cosine = (
        m.ravel() for m in np.meshgrid(np.linspace(0.12, 1, 16), np.linspace(0.12, 0.999, 18))
    )
    whole, above, shadowed = (
        np.array([velvet(s, c, view) for s, c in zip(sigma, cosine, strict=True)])
        for view in ("whole", "above", "shadowed")
    )
    sine = np.sqrt(1 - cosine**2)
    logarithm = np.log(np.maximum(whole, 1e-30)) + (1 - sine) / (1 + sine) / sigma**2
    u, weight = (sigma - 0.56) / 0.44, np.asarray(np.clip(whole, 1e-6, 1), np.float64)
    v = (cosine - 0.55) / 0.45
    return (
        polynomial(
            u, 2.0 * np.asarray(sine) - 1.0, np.asarray(logarithm, np.float64), (5, 4), weight**0.1
        ),
        polynomial(u, v, above / np.maximum(whole, 1e-30), (3, 4), weight**0.2),
        polynomial(u, v, shadowed / np.maximum(whole, 1e-30), (3, 4), weight**0.2),
    )


def text() -> str:
    """The text of `glsl/lib/lobes.glsl`, with the fitted numbers."""
    parts = [
        "// What lobes send back in an even world; 1 - the cosine where Fresnel has its mean.\n"
        "// Written by glsl/fits/lobes.py: polynomials fitted to integrals over half vectors.\n"
    ]
    for name in LOBES:
        albedo, grazing = fit(name)
        parts.append(_function(f"albedo_{name}", "alpha", albedo, "clamp({}, 0.01, 1.0)"))
        parts.append(_function(f"grazing_{name}", "roughness", grazing, "clamp({}, 0.0, 1.0)"))
        for below, word in ((True, "kept"), (False, "dropped")):
            rows = [horner([_number(c) for c in row], "edge") for row in fit_cut(name, below)]
            parts.append(
                f"float cut_{name}_{word}(float edge, float alpha)\n{{\n"
                f"    return 1.0 + alpha * {horner(rows, 'alpha')};\n}}\n"
            )
    for name, fitted in zip(("matt_above", "oren_nayar_excess"), fit_matt(), strict=True):
        value = horner([_number(c) for c in fitted], "m")
        parts.append(
            f"float {name}(float cosine)\n{{\n    float m = 1.0 - max(cosine, 0.25);\n"
            f"    return {value};\n}}\n"
        )
    velvets = [
        horner([horner([_number(c) for c in row], "v") for row in p], "u") for p in fit_velvet()
    ]
    parts.append(
        "float albedo_velvet(float cosine, float sigma)\n{\n"
        "    float s = sqrt(max(1.0 - cosine * cosine, 0.0)), u = (sigma - 0.56) / 0.44;\n"
        "    float v = 2.0 * s - 1.0;\n"
        f"    return exp({velvets[0]}\n"
        "        - (1.0 - s) / ((1.0 + s) * sigma * sigma));\n}\n"
    )
    for word, value in zip(("dropped", "shadowed"), velvets[1:], strict=True):
        parts.append(
            f"float velvet_{word}(float cosine, float sigma)\n{{\n"
            "    float u = (sigma - 0.56) / 0.44, v = (max(cosine, 0.2) - 0.55) / 0.45;\n"
            f"    return clamp({value}, 0.0, 1.0);\n}}\n"
        )
    mean = horner([_number(c) for c in fit_mean()], "roughness")
    parts.append(f"float mean_albedo_ggx(float roughness)\n{{\n    return min({mean}, 1.0);\n}}\n")
    return "\n".join(parts)


def _function(name: str, variable: str, coefficients: Floats, limit: str) -> str:
    rows = [horner([_number(c) for c in row], "m") for row in coefficients]
    return (
        f"float {name}(float cosine, float {variable})\n{{\n"
        f"    float m = 1.0 - max(cosine, {LOWEST_COSINE!r});\n"
        f"    return {limit.format(horner(rows, variable))};\n}}\n"
    )


def _number(value: float) -> str:
    return repr(round(float(value), 5))


def horner(terms: list[str], variable: str) -> str:
    """GLSL of a polynomial by Horner's rule; `terms` are its coefficients, the constant first."""
    result = terms[-1]
    for term in reversed(terms[:-1]):
        result = f"({term}\n        + {variable} * {result})"
    return result


if __name__ == "__main__":
    write_atomically(FILE, text().encode())
