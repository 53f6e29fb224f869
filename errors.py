"""The one exception that a user's mistake may raise; the command line prints it as one sentence."""


class SlabForgeError(Exception):
    """What was wrong, the value, what is allowed and how to mend it, in one sentence."""


class SlabForgeWarning(UserWarning):
    """What went wrong and was mended; the work goes on."""
