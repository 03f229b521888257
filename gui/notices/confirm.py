"""Questions about what Undo cannot bring back; buttons are verbs, the safe one has the focus."""

from PyQt6.QtWidgets import QMessageBox, QPushButton, QWidget


def ask(over: QWidget, title: str, body: str, *, safe: str, others: tuple[str, ...]) -> str:
    """Ask and return the words of the button that was pressed; Esc presses the safe one."""
    box = QMessageBox(over)
    box.setWindowTitle("SmileSculpt")
    box.setText(title)
    box.setInformativeText(body)
    buttons: dict[str, QPushButton | None] = {}
    for words in others:
        buttons[words] = box.addButton(words, QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton(safe, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.exec()
    pressed = box.clickedButton()
    return next((words for words, one in buttons.items() if one is pressed), safe)
