"""Every benchmark: those of speed, and the campaigns that compare with a reference.

This is the only list of them. Importing it imports no heavy library: each entry names its options
and imports its measurement when it runs. To add a benchmark, write a module with a generator of
rows and a table, and an entry here.
"""

import difflib

from ..errors import SlabForgeError
from .annotation.options import AnnotationOptions
from .clients.options import ClientOptions
from .faults.options import FaultOptions
from .harness.registry import Benchmark, Joining, Kind, Measurement
from .parity.options import LightOptions, ParityOptions, StrangersOptions
from .speed.options import (
    BlenderOptions,
    CompilerOptions,
    LimitOptions,
    RenderOptions,
    StreamOptions,
    TrainOptions,
)
from .table1.options import Table1Options
from .transfer.options import TransferOptions

_FRAME = (  # what a frame of the default pack is made of
    "glsl/packs/steel",
    "glsl/lib",
    "glsl/pack",
    "glsl/compile/library",
    "generator/render",
    "generator/sampling",
    "generator/recipe.py",
    "generator/sensor.py",
    "benchmarks/speed/recipes.py",
)
_IN_TURN = ("benchmarks/harness/interleave.py",)
_COMPILER = ("glsl/compile", "glsl/nodes", "glsl/closures", "glsl/lib")
_TRAINING = ("training/pipeline", "training/tf", "training/fit", "training/networks")


def _stream() -> Measurement:
    from .speed.delivery import throughput

    return Measurement(rows=throughput.stream_rows, table=throughput.table)


def _render() -> Measurement:
    from .speed.delivery import throughput

    return Measurement(rows=throughput.render_rows, table=throughput.table)


def _write() -> Measurement:
    from .speed.delivery import writing

    return Measurement(rows=writing.rows, table=writing.table)


def _train() -> Measurement:
    from .speed import overlap

    return Measurement(rows=overlap.rows, table=overlap.table)


def _compiler() -> Measurement:
    from .speed import compiler

    return Measurement(rows=compiler.rows, table=compiler.table)


def _limit() -> Measurement:
    from .speed import limit

    return Measurement(rows=limit.rows, table=limit.table)


def _blender() -> Measurement:
    from .speed import equal_quality

    return Measurement(rows=equal_quality.rows, table=equal_quality.table)


def _parity() -> Measurement:
    from .parity import node_campaign as nodes

    joining = Joining(nodes.joinable, nodes.joined)
    return Measurement(rows=nodes.rows, table=nodes.table, failures=nodes.failures, joining=joining)


def _lights() -> Measurement:
    from .parity import light_campaign as lights

    return Measurement(rows=lights.rows, table=lights.table, failures=lights.failures)


def _strangers() -> Measurement:
    from .parity import strangers

    return Measurement(rows=strangers.rows, table=strangers.table, failures=strangers.failures)


def _faults() -> Measurement:
    from .faults import campaign

    return Measurement(
        rows=campaign.rows,
        table=campaign.table,
        failures=campaign.failures,
        wanted="refuse all that is damaged in a sentence",
    )


def _clients() -> Measurement:
    from .clients import campaign

    return Measurement(
        rows=campaign.rows,
        table=campaign.table,
        failures=campaign.failures,
        wanted="read what was written",
    )


def _annotation() -> Measurement:
    from .annotation import campaign

    return Measurement(rows=campaign.rows, table=campaign.table)


def _table1() -> Measurement:
    from .table1 import campaign

    return Measurement(rows=campaign.rows, table=campaign.table)


def _transfer() -> Measurement:
    from .transfer import campaign

    return Measurement(rows=campaign.rows, table=campaign.table)


SPEED = (
    Benchmark(
        name="stream",
        measures="Pairs of image and mask a minute, delivered to tf.data and rendered alone;"
        " memory, time to the first pair, and peers.",
        kind=Kind.SPEED,
        seconds=150,
        options=StreamOptions,
        load=_stream,
        sources=(
            *_FRAME,
            *_IN_TURN,
            "generator/delivery",
            "training/pipeline",
            "training/tf",
            "benchmarks/speed/delivery",
        ),
        results=("stream.md", "stream.json"),
        needs=("tensorflow",),
    ),
    Benchmark(
        name="render",
        measures="The same pairs a minute without TensorFlow, as NumPy batches.",
        kind=Kind.SPEED,
        seconds=65,
        options=RenderOptions,
        load=_render,
        sources=(
            *_FRAME,
            *_IN_TURN,
            "generator/delivery",
            "benchmarks/speed/delivery/throughput.py",
        ),
        results=("render*.md", "render*.json", "stream_h200.md"),
        hardware={"stream_h200.md": "an NVIDIA H200"},
    ),
    Benchmark(
        name="write",
        measures="Pairs a minute written to disk in each format, beside the stream alone.",
        kind=Kind.SPEED,
        seconds=150,
        options=RenderOptions,
        load=_write,
        sources=(
            *_FRAME,
            *_IN_TURN,
            "generator/delivery",
            "generator/output",
            "benchmarks/speed/delivery/writing.py",
        ),
        results=("write.md", "write.json"),
    ),
    Benchmark(
        name="train",
        measures="How long U-Net training waits for data, and how far the two overlap.",
        kind=Kind.SPEED,
        seconds=260,
        options=TrainOptions,
        load=_train,
        sources=(
            *_FRAME,
            *_IN_TURN,
            *_TRAINING,
            "generator/delivery",
            "benchmarks/speed/chunks.py",
            "benchmarks/speed/overlap.py",
            "benchmarks/speed/training_sides.py",
        ),
        results=("train.md", "train.json"),
        needs=("tensorflow",),
    ),
    Benchmark(
        name="compiler",
        measures="Milliseconds of a frame of each material, with the compiler's savings and"
        " without.",
        kind=Kind.SPEED,
        seconds=100,
        options=CompilerOptions,
        load=_compiler,
        sources=(*_FRAME, *_IN_TURN, *_COMPILER, "benchmarks/speed/compiler.py"),
        results=("compiler.md", "compiler.json"),
    ),
    Benchmark(
        name="limit",
        measures="How near each material comes to the pace of a program that only makes noise.",
        kind=Kind.SPEED,
        seconds=206,
        options=LimitOptions,
        load=_limit,
        sources=(
            *_FRAME,
            *_IN_TURN,
            "benchmarks/speed/limit.py",
            "benchmarks/speed/counts.py",
        ),
        results=("limit.md", "limit.json"),
    ),
    Benchmark(
        name="blender",
        measures="The default pack beside Cycles at equal quality: PSNR and seconds.",
        kind=Kind.SPEED,
        seconds=240,
        options=BlenderOptions,
        load=_blender,
        sources=(
            *_FRAME,
            *_IN_TURN,
            "blender_scene/authoring",
            "blender_scene/cycles/frame.py",
            "benchmarks/speed/equal_quality.py",
            "benchmarks/parity/glsl_pictures.py",
            "benchmarks/parity/picture_errors.py",
        ),
        results=("blender.md", "blender.json", "blender/*.png"),
        needs=("bpy",),
    ),
)

CAMPAIGNS = (
    Benchmark(
        name="parity",
        measures="Whether nodes in every variant, and random graphs, match Cycles in this Blender.",
        kind=Kind.CORRECTNESS,
        seconds=200,
        options=ParityOptions,
        load=_parity,
        sources=(
            *_COMPILER,
            "blender_scene/exporting",
            "blender_scene/cycles/plane.py",
            "generator/render/probe.py",
            "benchmarks/parity/cases",
            "benchmarks/parity/random",
            "benchmarks/parity/value_errors.py",
            "benchmarks/parity/node_campaign.py",
        ),
        results=("parity.md", "parity.json"),
        needs=("bpy",),
    ),
    Benchmark(
        name="lights",
        measures="Whether every type of light looks as in Cycles, over spherical bumps.",
        kind=Kind.CORRECTNESS,
        seconds=200,
        options=LightOptions,
        load=_lights,
        sources=(
            *_COMPILER,
            "glsl/pack/lights.py",
            "blender_scene/exporting/lights.py",
            "blender_scene/cycles/plane.py",
            "generator/render/probe.py",
            "benchmarks/parity/light_rig.py",
            "benchmarks/parity/light_campaign.py",
            "benchmarks/parity/glsl_pictures.py",
        ),
        results=("lights.md", "lights.json"),
        needs=("bpy",),
    ),
    Benchmark(
        name="strangers",
        measures="Whether materials of other people's files compile, and look as in Cycles.",
        kind=Kind.CORRECTNESS,
        seconds=120,
        options=StrangersOptions,
        load=_strangers,
        sources=(
            *_COMPILER,
            "generator/render",
            "blender_scene/exporting",
            "blender_scene/cycles/frame.py",
            "benchmarks/parity/strangers.py",
            "benchmarks/parity/scene_picture.py",
            "benchmarks/parity/glsl_pictures.py",
        ),
        results=("strangers.md", "strangers.json", "strangers_notes.md", "strangers/*.png"),
        needs=("bpy",),
    ),
    Benchmark(
        name="faults",
        measures="Whether damaged recipes, packs, tables, pictures, models and scenes are refused"
        " in a sentence.",
        kind=Kind.CORRECTNESS,
        seconds=200,
        options=FaultOptions,
        load=_faults,
        sources=(
            "glsl/pack",
            "generator/recipe.py",
            "generator/pictures",
            "training/datasets",
            "training/networks/model_file.py",
            "blender_scene/exporting",
            "benchmarks/faults",
        ),
        results=("faults.md", "faults.json"),
        needs=("keras",),
    ),
    Benchmark(
        name="clients",
        measures="Whether the libraries that formats are made for read a data set of ours, and"
        " train on it.",
        kind=Kind.CORRECTNESS,
        seconds=180,
        options=ClientOptions,
        load=_clients,
        sources=(
            "generator/output/encoding",
            "generator/output/formats",
            "training/anomalies",
            "benchmarks/clients",
        ),
        results=("clients.md", "clients.json"),
        hardware={"clients.md": "a machine that has the libraries"},
    ),
    Benchmark(
        name="annotation",
        measures="How near annotators' rules bring masks to those of public sets.",
        kind=Kind.CORRECTNESS,
        seconds=240,
        options=AnnotationOptions,
        load=_annotation,
        sources=(
            *_FRAME,
            "generator/annotation",
            "training/datasets/mask_statistics.py",
            "benchmarks/annotation",
        ),
        results=("annotation.md", "annotation.json"),
    ),
    Benchmark(
        name="table1",
        measures="How good both networks are, trained on synthetic and on real images and tested"
        " on real ones, beside the published values.",
        kind=Kind.CORRECTNESS,
        seconds=250_000,
        options=Table1Options,
        load=_table1,
        sources=(
            *_FRAME,
            *_TRAINING,
            "training/datasets",
            "training/judge",
            "benchmarks/table1",
        ),
        results=("table1.md", "table1.json"),
        needs=("keras",),
        fills_folder=True,
    ),
    Benchmark(
        name="transfer",
        measures="How well networks that saw synthetic images alone do on real ones, adapted or"
        " not, and what each part of that is worth.",
        kind=Kind.CORRECTNESS,
        seconds=12_000,
        options=TransferOptions,
        load=_transfer,
        sources=(
            *_FRAME,
            *_TRAINING,
            "generator/recipes",
            "generator/annotation",
            "training/datasets",
            "training/judge",
            "training/adapt",
            "benchmarks/transfer",
        ),
        results=("transfer.md", "transfer.json"),
        needs=("keras",),
        fills_folder=True,
    ),
)

BENCHMARKS = (*SPEED, *CAMPAIGNS)


def find(name: str) -> Benchmark:
    """The benchmark of a name; SlabForgeError, with the nearest name, where there is none."""
    for benchmark in BENCHMARKS:
        if benchmark.name == name:
            return benchmark
    near = difflib.get_close_matches(name, [b.name for b in BENCHMARKS], 1, 0.0)
    raise SlabForgeError(
        f"There is no benchmark '{name}'; did you mean '{near[0]}'? `slabforge bench --list` names"
        " all of them."
    )
