"""The page without a case: what to do, a place to drop a scan, recent files."""

from collections.abc import Callable
from pathlib import Path

from PyQt6.QtCore import QDateTime, QLocale, Qt
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.parts.buttons import RowButton, ToolButton, button, repolish
from gui.parts.labels import IconLabel, text
from gui.parts.layouts import column, fill, row
from gui.parts.scroll import ScrollColumn
from gui.parts.slots import plain
from gui.recovery.strip import RecoveryStrip
from gui.settings import Settings
from gui.style.look import Look
from gui.words import tr
from smilesculpt.journal.survivors import Survivor

WIDEST = 960
CARD_HEIGHT = 116
DROP_WIDTH = 420
DROP_HEIGHT, DROP_MOST = 176, 240
FORMATS = "STL, PLY, OBJ, OFF, GLB, 3MF, VTP, .smile"


class Welcome(QFrame):
    """The first page.

    Parameters
    ----------
    ways : three callables
        Choose a file, go to Calibrate, open the sample.
    open_recent : callable
        Takes a path.
    """

    def __init__(
        self,
        look: Look,
        settings: Settings,
        ways: tuple[Callable[[], object], Callable[[], object], Callable[[], object]],
        open_recent: Callable[[Path], object],
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._look, self._settings, self._open_recent = look, settings, open_recent
        choose_file, calibrate, open_sample = ways
        self.strip = RecoveryStrip(look)
        self.cards = self._cards(choose_file, calibrate, open_sample)
        self.drop = self._drop_area(choose_file, open_sample)
        self._recent = QWidget()
        self._recent_layout = fill(QVBoxLayout(self._recent), gap=4)
        held = QWidget()
        middle = fill(QHBoxLayout(held), None, self._body(), None, margins=(32, 16, 32, 16))
        middle.setStretch(1, 100)
        fill(QHBoxLayout(self), ScrollColumn(held, tr("Ways to start")))
        self.refresh()

    def refresh(self) -> None:
        """List the recent files."""
        while (item := self._recent_layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        paths = self._settings.recent()
        if paths:
            self._recent_layout.addWidget(text(tr("Recent"), "heading"))
        for path in paths[:4]:
            self._recent_layout.addWidget(self._recent_row(path))
        self._recent_layout.addStretch(1)
        self._recent.setVisible(bool(paths))

    @property
    def first(self) -> QWidget:
        """What has the focus first: Restore where there is something to restore."""
        return self.strip.restore or self.cards[0]

    def offer(
        self,
        found: tuple[Survivor, ...],
        restore: Callable[[Survivor], object],
        discard: Callable[[Survivor], object],
    ) -> None:
        """Offer what earlier windows left; the focus goes there where nobody moved it yet."""
        had_first = self.first.hasFocus() or self.focusWidget() is None
        self.strip.offer(found, restore, discard)
        if had_first and self.isVisible():
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark_drop(self, words: str) -> None:
        """Say what a drop will do; empty words when nothing is held over the window."""
        self._drop_title.setText(words or tr("Drop a scan here"))
        self.drop.setProperty("over", bool(words))
        repolish(self.drop)

    def _body(self) -> QWidget:
        """Question, promise, cards, and below them the place to drop and the recent files."""
        cards = QWidget()
        shares = fill(QHBoxLayout(cards), *self.cards, gap=16)
        for k in range(len(self.cards)):
            shares.setStretch(k, 1)
        lower = QWidget()
        halves = fill(QHBoxLayout(lower), self.drop, self._recent, gap=24)
        halves.setStretch(0, 3)
        halves.setStretch(1, 2)
        lower.setMaximumHeight(DROP_MOST)
        question = text(tr("What would you like to do?"), "display")
        promise = text(tr("Everything stays on this computer."), "muted")
        body = QWidget()
        heights = QVBoxLayout(body)
        fill(heights, None, question, promise, 8, self.strip, cards, lower, None, gap=16)
        body.setMaximumWidth(WIDEST)
        # High enough where there is room, and lower before anything is cut.
        heights.setStretchFactor(lower, 100)
        return body

    def _cards(
        self,
        choose_file: Callable[[], object],
        calibrate: Callable[[], object],
        open_sample: Callable[[], object],
    ) -> list[RowButton]:
        return [
            self._card(
                "smile",
                tr("Design a smile"),
                tr("From a scan or a .smile case to a wax-up you can print."),
                choose_file,
            ),
            self._card(
                "segment",
                tr("Try it with the sample"),
                tr("An arch that SmileSculpt makes itself, if you have no scan."),
                open_sample,
            ),
            self._card(
                "device",
                tr("Prepare a navigation device"),
                tr("From measured fields to a device that is known, with how sure."),
                calibrate,
            ),
        ]

    def _card(self, icon: str, title: str, words: str, run: Callable[[], object]) -> RowButton:
        size = self._look.sizes.icon_card
        inner = column(
            IconLabel(self._look, icon, "accent", size),
            4,
            text(title, "heading"),
            text(words, "muted", wrap=True),
            None,
            gap=4,
            margins=(16, 12, 16, 12),
        )
        card = RowButton(inner, f"{title}. {words}", "card", CARD_HEIGHT)
        card.clicked.connect(plain(run))
        return card

    def _drop_area(
        self, choose_file: Callable[[], object], open_sample: Callable[[], object]
    ) -> QWidget:
        self._drop_title = text(tr("Drop a scan here"), "heading")
        formats = text(FORMATS, "muted")
        for label in (self._drop_title, formats):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        ways = row(
            None,
            button(tr("Choose a file…"), choose_file, "primary"),
            button(tr("Open the sample case"), open_sample),
            None,
        )
        icon = row(None, IconLabel(self._look, "tray", "muted", 36), None)
        area = column(None, icon, self._drop_title, formats, 8, ways, None, name="drop")
        area.setMinimumSize(DROP_WIDTH, DROP_HEIGHT)
        return area

    def _recent_row(self, path: Path) -> QWidget:
        """Return a file to open, and a way to take it off the list."""
        when = _written(path)
        words = when or tr("not there now")
        names = column(None, text(path.name, "heading"), text(words, "caption"), None, gap=0)
        icon = IconLabel(self._look, "file", "muted", self._look.sizes.icon)
        inner = row(icon, names, None, gap=12, margins=(12, 0, 12, 0))
        name = tr("Open {}, {}").format(path.name, words)
        opener = RowButton(inner, name, "row", self._look.sizes.step)
        opener.clicked.connect(lambda: self._open_recent(path))
        opener.setEnabled(bool(when))
        inner.setEnabled(bool(when))
        drop = ToolButton(
            self._look, "close", tr("Take {} off the list").format(path.name), size=28
        )
        drop.clicked.connect(lambda: self._drop_recent(path))
        return row(opener, drop, gap=4)

    def _drop_recent(self, path: Path) -> None:
        self._settings.drop_recent(path)
        self.refresh()


def _written(path: Path) -> str:
    """Return when a file was written; nothing where it cannot be reached."""
    try:
        stamp = QDateTime.fromSecsSinceEpoch(int(path.stat().st_mtime))
    except OSError:
        return ""
    return QLocale().toString(stamp, tr("d MMM yyyy HH:mm"))
