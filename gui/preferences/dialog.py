"""The settings window: pages at the left, what can be chosen at the right; changes hold at once."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QStackedWidget, QWidget

from gui.actions import Registry
from gui.choices import Choices
from gui.parts.layouts import fill
from gui.parts.scroll import ScrollColumn
from gui.preferences.files_page import FilesPage
from gui.preferences.form import Page
from gui.preferences.keys_page import KeysPage
from gui.preferences.language_page import LanguagePage
from gui.preferences.look_page import LookPage
from gui.preferences.mouse_page import MousePage
from gui.preferences.performance_page import PerformancePage
from gui.settings import Settings
from gui.style.look import Look
from gui.style.rescale import rescale
from gui.style.tokens import Sizes
from gui.words import tr

SIZE: Final = (760, 560)
LIST_WIDTH: Final = 168


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the settings window asks the program.

    Attributes
    ----------
    sessions : callable
        Returns the folder of unsaved work.
    draws_in_software : callable
    start_again : callable
    """

    sessions: Callable[[], Path]
    draws_in_software: Callable[[], bool]
    start_again: Callable[[], object]


class PreferencesDialog(QDialog):
    """Stands beside the window and stops nobody."""

    def __init__(
        self,
        over: QWidget,
        look: Look,
        settings: Settings,
        registry: Registry,
        around: Surroundings,
    ) -> None:
        super().__init__(over)
        self.setWindowTitle(tr("Settings"))
        self.setAccessibleName(tr("Settings"))
        self._look, self._settings = look, settings
        self.look_page = LookPage(settings)
        self.language_page = LanguagePage(settings)
        self.mouse_page = MousePage(look, settings)
        self.keys_page = KeysPage(look, registry)
        self.files_page = FilesPage(settings, around.sessions)
        self.performance_page = PerformancePage(
            settings, around.draws_in_software, around.start_again
        )
        self.pages: tuple[Page, ...] = (
            self.look_page,
            self.language_page,
            self.mouse_page,
            self.keys_page,
            self.files_page,
            self.performance_page,
        )
        self.list = QListWidget()
        self.list.setObjectName("pages")
        self.list.setAccessibleName(tr("Pages of the settings"))
        self.list.setFixedWidth(round(LIST_WIDTH * look.sizes.scale))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.stack = QStackedWidget()
        for page in self.pages:
            self.list.addItem(page.title)
            self.stack.addWidget(ScrollColumn(page, page.title))
        self.list.currentRowChanged.connect(self.stack.setCurrentIndex)
        layout = QHBoxLayout(self)
        fill(layout, self.list, self.stack, gap=0)
        layout.setStretch(1, 1)
        self.list.setCurrentRow(0)
        self._fit()
        look.resized.connect(self._resize_all)
        settings.chosen.connect(self._show)
        self._show(settings.choices)

    def open_page(self, page: Page | None = None) -> None:
        """Show the window, at a page where one is named."""
        if page is not None:
            self.list.setCurrentRow(self.pages.index(page))
        self.show()
        self.raise_()
        self.activateWindow()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Close on Esc; Enter presses no button here."""
        if event is not None and event.key() == Qt.Key.Key_Escape:
            self.close()

    def _show(self, choices: Choices) -> None:
        for page in self.pages:
            page.show_choices(choices)

    def _resize_all(self, before: Sizes) -> None:
        rescale(self, before, self._look.sizes)
        self._fit()

    def _fit(self) -> None:
        scale, screen = self._look.sizes.scale, self.screen()
        size = QSize(round(SIZE[0] * scale), round(SIZE[1] * scale))
        self.resize(size if screen is None else size.boundedTo(screen.availableSize()))
