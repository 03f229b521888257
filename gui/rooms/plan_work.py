"""What is open on the page Plan, and what can be done with it; no widgets here."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from calibration.link.errors import require_link_library
from calibration.link.verdict import Verdict
from calibration.planning.implant import Implant
from calibration.planning.implant_search import ImplantFound
from calibration.planning.limits import standard_limits
from calibration.planning.plan_body import with_risk
from calibration.planning.plan_file import Plan, plan_bytes, write_plan
from calibration.planning.sign_off import signed_plan, verified_sign_off
from calibration.signing import KeyFile
from calibration.simulation.risk import Risk
from gui.background import Background
from gui.flow import Flow
from gui.rooms import plan_jobs as jobs
from gui.rooms.plan_way_work import WayWork
from gui.rooms.room import Told
from gui.toast import Message
from gui.words import number, tr
from meshes.progress import Progress
from smilesculpt.implant_by_hand import first_implant, plan_by_hand
from smilesculpt.planning import RiskSettings


class PlanWork:
    """A site, the implant placed in it, its risk, its sign-off and what a device said to it.

    Parameters
    ----------
    flow : Flow
        Runs what takes long.
    """

    def __init__(self, flow: Flow) -> None:
        self.told = Told()
        self.limits = standard_limits()
        self.open_site: jobs.OpenSite | None = None
        self.placed: jobs.Placed | None = None
        self.risk: Risk | None = None
        self.signed: Plan | None = None
        self.verdict: Verdict | None = None
        self.shows_way = False
        self.way = WayWork(flow)
        self.background = Background()
        self._flow = flow
        self.way.changed.connect(self._take_way)
        self.background.failed.connect(flow.say_failure)

    def open(self, path: Path | None) -> None:
        """Read a site file; None makes up the sample site."""
        title = tr("Opening the site")
        self._flow.in_helper(title, partial(jobs.read, path), self._take)

    def place(self, implant: Implant) -> None:
        """Put the implant elsewhere; distances follow, what was signed or simulated is void."""
        site = self.open_site
        if site is None:
            return
        self.risk = self.signed = self.verdict = None
        work = partial(jobs.placed, site.file.site, implant, self.limits)
        self.background.want("place", work, partial(self._show, site))

    def find(self) -> None:
        """Find the best place."""
        site = self.open_site
        if site is None:
            return

        def done(found: ImplantFound) -> None:
            if self.open_site is site:
                self.place(found.implant)
                margin = number(found.worst_margin, unit="mm", sign=True)
                words = tr("The worst margin of the best place is {}.").format(margin)
                self._flow.said.emit(Message(words, "done" if found.is_safe else "attention"))

        work = partial(jobs.find, site.file.site, self.limits)
        self._flow.in_helper(tr("Finding the best place"), work, done)

    def simulate(self, settings: RiskSettings) -> None:
        """Place the implant many times under errors."""
        site, at = self.open_site, self.placed
        if site is None or at is None:
            return

        def done(risk: Risk) -> None:
            if self.placed is at:
                self.risk, self.signed, self.verdict = risk, None, None
                self.told.changed.emit()

        work = partial(jobs.simulate, site.file.site, at.implant, self.limits, settings)
        self._flow.in_helper(tr("Simulating the placing"), work, done)

    def why_not_sign(self) -> str:
        """Say why the plan cannot be signed; empty where it can."""
        if self.placed is None:
            return tr("There is no implant yet.")
        broken = next((one for one in self.placed.clearances if not one.is_met), None)
        if broken is not None:
            limit = number(broken.limit, unit="mm", digits=1)
            return tr("{} is nearer than {}. Move the implant.").format(broken.structure, limit)
        if self.risk is None:
            return tr("The risk of this place is not simulated yet.")
        return ""

    def sign(self, key: KeyFile, name: str, role: str, serial: str) -> None:
        """Sign the plan off as a named person."""
        site, at, risk = self.open_site, self.placed, self.risk
        if site is None or at is None or risk is None or self.why_not_sign():
            return
        now = datetime.now(UTC).isoformat(timespec="seconds")

        def work(progress: Progress) -> Plan:
            progress(0.0, tr("Signing the plan"))
            plan = plan_by_hand(site.file, at.implant, at.clearances, serial=serial)
            plan = with_risk(plan, jobs.risk_record(risk))
            signed = signed_plan(plan, key.key, name=name, role=role, signed_at=now)
            verified_sign_off(signed)
            plan_bytes(signed)  # Refuses what could not be written.
            return signed

        def done(signed: Plan) -> None:
            if self.placed is at and self.risk is risk:
                self.signed, self.verdict = signed, None
                self.told.changed.emit()

        self._flow.in_worker(tr("Signing the plan"), work, done)

    def save(self, path: Path) -> None:
        """Write the signed plan."""
        signed = self.signed
        if signed is None:
            return

        def work(progress: Progress) -> None:
            progress(0.0, tr("Saving the plan"))
            write_plan(path, signed)

        def done(_: None) -> None:
            self._flow.said.emit(Message(tr("The plan was written to {}.").format(path.name)))

        self._flow.in_worker(tr("Saving the plan"), work, done)

    def send(self, host: str, port: int) -> None:
        """Send the signed plan to a device and say what it answers."""
        signed = self.signed
        if signed is None:
            return

        def work(progress: Progress) -> Verdict:
            progress(0.0, tr("Sending the plan"))
            require_link_library()
            from calibration.link.client import DeviceLink, send_plan  # needs that library

            with DeviceLink(host, port) as link:
                return send_plan(link, plan_bytes(signed), signed)

        def done(verdict: Verdict) -> None:
            said_words = tr("accepts the plan") if verdict.accepted else tr("refuses the plan")
            said = f"{verdict.serial} {said_words}: {verdict.reason.rstrip('.')}."
            self._flow.said.emit(Message(said, "done" if verdict.accepted else "error"))
            if self.signed is signed:
                self.verdict = verdict
                self.told.changed.emit()

        self._flow.in_worker(tr("Sending the plan"), work, done)

    def resize(self, diameter: float, length: float) -> None:
        """Take an implant of another size."""
        if self.placed is not None:
            self.place(replace(self.placed.implant, diameter=diameter, length=length))

    def show_way(self, on: bool) -> None:
        """Let the picture show the way of the micro-robot, or the implant."""
        self.shows_way = on and self.way.open_way is not None
        self.told.changed.emit()
        self.told.framed.emit()

    def clear(self) -> None:
        """Show nothing."""
        self.background.forget()
        self.open_site = self.placed = self.risk = self.signed = self.verdict = None
        self.way.clear()
        self.shows_way = False
        self.told.changed.emit()

    def _take_way(self) -> None:
        if self.way.open_way is not None:
            self.show_way(True)

    def _take(self, site: jobs.OpenSite) -> None:
        self.open_site, self.placed, self.risk, self.signed = site, None, None, None
        self.verdict, self.shows_way = None, False
        self.told.changed.emit()
        self.told.framed.emit()
        self.place(first_implant(site.file.site, self.limits))

    def _show(self, site: jobs.OpenSite, placed: jobs.Placed) -> None:
        if self.open_site is site:
            self.placed, self.risk, self.signed = placed, None, None
            self.verdict, self.shows_way = None, False
            self.told.changed.emit()
