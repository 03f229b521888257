"""The list of what is shown: gum and teeth, each with an eye and an opacity."""

from PyQt6.QtCore import Qt, QTimer
from PyQt6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from gui.casework.document import Document
from gui.casework.steps import UNSURE
from gui.casework.view_state import GUM, Shown, ViewState
from gui.panels.panel import Panel
from gui.parts.buttons import RowButton, ToolButton
from gui.parts.labels import IconLabel, Swatch, figure, text
from gui.parts.layouts import Item, fill, row
from gui.style.look import Look
from gui.words import NO_BREAK, number, tr
from smilesculpt.dentition import Tooth
from smilesculpt.picturing.palette import tooth_colour

LEAST_OPACITY = 10
"""Per cent; to hide an object entirely is the eye's work."""


class ObjectRow(QWidget):
    """One object: name to choose it by, opacity, eye."""

    def __init__(self, look: Look, view_state: ViewState, fdi: int, sure: float | None) -> None:
        super().__init__()
        self.fdi = fdi
        self.key = str(fdi) if fdi else GUM
        name = tr("Tooth {}").format(fdi) if fdi else tr("Gum and rest")
        self._name, self._view_state = name, view_state
        said = "" if sure is None else tr("{} sure").format(number(100 * sure, unit="%", digits=0))
        items: list[Item] = [
            Swatch(_code(tooth_colour(fdi)), look.sizes.icon_row),
            text(str(fdi) if fdi else name, "heading"),
            None,
        ]
        if sure is not None and sure < UNSURE:
            items += [IconLabel(look, "attention", "warn", 16)]
            said = tr("look at it, {}").format(said)
        inner = row(*items, figure(said), margins=(4, 0, 4, 0))
        self.choice = RowButton(inner, f"{name}, {said}".strip(", "), "row", look.sizes.row)
        self.choice.clicked.connect(self._choose)
        self.opacity = QSlider(Qt.Orientation.Horizontal)
        self.opacity.setRange(LEAST_OPACITY, 100)
        self.opacity.setFixedWidth(52)
        self.opacity.setAccessibleName(tr("{}, opacity in per cent").format(name))
        self.opacity.valueChanged.connect(lambda _: self._tell())
        self.eye = ToolButton(look, "eye", tr("Hide {}").format(name), size=look.sizes.row)
        self.eye.setCheckable(True)
        self.eye.clicked.connect(lambda _: self._tell())
        fill(QHBoxLayout(self), self.choice, self.opacity, self.eye, gap=4)
        self.refresh()

    def refresh(self) -> None:
        """Show what is chosen and seen."""
        shown = self._view_state.shown(self.key)
        self.choice.set_current(self.fdi != 0 and self._view_state.chosen == self.fdi)
        self.opacity.blockSignals(True)
        self.opacity.setValue(round(100 * shown.opacity))
        self.opacity.blockSignals(False)
        self.opacity.setEnabled(shown.visible)
        percent = f"{self.opacity.value()}{NO_BREAK}%"
        self.opacity.setToolTip(tr("Opacity {}").format(percent))
        self.eye.setChecked(not shown.visible)
        self.eye.show_icon("eye" if shown.visible else "eye-off")
        words = tr("Hide {}") if shown.visible else tr("Show {}")
        self.eye.setAccessibleName(words.format(self._name))
        self.eye.setToolTip(words.format(self._name))

    def _choose(self) -> None:
        if self.fdi:
            again = self._view_state.chosen == self.fdi
            self._view_state.choose(0 if again else self.fdi)

    def _tell(self) -> None:
        shown = Shown(not self.eye.isChecked(), self.opacity.value() / 100.0)
        self._view_state.show(self.key, shown)


class TeethPanel(Panel):
    """Gum and all teeth, from the patient's right to the left."""

    def __init__(self, look: Look, document: Document, view_state: ViewState) -> None:
        super().__init__()
        self._look, self._document, self._view_state = look, document, view_state
        self._made_for: object = None
        self.rows: list[ObjectRow] = []
        self._list = QWidget()
        self._layout = fill(QVBoxLayout(self._list), gap=0)
        self._gap = text("", "muted", wrap=True)
        self.put(self._list, self._gap)
        # Many rows take a while to make: in a turn of their own, so that the window answers.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.rebuild)
        document.replaced.connect(self._soon.start)
        view_state.chosen_changed.connect(lambda _: self.refresh())
        view_state.shown_changed.connect(lambda _: self.refresh())

    def rebuild(self) -> None:
        """List the objects of another case."""
        case = self._document.case
        dentition = None if case is None else case.dentition
        if self.rows and dentition is self._made_for:
            self.refresh()
            return
        self._made_for = dentition
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        teeth: tuple[Tooth, ...] = () if dentition is None else dentition.teeth
        self.rows = [ObjectRow(self._look, self._view_state, 0, None)]
        self.rows += [
            ObjectRow(self._look, self._view_state, tooth.fdi, tooth.confidence) for tooth in teeth
        ]
        for each in self.rows:
            self._layout.addWidget(each)
        missing = () if dentition is None else dentition.missing
        self._gap.setVisible(bool(missing))
        self._gap.setText(tr("Gaps: {}").format(", ".join(map(str, missing))))
        unsure = sum(tooth.confidence < UNSURE for tooth in teeth)
        found = tr("{} found").format(len(teeth))
        self.summarised.emit(tr("{}, {} to look at").format(found, unsure) if unsure else found)

    def refresh(self) -> None:
        """Show what is chosen and seen."""
        for each in self.rows:
            each.refresh()


def _code(colour: tuple[float, float, float]) -> str:
    red, green, blue = (round(255 * part) for part in colour)
    return f"#{red:02X}{green:02X}{blue:02X}"
