"""Orders for frames and the frames that answer them, as the render process takes and gives them."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ...generator.sensor import LIMITS, CameraParts, Sensor
from ..model.lights import Edits
from ..model.placing import Placed
from ..model.state import PLANES, State, View
from .views import Shown


@dataclass(frozen=True, kw_only=True)
class Order:
    """Asks for one sample: `recipe` is its JSON, `placed` and `lights` are as in a State.

    `camera_parts` says what of a camera programs have; `version` is that of the state to which the
    order belongs.
    """

    recipe: str
    index: int
    version: int
    placed: tuple[Placed, ...] | None
    lights: Edits
    camera_parts: CameraParts
    view: View


class Asked(NamedTuple):
    """Orders for the render process; with `anew` they replace those that wait."""

    orders: tuple[Order, ...]
    anew: bool


class Frame(NamedTuple):
    """A sample as it was rendered for an order.

    `shown` is the picture of the order's view. `image` uint8 (H, W) or (H, W, 3), `mask` uint8
    (H, W) and `instance` uint16 (H, W) are what a data set would hold. `label` is the class index;
    `surface` the name of the surface, or of the material; `values` are the drawn parameters by
    key: of the surface, and of the highest instance of each layer; `camera` the numbers of
    FRAME_FIELDS by name. `seconds` is the time that rendering took, None where programs were built
    meanwhile; `renderer` is what rendered. One that is not `final` was made with the fewest new
    programs, as good but for rounding and a few pixels; the final one follows.
    """

    # the field hides tuple.index, which nobody asks of a frame
    index: int  # pyright: ignore[reportIncompatibleMethodOverride]
    version: int
    shown: Shown
    image: NDArray[np.uint8]
    mask: NDArray[np.uint8]
    instance: NDArray[np.uint16]
    label: int
    surface: str
    values: dict[str, float]
    camera: dict[str, float]
    seconds: float | None
    renderer: str
    note: str
    final: bool


class Failed(NamedTuple):
    """An order that could not be rendered, and why."""

    index: int  # pyright: ignore[reportIncompatibleMethodOverride]  # as in Frame
    version: int
    reason: str


class Building(NamedTuple):
    """A program is being built, which may take long."""

    name: str


def order_of(state: State, index: int, version: int) -> Order:
    """The order for a sample of a state; SlabForgeError where its changes do not fit."""
    return Order(
        recipe=state.current.model_dump_json(by_alias=True),
        index=index,
        version=version,
        placed=state.placed,
        lights=dict(state.lights),
        camera_parts=camera_parts_of(state.recipe.sensor, state.current.sensor),
        view=state.view,
    )


def camera_parts_of(usual: Sensor, changed: Sensor) -> CameraParts:
    """What of a camera programs must have for a recipe's sensor with changes.

    It is the recipe's own as long as changes keep to its ranges, so that sliding builds no programs
    anew; beyond them it has room for the widest blur that there is.
    """
    old, new = usual.parts, changed.parts
    if not new.on:
        return new
    if not old.on:
        old = new
    across = LIMITS["blur_across"].high ** 2
    along = LIMITS["blur_along"].high ** 2 + LIMITS["motion"].high ** 2 / 12
    return CameraParts(
        on=True,
        blur=(
            old.blur[0] if new.blur[0] <= old.blur[0] else across,
            old.blur[1] if new.blur[1] <= old.blur[1] else along,
        ),
        jitter=old.jitter or new.jitter,
        gamma=old.gamma or new.gamma,
    )


def planes_of(view: View) -> tuple[str, ...]:
    """The planes that a view needs."""
    return (view,) if view in PLANES else ()
