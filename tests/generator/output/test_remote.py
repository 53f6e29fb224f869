"""Data sets at addresses: the bytes of a folder, whenever it was interrupted, on an S3 server."""

import contextlib
import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from drawn_samples import DrawnFleet, files_of
from ray_tasks import wait_for
from slabforge.errors import SlabForgeError
from slabforge.generator.output import generate as module
from slabforge.generator.output.generate import generate
from slabforge.generator.output.plan import OutputOptions
from slabforge.generator.output.remote import RemoteFolder, address_of, is_address
from slabforge.generator.output.shards import on_cluster
from slabforge.generator.output.splits import Shard
from slabforge.generator.recipe import Recipe
from slabforge.training.audit.report import write_report
from slabforge.training.audit.verify import verify
from slabforge.training.datasets.own.arrays import open_arrays
from slabforge.training.datasets.readers import open_set

pytest.importorskip("fsspec", reason="the extra `remote` is not installed")
OPTIONS = OutputOptions(
    formats=("coco", "tfrecord"),
    splits={"train": 0.5, "val": 0.5},
    shard_samples=6,
)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of moto's S3 server, on this machine alone."""
    pytest.importorskip("s3fs", reason="the extra `remote` is not installed")
    pytest.importorskip("moto.server", reason="moto is not installed")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", port]
    served = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(lambda: _listens(int(port)))
        yield f"http://127.0.0.1:{port}"
    finally:
        served.kill()
        served.wait()


def _listens(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
        return True
    return False


@pytest.fixture(params=["memory", "s3"])
def address(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """An empty place: in memory, or a bucket of the server."""
    import fsspec  # pyright: ignore[reportMissingImports]

    if request.param == "memory":
        yield "memory://bucket/größe 1"
        fsspec.filesystem("memory").rm("/bucket", recursive=True)
        return
    monkeypatch.setenv("AWS_ENDPOINT_URL", request.getfixturevalue("server"))
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "test")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    fsspec.filesystem("s3", skip_instance_cache=True).mkdir("bucket")
    yield "s3://bucket/größe 1"
    fsspec.filesystem("s3").rm("bucket", recursive=True)


@pytest.fixture
def whole(recipe: Recipe, writing: type[DrawnFleet], tmp_path: Path) -> dict[str, bytes]:
    generate(recipe, tmp_path / "größe 1", 40, OPTIONS)
    return files_of(tmp_path / "größe 1")


def files_at(address: str) -> dict[str, bytes]:
    """Every object below an address by its path."""
    import fsspec  # pyright: ignore[reportMissingImports]

    files, path = fsspec.core.url_to_fs(address)
    files.invalidate_cache()
    return {str(name)[len(path) + 1 :]: files.cat_file(name) for name in files.find(path)}


def test_a_set_at_an_address_has_the_bytes_of_a_folder(
    recipe: Recipe, whole: dict[str, bytes], address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_COMMIT_SECONDS", 0.0)
    uploaded: list[str] = []
    real = RemoteFolder._put

    def put(self: RemoteFolder, pairs: Any) -> None:
        uploaded.extend(name for _, name in pairs)
        real(self, pairs)

    monkeypatch.setattr(RemoteFolder, "_put", put)
    assert generate(recipe, address, 40, OPTIONS)["count"] == 40
    assert files_at(address) == whole
    assert uploaded[0] == uploaded[-1] == "dataset.json" and uploaded.count("dataset.json") == 2
    assert "coco/train/00000000.png" in uploaded
    assert generate(recipe, address, 40, OPTIONS, resume=True)["count"] == 0
    with pytest.raises(SlabForgeError, match=f"'{address}' is not empty.*--resume"):
        generate(recipe, address, 40, OPTIONS)


@pytest.mark.parametrize("step", ["take", "_put", "finish"])
def test_an_interrupted_upload_goes_on_elsewhere(
    recipe: Recipe,
    whole: dict[str, bytes],
    address: str,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
) -> None:
    monkeypatch.setattr(module, "_COMMIT_SECONDS", 0.0)
    real, calls = getattr(RemoteFolder, step), []
    last = {"take": 3, "_put": 5, "finish": 1}[step]

    def dies(self: RemoteFolder, *arguments: Any) -> None:
        calls.append(1)
        if len(calls) >= last:  # and whatever is tried afterwards
            raise SlabForgeError("The network is gone.")
        real(self, *arguments)

    with monkeypatch.context() as patch:
        patch.setattr(RemoteFolder, step, dies)
        with pytest.raises(SlabForgeError, match="network is gone"):
            generate(recipe, address, 40, OPTIONS)
    assert not json.loads(files_at(address)["dataset.json"])["complete"]
    with pytest.raises(SlabForgeError, match="seed is 2, not 3"):
        generate(recipe, address, 40, OPTIONS, seed=3, resume=True)
    left = generate(recipe, address, 40, OPTIONS, resume=True)["count"]
    assert left == {"take": 28, "_put": 22, "finish": 0}[step]
    assert files_at(address) == whole


@pytest.mark.parametrize("address", ["memory"], indirect=True)
def test_a_node_of_a_cluster_uploads_its_shard(
    recipe: Recipe,
    writing: type[DrawnFleet],
    whole: dict[str, bytes],
    address: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    @contextlib.contextmanager
    def fleet(*arguments: Any) -> Iterator[DrawnFleet]:
        yield writing(recipe, 0, None)

    monkeypatch.setattr(on_cluster, "fleet_on_node", fleet)
    shard = Shard(split="val", number=1, of=4, start=26, stop=32)
    made = on_cluster.make_shard(recipe.model_dump_json(), 40, OPTIONS, shard, "größe 1", address)
    found = files_at(address)
    assert made.files == {} and found.keys() == {n for w in made.written for n in w.files}
    assert len(found) == 7 and all(whole[name] == data for name, data in found.items())


def test_what_is_in_the_way_is_not_touched(recipe: Recipe, address: str) -> None:
    import fsspec  # pyright: ignore[reportMissingImports]

    files, path = fsspec.core.url_to_fs(address)
    files.pipe_file(f"{path}/letter.txt", b"kept")
    with pytest.raises(SlabForgeError, match="no data set of `slabforge generate`; choose another"):
        generate(recipe, address, 40, OPTIONS)
    assert files_at(address) == {"letter.txt": b"kept"}


@pytest.mark.parametrize("address", ["s3"], indirect=True)
def test_a_bucket_that_is_not_there_is_one_sentence(
    recipe: Recipe, writing: type[DrawnFleet], address: str
) -> None:
    with pytest.raises(SlabForgeError, match="'s3://nowhere/set' could not be written: .*ucket"):
        generate(recipe, "s3://nowhere/set", 40, OPTIONS)


def test_what_is_an_address() -> None:
    assert is_address("s3://bucket/set") and is_address("memory://x")
    assert not is_address(Path("a/b")) and not is_address("C:/x")
    assert address_of(Path("s3://bucket/set")) == address_of("s3://bucket/set") == "s3://bucket/set"
    assert address_of(Path("file:///a/b")) == "file:///a/b"
    assert address_of("C:/x") is address_of(Path("/a/b")) is address_of(Path("a/b")) is None
    with pytest.raises(SlabForgeError, match="could not be opened"):
        RemoteFolder("nonsense://x")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_a_set_at_an_address_is_read_checked_and_reported(
    recipe: Recipe, whole: dict[str, bytes], address: str, cache: Path, tmp_path: Path
) -> None:
    generate(recipe, address, 40, OPTIONS)
    for path in ("", "/tfrecord/val", "/val"):
        right = open_set(tmp_path / f"größe 1{path}")
        for told in (f"{address}{path}", Path(f"{address}{path}")):  # a Path has but one slash
            found = open_set(told)
            assert len(found) == len(right) and found.classes == right.classes
        for one, other in zip(right, found, strict=True):
            np.testing.assert_array_equal(one.image, other.image)
            np.testing.assert_array_equal(one.mask, other.mask)
            assert (one.name, one.label) == (other.name, other.label)
    held = list(cache.rglob("*.png"))
    for path in held:
        assert whole[path.relative_to(path.parents[2]).as_posix()] == path.read_bytes()
    assert len(held) == 40 and not list(cache.rglob("*.partial"))
    masks = open_arrays(f"{address}/tfrecord", "mask")
    assert len(masks) == 40
    checked = verify(address)
    assert (checked.files, checked.faults) == (len(whole) - 2, ())
    told = write_report(address, tmp_path / "page.html")
    assert told["images"] == 40 and (tmp_path / "page.html").is_file()


@pytest.mark.parametrize("address", ["memory"], indirect=True)
def test_what_is_wrong_at_an_address_is_told(
    recipe: Recipe, whole: dict[str, bytes], address: str, cache: Path
) -> None:
    import fsspec  # pyright: ignore[reportMissingImports]

    for read in (open_set, verify):
        with pytest.raises(SlabForgeError, match=f"no data set of `slabforge gen.*'{address}'"):
            read(address)
    generate(recipe, address, 40, OPTIONS)
    files, path = fsspec.core.url_to_fs(address)
    with pytest.raises(SlabForgeError, match="has no 'test'"):
        open_set(f"{address}/test")
    files.pipe_file(f"{path}/coco/train/00000001.png", b"nothing")
    files.pipe_file(f"{path}/letter.txt", b"from elsewhere")
    files.rm(f"{path}/coco/train/00000002.png")
    faults = "\n".join(verify(address).faults)
    assert "coco/train/00000001.png: its bytes are not those" in faults
    assert "coco/train/00000002.png: the file is missing" in faults
    assert "letter.txt: the file is not part" in faults
    told = json.loads(files.cat_file(f"{path}/dataset.json")) | {"complete": False}
    files.pipe_file(f"{path}/dataset.json", json.dumps(told).encode())
    for read in (open_set, verify):
        with pytest.raises(SlabForgeError, match="unfinished; complete it with --resume"):
            read(address)
