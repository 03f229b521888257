"""Messages over the picture: whole, however narrow it is."""

from PyQt6.QtCore import QRect
from PyQt6.QtWidgets import QToolButton, QWidget

from gui.notices.anchored import Anchored
from gui.notices.toast import Message, Toast
from gui.style.look import Look

LONG = "wrong.ply was not opened: it is no PLY file, as its first line says. " * 3


def test_a_long_message_keeps_within_a_picture_that_becomes_narrow(qtbot):
    host, toast = QWidget(), Toast(Look("dark"))
    qtbot.addWidget(host)
    region = QRect(0, 0, 900, 600)
    anchored = Anchored(host, lambda: region, (toast,), 12)
    host.resize(900, 600)
    host.show()
    toast.resized.connect(anchored.place)
    toast.say(Message(LONG, "error"))
    for width in (900, 360, 900, 440):
        region = QRect(0, 0, width, 600)
        anchored.place()
        qtbot.wait(20)
        words, close = toast._words.geometry(), toast.findChild(QToolButton).geometry()
        assert words.right() < close.left(), width
        assert close.right() < toast.width() <= width
        assert toast._words.heightForWidth(words.width()) <= words.height() + 1
