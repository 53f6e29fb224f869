"""The left panel: which sample, its parameters by layer, lights, camera and sensor."""

# pyright: reportMissingImports=false, reportMissingModuleSource=false

from dataclasses import dataclass, replace
from typing import Any

from imgui_bundle import imgui

from ...glsl.pack.pack import Parameter
from ..model.controls import SENSOR, Group, Slider, groups_of
from ..model.lights import MOST_DEGREES, MOST_METRES, MOST_STOPS, UNCHANGED, LightEdit, name_of
from ..model.state import State, parameters_of
from ..session import Session
from . import style
from .widgets import begin_row, choose, number, rows, section, slide, slide_range, tell, tick, when

_OF_RECIPE = "as the recipe has them"
_RAYS = ("1", "4", "16")
_MOST_PIXELS = 4096  # of a side that can be typed


@dataclass
class ControlsPanel:
    """What of the panel is remembered from one picture of the window to the next."""

    sought: str = ""
    everything: bool = False
    size: str = ""
    groups: tuple[Group, ...] = ()
    known: dict[str, Parameter] | None = None
    pack: str = ""

    def draw(self, session: Session) -> None:
        """Draw it, and do what the user asks for."""
        state = session.state
        if self.pack != state.recipe.pack:
            self.pack, self.groups = state.recipe.pack, groups_of(state.pack)
            self.known = {p.key: p for p in parameters_of(state.pack)}
        if section("Sample"):
            _sample(session, state)
        if section("Parameters"):
            self._parameters(session, state)
        if section("Lights", opened=False):
            _lights(session, state)
        if section("Camera", opened=False):
            self._camera(session, state)
        if section("Sensor", opened=False):
            _sensor(session, state)

    # -- parameters -----------------------------------------------------------------------------

    def _parameters(self, session: Session, state: State) -> None:
        imgui.set_next_item_width(-1.0)
        _, self.sought = imgui.input_text_with_hint("##sought", "find a parameter", self.sought)
        frame = session.frame()
        changed = {key.split(".", 1)[0] for key in state.changes.get("parameters", ())}
        shown = {key.split(".", 1)[0] for key in ({} if frame is None else frame.values)} | changed
        surface = "" if frame is None else frame.surface
        here = [g for g in self.groups if g.name == surface or g.name in shown]
        rest = [g for g in self.groups if g not in here]
        for group in here:
            self._group(session, state, group, opened=group.name != surface or len(here) == 1)
        if rest:
            when(tick(f"show {len(rest)} that are not in this frame", self.everything), self._all)
            for group in rest if self.everything or self.sought else ():
                self._group(session, state, group, opened=False)

    def _all(self, on: bool) -> None:
        self.everything = on

    def _group(self, session: Session, state: State, group: Group, *, opened: bool) -> None:
        words = self.sought.lower()
        found = [s for s in group.sliders if words in s.key.lower()]
        if not found:
            return
        changed = sum(s.key in state.changes.get("parameters", {}) for s in found)
        mark = f"   ({changed} changed)" if changed else ""
        imgui.set_next_item_open(opened or bool(words), imgui.Cond_.appearing)
        if imgui.tree_node(f"{group.name}   {group.kind}{mark}###{group.name}"):
            with rows(group.name, buttons=True):
                for slider in found:
                    self._row(session, state, slider)
            imgui.tree_pop()

    def _row(self, session: Session, state: State, slider: Slider) -> None:
        """A parameter: as it was drawn, or fixed, or its range."""
        assert self.known is not None
        parameter = self.known[slider.key]
        low, high = state.range_of(parameter)
        own = state.changes.get("parameters", {}).get(slider.key)
        narrowed = own is not None and "range" in own
        fixed = own is not None and not narrowed
        color = style.ACCENT if fixed else style.NARROWED if narrowed else style.INK
        begin_row(slider.label, color)
        if narrowed:
            ends = slide_range(slider, low, high)
            if ends is not None:
                session.edit(lambda s: s.with_range(slider.key, *ends), slider.key)
        else:
            frame = session.frame()
            drawn = None if frame is None else frame.values.get(slider.key)
            value = low if fixed else (low + high) / 2 if drawn is None else drawn
            moved = slide(slider, value, style.ACCENT if fixed else None)
            if moved is not None:
                session.edit(lambda s: s.with_value(slider.key, moved), slider.key)
        imgui.table_next_column()
        self._buttons(session, slider, narrowed=narrowed, own=own is not None)

    def _buttons(self, session: Session, slider: Slider, *, narrowed: bool, own: bool) -> None:
        imgui.push_style_var(imgui.StyleVar_.frame_padding, (4.0, 4.0))
        imgui.begin_disabled(narrowed)
        if imgui.button(f"<>##{slider.key}"):
            session.edit(lambda s: s.with_range(slider.key, slider.low, slider.high))
        imgui.end_disabled()
        tell("Narrow the range that is drawn from; 'Grid' shows sixteen samples of it")
        imgui.same_line(0.0, 3.0)
        imgui.begin_disabled(not own)
        if imgui.button(f"x##{slider.key}"):
            session.edit(lambda s: s.without(slider.key))
        imgui.end_disabled()
        tell("As the recipe has it")
        imgui.pop_style_var()

    # -- camera ---------------------------------------------------------------------------------

    def _camera(self, session: Session, state: State) -> None:
        recipe = state.current
        with rows("camera"):
            begin_row("Size")
            given = self.size or f"{recipe.size[0]} x {recipe.size[1]}"
            entered, self.size = imgui.input_text(
                "##size", given, imgui.InputTextFlags_.enter_returns_true
            )
            if entered:
                _resize(session, self.size)
                self.size = ""
            begin_row("Rays a pixel")
            rays = choose("rays", str(recipe.spp), _RAYS)
            when(rays, lambda n: session.edit(lambda s: s.with_entry("spp", int(n))))
            begin_row("Colour")
            when(
                tick("##colour", recipe.channels == 3),
                lambda on: session.edit(lambda s: s.with_entry("channels", 3 if on else 1)),
            )
            begin_row("Slab's edges")
            edges = slide(Slider("edges", "edges", 0.0, 1.0), recipe.position.edges)
            tell("Share of the frames that show an edge of the slab")
            when(
                edges,
                lambda v: session.edit(lambda s: s.with_entry("edges", v, "position"), "edges"),
            )
        across, along = (1000 * v for v in state.pack.view.scale)
        imgui.text_disabled(f"a pixel shows {across:.2f} x {along:.2f} mm of the slab")


def _sample(session: Session, state: State) -> None:
    with rows("sample"):
        begin_row("Class")
        chosen = choose("class", state.class_name or _OF_RECIPE, (_OF_RECIPE, *_classes(state)))
        when(
            chosen,
            lambda name: session.edit(lambda s: s.with_class(None if name == _OF_RECIPE else name)),
        )
        begin_row("Seed")
        when(number("seed", state.current.seed), lambda n: session.edit(lambda s: s.with_seed(n)))
        begin_row("Index")
        when(number("index", state.index), lambda n: session.edit(lambda s: s.with_index(n)))
        begin_row("Conveyor")
        on = tick("##conveyor", state.current.position.mode == "conveyor")
        tell("Consecutive samples are frames of one slab; drag and play along it")
        when(on, lambda v: session.edit(lambda s: s.on_conveyor(v)))


def _classes(state: State) -> tuple[str, ...]:
    return state.recipe.class_names


def _lights(session: Session, state: State) -> None:
    for number_, light in enumerate(state.pack.lights):
        edit = state.lights.get(number_, UNCHANGED)
        name = name_of(state.pack, number_)
        imgui.push_id(number_)
        with rows("light"):
            begin_row(name, style.INK if edit == UNCHANGED else style.ACCENT)
            when(tick("on", edit.on), lambda v, e=edit, n=number_: _light(session, n, e, on=v))
            begin_row("Strength")
            moved = slide(Slider("stops", "", -MOST_STOPS, MOST_STOPS), edit.stops)
            tell("Stops: one more is twice the light")
            when(moved, lambda v, e=edit, n=number_: _light(session, n, e, stops=v))
            if light.type == "SUN":
                _axes(session, number_, edit, "turned", MOST_DEGREES, "Turn")
            else:
                _axes(session, number_, edit, "moved", MOST_METRES, "Move")
        imgui.pop_id()
    if not state.pack.lights:
        imgui.text_disabled("The scene has no light but its world.")
    if state.lights and imgui.button("As in the scene"):
        session.edit(lambda s: replace(s, lights={}))


def _axes(
    session: Session, which: int, edit: LightEdit, field: str, most: float, name: str
) -> None:
    """Sliders of a light's place or turn, axis by axis."""
    values: tuple[float, ...] = getattr(edit, field)
    for axis, value in enumerate(values):
        begin_row(f"{name} {'xyz'[axis]}")
        moved = slide(Slider(f"{field} {axis}", "", -most, most), value)
        if moved is not None:
            new = tuple(moved if i == axis else v for i, v in enumerate(values))
            _light(session, which, edit, **{field: new})


def _light(session: Session, which: int, edit: LightEdit, **changes: Any) -> None:
    session.edit(lambda s: s.with_light(which, replace(edit, **changes)), f"light {which}")


def _sensor(session: Session, state: State) -> None:
    sensor = state.current.sensor
    own = state.changes.get("sensor", {})
    when(
        tick("camera's optics and electronics", sensor.stage),
        lambda on: session.edit(lambda s: s.with_entry("stage", on, "sensor")),
    )
    imgui.text_disabled("drag an end; both together are a fixed value")
    with rows("sensor", buttons=True):
        for slider in SENSOR:
            begin_row(slider.label, style.NARROWED if slider.key in own else style.INK)
            low, high = getattr(sensor, slider.key)
            ends = slide_range(slider, low, high)
            if ends is not None:
                session.edit(
                    lambda s, k=slider.key, e=ends: s.with_entry(k, list(e), "sensor"), slider.key
                )
            imgui.table_next_column()
            imgui.begin_disabled(slider.key not in own)
            if imgui.button(f"x##{slider.key}"):
                session.edit(lambda s, k=slider.key: s.with_entry(k, None, "sensor"))
            imgui.end_disabled()


def _resize(session: Session, text: str) -> None:
    parts = text.lower().replace("x", " ").split()
    sides = [int(p) for p in parts if p.isdigit() and 0 < int(p) <= _MOST_PIXELS]
    if len(parts) != 2 or len(sides) != 2:
        session.say(
            f"The size is WIDTH x HEIGHT in pixels, up to {_MOST_PIXELS} (got '{text}').",
            fault=True,
        )
        return
    session.edit(lambda s: s.with_entry("size", sides))
