"""Exported models give what Keras gives, and the documented example runs without us."""

import json
import re
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest
from slabforge.cli import app
from slabforge.errors import SlabForgeError
from typer.testing import CliRunner

pytest.importorskip("tensorflow")
import keras
import onnxruntime
import tensorflow as tf
from gray_models import classification, plate, saved, segmentation_of_classes
from slabforge.training.export import _compare, export_model
from slabforge.training.inspection.findings import Inspector
from slabforge.training.networks.model_file import card_of, load_model
from slabforge.training.networks.unet import UNet

GUIDE = Path(__file__).parents[2] / "docs" / "deploy.md"


def wide_awake_unet() -> keras.Model:
    """A U-Net whose random weights find defects in about half of a picture."""
    keras.utils.set_random_seed(1)
    model = UNet(width=4, depth=1).build()
    logit = model.get_layer("logit")
    x = plate(128, 128, (40, 40, 20, 60))[None, ..., None].astype(np.float32)
    kernel, bias = logit.get_weights()
    values = np.asarray(keras.Model(model.input, logit.output)(x))
    logit.set_weights([kernel * 3 / values.std(), bias - 3 * np.median(values) / values.std()])
    return model


@pytest.fixture(scope="module")
def unet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return saved(wide_awake_unet(), tmp_path_factory.mktemp("model") / "unet.keras")


@pytest.fixture(scope="module")
def plant(unet: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the U-Net as ONNX."""
    folder = tmp_path_factory.mktemp("plant")
    figures = export_model(unet, folder)
    assert figures["images"] == 6
    assert figures["max_difference"] < 1e-5
    assert figures["pixels_different"] == 0
    assert 0.1 < figures["pixels_defective"] / figures["pixels"] < 0.9
    return folder


def picture() -> np.ndarray:
    return plate(150, 90, (40, 40, 20, 60), (110, 60, 15, 230))


def test_model_json_says_how_to_run_it(plant: Path) -> None:
    facts = json.loads((plant / "model.json").read_text())
    assert facts["file"] == "model.onnx"
    assert (facts["kind"], facts["classes"]) == ("segmentation", ["sound", "defect"])
    assert facts["threshold"] == 0.5
    assert facts["input"]["shape"] == ["batch", "height", "width", 1]
    assert (facts["input"]["range"], facts["input"]["multiple_of"]) == ([0, 255], 4)
    assert facts["check"]["pixels_different"] == 0
    assert {p.name for p in plant.iterdir()} == {"model.onnx", "model.json"}


def test_onnx_takes_any_number_and_size(plant: Path, unet: Path) -> None:
    session = onnxruntime.InferenceSession(plant / "model.onnx")
    (given,), (result,) = session.get_inputs(), session.get_outputs()
    assert (given.name, given.shape) == ("image", ["batch", "height", "width", 1])
    assert (result.name, result.shape) == ("probability", ["batch", "height", "width", 1])
    model = load_model(unet)
    for shape in ((1, 8, 64, 1), (3, 40, 24, 1)):
        x = np.random.default_rng(0).uniform(0, 255, shape).astype(np.float32)
        ours, theirs = model.predict_on_batch(x), session.run(None, {"image": x})[0]
        assert np.abs(np.asarray(ours) - theirs).max() < 1e-5


def test_the_documented_example_runs_without_us(plant: Path, unet: Path, tmp_path: Path) -> None:
    (code,) = re.findall(r"```python\n(.+?)```", GUIDE.read_text(), re.DOTALL)
    assert len(code.strip().splitlines()) <= 20 + 2  # two of them empty
    only = "import sys; sys.modules.update({m: None for m in ('slabforge', 'keras', 'tensorflow')})"
    cv2.imwrite(str(tmp_path / "a.png"), picture())
    done = subprocess.run(
        [sys.executable, "-c", f"{only}\n{code}", tmp_path / "a.png", tmp_path / "mask.png"],
        cwd=plant, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    mask = cv2.imread(str(tmp_path / "mask.png"), cv2.IMREAD_UNCHANGED)
    assert mask is not None
    ours = Inspector(load_model(unet)).probability(picture())[..., 0] >= 0.5
    assert ((mask > 0) == ours).all()
    assert 0.1 < ours.mean() < 0.9
    count, *_ = cv2.connectedComponentsWithStats(ours.astype(np.uint8))
    assert done.stdout.count("defect at") == count - 1


def test_a_saved_model_runs_with_tensorflow_alone(unet: Path, tmp_path: Path) -> None:
    figures = export_model(unet, tmp_path / "plant", form="savedmodel")
    assert (figures["max_difference"], figures["pixels_different"]) == (0, 0)
    x = np.random.default_rng(0).uniform(0, 255, (2, 16, 40, 1)).astype(np.float32)
    loaded = tf.saved_model.load(str(tmp_path / "plant" / "model"))
    assert np.abs(np.asarray(loaded.serve(x)) - load_model(unet).predict_on_batch(x)).max() < 1e-6


def test_classes_and_classifications(tmp_path: Path) -> None:
    many = saved(segmentation_of_classes(), tmp_path / "many.keras")
    assert export_model(many, tmp_path / "a")["pixels_different"] == 0
    assert "likeliest of the others" in (tmp_path / "a" / "model.json").read_text()
    namer = saved(classification(), tmp_path / "namer.keras")
    assert export_model(namer, tmp_path / "b")["labels_different"] == 0
    facts = json.loads((tmp_path / "b" / "model.json").read_text())
    assert (facts["classes"], facts["threshold"]) == (["sound", "crack", "bubble"], None)
    assert facts["input"]["shape"] == ["batch", 32, 32, 1]


def test_mixed_precision_is_exported_in_float32(tmp_path: Path) -> None:
    keras.config.set_dtype_policy("mixed_float16")
    try:
        model = UNet(width=2, depth=1).build()
    finally:
        keras.config.set_dtype_policy("float32")
    card_of(model).threshold = 0.4
    path = saved(model, tmp_path / "mixed.keras")
    assert export_model(path, tmp_path / "plant")["max_difference"] < 1e-5
    assert json.loads((tmp_path / "plant" / "model.json").read_text())["threshold"] == 0.4


def test_a_model_that_differs_is_refused_and_differences_are_counted() -> None:
    model = segmentation_of_classes()
    x = [picture()[None, ..., None].astype(np.float32)]

    def shifted(by: float):
        return lambda x: np.asarray(model.predict_on_batch(x)) + np.float32(by)

    with pytest.raises(SlabForgeError, match=r"differ by up to 0.01 .* no more than 0.001"):
        _compare(model, shifted(0.01), x)
    with pytest.raises(SlabForgeError, match="differ by up to nan"):
        _compare(model, shifted(float("nan")), x)
    with pytest.raises(SlabForgeError, match=r"gives \(1, 90, 150, 2\), not \(1, 90, 150, 3\)"):
        _compare(model, lambda x: np.zeros((*x.shape[:3], 2), np.float32), x)
    on_the_edge = np.asarray(model.predict_on_batch(x[0]))
    card_of(model).threshold = float(1 - on_the_edge[0, 0, 0, 0])  # sound metal's, nearly 0
    figures = _compare(model, shifted(5e-4), x)
    assert figures["max_difference"] == pytest.approx(5e-4, rel=1e-3)
    assert figures["pixels_different"] > 0


@pytest.mark.thorough
def test_the_users_own_pictures(unet: Path, tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "a.png"), picture())
    out = tmp_path / "plant"
    arguments = ["export-model", unet, "--out", out, "--format", "savedmodel"]
    arguments += ["--samples", tmp_path / "a.png", "--json", tmp_path / "f.json"]
    done = CliRunner().invoke(app, [str(a) for a in arguments])
    assert done.exit_code == 0, done.exception
    assert "pixels_different: 0" in done.stdout
    figures = json.loads((tmp_path / "f.json").read_text())
    assert (figures["images"], figures["pixels"]) == (1, 92 * 152)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"form": "tflite"}, r"format is onnx or savedmodel \(got 'tflite'\)"),
        ({"model": "none.keras"}, "There is no model"),
        ({"out": "full"}, "model.json' is there already"),
        ({"out": "full/model.json"}, "could not be made"),
        ({"samples": "none"}, "There is no picture"),
        ({"samples": "a.png"}, "is not a picture that can be read"),
    ],
)
def test_bad_input(unet: Path, tmp_path: Path, change: dict[str, str], words: str) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "model.json").write_text("{}")
    (tmp_path / "a.png").write_bytes(b"no picture")
    given: dict = {"out": tmp_path / "out"} | {
        k: v if k == "form" else tmp_path / v for k, v in change.items()
    }
    with pytest.raises(SlabForgeError, match=words):
        export_model(**({"model": unet} | given))
    assert not (tmp_path / "out").exists()
    assert [p.name for p in (tmp_path / "full").iterdir()] == ["model.json"]
