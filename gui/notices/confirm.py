"""Questions about what Undo cannot bring back; buttons are verbs, the safe one has the focus."""

from PyQt6.QtWidgets import QMessageBox, QPushButton, QWidget


def ask(
    over: QWidget, title: str, body: str, *, safe: str, others: tuple[str, ...], keeps: str = ""
) -> str:
    """Ask and return the words of the button that was pressed; Esc presses the safe one.

    Parameters
    ----------
    safe : str
        Leaves everything as it is; has the focus unless there is one that `keeps`.
    others : tuple of str
        Each lets something go.
    keeps : str
        Lets nothing go and goes on: the primary button, which Enter presses. Empty for none.
    """
    box = QMessageBox(over)
    box.setWindowTitle("SmileSculpt")
    box.setText(title)
    box.setInformativeText(body)
    buttons: dict[str, QPushButton | None] = {}
    for words in others:
        buttons[words] = box.addButton(words, QMessageBox.ButtonRole.DestructiveRole)
    buttons[safe] = leave = box.addButton(safe, QMessageBox.ButtonRole.RejectRole)
    first = leave
    if keeps:
        buttons[keeps] = first = box.addButton(keeps, QMessageBox.ButtonRole.AcceptRole)
    if first is not None:
        first.setProperty("kind", "primary" if keeps else "")
        first.setFocus()
    box.setDefaultButton(first)
    box.setEscapeButton(leave)
    box.exec()
    pressed = box.clickedButton()
    return next((words for words, one in buttons.items() if one is pressed), safe)
