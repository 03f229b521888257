"""A real window on a virtual screen, a small jaw to open in it, and hands to work it with."""

import sys
from dataclasses import dataclass, field

import pytest
from PyQt6.QtCore import QLocale
from PyQt6.QtGui import QSurfaceFormat

from gui.casework.view_state import BrushSettings
from gui.frame.window import Window
from gui.jobs.helper import Helper
from gui.settings import Settings
from gui.style.look import Look
from gui.viewport.gl import surface_format
from meshes.readwrite.writing import write_mesh
from smilesculpt.case import Case, ScanSource, apply_edit
from smilesculpt.edits import Label, Orient
from smilesculpt.picturing.camera import Camera
from smilesculpt.sample import sample_scan
from tests.gui.hands import wait_idle

if sys.platform == "linux":
    pytest.importorskip("pytest_xvfb", reason="the window needs a screen: pip install pytest-xvfb")


@dataclass
class Answers:
    """Answers questions of the window and keeps them.

    `saves` presses the button that lets nothing go, where there is one.
    """

    discard: bool = True
    saves: bool = False
    asked: list[str] = field(default_factory=list)

    def __call__(self, over, title, body, *, safe, others, keeps=""):
        self.asked.append(title)
        if keeps and self.saves:
            return keeps
        return others[0] if self.discard else safe


@pytest.fixture(scope="session")
def qapp_args():
    # Before the application; no smoothing of edges: three times faster without a graphics card.
    QSurfaceFormat.setDefaultFormat(surface_format(samples=0))
    return ["smilesculpt"]


@pytest.fixture(scope="session", autouse=True)
def english():
    """Numbers as English writes them, whatever the computer speaks."""
    QLocale.setDefault(QLocale("en_US"))


@pytest.fixture(scope="session")
def helper():
    helper = Helper()
    helper.start()
    yield helper
    helper.close()


@pytest.fixture(scope="session")
def sample():
    return sample_scan(n_faces=20_000)


@pytest.fixture(scope="session")
def scanned(sample):
    source = ScanSource("sample", "sample", sample.mesh.digest(), "mm", "made in millimetres")
    return Case(name="Sample", source=source, scan=sample.mesh)


@pytest.fixture(scope="session")
def segmented(sample, scanned):
    oriented = apply_edit(scanned, Orient(sample.orientation()))
    return apply_edit(oriented, Label(sample.dentition()))


@pytest.fixture
def scan_file(tmp_path, sample):
    path = tmp_path / "jaw.ply"
    write_mesh(path, sample.mesh)
    return path


@pytest.fixture
def broken_file(tmp_path):
    path = tmp_path / "broken.stl"
    path.write_bytes(b"\0" * 80 + (4_000_000_000).to_bytes(4, "little") + b"\0" * 50)
    return path


@pytest.fixture(scope="session")
def settings(tmp_path_factory):
    kept = Settings(tmp_path_factory.mktemp("settings") / "settings.json")
    # As somebody has it who knows the program: all panels, and no tour in the way.
    kept.choose(mode="expert", tour_seen=True)
    return kept


@pytest.fixture(scope="session")
def answers():
    return Answers()


@pytest.fixture(scope="session")
def shown_window(qapp, settings, helper, answers):
    """One window for all tests, because making one takes seconds; `window` clears it."""
    qapp.setStyle("Fusion")
    look = Look("dark")
    look.apply()
    window = Window(look, settings, helper, answers)
    window.viewport.navigation.set_glide(0)
    window.resize(1180, 720)
    yield window
    answers.discard = True
    window.close()


@pytest.fixture
def window(qtbot, shown_window, answers):
    """The window with no case, as it starts."""
    window = shown_window
    answers.discard, answers.saves, answers.asked = True, False, []
    window.document.close()
    window.view_state.forget()
    for room in window.rooms.values():
        room.clear()
    window.share.clear()
    window.workbench.lesson.hide()
    window.view_state.set_brush(BrushSettings())
    window.view_state.go_to("import")
    window.view_state.take("choose")
    window.viewport.navigation.set_camera(Camera())
    window.toast.dismiss()
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield window
    wait_idle(qtbot, window)


@pytest.fixture
def at_work(qtbot, window, segmented):
    """The window with a segmented jaw on screen."""
    window.document.open(segmented, None)
    wait_idle(qtbot, window)
    qtbot.waitUntil(lambda: window.viewport.is_ready and window.viewport.n_frames > 0)
    window.workbench.frame()
    return window
