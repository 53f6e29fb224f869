"""Recipes: what a user writes, as TOML, to say what a data set is.

A recipe names the pack, the image's size, the shares of the classes, what lies in a frame, other
distributions of parameters, the sensor, and the seed.
"""

import tomllib
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, ValidationError, model_validator

from ..errors import SlabForgeError
from ..files import is_file
from ..glsl.frozen_model import FrozenModel
from ..glsl.pack.pack import Pack, Parameter, load_pack
from ..glsl.plain_words import fault_of
from .annotation.presets import read_annotation, resolved
from .annotation.rule import Annotation, check_classes
from .composition.checks import check_classes_free, check_names, check_plan
from .composition.entries import MOST_SHARE, Composition, LayerUse, SurfaceUse
from .composition.plan import Plan, class_names, known_classes, plan_of
from .composition.shares import unknown
from .metal.index import Index, index_of, warn_of
from .recipes import DEFAULT, bundled, names
from .sensor import Range, Sensor, check_order

SEED_LIMIT = 2**64
_LARGEST = 1e30  # of a parameter: GLSL computes in float32
_PACK = "steel"  # the one that comes with the package


class Position(FrozenModel):
    """Where the slab lies under the camera from sample to sample.

    With the mode `random` every sample is another place. With `conveyor`, `frames_per_slab`
    consecutive samples are consecutive frames of one slab and join without a seam. `edges` is the
    share of frames (on the conveyor, of slabs) that show an edge of the slab; `overhang` is how far
    such a frame may reach beyond the edge, as a share of its width.
    """

    mode: Literal["random", "conveyor"] = "random"
    frames_per_slab: Annotated[int, Field(ge=1)] = 16
    edges: Annotated[float, Field(ge=0, le=1)] = 0.2
    overhang: Annotated[float, Field(ge=0, le=0.9)] = 0.6


class Override(FrozenModel):
    """Another distribution for one parameter: a `range` to draw from, or a fixed `value`.

    `normal` has the range as its mean ± 2 standard deviations and is cut off there.
    """

    value: float | None = None
    range: Range | None = None
    distribution: Literal["uniform", "log-uniform", "normal"] = "uniform"

    @model_validator(mode="after")
    def _consistent(self) -> "Override":
        if (self.value is None) == (self.range is None):
            raise ValueError("give either a value or a range")
        low, high = self.limits
        check_order("the parameter", low, high)
        if max(abs(low), abs(high)) > _LARGEST:
            raise ValueError(f"a parameter lies between -{_LARGEST:g} and {_LARGEST:g}")
        if self.distribution == "log-uniform" and low <= 0:
            raise ValueError(f"a log-uniform range starts above 0, not at {low}")
        return self

    @property
    def limits(self) -> Range:
        """Low and high; equal for a fixed value."""
        if self.range is not None:
            return self.range
        assert self.value is not None
        return self.value, self.value


class Recipe(FrozenModel):
    """A whole data set but for its length.

    `size` is width, height in pixels. `spp` is how many samples through the scene's pixel filter
    make a pixel; where it is 1 that lies at the pixel's centre. `classes` are shares by class name,
    `parameters` overrides by key, such as `Crack.Width`. `annotation` says how masks are marked: a
    preset's name, such as "severstal", or a rule (see `annotation.rule.Rule`) for a class or for
    "*", every other one. Without it masks are exact: the pixels that a defect changes.
    `exact_masks` delivers those beside the marked ones. `channels` is 1 for gray images, 3 for
    colour in sRGB.

    `composition`, `surface` and `layers` (by the layer's name) are for packs of surfaces and
    layers: they say how many of which layers lie where (see `composition.entries`).
    """

    pack: str = _PACK
    size: tuple[
        Annotated[int, Field(ge=1, le=16384)],
        Annotated[int, Field(ge=1, le=16384)],
    ] = (256, 256)
    seed: int = Field(0, ge=0, lt=SEED_LIMIT)
    spp: Literal[1, 4, 16] = 1
    channels: Literal[1, 3] = 1
    classes: dict[str, Annotated[float, Field(ge=0, le=MOST_SHARE, allow_inf_nan=False)]] = {}
    position: Position = Position()
    sensor: Sensor = Sensor()
    composition: Composition = Composition()
    surface: SurfaceUse = SurfaceUse()
    layers: dict[str, LayerUse] = {}
    parameters: dict[str, Override] = {}
    annotation: Annotated[Annotation | str, BeforeValidator(read_annotation)] = {}
    exact_masks: bool = False

    def with_seed(self, seed: int | None) -> "Recipe":
        """This recipe with another seed, or the recipe itself for None.

        Raises SlabForgeError for a seed that is not from 0 to 2**64 - 1.
        """
        if seed is None or seed == self.seed:
            return self
        if not 0 <= seed < SEED_LIMIT:
            raise SlabForgeError(f"The seed is an integer from 0 to 2**64 - 1 (got {seed}).")
        # pydantic's own copy keeps the pack and the plan, which no seed changes
        return super(FrozenModel, self).model_copy(update={"seed": seed})

    @cached_property
    def loaded(self) -> tuple[Pack, Path]:
        """The pack and its folder, read once."""
        return load_pack(self.pack)

    @cached_property
    def rules(self) -> Annotation:
        """How classes are marked, by name; those of the preset where `annotation` names one."""
        return resolved(self.annotation)

    @cached_property
    def class_names(self) -> tuple[str, ...]:
        """Names of classes in class order: the pack's, unless `layers` says otherwise."""
        return class_names(self.loaded[0], self.layers, self.classes)

    @cached_property
    def plan(self) -> Plan:
        """What the recipe's entries mean for its pack."""
        return plan_of(
            self.loaded[0],
            composition=self.composition,
            uses=self.layers,
            shares=self.classes,
            surface=self.surface,
        )

    @property
    def real_metal(self) -> Index | None:
        """The pictures of real metal that `surface.images` names; None where none are shown."""
        used = self.surface.images is not None and self.surface.real_share > 0
        return index_of(self.surface.images) if used and self.surface.images else None

    @property
    def shares(self) -> tuple[int, ...]:
        """How many samples of each class, in class order, make one full cycle of the classes.

        Where the recipe says nothing of classes: one of each defect, none of sound metal. Where its
        composition is free there is no such cycle, and it is 1 for each class that can come.
        """
        return self.plan.cycle


def load_recipe(path: str | Path | None = None, **overrides: Any) -> Recipe:
    """Read a recipe: a TOML file, or by its name one that comes with the package (see `recipes`).

    Keywords replace its top-level entries. Without a path it is the recipe `paper`; or, where the
    keywords name another pack, one that is silent about everything else. Raises SlabForgeError, in
    one sentence, for whatever does not fit the pack.
    """
    given = {k: v for k, v in overrides.items() if v is not None}
    if path is None and given.get("pack") in (None, _PACK):
        path = DEFAULT
    data = ({} if path is None else _read(path)) | given
    try:
        recipe = Recipe.model_validate(data)
    except ValidationError as error:
        fault = fault_of(error, Recipe)
        raise SlabForgeError(
            f"Recipe entry '{fault.where or 'recipe'}' does not fit: {fault.what} (got"
            f" {fault.value})."
        ) from None
    _check(recipe)
    return recipe


def _read(given: str | Path) -> dict[str, Any]:
    path = Path(given)
    if not is_file(path):
        path = bundled(str(given)) or path
    if not is_file(path):
        raise SlabForgeError(
            f"There is no recipe '{given}'; give the path of a TOML file, or one of"
            f" {', '.join(names())}."
        )
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SlabForgeError(f"Recipe '{path}' is not valid TOML: {error}.") from None
    except (RecursionError, ValueError):  # lists within lists, integers of thousands of digits
        raise SlabForgeError(
            f"Recipe '{path}' is nested too deep or has too long a number; write plain entries."
        ) from None
    except OSError as error:
        raise SlabForgeError(f"Recipe '{path}' could not be read: {error.strerror}.") from None


def _check(recipe: Recipe) -> None:
    """Refuse what does not fit the pack: class and parameter names, ranges, the slab's length."""
    pack, _ = recipe.loaded
    if recipe.sensor.bayer is not None and recipe.channels != 3:
        raise SlabForgeError(
            f"sensor.bayer is '{recipe.sensor.bayer}', a mosaic of colours, but images are gray;"
            " write channels = 3, or remove it."
        )
    check_names(pack, composition=recipe.composition, uses=recipe.layers, surface=recipe.surface)
    _check_classes(recipe, pack)
    check_plan(recipe.plan, recipe.parameters)
    _check_parameters(recipe, pack)
    if recipe.position.mode == "conveyor":
        _check_conveyor(recipe, pack)
    if (index := recipe.real_metal) is not None:
        warn_of(index, recipe.size, recipe.channels)


def _check_classes(recipe: Recipe, pack: Pack) -> None:
    """Refuse unknown classes, in shares and in the annotation, and shares that are all 0."""
    classes = known_classes(pack, recipe.layers)
    for name in recipe.classes:
        if name not in classes:
            raise SlabForgeError(unknown("class", name, classes))
    if not isinstance(recipe.annotation, str):  # a preset knows more classes than a pack may have
        check_classes(recipe.annotation, classes)
    if recipe.classes and not any(recipe.classes.values()):
        raise SlabForgeError("Every class share in the recipe is 0; at least one must be above 0.")
    if recipe.composition.mode == "free":
        check_classes_free(recipe.classes)


def _check_parameters(recipe: Recipe, pack: Pack) -> None:
    """Refuse unknown parameters, those that are no numbers, and empty ranges of the pack."""
    known = {
        p.key: p for m in (*pack.materials, *pack.surfaces, *pack.layers) for p in m.parameters
    }
    for key in recipe.parameters:
        if key not in known:
            raise SlabForgeError(unknown("parameter", key, known))
        if known[key].components != 1:
            raise SlabForgeError(f"Parameter '{key}' is not a number; change it in the .blend.")
    for parameter in known.values():
        _check_range(parameter)


def _check_conveyor(recipe: Recipe, pack: Pack) -> None:
    if not pack.camera.straight:
        raise SlabForgeError(
            "position.mode is 'conveyor', but frames join only under an orthographic camera that"
            ' looks straight down, which the pack\'s does not; write mode = "random".'
        )
    height = 2 * pack.view.half(recipe.size)[1]
    frames = recipe.position.frames_per_slab
    if frames * height > pack.slab.size[1] + 1e-9:
        most = int(pack.slab.size[1] / height)
        raise SlabForgeError(
            f"position.frames_per_slab is {frames}, but the slab is"
            f" {pack.slab.size[1]:g} m long: at most {most} frames of {height:g} m fit."
        )


def _check_range(parameter: Parameter) -> None:
    low, high = parameter.min, parameter.max
    if low is not None and high is not None and low > high:
        raise SlabForgeError(
            f"Parameter '{parameter.key}' of the pack has an empty range [{low}, {high}];"
            " mend it in the .blend and export again."
        )
