"""The panel of a micro-robot's way: from a task to speed, room and coils along the way."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PyQt6.QtWidgets import QFileDialog

from calibration.planning.plan_body import is_met
from calibration.planning.plan_file import Plan
from gui.look import Look
from gui.panels.panel import Panel
from gui.parts.buttons import button
from gui.parts.labels import IconLabel, figure, text
from gui.parts.layouts import column, marked, row
from gui.rooms.plan_way_work import WayWork
from gui.words import number, tr

SUFFIX = ".plan.json"


class WayPanel(Panel):
    """Plans the way of a swimmer through a canal, and tells of it."""

    def __init__(self, look: Look, work: WayWork, show: Callable[[bool], object]) -> None:
        super().__init__()
        self._work = work
        self._figures = {key: figure("") for key in ("length", "lasts", "speed", "room", "coils")}
        self._state = text("", wrap=True)
        self._mark = IconLabel(look, "done", "ok", look.sizes.icon_row)
        self.sample = button(tr("Plan the sample task"), lambda: work.plan(None))
        self.save = button(tr("Save…"), self._save)
        picture = button(tr("Show it"), lambda: show(True), name=tr("Show the way in the picture"))
        implant = button(tr("Show the implant"), lambda: show(False))
        self._facts = column(
            marked(self._mark, self._state),
            row(text(tr("Length of the way")), None, self._figures["length"]),
            row(text(tr("Takes")), None, self._figures["lasts"]),
            row(text(tr("Speed")), None, self._figures["speed"]),
            row(text(tr("Least room beside it")), None, self._figures["room"]),
            row(text(tr("Coils, limit over peak")), None, self._figures["coils"]),
            row(picture, implant, None),
            row(self.save, None),
        )
        about = tr("A helical swimmer in a canal, driven by the made-up device of eight coils.")
        more = tr(
            "On a device of your own, with risk and sign-off: smilesculpt plan path TASK --device "
            "DEVICE, then smilesculpt plan sign."
        )
        self.put(
            text(about, "muted", wrap=True),
            row(button(tr("Open a task…"), self._choose), None),
            row(self.sample, None),
            self._facts,
            text(more, "caption", wrap=True),
        )
        work.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Tell of the way, or that none is planned."""
        way = self._work.open_way
        self._facts.setVisible(way is not None)
        if way is None:
            self.summarised.emit(tr("not planned"))
            return
        for key, words in _told(way.plan).items():
            self._figures[key].setText(words)
        kept = is_met(way.plan)
        good = tr("The way is clear of the wall, and the coils can drive it.")
        bad = tr("The way touches the wall, or the coils cannot drive it.")
        self._state.setText(good if kept else bad)
        self._mark.show_icon(*(("done", "ok") if kept else ("error", "error")))
        self.summarised.emit(self._figures["room"].text())

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Open a task"), "", tr("Robot tasks (*.json)")
        )
        if name:
            self._work.plan(Path(name))

    def _save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save the plan"), f"path{SUFFIX}", tr("Plan (*.plan.json)")
        )
        if name:
            self._work.save(Path(name if name.endswith(SUFFIX) else f"{name}{SUFFIX}"))


def _told(plan: Plan) -> dict[str, str]:
    """Return the figures of a way in words."""
    part = plan.body["path"]
    rows = part["waypoints"]
    points = np.array([one["position"] for one in rows], np.float64)
    length = float(np.sqrt((np.diff(points, axis=0) ** 2).sum(axis=1)).sum())
    speeds = [float(one["speed"]) for one in rows]
    certified = {
        one["kind"]: float(one["clearance"]) for one in plan.body["certificate"]["clearances"]
    }
    return {
        "length": number(length, unit="mm", digits=1),
        "lasts": number(float(part["duration"]), unit="s", digits=0),
        "speed": f"{number(min(speeds))} to {number(max(speeds), unit='mm/s')}",
        "room": number(certified["wall"], unit="mm", digits=3),
        "coils": number(certified["currents"], digits=1),
    }
