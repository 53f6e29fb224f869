"""Sets in COCO's and YOLO's layouts: outlines, run lengths and boxes, and what is refused."""

import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from slabforge.errors import SlabForgeError, SlabForgeWarning
from slabforge.training.datasets.annotated.coco import uncompressed
from slabforge.training.datasets.readers import open_set

SHAPE = (8, 12)  # height, width of every picture
SQUARE = [2, 1, 6, 1, 6, 4, 2, 4]  # x and y of corners


def picture(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(path), np.full(SHAPE, 90, np.uint8))


def rectangle(x0: int, y0: int, x1: int, y1: int, value: int = 1) -> np.ndarray:
    mask = np.zeros(SHAPE, np.uint8)
    mask[y0:y1, x0:x1] = value
    return mask


def coco(path: Path, *annotations: dict[str, Any], names: tuple[str, ...] = ("a.png",)) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    images = [{"id": i, "file_name": name} for i, name in enumerate(names)]
    categories = [{"id": 7, "name": "Crack"}, {"id": 3, "name": "Pit"}, {"id": 0, "name": "none"}]
    every = [{"image_id": 0, "category_id": 7} | one for one in annotations]
    told = {"images": images, "categories": categories, "annotations": every}
    path.write_text(json.dumps(told))


RUNS = {"size": list(SHAPE), "counts": [8 * 2 + 1, 3, 8 * 10 - 4]}  # a line down in column 2


@pytest.mark.parametrize(
    ("drawn", "mask"),
    [
        ([SQUARE], rectangle(2, 1, 6, 4)),
        ([SQUARE, [8, 0, 12, 0, 12, 8, 8, 8]], rectangle(2, 1, 6, 4) + rectangle(8, 0, 12, 8)),
        (RUNS, rectangle(2, 1, 3, 4)),
        ([[-5, -5, 3, -5, 3, 30, -5, 30]], rectangle(0, 0, 3, 8)),
    ],
    ids=["polygon", "two polygons", "run lengths", "beyond the picture"],
)
def test_regions_of_coco(tmp_path: Path, drawn: Any, mask: np.ndarray) -> None:
    picture(tmp_path / "images" / "a.png")
    coco(tmp_path / "annotations" / "instances_default.json", {"segmentation": drawn})
    found = open_set(tmp_path)
    assert found.classes == ("sound", "crack") and found.masked
    np.testing.assert_array_equal(found[0].mask, mask)
    found.check()


def test_smaller_regions_lie_over_larger_ones(tmp_path: Path) -> None:
    picture(tmp_path / "a.png")
    small = {"segmentation": [[3, 2, 5, 2, 5, 3, 3, 3]], "area": 2, "category_id": 3}
    coco(tmp_path / "annotations.json", small, {"segmentation": [SQUARE], "area": 12})
    found = open_set(tmp_path)
    right = rectangle(2, 1, 6, 4, found.classes.index("crack"))
    right[2, 3:5] = found.classes.index("pit")
    np.testing.assert_array_equal(found[0].mask, right)
    assert found.classes[found[0].label] == "crack"


def test_boxes_alone_are_no_masks(tmp_path: Path) -> None:
    picture(tmp_path / "a.png")
    picture(tmp_path / "b.png")
    coco(tmp_path / "labels.json", {"bbox": [2, 1, 4, 3]}, names=("a.png", "b.png"))
    found = open_set(tmp_path)
    assert found.boxed and not found.masked
    assert [(s.name, s.label) for s in found] == [("a.png", 1), ("b.png", 0)]
    np.testing.assert_array_equal(found[0].mask, rectangle(2, 1, 6, 4))


def test_splits_of_coco_have_pictures_of_one_name(tmp_path: Path) -> None:
    for split, drawn in (("train", [SQUARE]), ("val", [[0, 0, 1, 0, 1, 8, 0, 8]])):
        picture(tmp_path / f"{split}2017" / "a.png")
        table = tmp_path / "annotations" / f"instances_{split}2017.json"
        coco(table, {"segmentation": drawn})
    found = {s.name: s.mask.sum() for s in open_set(tmp_path)}
    assert found == {"train2017/a.png": 12, "val2017/a.png": 8}


def test_folders_of_splits_with_a_table_each(tmp_path: Path) -> None:
    for split in ("train", "valid"):
        picture(tmp_path / split / "a.png")
        coco(tmp_path / split / "_annotations.coco.json", {"segmentation": [SQUARE]})
    assert [s.mask.sum() for s in open_set(tmp_path)] == [12, 12]


def test_pictures_that_are_gone_are_told(tmp_path: Path) -> None:
    picture(tmp_path / "a.png")
    coco(tmp_path / "instances_a.json", {"segmentation": [SQUARE]}, names=("a.png", "sub/b.png"))
    with pytest.warns(SlabForgeWarning, match=r"1 pictures that COCO's .*\(b.png\)"):
        assert len(open_set(tmp_path)) == 1
    coco(tmp_path / "instances_a.json", names=("c.png",))
    with pytest.raises(SlabForgeError, match="None of the images that COCO's tables name"):
        open_set(tmp_path)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"segmentation": [[1, 2, 3]]}, "not in COCO's layout"),
        ({"segmentation": [[1, 2, 3, 4]]}, "three corners or more"),
        ({"segmentation": [[1, 2, 3, 4, 5, float("nan")]]}, "three corners or more"),
        ({"segmentation": {"size": [8, 12], "counts": [1, 2]}}, "not of 12x8 pixels"),
        ({"segmentation": {"size": [8, 12], "counts": "P"}}, "cut short"),
        ({"bbox": [1, 1, -4, 2]}, "a box of -4.0x2.0"),
        ({"bbox": [1e300, 1, 4, 2]}, "a box has a width"),
        ({"bbox": [1, 1, 4, 2], "category_id": 99}, "KeyError.99"),
        ({"bbox": [1, 1, 4, 2], "image_id": 99}, "KeyError.99"),
        ({}, "a box of 0"),
    ],
)
def test_damaged_annotations(tmp_path: Path, change: dict[str, Any], words: str) -> None:
    picture(tmp_path / "a.png")
    coco(tmp_path / "instances_a.json", change)
    with pytest.raises(SlabForgeError, match=words) as told:
        open_set(tmp_path)
    assert len(str(told.value)) < 300


def test_a_mask_of_another_size_is_told(tmp_path: Path) -> None:
    picture(tmp_path / "a.png")
    coco(tmp_path / "instances_a.json", {"segmentation": {"size": [2, 2], "counts": [1, 3]}})
    with pytest.raises(SlabForgeError, match="of 12x8 has a mask of 2x2"):
        open_set(tmp_path).check()


@pytest.mark.parametrize("share", [0.0, 0.02, 0.5, 1.0])
def test_compressed_run_lengths_are_those_of_pycocotools(share: float) -> None:
    masks = pytest.importorskip("pycocotools.mask")
    mask = np.random.default_rng(1).random((37, 29)) < share
    text = masks.encode(np.asfortranarray(mask, np.uint8))["counts"].decode()
    counts = uncompressed(text)
    flat = np.repeat(np.arange(len(counts)) % 2 == 1, counts)
    np.testing.assert_array_equal(flat.reshape(29, 37).T, mask)


def yolo(folder: Path, text: str, names: str = "names: [Crack, Pit]") -> None:
    picture(folder / "images" / "train" / "a.png")
    (folder / "labels" / "train").mkdir(parents=True)
    (folder / "labels" / "train" / "a.txt").write_text(text)
    (folder / "data.yaml").write_text(names)


def test_outlines_of_yolo(tmp_path: Path) -> None:
    corners = np.array(SQUARE, np.float64).reshape(-1, 2) / SHAPE[::-1]
    yolo(tmp_path, "1 " + " ".join(str(v) for v in corners.ravel()) + "\n\n")
    found = open_set(tmp_path)
    assert found.masked and found.classes == ("sound", "pit")
    np.testing.assert_array_equal(found[0].mask, rectangle(2, 1, 6, 4))


@pytest.mark.parametrize("names", ["names:\n  0: Crack\n  1: Pit\n", "names:\n- Crack\n- Pit\n"])
def test_boxes_of_yolo(tmp_path: Path, names: str) -> None:
    yolo(tmp_path, "0 0.25 0.5 0.5 1.0", names)
    found = open_set(tmp_path)
    assert found.boxed and found.classes == ("sound", "crack")
    np.testing.assert_array_equal(found[0].mask, rectangle(0, 0, 6, 8))


def test_splits_of_yolo_share_a_list_of_names_and_may_lack_files(tmp_path: Path) -> None:
    for split in ("train", "valid"):
        picture(tmp_path / split / "images" / "a.png")
        (tmp_path / split / "labels").mkdir()
        (tmp_path / split / "labels" / "a.txt").write_text("0 0.5 0.5 0.5 0.5")
    picture(tmp_path / "valid" / "images" / "b.png")
    (tmp_path / "data.yaml").write_text("names: ['rolled-in scale']")
    with pytest.warns(SlabForgeWarning, match=r"1 of the 2 pictures .* sound metal \(b.png\)"):
        found = open_set(tmp_path)
    assert found.classes == ("sound", "rolled-in scale")
    assert [s.label for s in found] == [1, 1, 0]


def test_text_files_beside_pictures_and_their_names(tmp_path: Path) -> None:
    picture(tmp_path / "a.png")
    (tmp_path / "a.txt").write_text("1 0.5 0.5 0.5 0.5")
    (tmp_path / "classes.txt").write_text("Crack\nPit\n")
    assert open_set(tmp_path).classes == ("sound", "pit")


@pytest.mark.parametrize(
    ("text", "names", "words"),
    [
        ("0 0.5 0.5 0.5", "names: [a]", "a line is the number of a class"),
        ("-1 0.5 0.5 0.5 0.5", "names: [a]", "a line is the number of a class"),
        ("0 0.5 0.5 0.5 nan", "names: [a]", "a line is the number of a class"),
        ("0 0.5 0.5 0.0 0.5", "names: [a]", "a box has a width"),
        ("crack 0.5 0.5 0.5 0.5", "names: [a]", "invalid literal"),
        ("4 0.5 0.5 0.5 0.5", "names: [a]", "of the class 4, whose name"),
        ("0 0.5 0.5 0.5 0.5", "names: 4", "should name the classes"),
        ("0 0.5 0.5 0.5 0.5", "names: [", "should name the classes"),
    ],
)
def test_damaged_text_files(tmp_path: Path, text: str, names: str, words: str) -> None:
    yolo(tmp_path, text, names)
    with pytest.raises(SlabForgeError, match=words) as told:
        open_set(tmp_path)
    assert len(str(told.value)) < 300
