"""Objects that are closed when a `with` statement ends."""

from types import TracebackType
from typing import Self


class Closing:
    """A base for what has `close`: used in a `with` statement, it is closed at its end."""

    def close(self) -> None:
        """End what was begun; nothing may be asked of it afterwards."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        """The object itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it, also after an error, which goes on."""
        self.close()
