"""The left column of the page: sample, parameters by layer, lights, camera and sensor."""

# pyright: reportMissingImports=false, reportMissingModuleSource=false

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from nicegui import ui

from ..model.controls import SENSOR, Group, Slider, groups_of
from ..model.lights import MOST_DEGREES, MOST_METRES, MOST_STOPS, UNCHANGED, name_of
from ..model.state import parameters_of
from ..session import Session

_OF_RECIPE = "as the recipe has them"


class ControlsColumn:
    """Controls that change the session, and follow it where something else changes it."""

    def __init__(self, session: Session) -> None:
        """Take the session."""
        self._session = session
        self._pack = ""
        self._following: list[Callable[[], object]] = []
        self._busy = False  # while controls follow, so that they change nothing themselves

    def build(self) -> None:
        """Make the column."""
        self._body = ui.column().classes("w-full gap-1")
        self.follow()

    def follow(self) -> None:
        """Show the session's values; make the column anew where the pack is another one."""
        if self._pack != self._session.state.recipe.pack:
            self._pack = self._session.state.recipe.pack
            self._following = []
            self._body.clear()
            with self._body:
                self._fill()
        self._busy = True
        for each in self._following:
            each()
        self._busy = False

    def _edit(self, change: Callable[[Any], Any], kind: str = "") -> None:
        if not self._busy:
            self._session.edit(change, kind)

    def _fill(self) -> None:
        self._sample()
        state = self._session.state
        known = {p.key: p for p in parameters_of(state.pack)}
        ui.label("Parameters").classes("heading")
        for group in groups_of(state.pack):
            self._group(group, known)
        ui.label("Lights").classes("heading")
        self._lights()
        self._folded("Camera", self._camera)
        self._folded("Sensor", self._sensor)

    def _folded(self, name: str, fill: Callable[[], None], caption: str | None = None) -> None:
        """A part that `fill` makes when it is opened: all at once are a page that comes slowly."""
        part, made = ui.expansion(name, caption=caption).classes("w-full").props("dense"), False

        def turned(event: Any) -> None:
            nonlocal made
            if event.value and not made:
                made = True
                with part:
                    fill()
                self.follow()

        part.on_value_change(turned)

    def _sample(self) -> None:
        session = self._session
        names = [_OF_RECIPE, *session.state.recipe.class_names]
        chosen = ui.select(
            names,
            label="Class",
            value=_OF_RECIPE,
            on_change=lambda e: self._edit(
                lambda s: s.with_class(None if e.value == _OF_RECIPE else e.value)
            ),
        ).classes("w-full")
        with ui.row().classes("w-full no-wrap"):
            seed = ui.number("Seed", min=0, precision=0, on_change=self._seed).classes("w-1/2")
            index = ui.number("Index", min=0, precision=0, on_change=self._index).classes("w-1/2")
        self._tick(
            "Conveyor",
            lambda: session.state.current.position.mode == "conveyor",
            lambda on: self._edit(lambda s: s.on_conveyor(on)),
        )
        self._following += [
            lambda: chosen.set_value(session.state.class_name or _OF_RECIPE),
            lambda: seed.set_value(session.state.current.seed),
            lambda: index.set_value(session.state.index),
        ]

    def _seed(self, event: Any) -> None:
        if event.value is not None:
            self._edit(lambda s: s.with_seed(int(event.value)))

    def _index(self, event: Any) -> None:
        if event.value is not None:
            self._edit(lambda s: s.with_index(int(event.value)))

    def _group(self, group: Group, known: dict[str, Any]) -> None:
        if not group.sliders:
            return

        def fill() -> None:
            for slider in group.sliders:
                self._parameter(slider, known[slider.key])

        self._folded(group.name, fill, group.kind)

    def _parameter(self, slider: Slider, parameter: Any) -> None:
        """A parameter's fixed value, and below it, where it is asked for, its range."""
        session = self._session

        def value() -> float:
            low, high = session.state.range_of(parameter)
            frame = session.frame()
            drawn = None if frame is None else frame.values.get(slider.key)
            return low if low == high else (low + high) / 2 if drawn is None else drawn

        with ui.row().classes("w-full no-wrap items-center gap-1"):
            self._slider(
                slider,
                value,
                lambda v: self._edit(lambda s: s.with_value(slider.key, v), slider.key),
            )
            ui.button("x", on_click=lambda: self._edit(lambda s: s.without(slider.key))).props(
                "flat dense size=sm"
            ).tooltip("as the recipe has it")
        self._range(
            slider._replace(label="drawn from"),
            lambda: session.state.range_of(parameter),
            lambda ends: self._edit(lambda s: s.with_range(slider.key, *ends), slider.key),
        )

    def _tick(self, name: str, value: Callable[[], bool], act: Callable[[bool], None]) -> None:
        """A box to tick."""
        box = ui.checkbox(name, on_change=lambda e: act(bool(e.value)))
        self._following.append(lambda: box.set_value(value()))

    def _row(
        self, slider: Slider, value: Callable[[], float], act: Callable[[float], None]
    ) -> None:
        """A slider in a row of its own."""
        with ui.row().classes("w-full no-wrap items-center gap-1"):
            self._slider(slider, value, act)

    def _slider(
        self, slider: Slider, value: Callable[[], float], act: Callable[[float], None]
    ) -> None:
        """A name, a slider and its value."""
        ui.label(slider.label).classes("row-name")
        moved = ui.slider(
            min=slider.low,
            max=slider.high,
            step=(slider.high - slider.low) / 400,
            on_change=lambda e: act(float(e.value or 0.0)),
        ).props(f'data-key="{slider.key}"')
        shown = ui.label().classes("row-value")
        self._following += [
            lambda: moved.set_value(value()),
            lambda: shown.set_text(f"{value():.{slider.digits}f}"),
        ]

    def _range(
        self, slider: Slider, ends: Callable[[], Any], act: Callable[[tuple[float, float]], None]
    ) -> None:
        """The range that is drawn from, with a handle at each end, and both as text."""

        def taken(event: Any) -> None:
            act((float(event.value["min"]), float(event.value["max"])))

        def follow() -> None:
            low, high = ends()
            both.set_value({"min": low, "max": high})
            shown.set_text(f"{low:.3g} to {high:.3g}")

        with ui.row().classes("w-full no-wrap items-center gap-1"):
            ui.label(slider.label).classes("row-name text-grey")
            both = ui.range(
                min=slider.low,
                max=slider.high,
                step=(slider.high - slider.low) / 400,
                on_change=taken,
            ).props(f'data-range="{slider.key}"')
            shown = ui.label().classes("row-ends")
        self._following.append(follow)

    def _lights(self) -> None:
        pack = self._session.state.pack
        for number in range(len(pack.lights)):
            self._folded(name_of(pack, number), lambda n=number: self._light_of(n))

    def _light_of(self, number: int) -> None:
        """The controls of one light."""
        sun = self._session.state.pack.lights[number].type == "SUN"
        field, most = ("turned", MOST_DEGREES) if sun else ("moved", MOST_METRES)
        self._tick(
            "on",
            lambda: self._light(number).on,
            lambda on: self._change_light(number, on=on),
        )
        self._row(
            Slider(f"stops {number}", "Strength", -MOST_STOPS, MOST_STOPS),
            lambda: self._light(number).stops,
            lambda v: self._change_light(number, stops=v),
        )
        for axis in range(2 if sun else 3):
            self._row(
                Slider(f"{field} {number} {axis}", f"{field} {'xyz'[axis]}", -most, most),
                lambda a=axis: getattr(self._light(number), field)[a],
                lambda v, a=axis: self._move_light(number, field, a, v),
            )

    def _light(self, number: int) -> Any:
        return self._session.state.lights.get(number, UNCHANGED)

    def _change_light(self, number: int, **changes: Any) -> None:
        edit = replace(self._light(number), **changes)
        self._edit(lambda s: s.with_light(number, edit), f"light {number}")

    def _move_light(self, number: int, field: str, axis: int, value: float) -> None:
        old = getattr(self._light(number), field)
        self._change_light(number, **{field: (*old[:axis], value, *old[axis + 1 :])})

    def _camera(self) -> None:
        session = self._session
        rays = ui.select(
            [1, 4, 16],
            label="Rays a pixel",
            on_change=lambda e: self._edit(lambda s: s.with_entry("spp", e.value)),
        ).classes("w-full")
        with ui.row().classes("w-full no-wrap"):
            sides = [
                ui.number(name, min=1, max=4096, precision=0).classes("w-1/2")
                for name in ("Width", "Height")
            ]
        ui.button("Set size", on_click=lambda: self._resize([s.value for s in sides])).props(
            "dense"
        )
        self._tick(
            "Colour",
            lambda: session.state.current.channels == 3,
            lambda on: self._edit(lambda s: s.with_entry("channels", 3 if on else 1)),
        )
        self._row(
            Slider("edges", "Slab's edges", 0.0, 1.0),
            lambda: session.state.current.position.edges,
            lambda v: self._edit(lambda s: s.with_entry("edges", v, "position"), "edges"),
        )
        self._following += [
            lambda: rays.set_value(session.state.current.spp),
            *(
                lambda i=i, side=side: side.set_value(session.state.current.size[i])
                for i, side in enumerate(sides)
            ),
        ]

    def _sensor(self) -> None:
        self._tick(
            "camera's optics and electronics",
            lambda: self._session.state.current.sensor.stage,
            lambda on: self._edit(lambda s: s.with_entry("stage", on, "sensor")),
        )
        for slider in SENSOR:
            self._range(
                slider,
                lambda k=slider.key: getattr(self._session.state.current.sensor, k),
                lambda ends, k=slider.key: self._edit(
                    lambda s: s.with_entry(k, list(ends), "sensor"), k
                ),
            )

    def _resize(self, sides: list[Any]) -> None:
        if all(sides):
            self._edit(lambda s: s.with_entry("size", [int(v) for v in sides]))
