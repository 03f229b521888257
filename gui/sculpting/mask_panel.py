"""What the mask holds, and the ways to change it."""

from gui.actions import Registry
from gui.casework.document import Document
from gui.panels.panel import Panel
from gui.parts.buttons import button
from gui.parts.labels import text
from gui.parts.layouts import row
from gui.words import NO_BREAK, tr

HELD = 0.5
"""What is held more firmly than this counts as held."""


class MaskPanel(Panel):
    """The commands of the mask as buttons, and how much it holds."""

    def __init__(self, document: Document, registry: Registry) -> None:
        super().__init__()
        self._document = document
        self._words = text("", "muted", wrap=True)
        rows = (("mask-tooth", "unmask-tooth"), ("mask-others",), ("mask-invert", "mask-clear"))
        self.buttons = {
            ident: button(registry.action(ident).text(), registry.action(ident).trigger)
            for idents in rows
            for ident in idents
        }
        laid = [row(*(self.buttons[ident] for ident in idents), None) for idents in rows]
        self.put(self._words, *laid)
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
        percent = f"{max(100.0 * share, 0.1):.1f}{NO_BREAK}%"
        self._words.setText(tr("Hatched places are held, whatever brush goes over them."))
        self.summarised.emit(tr("{} of the surface held").format(percent))
