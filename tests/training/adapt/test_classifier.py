"""The last layer of a classification, fitted to pictures whose features lie elsewhere."""

import numpy as np
import pytest
from slabforge.errors import SlabForgeError

pytest.importorskip("tensorflow")
import keras
from slabforge.training.adapt.classifier import Classifier, Measure, names_by_centroids
from slabforge.training.networks.model_file import Card

CLASSES = ("crack", "bubble", "inclusion")


def network(classes: int = 3) -> keras.Model:
    """It averages a picture in four quarters, and names it by a dense layer over these."""
    image = keras.Input((8, 8, 1))
    x = Card("classification", CLASSES[:classes], size=(8, 8))(image)
    x = keras.layers.Flatten()(keras.layers.AveragePooling2D(4)(x))
    return keras.Model(image, keras.layers.Dense(classes, "softmax")(x))


def pictures(labels: np.ndarray, light: tuple[float, float]) -> list[np.ndarray]:
    """Class k is bright in quarter k, under a gain and an offset, with noise."""
    random, found = np.random.default_rng(len(labels)), []
    for label in labels:
        quarters = random.normal(60, 9, 4)
        quarters[label] += 40
        grid = np.kron(quarters.reshape(2, 2), np.ones((4, 4)))
        found.append(np.clip(light[0] * grid + light[1], 0, 255).astype(np.uint8))
    return found


@pytest.mark.parametrize("classes", [2, 3])
def test_pictures_under_another_light_are_named_right(classes: int) -> None:
    model = network(classes)
    labels, unseen = np.arange(60) % classes, np.arange(48) % classes
    real = pictures(unseen, (1.6, 40.0))
    part = Classifier(model)
    synthetic = part.features(pictures(labels, (1.0, 0.0)))
    fitted = part.fit(synthetic, labels, part.features(real[:24]))
    assert fitted.figures(synthetic, labels)["accuracy"] > 0.95
    found = model.predict_on_batch(np.stack(real)[..., None].astype(np.float32))
    assert (np.asarray(found).argmax(1) == unseen).mean() > 0.95


def test_a_class_without_an_example_is_never_named() -> None:
    model = network()
    labels = np.arange(40) % 2
    part = Classifier(model)
    features = part.features(pictures(labels, (1.0, 0.0)))
    part.fit(features, labels, features)
    found = model.predict_on_batch(np.full((1, 8, 8, 1), 200, np.float32))
    assert np.asarray(found)[0, 2] == 0


def test_names_follow_the_groups_that_pictures_form() -> None:
    random = np.random.default_rng(0)
    middles = np.array([[3.0, 0, 0], [0, 3, 0], [0, 0, 3]])
    true = np.arange(90) % 3
    features = middles[true] + random.normal(0, 0.4, (90, 3))
    doubtful = np.full((90, 3), 0.3)
    doubtful[np.arange(90), true] = 0.4
    doubtful[:9] = np.roll(doubtful[:9], 1, axis=1)  # a tenth is named wrongly at first
    np.testing.assert_array_equal(names_by_centroids(features, doubtful), true)
    two = names_by_centroids(features, doubtful * [1, 1, 0])
    assert set(two) == {0, 1}


def test_a_small_pool_is_measured_by_the_synthetic_images_too() -> None:
    ours = Measure(np.zeros(2), np.ones(2))
    pool = np.full((8, 2), 10.0)
    np.testing.assert_allclose(ours.of_pool(pool).mean, 5.0)
    np.testing.assert_allclose(ours.of_pool(np.repeat(pool, 100, 0)).mean, 10.0, atol=0.1)


def test_networks_without_a_last_layer_over_features_are_refused() -> None:
    image = keras.Input((8, 8, 1))
    x = Card("classification", CLASSES, size=(8, 8))(image)
    x = keras.layers.GlobalAveragePooling2D()(keras.layers.Dense(3, "softmax")(x))
    with pytest.raises(SlabForgeError, match="adapted by its last layer.* each of its 3 classes"):
        Classifier(keras.Model(image, x))
