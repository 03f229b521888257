"""The bars that float over the picture, 12 px from its edges."""

from functools import partial

from PyQt6.QtCore import QEvent, QObject, Qt, QTimer
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.actions import Registry
from gui.casework.view_state import ViewState
from gui.parts.buttons import ToolButton
from gui.parts.layouts import fill
from gui.parts.menu_button import MenuButton
from gui.parts.slots import plain
from gui.style.look import Look
from gui.viewport.brush_bar import BrushBar, ToothBar
from gui.viewport.legend import Legend
from gui.viewport.scale import Scale
from gui.viewport.view import Viewport
from gui.words import tr

BELOW_CUBE = 88
"""Room for the view cube above the section, px."""

MAP_COMMANDS = (
    "map-none",
    "map-change",
    "map-thickness",
    "map-contact",
    "",
    "other-jaw",
    "show-other-jaw",
)
LOOK_COMMANDS = (
    "clay",
    "wires",
    "",
    "line-gum_line",
    "line-arch",
    "line-guides",
    "",
    "cut",
    "split",
    "",
    "view-upper",
    "view-lower",
    "save-view",
    "saved-views",
)
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
        colours = _menu(look, registry, "colours", tr("Colours"), MAP_COMMANDS)
        looks = _menu(look, registry, "looks", tr("Look, lines and section"), LOOK_COMMANDS)
        compare = ToolButton(look, "compare", tr("Hold to see before"), size=size)
        self._sides += [colours, looks, compare]
        show_keys = partial(_show_keys, compare, registry)
        registry.keys_changed.connect(show_keys)
        show_keys("before")
        compare.pressed.connect(lambda: view_state.show_before(True))
        compare.released.connect(lambda: view_state.show_before(False))
        self._names = tuple(self._sides[:4])
        self._has_sides, self._is_narrow = True, False
        self._look = look
        self._inside = (*self._names, fit, perspective, colours, looks, compare)
        fill(QHBoxLayout(self), *self._inside, gap=4, margins=(4, 4, 4, 4))

    def show_sides(self, on: bool) -> None:
        """Show what belongs to a jaw: its sides, and how it was before."""
        self._has_sides = on
        self._arrange()

    def fit_into(self, width: int) -> None:
        """Leave the names of the views out where the picture is narrow: keys and cube stay."""
        gaps = 4 * (len(self._inside) + 1) + 2 * self._look.sizes.margin
        whole = sum(each.sizeHint().width() for each in self._inside)
        self._is_narrow = width < whole + gaps
        self._arrange()

    def _arrange(self) -> None:
        for side in self._sides:
            is_name = side in self._names
            side.setVisible(self._has_sides and not (is_name and self._is_narrow))


class Floats(QObject):
    """Puts the bars into the viewport."""

    def __init__(
        self,
        viewport: Viewport,
        look: Look,
        registry: Registry,
        view_state: ViewState,
        *,
        lesson: QWidget,
        section: QWidget,
    ) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self.view_bar = ViewBar(look, registry, view_state)
        self.brush_bar = BrushBar(look, registry)
        self.tooth_bar = ToothBar(look, registry)
        self.legend = Legend(look)
        self.section = section
        margin = look.sizes.margin
        grid = QGridLayout(viewport)
        grid.setContentsMargins(margin, margin, margin, margin)
        grid.setSpacing(margin)
        at = Qt.AlignmentFlag
        # A layout of their own: beside a hidden bar no gap stays.
        upper = QHBoxLayout()
        upper.setSpacing(margin)
        for bar in (self.brush_bar, self.tooth_bar, lesson):
            upper.addWidget(bar, 0, at.AlignTop | at.AlignLeft)
        upper.addStretch(1)
        below_cube = QVBoxLayout()

        def stay_below() -> None:
            below_cube.setContentsMargins(0, round(BELOW_CUBE * look.sizes.scale), 0, 0)

        stay_below()
        look.resized.connect(lambda _: stay_below())
        # Once the bars have their sizes for the text.
        look.resized.connect(lambda _: QTimer.singleShot(0, self._fit_bars))
        below_cube.addWidget(section, 0, at.AlignTop | at.AlignRight)
        below_cube.addStretch(1)  # else its row would have no more height than what it shows
        upper.addLayout(below_cube)
        grid.addLayout(upper, 0, 0)
        grid.addWidget(self.legend, 1, 0, at.AlignBottom | at.AlignRight)
        grid.addWidget(self.view_bar, 2, 0, at.AlignBottom | at.AlignHCenter)
        grid.setRowStretch(0, 1)
        self.show_for("import", None, in_room=False)
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Follow the width of the picture."""
        if isinstance(event, QResizeEvent):
            self.view_bar.fit_into(event.size().width())
        return False

    def _fit_bars(self) -> None:
        self.view_bar.fit_into(self._viewport.width())

    def show_for(self, step: str, scale: Scale | None, *, in_room: bool, note: str = "") -> None:
        """Show the bars of a step, and the meaning of its colours where they have one.

        Parameters
        ----------
        note : str
            Why there are no colours, where that is worth saying.
        """
        self.brush_bar.setVisible(step == "sculpt")
        self.tooth_bar.setVisible(step in ("design", "sculpt"))
        self.view_bar.show_sides(not in_room)
        if scale is not None:
            self.legend.show_scale(scale)
        elif note:
            self.legend.show_note(note)
        self.legend.setVisible(scale is not None or bool(note))


def _menu(
    look: Look, registry: Registry, icon: str, name: str, idents: tuple[str, ...]
) -> MenuButton:
    actions = [registry.action(ident) if ident else None for ident in idents]
    return MenuButton(look, icon, name, actions, look.sizes.bar_button)


def _show_keys(tool: ToolButton, registry: Registry, ident: str) -> None:
    if ident == "before":
        tool.setToolTip(f"{tool.accessibleName()}  {registry.keys(ident)}".strip())


def _named(registry: Registry, ident: str, size: int) -> QToolButton:
    action = registry.action(ident)
    tool = QToolButton()
    tool.setProperty("kind", "named")
    tool.setText(action.text())
    tool.setAccessibleName(tr("View: {}").format(action.text()))
    tool.setToolTip(action.toolTip())
    tool.setFixedHeight(size)
    tool.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    tool.setCheckable(True)
    tool.clicked.connect(plain(action.trigger))
    action.toggled.connect(tool.setChecked)
    return tool
