"""What is open on the page Plan, and what can be done with it; no widgets here."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from calibration.link.errors import require_link_library
from calibration.link.verdict import Verdict
from calibration.planning.implant import Implant
from calibration.planning.implant_search import ImplantFound
from calibration.planning.limits import standard_limits
from calibration.planning.plan_body import is_met, with_risk
from calibration.planning.plan_file import plan_bytes, write_plan
from calibration.simulation.risk import Risk
from gui.flow.flow import Flow
from gui.jobs.background import Background
from gui.notices.toast import Message
from gui.rooms import plan_jobs as jobs
from gui.rooms.plan_way_work import WayWork
from gui.rooms.room import Told
from gui.words import from_english, number, sentence, tr
from meshes.progress import Progress
from smilesculpt.implant_by_hand import first_implant, plan_by_hand
from smilesculpt.planning import RiskSettings


class PlanWork:
    """A site, the implant in it, its risk, the device, the sign-off and what the device said.

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
        self.signed: jobs.SignedPlan | None = None
        self.device: jobs.OpenDevice | None = None
        self.serial = ""
        self.verdict: Verdict | None = None
        self.wants_way = self.shows_way = False
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
        """Say why what the picture shows cannot be signed; empty where it can."""
        if self.shows_way and self.way.open_way is not None:
            kept = is_met(self.way.open_way.plan)
            return "" if kept else tr("The way touches the wall, or the coils cannot drive it.")
        if self.placed is None:
            return tr("There is no implant yet.")
        broken = next((one for one in self.placed.clearances if not one.is_met), None)
        if broken is not None:
            limit = number(broken.limit, unit="mm", digits=1)
            name = sentence(from_english(broken.structure))
            return tr("{} is nearer than {}. Move the implant.").format(name, limit)
        if self.risk is None:
            return tr("The risk of this place is not simulated yet.")
        return ""

    def sign(self, signer: jobs.Signer) -> None:
        """Measure what the picture shows anew, then sign it off as a named person."""
        if self.shows_way:
            self.way.sign(signer)
            return
        site, at, risk = self.open_site, self.placed, self.risk
        if site is None or at is None or risk is None or self.why_not_sign():
            return
        plan = plan_by_hand(site.file, at.implant, at.clearances, serial=self.serial)
        plan = with_risk(plan, jobs.risk_record(risk))

        def done(signed: jobs.SignedPlan) -> None:
            if self.placed is at and self.risk is risk:
                self.signed, self.verdict = signed, None
                self.told.changed.emit()

        work = partial(jobs.sign_off, plan, (site.path, None), signer)
        self._flow.in_worker(tr("Signing the plan"), work, done)

    @property
    def to_send(self) -> jobs.SignedPlan | None:
        """The signed plan of what the picture shows: implant or way."""
        return self.way.signed if self.shows_way else self.signed

    def open_device(self, path: Path) -> None:
        """Read the file of the device that shall carry a plan out."""

        def done(device: jobs.OpenDevice) -> None:
            self.device = device
            self.serial = device.serial or self.serial
            self.told.changed.emit()
            words = device.warning[:1].upper() + device.warning[1:]
            told = Message(f"{words}.", "attention") if words else None
            self._flow.said.emit(told or Message(tr("{} opened.").format(path.name), "note"))

        work = partial(jobs.read_plan_device, path)
        self._flow.in_helper(tr("Opening the device"), work, done)

    def name_device(self, serial: str) -> None:
        """Take another serial of the device that shall carry the plan out."""
        if serial != self.serial:
            self.serial = serial
            self.told.changed.emit()

    def want_way(self) -> None:
        """Turn to the way of a micro-robot where no site is open."""
        self.wants_way = True
        self.told.changed.emit()

    def plan_way(self, task: Path | None) -> None:
        """Plan the way of a micro-robot on the device that is open, or the made-up one."""
        self.want_way()
        self.way.plan(task, self.device)

    def save(self, path: Path) -> None:
        """Write the plan that was signed, or the way as it was planned."""
        way = self.way.open_way
        signed = self.to_send
        plan = signed.plan if signed is not None else None
        if plan is None and self.shows_way and way is not None:
            plan = way.plan
        if plan is None:
            return

        def work(progress: Progress) -> None:
            progress(0.0, tr("Saving the plan"))
            write_plan(path, plan)

        def done(_: None) -> None:
            self._flow.said.emit(Message(tr("The plan was written to {}.").format(path.name)))

        self._flow.in_worker(tr("Saving the plan"), work, done)

    def send(self, host: str, port: int) -> None:
        """Send the signed plan to a device and say what it answers."""
        signed = self.to_send
        if signed is None:
            return

        def work(progress: Progress) -> Verdict:
            progress(0.0, tr("Sending the plan"))
            require_link_library()
            from calibration.link.client import DeviceLink, send_plan  # needs that library

            with DeviceLink(host, port) as link:
                return send_plan(link, plan_bytes(signed.plan), signed.plan)

        def done(verdict: Verdict) -> None:
            words = (
                tr("{} accepts the plan: {}.")
                if verdict.accepted
                else tr("{} refuses the plan: {}.")
            )
            said = words.format(verdict.serial, verdict.reason.rstrip("."))
            self._flow.said.emit(Message(said, "done" if verdict.accepted else "error"))
            if self.to_send is signed:
                self.verdict = verdict
                self.told.changed.emit()

        self._flow.in_worker(tr("Sending the plan"), work, done)

    def resize(self, diameter: float, length: float) -> None:
        """Take an implant of another size."""
        if self.placed is not None:
            self.place(replace(self.placed.implant, diameter=diameter, length=length))

    def show_way(self, on: bool) -> None:
        """Let the picture show the way of the micro-robot, or the implant."""
        if self.shows_way != (on and self.way.open_way is not None):
            self.shows_way, self.verdict = not self.shows_way, None
        self.told.changed.emit()
        self.told.framed.emit()

    def clear(self) -> None:
        """Show nothing."""
        self.background.forget()
        self.open_site = self.placed = self.risk = self.signed = self.verdict = None
        self.device, self.serial = None, ""
        self.way.clear()
        self.wants_way = self.shows_way = False
        self.told.changed.emit()

    def _take_way(self) -> None:
        self.show_way(self.way.open_way is not None)

    def _take(self, site: jobs.OpenSite) -> None:
        self.open_site, self.placed, self.risk, self.signed = site, None, None, None
        self.verdict, self.shows_way = None, False
        self.serial = self.serial or site.file.device_serial
        self.told.changed.emit()
        self.told.framed.emit()
        self.place(first_implant(site.file.site, self.limits))

    def _show(self, site: jobs.OpenSite, placed: jobs.Placed) -> None:
        if self.open_site is site:
            self.placed, self.risk, self.signed = placed, None, None
            self.verdict, self.shows_way = None, False
            self.told.changed.emit()
