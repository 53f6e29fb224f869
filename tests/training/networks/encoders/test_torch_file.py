"""Files of PyTorch are read without it, and nothing in them is run."""

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from slabforge.errors import SlabForgeError
from slabforge.training.networks.encoders.torch_file import read_tensors
from torch_files import Global, _Storage, _Tensor, pickled, tensors, write_archive, write_row

ARRAYS = {
    "a.weight": np.random.default_rng(0).normal(size=(3, 2, 4)).astype(np.float32),
    "a.count": np.array(5, np.int64),
    "b": np.arange(6, dtype=np.float32),
}


@pytest.mark.parametrize("write", [write_archive, write_row])
@pytest.mark.parametrize("turned", [False, True])
def test_tensors_come_back(write: Callable[..., Path], turned: bool, tmp_path: Path) -> None:
    found = read_tensors(write(tmp_path / "w.pth", *tensors(ARRAYS, turned=turned)))
    assert found.keys() == ARRAYS.keys()
    for name, array in ARRAYS.items():
        assert found[name].dtype == array.dtype
        np.testing.assert_array_equal(found[name], array)


def test_parts_of_a_storage(tmp_path: Path) -> None:
    storage = _Storage("0", np.arange(10, dtype=np.float32))
    content = OrderedDict(part=_Tensor(storage, (2, 2), (4, 2), offset=1))
    found = read_tensors(write_archive(tmp_path / "w.pth", content, [storage]))
    np.testing.assert_array_equal(found["part"], [[1, 3], [5, 7]])


@pytest.mark.parametrize("write", [write_archive, write_row])
@pytest.mark.parametrize(
    ("module", "name"),
    [("os", "system"), ("builtins", "eval"), ("torch", "load"), ("collections", "Counter")],
)
def test_nothing_is_run(write: Callable[..., Path], module: str, name: str, tmp_path: Path) -> None:
    class Runs:
        def __reduce_ex__(self, protocol: Any) -> Any:
            return Global(module, name), (f"touch {tmp_path / 'ran'}",)

    path = write(tmp_path / "w.pth", OrderedDict(a=Runs()), [])
    with pytest.raises(SlabForgeError, match=rf"w.pth' wants to build a {module}\.{name}, which"):
        read_tensors(path)
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize(
    ("shape", "strides", "offset"),
    [((4,), (1,), 3), ((2, 3), (3, -1), 3), ((-1,), (1,), 0), ((1 << 40,), (0,), 0)],
)
def test_tensors_that_reach_beyond_their_numbers(
    shape: tuple[int, ...], strides: tuple[int, ...], offset: int, tmp_path: Path
) -> None:
    storage = _Storage("0", np.arange(6, dtype=np.float32))
    content = OrderedDict(a=_Tensor(storage, shape, strides, offset))
    with pytest.raises(SlabForgeError, match="reaches beyond its numbers"):
        read_tensors(write_archive(tmp_path / "w.pth", content, [storage]))


def test_files_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(SlabForgeError, match=r"There is no file of weights '.*none\.pth'"):
        read_tensors(tmp_path / "none.pth")
    whole = write_row(tmp_path / "w.pth", *tensors(ARRAYS)).read_bytes()
    (tmp_path / "cut.pth").write_bytes(whole[:-20])
    (tmp_path / "text.pth").write_text("no weights")
    (tmp_path / "list.pth").write_bytes(pickled([1, 2]))
    for name in ("cut", "text", "list"):
        with pytest.raises(SlabForgeError, match=f"{name}.pth' "):
            read_tensors(tmp_path / f"{name}.pth")
    with pytest.raises(SlabForgeError, match="holds no dictionary of tensors"):
        read_tensors(write_archive(tmp_path / "l.pth", [1], []))
    with pytest.raises(SlabForgeError, match="holds no tensors by name"):
        read_tensors(write_archive(tmp_path / "e.pth", OrderedDict(), []))
