"""What the mask holds, and the ways to change it."""

from PyQt6.QtWidgets import QPushButton, QWidget

from gui.actions import Registry
from gui.casework.document import Document
from gui.panels.panel import Panel
from gui.parts.buttons import button
from gui.parts.fields import NumberField
from gui.parts.labels import text
from gui.parts.layouts import row
from gui.sculpting.mask_work import MaskWork
from gui.words import number, tr
from smilesculpt.sculpting.mask_shapes import FARTHEST

HELD = 0.5
"""What is held more firmly than this counts as held."""


class MaskPanel(Panel):
    """The commands of the mask as buttons, and how much it holds."""

    def __init__(self, document: Document, work: MaskWork, registry: Registry) -> None:
        super().__init__()
        self._document = document
        self._words = text("", "muted", wrap=True)
        short = {
            "mask-tooth": tr("Hold the tooth"),
            "unmask-tooth": tr("Free the tooth"),
            "mask-others": tr("Hold all but the tooth"),
            "mask-margin": tr("Hold beyond the margin"),
            "mask-invert": tr("Invert"),
            "mask-clear": tr("Clear"),
            "mask-blur": tr("Blur"),
            "mask-sharpen": tr("Sharpen"),
            "mask-grow": tr("Grow"),
            "mask-shrink": tr("Shrink"),
        }
        self.buttons = {ident: _button(registry, ident, words) for ident, words in short.items()}
        self.offset = NumberField(tr("Beyond the gum line by"), "mm", -FARTHEST, FARTHEST, 1)
        self.offset.setValue(work.offset)
        self.offset.setToolTip(tr("Above 0 the gum beside the tooth stays free as far as this"))
        self.offset.valueChanged.connect(lambda mm: setattr(work, "offset", mm))
        self.put(
            self._words,
            self._row("mask-tooth", "unmask-tooth"),
            self._row("mask-others"),
            row(self.buttons["mask-margin"], None, self.offset),
            self._row("mask-invert", "mask-clear"),
            self._row("mask-blur", "mask-sharpen"),
            self._row("mask-grow", "mask-shrink"),
        )
        for signal in (document.replaced, document.masked, document.history_changed):
            signal.connect(lambda *_: self.refresh())

    def refresh(self) -> None:
        """Say how much is held."""
        case = self._document.case
        mask = None if case is None else case.mask
        share = 0.0 if mask is None or not len(mask) else float((mask > HELD).mean())
        if mask is None or not mask.any():
            self._words.setText(tr("Paint with the mask brush (M): what it holds stays as it is."))
            self.summarised.emit(tr("Empty"))
            return
        percent = number(max(100.0 * share, 0.1), unit="%", digits=1)
        self._words.setText(tr("Darker places are held, whatever brush goes over them."))
        self.summarised.emit(tr("{} of the surface held").format(percent))

    def _row(self, *idents: str) -> QWidget:
        return row(*(self.buttons[ident] for ident in idents), None)


def _button(registry: Registry, ident: str, words: str) -> QPushButton:
    action = registry.action(ident)
    made = button(words, action.trigger, name=action.text())
    made.setToolTip(action.toolTip())
    return made
