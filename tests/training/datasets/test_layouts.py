"""The folder layouts of public sets and annotation tools are read with their masks and classes."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from slabforge.errors import SlabForgeError, SlabForgeWarning

pytest.importorskip("tensorflow")
from slabforge.training.datasets.images import ImageSet
from slabforge.training.datasets.readers import open_set

SHAPE = (24, 40)
MARKED = np.zeros(SHAPE, np.uint8)
MARKED[4:12, 10:30] = 255


def _write(path: Path, pixels: np.ndarray) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels).save(path)


def image(path: Path) -> None:
    _write(path, np.random.default_rng(0).integers(60, 120, SHAPE, np.uint8))


def mask(path: Path, marked: bool = True) -> None:
    _write(path, MARKED if marked else np.zeros_like(MARKED))


def boxes(path: Path, name: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"<annotation><object><name>{name}</name><bndbox><xmin>10</xmin><ymin>4</ymin>"
        "<xmax>30</xmax><ymax>12</ymax></bndbox></object></annotation>"
    )


def kolektor(home: Path) -> None:
    for part in ("kos01", "kos02"):
        image(home / part / "Part0.jpg")
        mask(home / part / "Part0_label.bmp")


def kolektor2(home: Path) -> None:
    for part in ("train", "test"):
        image(home / part / "10000.png")
        mask(home / part / "10000_GT.png")


def dagm(home: Path) -> None:
    for part in ("Train", "Test"):
        for number in ("0576", "0577"):
            image(home / "Class1" / part / f"{number}.PNG")
        mask(home / "Class1" / part / "Label" / "0576_label.PNG")
        (home / "Class1" / part / "Label" / "Labels.txt").write_text("1\n")


def two_folders(images: str, masks: str) -> Callable[[Path], None]:
    def write(home: Path) -> None:
        image(home / images / "a.png")
        mask(home / masks / "a.png")

    return write


def splits_within(home: Path) -> None:
    for part in ("train", "val"):
        image(home / "images" / part / "a.png")
        mask(home / "labels" / part / "a.png")


def splits_around(home: Path) -> None:
    for part in ("train", "valid", "test"):
        image(home / "unpacked" / part / "Images" / "a.png")
        mask(home / "unpacked" / part / "Masks" / "a.png")


def system_files(home: Path) -> None:
    two_folders("images", "masks")(home)
    (home / "images" / "._a.png").write_bytes(b"\0\5\26\7")
    (home / "images" / "Thumbs.db").write_bytes(b"\0")
    (home / ".DS_Store").write_bytes(b"\0")
    (home / "__MACOSX" / "images").mkdir(parents=True)
    (home / "__MACOSX" / "images" / "._a.png").write_bytes(b"\0\5\26\7")


MASKED = {
    "KolektorSDD": (kolektor, 2, 2),
    "KolektorSDD2": (kolektor2, 2, 2),
    "DAGM": (dagm, 4, 2),
    "capitals": (two_folders("Images", "Masks"), 1, 1),
    "singular": (two_folders("image", "mask"), 1, 1),
    "labels": (two_folders("images", "labels"), 1, 1),
    "SD-saliency-900": (two_folders("Source Images", "Ground truth"), 1, 1),
    "splits within": (splits_within, 2, 2),
    "splits around": (splits_around, 3, 3),
    "left by systems": (system_files, 1, 1),
}


@pytest.mark.parametrize("layout", MASKED)
def test_masks_mark_defects(tmp_path: Path, layout: str) -> None:
    write, count, defective = MASKED[layout]
    write(tmp_path)
    images = open_set(tmp_path)
    assert (images.classes, images.masked, len(images)) == (("sound", "defect"), True, count)
    samples = list(images)
    assert len({s.name for s in samples}) == count
    marked = [s for s in samples if s.label]
    assert len(marked) == defective
    assert all((s.mask == (MARKED > 0)).all() for s in marked)
    assert not any(s.mask.any() for s in samples if not s.label)


def classes_around_masks(home: Path) -> None:
    for name in ("MT_Blowhole", "MT_Free"):
        image(home / name / "Imgs" / "a.jpg")
        mask(home / name / "Imgs" / "a.png", name != "MT_Free")


def mvtec(home: Path) -> None:
    image(home / "train" / "good" / "000.png")
    for name in ("good", "scratch", "bent"):
        image(home / "test" / name / "000.png")
    for name in ("scratch", "bent"):
        mask(home / "ground_truth" / name / "000_mask.png")


def cvat(home: Path) -> None:
    image(home / "JPEGImages" / "a.jpg")
    colour = np.where(MARKED[..., None] > 0, np.array((184, 61, 245)), 0).astype(np.uint8)
    _write(home / "SegmentationClass" / "a.png", colour)
    _write(home / "SegmentationObject" / "a.png", colour)
    (home / "ImageSets" / "Segmentation").mkdir(parents=True)
    (home / "labelmap.txt").write_text(
        "# label:color_rgb:parts:actions\nbackground:0,0,0::\nrust:184,0,0::\n"
        "Scratch:184,61,245::\n"
    )


def roboflow(home: Path) -> None:
    for part in ("train", "valid"):
        image(home / part / "a.jpg")
        _write(home / part / "a_mask.png", (MARKED > 0).astype(np.uint8) * 2)
        (home / part / "_classes.csv").write_text(
            "Pixel Value, Class\n0, background\n1, rust\n2, scratch\n"
        )
    (home / "README.roboflow.txt").write_text("a set")


NAMED = {
    "magnetic tile": (classes_around_masks, {"mt_blowhole", "mt_free"}, {"mt_blowhole", "sound"}),
    "MVTec AD": (mvtec, {"bent", "scratch"}, {"sound", "bent", "scratch"}),
    "CVAT's VOC": (cvat, {"rust", "scratch"}, {"scratch"}),
    "Roboflow": (roboflow, {"rust", "scratch"}, {"scratch"}),
}


@pytest.mark.parametrize("layout", NAMED)
def test_masks_have_the_classes_that_the_layout_names(tmp_path: Path, layout: str) -> None:
    write, classes, seen = NAMED[layout]
    write(tmp_path)
    images = open_set(tmp_path)
    assert (images.classes[0], set(images.classes[1:])) == ("sound", classes)
    samples = list(images)
    assert {images.classes[s.label] for s in samples} == seen
    assert all(((s.mask == s.label) & (s.mask > 0) == (MARKED > 0)).all()
               for s in samples if s.label)  # fmt: skip


def neu_det(home: Path) -> None:
    for name in ("crazing", "scratches"):
        image(home / "IMAGES" / f"{name}_1.jpg")
        boxes(home / "ANNOTATIONS" / f"{name}_1.xml", name)


def neu_det_split(home: Path) -> None:
    for part in ("train", "validation"):
        for name in ("crazing", "scratches"):
            image(home / "NEU-DET" / part / "images" / name / f"{name}_1.jpg")
            boxes(home / "NEU-DET" / part / "annotations" / f"{name}_1.xml", name)


def gc10(home: Path) -> None:
    for number, name in enumerate(("Crazing", "Scratches"), 1):
        image(home / str(number) / f"img_0{number}.jpg")
        boxes(home / "lable" / f"img_0{number}.xml", name)


def roboflow_boxes(home: Path) -> None:
    for name in ("crazing", "scratches"):
        image(home / "train" / f"{name}.jpg")
        boxes(home / "train" / f"{name}.xml", name)


@pytest.mark.parametrize("write", [neu_det, neu_det_split, gc10, roboflow_boxes])
def test_boxes_are_labels_and_boxes(tmp_path: Path, write: Callable[[Path], None]) -> None:
    write(tmp_path)
    images = open_set(tmp_path)
    assert images.classes == ("sound", "crazing", "scratches")
    assert (images.masked, images.boxed) == (False, True)
    assert {s.label for s in images} == {1, 2}
    assert all(((s.mask == s.label) == (MARKED > 0)).all() for s in images)


def test_boxes_without_pictures_and_pictures_without_boxes_are_told(tmp_path: Path) -> None:
    neu_det(tmp_path)
    image(tmp_path / "IMAGES" / "more_1.jpg")
    boxes(tmp_path / "ANNOTATIONS" / "lost_1.xml", "crazing")
    with pytest.warns(SlabForgeWarning) as told:
        assert len(open_set(tmp_path)) == 2
    assert "1 pictures have no XML file of the same stem" in str(told[0].message)
    assert "(more_1.jpg)" in str(told[0].message)
    assert "1 XML files have no picture of the same stem" in str(told[1].message)


def one_class_folder_more(write: Callable[[Path], None]) -> Callable[[Path], ImageSet]:
    def opened(home: Path) -> ImageSet:
        for name in ("crack", "patches"):
            image(home / name / "a.png")
        write(home)
        return open_set(home)

    return opened


def coco(home: Path) -> None:
    image(home / "train" / "a.jpg")
    (home / "train" / "_annotations.coco.json").write_text("{}")


def labelme(home: Path) -> None:
    image(home / "a.jpg")
    (home / "a.json").write_text(json.dumps({"shapes": []}))


@pytest.mark.parametrize(
    ("write", "words"),
    [(coco, "damaged, or not in COCO's layout: KeyError"), (labelme, "in labelme's layout")],
)
def test_layouts_that_are_refused_by_name(
    tmp_path: Path, write: Callable[[Path], None], words: str
) -> None:
    write(tmp_path)
    with pytest.raises(SlabForgeError, match=words):
        open_set(tmp_path)


def test_a_folder_beside_classes_that_holds_something_is_not_to_be_removed(tmp_path: Path) -> None:
    for name in ("crack", "patches"):
        image(tmp_path / name / "a.png")
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.txt").write_text("what I saw")
    with pytest.raises(SlabForgeError, match="holds no pictures, but a.txt") as told:
        open_set(tmp_path)
    assert "remove" not in str(told.value)


def test_classes_of_one_file_name_have_names_of_their_own(tmp_path: Path) -> None:
    for name in ("crack", "patches", "__MACOSX"):
        image(tmp_path / name / "a.png")
    assert [s.name for s in open_set(tmp_path)] == ["crack/a.png", "patches/a.png"]


def test_pictures_of_unread_kinds_are_counted_and_named(tmp_path: Path) -> None:
    two_folders("images", "masks")(tmp_path)
    (tmp_path / "images" / "b.heic").write_bytes(b"what a telephone writes")
    with pytest.warns(SlabForgeWarning, match=r"1 files .* kinds that are not read \(b.heic\)"):
        open_set(tmp_path)


def test_missing_pictures_of_a_table_are_counted_and_named(tmp_path: Path) -> None:
    image(tmp_path / "train_images" / "a.png")
    rows = "".join(f"{name}.png,1,1 3\n" for name in "abcd")
    (tmp_path / "train.csv").write_text(f"ImageId,ClassId,EncodedPixels\n{rows}")
    with pytest.warns(SlabForgeWarning, match=r"3 of the 4 pictures .*\(b.png is one\)"):
        open_set(tmp_path)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("0.png,crack,-1", "line 2: the label '-1' is not 0 to 254"),
        ("0.png,crack,1000000000", "the label '1000000000' is not 0 to 254"),
        ("0.png,crack,²", "the label '²'"),
        (f"0.png,{'c' * 200_000},1", "the class 'ccc.*' is not a name of 1 to 100"),
        ("../0.png,crack,1", "is no plain file name"),
        ("0.png,crack,1\n1.png,pit,1", "the label 1 is both 'crack' and 'pit'"),
        ("1.png,crack,1", "None of the 1 images"),
        ("", "is empty"),
    ],
)
def test_damaged_tables_of_a_generated_set(tmp_path: Path, row: str, words: str) -> None:
    image(tmp_path / "images" / "0.png")
    (tmp_path / "recipe.json").write_text("{}")
    (tmp_path / "labels.csv").write_text(f"file,class,label\n{row}\n")
    with pytest.raises(SlabForgeError, match=words) as told:
        open_set(tmp_path)
    assert len(str(told.value)) < 300


def test_a_mask_of_a_class_that_the_set_has_not(tmp_path: Path) -> None:
    image(tmp_path / "images" / "0.png")
    _write(tmp_path / "masks" / "0.png", np.full(SHAPE, 9, np.uint8))
    (tmp_path / "recipe.json").write_text('{"pack": "none such"}')
    (tmp_path / "labels.csv").write_text("file,class,label\n0.png,crack,1\n")
    with pytest.raises(SlabForgeError, match="has the class 9, but the set's classes are 0 to 1"):
        open_set(tmp_path).check()
