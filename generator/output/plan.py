"""What is to be written: the options of a run, and what follows from them for a recipe."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ...errors import SlabForgeError
from ..delivery.batch import samples_at_once
from ..planes import floats_of
from ..recipe import Recipe
from .arrays import arrays_of, check_also, planes_of, recipe_with
from .disk.provenance import describe
from .encoding.codec import Codec, CodecName
from .formats.registry import FORMATS, Format, check_arrays, check_formats
from .formats.writer import Target, Writer
from .splits import Shard, Split, shards_of, split_samples, unit_of
from .tables.parquet_tables import ParquetTables, check_parquet
from .tables.text_tables import Tables

_SHARD_BYTES = (
    128 << 20
)  # of images and planes in a shard, before they are encoded; tfds wants 64 MiB to 1 GiB
_MOST_SAMPLES = 8192  # a shard


@dataclass(frozen=True, kw_only=True)
class OutputOptions:
    """How a data set is written.

    `formats` are keys of FORMATS; several stand in folders of their names. `splits` are shares by
    name (see `split_samples`). `image` is how images are encoded, None as each format usually has
    them, and `quality` is for JPEG and WebP. `also` names arrays that lie beside the masks, of
    `arrays.ALSO`, in those of the formats that hold any. `shard_samples` is how many samples a
    shard holds, None a number that suits their size. `parquet` adds the tables in that form, for
    which pyarrow is needed.
    """

    formats: Sequence[str] = ("png",)
    splits: Mapping[str, float] | None = None
    image: CodecName | None = None
    quality: int = 95
    also: Sequence[str] = ()
    parquet: bool = False
    shard_samples: int | None = None


@dataclass(frozen=True, kw_only=True)
class OutputPlan:
    """Everything that is decided before the first sample is drawn."""

    recipe: Recipe
    root: Path
    count: int
    options: OutputOptions
    targets: tuple[tuple[Format, Target], ...]
    splits: tuple[Split, ...]
    samples: int  # a shard, but for the last of a split
    arrays: tuple[str, ...]  # names of what lies beside each image, where a format holds arrays

    @property
    def planes(self) -> tuple[str, ...]:
        """The planes that batches have to hold."""
        return planes_of(self.recipe, self.options.also)

    def shards(self, first: int) -> Iterator[Shard]:
        """The shards that begin with sample `first` or behind it."""
        return shards_of(self.splits, self.samples, first)

    def writers(self) -> Iterator[tuple[type[Writer], Target]]:
        """The writers of each shard: those of the formats, and then the tables."""
        for form, target in self.targets:
            yield form.writer(), target
        tables = replace(self.targets[0][1], folder=self.root)
        yield Tables, tables
        if self.options.parquet:
            yield ParquetTables, tables

    def description(self, opengl: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """What `dataset.json` says of it; without `opengl` as long as that is not known."""
        packages = [f.needs for f, _ in self.targets if f.needs]
        made = describe(self.recipe, opengl or {}, packages)
        if opengl is None:
            del made["opengl"]
        options = self.options
        names = options.formats
        return {
            **made,
            "count": self.count,
            "divided": options.splits is not None,
            "splits": {s.name: [s.start, s.stop] for s in self.splits},
            "shares": dict(options.splits or {}),
            "formats": {
                name: target.folder.relative_to(self.root).as_posix()
                for name, (_, target) in zip(names, self.targets, strict=True)
            },
            "image": {"codec": options.image or "usual", "quality": options.quality},
            "arrays": list(self.arrays),
            "parquet": options.parquet,
            "shard_samples": options.shard_samples or 0,
        }


def plan_of(recipe: Recipe, root: Path, count: int, options: OutputOptions) -> OutputPlan:
    """The plan of `count` samples of a recipe at `root`.

    Raises SlabForgeError for options that do not fit each other, the recipe or what is installed.
    """
    _check(count, options)
    recipe = recipe_with(recipe, options.also)
    arrays = arrays_of(recipe, options.also)
    formats = [FORMATS[name] for name in options.formats]
    loose = all(one.loose for one in formats)
    splits = split_samples(options.splits, count, unit_of(recipe))
    planes = planes_of(recipe, options.also)
    size = options.shard_samples or _shard_size(recipe, planes, loose and not options.parquet)
    targets = []
    for name, one in zip(options.formats, formats, strict=True):
        target = Target(
            root=root,
            folder=root / name if len(formats) > 1 else root,
            recipe=recipe,
            codec=Codec(name=options.image or one.codec, quality=options.quality),
            arrays=arrays if one.arrays else ("mask",),
            splits=splits,
            divided=options.splits is not None,
            samples=size,
        )
        one.writer().check(target)
        targets.append((one, target))
    return OutputPlan(
        recipe=recipe,
        root=root,
        count=count,
        options=options,
        targets=tuple(targets),
        splits=splits,
        samples=size,
        arrays=arrays,
    )


def _check(count: int, options: OutputOptions) -> None:
    """Raise SlabForgeError for options that do not fit each other or what is installed."""
    if count < 1:
        raise SlabForgeError(f"count is an integer from 1 (got {count}).")
    if options.shard_samples is not None and options.shard_samples < 1:
        raise SlabForgeError(
            f"A shard holds at least 1 sample (got --shard {options.shard_samples})."
        )
    check_formats(options.formats)
    if options.parquet:
        check_parquet()
    check_also(options.also)
    check_arrays(options.formats, options.also)


def _shard_size(recipe: Recipe, planes: Sequence[str], small: bool) -> int:
    """Samples a shard: a batch where all files are `small`, else as many as fill a file."""
    if small:
        return samples_at_once(recipe.size)
    numbers = sum(floats_of(name, recipe.loaded[0]) for name in planes)
    each = recipe.size[0] * recipe.size[1] * (recipe.channels + 4 * numbers)
    return max(1, min(_MOST_SAMPLES, _SHARD_BYTES // each))
