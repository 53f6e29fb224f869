"""Labelled images from every layout, and what is refused; splits and mappings of classes."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from slabforge.errors import SlabForgeError, SlabForgeWarning

pytest.importorskip("tensorflow")
from slabforge.training.datasets.mapping import BUILT_IN, map_classes, parse_mapping
from slabforge.training.datasets.readers import open_set
from slabforge.training.datasets.severstal import decode_runs, read_severstal
from slabforge.training.datasets.split import groups, split, thumbnail
from slabforge.training.pipeline.sizing import common_size


def test_runs_go_down_the_columns_from_one() -> None:
    decoded = decode_runs("2 3 9 1", (4, 3))
    assert np.argwhere(decoded).tolist() == [[0, 2], [1, 0], [2, 0], [3, 0]]
    assert not decode_runs("", (4, 3)).any()
    assert decode_runs("1 12", (4, 3)).all()


@pytest.mark.parametrize(
    ("runs", "words"),
    [
        ("12 2", "'12 2' reaches outside the image of 3x4, which has 12 pixels"),
        ("0 2", "'0 2' reaches outside"),
        ("5 0", "'5 0' reaches outside"),
        ("1 2 3", "not pairs"),
        ("1 a", "not all integers"),
    ],
)
def test_wrong_runs(runs: str, words: str) -> None:
    with pytest.raises(SlabForgeError, match=words):
        decode_runs(runs, (4, 3))


def write_set(folder: Path, *rows: str, header: str = "ImageId,ClassId,EncodedPixels") -> Path:
    (folder / "train_images").mkdir(parents=True)
    for name in ("a.png", "b.png"):
        cv2.imwrite(str(folder / "train_images" / name), np.full((32, 64), 90, np.uint8))
    (folder / "train.csv").write_text("\n".join([header, *rows]) + "\n")
    return folder


def test_the_severstal_layout(tmp_path: Path) -> None:
    data = open_set(write_set(tmp_path / "s", "b.png,3,1 32", "b.png,4,33 16"))
    a, b = data
    assert (a.name, len(data)) == ("a.png", 2)
    assert not a.mask.any()
    assert b.mask.shape == b.image.shape == (32, 64)
    assert set(b.mask[:, 0]) == {3}
    assert b.mask[:, 1].tolist() == [4] * 16 + [0] * 16


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("b.png,3,2040 10", "image 'b.png'.*'2040 10' reaches outside the image of 64x32"),
        ("../b.png,3,1 2", "ImageId '../b.png' is no plain file name"),
        ("/etc/passwd,3,1 2", "line 2: the ImageId '/etc/passwd' is no plain file name"),
        ("x\\b.png,3,1 2", "is no plain file name"),
        ("b.png,0,1 2", "ClassId '0' is not 1 to 4"),
        ("b.png,x,1 2", "ClassId 'x'"),
        ("c.png,1,1 2", "None of the images"),
    ],
)
def test_wrong_rows(tmp_path: Path, row: str, words: str) -> None:
    with pytest.raises(SlabForgeError, match=words):
        list(open_set(write_set(tmp_path / "s", row)))


def test_folders_that_are_no_data_set(tmp_path: Path) -> None:
    with pytest.raises(SlabForgeError, match="There is no folder"):
        open_set(tmp_path / "none")
    with pytest.raises(SlabForgeError, match="no images in .*; it should hold train.csv"):
        open_set(tmp_path)
    with pytest.raises(SlabForgeError, match=r"no train.csv in .*Kaggle"):
        read_severstal(tmp_path)
    with pytest.raises(SlabForgeError, match="lacks the columns"):
        open_set(write_set(tmp_path / "s", header="name,mask"))
    broken = write_set(tmp_path / "t")
    (broken / "train_images" / "a.png").write_bytes(b"no image")
    with pytest.raises(SlabForgeError, match="is not a picture that can be read"):
        list(open_set(broken))


def test_a_generated_set_is_read_back(tmp_path: Path) -> None:
    from slabforge.generator.output.generate import generate
    from slabforge.generator.recipe import load_recipe

    generate(load_recipe(size=(64, 64)), tmp_path / "set", 4)
    images = open_set(tmp_path / "set")
    assert images.classes == ("sound", "crack", "bubble", "inclusion", "irregularity")
    samples = list(images)
    assert {s.label for s in samples} == {1, 2, 3, 4}
    assert all(set(np.unique(s.mask)) <= {0, s.label} for s in samples)
    assert [s.name for s in samples] == [f"{i:08d}.png" for i in range(4)]
    assert all(s.mask.any() for s in samples)


def picture(seed: int, size: tuple[int, int] = (96, 64)) -> np.ndarray:
    """Blotches and noise, uint8 (H, W)."""
    random = np.random.default_rng(seed)
    coarse = random.uniform(40, 200, (6, 8)).astype(np.float32)
    large = cv2.resize(coarse, size, interpolation=cv2.INTER_CUBIC)
    return np.clip(large + random.normal(0, 6, size[::-1]), 0, 255).astype(np.uint8)


def write_pair(folder: Path, stem: str, suffixes: tuple[str, str], where: tuple[str, str]) -> None:
    for inner in where:
        (folder / inner).mkdir(parents=True, exist_ok=True)
    mask = np.zeros((64, 96), np.uint8)
    mask[8:24, 16:40] = 255
    cv2.imwrite(str(folder / where[0] / f"{stem}{suffixes[0]}"), picture(1))
    cv2.imwrite(str(folder / where[1] / f"{stem}{suffixes[1]}"), mask)


@pytest.mark.parametrize("suffixes", [(".jpg", ".png"), (".png", ".jpg"), (".bmp", ".bmp")])
def test_images_and_masks_of_one_stem(tmp_path: Path, suffixes: tuple[str, str]) -> None:
    write_pair(tmp_path, "a", suffixes, ("images", "masks"))
    write_pair(tmp_path, "b", suffixes, ("images", "masks"))
    images = open_set(tmp_path)
    assert images.classes == ("sound", "defect")
    assert len(images) == 2
    for sample in images:
        assert (sample.mask[8:24, 16:40] == 1).all()
        assert sample.mask.sum() == 16 * 24  # no halo where JPEG blurs the mask


@pytest.mark.parametrize(
    ("image", "mask"), [("a.jpg", "a.png"), ("a.bmp", "a.png"), ("a.png", "a_mask.png")]
)
def test_images_and_masks_in_one_folder(tmp_path: Path, image: str, mask: str) -> None:
    cv2.imwrite(str(tmp_path / image), picture(1))
    cv2.imwrite(str(tmp_path / mask), np.full((64, 96), 255, np.uint8))
    (sample,) = open_set(tmp_path)
    assert sample.name == image
    assert sample.mask.all()


def write_classes(folder: Path, *names: str, each: int = 2) -> Path:
    for k, name in enumerate(names):
        (folder / name).mkdir(parents=True)
        for i in range(each):
            cv2.imwrite(str(folder / name / f"{i}.png"), picture(100 * k + i))
    return folder


def test_a_folder_for_each_class(tmp_path: Path) -> None:
    images = open_set(write_classes(tmp_path, "Crazing", "patches"))
    assert images.classes == ("crazing", "patches")
    assert [s.label for s in images] == [0, 0, 1, 1]


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (
            lambda f: np.full((64, 96), 900, np.uint16),
            "no value above 900, as from a camera of 10 bits",
        ),
        (lambda f: picture(1)[:32], "is 96x64, its image 96x32; they must be of one size"),
    ],
)
def test_images_that_do_not_fit(
    tmp_path: Path, make: Callable[..., np.ndarray], words: str
) -> None:
    write_pair(tmp_path, "a", (".png", ".png"), ("images", "masks"))
    cv2.imwrite(str(tmp_path / "images" / "a.png"), make(tmp_path))
    with pytest.raises(SlabForgeError, match=words):
        list(open_set(tmp_path))


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".bmp"])
def test_files_cut_short(tmp_path: Path, suffix: str) -> None:
    write_pair(tmp_path, "a", (suffix, ".png"), ("images", "masks"))
    file = tmp_path / "images" / f"a{suffix}"
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    with pytest.raises(SlabForgeError, match="damaged or cut short"):
        list(open_set(tmp_path))


def test_gray_saved_as_colour_is_gray(tmp_path: Path) -> None:
    write_pair(tmp_path, "a", (".jpg", ".png"), ("images", "masks"))
    cv2.imwrite(str(tmp_path / "images" / "a.jpg"), np.dstack([picture(1)] * 3))
    (sample,) = open_set(tmp_path)
    assert np.abs(sample.image.astype(int) - picture(1)).mean() < 3


def test_colours_are_read_as_luma_with_one_notice(tmp_path: Path) -> None:
    colours = np.dstack([picture(1), picture(2), picture(3)])  # blue, green, red
    for name in ("a", "b"):
        write_pair(tmp_path, name, (".png", ".png"), ("images", "masks"))
        cv2.imwrite(str(tmp_path / "images" / f"{name}.png"), colours)
    images = open_set(tmp_path)
    with pytest.warns(
        SlabForgeWarning, match="images' has a picture, or more, that is in colour"
    ) as told:
        gray = [s.image for s in images]
    assert len(told) == 1
    luma = cv2.cvtColor(colours, cv2.COLOR_BGR2GRAY)
    assert np.abs(gray[0].astype(int) - luma).max() <= 1
    np.testing.assert_array_equal(images.with_channels(3)[0].image, colours[..., ::-1])


def test_gray_is_repeated_for_a_network_in_colour(tmp_path: Path) -> None:
    write_pair(tmp_path, "a", (".png", ".png"), ("images", "masks"))
    (gray,) = open_set(tmp_path)
    (colour,) = open_set(tmp_path).with_channels(3)
    np.testing.assert_array_equal(colour.image, np.dstack([gray.image] * 3))


def test_sets_that_are_not_whole(tmp_path: Path) -> None:
    write_pair(tmp_path / "a", "a", (".png", ".png"), ("images", "masks"))
    (tmp_path / "a" / "masks" / "a.png").unlink()
    with pytest.raises(SlabForgeError, match="masks' holds no masks of the images in"):
        open_set(tmp_path / "a")
    write_classes(tmp_path / "b", "one", "two")
    (tmp_path / "b" / "three").mkdir()
    with pytest.raises(SlabForgeError, match="three' holds nothing"):
        open_set(tmp_path / "b")
    with pytest.raises(SlabForgeError, match="holds one class, 'one'"):
        open_set(write_classes(tmp_path / "c", "one"))


def test_mixed_sizes_are_named(tmp_path: Path) -> None:
    images = open_set(write_classes(tmp_path, "a", "b"))
    assert common_size(images) == (96, 64)
    cv2.imwrite(str(tmp_path / "b" / "1.png"), picture(1, (80, 64)))
    with pytest.raises(SlabForgeError, match=r"of 2 sizes \('b/0.png' is 96x64, 'b/1.png' 80x64\)"):
        common_size(images)


RECIPE = ("sound", "crack", "bubble", "inclusion", "irregularity")


def test_classes_are_mapped_as_stated(tmp_path: Path) -> None:
    images = open_set(write_classes(tmp_path, "crazing", "patches", "crack", "odd"))
    with pytest.raises(
        SlabForgeError, match='"odd=irregularity" or leave it out with .*"odd=none"'
    ):
        map_classes(images, RECIPE)
    mapped = map_classes(images, RECIPE, {"odd": "none", "patches": "bubble"})
    assert [RECIPE[s.label] for s in mapped] == ["crack"] * 2 + ["crack"] * 2 + ["bubble"] * 2
    assert mapped.skipped == 2
    with pytest.raises(SlabForgeError, match="takes 'odd' to 'crak', .*did you mean 'crack'"):
        map_classes(images, RECIPE, {"odd": "crak"})
    with pytest.raises(SlabForgeError, match="names 'none such', which is no class"):
        map_classes(images, RECIPE, {"none such": "crack"})
    with pytest.raises(SlabForgeError, match="leaves out every image"):
        map_classes(images, RECIPE, dict.fromkeys(images.classes, "none"))


def test_masks_are_mapped_too(tmp_path: Path) -> None:
    images = open_set(write_set(tmp_path / "s", "b.png,3,1 32", "b.png,4,33 16"))
    _, b = map_classes(images, RECIPE)
    assert (b.mask[0, 0], b.mask[0, 1], b.label) == (1, 4, 1)
    _, b = map_classes(images, RECIPE, {"severstal 4": "none"})
    assert (b.mask[0, 0], b.mask[0, 1]) == (1, 0)
    _, b = map_classes(images, ("sound", "defect"))
    assert set(np.unique(b.mask)) == {0, 1}


def test_built_in_mappings_go_to_the_default_recipe() -> None:
    assert set(BUILT_IN.values()) == set(RECIPE)


@pytest.mark.parametrize("text", ["crazing", "=crack", "crazing="])
def test_mappings_that_are_none(text: str) -> None:
    with pytest.raises(SlabForgeError, match="written name=class"):
        parse_mapping(text)
    assert parse_mapping(" Crazing = crack, b=none,") == {"crazing": "crack", "b": "none"}


def copy(image: np.ndarray, shift: tuple[int, int], quality: int = 60) -> np.ndarray:
    """Shifted, brighter, and saved anew as JPEG."""
    matrix = np.array([[1, 0, shift[0]], [0, 1, shift[1]]], np.float32)
    size = image.shape[1], image.shape[0]
    moved = cv2.warpAffine(image, matrix, size, borderMode=cv2.BORDER_REFLECT)
    brighter = np.clip(1.1 * moved, 0, 255).astype(np.uint8)
    return cv2.imdecode(
        cv2.imencode(".jpg", brighter, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_GRAYSCALE
    )


def test_near_duplicates_are_of_one_group_and_others_are_not() -> None:
    originals = [picture(i) for i in range(30)]
    shifts = [(0, 0), (4, 0), (-3, 2), (2, -3)]
    copies = [copy(image, shifts[i % 4]) for i, image in enumerate(originals)]
    found = groups([thumbnail(i) for i in [*originals, *copies]])
    assert found[:30].tolist() == found[30:].tolist()
    assert len(set(found)) == 30


def test_a_split_keeps_copies_together_and_shares_of_classes(tmp_path: Path) -> None:
    names = ("crazing", "patches")
    write_classes(tmp_path, *names, each=20)
    for name in names:
        for i in range(10):
            image = cv2.imread(str(tmp_path / name / f"{i}.png"), cv2.IMREAD_GRAYSCALE)
            assert image is not None
            cv2.imwrite(str(tmp_path / name / f"{i}-copy.jpg"), copy(image, (3, -2)))
    images = open_set(tmp_path)
    for seed in range(3):
        training, test = split(images, seed)
        files = [{(i.file.parent.name, i.file.stem.split("-")[0]) for i in s.items}
                 for s in (training, test)]  # fmt: skip
        assert not files[0] & files[1]
        assert len(training) + len(test) == 60
        assert Counter(s.label for s in test) == {0: 6, 1: 6}
    assert split(images, 0)[1].items == split(images, 0)[1].items
    assert split(images, 0)[1].items != split(images, 1)[1].items


def test_a_set_of_copies_cannot_be_split(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        for i in range(3):
            cv2.imwrite(str(tmp_path / name / f"{i}.png"), picture(1))
    with pytest.raises(SlabForgeError, match="cannot be split .* not copies of each other"):
        split(open_set(tmp_path), 0)


@pytest.mark.parametrize("name", ["severstal", "sd900", "magnetic_tile", "neu_cls", "x_sdd"])
def test_real_sets_are_read_and_mapped(real: Path, name: str) -> None:
    if not (real / name).is_dir():
        pytest.skip(f"SLABFORGE_REAL has no {name}")
    images = open_set(real / name)
    mapped = map_classes(images, RECIPE if images.masked else RECIPE[1:])
    few = mapped.part(range(0, len(mapped), max(1, len(mapped) // 20)))
    assert all(s.image.shape == s.mask.shape for s in few)
    assert len({s.label for s in few}) > 1
