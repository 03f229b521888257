"""What the tour of the window shows."""

from collections.abc import Callable
from dataclasses import dataclass

from PyQt6.QtWidgets import QWidget

from gui.actions import Registry
from gui.frame.top_bar import TopBar
from gui.frame.workbench import Workbench
from gui.notices.tour import Stop
from gui.viewport.scheme_words import scheme_words
from gui.words import tr


@dataclass(frozen=True, slots=True)
class Sights:
    """What the cards point at.

    Attributes
    ----------
    start : QWidget
        Where a file is chosen.
    show_bench : callable
        Takes whether the page of a case is to be seen without one.
    """

    bench: Workbench
    top_bar: TopBar
    start: QWidget
    registry: Registry
    show_bench: Callable[[bool], object]


def stops(sights: Sights) -> tuple[Stop, ...]:
    """Return the cards of the tour."""
    has_case = sights.bench.document.case is not None

    def enter() -> None:
        sights.show_bench(True)

    around = (*_of_bench(sights.bench, enter), *_of_bar(sights, enter))
    if has_case:
        return around
    return (*around, _start(sights))


def _of_bench(bench: Workbench, enter: Callable[[], object]) -> tuple[Stop, ...]:
    hint = scheme_words(bench.viewport.steering.scheme.name).hint
    return (
        Stop(
            lambda: bench.stepper,
            tr("One job in eight steps"),
            tr("Each step says what it still needs. You may go to any of them at any time."),
            enter,
        ),
        Stop(
            lambda: bench.viewport,
            tr("The model"),
            f"{hint} {tr('You pick, draw and read on the teeth themselves.')}",
            enter,
        ),
        Stop(
            lambda: bench.inspector,
            tr("What this step needs"),
            tr("The panels of the step, in the order in which they are needed."),
            enter,
        ),
    )


def _of_bar(sights: Sights, enter: Callable[[], object]) -> tuple[Stop, ...]:
    bar, keys = sights.top_bar, sights.registry.keys
    find = tr("{} finds every command, each tooth and the help. {} shows all keys.")
    undo = tr(
        "{} takes back any change, and your work is kept as you go, even if the computer stops."
    )
    return (
        Stop(
            lambda: bar.mode,
            tr("Guided or expert"),
            tr("Guided shows the next thing to do in plain words. Expert shows every panel."),
            enter,
        ),
        Stop(
            lambda: bar.search,
            tr("Everything by name"),
            find.format(keys("palette"), keys("help").partition(", ")[0]),
            enter,
        ),
        Stop(
            lambda: bar.tools["undo"],
            tr("Nothing is lost"),
            undo.format(keys("undo")),
            enter,
        ),
    )


def _start(sights: Sights) -> Stop:
    return Stop(
        lambda: sights.start,
        tr("Start here"),
        tr("Choose a scan of your own, or try everything with the sample."),
        lambda: sights.show_bench(False),
    )
