"""Icons fall back to words where the icon font cannot be loaded."""

import pytest
import qtawesome
from PyQt6.QtCore import QSize
from PyQt6.QtGui import QIcon

from gui.parts.buttons import ToolButton
from gui.style import icons
from gui.style.look import Look


@pytest.mark.parametrize("name", icons.GLYPHS)
def test_every_icon_is_drawn(qapp, name):
    picture = icons.pixmap(name, "red", 20).toImage()
    covered = [picture.pixelColor(x, y).alpha() for x in range(20) for y in range(20)]
    assert sum(alpha > 100 for alpha in covered) > 5


def test_a_button_shows_its_name_without_icons(qtbot, monkeypatch):
    monkeypatch.setattr(icons, "has_icons", lambda: False)
    tool = ToolButton(Look("dark"), "undo", "Undo", key="Ctrl+Z")
    qtbot.addWidget(tool)
    assert tool.text() == "Undo"
    assert tool.icon().isNull()
    assert "Ctrl+Z" in tool.toolTip()


def test_a_button_has_an_icon_and_a_name_to_read_out(qtbot):
    tool = ToolButton(Look("light"), "undo", "Undo")
    qtbot.addWidget(tool)
    assert tool.text() == ""
    assert not tool.icon().isNull()
    assert tool.accessibleName() == "Undo"


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("mode", [QIcon.Mode.Normal, QIcon.Mode.Disabled])
def test_an_icon_is_drawn_once_for_each_size_and_as_its_font_draws_it(
    qapp, monkeypatch, mode, ratio
):
    glyph = f"mdi6.{icons.GLYPHS['draw']}"
    theirs = qtawesome.icon(glyph, color="#123456", color_disabled="#999999")
    ours, make = icons.icon("draw", "#123456", "#999999"), qtawesome.icon
    made = []
    monkeypatch.setattr(qtawesome, "icon", lambda *a, **k: made.append(a) or make(*a, **k))
    for size in (20, 16, 20):
        picture = ours.pixmap(QSize(size, size), ratio, mode)
        wanted = theirs.pixmap(QSize(size, size), ratio, mode)
        assert picture.toImage() == wanted.toImage()
        assert picture.devicePixelRatio() == ratio
    assert QIcon(ours).pixmap(QSize(20, 20), ratio, mode).toImage() == (
        theirs.pixmap(QSize(20, 20), ratio, mode).toImage()
    )
    assert len(made) == 2
