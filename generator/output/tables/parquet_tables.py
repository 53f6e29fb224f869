"""The tables of samples and instances as Apache Parquet."""

import csv
import importlib.util
import io
from typing import Any

from ....errors import SlabForgeError
from ..disk.durable import write_durably
from ..disk.written import Written
from ..formats.writer import Target, Writer
from ..instance_lines import instance_records
from ..samples import Samples
from ..splits import Shard
from .sample_table import SampleTable

_TEXT = {"file", "split", "class"}
_INTEGERS = {"label", "index"}


def check_parquet() -> None:
    """Raise SlabForgeError where pyarrow is not installed."""
    if importlib.util.find_spec("pyarrow") is None:
        raise SlabForgeError(
            "Parquet tables need the package pyarrow, which is not installed: run"
            " `pip install 'slabforge[parquet]'`."
        )


class ParquetTables(Writer):
    """Writes `tables/samples/train-00000.parquet` and `tables/instances/…`, a file for each shard.

    `samples` has the columns of `labels.csv`, null where that is empty. `instances` has a row for
    each instance: `index` of its sample, `number`, `layer`, `class`, `box` and `marked` (lists of 4
    integers), `area`, `visible`, and its `parameters` as a map.
    """

    def __init__(self, target: Target, shard: Shard) -> None:
        """Begin a shard."""
        super().__init__(target, shard)
        self._table = SampleTable(target.recipe, divided=target.divided)
        self._samples: list[dict[str, Any]] = []
        self._instances: list[dict[str, Any]] = []

    def add(self, samples: Samples) -> None:
        """Keep the rows of samples, which are few bytes."""
        text = self._table.header()
        text += self._table.lines(samples, self.shard.split, self.target.codec.ending)
        rows = csv.DictReader(io.StringIO(text))
        self._samples += [{k: _value(k, v) for k, v in row.items()} for row in rows]
        records = instance_records(samples.batch, self.target.recipe)
        for index, own in zip(samples.batch.index, records, strict=True):
            self._instances += [{"index": int(index), **record} for record in own]

    def close(self) -> Written:
        """Write both files."""
        import pyarrow  # pyright: ignore[reportMissingImports]

        columns = self._table.columns
        schema = pyarrow.schema([(name, _kind(name)) for name in columns])
        self._write("samples", pyarrow.Table.from_pylist(self._samples, schema))
        self._write("instances", pyarrow.Table.from_pylist(self._instances, _instance_schema()))
        return self.written

    def _write(self, name: str, table: Any) -> None:
        import pyarrow.parquet  # pyright: ignore[reportMissingImports]

        data = pyarrow.BufferOutputStream()
        path = f"tables/{name}/{self.shard.split}-{self.shard.number:05d}.parquet"
        pyarrow.parquet.write_table(table, data)
        digest = write_durably(self.target.folder / path, data.getvalue().to_pybytes())
        self.written.files[self.path(path)] = digest


def _value(name: str, text: str) -> Any:
    if name in _TEXT:
        return text
    if not text:
        return None
    return int(text) if name in _INTEGERS or name == "seed" else float(text)


def _kind(name: str) -> Any:
    import pyarrow  # pyright: ignore[reportMissingImports]

    if name in _TEXT:
        return pyarrow.string()
    if name == "seed":
        return pyarrow.uint64()
    return pyarrow.int64() if name in _INTEGERS else pyarrow.float32()


def _instance_schema() -> Any:
    import pyarrow  # pyright: ignore[reportMissingImports]

    box = pyarrow.list_(pyarrow.int32(), 4)
    return pyarrow.schema(
        [
            ("index", pyarrow.int64()),
            ("number", pyarrow.int32()),
            ("layer", pyarrow.string()),
            ("class", pyarrow.string()),
            ("box", box),
            ("marked", box),
            ("area", pyarrow.int64()),
            ("visible", pyarrow.float32()),
            ("parameters", pyarrow.map_(pyarrow.string(), pyarrow.float32())),
        ]
    )
