"""What a recipe's entries mean for its pack: of each layer, how often it comes and as what."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ...glsl.pack.pack import NO_CLASS, SOUND, Layer, Pack
from .counts import Count
from .entries import Composition, LayerUse, SurfaceUse
from .shares import fraction, whole_parts

_USUAL_MOST, _FEW = 16, 6
_DEFECTS = Count(table=(0.0, 0.75, 0.2, 0.05))
_LOOK_ALIKES = Count(range=(1, 1))
_BESIDE, _BESIDE_LOOK_ALIKES = Fraction(1, 4), Fraction(1, 2)  # sums of all layers' usual shares
_UNUSED = LayerUse()
_LEFT_OUT = -1  # in place of the class index of a layer whose class the recipe does not have


@dataclass(frozen=True, kw_only=True)
class LayerPlan:
    """How one layer of the pack is used.

    `class_index` is the one that its instances write, 0 for a look-alike. `main` is whether
    frames have it for their class; `share` is how often it lies beside (see `LayerUse.share`), and
    `asked` whether the recipe says so. A layer that nobody asked for stays away from a frame that
    is full without it.
    """

    layer: Layer
    use: LayerUse
    class_index: int
    main: bool
    share: Fraction
    asked: bool
    count: Count

    @property
    def used(self) -> bool:
        """Whether any frame can hold it."""
        return self.main or self.share > 0


@dataclass(frozen=True, kw_only=True)
class CompositionPlan:
    """How samples are composed.

    `classes` are the names of classes in class order. `cycle` has how many samples of each class
    make one full cycle of main classes; `held`, in the mode `free`, the share of frames that hold
    each class; `surfaces` how many of each surface make a cycle of surfaces.
    """

    classes: tuple[str, ...]
    layers: tuple[LayerPlan, ...]
    free: bool
    most: int
    cycle: tuple[int, ...]
    held: tuple[Fraction, ...]
    surfaces: tuple[int, ...]


def known_classes(pack: Pack, uses: Mapping[str, LayerUse]) -> tuple[str, ...]:
    """The names of all classes that a recipe may name, as its `layers` leave them."""
    if not pack.layers:
        return pack.classes
    own = (class_of(layer, uses.get(layer.name, _UNUSED)) for layer in pack.layers)
    return tuple(dict.fromkeys((SOUND, *(name for name in own if name != NO_CLASS))))


def class_names(
    pack: Pack, uses: Mapping[str, LayerUse], shares: Mapping[str, float]
) -> tuple[str, ...]:
    """The names of classes in class order.

    In a pack of layers these are the classes that a recipe has: those in its `classes`, and those
    of layers to which it gives a share. A recipe that is silent about classes has all of them.
    """
    known = known_classes(pack, uses)
    if not (pack.layers and shares):
        return known
    beside = {
        class_of(layer, uses[layer.name])
        for layer in pack.layers
        if layer.name in uses and uses[layer.name].share
    }
    return tuple(name for name in known if name == SOUND or name in shares or name in beside)


def class_of(layer: Layer, use: LayerUse) -> str:
    """The name of the class of a layer's instances, NO_CLASS for a look-alike."""
    return layer.class_name if use.class_name is None else use.class_name


def default_classes(classes: tuple[str, ...]) -> dict[str, float]:
    """The shares of a recipe that says nothing of classes: one of each defect, none of sound."""
    return dict.fromkeys(classes[1:] or classes, 1.0)


def plan_of(
    pack: Pack,
    *,
    composition: Composition,
    uses: Mapping[str, LayerUse],
    shares: Mapping[str, float],
    surface: SurfaceUse,
) -> CompositionPlan:
    """The plan of a recipe: its entries `composition`, `layers`, `classes` and `surface`."""
    classes = class_names(pack, uses, shares)
    free = composition.mode == "free" and bool(pack.layers)
    if free:
        held = _held(classes, shares)
        sound = 0 if any(share == 1 for share in held) else 1
        cycle = (sound, *(int(share > 0) for share in held[1:]))
    else:
        held = (Fraction(0),) * len(classes)
        cycle = whole_parts(shares or default_classes(classes), classes)
    names = [one.name for one in pack.surfaces]
    return CompositionPlan(
        classes=classes,
        layers=_layers(pack, classes, cycle, uses, free),
        free=free,
        most=composition.most or (_USUAL_MOST if uses else _FEW),
        cycle=cycle,
        held=held,
        surfaces=whole_parts(surface.shares or dict.fromkeys(names, 1.0), names) if names else (),
    )


def _held(classes: tuple[str, ...], shares: Mapping[str, float]) -> tuple[Fraction, ...]:
    """The share of frames that hold each class; on average one class, if the recipe is silent."""
    usual = 1.0 / max(len(classes) - 1, 1)
    given = shares or dict.fromkeys(classes[1:], usual)
    return (Fraction(0), *(fraction(given.get(name, 0.0)) for name in classes[1:]))


def _layers(
    pack: Pack,
    classes: tuple[str, ...],
    cycle: tuple[int, ...],
    uses: Mapping[str, LayerUse],
    free: bool,
) -> tuple[LayerPlan, ...]:
    owned = [(layer, uses.get(layer.name, _UNUSED)) for layer in pack.layers]
    numbers = {name: i for i, name in enumerate(classes)} | {NO_CLASS: 0}
    values = [numbers.get(class_of(layer, use), _LEFT_OUT) for layer, use in owned]
    usual = _usual_shares(values, cycle, free)
    return tuple(
        LayerPlan(
            layer=layer,
            use=use,
            class_index=max(value, 0),
            main=bool(value > 0 and cycle[value] and use.weight),
            share=share if use.share is None else fraction(use.share),
            asked=use.share is not None,
            count=use.count or (_LOOK_ALIKES if value == 0 else _DEFECTS),
        )
        for (layer, use), value, share in zip(owned, values, usual, strict=True)
    )


def _usual_shares(values: list[int], cycle: tuple[int, ...], free: bool) -> list[Fraction]:
    """How often each layer lies beside, where the recipe does not say.

    All defects together in a quarter of the frames and all look-alikes in half of them, on average;
    but none of a class that the recipe leaves out, or where there is no other class.
    """
    defects = [v for v in values if v > 0 and cycle[v]]
    alone = free or len(set(defects)) < 2
    return [
        _BESIDE_LOOK_ALIKES / values.count(0)
        if not value
        else _BESIDE / len(defects)
        if value > 0 and cycle[value] and not alone
        else Fraction(0)
        for value in values
    ]
