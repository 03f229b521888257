"""Offers what an earlier window left, on the welcome page; nothing opens by itself."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PyQt6.QtCore import QDate, QLocale
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.parts.buttons import button
from gui.parts.labels import Elided, IconLabel
from gui.parts.layouts import fill
from gui.style.look import Look
from gui.words import count, tr
from smilesculpt.journal.survivors import Survivor

MOST_ROWS: Final = 3
"""More rows would push the ways to start off a small screen; the others follow these."""

ROW_HEIGHT: Final = 40


class RecoveryStrip(QWidget):
    """One row for each case that was not saved: Restore, or Discard.

    Parameters
    ----------
    look : Look
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._layout = fill(QVBoxLayout(self), gap=8)
        self.restore: QPushButton | None = None
        self.setAccessibleName(tr("Work that was not saved"))
        self.hide()

    def offer(
        self,
        found: tuple[Survivor, ...],
        restore: Callable[[Survivor], object],
        discard: Callable[[Survivor], object],
    ) -> None:
        """Show what was found; hide where that is nothing."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.restore = None
        for one in found[:MOST_ROWS]:
            self._layout.addWidget(self._row(one, restore, discard))
        self.setVisible(bool(found))

    def _row(
        self,
        one: Survivor,
        restore: Callable[[Survivor], object],
        discard: Callable[[Survivor], object],
    ) -> QFrame:
        words = said(one, datetime.now().astimezone())
        restore_words = tr("Restore “{}”").format(one.name)
        take = button(tr("Restore"), lambda: restore(one), name=f"{restore_words}. {words}")
        drop_words = tr("Discard “{}”").format(one.name)
        drop = button(tr("Discard"), lambda: discard(one), "link", drop_words)
        frame = QFrame()
        frame.setObjectName("notice")
        frame.setMinimumHeight(ROW_HEIGHT)
        icon = IconLabel(self._look, "recover", "warn", self._look.sizes.icon_row)
        layout = QHBoxLayout(frame)
        fill(layout, icon, Elided(words), take, drop, gap=12, margins=(16, 4, 12, 4))
        layout.setStretch(1, 1)
        if self.restore is None:
            self.restore = take
        return frame


def said(one: Survivor, now: datetime) -> str:
    """Say what was left, when, and of which case."""
    what = changes(one)
    when = day_and_time(one.at.astimezone(), now)
    return tr("Work from {} was not saved: {} on “{}”.").format(when, what, one.name)


def changes(one: Survivor) -> str:
    """Say how much was left: `14 strokes`."""
    if one.n_strokes == one.n_changes:
        return count(one.n_strokes, "{n} stroke", "{n} strokes")
    return count(one.n_changes, "{n} change", "{n} changes")


def day_and_time(at: datetime, now: datetime) -> str:
    """Write a time of today as `10:57`, an earlier one with its day."""
    if at.date() == now.date():
        return f"{at:%H:%M}"
    day = QLocale().toString(QDate(at.year, at.month, at.day), tr("d MMM"))
    return f"{day} {at:%H:%M}"
