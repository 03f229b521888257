"""The look in force: theme and sizes, handed to every widget that draws or shows an icon."""

from collections.abc import Callable
from pathlib import Path
from string import Template

from PyQt6.QtCore import QObject, QTemporaryDir, QTimer, pyqtSignal
from PyQt6.QtGui import QColor, QPalette
from PyQt6.QtWidgets import QApplication, QWidget
from PyQt6.sip import isdeleted

from gui.style import icons
from gui.style.fonts import body_font
from gui.style.tokens import FONT_FAMILIES, SIZES, THEMES, Sizes, Theme, ThemeName

_STYLE = Path(__file__).with_name("style.qss")


class Look(QObject):
    """Theme and sizes.

    Parameters
    ----------
    name : {"dark", "light"}
    scale : float
        Text scale, 0.9 to 2.

    Signals
    -------
    changed
        Another theme is in force.
    resized : Sizes
        Other sizes are in force; those before are told.
    """

    changed = pyqtSignal()
    resized = pyqtSignal(object)

    def __init__(self, name: ThemeName = "dark", scale: float = 1.0) -> None:
        super().__init__()
        self.theme: Theme = THEMES[name]
        self.sizes: Sizes = SIZES.scaled(scale)
        self._pictures = QTemporaryDir()
        self._frozen: list[QWidget] = []
        self._turns: list[Callable[[], object]] = []
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._turn)

    def use(self, name: ThemeName) -> None:
        """Put a theme in force in the whole program, in a few turns of the event loop.

        Qt goes through every widget twice for another style sheet, hidden ones too. Between
        two turns the windows answer, and show the old theme until all of it is the new one.
        """
        self.theme = THEMES[name]
        self._freeze()
        self._turns = [self._take_off, self._put_on, self.changed.emit, self._thaw]
        self._next.start()

    def resize(self, scale: float, *, dense: bool) -> None:
        """Put other sizes in force in the whole program."""
        before, now = self.sizes, SIZES.scaled(scale, dense=dense)
        if now != before:
            self.sizes = now
            # The style sheet has the last word on the heights that it gives.
            self.resized.emit(before)
            self.apply()

    @property
    def is_changing(self) -> bool:
        """Whether another theme is on its way onto the screen."""
        return self._next.isActive()

    def switch(self) -> None:
        """Go from dark to light or back."""
        self.use("light" if self.theme.name == "dark" else "dark")

    def colour(self, token: str) -> QColor:
        """Return a token as a colour to paint with."""
        return QColor(self.theme.colours()[token])

    def apply(self) -> None:
        """Give the program its style sheet, palette and font."""
        # Qt takes five times as long to change a style sheet as to take one off and put one on.
        self._take_off()
        self._put_on()

    def _take_off(self) -> None:
        QApplication.setFont(body_font(self.sizes))
        QApplication.setPalette(self._palette())
        _set_style_sheet("")

    def _put_on(self) -> None:
        _set_style_sheet(self.style_sheet())

    def _turn(self) -> None:
        self._turns.pop(0)()
        if self._turns:
            self._next.start()

    def _freeze(self) -> None:
        """Let windows show what they show until they are told otherwise."""
        shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
        fresh = [window for window in shown if window.updatesEnabled()]
        for window in fresh:
            window.setUpdatesEnabled(False)
        self._frozen += fresh

    def _thaw(self) -> None:
        for window in self._frozen:
            if not isdeleted(window):
                window.setUpdatesEnabled(True)
        self._frozen.clear()

    def style_sheet(self) -> str:
        """Return the style sheet with every token filled in."""
        sizes = self.sizes
        numbers = {
            name: str(getattr(sizes, name))
            for name in ("caption", "small", "body", "title", "display", "row")
        }
        radii = {
            name: str(getattr(sizes, name))
            for name in ("radius_field", "radius_button", "radius_card")
        }
        return Template(_STYLE.read_text(encoding="utf-8")).substitute(
            self.theme.colours(),
            **numbers,
            **radii,
            control_inner=str(sizes.control - 2),
            control_focus=str(sizes.control - 4),
            link_inner=str(round(24 * sizes.scale)),
            link_focus=str(round(24 * sizes.scale) - 2),
            tick_row=str(round(20 * sizes.scale)),
            tick_size=str(round(16 * sizes.scale)),
            tick_focus=str(round(16 * sizes.scale) - 2),
            field_inner=str(sizes.control - 4),
            families=", ".join(f"'{family}'" for family in FONT_FAMILIES),
            tick=self._picture("tick", self.theme.on_accent),
            arrow=self._picture("expanded", self.theme.muted),
        )

    def _picture(self, name: str, colour: str) -> str:
        # A style sheet can show pictures from files only.
        path = Path(self._pictures.path()) / f"{name}-{self.theme.name}.png"
        if not path.exists():
            icons.pixmap(name, colour, 32).save(str(path))
        return path.as_posix()

    def _palette(self) -> QPalette:
        roles = QPalette.ColorRole
        palette = QPalette()
        for role, token in (
            (roles.Window, "window"),
            (roles.Base, "sunken"),
            (roles.Button, "raised"),
            (roles.WindowText, "text"),
            (roles.Text, "text"),
            (roles.ButtonText, "text"),
            (roles.ToolTipBase, "raised"),
            (roles.ToolTipText, "text"),
            (roles.Highlight, "accent"),
            (roles.HighlightedText, "on_accent"),
            (roles.PlaceholderText, "muted"),
        ):
            palette.setColor(role, self.colour(token))
        return palette


def _set_style_sheet(words: str) -> None:
    program = QApplication.instance()
    if isinstance(program, QApplication):
        program.setStyleSheet(words)
