"""Guided mode says what a step is for and what is next; the tour points at what is there."""

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QPushButton

from gui.casework.steps import STEPS
from gui.choices import Choices
from gui.frame.guidance import GUIDED_SECTIONS, guidance
from gui.frame.inspector import SECTIONS
from tests.gui.hands import click, wait_idle
from tests.gui.test_access import nameless, stops


@pytest.fixture
def guided(window, settings):
    settings.choose(mode="guided")
    yield window
    settings.choose(mode="expert")


@pytest.fixture
def guided_at_work(at_work, settings):
    settings.choose(mode="guided")
    yield at_work
    settings.choose(mode="expert")


def test_a_first_start_is_guided_and_shows_the_tour():
    assert Choices().mode == "guided"
    assert not Choices().tour_seen


def test_each_step_names_one_next_thing_and_the_last_ends(scanned, segmented):
    nexts = [guidance(step.key, segmented, None).ident for step in STEPS]
    assert nexts == [
        "step-orient",
        "step-segment",
        "step-design",
        "run-design",
        "step-check",
        "run-check",
        "run-check",
        "run-publish",
    ]
    assert guidance("design", scanned, None).ident == "run-orient"
    assert "Design starts from it." in guidance("design", scanned, None).told
    assert guidance("segment", None, None).ident == "open"
    purposes = {guidance(step.key, None, None).purpose for step in STEPS}
    assert len(purposes) == len(STEPS)


def test_guided_shows_fewer_panels_and_expert_all(qtbot, guided_at_work, settings):
    window, inspector = guided_at_work, guided_at_work.workbench.inspector
    for step in ("design", "sculpt", "segment"):
        window.view_state.go_to(step)
        shown = {key for key, section in inspector.sections.items() if not section.isHidden()}
        assert shown == {key.strip("+") for key in GUIDED_SECTIONS[step].split()}
        settings.choose(mode="expert")
        shown = {key for key, section in inspector.sections.items() if not section.isHidden()}
        assert shown == {key.strip("+") for key in SECTIONS[step].split()}
        assert inspector.guide.isHidden()
        settings.choose(mode="guided")
    for step, keys in GUIDED_SECTIONS.items():
        few, all_of_them = (each.replace("+", "").split() for each in (keys, SECTIONS[step]))
        assert set(few) <= set(all_of_them)


def primaries(widget):
    return [
        each
        for each in widget.findChildren(QPushButton)
        if each.isVisible() and each.property("kind") == "primary"
    ]


@pytest.mark.parametrize("step", [step.key for step in STEPS])
def test_there_is_one_primary_button_at_most_and_every_stop_has_a_name(qtbot, guided_at_work, step):
    window = guided_at_work
    window.view_state.go_to(step)
    wait_idle(qtbot, window)
    assert primaries(window.workbench.inspector) == [window.workbench.inspector.guide.next]
    assert nameless(stops(window)) == []


def test_the_next_thing_runs_and_the_card_follows(qtbot, guided_at_work):
    window = guided_at_work
    card = window.workbench.inspector.guide
    window.view_state.go_to("segment")
    click(card.next)
    assert window.view_state.step == "design"
    # One button for one thing: the card says what the panel would, and stands for it.
    wishes = window.workbench.inspector.panels["wishes"]
    assert card.next.text() == "Change 6\N{NO-BREAK SPACE}teeth"
    assert not wishes.apply.isVisible()
    wishes.teeth.setCurrentIndex(1)
    assert not card.next.isEnabled()
    assert card.next.toolTip().startswith("No tooth is chosen.")
    wishes.teeth.setCurrentIndex(0)
    click(card.next)
    wait_idle(qtbot, window)
    assert card.next.text() == "Go on to Sculpt"
    assert wishes.apply.isVisible()  # for other wishes
    click(card.next)
    assert window.view_state.step == "sculpt"


def test_what_cannot_be_done_now_says_why(qtbot, guided_at_work):
    window = guided_at_work
    window.view_state.go_to("check")
    card = window.workbench.inspector.guide
    window.registry.enable("run-check", "Something is running.")
    assert not card.next.isEnabled()
    assert card.next.toolTip() == "Something is running."
    window.state.refresh()
    assert card.next.isEnabled()


def test_the_switch_tells_which_way_is_on_and_is_remembered(window, settings):
    switch = window.top_bar.mode
    assert switch.text() == "Expert"
    click(switch)
    assert settings.choices.mode == "guided"
    assert switch.text() == "Guided"
    assert "Guided" in switch.accessibleName()
    window.registry.action("mode").trigger()
    assert settings.choices.mode == "expert"


def test_jumps_stay_free_in_guided_mode(guided):
    for step in STEPS:
        guided.registry.action(f"step-{step.key}").trigger()
        assert guided.view_state.step == step.key


def test_the_tour_points_at_what_is_seen_and_is_left_by_keys(qtbot, window, settings):
    tour = window.tour
    settings.choose(tour_seen=False)
    window.registry.action("tour").trigger()
    n = len(tour._stops)
    assert 5 <= n <= 7
    for k in range(n):
        assert tour.at == k
        target = tour._stops[k].find()
        assert target.isVisible()
        assert not tour.target.isEmpty()
        assert tour.rect().contains(tour.card.geometry())
        if target is not window.viewport:
            assert not tour.card.geometry().intersects(tour.target)
        assert tour.next.hasFocus()
        assert tour.accessibleName()
        qtbot.keyClick(tour.next, Qt.Key.Key_Right)
    assert not tour.isVisible()
    assert settings.choices.tour_seen
    assert window.pages.currentWidget() is window.welcome


def test_the_tour_goes_back_keeps_the_focus_and_is_skipped(qtbot, window, settings):
    tour = window.tour
    settings.choose(tour_seen=False)
    tour.start()
    qtbot.keyClick(tour.next, Qt.Key.Key_Return)
    qtbot.keyClick(tour.next, Qt.Key.Key_Return)
    assert tour.at == 2
    qtbot.keyClick(tour.next, Qt.Key.Key_Left)
    assert tour.at == 1
    for _ in range(5):
        tour.focusNextPrevChild(True)
        assert tour.isAncestorOf(window.focusWidget())
    qtbot.keyClick(tour.next, Qt.Key.Key_Escape)
    assert not tour.isVisible()
    assert settings.choices.tour_seen


def test_a_case_that_opens_ends_the_tour(qtbot, window, segmented):
    window.tour.start()
    window.document.open(segmented, None)
    assert not window.tour.isVisible()
    assert window.pages.currentWidget() is window.workbench
    wait_idle(qtbot, window)
    window.tour.start()
    assert len(window.tour._stops) == 6
    window.tour.end()
    assert window.pages.currentWidget() is window.workbench


def test_the_tour_fits_a_small_window_with_large_text(qtbot, window, settings):
    before = window.size()
    window.resize(853, 533)
    settings.choose(text_scale=1.25)
    window.tour.start()
    for _ in range(len(window.tour._stops)):
        assert window.tour.rect().contains(window.tour.card.geometry())
        window.tour.go_on()
    settings.choose(text_scale=1.0)
    window.resize(before)
