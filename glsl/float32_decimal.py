"""Numbers by the fewest decimal digits that tell a float32 from all others."""

import numpy as np


def float32_decimal(value: float) -> float:
    """The shortest decimal number that is the same float32: 0.1 read from one is 0.1 again.

    It has nine digits at most. Seven are not enough for all: a noise of many octaves multiplies its
    Lacunarity by coordinates in the hundreds, where the eighth digit moves its finest octave. The
    sign of zero is kept.
    """
    return float(str(np.float32(value)))
