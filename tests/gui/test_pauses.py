"""All through every long job on 200,000 triangles the window answers within 100 ms.

What is measured is the longest time between two beats of the event loop, less what other programs
kept it waiting for a processor. Drawing belongs to the graphics card, and these computers have
none: the picture is small here, so that the processor draws it in a few milliseconds.
"""

import pytest

from smilesculpt.case import Case, ScanSource, apply_edit
from smilesculpt.casefile import save_case
from smilesculpt.edits import Label, Orient
from smilesculpt.sample import sample_scan
from tests.gui.hands import wait_idle
from tests.gui.heartbeat import Heartbeat

LONGEST_PAUSE = 0.1


@pytest.fixture(scope="module")
def scanned_200k():
    sample = sample_scan(n_faces=200_000)
    source = ScanSource("sample", "sample", sample.mesh.digest(), "mm", "made in millimetres")
    return Case(name="Usual", source=source, scan=sample.mesh), sample


@pytest.fixture(scope="module")
def usual(scanned_200k):
    case, sample = scanned_200k
    return apply_edit(apply_edit(case, Orient(sample.orientation())), Label(sample.dentition()))


class Pauses:
    """Does one job after the other and keeps the longest pause of each, seconds."""

    def __init__(self, qtbot, window):
        self._qtbot, self._window, self.took = qtbot, window, {}

    def __call__(self, name, ask):
        wait_idle(self._qtbot, self._window, 600_000)
        heart = Heartbeat()
        ask()
        self._qtbot.wait(100)
        wait_idle(self._qtbot, self._window, 600_000)
        self._qtbot.wait(600)  # what is made anew a moment later
        wait_idle(self._qtbot, self._window, 600_000)
        heart.stop()
        assert heart.n_beats > 10
        self.took[name] = max(heart.longest, self.took.get(name, 0.0))


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_no_long_job_holds_the_event_loop_for_a_tenth_of_a_second(
    qtbot, window, usual, scanned_200k, tmp_path
):
    flow, state, display = window.flow, window.view_state, window.workbench.stage.display
    pauses = Pauses(qtbot, window)
    file = tmp_path / "usual.smile"
    save_case(file, usual)
    window.resize(1024, 600)
    for name in ("first", "again"):  # the first draws and compiles what was never used
        window.document.close()
        pauses(f"open {name}", lambda: window.open(file))
    pauses("refine", lambda: refine(window))
    pauses("save", lambda: flow.save(file))
    for kind in ("change", "thickness"):
        state.go_to("sculpt")
        pauses(f"map {kind}", lambda kind=kind: display.set_map("sculpt", kind))
    display.set_map("sculpt", None)
    state.go_to("check")
    pauses("check", flow.check)
    state.go_to("export")
    pauses("export", lambda: flow.export(tmp_path / "parts", with_findings=True))
    pauses("report", lambda: flow.report(tmp_path / "report.html"))
    pauses("close", window.document.close)
    window.document.open(scanned_200k[0], None)
    pauses("segment", flow.segment)
    assert window.document.case.dentition is not None
    print({name: round(1000 * took) for name, took in pauses.took.items()})
    too_long = {name: round(took, 3) for name, took in pauses.took.items() if took > LONGEST_PAUSE}
    assert too_long == {}


def refine(window):
    window.view_state.choose(11)
    window.workbench.refining.refine(window.flow)
