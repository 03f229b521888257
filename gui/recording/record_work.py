"""Starts, saves and plays recordings, with their files and words."""

from pathlib import Path

from PyQt6.QtCore import QObject
from PyQt6.QtWidgets import QFileDialog, QWidget

from gui.casework.document import Document
from gui.flow.flow import Flow
from gui.notices.file_to_write import file_to_write
from gui.notices.toast import Message
from gui.recording.player import Player
from gui.recording.recorder import Recorder
from gui.tools.sculptor import Sculptor
from gui.words import count, tr
from meshes.errors import MeshError
from smilesculpt.errors import DesignError
from smilesculpt.sculpting.recording import read_recording, write_recording

SUFFIX = ".json"


class RecordWork(QObject):
    """What the window does with recordings.

    Parameters
    ----------
    over : QWidget
        Dialogs stand over it.
    """

    def __init__(self, over: QWidget, document: Document, flow: Flow, sculptor: Sculptor) -> None:
        super().__init__(over)
        self._over, self._document, self._flow = over, document, flow
        self.recorder = Recorder(document)
        self.player = Player(document, sculptor, flow.runner, flow.compute)
        self.player.ended.connect(self._say_ended)
        self.player.stopped.connect(self._say_stopped)
        self.player.overtaken.connect(self._say_overtaken)
        self.player.failed.connect(lambda why: self._say(why, "attention"))

    def start(self) -> None:
        """Record from now on."""
        if self.recorder.start():
            self._say(tr("Recording. Strokes, masks and moved teeth are kept until you save it."))
        else:
            self._say(tr("Find the bite plane first: there is nothing to record on yet."))

    def save(self) -> None:
        """End the recording, in a file that the person names."""
        if not self.recorder.is_recording:
            self._say(tr("Nothing is recorded. Choose Record what I do first."))
            return
        title, start = tr("Save the recording"), f"session{SUFFIX}"
        path = file_to_write(self._over, title, start, self._kind(), SUFFIX)
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """End the recording, in a file."""
        try:
            recording = self.recorder.finish()
            write_recording(path, recording)
        except (DesignError, MeshError) as error:
            self._say(str(error), "attention")
            return
        words = count(len(recording.acts), "{n} act recorded in {}.", "{n} acts recorded in {}.")
        self._say(words.format(path.name))

    def choose(self) -> None:
        """Let the person choose a recording, and do it again."""
        name, _ = QFileDialog.getOpenFileName(self._over, tr("Play a recording"), "", self._kind())
        if name:
            self.play(Path(name))

    def play(self, path: Path) -> None:
        """Do a recording again on the open case."""
        try:
            is_playing = self.player.play(read_recording(path))
        except DesignError as error:
            self._say(str(error), "attention")
            return
        if not is_playing:
            self._flow.say_busy()

    def _say_ended(self, is_same: bool) -> None:
        if is_same:
            self._say(tr("The recording was done again; the case is as it was recorded."))
        else:
            words = tr("The recording was done again, but the case differs from what it was.")
            self._say(words, "attention")

    def _say_stopped(self, n_done: int, n_acts: int) -> None:
        words = tr("Playing was cancelled: {} of {} are done and stay. Undo takes them back.")
        self._say(words.format(n_done, n_acts))

    def _say_overtaken(self) -> None:
        words = tr("Playing ended, because the case was changed meanwhile. What was done stays.")
        self._say(words, "attention")

    def _say(self, words: str, kind: str = "note") -> None:
        self._flow.said.emit(Message(words, "attention" if kind == "attention" else "note"))

    def _kind(self) -> str:
        return tr("Recording ({})").format(f"*{SUFFIX}")
