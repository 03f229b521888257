"""The bars that float over the picture, 12 px from its edges."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.actions import Registry
from gui.look import Look
from gui.parts.buttons import ToolButton
from gui.parts.labels import figure, text
from gui.parts.layouts import fill, row
from gui.slots import plain
from gui.view_state import ViewState
from gui.viewport.scale import Scale
from gui.viewport.view import Viewport
from gui.words import number, tr
from smilesculpt.picturing.heat_maps import MapKind
from smilesculpt.picturing.scene import HeatScale

RAMP_WIDTH = 216
TITLES = {
    "change": "Change from the scan",
    "thickness": "Thickness",
    "contact": "Contact with the other jaw",
}
NAMED_VIEWS = ("front", "right", "left", "biting")


class ViewBar(QFrame):
    """Front, Right, Left, Biting by name; fit, perspective and before by icon."""

    def __init__(self, look: Look, registry: Registry, view_state: ViewState) -> None:
        super().__init__()
        self.setObjectName("card")
        size = look.sizes.bar_button
        self._sides: list[QWidget] = [
            _named(registry, f"view-{name}", size) for name in NAMED_VIEWS
        ]
        fit = ToolButton(look, "fit", tr("Fit"), size=size).follow(registry.action("view-fit"))
        perspective = ToolButton(look, "perspective", tr("Perspective"), size=size)
        perspective.follow(registry.action("view-perspective"))
        compare = ToolButton(look, "compare", tr("Hold to see before"), key="B", size=size)
        self._sides.append(compare)
        compare.pressed.connect(lambda: view_state.show_before(True))
        compare.released.connect(lambda: view_state.show_before(False))
        inside = (*self._sides[:-1], fit, perspective, compare)
        fill(QHBoxLayout(self), *inside, gap=4, margins=(4, 4, 4, 4))

    def show_sides(self, on: bool) -> None:
        """Show what belongs to a jaw: its sides, and how it was before."""
        for side in self._sides:
            side.setVisible(on)


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
    """What the colours of the picture mean."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._ramp = QLabel()
        self._ramp.setFixedSize(RAMP_WIDTH, 10)
        self._title = text("", "heading")
        self._marks = [figure("", "caption") for _ in range(3)]
        low, middle, high = self._marks
        marks = row(low, None, middle, None, high)
        fill(QVBoxLayout(self), self._title, self._ramp, marks, gap=4, margins=(12, 8, 12, 8))

    def show_scale(self, scale: Scale) -> None:
        """Show a ramp of colours with its title and marks."""
        last = len(scale.colours.stops) - 1
        stops = ", ".join(
            f"stop:{k / last:.4f} {stop}" for k, stop in enumerate(scale.colours.stops)
        )
        self._ramp.setStyleSheet(
            f"QLabel {{ border-radius: 3px; background: qlineargradient(x1:0, x2:1, {stops}); }}"
        )
        self._title.setText(scale.title)
        for mark, words in zip(self._marks, scale.marks, strict=True):
            mark.setText(words)


def map_scale(kind: MapKind, scale: HeatScale) -> Scale:
    """Return what the colours of a map mean."""
    digits = 1 if scale.high in (0.1, 0.2, 0.3, 0.5) else (2 if scale.high < 1.0 else 0)
    high = number(scale.high, unit="mm", digits=digits, sign=scale.low < 0.0)
    low = number(scale.low, digits=digits) if scale.low < 0.0 else "0"
    middle = "0" if scale.low < 0.0 else number(0.5 * scale.high, digits=1)
    return Scale(tr(TITLES[kind]), scale.colours, (low, middle, high))


class Floats:
    """Puts the bars into the viewport."""

    def __init__(
        self,
        viewport: Viewport,
        look: Look,
        registry: Registry,
        view_state: ViewState,
        lesson: QWidget,
    ) -> None:
        self.view_bar = ViewBar(look, registry, view_state)
        self.brush_bar = BrushBar(look, registry)
        self.legend = Legend()
        margin = look.sizes.margin
        grid = QGridLayout(viewport)
        grid.setContentsMargins(margin, margin, margin, margin)
        grid.setSpacing(margin)
        at = Qt.AlignmentFlag
        # A layout of their own: beside a hidden bar no gap stays.
        upper = QHBoxLayout()
        upper.setSpacing(margin)
        for bar in (self.brush_bar, lesson):
            upper.addWidget(bar, 0, at.AlignTop | at.AlignLeft)
        upper.addStretch(1)
        grid.addLayout(upper, 0, 0)
        grid.addWidget(self.legend, 1, 0, at.AlignBottom | at.AlignRight)
        grid.addWidget(self.view_bar, 2, 0, at.AlignBottom | at.AlignHCenter)
        grid.setRowStretch(0, 1)
        self.show_for("import", None, in_room=False)

    def show_for(self, step: str, scale: Scale | None, *, in_room: bool) -> None:
        """Show the bars of a step, and the meaning of its colours where they have one."""
        self.brush_bar.setVisible(step == "sculpt")
        self.view_bar.show_sides(not in_room)
        self.legend.setVisible(scale is not None)
        if scale is not None:
            self.legend.show_scale(scale)


def _named(registry: Registry, ident: str, size: int) -> QToolButton:
    action = registry.action(ident)
    tool = QToolButton()
    tool.setProperty("kind", "named")
    tool.setText(action.text())
    tool.setAccessibleName(f"{tr('View')}: {action.text()}")
    tool.setToolTip(action.toolTip())
    tool.setFixedHeight(size)
    tool.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    tool.setCheckable(True)
    tool.clicked.connect(plain(action.trigger))
    action.toggled.connect(tool.setChecked)
    return tool
