"""The colours of light by temperature and by wavelength, written as `glsl/nodes/spectrum.glsl`.

Planck 1901, "Über das Gesetz der Energieverteilung im Normalspectrum", weighted with the colour
matching functions of the CIE 1931 standard observer, for the primaries and the white of Rec. 709.
`python -m slabforge.glsl.fits.spectrum` writes the file.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ...files import write_atomically
from ..compile.emit.lookup_tables import lookup_function
from ..folders import NODE_TEXTS
from ..graph import Table

FILE = NODE_TEXTS / "spectrum.glsl"
TEMPERATURES = (800.0, 12000.0)  # kelvin; Blender gives the nearest of them to all others
STEPS = 96  # even in 1 / kelvin: straight lines between them err by 6e-4 of up to 5.4
BRIGHTEST = 2.52  # divides the colour of a wavelength, so that none exceeds 1 (Blender's choice)
FIRST, STEP = 380, 5  # nanometres

# x, y, z of the CIE 1931 2° observer from 380 to 780 nm, in ten-thousandths.
_MATCHING = """
14 0 65  22 1 105  42 1 201  76 2 362  143 4 679  232 6 1102
435 12 2074  776 22 3713  1344 40 6456  2148 73 10391  2839 116 13856  3285 168 16230
3483 230 17471  3481 298 17826  3362 380 17721  3187 480 17441  2908 600 16692  2511 739 15281
1954 910 12876  1421 1126 10419  956 1390 8130  580 1693 6162  320 2080 4652  147 2586 3533
49 3230 2720  24 4073 2123  93 5030 1582  291 6082 1117  633 7100 782  1096 7932 573
1655 8620 422  2257 9149 298  2904 9540 203  3597 9803 134  4334 9950 87  5121 10000 57
5945 9950 39  6784 9786 27  7621 9520 21  8425 9154 18  9163 8700 17  9786 8163 14
10263 7570 11  10567 6949 10  10622 6310 8  10456 5668 6  10026 5030 3  9384 4412 2
8544 3810 2  7514 3210 1  6424 2650 0  5419 2170 0  4479 1750 0  3608 1382 0
2835 1070 0  2187 816 0  1649 610 0  1212 446 0  874 320 0  636 232 0
468 170 0  329 119 0  227 82 0  158 57 0  114 41 0  81 29 0
58 21 0  41 15 0  29 10 0  20 7 0  14 5 0  10 4 0
7 2 0  5 2 0  3 1 0  2 1 0  2 1 0  1 0 0
1 0 0  1 0 0  0 0 0
"""
_OBSERVER = np.array(_MATCHING.split(), float).reshape(-1, 3) / 1e4
_TO_REC709 = np.array(  # from XYZ, D65
    [
        [3.2404542, -1.5371385, -0.4985314],
        [-0.9692660, 1.8760108, 0.0415560],
        [0.0556434, -0.2040259, 1.0572252],
    ]
)
_SECOND_CONSTANT = 1.438777e-2  # h c / k in metre kelvin
Floats = NDArray[np.float64]


def blackbody(kelvin: ArrayLike) -> Floats:
    """Linear Rec. 709 (N, 3) of luminance 1; below 0 outside of the primaries' gamut."""
    metres = (FIRST + STEP * np.arange(len(_OBSERVER))) * 1e-9
    temperature = np.asarray(kelvin, float)[:, None]
    xyz = metres**-5 / np.expm1(_SECOND_CONSTANT / (metres * temperature)) @ _OBSERVER
    return xyz / xyz[:, 1:2] @ _TO_REC709.T


def text() -> str:
    """The text of `glsl/nodes/spectrum.glsl`, with the tabulated numbers."""
    cold, hot = TEMPERATURES
    inverse = np.linspace(1000 / hot, 1000 / cold, STEPS)
    wave = _OBSERVER @ _TO_REC709.T / BRIGHTEST
    wave = np.vstack([2 * wave[:1] - wave[1:2], wave])  # Cycles goes on straight for one more step
    first, last = FIRST - STEP, FIRST + STEP * (len(_OBSERVER) - 1)
    return f"""\
// Light's colours: of a black body by its temperature in kelvin, of a wavelength in nanometres.
// Written by glsl/fits/spectrum.py: Planck 1901; CIE 1931 colour matching functions; Rec. 709.

{_lookup("blackbody_by_inverse", blackbody(1000 / inverse), inverse[0], inverse[-1])}
void blackbody(float Temperature, out vec3 out_Color)
{{
    out_Color = max(blackbody_by_inverse(1000.0 / clamp(Temperature, {cold}, {hot})), 0.0);
}}

{_lookup("wavelength_color", wave, first, last)}
void wavelength(float Wavelength, out vec3 out_Color)
{{
    bool visible = Wavelength > {first}.0 && Wavelength < {last}.0;
    out_Color = visible ? max(wavelength_color(Wavelength), 0.0) : vec3(0.0);
}}
"""


def _lookup(name: str, colors: Floats, low: float, high: float) -> str:
    values = tuple(tuple(row) for row in colors.round(6).tolist())
    return lookup_function(name, Table(values=values, low=round(low, 6), high=round(high, 6)))


if __name__ == "__main__":
    write_atomically(FILE, text().encode())
