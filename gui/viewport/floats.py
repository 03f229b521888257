"""The bars that float over the picture, 12 px from its edges."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from gui.actions import Registry
from gui.look import Look
from gui.parts.buttons import ToolButton
from gui.parts.labels import figure, text
from gui.parts.layouts import fill, row
from gui.prepared import CHANGE_RANGE
from gui.slots import plain
from gui.view_state import ViewState
from gui.viewport.view import Viewport
from gui.words import number, tr
from smilesculpt.picturing.palette import VIK

RAMP_WIDTH = 216
NAMED_VIEWS = ("front", "right", "left", "biting")


class ViewBar(QFrame):
    """Front, Right, Left, Biting by name; fit, perspective and before by icon."""

    def __init__(self, look: Look, registry: Registry, view_state: ViewState) -> None:
        super().__init__()
        self.setObjectName("card")
        size = look.sizes.bar_button
        named = [_named(registry, f"view-{name}", size) for name in NAMED_VIEWS]
        fit = ToolButton(look, "fit", tr("Fit"), size=size).follow(registry.action("view-fit"))
        perspective = ToolButton(look, "perspective", tr("Perspective"), size=size)
        perspective.follow(registry.action("view-perspective"))
        compare = ToolButton(look, "compare", tr("Hold to see before"), key="B", size=size)
        compare.pressed.connect(lambda: view_state.show_before(True))
        compare.released.connect(lambda: view_state.show_before(False))
        fill(QHBoxLayout(self), *named, fit, perspective, compare, gap=4, margins=(4, 4, 4, 4))


class BrushBar(QFrame):
    """The brushes, one above the other."""

    def __init__(self, look: Look, registry: Registry) -> None:
        super().__init__()
        self.setObjectName("card")
        tools = []
        for ident, icon in (("choose", "pick"), ("draw", "draw"), ("smooth", "smooth")):
            action = registry.action(f"tool-{ident}")
            tool = ToolButton(look, icon, action.text(), size=look.sizes.tool_button)
            tools.append(tool.follow(action))
        fill(QVBoxLayout(self), *tools, gap=4, margins=(4, 4, 4, 4))


class Legend(QFrame):
    """What the colours of the change mean."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        stops = ", ".join(
            f"stop:{k / (len(VIK.stops) - 1):.4f} {stop}" for k, stop in enumerate(VIK.stops)
        )
        ramp = QLabel()
        ramp.setFixedSize(RAMP_WIDTH, 10)
        ramp.setStyleSheet(
            f"QLabel {{ border-radius: 3px; background: qlineargradient(x1:0, x2:1, {stops}); }}"
        )
        low = number(-CHANGE_RANGE, digits=1)
        high = number(CHANGE_RANGE, unit="mm", digits=1, sign=True)
        marks = row(
            figure(low, "caption"), None, figure("0", "caption"), None, figure(high, "caption")
        )
        title = text(tr("Change from the scan"), "heading")
        fill(QVBoxLayout(self), title, ramp, marks, gap=4, margins=(12, 8, 12, 8))


class Floats:
    """Puts the bars into the viewport."""

    def __init__(
        self, viewport: Viewport, look: Look, registry: Registry, view_state: ViewState
    ) -> None:
        self.view_bar = ViewBar(look, registry, view_state)
        self.brush_bar = BrushBar(look, registry)
        self.legend = Legend()
        margin = look.sizes.margin
        grid = QGridLayout(viewport)
        grid.setContentsMargins(margin, margin, margin, margin)
        grid.setSpacing(margin)
        at = Qt.AlignmentFlag
        grid.addWidget(self.brush_bar, 0, 0, at.AlignTop | at.AlignLeft)
        grid.addWidget(self.legend, 1, 0, at.AlignBottom | at.AlignRight)
        grid.addWidget(self.view_bar, 2, 0, at.AlignBottom | at.AlignHCenter)
        grid.setRowStretch(0, 1)
        self.show_for("import", shows_change=False)

    def show_for(self, step: str, *, shows_change: bool) -> None:
        """Show the bars of a step."""
        self.brush_bar.setVisible(step == "sculpt")
        self.legend.setVisible(shows_change)


def _named(registry: Registry, ident: str, size: int) -> QToolButton:
    action = registry.action(ident)
    tool = QToolButton()
    tool.setProperty("kind", "named")
    tool.setText(action.text())
    tool.setAccessibleName(f"{tr('View')}: {action.text()}")
    tool.setToolTip(action.toolTip())
    tool.setFixedHeight(size)
    tool.setMinimumWidth(64)
    tool.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    tool.setCheckable(True)
    tool.clicked.connect(plain(action.trigger))
    action.toggled.connect(tool.setChecked)
    return tool
