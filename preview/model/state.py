"""What a preview shows, as plain data that is never changed: each edit makes a new state.

A state is a recipe, what was changed of it (as entries that a recipe could have), and what a recipe
cannot say: instances placed by hand, other lights, and how it is looked at.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Literal, get_args

from ...errors import SlabForgeError
from ...generator.recipe import Recipe, recipe_of
from ...glsl.pack.pack import Pack, Parameter
from . import placing
from .lights import LightEdit
from .placing import Placed

View = Literal["image", "masks", "height", "normal", "cover"]
VIEWS: tuple[View, ...] = get_args(View)
PLANES: tuple[View, ...] = ("height", "normal", "cover")
SAMPLES = 16  # random samples beside each other
Values = Mapping[str, Any]
_WORKED_OUT = {  # what follows from a state, and the fields from which
    "current": {"recipe", "changes", "class_name"},
    "instances": {"recipe", "changes", "class_name", "placed", "index"},
}


@dataclass(frozen=True, kw_only=True)
class State:
    """What is shown: a sample of a recipe with changes, in one of the VIEWS.

    `changes` are entries of a recipe, table by table, that replace the recipe's own. `class_name`
    is the main class that is looked at, None for those of the recipe. `placed` are instances by
    hand, the lowest first, None where they are as sampled; `selected` is the position of one among
    them. With `grid`, SAMPLES samples from `index` on are shown beside each other.
    """

    recipe: Recipe
    index: int = 0
    changes: Values = field(default_factory=dict)
    class_name: str | None = None
    lights: Mapping[int, LightEdit] = field(default_factory=dict)
    placed: tuple[Placed, ...] | None = None
    selected: int | None = None
    view: View = "image"
    grid: bool = False

    # -- what follows from it -------------------------------------------------------------------

    @cached_property
    def current(self) -> Recipe:
        """The recipe that samples are drawn from; SlabForgeError where the changes do not fit."""
        data = merged(entries_of(self.recipe), self.changes)
        if self.class_name is not None:
            data["classes"] = dict.fromkeys(self.recipe.class_names, 0.0) | {self.class_name: 1.0}
            data["composition"] = {**data.get("composition", {}), "mode": "main"}
        return recipe_of(data, like=self.recipe)

    @property
    def pack(self) -> Pack:
        """The pack, with the scene's own lights."""
        return self.recipe.loaded[0]

    @cached_property
    def instances(self) -> tuple[Placed, ...]:
        """The instances of the slab that is shown: by hand, or as they are sampled."""
        if self.placed is not None:
            return self.placed
        return placing.sampled(self.current, self.index) if self.pack.layers else ()

    @property
    def frames(self) -> int:
        """How many samples the slab that is shown has."""
        return placing.frames_of_slab(self.current)

    def range_of(self, parameter: Parameter) -> tuple[float, float]:
        """The range that a parameter is drawn from; both ends are equal where it is fixed."""
        override = self.current.parameters.get(parameter.key)
        if override is not None:
            return override.limits
        low, high = parameter.min, parameter.max
        usual = parameter.default[0]
        return (usual if low is None else low, usual if high is None else high)

    def _with(self, **fields: Any) -> "State":
        """With other fields, and with what has been worked out where that stays the same."""
        new = replace(self, **fields)
        for name, sources in _WORKED_OUT.items():
            if name in self.__dict__ and not sources & fields.keys():
                new.__dict__[name] = self.__dict__[name]  # where a cached property keeps it
        return new

    # -- edits ----------------------------------------------------------------------------------

    def with_entry(self, name: str, value: Any, table: str | None = None) -> "State":
        """With another value of an entry of the recipe, at the top or in a table; None undoes it.

        An entry of "parameters" is a table of its own, as {"value": 0.002}.
        """
        changes = {k: dict(v) if isinstance(v, Mapping) else v for k, v in self.changes.items()}
        target = changes if table is None else changes.setdefault(table, {})
        if value is None:
            target.pop(name, None)
        else:
            target[name] = value
        return self._with(changes={k: v for k, v in changes.items() if v != {}})

    def with_seed(self, seed: int) -> "State":
        """The samples of another seed."""
        return self.with_entry("seed", seed).sampled_again()

    def with_index(self, index: int) -> "State":
        """Another sample; instances by hand stay on the slab."""
        if index < 0:
            raise SlabForgeError(f"An index is an integer from 0 (got {index}).")
        slab = self.index // self.frames == index // self.frames
        kept = self._with(index=index)
        return kept if slab or self.placed is not None else kept.select(None)

    def with_class(self, name: str | None) -> "State":
        """Samples of one main class, or those of the recipe for None; as they are sampled."""
        if name is not None and name not in self.recipe.class_names:
            known = ", ".join(self.recipe.class_names)
            raise SlabForgeError(f"There is no class '{name}'; the classes are: {known}.")
        return self._with(class_name=name).sampled_again()

    def with_value(self, key: str, value: float) -> "State":
        """With a parameter that is the same in every sample, and in instances by hand."""
        fixed = self.with_entry(key, {"value": value}, "parameters")
        if self.placed is None:
            return fixed
        own = tuple(p.with_value(key, value) if key in p.values else p for p in self.placed)
        return fixed._with(placed=own)

    def with_range(self, key: str, low: float, high: float) -> "State":
        """With a parameter that is drawn from another range, in each sample anew."""
        if low > high:
            raise SlabForgeError(
                f"The range of '{key}' is empty ({low:g} to {high:g}); its lower end comes first."
            )
        value = {"value": low} if low == high else {"range": [low, high]}
        return self.with_entry(key, value, "parameters")

    def without(self, key: str) -> "State":
        """With a parameter as the recipe has it."""
        return self.with_entry(key, None, "parameters")

    def on_conveyor(self, on: bool) -> "State":
        """With consecutive samples that are frames of one slab, or each another place."""
        if not on:
            return self.with_entry("mode", "random", "position").sampled_again()
        most = int(self.pack.slab.size[1] / placing.frame_size(self.current)[1] + 1e-9)
        frames = max(1, min(self.recipe.position.frames_per_slab, most))
        state = self.with_entry("frames_per_slab", frames, "position")
        return state.with_entry("mode", "conveyor", "position").sampled_again()

    def with_light(self, number: int, edit: LightEdit) -> "State":
        """With a light, by its number in the pack, that differs from the scene's."""
        return self._with(lights={**self.lights, number: edit})

    def with_grid(self, on: bool) -> "State":
        """With SAMPLES samples beside each other, or one."""
        return self._with(grid=on)

    @property
    def narrowed(self) -> tuple[str, ...]:
        """The classes of layers one of whose ranges was narrowed, where any class is looked at."""
        if self.class_name is not None:
            return ()
        own = self.changes.get("parameters", {})
        layers = {key.split(".", 1)[0] for key, value in own.items() if "range" in value}
        plans = (one for one in self.current.plan.layers if one.layer.name in layers)
        return tuple(
            dict.fromkeys(self.current.class_names[p.class_index] for p in plans if p.class_index)
        )

    # -- edits of instances ---------------------------------------------------------------------

    def by_hand(self) -> "State":
        """With the instances that are shown now, from now on by hand."""
        return self._with(placed=self.instances)

    def sampled_again(self) -> "State":
        """With instances as they are sampled."""
        return self._with(placed=None, selected=None)

    def added(self, layer: str, x: float, y: float) -> "State":
        """With one more instance of a layer, on top, which is selected then."""
        self._need_layers()
        more = (*self.instances, placing.usual(self.pack, layer, x, y))
        return self._with(placed=more, selected=len(more) - 1)

    def moved(self, number: int, x: float, y: float) -> "State":
        """With an instance somewhere else."""
        return self._with_instance(number, self._instance(number).moved(x, y))

    def with_instance_value(self, number: int, key: str, value: float) -> "State":
        """With another parameter of one instance alone."""
        return self._with_instance(number, self._instance(number).with_value(key, value))

    def removed(self, number: int) -> "State":
        """Without an instance."""
        self._instance(number)
        rest = self.instances[:number] + self.instances[number + 1 :]
        return self._with(placed=rest, selected=None)

    def select(self, number: int | None) -> "State":
        """With an instance selected, or none."""
        return self._with(selected=number)

    def _with_instance(self, number: int, one: Placed) -> "State":
        rest = self.instances[:number], self.instances[number + 1 :]
        return self._with(placed=(*rest[0], one, *rest[1]), selected=number)

    def _instance(self, number: int) -> Placed:
        if not 0 <= number < len(self.instances):
            raise SlabForgeError(
                f"There is no instance {number + 1}; the frame's slab has {len(self.instances)}."
            )
        return self.instances[number]

    def _need_layers(self) -> None:
        if not self.pack.layers:
            raise SlabForgeError(
                "The pack has single materials, so that no instance can be added; give its scene"
                " layers (docs/layers.md)."
            )

    # -- another pack ---------------------------------------------------------------------------

    def on_pack(self, folder: str) -> "State":
        """The same over another pack, as the scene is exported again; what it lacks is left out."""
        recipe = self.recipe.model_copy(update={"pack": folder})
        keys = {p.key for p in parameters_of(recipe.loaded[0])}
        lost = self.recipe.parameters.keys() - keys
        kept = {k: v for k, v in self.recipe.parameters.items() if k not in lost}
        recipe = recipe_of(entries_of(recipe) | {"parameters": kept}, like=recipe)
        names = {layer.name for layer in recipe.loaded[0].layers}
        placed = self.placed and tuple(p for p in self.placed if p.layer in names)
        own = {k: v for k, v in self.changes.get("parameters", {}).items() if k in keys}
        changes = {**self.changes, "parameters": own} if own else _without(self.changes)
        known = self.class_name in recipe.class_names
        return self._with(
            recipe=recipe,
            changes=changes,
            placed=placed,
            selected=None,
            class_name=self.class_name if known else None,
        )


def merged(entries: Values, changes: Values) -> dict[str, Any]:
    """A recipe's entries with changes, which in tables replace entry by entry."""
    data = dict(entries)
    for name, value in changes.items():
        own = data.get(name)
        table = isinstance(own, Mapping) and isinstance(value, Mapping)
        data[name] = {**own, **value} if table and isinstance(own, Mapping) else value
    return data


def entries_of(recipe: Recipe) -> dict[str, Any]:
    """What a recipe says beside its defaults, as plain data."""
    return dict(json.loads(recipe.model_dump_json(exclude_defaults=True, by_alias=True)))


def parameters_of(pack: Pack) -> list[Parameter]:
    """Every parameter of a pack, those of its surfaces or materials first, each once."""
    parts = (*pack.surfaces, *pack.materials, *pack.layers)
    return list({p.key: p for part in parts for p in part.parameters}.values())


def _without(changes: Values) -> dict[str, Any]:
    return {k: v for k, v in changes.items() if k != "parameters"}
