"""Everything can be reached by keyboard, has a name, and is large enough to hit."""

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QMenuBar, QScrollArea, QWidget

from gui.casework.steps import STEPS
from gui.notices.overlay_cards import rank
from tests.gui.hands import wait_idle

SMALLEST = 24


def stops(window):
    """Return the visible widgets that Tab can reach, in the order of the chain."""
    found, widget = [], window
    while True:
        widget = widget.nextInFocusChain()
        if widget is window or widget is None:
            return found
        takes = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if takes and widget.isVisible() and widget.window() is window:
            found.append(widget)


def nameless(widgets):
    return [
        widget for widget in widgets if not widget.accessibleName() and not inside_named(widget)
    ]


def inside_named(widget):
    # The line edit inside a number field is read out with the field's name.
    parent = widget.parentWidget()
    return parent is not None and widget.objectName().startswith("qt_") and parent.accessibleName()


def test_the_welcome_page_has_names(window):
    assert nameless(stops(window)) == []
    assert len(stops(window)) >= 6


@pytest.mark.parametrize("step", [step.key for step in STEPS])
def test_every_stop_of_every_step_has_a_name_and_a_size(qtbot, at_work, step):
    at_work.view_state.go_to(step)
    wait_idle(qtbot, at_work)
    qtbot.wait(20)
    found = stops(at_work)
    assert nameless(found) == []

    def are_large():
        small = [
            (widget.accessibleName(), widget.width(), widget.height())
            for widget in found
            if min(widget.width(), widget.height()) < SMALLEST and not inside_named(widget)
        ]
        assert small == []

    # A card that still opens has not its size yet.
    qtbot.waitUntil(are_large, timeout=10_000)


@pytest.mark.parametrize("step", [step.key for step in STEPS])
def test_nothing_in_the_panels_is_wider_than_they_are(qtbot, at_work, step):
    if step in ("design", "sculpt"):
        at_work.flow.measure()
        wait_idle(qtbot, at_work)
    at_work.view_state.go_to(step)
    qtbot.wait(20)
    area = at_work.workbench.inspector.findChild(QScrollArea)
    assert area.widget().minimumSizeHint().width() <= at_work.workbench.inspector.minimumWidth()


def test_the_steps_tell_where_they_stand(at_work):
    names = [row.accessibleName() for row in at_work.workbench.stepper.rows]
    assert names[0].startswith("Step 1 of 8, Import, current.")
    assert names[2] == "Step 3 of 8, Segment, done. 14\N{NO-BREAK SPACE}teeth"


def test_f6_goes_round_the_regions(qtbot, at_work):
    at_work.viewport.setFocus()
    qtbot.waitUntil(at_work.isActiveWindow)
    seen = []
    for _ in range(4):
        at_work.registry.action("next-region").trigger()
        focus = at_work.focusWidget()
        regions = {
            "bar": at_work.top_bar,
            "steps": at_work.workbench.stepper,
            "view": at_work.viewport,
            "panels": at_work.workbench.inspector,
        }
        seen += [n for n, r in regions.items() if r is focus or r.isAncestorOf(focus)]
    assert seen == ["panels", "bar", "steps", "view"]
    assert at_work.viewport.has_focus_ring


def test_no_key_is_given_twice(window):
    given = {}
    for command in window.registry.commands():
        for keys in command.keys.split() if not command.keys.startswith("hold") else ():
            assert (keys, command.scope) not in given, command.ident
            given[keys, command.scope] = command.ident


def test_menus_hold_every_command_that_belongs_there(window):
    bar = window.top_bar.findChild(QMenuBar)
    titles = {action.text() for menu in bar.actions() for action in menu.menu().actions()}
    wanted = {
        window.registry.action(command.ident).text()
        for command in window.registry.commands()
        if command.in_menu
    }
    assert wanted == titles


def test_what_is_off_says_why(window):
    for ident in ("save-as", "run-segment", "run-design", "undo"):
        action = window.registry.action(ident)
        assert not action.isEnabled()
        assert action.toolTip().endswith(".")


def test_the_palette_finds_and_runs_commands(qtbot, at_work):
    at_work.registry.action("palette").trigger()
    card = at_work.cards.scrim.card
    qtbot.keyClicks(card.field, "tooth 21")
    assert [hit.title for hit in card.hits] == ["Tooth 21"]
    qtbot.keyClick(card.field, Qt.Key.Key_Return)
    assert at_work.view_state.chosen == 21
    assert at_work.cards.scrim.isHidden()


def test_the_palette_puts_beginnings_of_words_first():
    assert rank("Smooth", "smo") < rank("Draw smooth", "smo") < rank("Unsmooth", "smo")
    assert rank("Draw", "smo") is None


def test_keys_are_shown_by_f1(qtbot, window):
    window.registry.action("help").trigger()
    words = [
        label.text() for label in window.cards.scrim.card.findChildren(QWidget) if has_text(label)
    ]
    assert "Ctrl+Shift+Z, Ctrl+Y" in words
    qtbot.keyClick(window.cards.scrim.card, Qt.Key.Key_Escape)
    assert window.cards.scrim.isHidden()


def has_text(widget):
    return callable(getattr(widget, "text", None))


def test_the_notice_is_always_there(at_work):
    words = [w.text() for w in at_work.status.findChildren(QWidget) if has_text(w)]
    assert "Design and research tool, not a medical device" in words


def test_every_action_is_reached_through_the_palette(window):
    found = {entry.title for entry in window.cards.entries()}
    for command in window.registry.commands():
        assert window.registry.action(command.ident).text() in found


def test_tab_goes_forward_through_the_regions_and_back_again(qtbot, at_work):
    at_work.view_state.go_to("sculpt")
    qtbot.wait(20)
    bench = at_work.workbench
    regions = (at_work.top_bar, bench.stepper, at_work.viewport, bench.inspector)
    order = []
    for stop in stops(at_work):
        at = next(k for k, r in enumerate(regions) if r is stop or r.isAncestorOf(stop))
        if not order or order[-1] != at:
            order.append(at)
    # The chain is a ring: wherever it starts, each region comes once.
    start = order.index(0)
    assert [*order[start:], *order[:start]][:4] == [0, 1, 2, 3]


def test_the_focus_is_seen_on_every_kind_of_control(qtbot, at_work):
    at_work.view_state.go_to("sculpt")
    at_work.activateWindow()
    qtbot.waitUntil(at_work.isActiveWindow)
    seen = set()
    for stop in stops(at_work):
        kind = type(stop).__name__
        if kind in seen or not stop.isEnabled() or stop is at_work.viewport:
            continue
        at_work.setFocus()
        stop.clearFocus()
        area = at_work.workbench.inspector.findChild(QScrollArea)
        if area.isAncestorOf(stop):
            area.ensureWidgetVisible(stop)
        qtbot.wait(10)
        before = stop.grab().toImage()
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.wait(10)
        if not stop.hasFocus():
            continue
        seen.add(kind)
        assert stop.grab().toImage() != before, (kind, stop.accessibleName())
    assert {"ToolButton", "QCheckBox", "SliderRow"} & seen
    assert len(seen) >= 5


def test_the_keys_are_shown_by_f1_and_by_a_question_mark_and_searched(qtbot, at_work):
    at_work.activateWindow()
    at_work.viewport.setFocus()
    qtbot.waitUntil(at_work.isActiveWindow)
    for key in (Qt.Key.Key_F1, Qt.Key.Key_Question):
        qtbot.keyClick(at_work.viewport, key)
        card = at_work.cards.scrim.card
        assert card.accessibleName() == "Keys"
        assert ("Undo", "Ctrl+Z") in card.shown
        qtbot.keyClicks(card.field, "radius")
        assert card.shown == (("Brush radius by mouse", "F"),)
        card.field.setText("no such key")
        assert not card.nothing.isHidden()
        qtbot.keyClick(card.field, Qt.Key.Key_Escape)
        assert at_work.cards.scrim.isHidden()


def test_the_overlay_of_keys_leads_to_where_they_are_changed(qtbot, window):
    window.cards.show_keys()
    window.cards._change_keys()
    dialog = window.preferences
    assert dialog.isVisible()
    assert dialog.stack.currentWidget().widget() is dialog.keys_page
    dialog.close()


def test_a_second_press_takes_the_keys_away(window):
    window.registry.action("help").trigger()
    assert window.cards.scrim.isVisible()
    window.registry.action("help").trigger()
    assert window.cards.scrim.isHidden()
