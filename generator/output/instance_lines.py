"""The records of instances as lines of JSON."""

import json
from collections.abc import Sequence
from typing import Any

from ...glsl.pack.pack import Pack
from ..delivery.batch import Batch
from ..delivery.records import SINGLE
from ..recipe import Recipe


def instance_lines(names: Sequence[str], batch: Batch, recipe: Recipe) -> str:
    """A line of JSON for each sample of a batch, with the records of its instances.

    `class` and `layer` are names, null where there is none; the rest is as in `record_dtype`, and
    `parameters` has numbers by key, as `Crack.Width`.
    """
    told = zip(names, instance_records(batch, recipe), strict=True)
    return "".join(json.dumps({"file": n, "instances": own}) + "\n" for n, own in told)


def instance_records(batch: Batch, recipe: Recipe) -> list[list[dict[str, Any]]]:
    """The records of the instances of each sample, as plain data for JSON."""
    pack, _ = recipe.loaded
    return [[_record(one, pack, recipe.class_names) for one in own] for own in batch.instances]


def _record(record: Any, pack: Pack, classes: Sequence[str]) -> dict[str, Any]:
    label, layer = int(record["label"]), int(record["layer"])
    of = pack.materials[label] if layer == SINGLE else pack.layers[layer]
    values = record["parameters"]
    return {
        "number": int(record["number"]),
        "layer": None if layer == SINGLE else of.name,
        "class": classes[label] if label else None,
        "box": record["box"].tolist(),
        "area": int(record["area"]),
        "visible": round(float(record["visible"]), 4),
        "marked": record["marked"].tolist(),
        "parameters": {
            p.key: float(f"{values[p.offset]:.7g}") for p in of.parameters if p.components == 1
        },
    }
