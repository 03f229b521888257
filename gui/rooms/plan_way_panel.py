"""The panel of a micro-robot's way: from a task to speed, room and coils along the way."""

from pathlib import Path

import numpy as np
from PyQt6.QtWidgets import QFileDialog

from calibration.planning.plan_body import is_met
from calibration.planning.plan_file import Plan
from gui.panels.panel import Panel
from gui.parts.buttons import button
from gui.parts.labels import IconLabel, figure, text
from gui.parts.layouts import column, marked, row
from gui.rooms.device_panel import DeviceNote
from gui.rooms.plan_work import PlanWork
from gui.rooms.send_panel import save_plan
from gui.style.look import Look
from gui.words import number, tr


class WayPanel(Panel):
    """Plans the way of a swimmer through a canal, and tells of it."""

    def __init__(self, look: Look, work: PlanWork) -> None:
        super().__init__()
        self._plan, self._work = work, work.way
        self._figures = {
            key: figure("") for key in ("length", "lasts", "speed", "room", "coils", "risk")
        }
        self._state = text("", wrap=True)
        self._mark = IconLabel(look, "done", "ok", look.sizes.icon_row)
        self.sample = button(tr("Plan the sample task"), lambda: work.plan_way(None))
        self.save = button(tr("Save…"), self._save)
        words = tr("Show the way in the picture")
        self.picture = button(tr("Show it"), lambda: work.show_way(True), name=words)
        self.implant = button(tr("Show the implant"), lambda: work.show_way(False))
        self._facts = column(
            marked(self._mark, self._state),
            row(text(tr("Length of the way")), None, self._figures["length"]),
            row(text(tr("Takes")), None, self._figures["lasts"]),
            row(text(tr("Speed")), None, self._figures["speed"]),
            row(text(tr("Least room beside it")), None, self._figures["room"]),
            row(text(tr("Coils, limit over peak")), None, self._figures["coils"]),
            row(text(tr("Risk of touching the wall")), None, self._figures["risk"]),
            row(self.picture, self.implant, None),
            row(self.save, None),
            text(tr("Signing and sending take what the picture shows."), "caption", wrap=True),
        )
        self._about = text("", "muted", wrap=True)
        self.put(
            self._about,
            DeviceNote(look, work),
            row(button(tr("Open a task…"), self._choose), None),
            row(self.sample, None),
            self._facts,
        )
        work.told.changed.connect(self.refresh)
        work.way.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Tell of the way, or that none is planned."""
        way, device = self._work.open_way, self._plan.device
        made_up = tr("the made-up device of eight coils")
        by = made_up if device is None else (device.name or device.path.name)
        about = tr("A helical swimmer in a canal, driven by {}.")
        self._about.setText(about.format(by))
        self.implant.setVisible(self._plan.open_site is not None)
        self.picture.setVisible(self._plan.open_site is not None)
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
            self._plan.plan_way(Path(name))

    def _save(self) -> None:
        self._plan.show_way(True)
        save_plan(self, self._plan, "path")


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
        "speed": tr("{} to {}").format(number(min(speeds)), number(max(speeds), unit="mm/s")),
        "room": number(certified["wall"], unit="mm", digits=3),
        "coils": number(certified["currents"], digits=1),
        "risk": number(100.0 * float(plan.body["risk"]["any_below"]["probability"]), unit="%"),
    }
