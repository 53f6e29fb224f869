"""The one exception that a user's mistake may raise; the command line prints it as one sentence."""

import re

_VALUE = re.compile(r"(?<![A-Za-z])'([^']{121,})'")  # in quotes, of more than 120 characters
_LONGEST = 300  # characters of a sentence on the command line


class SlabForgeError(Exception):
    """What was wrong, the value, what is allowed and how to mend it, in one sentence.

    Values in it may be anything that a file holds: what is not printed, as the end of a line, is
    shown as a space, and the middle of what is long is left out.
    """

    def __init__(self, message: str) -> None:
        """Take the sentence."""
        super().__init__(_VALUE.sub(_shortened, one_line(message)))


class SlabForgeWarning(UserWarning):
    """What went wrong and was mended; the work goes on."""


def one_line(text: str) -> str:
    """A text without line ends and other characters that a terminal would act on."""
    return "".join(c if c.isprintable() else " " for c in text)


def sentence(error: Exception) -> str:
    """An error for the command line: of at most 300 characters, the middle left out."""
    text = str(error)
    if len(text) <= _LONGEST or "\n" in text:  # a list of problems has a line for each
        return text
    return f"{text[:190]} ... {text[-100:]}"


def _shortened(found: re.Match[str]) -> str:
    value = found[1]
    return f"'{value[:50]}...{value[-50:]}'"
