"""Puts what was chosen in force, at the start and whenever it changes."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PyQt6.QtCore import QObject, Qt
from PyQt6.QtGui import QGuiApplication

from gui.casework.document import Document
from gui.casework.view_state import ViewState
from gui.choices import Choices, PenCurve, theme_of
from gui.preferences.text_room import fitting
from gui.settings import Settings
from gui.style.look import Look
from gui.viewport.schemes import SCHEMES
from gui.viewport.view import Viewport

PEN_EXPONENTS: Final[Mapping[PenCurve, float]] = {"soft": 0.6, "even": 1.0, "firm": 1.8}
"""Of the curve from the pressure of the hand to that of the brush."""

_MB: Final = 1_000_000


class InForce(QObject):
    """Follows the settings.

    Attributes
    ----------
    draws_in_software : bool
        Whether the processor draws in this run.
    """

    def __init__(
        self,
        settings: Settings,
        look: Look,
        viewport: Viewport,
        *,
        document: Document,
        view_state: ViewState,
    ) -> None:
        super().__init__(viewport)
        self._settings, self._look, self._viewport = settings, look, viewport
        self._document, self._view_state = document, view_state
        self._was = Choices()
        self.draws_in_software = False
        settings.chosen.connect(self.follow)
        hints = QGuiApplication.styleHints()
        if hints is not None:
            hints.colorSchemeChanged.connect(lambda _: self._show_theme(settings.choices))
        self._take_pen(settings.choices)
        self.follow(settings.choices)

    def set_drawing(self, *, in_software: bool) -> None:
        """Learn who draws in this run."""
        self.draws_in_software = in_software
        self._spare(self._settings.choices)

    def follow(self, choices: Choices) -> None:
        """Put choices in force."""
        before, self._was = self._was, choices
        self._show_theme(choices)
        screen, scale = self._viewport.screen(), choices.text_scale
        if screen is not None:
            scale = fitting(scale, screen.availableSize())
        self._look.resize(scale, dense=choices.density == "compact")
        steering = self._viewport.steering
        steering.scheme, steering.wheel_turned = SCHEMES[choices.mouse], choices.wheel_turned
        self._viewport.pen.exponent = PEN_EXPONENTS[choices.pen_curve]
        pen = (before.pen_radius, before.pen_strength)
        if pen != (choices.pen_radius, choices.pen_strength):
            self._take_pen(choices)
        if choices.undo_mb != before.undo_mb:
            self._document.set_undo_budget(choices.undo_mb * _MB)
        self._spare(choices)

    def _show_theme(self, choices: Choices) -> None:
        hints = QGuiApplication.styleHints()
        is_light = hints is not None and hints.colorScheme() == Qt.ColorScheme.Light
        name = theme_of(choices.theme, system_is_light=is_light)
        if name != self._look.theme.name:
            self._look.use(name)

    def _take_pen(self, choices: Choices) -> None:
        brush = self._view_state.brush
        radius, strength = choices.pen_radius, choices.pen_strength
        self._view_state.set_brush(
            replace(brush, pressure_radius=radius, pressure_strength=strength)
        )

    def _spare(self, choices: Choices) -> None:
        is_coarse = {"auto": self.draws_in_software, "always": True, "never": False}
        self._viewport.spare(is_coarse[choices.coarse])
