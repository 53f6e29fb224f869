"""One file after each epoch, from which a killed training goes on exactly."""

import dataclasses
import hashlib
import io
import json
import math
import re
import warnings
import zipfile
from pathlib import Path
from typing import Any

import keras
import numpy as np

from ...errors import SlabForgeError
from ...files import make_folder, replacing
from .callbacks import Watcher


class Stopping(keras.callbacks.EarlyStopping):
    """Ends a training after epochs without a better figure, takes the best weights, and resumes."""

    def __init__(self, watched: str, patience: int) -> None:
        """Watch a figure of which more is better."""
        super().__init__(watched, patience=patience, mode="max", restore_best_weights=True)
        self._kept: tuple[dict[str, Any], list[Any]] | None = None

    def on_train_begin(self, logs: Any = None) -> None:
        """Forget an earlier training, but not the one that goes on."""
        super().on_train_begin(logs)
        if self._kept is not None:
            state, self.best_weights = self._kept
            self.wait, self.best, self.best_epoch = state["wait"], state["best"], state["epoch"]

    def keep(self, file: zipfile.ZipFile) -> None:
        """Write what `on_train_begin` would forget."""
        if self.best_weights is None:
            return
        state = {"wait": self.wait, "best": float(self.best), "epoch": self.best_epoch}
        file.writestr("stopping.json", json.dumps(state))
        arrays = io.BytesIO()
        np.savez(arrays, *self.best_weights)
        file.writestr("best.npz", arrays.getvalue())

    def restore(self, file: zipfile.ZipFile) -> None:
        """Read it."""
        if "stopping.json" in file.namelist():
            arrays = np.load(io.BytesIO(file.read("best.npz")))
            best = [arrays[f"arr_{i}"] for i in range(len(arrays.files))]
            self._kept = json.loads(file.read("stopping.json")), best

    def ended(self, model: keras.Model) -> bool:
        """Did the training that was read end already? Then the model gets its best weights."""
        if self._kept is None or self._kept[0]["wait"] < self.patience:
            return False
        model.set_weights(self._kept[1])
        return True


class Checkpoint(Watcher):
    """After each epoch: weights, optimizer, random states, history and early stopping in one file.

    Keras's own BackupAndRestore writes weights and epoch to two files in place, which a kill or a
    full disk may leave apart; this one writes a new file and renames it, so that the one before it
    survives, and continuing from it gives the same weights as an uninterrupted training.
    """

    def __init__(self, path: Path | None, plan: Any, stopping: Stopping | None) -> None:
        """Without a path only the history is kept."""
        super().__init__()
        self.path, self._plan, self._stopping = path, plan, stopping
        self.history: dict[str, list[float | None]] = {}

    def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
        """Add the epoch to the history and write the file."""
        for key, value in (logs or {}).items():
            number = float(value)
            self.history.setdefault(key, []).append(None if math.isnan(number) else number)
        if self.path is not None:
            self._save(epoch + 1)

    def restore(self, model: keras.Model) -> int:
        """Bring the model, its optimizer built, to where the file left it; gives the next epoch."""
        if self.path is None or not self.path.is_file():
            return 0
        state = self._read_state(model)
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "Skipping variable loading")  # is said below
            model.load_weights(self.path)
        if not _steps(model):
            raise SlabForgeError(
                f"The checkpoint '{self.path}' is of another version of SlabForge, whose optimizer"
                " was another; remove it to start anew."
            )
        for variable, value in zip(_random(model), state["random"], strict=True):
            variable.assign(np.array(value, variable.dtype))
        self.history = state["history"]
        if self._stopping is not None:
            with zipfile.ZipFile(self.path) as file:
                self._stopping.restore(file)
        return int(state["epoch"])

    def _read_state(self, model: keras.Model) -> dict[str, Any]:
        try:
            with zipfile.ZipFile(str(self.path)) as file:
                state = json.loads(file.read("slabforge.json"))
        except (zipfile.BadZipFile, KeyError, ValueError):
            raise SlabForgeError(
                f"'{self.path}' is no checkpoint, or only a part of one; remove it to start anew."
            ) from None
        if state["architecture"] != architecture(model):
            raise SlabForgeError(
                f"The checkpoint '{self.path}' is of another architecture; give the options it was"
                " made with, or another folder."
            )
        backend = {"backend": keras.backend.backend()}  # each draws its own random numbers
        there = state["plan"] | {"backend": state.get("backend", "tensorflow")}
        for key, value in (backend | dataclasses.asdict(self._plan)).items():
            if there.get(key) != value:
                raise SlabForgeError(
                    f"The checkpoint '{self.path}' was made with {key} {there.get(key)},"
                    f" not {value}; give the same, or another folder."
                )
        return state

    def _save(self, epoch: int) -> None:
        assert self.path is not None
        state = {
            "epoch": epoch,
            "architecture": architecture(self.network),
            "backend": keras.backend.backend(),
            "plan": dataclasses.asdict(self._plan),
            "history": self.history,
            "random": [np.asarray(v).tolist() for v in _random(self.network)],
        }
        make_folder(self.path.parent)
        with replacing(self.path, keep_ending=True) as partial:
            self.network.save(partial)
            with zipfile.ZipFile(partial, "a") as file:
                file.writestr("slabforge.json", json.dumps(state))
                if self._stopping is not None:
                    self._stopping.keep(file)


def _steps(model: keras.Model) -> int:
    """Steps that the optimizer has made; one whose variables did not fit has made none."""
    optimizer = model.optimizer
    return int(getattr(optimizer, "inner_optimizer", optimizer).iterations)


def _random(model: keras.Model) -> list[keras.Variable]:
    """States of random generators, such as a Dropout's, which Keras leaves out of its files."""
    return [v for v in model.variables if "seed_generator" in v.path]


def architecture(model: keras.Model) -> str:
    """A hash of the layers and their options; names that Keras numbers and seeds do not count."""
    text = re.sub(r'_\d+"|"seed": \d+', '"', json.dumps(model.get_config(), default=str))
    return hashlib.sha256(text.encode()).hexdigest()
