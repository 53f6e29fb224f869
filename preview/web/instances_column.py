"""The right column of the page: instances, what is selected of them, adding and removing."""

# pyright: reportMissingImports=false, reportMissingModuleSource=false

from functools import partial
from typing import Any

from nicegui import ui

from ..model.controls import Group, groups_of
from ..rendering.views import color_of
from ..session import Session


class InstancesColumn:
    """The instances of the slab; it follows the session."""

    def __init__(self, session: Session) -> None:
        """Take the session."""
        self._session = session
        self._layer = ""
        self._seen: Any = None
        self._busy = False

    def build(self) -> None:
        """Make the column."""
        self._body = ui.column().classes("w-full gap-1")
        self.follow()

    def follow(self) -> None:
        """Show the session's instances; sliders that are being moved are left alone."""
        state = self._session.state
        seen = (state.recipe.pack, len(state.instances), state.selected, state.placed is None)
        if state.placed is None:
            seen = (*seen, state.instances)
        if seen == self._seen:
            return
        self._seen = seen
        self._body.clear()
        with self._body:
            self._fill()

    def _fill(self) -> None:
        session, state = self._session, self._session.state
        ui.label("Instances").classes("heading")
        names = [layer.name for layer in state.pack.layers]
        if not names:
            ui.label("The pack has single materials: one defect in each frame.")
            return
        for number, one in reversed(list(enumerate(state.instances))):
            r, g, b = color_of(names.index(one.layer) + 1)
            text = f"{number + 1}  {one.layer}  {1000 * one.size:.0f} mm"
            button = ui.button(text, on_click=partial(self._select, number))
            button.props("flat dense no-caps align=left").classes("w-full")
            button.style(f"color: rgb({r},{g},{b}) !important")
            if number == state.selected:
                button.props("outline")
        self._layer = self._layer if self._layer in names else names[0]
        with ui.row().classes("w-full no-wrap items-center"):
            ui.select(names, value=self._layer, on_change=self._choose).classes("grow")
            ui.button("Add", on_click=self._add).props("dense")
        with ui.row():
            ui.button("Remove", on_click=self._remove).props("dense").set_enabled(
                state.selected is not None
            )
            again = ui.button(
                "As sampled", on_click=lambda: session.edit(lambda s: s.sampled_again())
            )
            again.props("dense").set_enabled(state.placed is not None)
        if state.selected is not None and state.selected < len(state.instances):
            name = state.instances[state.selected].layer
            self._selected(state.selected, next(g for g in groups_of(state.pack) if g.name == name))

    def _selected(self, number: int, group: Group) -> None:
        one = self._session.state.instances[number]
        ui.label(f"{number + 1} {one.layer}").classes("heading")
        for slider in group.sliders:
            with ui.row().classes("w-full no-wrap items-center gap-1"):
                ui.label(slider.label).classes("row-name")
                ui.slider(
                    min=slider.low,
                    max=slider.high,
                    step=(slider.high - slider.low) / 400,
                    value=one.values.get(slider.key, (slider.low,))[0],
                    on_change=partial(self._slide, number, slider.key),
                )

    def _select(self, number: int) -> None:
        self._session.edit(lambda s: s.select(number))

    def _slide(self, number: int, key: str, event: Any) -> None:
        value = float(event.value)
        self._session.edit(lambda s: s.with_instance_value(number, key, value), f"{key} {number}")

    def _choose(self, event: Any) -> None:
        self._layer = event.value

    def _add(self) -> None:
        from ..model.placing import frame_size

        state = self._session.state
        down = state.index % state.frames * frame_size(state.current)[1]
        self._session.edit(lambda s: s.added(self._layer, 0.0, -down))

    def _remove(self) -> None:
        number = self._session.state.selected
        if number is not None:
            self._session.edit(lambda s: s.removed(number))
