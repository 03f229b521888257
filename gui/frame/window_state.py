"""Allows the commands that make sense now, and names what they would do."""

from collections.abc import Callable
from math import isclose, pi
from typing import Final

from PyQt6.QtCore import QObject

from gui.actions import Registry
from gui.casework.brush_kinds import BY_BRUSH
from gui.casework.document import Document
from gui.casework.view_state import ViewState
from gui.jobs.runner import Runner
from gui.measuring.kinds import MEASURE_NAMES
from gui.viewport.navigation import Navigation
from gui.words import tr
from smilesculpt.picturing.camera import VIEW_ANGLES, View

NEEDS_CASE = (
    "save-as",
    "close-case",
    "run-orient",
    "run-segment",
    "run-check",
    "run-export",
    "run-report",
    "run-publish",
)
NEEDS_TEETH = ("run-design", "run-measure", "next-tooth", "last-tooth", "view-fit-chosen")

SIDE_VIEWS: Final[tuple[View, ...]] = ("front", "right", "left")
VIEW_TOLERANCE: Final = 1e-6
"""Angles this near to a standard view are that view, radians."""


class WindowState(QObject):
    """Follows the document, the tools and the jobs.

    Parameters
    ----------
    then : callable
        Called after each change.
    """

    def __init__(
        self,
        registry: Registry,
        document: Document,
        view_state: ViewState,
        runner: Runner,
        navigation: Navigation,
        *,
        then: Callable[[], object],
    ) -> None:
        super().__init__()
        self._registry, self._document, self._view_state = registry, document, view_state
        self._runner, self._navigation, self._then = runner, navigation, then
        for signal in (
            document.replaced,
            document.saved_changed,
            document.history_changed,
            view_state.step_changed,
            view_state.tool_changed,
            view_state.brush_changed,
            runner.started,
            runner.ended,
        ):
            signal.connect(lambda *_: self.refresh())
        navigation.moved.connect(self._check_views)
        for name in ("choose", *BY_BRUSH, *MEASURE_NAMES):
            # Taken once more, a tool stays ticked: its action has just turned the tick.
            registry.action(f"tool-{name}").triggered.connect(lambda _: self.refresh())

    def refresh(self) -> None:
        """Allow and name the commands as things stand."""
        self._allow()
        self._allow_undo()
        for name in ("choose", *BY_BRUSH, *MEASURE_NAMES):
            self._registry.action(f"tool-{name}").setChecked(self._view_state.tool == name)
        self._registry.action("mirror").setChecked(self._view_state.brush.mirror)
        self._check_views()
        self._then()

    def _allow(self) -> None:
        registry, case = self._registry, self._document.case
        no_case = "" if case is not None else tr("No case is open.")
        no_teeth = no_case
        if case is not None and case.dentition is None:
            no_teeth = tr("The teeth are not known yet. Find teeth first.")
        busy = tr("{} is running.").format(self._runner.title) if self._runner.is_busy else ""
        for idents, why_not in ((NEEDS_CASE, no_case), (NEEDS_TEETH, no_teeth)):
            for ident in idents:
                registry.enable(ident, why_not or (busy if ident.startswith("run-") else ""))
        saved = tr("Everything is saved.") if self._document.is_saved else ""
        registry.enable("save", no_case or saved)

    def _allow_undo(self) -> None:
        document, stack = self._document, self._document.stack
        undone = stack.undoText() if document.can_undo else ""
        self._name("undo", tr("Undo: {}").format(undone) if undone else tr("Undo"))
        self._registry.enable("undo", "" if undone else tr("Nothing to undo."))
        redone = stack.redoText()
        self._name("redo", tr("Redo: {}").format(redone) if redone else tr("Redo"))
        self._registry.enable("redo", "" if redone else tr("Nothing to redo."))

    def _name(self, ident: str, words: str) -> None:
        self._registry.action(ident).setText(words)

    def _check_views(self) -> None:
        perspective = self._navigation.camera.perspective
        self._registry.action("view-perspective").setChecked(perspective)
        camera, case = self._navigation.target, self._document.case
        # In the frame of a scanner no side is the front.
        known = case is not None and case.orientation is not None
        for name in SIDE_VIEWS:
            azimuth, elevation = VIEW_ANGLES[name]
            is_there = _is_near(camera.azimuth, azimuth) and _is_near(camera.elevation, elevation)
            self._registry.action(f"view-{name}").setChecked(known and is_there)
        biting = known and _is_near(abs(camera.elevation), pi / 2.0)
        self._registry.action("view-biting").setChecked(biting)


def _is_near(one: float, other: float) -> bool:
    return isclose(one, other, abs_tol=VIEW_TOLERANCE)
