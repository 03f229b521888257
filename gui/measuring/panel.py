"""The numbers of the measuring tool in hand with their units, and the tools to take."""

from collections.abc import Mapping

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QGuiApplication
from PyQt6.QtWidgets import QVBoxLayout, QWidget

from gui.actions import Registry
from gui.casework.view_state import ViewState
from gui.measuring.base import MeasureTool
from gui.measuring.kinds import MEASURE_KINDS
from gui.panels.panel import Panel
from gui.parts.buttons import ToolButton, button
from gui.parts.labels import figure, text
from gui.parts.layouts import clear, fill, row
from gui.style.look import Look
from gui.words import tr


class MeasuringPanel(Panel):
    """One button for each tool, what the one in hand has found, and a way to clear it."""

    def __init__(
        self,
        look: Look,
        registry: Registry,
        view_state: ViewState,
        tools: Mapping[str, MeasureTool],
    ) -> None:
        super().__init__()
        self._view_state, self._tools = view_state, tools
        self.buttons = {}
        for kind in MEASURE_KINDS:
            action = registry.action(f"tool-{kind.name}")
            made = ToolButton(look, kind.icon, tr(kind.title), size=look.sizes.bar_button)
            self.buttons[kind.name] = made.follow(action)
        self._hint = text("", "muted", wrap=True)
        self._rows = QWidget()
        self._layout = fill(QVBoxLayout(self._rows), gap=4)
        self.clear = button(tr("Clear"), self._clear, name=tr("Clear the measure"))
        self.copy = button(tr("Copy"), self._copy, name=tr("Copy the measure"))
        self.put(
            row(*self.buttons.values(), None, gap=4),
            self._hint,
            self._rows,
            row(self.copy, self.clear, None),
        )
        view_state.tool_changed.connect(lambda _: self.refresh())
        for tool in tools.values():
            tool.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show what the tool in hand has found."""
        tool = self._tools.get(self._view_state.tool)
        kind = next((k for k in MEASURE_KINDS if k.name == self._view_state.tool), None)
        rows = () if tool is None else tool.found.rows
        self._hint.setText(tr("Take a tool to measure with.") if kind is None else tr(kind.hint))
        self._show(rows)
        self.clear.setVisible(bool(rows))
        self.copy.setVisible(bool(rows))
        title = "" if kind is None else tr(kind.title)
        label = "" if tool is None else tool.found.label
        self.summarised.emit(label or title)

    def told(self) -> dict[str, str]:
        """Return the rows that are shown."""
        tool = self._tools.get(self._view_state.tool)
        return {} if tool is None else dict(tool.found.rows)

    def _show(self, rows: tuple[tuple[str, str], ...]) -> None:
        clear(self._layout)
        for name, value in rows:
            shown = figure(value, "")
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._layout.addWidget(row(text(name), None, shown))

    def _copy(self) -> None:
        """Put the rows onto the clipboard, one a line, as a table takes them."""
        clipboard = QGuiApplication.clipboard()
        if clipboard is not None:
            rows = self.told().items()
            clipboard.setText("\n".join(f"{name}\t{value}" for name, value in rows))

    def _clear(self) -> None:
        tool = self._tools.get(self._view_state.tool)
        if tool is not None:
            tool.clear()
