"""The data module: training on a stream of sound metal, tests on frames with exact masks."""

import shutil
import tempfile
import weakref
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from anomalib.data import AnomalibDataModule  # pyright: ignore[reportMissingImports]
from torch.utils.data import DataLoader  # pyright: ignore[reportMissingImports]

from ...errors import SlabForgeError
from ...generator.output.splits import unit_of
from ...generator.recipe import Recipe
from ...glsl.pack.pack import SOUND
from ..pipeline.rendered import validation_seed
from .datasets import EpochOrder, SoundMetal, TestFrames, write_frames
from .in_order import InOrder
from .sound_alone import sound_alone


@dataclass(frozen=True, kw_only=True)
class Counts:
    """How many samples there are for what, and in a batch; SlabForgeError for one below 1."""

    train: int
    val: int
    test: int
    batch: int

    def __post_init__(self) -> None:
        """Refuse what is no number of samples."""
        for name, number in asdict(self).items():
            if number < 1:
                words = "batch_size" if name == "batch" else f"The number of samples to {name}"
                raise SlabForgeError(f"{words} is an integer from 1 (got {number}).")


class Slabforge(AnomalibDataModule):
    """What `anomalies.data_module` returns; anomalib names the folders of its results by it."""

    def __init__(
        self,
        recipe: Recipe,
        test_recipe: Recipe,
        counts: Counts,
        *,
        augmentations: Any = None,
        seed: int | None = None,
        devices: Sequence[int] | None = None,
    ) -> None:
        """Take what `anomalies.data_module` takes; nothing is rendered before `setup`."""
        if not test_recipe.shares[0]:
            raise SlabForgeError(
                "Anomalies are told from sound metal, of which the recipe has none to test on;"
                f" write {SOUND} = 1 under [classes], or give a test_recipe that has some."
            )
        super().__init__(
            train_batch_size=counts.batch,
            eval_batch_size=counts.batch,
            num_workers=0,  # training images come ahead from a process that renders them
            train_augmentations=augmentations,
            val_split_mode="from_dir",
            test_split_mode="from_dir",
        )
        self._recipe, self._test_recipe, self._counts = recipe, test_recipe, counts
        self._seed = recipe.with_seed(seed).seed
        self._devices = devices
        self._category = recipe.loaded[1].resolve().name
        self._rows: dict[str, list[dict[str, Any]]] = {}
        self._source = InOrder(sound_alone(recipe), self._seed, devices)

    def _setup(self, _stage: str | None = None) -> None:
        """Describe the training's samples, and render those of validation and test, once."""
        if not self._rows:
            folder = tempfile.mkdtemp(prefix="slabforge-")
            weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
            home = Path(folder) / type(self).__name__ / self._category
            unit = unit_of(self._test_recipe)
            after = -(-self._counts.val // unit) * unit  # so that tests are whole cycles and slabs
            self._rows["val"] = self._written(home / "val", 0, self._counts.val)
            self._rows["test"] = self._written(home / "test", after, self._counts.test)
        self.train_data = SoundMetal(self._source, self._counts.train)
        self.val_data, self.test_data = (TestFrames(self._rows[name]) for name in ("val", "test"))

    def _create_test_split(self) -> None:
        """Leave the test as it is: anomalib would look for sound frames that may not be in it."""

    def _written(self, folder: Path, start: int, count: int) -> list[dict[str, Any]]:
        return write_frames(
            self._test_recipe,
            folder,
            seed=validation_seed(self._seed),
            start=start,
            count=count,
            devices=self._devices,
        )

    def train_dataloader(self) -> Any:
        """Batches of the epoch's sound metal."""
        return DataLoader(
            dataset=self.train_data,
            sampler=EpochOrder(len(self.train_data)),
            batch_size=self.train_batch_size,
            collate_fn=self.external_collate_fn or self.train_data.collate_fn,
        )

    def teardown(self, stage: str) -> None:
        """End the processes that render; a later training starts them again."""
        super().teardown(stage)
        self._source.close()
