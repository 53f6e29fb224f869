"""A state as text: a fragment of a recipe, and the parameters of a frame that was saved."""

import json
from collections.abc import Iterator
from typing import Any

from ..generator.toml_text import tables
from .frames import Frame
from .lights import UNCHANGED, name_of
from .placing import Placed
from .state import State


def fragment(state: State) -> str:
    """The changes of a state as entries of a recipe (TOML).

    What a recipe cannot say stands in comments: the sample and class that are looked at, instances
    by hand, lights, which belong to the scene.
    """
    lines = [f"# Seen at index {state.index}{_class(state)}, pack '{state.recipe.pack}'."]
    lines += _by_hand(state)
    lines += _lights(state)
    return "\n".join([*lines, *tables(state.changes)]).strip() + "\n"


def parameters(state: State, frame: Frame, class_names: tuple[str, ...]) -> dict[str, Any]:
    """All that a frame was made from, as plain data for JSON."""
    pack = state.pack
    return {
        "recipe": json.loads(state.current.model_dump_json(exclude_defaults=True, by_alias=True)),
        "seed": state.current.seed,
        "index": frame.index,
        "label": class_names[frame.label],
        "surface": frame.surface,
        "values": frame.values,
        "camera": frame.camera,
        "by_hand": state.placed is not None,
        "instances": [_instance(one) for one in state.instances],
        "lights": [
            {"light": name_of(pack, i), **vars(edit)}
            for i, edit in state.lights.items()
            if edit != UNCHANGED
        ],
        "fragment": fragment(state),
        "renderer": frame.renderer,
    }


def _class(state: State) -> str:
    return "" if state.class_name is None else f", class '{state.class_name}'"


def _by_hand(state: State) -> Iterator[str]:
    if state.placed is None:
        return
    yield "# Instances by hand (metres from the frame's centre), which a recipe cannot say:"
    for one in state.placed:
        yield f"#   {one.layer} at {one.x:.4g}, {one.y:.4g}, Size {one.size:.4g}"


def _lights(state: State) -> Iterator[str]:
    changed = {i: edit for i, edit in state.lights.items() if edit != UNCHANGED}
    if changed:
        yield "# Lights, which belong to the scene; change them there and export it again:"
    for i, edit in changed.items():
        turned = state.pack.lights[i].type == "SUN"
        way = f"turned {_numbers(edit.turned)} degrees" if turned else ""
        way = way or f"moved {_numbers(edit.moved)} m"
        yield f"#   {name_of(state.pack, i)}: " + (
            f"{edit.stops:+.2f} stops, {way}" if edit.on else "off"
        )


def _instance(one: Placed) -> dict[str, Any]:
    plain = {k: v[0] if len(v) == 1 else list(v) for k, v in one.values.items()}
    return {"layer": one.layer, "x": one.x, "y": one.y, "parameters": plain}


def _numbers(values: tuple[float, ...]) -> str:
    return "(" + ", ".join(f"{v:.3g}" for v in values) + ")"
