"""Both networks in sequence on drawn pictures: what is found, its files, and what is refused."""

import csv
import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import psutil
import pytest
from slabforge.cli import app
from slabforge.errors import SlabForgeError

pytest.importorskip("keras")
from gray_models import classification, plate, saved, segmentation, segmentation_of_classes
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval
from slabforge.training.inspection.findings import Inspector
from slabforge.training.inspection.inspect import inspect
from slabforge.training.inspection.tiles import Tiling
from slabforge.training.judge.evaluate import predict_classes
from slabforge.training.networks.unet import UNet
from typer.testing import CliRunner

CRACK, BUBBLE, SOUND = 60, 15, 92


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    saved(segmentation(), folder / "unet.keras")
    saved(classification(), folder / "xception.keras")
    return folder


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four pictures of four sizes and kinds; the last without a defect."""
    folder = tmp_path_factory.mktemp("pictures")
    a = plate(300, 120, (60, 60, 12, CRACK), (200, 40, 9, BUBBLE), (250, 90, 8, SOUND))
    b = plate(90, 200, (0, 100, 20, BUBBLE), (50, 50, 1, CRACK))  # at an edge; too small
    c = plate(64, 64, (32, 32, 10, CRACK))
    cv2.imwrite(str(folder / "a.png"), a)
    cv2.imwrite(str(folder / "b.bmp"), np.dstack([b] * 3))
    cv2.imwrite(str(folder / "c.png"), c.astype(np.uint16) * 257)
    cv2.imwrite(str(folder / "d.jpg"), plate(130, 70))
    return folder


def rows(out: Path) -> list[dict[str, str]]:
    with (out / "regions.csv").open(newline="") as file:
        return list(csv.DictReader(file))


def test_a_folder_in_sequence(models: Path, pictures: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    figures = inspect(
        pictures, unet=models / "unet.keras", xception=models / "xception.keras", out=out
    )
    table = rows(out)
    found = [(r["image"], r["region"], r["class"], r["area"]) for r in table]
    discs = {
        r: int((plate(99, 99, (49, 49, r, 0), noise=False) == 0).sum()) for r in (8, 9, 10, 12)
    }
    edge = int((plate(90, 200, (0, 100, 20, 0), noise=False) == 0).sum())
    assert found == [
        ("a.png", "1", "bubble", str(discs[9])),
        ("a.png", "2", "crack", str(discs[12])),
        ("a.png", "3", "sound", str(discs[8])),
        ("b.bmp", "1", "bubble", str(edge)),
        ("c.png", "1", "crack", str(discs[10])),
    ]
    first = table[0]
    assert [first[k] for k in ("x", "y", "width", "height")] == ["191", "31", "19", "19"]
    assert (first["centroid_x"], first["centroid_y"]) == ("200.0", "40.0")
    for row in table:
        product = float(row["unet"]) * float(row["xception"])
        assert float(row["score"]) == pytest.approx(product, abs=1e-3)
    assert figures["images"] == 4
    assert figures["images_with_defects"] == 3
    assert (figures["regions"], figures["regions_sound"]) == (4, 1)
    assert figures["classes"] == {"crack": 2, "bubble": 2}
    assert figures["images_per_second"] == pytest.approx(4 / figures["seconds"])
    assert not [p for p in out.rglob("*") if "partial" in p.name]


def test_masks_and_overlays_are_of_the_pictures_size(
    models: Path, pictures: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    inspect(pictures, unet=models / "unet.keras", xception=models / "xception.keras", out=out)
    for path in pictures.iterdir():
        image = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
        assert image is not None
        mask = cv2.imread(str(out / "masks" / f"{path.stem}.png"), cv2.IMREAD_UNCHANGED)
        assert mask is not None
        expected = np.select([image < 40, image < 80], [2, 1])
        if path.stem == "b":
            expected[45:55, 45:55] = 0  # below the smallest area
        assert (mask == expected).all()
        overlay = cv2.imread(str(out / "overlays" / f"{path.stem}.png"))
        assert overlay is not None
        assert overlay.shape == (*image.shape, 3)
        drawn = (overlay.max(-1) != overlay.min(-1)).any()
        assert drawn == mask.any()
        if drawn:  # the defect itself still shows
            assert (overlay[mask > 0] == image[mask > 0][:, None]).mean() > 0.9


def test_coco_results_are_accepted_by_pycocotools(
    models: Path, pictures: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    inspect(pictures, unet=models / "unet.keras", xception=models / "xception.keras", out=out)
    dataset = COCO(str(out / "coco.json"))
    assert {c["id"]: c["name"] for c in dataset.dataset["categories"]} == {1: "crack", 2: "bubble"}
    assert len(dataset.getImgIds()) == 4  # also those without a defect
    results = dataset.loadRes(str(out / "results.json"))
    annotations = dataset.loadAnns(dataset.getAnnIds())
    loaded = results.loadAnns(results.getAnnIds())
    assert len(annotations) == len(loaded) == 4
    for own, result in zip(annotations, loaded, strict=True):
        mask = dataset.annToMask(own) > 0
        ys, xs = np.nonzero(mask)
        box = [xs.min(), ys.min(), np.ptp(xs) + 1, np.ptp(ys) + 1]
        assert own["area"] == result["area"] == mask.sum() > 0
        assert own["bbox"] == list(result["bbox"]) == box
        assert (results.annToMask(result) > 0).tolist() == mask.tolist()
        image = dataset.loadImgs(own["image_id"])[0]
        saved_mask = cv2.imread(str(out / "masks" / f"{Path(image['file_name']).stem}.png"), -1)
        assert mask.shape == (image["height"], image["width"]) == saved_mask.shape
        assert (saved_mask[mask] == own["category_id"]).all()
        assert 0 < result["score"] <= 1
    evaluation = COCOeval(dataset, results, "segm")  # with themselves as truth
    evaluation.evaluate()
    evaluation.accumulate()
    assert evaluation.eval["precision"].max() == 1


def test_nothing_found_is_an_empty_list(models: Path, tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "a.png"), plate(50, 40))
    inspect(tmp_path / "a.png", unet=models / "unet.keras", out=tmp_path / "out")
    assert json.loads((tmp_path / "out" / "results.json").read_text()) == []
    assert len(json.loads((tmp_path / "out" / "coco.json").read_text())["images"]) == 1
    assert rows(tmp_path / "out") == []


def test_without_xception_regions_have_the_segmentations_classes(tmp_path: Path) -> None:
    image = plate(100, 60, (30, 30, 10, CRACK), (49, 30, 9, BUBBLE))  # touching
    assert [f.name for f in Inspector(segmentation())(image)] == ["defect"]
    both = Inspector(segmentation_of_classes())
    assert both.categories == {1: "crack", 2: "bubble"}
    assert sorted(f.name for f in both(image)) == ["bubble", "crack"]
    named = Inspector(segmentation_of_classes(), classification(("crack", "bubble")))
    (one,) = named(image)  # Xception names regions whole
    assert (one.name, one.category) == ("bubble", 2)


def test_tiles_find_what_the_whole_picture_shows() -> None:
    image = plate(500, 300, *((x, y, 11, CRACK) for x in (60, 128, 400) for y in (64, 250)))
    whole = Inspector(segmentation())(image)
    small = Tiling(tile=(64, 64), overlap=16)
    for model in (segmentation(), segmentation(size=(64, 48))):
        tiled = Inspector(model, tiling=small)(image)
        assert [f.region.box for f in tiled] == [f.region.box for f in whole]
        assert [f.region.area for f in tiled] == [f.region.area for f in whole]
    assert len(whole) == 6


def test_pictures_of_any_size_through_a_network_with_a_stride() -> None:
    model = UNet(width=2, depth=2).build()
    found = Inspector(model).probability(plate(37, 21))
    assert found.shape == (21, 37, 1)
    assert (found == predict_classes(model, plate(37, 21))).all()  # as `slabforge evaluate` sees it


def test_a_video_becomes_a_video(models: Path, tmp_path: Path) -> None:
    path = tmp_path / "line.avi"
    video_file = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 10, (96, 64))
    for i in range(6):
        video_file.write(np.dstack([plate(96, 64, (20 + 10 * i, 32, 9, CRACK))] * 3))
    video_file.release()
    out = tmp_path / "out"
    figures = inspect(path, unet=models / "unet.keras", xception=models / "xception.keras", out=out)
    assert figures["images"] == 6
    assert [round(float(r["centroid_x"])) for r in rows(out)] == [20, 30, 40, 50, 60, 70]
    assert {r["class"] for r in rows(out)} == {"crack"}
    assert len(list((out / "masks").iterdir())) == 6
    overlay = cv2.VideoCapture(str(out / "overlays.mp4"))
    assert overlay.get(cv2.CAP_PROP_FRAME_COUNT) == 6
    assert overlay.get(cv2.CAP_PROP_FPS) == 10
    ok, picture = overlay.read()
    assert ok
    assert picture.shape == (64, 96, 3)
    overlay.release()


def test_memory_stays_flat_over_a_long_video(models: Path, tmp_path: Path) -> None:
    path = tmp_path / "line.avi"
    video_file = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 10, (640, 480))
    picture = np.dstack([plate(640, 480, (300, 200, 30, CRACK))] * 3)
    for _ in range(90):
        video_file.write(picture)
    video_file.release()
    resident: list[int] = []
    process = psutil.Process()

    class Watched(Inspector):
        def __call__(self, image: np.ndarray) -> Any:
            resident.append(process.memory_info().rss)
            return super().__call__(image)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("slabforge.training.inspection.inspect.Inspector", Watched)
        inspect(path, unet=models / "unet.keras", out=tmp_path / "out")
    assert len(resident) == 90
    gray = 640 * 480
    assert resident[-1] - resident[30] < 30 * gray  # 60 if pictures were kept


def test_a_broken_file_is_passed_over_and_told(
    models: Path, pictures: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.png").write_bytes((pictures / "a.png").read_bytes()[:500])
    (folder / "c.png").write_bytes((pictures / "c.png").read_bytes())
    said: list[str] = []
    figures = inspect(folder, unet=models / "unet.keras", out=tmp_path / "out", warn=said.append)
    assert figures["images"] == 1
    assert "a.png' is not a picture that can be read" in figures["unreadable"][0]
    assert [r["image"] for r in rows(tmp_path / "out")] == ["c.png"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"images": "none"}, "There is no picture, video or folder"),
        ({"images": "empty"}, "There are no pictures"),
        ({"images": "short.png"}, "is not a picture that can be read: it is damaged or cut short"),
        ({"unet": "none.keras"}, "There is no model"),
        ({"unet": "xception.keras", "xception": "unet.keras"}, "is a classification model"),
        ({"unet": "xception.keras"}, "is a classification model .*segmentation model .*needed"),
        ({"xception": "unet.keras"}, "is a segmentation model .*classification model .*needed"),
        ({"out": "full"}, "'.*full' is not empty"),
        ({"out": "short.png"}, "could not be made"),
        ({"out": "short.png/out"}, "could not be made"),
        ({"min_area": 0}, r"from 1 \(got 0\)"),
        ({"threshold": 1.0}, "between 0 and 1"),
        ({"bits": 17}, "9 to 16"),
    ],
)
def test_bad_input(models: Path, tmp_path: Path, change: dict[str, Any], words: str) -> None:
    for folder in ("pictures", "empty", "full"):
        (tmp_path / folder).mkdir()
    cv2.imwrite(str(tmp_path / "pictures" / "a.png"), plate(40, 40))
    whole = (tmp_path / "pictures" / "a.png").read_bytes()
    (tmp_path / "short.png").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "full" / "a.txt").write_text("mine")
    given: dict[str, Any] = {
        "images": "pictures", "unet": "unet.keras", "xception": "xception.keras", "out": "out",
    } | change  # fmt: skip
    paths = {k: (models if k in ("unet", "xception") else tmp_path) / given.pop(k)
             for k in ("images", "unet", "xception", "out")}  # fmt: skip
    with pytest.raises(SlabForgeError, match=words) as caught:
        inspect(**paths, **given)
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "out").exists()


def test_the_command(models: Path, pictures: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.png").write_bytes((pictures / "a.png").read_bytes())
    (folder / "b.png").write_bytes(b"no picture")
    networks = ["--unet", models / "unet.keras", "--xception", models / "xception.keras"]
    files = ["--out", tmp_path / "out", "--json", tmp_path / "f.json"]
    done = CliRunner().invoke(app, [str(a) for a in ("inspect", folder, *networks, *files)])
    assert isinstance(done.exception, SlabForgeError)  # as which `main` prints it
    assert "1 could not be inspected, the results of the other 1 are in" in str(done.exception)
    assert "images_per_second" in done.stdout
    assert "crack: 1" in done.stdout
    assert json.loads((tmp_path / "f.json").read_text())["classes"] == {"crack": 1, "bubble": 1}


def test_an_interruption_leaves_complete_files(
    models: Path, pictures: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Interrupted(Inspector):
        def __call__(self, image: np.ndarray) -> Any:
            if image.shape == (64, 64):  # the third picture
                raise KeyboardInterrupt
            return super().__call__(image)

    monkeypatch.setattr("slabforge.training.inspection.inspect.Inspector", Interrupted)
    arguments = ("inspect", pictures, "--unet", models / "unet.keras", "--out", tmp_path / "out")
    done = CliRunner().invoke(app, [str(a) for a in arguments])
    assert done.exit_code == 130
    assert "Stopped; the results up to here are in" in done.stderr
    assert {r["image"] for r in rows(tmp_path / "out")} == {"a.png", "b.bmp"}
    assert len(COCO(str(tmp_path / "out" / "coco.json")).getImgIds()) == 2
