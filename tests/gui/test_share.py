"""The step Share: what goes out, who agrees, who signs; what a bundle proves."""

import pytest
from PyQt6.QtWidgets import QFileDialog, QLabel, QScrollArea

from gui.casework.commands import EditStep
from smilesculpt.antagonist import Antagonist
from smilesculpt.edits import SetAntagonist
from smilesculpt.exchange import read_bundle
from smilesculpt.wishes import Wishes
from tests.gui.hands import wait_idle
from tests.gui.test_access import nameless, stops


@pytest.fixture
def sharing(qtbot, at_work, tmp_path, monkeypatch):
    at_work.flow.design(Wishes(length_change=0.5))
    wait_idle(qtbot, at_work)
    at_work.view_state.go_to("share")
    at_work.answers_path = tmp_path
    panel = at_work.workbench.inspector.panels["licence"]
    panel.title.clear()
    for box in panel.agreed.values():
        box.setChecked(False)
    return at_work


def licence(window):
    return window.workbench.inspector.panels["licence"]


def words_in(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def make_key(qtbot, window, path, role="author"):
    window.share.take_key(role, path, new=True)
    wait_idle(qtbot, window)


def test_nothing_can_be_published_before_all_is_there(qtbot, sharing, tmp_path):
    panel = licence(sharing)
    assert panel.publish.toolTip() == "A title is missing."
    panel.title.setText("Elysium")
    assert "agrees to show no crown" in panel.publish.toolTip()
    panel.agreed["designed-crowns"].click()
    assert "author's key is missing" in panel.publish.toolTip()
    make_key(qtbot, sharing, tmp_path / "ada.key")
    assert "nothing goes out without consent" in panel.publish.toolTip()
    assert not panel.publish.isEnabled()
    panel.same.click()
    assert panel.publish.isEnabled()


def test_what_is_published_is_said_by_class(sharing):
    panel = licence(sharing)
    assert "Open to all: the wishes, and no crown" in words_in(panel)
    panel.agreed["designed-crowns"].click()
    said = words_in(panel)
    assert "crowns 13, 12, 11, 21, 22, 23" in said
    assert "Sealed: nothing" in said
    assert "Stays here: the scan" in said
    panel.agreed["sealed-scan"].click()
    assert "Sealed to author and wearer: the scan" in words_in(panel)


def test_the_other_jaw_goes_along_within_the_sealed_scan_only(sharing):
    panel = licence(sharing)
    box, scan = panel.agreed["sealed-antagonist"], panel.agreed["sealed-scan"]
    scan.click()
    assert not box.isEnabled()
    assert panel._hint.text() == box.toolTip() == "No other jaw is chosen, so none goes along."
    case = sharing.document.case
    other = SetAntagonist(Antagonist(case.source, case.scan))
    sharing.document.push(EditStep(sharing.document, other))
    assert box.isEnabled()
    assert "Stays here: the other jaw" in words_in(panel)
    box.click()
    assert panel.purposes == ("sealed-scan", "sealed-antagonist")
    assert "the scan, the other jaw and every edit" in words_in(panel)
    assert "Whoever can open the sealed scan sees the other jaw too." in words_in(panel)
    scan.click()
    assert not box.isEnabled()
    assert panel.purposes == ()
    assert panel._hint.text() == "The other jaw goes along only within the sealed scan."
    assert "Stays here: the scan, the other jaw" in words_in(panel)
    sharing.document.undo()


def test_a_published_bundle_proves_what_was_said(qtbot, sharing, tmp_path, monkeypatch, answers):
    panel = licence(sharing)
    panel.title.setText("Elysium")
    panel.agreed["designed-crowns"].click()
    panel.agreed["identifying-crowns"].click()
    make_key(qtbot, sharing, tmp_path / "ada.key")
    panel.same.click()
    out = tmp_path / "elysium.smile"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    answers.discard = False
    panel.publish.click()
    wait_idle(qtbot, sharing)
    assert answers.asked == ["Publish Elysium?"]
    assert not out.exists()
    answers.discard = True
    panel.publish.click()
    wait_idle(qtbot, sharing)
    bundle = read_bundle(out)
    assert sorted(p for p in bundle.files if "crowns" in p)[0] == "design/crowns/11.glb"
    assert not any(path.startswith("sealed") for path in bundle.files)
    name, found = sharing.share.verified
    assert (name, found.verdict, found.signer_is) == ("elysium.smile", "intact", "you")
    assert nameless(stops(sharing)) == []
    area = sharing.workbench.inspector.findChild(QScrollArea)
    assert area.widget().minimumSizeHint().width() <= sharing.workbench.inspector.minimumWidth()
    row = next(r for r in sharing.workbench.stepper.rows if r.step.key == "share")
    assert "Signed and written" in row.accessibleName()


def test_what_is_no_bundle_is_told(qtbot, sharing, tmp_path, monkeypatch):
    path = tmp_path / "torn.smile"
    path.write_bytes(b"PK\x03\x04 torn")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    sharing.workbench.inspector.panels["record"].verify.click()
    wait_idle(qtbot, sharing)
    assert sharing.share.verified is None
    assert sharing.toast.message.kind == "error"
    assert "torn.smile" in sharing.toast.message.words
    assert str(tmp_path) not in sharing.toast.message.words


def test_an_old_key_file_is_never_replaced(qtbot, sharing, tmp_path):
    path = tmp_path / "ada.key"
    make_key(qtbot, sharing, path)
    before = path.read_bytes()
    make_key(qtbot, sharing, path)
    assert path.read_bytes() == before
    assert "never replaced" in sharing.toast.message.words
    assert str(tmp_path) not in sharing.toast.message.words
