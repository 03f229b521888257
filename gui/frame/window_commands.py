"""Declares everything a person can do in the window."""

from collections.abc import Callable
from functools import partial

from PyQt6.QtCore import QKeyCombination
from PyQt6.QtGui import QKeySequence

from gui.actions import Command, Registry
from gui.casework.brush_kinds import BRUSH_KINDS
from gui.casework.steps import CLINIC, STEPS
from gui.flow.files import Files
from gui.flow.flow import Flow
from gui.frame.cards import Cards
from gui.frame.chrome import Chrome
from gui.frame.workbench import Workbench
from gui.measuring.kinds import MEASURE_KINDS
from gui.recording.record_work import RecordWork
from gui.sculpting.declared import declare_refining, declare_sculpting
from gui.views.commands import declare_views
from gui.words import from_english, tr
from smilesculpt.workshop.lesson import Lesson
from smilesculpt.workshop.shelf import shelved_lessons

Run = Callable[[], object]


BRUSH_STEP = 1.1
"""One press of a bracket changes the radius by a tenth."""


def declare(
    registry: Registry, files: Files, bench: Workbench, chrome: Chrome, cards: Cards, flow: Flow
) -> None:
    """Give the registry all commands."""
    _declare_file(registry, files)
    _declare_edit(registry, cards, bench)
    _declare_camera(registry, bench)
    declare_views(registry, bench.views)
    _declare_chrome(registry, chrome)
    _declare_tooth(registry, bench)
    bench.placing.declare(registry, bench.take_tool)
    declare_sculpting(registry, bench.masks, bench.layers)
    declare_refining(registry, bench.refining, flow)
    _declare_steps(registry, bench, flow)
    _declare_help(registry, cards, bench)


def _declare_file(registry: Registry, files: Files) -> None:
    rows: tuple[tuple[str, str, Run, str], ...] = (
        ("open", tr("Open…"), files.choose_file, "Ctrl+O"),
        ("sample", tr("Open the sample case"), files.open_sample, ""),
        ("save", tr("Save"), files.save, "Ctrl+S"),
        ("save-as", tr("Save as…"), files.save_as, "Ctrl+Shift+S"),
        ("close-case", tr("Close the case"), files.close_case, "Ctrl+W"),
        ("quit", tr("Quit"), files.quit, "Ctrl+Q"),
    )
    for ident, title, run, keys in rows:
        registry.add(Command(ident, title, run, "File", keys))


def _declare_edit(registry: Registry, cards: Cards, bench: Workbench) -> None:
    registry.add(Command("undo", tr("Undo"), bench.undo, "Edit", "Ctrl+Z"))
    registry.add(Command("redo", tr("Redo"), bench.redo, "Edit", "Ctrl+Shift+Z Ctrl+Y"))
    bench.viewport.is_undo = partial(_is_undo, registry)
    registry.add(Command("settings", tr("Settings…"), cards.show_settings, "Edit", "Ctrl+,"))
    registry.add(Command("palette", tr("Search commands"), cards.show_palette, "Edit", "Ctrl+K"))


def _is_undo(registry: Registry, held: QKeyCombination) -> bool:
    keys = (*registry.keys_of("undo"), *registry.keys_of("redo"))
    return any(QKeySequence(each) == QKeySequence(held) for each in keys)


def declare_recording(registry: Registry, records: RecordWork) -> None:
    """Give the registry the commands of recordings."""
    rows: tuple[tuple[str, str, Run], ...] = (
        ("record", tr("Record what I do"), records.start),
        ("record-save", tr("Save the recording…"), records.save),
        ("record-play", tr("Play a recording…"), records.choose),
    )
    for ident, title, run in rows:
        registry.add(Command(ident, title, run, "File"))


def _declare_camera(registry: Registry, bench: Workbench) -> None:
    views = (("front", tr("Front")), ("right", tr("Right")), ("left", tr("Left")))
    for k, (name, title) in enumerate((*views, ("biting", tr("Biting"))), start=1):
        run: Run = partial(bench.look, name)
        registry.add(Command(f"view-{name}", title, run, "View", str(k), "view", checkable=True))
    rows: tuple[tuple[str, str, Run, str], ...] = (
        ("view-perspective", tr("Perspective"), bench.toggle_perspective, "5"),
        ("view-fit", tr("Fit all"), bench.fit, "Home"),
        ("view-fit-chosen", tr("Fit the chosen tooth"), bench.fit_chosen, "."),
    )
    for ident, title, run, keys in rows:
        checkable = ident == "view-perspective"
        registry.add(Command(ident, title, run, "View", keys, "view", checkable=checkable))
    registry.add(
        Command(
            "before",
            tr("Show before"),
            lambda: None,
            "View",
            "B",
            "view",
            in_menu=False,
            held=True,
        )
    )


def _declare_chrome(registry: Registry, chrome: Chrome) -> None:
    wide: tuple[tuple[str, str, Run, str], ...] = (
        ("theme", tr("Switch theme"), chrome.switch_theme, ""),
        ("mode", tr("Guided or expert"), chrome.switch_mode, ""),
        ("fold-stepper", tr("Fold the steps"), chrome.fold_stepper, "Ctrl+B"),
        ("fold-inspector", tr("Fold the panels"), chrome.fold_inspector, "Ctrl+I"),
        ("picture-only", tr("Picture only"), chrome.picture_only, "F11"),
        ("next-region", tr("Next region"), lambda: chrome.next_region(1), "F6"),
        ("last-region", tr("Previous region"), lambda: chrome.next_region(-1), "Shift+F6"),
    )
    for ident, title, run, keys in wide:
        registry.add(Command(ident, title, run, "View", keys))


def _declare_tooth(registry: Registry, bench: Workbench) -> None:
    tools = (
        ("choose", tr("Choose"), "V"),
        *((kind.brush, tr(kind.title), kind.keys) for kind in BRUSH_KINDS),
        *((kind.name, tr("Measure: {}").format(tr(kind.title)), "") for kind in MEASURE_KINDS),
    )
    for name, title, keys in tools:
        run: Run = partial(bench.take_tool, name)
        registry.add(Command(f"tool-{name}", title, run, "Tooth", keys, "view", checkable=True))
    rows: tuple[tuple[str, str, Run, str], ...] = (
        ("radius", tr("Brush radius by mouse"), lambda: bench.adjust("radius"), "F"),
        ("strength", tr("Brush strength by mouse"), lambda: bench.adjust("strength"), "Shift+F"),
        ("smaller", tr("Smaller brush"), lambda: bench.scale_brush(1 / BRUSH_STEP), "["),
        ("larger", tr("Larger brush"), lambda: bench.scale_brush(BRUSH_STEP), "]"),
        ("mirror", tr("Mirror across the midline"), bench.toggle_mirror, "X"),
        ("next-tooth", tr("Next tooth"), lambda: bench.next_tooth(1), "N"),
        ("last-tooth", tr("Previous tooth"), lambda: bench.next_tooth(-1), "Shift+N"),
        ("clear-choice", tr("Clear the choice"), lambda: bench.view_state.choose(0), ""),
    )
    for ident, title, run, keys in rows:
        checkable = ident == "mirror"
        registry.add(Command(ident, title, run, "Tooth", keys, "view", checkable=checkable))


def _declare_steps(registry: Registry, bench: Workbench, flow: Flow) -> None:
    for k, step in enumerate(STEPS, start=1):
        title = tr("Go to {}").format(tr(step.title))
        run: Run = partial(bench.view_state.go_to, step.key)
        registry.add(Command(f"step-{step.key}", title, run, "Steps", f"Ctrl+{k}"))
    for room in CLINIC:
        title = tr("Go to {}").format(tr(room.title))
        run = partial(bench.view_state.go_to, room.key)
        registry.add(Command(f"room-{room.key}", title, run, "Steps"))
    rows: tuple[tuple[str, str, Run], ...] = (
        ("run-orient", tr("Find the bite plane"), flow.orient),
        ("run-segment", tr("Find teeth"), flow.segment),
        ("run-design", tr("Change the teeth by the wishes"), bench.design),
        ("run-measure", tr("Measure the teeth"), flow.measure),
        ("run-check", tr("Check the wax-up"), flow.check),
        ("run-export", tr("Export the parts…"), bench.export_parts),
        ("run-report", tr("Write report…"), bench.write_report),
        ("run-publish", tr("Publish…"), bench.publish),
    )
    for ident, title, run in rows:
        registry.add(Command(ident, title, run, "Steps"))


def _declare_help(registry: Registry, cards: Cards, bench: Workbench) -> None:
    registry.add(Command("tour", tr("Show me around"), cards.show_tour, "Help"))
    registry.add(Command("help", tr("Keys and mouse"), cards.show_keys, "Help", "F1 ?"))
    for lesson in (signed.lesson for signed in shelved_lessons()):
        begin = partial(_begin, bench, lesson)
        title = tr("Lesson: {}").format(from_english(lesson.title))
        registry.add(Command(f"lesson-{lesson.name}", title, begin, "Help"))
    diagnose = Command("diagnostics", tr("Copy diagnostics"), cards.copy_diagnostics, "Help")
    registry.add(diagnose)
    registry.add(Command("about", tr("About SmileSculpt"), cards.show_about, "Help"))


def _begin(bench: Workbench, lesson: Lesson) -> None:
    bench.lesson.begin(lesson)  # the card is made after the commands
