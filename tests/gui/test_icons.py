"""Icons fall back to words where the icon font cannot be loaded."""

import pytest

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
