"""The tables beside every format: of samples, and of the instances in them."""

from ..formats.writer import Target, Writer
from ..instance_lines import instance_lines
from ..samples import Samples
from ..splits import Shard
from .sample_table import LABELS, SampleTable

INSTANCES = "instances.jsonl"


class Tables(Writer):
    """Writes `labels.csv` and `instances.jsonl`, at the root of the data set."""

    def __init__(self, target: Target, shard: Shard) -> None:
        """Begin the tables with the first shard."""
        super().__init__(target, shard)
        self._table = SampleTable(target.recipe, divided=target.divided)
        if shard.start == 0:
            self.tell(LABELS, self._table.header())

    def add(self, samples: Samples) -> None:
        """Append the lines of samples."""
        ending = self.target.codec.ending
        self.tell(LABELS, self._table.lines(samples, self.shard.split, ending))
        names = [stem + ending for stem in samples.stems]
        self.tell(INSTANCES, instance_lines(names, samples.batch, self.target.recipe))
