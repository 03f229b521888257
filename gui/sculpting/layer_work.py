"""Sculpt layers made, shown more or less, merged and removed: each a step of undo."""

from PyQt6.QtCore import QObject, pyqtSignal

from gui.casework.commands import EditStep, SlideStep
from gui.casework.document import Document
from gui.tools.sculptor import Sculptor
from gui.words import tr
from smilesculpt.changes.layers import Layers
from smilesculpt.edits import DropLayer, Edit, RenameLayer, SetLayer
from smilesculpt.errors import DesignError


class LayerWork(QObject):
    """What the layer panel does.

    Signals
    -------
    changed
        There are other layers, other amounts, or another one is sculpted into.
    said : str
        Why something cannot be done.
    """

    changed = pyqtSignal()
    said = pyqtSignal(str)

    def __init__(self, document: Document, sculptor: Sculptor) -> None:
        super().__init__(document)
        self._document, self._sculptor = document, sculptor
        self._shown: dict[str, float] = {}
        self._drag = 0
        self._names: tuple[str, ...] = ()
        for signal in (document.replaced, document.reshaped, document.history_changed):
            signal.connect(lambda *_: self._follow())

    @property
    def layers(self) -> Layers:
        """The layers of the open case."""
        case = self._document.case
        return () if case is None else case.layers

    @property
    def current(self) -> str:
        """The layer that strokes go to; "" for the shape itself."""
        return self._sculptor.layer

    def choose(self, name: str) -> None:
        """Sculpt into another layer."""
        self._sculptor.layer = name
        self.changed.emit()

    def add(self) -> None:
        """Make a layer and sculpt into it."""
        if self._document.case is None or self._document.case.surface is None:
            self.said.emit(tr("Find the bite plane first: there is nothing to sculpt yet."))
            return
        names = {layer.name for layer in self.layers}
        number = next(k for k in range(1, len(names) + 2) if tr("Layer {}").format(k) not in names)
        name = tr("Layer {}").format(number)
        if self._push(SetLayer(name)):
            self.choose(name)

    def begin_drag(self) -> None:
        """Begin a drag of a slider: all amounts until the next one are one step of undo."""
        self._drag += 1

    def set_amount(self, name: str, amount: float) -> None:
        """Show more or less of a layer, 0 to 2."""
        edit = SetLayer(name, amount)
        self._document.push(SlideStep(self._document, edit, self._drag))
        if amount > 0.0:
            self._shown[name] = amount

    def show(self, name: str, on: bool) -> None:
        """Show a layer as it was before it was hidden, or hide it."""
        now = next((layer.amount for layer in self.layers if layer.name == name), 0.0)
        if on:
            self._push(SetLayer(name, self._shown.get(name, 1.0)))
        else:
            self._shown[name] = now or 1.0
            self._push(SetLayer(name, 0.0))

    def drop(self, name: str, *, keeps_shape: bool) -> None:
        """Remove a layer; what it shows stays part of the shape, or goes with it."""
        self._push(DropLayer(name, keeps_shape))

    def rename(self, name: str, new: str) -> None:
        """Give a layer another name; strokes still go to it."""
        if new.strip() != name:
            self._push(RenameLayer(name, new.strip()))

    def _push(self, edit: Edit) -> bool:
        try:
            self._document.push(EditStep(self._document, edit))
        except DesignError as error:
            self.said.emit(str(error))
            return False
        return True

    def _follow(self) -> None:
        names = tuple(layer.name for layer in self.layers)
        if self.current not in {"", *names}:
            self._sculptor.layer = _renamed(self.current, self._names, names)
        self._names = names
        self.changed.emit()


def _renamed(name: str, before: tuple[str, ...], names: tuple[str, ...]) -> str:
    """Return what a layer is called since; "" where it is no more."""
    if name not in before or len(before) != len(names):
        return ""
    at = before.index(name)
    same = [one == other for one, other in zip(before, names, strict=True)]
    return names[at] if sum(same) == len(names) - 1 else ""
