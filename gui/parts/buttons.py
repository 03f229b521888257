"""Things to press: plain, primary and link buttons, tool buttons, rows that act."""

from collections.abc import Callable
from typing import Literal

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.parts.slots import plain
from gui.style import icons
from gui.style.fonts import heavy
from gui.style.look import Look
from gui.style.rescale import Length
from gui.style.tokens import Sizes

Kind = Literal["", "primary", "link"]


def button(words: str, run: Callable[[], object], kind: Kind = "", name: str = "") -> QPushButton:
    """Return a button with words; `name` is read out where the words alone say too little."""
    out = QPushButton(words)
    out.setProperty("kind", kind)
    if kind:
        out.setFont(heavy(out.font()))
    out.setAccessibleName(name or words)
    out.clicked.connect(plain(run))
    return out


class RowButton(QPushButton):
    """A row, card or section head that can be pressed and holds a layout of its own."""

    def __init__(
        self, inner: QWidget, name: str, kind: Literal["row", "card", "section"], height: int
    ) -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self.setAccessibleName(name)
        inner.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(inner)
        self._height = Length(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of the row; a style sheet would overrule a fixed one."""
        inner = self.layout()
        width = 0 if inner is None else inner.sizeHint().width()
        return QSize(width, self._height.px)

    def minimumSizeHint(self) -> QSize:
        """Return the height of the row and the least width of what it holds."""
        inner = self.layout()
        width = 0 if inner is None else inner.minimumSize().width()
        return QSize(width, self._height.px)

    def set_height(self, height: int) -> None:
        """Take another height, px."""
        self._height = Length(height)
        self.updateGeometry()

    def take_sizes(self, before: Sizes, now: Sizes) -> None:
        """Follow other sizes."""
        self._height.follow(before, now)
        self.updateGeometry()

    def set_current(self, current: bool) -> None:
        """Show the row as the chosen one."""
        if self.property("current") != current:
            self.setProperty("current", current)
            repolish(self)


class ToolButton(QToolButton):
    """A button with an icon, its name and key in the tooltip; shows its name without icons."""

    def __init__(self, look: Look, icon: str, name: str, *, key: str = "", size: int = 32) -> None:
        super().__init__()
        self._look = look
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(f"{name}  {key}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._size = Length(size)
        if not icons.has_icons():
            self.setText(name)
        self._fit()
        look.changed.connect(self._draw)
        self._draw()

    def follow(self, action: QAction) -> "ToolButton":
        """Press, enable and check together with an action."""
        self.clicked.connect(plain(action.trigger))
        self.setCheckable(action.isCheckable())

        def mirror() -> None:
            self.setEnabled(action.isEnabled())
            self.setChecked(action.isChecked())
            self.setToolTip(action.toolTip())

        action.changed.connect(mirror)
        mirror()
        return self

    def take_sizes(self, before: Sizes, now: Sizes) -> None:
        """Follow other sizes."""
        self._size.follow(before, now)
        self._fit()

    def show_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self._draw()

    def _fit(self) -> None:
        icon = self._look.sizes.icon
        self.setIconSize(QSize(icon, icon))
        self.setFixedHeight(self._size.px)
        if icons.has_icons():
            self.setFixedWidth(self._size.px)

    def _draw(self) -> None:
        self.setIcon(icons.icon(self._icon, self._look.theme.text, self._look.theme.disabled))


def repolish(widget: QWidget) -> None:
    """Let the style sheet see a changed property."""
    style = widget.style()
    if style is not None:
        style.unpolish(widget)
        style.polish(widget)
