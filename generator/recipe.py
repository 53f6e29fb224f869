"""Recipes: what a user writes, as TOML, to say what a data set is.

A recipe names the pack, the image's size, the shares of the classes, what lies in a frame, other
distributions of parameters, the sensor, and the seed.
"""

import tomllib
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, ValidationError, model_validator

from ..errors import SlabForgeError
from ..files import is_file
from ..glsl.frozen_model import FrozenModel
from ..glsl.pack.pack import Pack, load_pack
from ..glsl.plain_words import fault_of
from .annotation.presets import read_annotation, resolved
from .annotation.rule import Annotation, check_classes
from .composition.checks import check_classes_free, check_names, check_plan
from .composition.entries import MOST_SHARE, Composition, LayerUse, SurfaceUse
from .composition.plan import CompositionPlan, class_names, known_classes, plan_of
from .composition.shares import unknown
from .metal.index import Index, index_of, warn_of
from .recipes import DEFAULT, bundled, names
from .sensor import Range, Sensor, check_order

SEED_LIMIT = 2**64
_LARGEST = 1e30  # of a parameter: GLSL computes in float32
_PACK = "steel"  # the one that comes with the package


class Position(FrozenModel):
    """Where the slab lies under the camera from sample to sample."""

    mode: Literal["random", "conveyor"] = "random"
    """With `random` every sample is another place. With `conveyor`, `frames_per_slab` consecutive
    samples are consecutive frames of one slab and join without a seam."""

    frames_per_slab: Annotated[int, Field(ge=1)] = 16
    """Frames of one slab, on the conveyor."""

    edges: Annotated[float, Field(ge=0, le=1)] = 0.2
    """Share of the frames (on the conveyor, of the slabs) that show an edge of the slab."""

    overhang: Annotated[float, Field(ge=0, le=0.9)] = 0.6
    """How far such a frame may reach beyond the edge, as a share of its width."""


class Override(FrozenModel):
    """Another distribution for one parameter: a `range` to draw from, or a fixed `value`."""

    value: float | None = Field(default=None, examples=[0.002])
    """The value in every sample, in the parameter's own unit (metres, radians, or none)."""

    range: Range | None = Field(default=None, examples=[[0.0015, 0.006]])
    """Lowest and highest value, in the parameter's own unit."""

    distribution: Literal["uniform", "log-uniform", "normal"] = "uniform"
    """How values are drawn from the range; `normal` has it as its mean ± 2 standard deviations and
    is cut off there, `log-uniform` needs a range above 0."""

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
    """A whole data set but for its length."""

    pack: str = _PACK
    """Folder of the pack, or the name of one that comes with the package."""

    size: tuple[
        Annotated[int, Field(ge=1, le=16384)],
        Annotated[int, Field(ge=1, le=16384)],
    ] = (256, 256)
    """Width and height of the images, in pixels."""

    seed: int = Field(0, ge=0, lt=SEED_LIMIT)
    """Another seed gives other samples of the same kind."""

    spp: Literal[1, 4, 16] = 1
    """Rays a pixel, through the scene's pixel filter. 1 is the fastest: it lies at the pixel's
    centre, and noise finer than a pixel is left out."""

    channels: Literal[1, 3] = 1
    """1 for gray images, 3 for colour in sRGB."""

    classes: dict[str, Annotated[float, Field(ge=0, le=MOST_SHARE, allow_inf_nan=False)]] = {}
    """Shares of frames by main class, met exactly in every full cycle; without them one of each
    defect and none of sound metal. With composition.mode = "free" the shares of frames that hold
    each class."""

    position: Position = Position()
    """Where the slab lies under the camera from sample to sample."""

    sensor: Sensor = Sensor()
    """The camera, drawn anew for each sample (on the conveyor, for each slab). Ranges are drawn
    from evenly."""

    composition: Composition = Composition()
    """How the defects of a frame are chosen."""

    surface: SurfaceUse = SurfaceUse()
    """Which surface a frame (on the conveyor, a slab) shows."""

    layers: dict[str, LayerUse] = {}
    """How layers of the pack are used, by the layer's name."""

    parameters: dict[str, Override] = {}
    """Other distributions for parameters of the pack, by key, as "Crack.Width"."""

    annotation: Annotated[
        Annotation | str,
        BeforeValidator(read_annotation, json_schema_input_type=str | Annotation),
        Field(examples=["severstal"]),
    ] = {}
    """How masks are marked: the name of a preset, or a rule for a class or for "*", every other
    one. Without it masks are exact: the pixels that a defect changes."""

    exact_masks: bool = False
    """Deliver exact masks beside the marked ones."""

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
    def plan(self) -> CompositionPlan:
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
    return recipe_of(({} if path is None else _read(path)) | given)


def recipe_of(data: Mapping[str, Any], like: Recipe | None = None) -> Recipe:
    """The recipe that has these entries; those of the pack of `like` take it over, not read anew.

    Raises SlabForgeError, in one sentence, for whatever does not fit the pack.
    """
    try:
        recipe = Recipe.model_validate(data)
    except ValidationError as error:
        fault = fault_of(error, Recipe)
        raise SlabForgeError(
            f"Recipe entry '{fault.where or 'recipe'}' does not fit: {fault.what} (got"
            f" {fault.value})."
        ) from None
    if like is not None and like.pack == recipe.pack:
        vars(recipe)["loaded"] = like.loaded  # where a cached property keeps its value
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
    """Refuse unknown parameters, and those that are no numbers."""
    known = {
        p.key: p for m in (*pack.materials, *pack.surfaces, *pack.layers) for p in m.parameters
    }
    for key in recipe.parameters:
        if key not in known:
            raise SlabForgeError(unknown("parameter", key, known))
        if known[key].components != 1:
            raise SlabForgeError(f"Parameter '{key}' is not a number; change it in the .blend.")


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
