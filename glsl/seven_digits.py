"""Numbers to the seven decimal digits that a float32 holds."""


def seven_digits(value: float) -> float:
    """The number rounded to seven digits, so that 0.1 read as a float32 is 0.1 again as a float64.

    The sign of zero is kept.
    """
    return float(f"{value:.7g}")
