"""Keeps messages and the progress card at the foot of the picture."""

from collections.abc import Callable

from PyQt6.QtCore import QEvent, QObject, QPoint, QRect
from PyQt6.QtWidgets import QWidget


class Anchored(QObject):
    """Places cards side by side in the middle of a region's lower edge, one above the other.

    Parameters
    ----------
    host : QWidget
        Parent of the cards.
    region : callable
        The region in the host's px now.
    cards : tuple of QWidget
        From the lowest up.
    """

    def __init__(
        self,
        host: QWidget,
        region: Callable[[], QRect],
        cards: tuple[QWidget, ...],
        gap: int,
    ) -> None:
        super().__init__(host)
        self._region, self._cards, self._gap = region, cards, gap
        for card in cards:
            card.setParent(host)
            card.hide()
            card.installEventFilter(self)
        host.installEventFilter(self)

    def place(self) -> None:
        """Put the cards where they belong."""
        region = self._region()
        foot = region.bottom() - self._gap
        for card in self._cards:
            if card.isHidden():
                continue
            size = card.sizeHint().boundedTo(region.size())
            if card.hasHeightForWidth():  # narrowed, its words take more lines
                high = max(size.height(), card.heightForWidth(size.width()))
                size.setHeight(min(high, region.height()))
            corner = QPoint(region.center().x() - size.width() // 2, foot - size.height())
            card.setGeometry(QRect(corner, size))
            card.raise_()
            foot = corner.y() - self._gap

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Follow changes of size."""
        kinds = (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest)
        if event is not None and event.type() in kinds:
            # The cards' own new sizes come from here.
            is_own = event.type() == QEvent.Type.Resize and watched is not self.parent()
            if not is_own:
                self.place()
        return False
