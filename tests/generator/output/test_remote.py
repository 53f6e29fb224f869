"""Data sets at addresses: the bytes of a folder, whenever it was interrupted, on an S3 server."""

import contextlib
import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from drawn_samples import DrawnFleet, files_of
from ray_tasks import wait_for
from slabforge.errors import SlabForgeError
from slabforge.generator.output import generate as module
from slabforge.generator.output.generate import generate
from slabforge.generator.output.plan import OutputOptions
from slabforge.generator.output.remote import RemoteFolder, is_address
from slabforge.generator.output.shards import on_cluster
from slabforge.generator.output.splits import Shard
from slabforge.generator.recipe import Recipe

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
    with pytest.raises(SlabForgeError, match="could not be opened"):
        RemoteFolder("nonsense://x")
