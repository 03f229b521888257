"""The panels of the page Plan: implant, distances, risk."""

from collections.abc import Mapping
from math import degrees
from typing import Final

from PyQt6.QtWidgets import QBoxLayout, QComboBox, QVBoxLayout, QWidget

from calibration.planning.site import Clearance
from calibration.simulation.errors_model import error_models
from calibration.simulation.risk import StructureRisk
from gui.panels.panel import Panel
from gui.parts.buttons import button
from gui.parts.labels import IconLabel, figure, text
from gui.parts.layouts import column, fill, marked, row
from gui.rooms.plan_work import PlanWork
from gui.style.look import Look
from gui.words import from_english, later, local, number, sentence, tr
from smilesculpt.implant_by_hand import tilt_from
from smilesculpt.planning import RiskSettings

MODELS: Final[Mapping[str, str]] = {
    "static-guide": later("A printed guide"),
    "dynamic-navigation": later("Dynamic navigation"),
    "robot": later("A robot"),
    "magnetic": later("A magnetic device"),
}


class ImplantPanel(Panel):
    """Size, how it lies, and the search for the best place."""

    def __init__(self, work: PlanWork) -> None:
        super().__init__()
        self._work = work
        self.diameter = _sizes(tr("Diameter"), work.limits.diameters)
        self.length = _sizes(tr("Length"), work.limits.lengths)
        for sizes in (self.diameter, self.length):
            sizes.activated.connect(lambda _: self._resize())
        self._depth, self._tilt = figure("", ""), figure("", "")
        self.search = button(tr("Find the best place"), work.find, "primary")
        hint = tr("Drag a handle in the picture to move, tilt or sink the implant.")
        self.put(
            row(text(tr("Diameter")), None, self.diameter),
            row(text(tr("Length")), None, self.length),
            row(text(tr("Platform below the entry")), None, self._depth),
            row(text(tr("Tilt from the prosthetic axis")), None, self._tilt),
            text(hint, "muted", wrap=True),
            row(self.search, None),
        )
        work.told.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the implant as it lies."""
        work = self._work
        if work.placed is None or work.open_site is None:
            return
        implant = work.placed.implant
        self.diameter.setCurrentIndex(self.diameter.findData(implant.diameter))
        self.length.setCurrentIndex(self.length.findData(implant.length))
        self._depth.setText(number(implant.depth, unit="mm"))
        tilt = degrees(tilt_from(work.open_site.file.site, implant))
        self._tilt.setText(number(tilt, unit="°", digits=1))
        size = f"{local(f'{implant.diameter:g}')} × {number(implant.length, unit='mm', digits=1)}"
        self.summarised.emit(size)

    def _resize(self) -> None:
        self._work.resize(float(self.diameter.currentData()), float(self.length.currentData()))


class DistancesPanel(Panel):
    """How near the implant comes to everything, against the limits and their sources."""

    def __init__(self, look: Look, work: PlanWork) -> None:
        super().__init__()
        self._look, self._work = look, work
        self._rows = QWidget()
        self._layout = fill(QVBoxLayout(self._rows), gap=8)
        self.put(self._rows)
        work.told.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the distances."""
        _empty(self._layout)
        near = () if self._work.placed is None else self._work.placed.clearances
        for one in near:
            self._layout.addWidget(self._row(one))
        kept = sum(one.is_met for one in near)
        self.summarised.emit(tr("{} of {} kept").format(kept, len(near)))

    def _row(self, one: Clearance) -> QWidget:
        icon, token = ("done", "ok") if one.is_met else ("error", "error")
        limit = number(one.limit, unit="mm", digits=1)
        words = tr("At least {} · {}").format(limit, from_english(one.source))
        about = text(words, "caption", wrap=True)
        value = figure(number(one.clearance, unit="mm"), "heading")
        lines = column(row(text(sentence(from_english(one.structure))), None, value), about, gap=0)
        return marked(IconLabel(self._look, icon, token, self._look.sizes.icon_row), lines)


class RiskPanel(Panel):
    """How often a limit is broken when the placing errs."""

    def __init__(self, work: PlanWork) -> None:
        super().__init__()
        self._work = work
        self.model = QComboBox()
        self.model.setAccessibleName(tr("How it is placed"))
        for name in error_models():
            self.model.addItem(tr(MODELS.get(name, name)), name)
        self._source = text("", "caption", wrap=True)
        self._rows = QWidget()
        self._layout = fill(QVBoxLayout(self._rows), gap=6)
        self.simulate = button(tr("Simulate"), self._simulate)
        self.put(
            text(tr("How it is placed")),
            self.model,
            self._source,
            self._rows,
            row(self.simulate, None),
        )
        self.model.currentIndexChanged.connect(lambda _: self.refresh())
        work.told.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the risk that was simulated, or that none was."""
        source = error_models()[str(self.model.currentData())].source
        self._source.setText(from_english(source))
        _empty(self._layout)
        risk = self._work.risk
        if risk is None:
            words = tr("Not simulated for this place yet.")
            self._layout.addWidget(text(words, "muted", wrap=True))
            self.summarised.emit(tr("not simulated"))
            return
        self._layout.addWidget(_risk_row(tr("Any limit broken"), risk.any_below, "heading"))
        for one in risk.structures:
            self._layout.addWidget(_risk_row(sentence(from_english(one.structure)), one, ""))
        how = tr("{} draws, seed {}; below each share its 95 % interval.")
        words = how.format(local(f"{risk.n_draws:,}"), risk.seed)
        self._layout.addWidget(text(words, "caption", wrap=True))
        self.summarised.emit(_percent(risk.any_below.probability))

    def _simulate(self) -> None:
        self._work.simulate(RiskSettings(str(self.model.currentData())))


def _risk_row(title: str, one: StructureRisk, kind: str) -> QWidget:
    label = text(title, "heading") if kind else text(title)
    line = row(label, None, figure(_percent(one.probability), ""))
    words = tr("{} to {}").format(number(100 * one.low), _percent(one.high))
    return column(line, figure(words, "caption"), gap=0)


def _percent(share: float) -> str:
    return number(100.0 * share, unit="%")


def _sizes(name: str, sizes: tuple[float, ...]) -> QComboBox:
    out = QComboBox()
    out.setAccessibleName(name)
    for size in sizes:
        out.addItem(number(size, unit="mm", digits=1), size)
    return out


def _empty(layout: QBoxLayout) -> None:
    """Take all rows out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
