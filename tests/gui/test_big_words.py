"""Text twice as large: rows grow with it, no word is cut, and everything comes back."""

import pytest
from PyQt6.QtCore import QPoint, QRect
from PyQt6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QToolButton,
    QWidget,
)

from gui.casework.steps import CLINIC, STEPS
from gui.parts.falloff import FalloffPreview
from gui.parts.labels import Elided
from tests.gui.hands import wait_idle

WIDE = (1440, 900)
LONG = [pytest.param(scale, marks=pytest.mark.long) for scale in (1.0, 1.5)]
PAGES = [step.key for step in (*STEPS, *CLINIC)]


@pytest.fixture
def large(qtbot, at_work, settings):
    """Make the text of the window some times as large; all is as before at the end."""
    before = at_work.size()
    at_work.resize(*WIDE)

    def enlarge(scale, density="roomy"):
        settings.choose(text_scale=scale, density=density)
        qtbot.wait(30)
        return at_work

    yield enlarge
    settings.choose(text_scale=1.0, density="roomy")
    at_work.resize(before)
    qtbot.wait(30)


def words_of(widget):
    if isinstance(widget, Elided):
        return ""  # gives way by design, and is whole in its tooltip
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    return ""


def needed(widget):
    """Return the room that the words of a widget need, px."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.minimumSizeHint().width(), widget.heightForWidth(widget.width())
    if isinstance(widget, QLabel):
        hint = widget.sizeHint()
        return hint.width(), hint.height()
    metrics = widget.fontMetrics()
    mark = 20 if isinstance(widget, QCheckBox) else 0
    return metrics.horizontalAdvance(widget.text().replace("&", "")) + mark, metrics.height()


def cut(window):
    """Return the visible words that have less room than they need."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window or not words_of(widget):
            continue
        if isinstance(widget, QToolButton) and widget.icon() and widget.property("kind") != "named":
            continue
        wide, high = needed(widget)
        if widget.width() < wide - 1 or widget.height() < high - 1:
            found.append((words_of(widget), widget.size(), (wide, high)))
    return found


def cut_fields(window):
    """Return the fields whose number or choice has less room than it needs."""
    found = []
    for field in (*window.findChildren(QDoubleSpinBox), *window.findChildren(QComboBox)):
        if not field.isVisible():
            continue
        words = field.text() if isinstance(field, QDoubleSpinBox) else field.currentText()
        room = field.width() - (16 if isinstance(field, QDoubleSpinBox) else 34)
        if field.fontMetrics().horizontalAdvance(words) > room:
            found.append((words, field.width()))
        if field.height() < field.fontMetrics().height():
            found.append((words, field.height()))
    return found


@pytest.mark.parametrize("scale", [*LONG, 2.0])
def test_no_word_is_cut_at_any_size_of_the_text(qtbot, large, settings, scale):
    window = large(scale)
    for mode in ("expert", "guided"):
        settings.choose(mode=mode)
        for page in PAGES:
            window.view_state.go_to(page)
            wait_idle(qtbot, window)
            # What wraps anew is laid out again with the next events.
            qtbot.waitUntil(lambda: cut(window) == [], timeout=2_000)
            assert cut_fields(window) == [], (page, mode)
    settings.choose(mode="expert")


def sizes(window):
    return {
        (type(w).__name__, w.accessibleName(), k): (w.minimumSize(), w.maximumSize())
        for k, w in enumerate(window.findChildren(QWidget))
        if not w.isWindow() and type(w) is not QWidget
    }


def test_going_there_and_back_changes_nothing(qtbot, large):
    window = large(1.0)
    window.view_state.go_to("sculpt")
    qtbot.wait(30)
    before, tall = sizes(window), window.top_bar.height()
    for scale, density in ((2.0, "roomy"), (1.1, "compact"), (0.9, "compact"), (1.75, "roomy")):
        large(scale, density)
        assert window.top_bar.height() != tall
    large(1.0)
    after = sizes(window)
    assert {key: after[key] for key in before if key in after and after[key] != before[key]} == {}
    assert window.top_bar.height() == tall


def test_folded_steps_grow_too_and_are_as_before_at_the_end(qtbot, large):
    window = large(1.0)
    rows = window.workbench.stepper.rows
    before = [row.height() for row in rows]
    for scale in (2.0, 1.5, 2.0):
        window = large(scale)
        assert window.workbench.stepper.is_folded
        assert all(row.height() >= 36 * scale - 1 for row in rows)
    large(1.0)
    qtbot.waitUntil(lambda: [row.height() for row in rows] == before)


def test_the_window_stays_as_large_as_its_text_needs(qtbot, large, settings):
    bar = large(1.0).workbench.floats.view_bar
    least = bar.window().minimumSize()
    settings.choose(text_scale=1.5)
    bar.window().resize(1024, 700)
    qtbot.waitUntil(lambda: bar.window().width() >= 290 + 560 * 1.5)
    bar.window().view_state.go_to("sculpt")
    qtbot.waitUntil(lambda: cut(bar.window()) == [])
    assert bar.window().screen().availableSize().width() >= bar.window().minimumWidth()
    large(1.0)
    assert bar.window().minimumSize() == least


def test_marks_of_the_falloff_have_the_room_of_their_text(qtbot, large):
    for scale in (1.0, 2.0):
        window = large(scale)
        window.view_state.go_to("sculpt")
        qtbot.wait(30)
        preview = window.workbench.inspector.panels["brush"].findChild(FalloffPreview)
        picture = preview.grab().toImage()
        paper = picture.pixelColor(0, 0)
        inked = [
            y
            for y in range(picture.height())
            if any(picture.pixelColor(x, y) != paper for x in range(0, picture.width(), 1))
        ]
        # Marks end near the lower edge and are not cut by it.
        assert 0.88 * preview.height() <= inked[-1] < preview.height() - 1


def test_rows_buttons_and_numbers_grow_with_the_text(qtbot, large):
    window = large(1.0)
    window.view_state.go_to("sculpt")
    qtbot.wait(30)
    panel = window.workbench.inspector.panels["brush"]
    parts = (panel.radius.field, panel.lock_gum, window.workbench.stepper.rows[0], window.top_bar)
    before = [part.height() for part in parts]
    large(2.0)
    for part, was in zip(parts, before, strict=True):
        if part is not window.workbench.stepper.rows[0]:  # folded now: icons only
            assert part.height() == pytest.approx(2 * was, abs=6), part


def test_compact_rows_show_more_and_stay_large_enough_to_hit(qtbot, large):
    window = large(1.0)
    window.view_state.go_to("sculpt")
    qtbot.wait(30)
    inside = window.workbench.inspector._area.widget()
    before = inside.sizeHint().height()
    large(1.0, "compact")
    assert inside.sizeHint().height() < 0.96 * before
    small = [
        (part.accessibleName(), part.size())
        for part in window.findChildren(QAbstractButton)
        if part.isVisible() and min(part.width(), part.height()) < 24
    ]
    assert small == []
    assert cut(window) == []


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_word_of_the_settings_is_cut(qtbot, large, scale):
    window = large(scale)
    window.show_settings()
    dialog = window.preferences
    for k in range(len(dialog.pages)):
        dialog.list.setCurrentRow(k)
        qtbot.wait(20)
        assert cut(dialog) == []
        assert cut_fields(dialog) == []
        page = dialog.stack.currentWidget()
        assert page.widget().minimumSizeHint().width() <= page.width(), dialog.pages[k].title
    room = window.screen().availableGeometry()
    assert room.width() >= dialog.width()
    assert room.height() >= dialog.height()
    dialog.close()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_cards_over_the_window_fit_into_it(qtbot, large, scale):
    window = large(scale)
    for show in (window.cards.show_keys, window.cards.show_palette):
        show()
        qtbot.wait(20)
        card = window.cards.scrim.card
        at = QRect(card.mapTo(window, QPoint(0, 0)), card.size())
        assert window.rect().contains(at)
        assert cut(window) == []
        window.cards.scrim.close_card()
