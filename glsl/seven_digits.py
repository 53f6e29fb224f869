"""The decimal that a float32 stands for."""


def seven_digits(value: float) -> float:
    """The number to the seven digits that a float32 holds, so that 0.1 stays 0.1 as a float64.

    The sign of zero is kept.
    """
    return float(f"{value:.7g}")
