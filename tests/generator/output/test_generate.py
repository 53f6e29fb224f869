"""Data sets on disk: complete, resumed, refused; and what dataset.json says of them."""

import csv
import errno
import itertools
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import cv2
import numpy as np
import pytest
from drawn_samples import DrawnFleet, files_of, keep, pixels
from slabforge.errors import SlabForgeError
from slabforge.generator.output import disk_room, splits
from slabforge.generator.output import generate as module
from slabforge.generator.output.disk import durable
from slabforge.generator.output.disk.folder_lock import FolderLock
from slabforge.generator.output.disk.progress_file import ProgressFile
from slabforge.generator.output.formats.registry import FORMATS
from slabforge.generator.output.generate import generate
from slabforge.generator.output.likeness import generate_like
from slabforge.generator.output.plan import OutputOptions
from slabforge.generator.output.tables.sample_table import FRAME
from slabforge.generator.recipe import Recipe, load_recipe

KILLER = Path(__file__).parents[2] / "helpers" / "kill_generation.py"
SPLITS = {"train": 0.5, "val": 0.25, "test": 0.25}


def table(folder: Path) -> list[dict[str, str]]:
    with (folder / "labels.csv").open(newline="") as file:
        return list(csv.DictReader(file))


def told(folder: Path) -> dict:
    return json.loads((folder / "dataset.json").read_text())


def test_files_hold_the_samples_and_the_table_every_parameter(
    recipe: Recipe, writing: type[DrawnFleet], tmp_path: Path
) -> None:
    figures = generate(recipe, tmp_path / "größe 1", 10, OutputOptions(also=("instance",)))
    assert figures["count"] == 10
    assert figures["pairs_per_minute"] == pytest.approx(600 / figures["seconds"])
    home, batch, rows = tmp_path / "größe 1", writing.batch, writing.rows
    pack, _ = recipe.loaded
    lines = table(home)
    assert len(lines) == 10
    kinds = {"images": pixels(batch.image), "masks": batch.mask, "instances": batch.instance}
    for i, line in enumerate(lines):
        for kind, expected in kinds.items():
            found = cv2.imdecode(
                np.fromfile(home / kind / line["file"], np.uint8), cv2.IMREAD_UNCHANGED
            )
            np.testing.assert_array_equal(found, expected[i])
        assert line["class"] == recipe.class_names[batch.label[i]]
        assert [int(line[k]) for k in ("label", "index", "seed")] == [batch.label[i], i, 2]
        own = {p.key: p.offset for p in pack.surfaces[rows.surface[i]].parameters}
        for key in line.keys() - {"file", "class", "label", "seed", "index", *FRAME}:
            if key in own:
                assert float(line[key]) == pytest.approx(rows.row[i, own[key]], rel=1e-5, abs=1e-9)
            else:
                assert line[key] == ""
    records = [json.loads(x) for x in (home / "instances.jsonl").read_text().splitlines()]
    for i, line in enumerate(records):
        assert len(line["instances"]) == len(batch.instances[i])
        for record, right in zip(line["instances"], batch.instances[i], strict=True):
            assert record["area"] == right["area"]
            assert record["layer"] == pack.layers[right["layer"]].name
    assert [len(line["instances"]) > 0 for line in records].count(True) > 5


def test_digests_and_provenance(recipe: Recipe, writing: type[DrawnFleet], tmp_path: Path) -> None:
    generate(recipe, tmp_path, 5)
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "files.sha256"], cwd=tmp_path, capture_output=True
    )
    assert done.returncode == 0
    names = {line.split("  ")[1] for line in (tmp_path / "files.sha256").read_text().splitlines()}
    assert names == files_of(tmp_path).keys() - {"dataset.json", "files.sha256"}
    found = told(tmp_path)
    assert found["complete"] and found["count"] == 5 and found["seed"] == 2
    assert found["opengl"]["renderer"] == "none"
    assert found["digests"]["sha256"] == durable.digest_of(tmp_path / "files.sha256")
    assert Recipe.model_validate(found["recipe"]) == recipe
    assert len(found["pack"]["sha256"]) == 64 and found["versions"].keys() >= {"slabforge"}


@pytest.mark.parametrize(
    "moments",
    [6, pytest.param(100, marks=[pytest.mark.slow, pytest.mark.thorough])],
    ids=["few", "many"],
)
def test_a_killed_run_goes_on_to_the_same_bytes(
    recipe: Recipe, drawn: type[DrawnFleet], tmp_path: Path, moments: int
) -> None:
    keep(drawn, recipe, tmp_path / "drawn")
    done = subprocess.run(
        [sys.executable, str(KILLER), str(tmp_path / "drawn"), str(tmp_path), str(moments)],
        capture_output=True,
        text=True,
        timeout=500,
    )
    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert figures["kills"] >= moments
    assert figures["different"] == []


def test_an_interruption_between_any_two_lines_loses_and_repeats_nothing(
    recipe: Recipe, writing: type[DrawnFleet], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run is interrupted at each line that takes shards into the data set, and gone on with."""
    monkeypatch.setattr(module, "_COMMIT_SECONDS", 0.0)
    options = OutputOptions(shard_samples=3)
    generate(recipe, tmp_path / "whole", 6, options)
    whole = files_of(tmp_path / "whole")
    watched = {f.__code__ for f in (module._write_shards, module._commit, ProgressFile.commit)}
    for stop in itertools.count(1):
        left = stop

        def tick(frame: FrameType, event: str, arg: object) -> Callable | None:
            nonlocal left
            if frame.f_code not in watched:
                return None
            if event == "line":
                left -= 1
                if left == 0:
                    raise KeyboardInterrupt
            return tick

        home = tmp_path / str(stop)
        before = sys.gettrace()
        sys.settrace(tick)
        try:
            generate(recipe, home, 6, options)
            break
        except KeyboardInterrupt:
            pass
        finally:
            sys.settrace(before)
        generate(recipe, home, 6, options, resume=True)
        assert files_of(home) == whole, f"interrupted at line {stop}"
        shutil.rmtree(home)
    assert stop > 40


def test_ctrl_c_and_a_full_disk_keep_what_is_whole(
    recipe: Recipe,
    writing: type[DrawnFleet],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    options = OutputOptions(formats=("webdataset", "hdf5"), shard_samples=8)
    generate(recipe, tmp_path / "whole", 40, options)
    finished, real = [], durable.DurableFile.close

    def close(file: durable.DurableFile) -> str:
        if file.path.suffix == ".tar":
            finished.append(file)
            if len(finished) == 2:
                raise KeyboardInterrupt
            if len(finished) == 4:
                file.drop()
                raise SlabForgeError(
                    durable.unwritten(file.path, OSError(errno.ENOSPC, "No space left"))
                )
        return real(file)

    monkeypatch.setattr(durable.DurableFile, "close", close)
    with pytest.raises(KeyboardInterrupt):
        generate(recipe, tmp_path / "set", 40, options)
    assert told(tmp_path / "set")["progress"]["samples"] == 8
    with pytest.raises(SlabForgeError, match=r"disk is full.*16 of 40.*need about .*B more"):
        generate(recipe, tmp_path / "set", 40, options, resume=True)
    assert not [p for p in files_of(tmp_path / "set") if "partial" in p]
    assert generate(recipe, tmp_path / "set", 40, options, resume=True)["count"] == 24
    assert generate(recipe, tmp_path / "set", 40, options, resume=True)["count"] == 0
    assert files_of(tmp_path / "set") == files_of(tmp_path / "whole")


def test_a_data_set_is_made_again(
    recipe: Recipe, writing: type[DrawnFleet], tmp_path: Path
) -> None:
    options = OutputOptions(
        formats=("png", "tfrecord"),
        splits=SPLITS,
        image="jpeg",
        also=("instance",),
        shard_samples=6,
    )
    generate(recipe, tmp_path / "a", 40, options)
    figures = generate_like(tmp_path / "a", tmp_path / "b")
    assert figures["different"] == 0 and figures["files"] > 100 and not figures["made_otherwise"]
    assert files_of(tmp_path / "a") == files_of(tmp_path / "b")
    line = (tmp_path / "a" / "files.sha256").read_text().splitlines()[3]
    text = (tmp_path / "a" / "files.sha256").read_text().replace(line[:64], "0" * 64)
    (tmp_path / "a" / "files.sha256").write_text(text)
    figures = generate_like(tmp_path / "a", tmp_path / "b", resume=True)
    assert (figures["different"], figures["first_different"]) == (1, line[66:])


def test_splits_have_every_class_by_its_share(
    recipe: Recipe, writing: type[DrawnFleet], tmp_path: Path
) -> None:
    generate(recipe, tmp_path, 40, OutputOptions(splits=SPLITS))
    counts = Counter((line["split"], line["class"]) for line in table(tmp_path))
    for name, share in SPLITS.items():
        assert [counts[name, c] for c in recipe.class_names] == [8 * share] * 5
        assert len(list((tmp_path / name / "masks").iterdir())) == 40 * share


def test_slabs_of_the_conveyor_lie_in_one_split() -> None:
    recipe = load_recipe(
        size=(64, 48), position={"mode": "conveyor", "frames_per_slab": 6}, classes={"crack": 1}
    )
    assert splits.unit_of(recipe) == 6
    found = splits.split_samples({"train": 0.8, "test": 0.2}, 100, 6)
    assert found == (("train", 0, 78), ("test", 78, 100))


def test_shards_of_a_billion_samples_are_not_listed() -> None:
    whole = splits.split_samples(None, 10**9, 1)
    last = list(splits.shards_of(whole, 64, 10**9 - 128))
    assert [shard.stop for shard in last] == [10**9 - 64, 10**9]
    assert last[-1].number == last[-1].of - 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("train=0.8,test=0.3", "add up to 1.1, not to 1"),
        ("train:0.8", "written name=share"),
        ("train=0.5,train=0.5", "each name once"),
        ("../x=1", "of letters, digits and _"),
        ("train=nan,test=1", "each share above 0"),
    ],
)
def test_bad_splits(text: str, words: str) -> None:
    with pytest.raises(SlabForgeError, match=words):
        splits.parse_splits(text)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"formats": ("tiff",)}, rf"The format is png, .* or {[*FORMATS][-1]} \(got 'tiff'\)"),
        ({"formats": ("png", "png")}, "given twice"),
        ({"formats": ()}, "No format was given"),
        ({"image": "gif"}, r"encoded as png, jpeg, webp \(got 'gif'\)"),
        ({"quality": 0}, r"from 1 to 100 \(got 0\)"),
        ({"formats": ("tfrecord",), "image": "webp"}, "PNG or JPEG images, not WebP"),
        ({"formats": ("mvtec",), "splits": {"a": 0.5, "b": 0.5}}, "a split named train"),
        (
            {"splits": {"train": 0.99, "test": 0.01}},
            "'test' of 40 samples would be empty.* 500 sam",
        ),
        ({"shard_samples": 0}, "at least 1 sample"),
        ({"also": ("heigth",)}, "No array is called 'heigth'; did you mean 'height'"),
        ({"also": ("depth", "depth")}, "named twice in 'depth,depth'"),
        (
            {"formats": ("coco", "yolo"), "also": ("depth",)},
            "coco and yolo has no place for --also depth; add a --format of png, webdataset, tf",
        ),
    ],
)
def test_options_that_do_not_fit(
    recipe: Recipe, writing: type[DrawnFleet], tmp_path: Path, options: dict, words: str
) -> None:
    with pytest.raises(SlabForgeError, match=words):
        generate(recipe, tmp_path / "set", 40, OutputOptions(**options))
    assert not (tmp_path / "set").exists()


@pytest.mark.parametrize(
    ("format_name", "package"), [("coco", "pycocotools"), ("hdf5", "h5py"), ("parquet", "pyarrow")]
)
def test_a_missing_package_is_one_sentence(
    recipe: Recipe,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    format_name: str,
    package: str,
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    parquet = format_name == "parquet"
    options = OutputOptions(formats=("png" if parquet else format_name,), parquet=parquet)
    with pytest.raises(SlabForgeError, match=rf"{package}, which is not.*slabforge\[{format_name}"):
        generate(recipe, tmp_path, 5, options)


def test_folders_that_are_not_written_to(
    recipe: Recipe, writing: type[DrawnFleet], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    before = files_of(tmp_path)
    with pytest.raises(SlabForgeError, match="is a file"):
        generate(recipe, tmp_path / "file", 1)
    for resume in (False, True):
        with pytest.raises(SlabForgeError, match="is not empty, and no data set"):
            generate(recipe, tmp_path, 1, resume=resume)
    assert files_of(tmp_path) == before
    with pytest.raises(SlabForgeError, match="count is an integer from 1"):
        generate(recipe, tmp_path / "none", 0)
    monkeypatch.setattr(disk_room, "free_bytes", lambda folder: 10_000)
    with pytest.raises(SlabForgeError, match=r"1,000 samples need about .* MB, but .* 10 kB left"):
        generate(recipe, tmp_path / "none", 1000)
    assert not (tmp_path / "none").exists()


def test_what_is_not_gone_on_with(
    recipe: Recipe, writing: type[DrawnFleet], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "set"
    generate(recipe, home, 5)
    whole = files_of(home)
    with pytest.raises(SlabForgeError, match="is not empty.*--resume"):
        generate(recipe, home, 5)
    with pytest.raises(SlabForgeError, match=r"recipe\.seed is 2, not 3; seed is 2, not 3"):
        generate(recipe, home, 5, seed=3, resume=True)
    with pytest.raises(SlabForgeError, match="count is 5, not 6"):
        generate(recipe, home, 6, resume=True)
    with pytest.raises(SlabForgeError, match=r"formats\.png is \., not not given"):
        generate(recipe, home, 5, OutputOptions(formats=("yolo",)), resume=True)
    with FolderLock(home), pytest.raises(SlabForgeError, match=f"Process {os.getpid()} is writing"):
        generate(recipe, home, 5, resume=True)
    assert files_of(home) == whole
    copy = tmp_path / "pack"
    shutil.copytree(recipe.loaded[1], copy)
    (copy / "note").write_text("another")
    description = told(home) | {"complete": False, "progress": {"samples": 0, "tables": {}}}
    description["versions"]["opencv"] = "0.1"
    (home / "dataset.json").write_text(json.dumps(description))
    with pytest.raises(SlabForgeError, match=r"versions\.opencv is 0\.1, not"):
        generate(recipe, home, 5, resume=True)
    monkeypatch.setattr(
        "slabforge.generator.output.disk.provenance.folder_digest", lambda folder: "of another"
    )
    with pytest.raises(SlabForgeError, match=r"pack\.sha256 is [0-9a-f]+…, not of another"):
        generate(recipe, home, 5, resume=True)
    (home / "dataset.json").write_text("{}")
    with pytest.raises(SlabForgeError, match="not what `slabforge generate` writes"):
        generate(recipe, home, 5, resume=True)


def test_a_lock_that_a_dead_process_left_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / ".lock").write_text("1\n")
    with FolderLock(tmp_path):
        assert (tmp_path / ".lock").read_text() == f"{os.getpid()}\n"
    assert not (tmp_path / ".lock").exists()
