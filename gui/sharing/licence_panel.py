"""What goes out, under which terms, agreed to and signed by whom."""

from collections.abc import Callable, Mapping
from typing import Final

from PyQt6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from gui.casework.document import Document
from gui.notices.file_to_write import file_to_write
from gui.panels.panel import Panel
from gui.parts.buttons import button
from gui.parts.labels import IconLabel, text
from gui.parts.layouts import marked, row
from gui.sharing.key_row import KeyRow
from gui.sharing.share_work import ShareWork
from gui.style.look import Look
from gui.words import later, tr
from smilesculpt.exchange import Publication
from smilesculpt.exchange.crowns import designed_teeth
from smilesculpt.exchange.licences import licence_names
from smilesculpt.steps import CASE_SUFFIX

AGREED: Final[Mapping[str, str]] = {
    "designed-crowns": later("Show the designed crowns"),
    "all-crowns": later("Show all crowns"),
    "identifying-crowns": later("Be known by the crowns"),
    "sealed-scan": later("Send the scan along, sealed"),
    "sealed-antagonist": later("Send the other jaw along, sealed"),
}
_NO_CROWN: Final = later("Open to all: the wishes, and no crown")
FIRST_LICENCE: Final = "CC-BY-4.0"


class LicencePanel(Panel):
    """Title, licence, consent, keys, and the button that publishes."""

    def __init__(
        self,
        look: Look,
        document: Document,
        work: ShareWork,
        confirm: Callable[[str, str, str], bool],
    ) -> None:
        super().__init__()
        self._document, self._work, self._confirm = document, work, confirm
        self.title = QLineEdit()
        self.title.setAccessibleName(tr("Title of the design"))
        self.title.setPlaceholderText(tr("Names no person and no file"))
        self.licence = QComboBox()
        self.licence.setAccessibleName(tr("Licence"))
        self.licence.addItems(licence_names())
        self.licence.setCurrentText(FIRST_LICENCE)
        self.agreed = {name: QCheckBox(tr(words)) for name, words in AGREED.items()}
        for box in self.agreed.values():
            box.setAccessibleName(box.text())
            box.toggled.connect(lambda _: self.refresh())
        self._open, self._sealed, self._stays = (text("", "muted", wrap=True) for _ in range(3))
        self._hint = text("", "caption", wrap=True)
        size = look.sizes.icon_row
        self.same = button(tr("The smile is the author's own"), work.same_wearer, "link")
        self.publish = button(tr("Publish…"), self._publish, "primary")
        self._why = text("", "caption", wrap=True)
        self.put(
            text(tr("Title")),
            self.title,
            text(tr("Licence")),
            self.licence,
            text(tr("The wearer agrees to"), "heading"),
            *self.agreed.values(),
            self._hint,
            text(tr("What is published"), "heading"),
            marked(IconLabel(look, "eye", "info", size), self._open),
            marked(IconLabel(look, "lock", "muted", size), self._sealed),
            marked(IconLabel(look, "eye-off", "muted", size), self._stays),
            KeyRow(work, "author", tr("Author's key")),
            KeyRow(work, "wearer", tr("Wearer's key")),
            row(self.same, None),
            row(self.publish, None),
            self._why,
        )
        self.title.textChanged.connect(lambda _: self.refresh())
        self.licence.currentIndexChanged.connect(lambda _: self.refresh())
        work.changed.connect(self.refresh)
        document.replaced.connect(self.refresh)
        document.opposed.connect(self.refresh)
        document.reshaped.connect(lambda _: self.refresh())
        self.refresh()

    @property
    def purposes(self) -> tuple[str, ...]:
        """What the wearer agrees to."""
        return tuple(
            name for name, box in self.agreed.items() if box.isChecked() and box.isEnabled()
        )

    def refresh(self) -> None:
        """Say what would be published, and what is still missing."""
        shown = self._teeth()
        teeth = ", ".join(str(fdi) for fdi in shown)
        words = tr("Open to all: crowns {}, and the wishes") if shown else tr(_NO_CROWN)
        self._open.setText(words.format(teeth))
        self._allow_other_jaw()
        sealed, stays = self._private()
        self._sealed.setText(sealed)
        self._stays.setText(stays)
        why_not = self._why_not(shown)
        self.publish.setEnabled(not why_not)
        self.publish.setToolTip(why_not)
        self._why.setText(why_not)
        self._why.setVisible(bool(why_not))
        self.same.setVisible("author" in self._work.keys and "wearer" not in self._work.keys)
        self.summarised.emit(self.licence.currentText())

    def _allow_other_jaw(self) -> None:
        """Let the other jaw go along where there is one and the scan goes too."""
        box, case = self.agreed["sealed-antagonist"], self._document.case
        why_not = ""
        if case is None or case.antagonist is None:
            why_not = tr("No other jaw is chosen, so none goes along.")
        elif not self.agreed["sealed-scan"].isChecked():
            why_not = tr("The other jaw goes along only within the sealed scan.")
        box.setEnabled(not why_not)
        box.setToolTip(why_not)
        usual = tr("Whoever can open the sealed scan sees the other jaw too.")
        self._hint.setText(why_not or usual)

    def _private(self) -> tuple[str, str]:
        """Return what is sealed and what stays here, in words."""
        purposes, case = self.purposes, self._document.case
        if "sealed-antagonist" in purposes:
            sealed = tr("Sealed to author and wearer: the scan, the other jaw and every edit")
        elif "sealed-scan" in purposes:
            sealed = tr("Sealed to author and wearer: the scan and every edit")
        else:
            sealed = tr("Sealed: nothing")
        if "sealed-antagonist" in purposes or case is None or case.antagonist is None:
            if "sealed-scan" in purposes:
                return sealed, tr("Stays here: gum, palate, other teeth, names of files")
            return sealed, tr("Stays here: the scan, gum, palate, other teeth, names of files")
        if "sealed-scan" in purposes:
            words = tr("Stays here: the other jaw, gum, palate, other teeth, names of files")
            return sealed, words
        words = tr("Stays here: the scan, the other jaw, gum, palate, other teeth, names of files")
        return sealed, words

    def _teeth(self) -> tuple[int, ...]:
        case = self._document.case
        if case is None or case.dentition is None:
            return ()
        if self.agreed["all-crowns"].isChecked():
            return case.dentition.numbers
        return designed_teeth(case) if self.agreed["designed-crowns"].isChecked() else ()

    def _why_not(self, shown: tuple[int, ...]) -> str:
        if not self.title.text().strip():
            return tr("A title is missing.")
        if not {"designed-crowns", "all-crowns"} & set(self.purposes):
            return tr("The wearer agrees to show no crown yet.")
        if not shown:
            return tr("No crown was designed yet. Design some, or show all crowns.")
        for role, words in (
            ("author", tr("The author's key is missing.")),
            ("wearer", tr("The wearer's key is missing: nothing goes out without consent.")),
        ):
            if role not in self._work.keys:
                return words
        return ""

    def _publish(self) -> None:
        title = self.title.text().strip()
        body = tr("{} Published copies cannot be called back.").format(f"{self._open.text()}.")
        if not self._confirm(tr("Publish {}?").format(title), body, tr("Publish")):
            return
        start, kinds = f"{title}{CASE_SUFFIX}", f"(*{CASE_SUFFIX})"
        path = file_to_write(self, tr("Write the bundle"), start, kinds, CASE_SUFFIX)
        if path is not None:
            wanted = Publication(title=title, licence=self.licence.currentText(), issued="")
            self._work.publish(path, wanted, self.purposes)
