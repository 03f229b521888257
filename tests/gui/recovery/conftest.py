"""A document whose work is written, and a window of its own that restores it."""

import pytest

from gui.casework.commands import ReshapeSurface
from gui.casework.document import Document
from gui.frame.window import Window
from gui.recovery.autosave import Autosave
from gui.recovery.recovery import Ground
from gui.style.look import Look
from smilesculpt.edits import Reshape


def lift(document, fdi=11, by=0.1):
    """Do one stroke, as the brush hands it to the document."""
    case = document.case
    index = case.dentition.vertices_of(fdi)
    positions = case.surface.vertices[index] + (0.0, by, 0.0)
    edit = Reshape("sculpt", f"Draw on {fdi}", index, positions)
    document.push(ReshapeSurface(document, edit))


@pytest.fixture
def root(tmp_path):
    return tmp_path / "sessions"


@pytest.fixture
def kept(qapp, root, segmented):
    """Document and autosave, as a window has them."""
    document, elsewhere = Document(), []
    autosave = Autosave(document, root, lambda: elsewhere.append("asked"))
    document.open(segmented, None)
    yield document, autosave
    autosave.end(keep=False)


@pytest.fixture
def left(root, segmented, qapp):
    """Work of a window that is gone: three strokes."""
    document = Document()
    autosave = Autosave(document, root, lambda: None)
    document.open(segmented, None)
    for fdi in (11, 21, 12):
        lift(document, fdi)
    assert autosave.flush()
    autosave.end(keep=True)
    return document.case


@pytest.fixture(scope="session")
def own_window(qapp, settings, helper, answers, tmp_path_factory):
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
def rescued(qtbot, own_window, answers, root, tmp_path):
    """The window with autosave and recovery in an empty folder; `exits` holds its statuses."""
    window = own_window
    answers.discard, answers.asked = True, []
    log = tmp_path / "smilesculpt.log"
    window.exits = []
    ground = Ground(root, log, {"GL_RENDERER": "a card"}, window.exits.append)
    recovery = window.keep_work(ground)
    window.document.close()
    window.toast.dismiss()
    window.resize(1180, 720)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield window
    window.document.close()
    recovery.autosave.end(keep=False)
    recovery.autosave.blockSignals(True)
    recovery.setParent(None)
    recovery.autosave.deleteLater()
    window.recovery = None
