"""Files of weights as PyTorch writes them, made without PyTorch."""

import io
import pickle
import zipfile
from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

_NAMES = {"float32": "FloatStorage", "int64": "LongStorage"}


class Global:
    """An object that the pickle finds by module and name, such as torch.FloatStorage."""

    def __init__(self, module: str, name: str) -> None:
        self.module, self.name = module, name


class _Storage:
    def __init__(self, key: str, array: np.ndarray) -> None:
        self.key, self.array = key, array


class _Tensor:
    def __init__(self, storage: _Storage, shape: tuple, strides: tuple, offset: int = 0) -> None:
        self.parts = storage, offset, shape, strides, False, OrderedDict()

    def __reduce_ex__(self, protocol: Any) -> Any:
        return Global("torch._utils", "_rebuild_tensor_v2"), self.parts


class _Pickler(pickle._Pickler):  # the one in Python, which can be told how to save a Global
    dispatch = pickle._Pickler.dispatch.copy()  # pyright: ignore[reportAttributeAccessIssue]

    def persistent_id(self, obj: Any) -> Any:
        if not isinstance(obj, _Storage):
            return None
        kind = Global("torch", _NAMES[str(obj.array.dtype)])
        return "storage", kind, obj.key, "cpu", obj.array.size

    def save_global_object(self, obj: Global) -> None:
        self.write(f"c{obj.module}\n{obj.name}\n".encode())

    def save_reduce(self, func: Any, args: Any, *rest: Any, **more: Any) -> None:
        if not isinstance(func, Global):
            super().save_reduce(func, args, *rest, **more)
            return
        self.save_global_object(func)
        self.save(args)
        self.write(pickle.REDUCE)

    dispatch[Global] = save_global_object


def pickled(content: Any, protocol: int = 2) -> bytes:
    """A pickle of an object that holds Globals and tensors."""
    file = io.BytesIO()
    _Pickler(file, protocol).dump(content)
    return file.getvalue()


def tensors(arrays: Mapping[str, np.ndarray], *, turned: bool = False) -> tuple[Any, list[Any]]:
    """A state dictionary and its storages; if `turned`, the numbers lie in the order of columns."""
    storages, found = [], OrderedDict()
    for number, (name, array) in enumerate(arrays.items()):
        laid = np.array(array, order="F" if turned else "C")
        storage = _Storage(str(number), laid.ravel("K"))
        steps = tuple(s // array.itemsize for s in laid.strides)
        found[name] = _Tensor(storage, array.shape, steps)
        storages.append(storage)
    return found, storages


def write_archive(path: Path, content: Any, storages: list[Any]) -> Path:
    """A file of the format since PyTorch 1.6."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("weights/data.pkl", pickled(content))
        for storage in storages:
            archive.writestr(f"weights/data/{storage.key}", storage.array.tobytes())
    return path


def write_row(path: Path, content: Any, storages: list[Any]) -> Path:
    """A file of the format before PyTorch 1.6."""
    with path.open("wb") as file:
        for head in (0x1950A86A20F9469CFC6C, 1001, {"little_endian": True}):
            pickle.dump(head, file, 2)
        file.write(pickled(content))
        pickle.dump([s.key for s in storages], file, 2)
        for storage in storages:
            file.write(storage.array.size.to_bytes(8, "little") + storage.array.tobytes())
    return path


def lite0_weights(path: Path, depth: int = 5) -> Path:
    """A file of random weights of EfficientNet-Lite0, with the names and shapes of the real one."""
    import keras
    from slabforge.training.networks.encoders import efficientnet_lite

    image = keras.Input((None, None, 1))
    random = np.random.default_rng(0)
    arrays = {}
    for layer in keras.Model(image, efficientnet_lite.pyramid(image, depth)).layers:
        name = layer.name.replace("-", ".")
        if isinstance(layer, keras.layers.BatchNormalization):
            shape = layer.weights[0].shape
            for part in ("weight", "bias", "running_mean"):
                arrays[f"{name}.{part}"] = random.normal(0.5, 0.2, shape).astype(np.float32)
            arrays[f"{name}.running_var"] = random.uniform(0.5, 1.5, shape).astype(np.float32)
            arrays[f"{name}.num_batches_tracked"] = np.array(7, np.int64)
        elif layer.weights:
            rows, columns, before, after = layer.weights[0].shape
            shape = (before, after) if "depthwise" in name else (after, before)
            spread = (2 / (rows * columns * shape[1])) ** 0.5
            kernel = random.normal(0, spread, (*shape, rows, columns))
            arrays[f"{name}.weight"] = kernel.astype(np.float32)
    return write_row(path, *tensors(arrays))
