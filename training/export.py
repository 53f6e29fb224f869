"""Exports a model as SavedModel or ONNX, for places without Keras, and compares it with Keras."""

import json
import logging
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

import cv2
import keras
import numpy as np
from numpy.typing import NDArray

from ..counted import counted
from ..errors import SlabForgeError
from ..files import make_folder, replacing, write_atomically
from ..quiet import silenced
from .datasets.channels import mirrored, network_input
from .inspection.pictures import open_pictures
from .networks.model_file import card_of, channels_of, check_threshold, load_any

Floats = NDArray[np.float32]
Run = Callable[[Floats], Floats]
FILES = {"onnx": "model.onnx", "savedmodel": "model"}
TOLERANCE = 1e-3  # largest accepted difference of a probability; rounding gives a hundredth
_SIZES = ((256, 256), (96, 160), (416, 64))  # (width, height) of drawn samples, for any network
_SAMPLES = 16  # most pictures of the user's that are compared


def export_model(
    model: str | Path,
    out: str | Path,
    *,
    form: str = "onnx",
    samples: str | Path | None = None,
    classes: Sequence[str] | None = None,
    threshold: float | None = None,
) -> dict[str, Any]:
    """Write `model.onnx` or the SavedModel folder `model`, and `model.json` beside it, into `out`.

    `form` chooses which; `classes` and `threshold` are those of a model that does not say them. The
    file is loaded again and compared with the Keras model on the first pictures of `samples`, or on
    drawn ones; the figures of `_compare` are in what is returned.
    Raises SlabForgeError, and leaves nothing behind, if probabilities differ by more than rounding
    explains.
    """
    if form not in FILES:
        raise SlabForgeError(f"The format is {' or '.join(FILES)} (got '{form}').")
    network = _single_precision(load_any(model, classes=classes))
    if threshold is not None:
        card_of(network).threshold = check_threshold(threshold)
    batches = list(_pictures(network, samples))
    target = Path(out) / FILES[form]
    for path in (target, target.with_name("model.json")):
        if path.exists():
            raise SlabForgeError(f"'{path}' is there already; choose another folder.")
    make_folder(target.parent)
    with replacing(target, keep_ending=True) as partial, _quietly():
        network.predict_on_batch(batches[0])  # Keras exports only a model that has been called
        run, facts = (_write_onnx if form == "onnx" else _write_saved_model)(network, partial)
        figures = _compare(network, run, batches)
    told = {"file": target.name, **describe(network), **facts, "check": figures}
    write_atomically(target.with_name("model.json"), json.dumps(told, indent=1).encode())
    return {**figures, "runtime": facts["runtime"]}


def describe(network: keras.Model) -> dict[str, Any]:
    """What one must know to run a model: classes, threshold, shapes and ranges of its data."""
    card = card_of(network)
    height, width = network.input_shape[1:3]
    masks = card.kind == "segmentation"
    meaning = "of the class; the likeliest is it"
    if masks and len(card.classes) == 2:
        meaning = "of a defect; a pixel is one where the threshold is reached"
    elif masks:
        meaning = (
            "of the classes; a pixel is defective where 1 minus that of the first reaches the"
            " threshold, and then has the likeliest of the others"
        )
    return {
        "kind": card.kind,
        "classes": list(card.classes),
        "threshold": card.threshold,
        "encoder": card.encoder,
        "input": {
            "name": "image",
            "shape": ["batch", height or "height", width or "width", channels_of(network)],
            "type": "float32",
            "range": [0, 255],
            "colour": "gray" if channels_of(network) == 1 else "RGB",
            "multiple_of": card.stride,
        },
        "output": {"name": "probability", "type": "float32", "meaning": f"probability {meaning}"},
    }


def _write_onnx(network: keras.Model, path: Path) -> tuple[Run, dict[str, Any]]:
    import onnx
    import onnxruntime

    network.export(path, format="onnx", verbose=False)
    graph = onnx.load(path)
    _name(graph.graph, network.input_shape)
    onnx.checker.check_model(graph, full_check=True)
    onnx.save(graph, path)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    facts = {"runtime": f"onnxruntime {onnxruntime.__version__}"}
    return lambda x: np.asarray(session.run(["probability"], {"image": x})[0]), facts


def _name(graph: Any, shape: tuple[int | None, ...]) -> None:
    """Name input, output and variable dimensions of the ONNX graph after their meaning."""
    names = {graph.input[0].name: "image", graph.output[0].name: "probability"}
    for node in graph.node:
        for list_ in (node.input, node.output):
            list_[:] = [names.get(n, n) for n in list_]
    for value in (graph.input[0], graph.output[0]):
        value.name = names[value.name]
        sizes = ("batch", "height", "width")[: len(value.type.tensor_type.shape.dim) - 1]
        for place, (size, dimension) in enumerate(
            zip(sizes, value.type.tensor_type.shape.dim, strict=False)
        ):
            if shape[place] is None:
                dimension.dim_param = size


def _write_saved_model(network: keras.Model, path: Path) -> tuple[Run, dict[str, Any]]:
    import tensorflow as tf

    network.export(path, format="tf_saved_model", verbose=False)
    serve: Any = tf.saved_model.load(str(path))
    facts = {"runtime": f"TensorFlow {tf.__version__}", "endpoint": "serve"}
    return lambda x: np.asarray(serve.serve(x)), facts


def _compare(network: keras.Model, run: Run, batches: list[Floats]) -> dict[str, Any]:
    """Compare the exported model, called by `run`, with the Keras model on batches of pictures.

    Returns `images`, how many were compared, and `max_difference`, the largest of a probability. A
    segmentation adds `pixels`, `pixels_defective` (according to Keras) and `pixels_different`; a
    classification adds `labels_different`.
    """
    card = card_of(network)
    largest, different, decisions, defective = 0.0, 0, 0, 0
    for x in counted(batches):
        ours, theirs = np.asarray(network.predict_on_batch(x)), run(x)
        if ours.shape != theirs.shape:
            raise SlabForgeError(f"The exported model gives {theirs.shape}, not {ours.shape}.")
        largest = float(np.maximum(largest, np.abs(ours - theirs).max()))  # NaN stays NaN
        a, b = (_decide(y, card.threshold) for y in (ours, theirs))
        different, decisions = different + int((a != b).sum()), decisions + a.size
        defective += int((a > 0).sum())
    if not largest <= TOLERANCE:
        raise SlabForgeError(
            f"The exported model's probabilities differ by up to {largest:.2g} from Keras's, so it"
            f" is not kept; rounding explains no more than {TOLERANCE:g}."
        )
    figures = {"images": sum(len(x) for x in batches), "max_difference": largest}
    if card.kind == "segmentation":
        masks = {"pixels": decisions, "pixels_defective": defective}
        return figures | masks | {"pixels_different": different}
    return figures | {"labels_different": different}


def _decide(probability: Floats, threshold: float | None) -> NDArray[np.int64]:
    """The class index of each pixel, or of each picture if there is no threshold."""
    if threshold is None:
        return probability.argmax(-1)
    if probability.shape[-1] == 1:
        return (probability[..., 0] >= threshold).astype(np.int64)
    defective = 1.0 - probability[..., 0] >= threshold
    return np.where(defective, 1 + probability[..., 1:].argmax(-1), 0)


def _single_precision(network: keras.Model) -> keras.Model:
    """The model in float32, which ONNX needs; it may have been trained in mixed precision."""
    config = json.dumps(network.get_config())
    single = config.replace('"mixed_float16"', '"float32"').replace('"mixed_bfloat16"', '"float32"')
    if single == config:
        return network
    twin = type(network).from_config(json.loads(single))
    twin.set_weights(network.get_weights())
    return twin


def _pictures(network: keras.Model, samples: str | Path | None) -> Iterator[Floats]:
    """Batches of pictures, float32 (N, H, W, C), that the network takes: the user's or drawn."""
    height, width = network.input_shape[1:3]
    stride, channels = card_of(network).stride, channels_of(network)
    if samples is None:
        sizes = _SIZES if height is None or width is None else ((width, height),) * 3
        for seed, (across, down) in enumerate(sizes):
            size = -(-across // stride) * stride, -(-down // stride) * stride
            drawn = [_drawn(size, 10 * seed + i) for i in range(seed + 1)]
            yield np.stack([network_input(picture, channels) for picture in drawn])
        return
    source = open_pictures(samples, channels=channels)
    images = [picture.image for picture in islice(source, _SAMPLES)]
    if not images:
        raise SlabForgeError(source.problems[0])
    for image in images:
        if height is None or width is None:
            image = mirrored(image, -image.shape[0] % stride, -image.shape[1] % stride)
        else:
            image = cv2.resize(image, (width, height), interpolation=cv2.INTER_AREA)
        yield network_input(np.asarray(image, np.uint8), channels)[None]


def _drawn(size: tuple[int, int], seed: int) -> NDArray[np.uint8]:
    """A drawn picture uint8 (H, W) of a steel plate with grain, scratches and pits."""
    chance = np.random.default_rng(seed)
    width, height = size
    grain = cv2.GaussianBlur(chance.normal(0, 60, (height, width)), (0, 0), 2.0, sigmaY=8.0)
    image = np.clip(130 + grain, 0, 255).astype(np.uint8)
    for _ in range(4):
        ends = chance.integers(0, (width, height), (2, 2)).tolist()
        gray, thickness = int(chance.integers(30, 240)), int(chance.integers(1, 5))
        cv2.line(image, ends[0], ends[1], (gray,), thickness)
        centre = chance.integers(0, (width, height)).tolist()
        cv2.circle(image, centre, int(chance.integers(2, 12)), (40,), cv2.FILLED)
    return image


@contextmanager
def _quietly() -> Iterator[None]:
    """Silence the converters, and make TensorFlow multiply in full float32 instead of TF32."""
    logging.getLogger("tf2onnx").setLevel(logging.ERROR)
    with ExitStack() as stack:
        stack.enter_context(warnings.catch_warnings())
        warnings.simplefilter("ignore")
        stack.enter_context(silenced(2))
        if keras.backend.backend() == "tensorflow":
            from tensorflow.config import experimental as switches

            before = switches.tensor_float_32_execution_enabled()
            switches.enable_tensor_float_32_execution(False)
            stack.callback(switches.enable_tensor_float_32_execution, before)
        yield
