"""What writers hand over when a shard is complete."""

from dataclasses import dataclass, field


@dataclass
class Written:
    """What a writer made of its samples.

    `files` are complete, with their digests by their path from the data set's root. `lines` are
    what is to be appended to tables, text by path: they are part of the data set only when the
    shard is.
    """

    files: dict[str, str] = field(default_factory=dict)
    lines: dict[str, str] = field(default_factory=dict)
