"""The list of sculpt layers: how much of each is shown, and which one is sculpted into."""

from PyQt6.QtCore import QEvent, QObject, Qt
from PyQt6.QtGui import QAction, QKeyEvent
from PyQt6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from gui.panels.panel import Panel
from gui.parts.buttons import RowButton, ToolButton, button
from gui.parts.labels import IconLabel, figure, text
from gui.parts.layouts import clear, fill, row
from gui.parts.menu_button import MenuButton
from gui.parts.slots import plain
from gui.sculpting.layer_name import LayerName
from gui.sculpting.layer_work import LayerWork
from gui.style.look import Look
from gui.words import NO_BREAK, count, tr
from smilesculpt.changes.layers import MOST_AMOUNT, Layer

SLIDER_WIDTH = 72


class LayerRow(QWidget):
    """One layer: name to sculpt into it, amount, eye, and the ways to let it go."""

    def __init__(self, look: Look, work: LayerWork, name: str) -> None:
        super().__init__()
        self.name, self._work = name, work
        self._mark = IconLabel(look, "draw", "accent", 16)
        words = name or tr("The shape itself")
        self._figure = figure("")
        inner = row(self._mark, text(words), None, self._figure, margins=(4, 0, 4, 0))
        self.choice = RowButton(inner, words, "row", look.sizes.row)
        self.choice.clicked.connect(plain(lambda: work.choose(name)))
        layout = fill(QHBoxLayout(self), self.choice, gap=4)
        if name:
            self.field = LayerName(name)
            self.field.ended.connect(self._rename)
            layout.addWidget(self.field, 1)
            self.choice.installEventFilter(self)
            self._add_amount(look)

    def show_layer(self, layer: Layer | None) -> None:
        """Show the amount and whether strokes go here."""
        is_current = self._work.current == self.name
        self.choice.set_current(is_current)
        self._mark.setVisible(is_current)
        if layer is None:
            return
        percent = round(100 * layer.amount)
        self._figure.setText(f"{percent}{NO_BREAK}%")
        if not self.slider.isSliderDown():
            self.slider.blockSignals(True)
            self.slider.setValue(percent)
            self.slider.blockSignals(False)
        self.eye.setChecked(percent == 0)
        self.eye.show_icon("eye" if percent else "eye-off")
        verb = tr("Hide") if percent else tr("Show")
        self.eye.setAccessibleName(f"{verb} {self.name}")
        self.eye.setToolTip(f"{verb} {self.name}")

    def begin_rename(self) -> None:
        """Let the person type another name."""
        self.choice.hide()
        self.field.begin(self.name)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Rename by a double click, or by F2."""
        if event is None:
            return False
        kind = event.type()
        is_f2 = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F2
        if kind == QEvent.Type.MouseButtonDblClick or (kind == QEvent.Type.KeyPress and is_f2):
            self.begin_rename()
            return True
        return super().eventFilter(watched, event)

    def _rename(self, name: str) -> None:
        self.choice.show()
        if self.field.was_focused:
            self.choice.setFocus()
        self._work.rename(self.name, name)

    def _add_amount(self, look: Look) -> None:
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, round(100 * MOST_AMOUNT))
        self.slider.setFixedWidth(SLIDER_WIDTH)
        self.slider.setAccessibleName(tr("{}, amount in per cent").format(self.name))
        self.slider.sliderPressed.connect(self._work.begin_drag)
        self.slider.valueChanged.connect(self._slide)
        size = look.sizes.row
        self.eye = ToolButton(look, "eye", tr("Hide"), size=size)
        self.eye.setCheckable(True)
        self.eye.clicked.connect(lambda _: self._work.show(self.name, not self.eye.isChecked()))
        self.ways = MenuButton(
            look, "more", tr("More for {}").format(self.name), self._actions(), size
        )
        layout = self.layout()
        if layout is not None:
            for part in (self.slider, self.eye, self.ways):
                layout.addWidget(part)

    def _actions(self) -> tuple[QAction, ...]:
        rename = QAction(tr("Rename"), self)
        rename.triggered.connect(lambda _=False: self.begin_rename())
        actions = [rename]
        for words, keeps in ((tr("Merge into the shape"), True), (tr("Remove"), False)):
            action = QAction(words, self)
            action.triggered.connect(
                lambda _=False, keeps=keeps: self._work.drop(self.name, keeps_shape=keeps)
            )
            actions.append(action)
        return tuple(actions)

    def _slide(self, percent: int) -> None:
        if not self.slider.isSliderDown():
            self._work.begin_drag()
        self._work.set_amount(self.name, percent / 100.0)


class LayerPanel(Panel):
    """The shape itself and its layers, in the order in which they were made."""

    def __init__(self, look: Look, work: LayerWork) -> None:
        super().__init__()
        self._look, self._work = look, work
        self.rows: list[LayerRow] = []
        self._list = QWidget()
        self._layout = fill(QVBoxLayout(self._list), gap=0)
        self.add = button(tr("New layer"), work.add)
        self.put(self._list, row(self.add, None))
        work.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the layers as they are."""
        layers = self._work.layers
        names = ["", *(layer.name for layer in layers)]
        if [each.name for each in self.rows] != names:
            clear(self._layout)
            self.rows = [LayerRow(self._look, self._work, name) for name in names]
            for each in self.rows:
                self._layout.addWidget(each)
        for each, layer in zip(self.rows, (None, *layers), strict=True):
            each.show_layer(layer)
        current = self._work.current
        summary = count(len(layers), "{n} layer", "{n} layers") if layers else tr("None yet")
        self.summarised.emit(tr("into {}").format(current) if current else summary)
