"""A lesson stands beside the work: steps, goals, and how far they are met."""

from PyQt6.QtWidgets import QLabel

from gui.parts.buttons import RowButton
from tests.gui.hands import wait_idle


def words_in(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def test_a_lesson_is_begun_from_the_menu_and_checked(qtbot, window):
    window.registry.action("lesson-first-mockup").trigger()
    wait_idle(qtbot, window)
    card = window.workbench.lesson
    assert card.isVisible()
    assert window.document.case.name == "Your first mock-up"
    assert words_in(card).count("not checked yet") == len(card.lesson.goals)
    steps = [row for row in card.findChildren(RowButton) if row.isVisible()]
    assert [row.accessibleName().split(": ")[0] for row in steps[:2]] == ["Step 1", "Step 2"]
    steps[0].click()
    assert window.view_state.step == "segment"
    window.flow.segment()
    wait_idle(qtbot, window)
    wishes = next(step.wishes for step in card.lesson.steps if step.action == "design")
    window.flow.design(wishes)
    wait_idle(qtbot, window)
    card.check.click()
    wait_idle(qtbot, window)
    met = {result.goal.name: result.is_met for result in card.results}
    measured = {r.goal.name: r.outcome.measured for r in card.results}
    assert met["centrals-longer"], measured
    assert met["back-kept"]
    window.document.undo()
    assert "out of date" in words_in(card)
