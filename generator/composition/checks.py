"""Refuses what a recipe says of surfaces and layers and what does not fit its pack."""

from collections.abc import Mapping

from ...errors import SlabForgeError
from ...glsl.pack.pack import NO_CLASS, SOUND, Pack
from .counts import MOST
from .entries import Composition, LayerUse, SurfaceUse
from .plan import CompositionPlan, LayerPlan, class_of
from .shares import unknown


def check_names(
    pack: Pack, *, composition: Composition, uses: Mapping[str, LayerUse], surface: SurfaceUse
) -> None:
    """Raise SlabForgeError for a layer, surface or parameter that the pack does not have."""
    layers = {layer.name: layer for layer in pack.layers}
    if composition.mode == "free" and not layers:
        raise SlabForgeError(
            "composition.mode is 'free', but the recipe's pack has no layers, only single"
            ' materials; write mode = "main", or name a pack with layers.'
        )
    if uses and not layers:
        raise SlabForgeError(
            "The recipe has an entry 'layers', but its pack has none, only single materials;"
            " remove the entry, or name a pack with layers."
        )
    for name, use in uses.items():
        if name not in layers:
            raise SlabForgeError(unknown("layer", name, layers))
        if class_of(layers[name], use) == SOUND:
            raise SlabForgeError(
                f"layers.{name}.class is '{SOUND}', the class of metal without a defect; write"
                ' "none" for a look-alike.'
            )
        _check_alike(name, use, [p.key.split(".", 1)[1] for p in layers[name].parameters])
    if surface.images is not None and not layers:
        raise SlabForgeError(
            "The recipe has surface.images, but its pack has no layers to lay on them, only single"
            " materials; name a pack with layers."
        )
    surfaces = [one.name for one in pack.surfaces]
    for name in surface.shares:
        if name not in surfaces:
            raise SlabForgeError(unknown("surface", name, surfaces or ["no surfaces"]))
    if surface.shares and not any(surface.shares.values()):
        raise SlabForgeError("Every share in surface.shares is 0; at least one must be above 0.")


def _check_alike(name: str, use: LayerUse, inputs: list[str]) -> None:
    for parameter in use.alike:
        if parameter in ("Position X", "Position Y"):
            raise SlabForgeError(
                f"layers.{name}.alike has '{parameter}', but two instances at one place would be"
                ' one; write place = "clusters" or "rows".'
            )
        if parameter not in inputs:
            raise SlabForgeError(unknown(f"parameter in layers.{name}.alike", parameter, inputs))


def check_classes_free(shares: Mapping[str, float]) -> None:
    """Raise SlabForgeError for `classes` that are no shares of frames that hold a class."""
    if SOUND in shares:
        raise SlabForgeError(
            "classes.sound has no meaning where composition.mode is 'free': a frame that holds no"
            " defect is sound; remove it and lower the other shares."
        )
    for name, share in shares.items():
        if share > 1:
            raise SlabForgeError(
                f"classes.{name} is {share:g}, but where composition.mode is 'free' it is the share"
                " of frames that hold the class, from 0 to 1."
            )


def check_plan(plan: CompositionPlan, parameters: Mapping[str, object]) -> None:
    """Raise SlabForgeError for counts, shares and places that contradict each other."""
    for one in plan.layers:
        _check_presence(one, plan)
        largest = one.count.largest or 1
        if one.used and largest > plan.most:
            mend = f"write composition.most = {largest}" if largest <= MOST else "lower the count"
            raise SlabForgeError(
                f"layers.{one.layer.name}.count goes up to {largest}, but a frame holds at most"
                f" {plan.most} instances (composition.most, up to {MOST}); {mend}."
            )
        _check_place(one, parameters)
    for value, count in enumerate(plan.cycle):
        if (
            plan.layers
            and value
            and count
            and not any(one.main and one.class_index == value for one in plan.layers)
        ):
            raise SlabForgeError(
                f"classes.{plan.classes[value]} is above 0, but every layer of that class has the"
                " weight 0; raise one weight."
            )
    _check_sum(plan)


def _check_presence(one: LayerPlan, plan: CompositionPlan) -> None:
    name, share = one.layer.name, one.use.share
    if plan.free and one.class_index and share is not None:
        raise SlabForgeError(
            f"layers.{name}.share says how often a defect lies beside the main class, but where"
            f" composition.mode is 'free' classes.{plan.classes[one.class_index]} says how often it"
            " comes; remove the share."
        )
    others = any(n for v, n in enumerate(plan.cycle) if v not in (0, one.class_index))
    if one.class_index and share and not others:
        raise SlabForgeError(
            f"layers.{name}.share is {share:g} of the frames whose main class is another defect,"
            " but the recipe's classes have none; remove the share, or give another class one."
        )
    if one.use.count is not None and not one.used:
        reason = f"layers.{name}.share is 0"
        class_name = class_of(one.layer, one.use)
        if class_name != NO_CLASS:
            reason = f"classes.{class_name} or the weight is 0, and so is the share"
        raise SlabForgeError(
            f"layers.{name} has a count, but never lies in a frame: {reason}; raise one of them, or"
            " remove the count."
        )


def _check_place(one: LayerPlan, parameters: Mapping[str, object]) -> None:
    kind = one.use.place.kind
    for axis in ("Position X", "Position Y"):
        key = f"{one.layer.name}.{axis}"
        if kind != "uniform" and key in parameters:
            raise SlabForgeError(
                f"layers.{one.layer.name}.place is '{kind}', but parameters.'{key}' says where the"
                " instances lie as well; remove one of them."
            )


def _check_sum(plan: CompositionPlan) -> None:
    """Refuse layers that cannot lie in one frame with the least number that each may have."""
    beside = {o.layer.name: o.count.least for o in plan.layers if o.share > 0 and o.asked}
    for value in range(len(plan.classes)):
        own = [o.count.least for o in plan.layers if o.main and o.class_index == value]
        rest = [
            o.count.least
            for o in plan.layers
            if o.layer.name in beside and (not o.class_index or (value and o.class_index != value))
        ]
        if plan.free:
            rest += [
                max(o.count.least for o in plan.layers if o.main and o.class_index == other)
                for other in {o.class_index for o in plan.layers if o.main} - {value}
            ]
        total = max(own, default=0) + sum(rest)
        if total > plan.most:
            raise SlabForgeError(
                f"A frame may have to hold {total} instances, since every layer in it has at least"
                f" the smallest number of its count, but composition.most is {plan.most}; raise it"
                f" (up to {MOST}), or lower counts."
            )
