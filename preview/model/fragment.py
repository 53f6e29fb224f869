"""A state as text: a fragment of a recipe."""

from collections.abc import Iterator

from ...generator.toml_text import tables
from .lights import UNCHANGED, name_of
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


def _numbers(values: tuple[float, ...]) -> str:
    return "(" + ", ".join(f"{v:.3g}" for v in values) + ")"
