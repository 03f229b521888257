"""What a person wishes of the front teeth, and the button that carries it out."""

from typing import Final

from PyQt6.QtWidgets import QComboBox

from gui.casework.document import Document
from gui.casework.view_state import ViewState
from gui.flow.flow import Flow
from gui.panels.panel import Panel
from gui.parts.buttons import button
from gui.parts.fields import SliderRow
from gui.parts.labels import text
from gui.parts.layouts import row
from gui.style.look import Look
from gui.words import count, from_english, number, sentence, tr
from smilesculpt.anatomy import front_teeth
from smilesculpt.dentition import Dentition
from smilesculpt.measuring.norms import wish_limit
from smilesculpt.measuring.proportions import OWN, proportion_rule, rule_names
from smilesculpt.wishes import Wishes

ALL_FRONT: Final = "front"
CHOSEN: Final = "chosen"


class WishesPanel(Panel):
    """Teeth, proportion rule, length, and how much of the own shape stays."""

    def __init__(self, look: Look, document: Document, view_state: ViewState, flow: Flow) -> None:
        super().__init__()
        self._document, self._view_state, self._flow = document, view_state, flow
        self.teeth = _combo(tr("Teeth to change"))
        self.teeth.addItem(tr("Front teeth, canine to canine"), ALL_FRONT)
        self.teeth.addItem(tr("The chosen tooth"), CHOSEN)
        self.rule = _combo(tr("Proportion rule"))
        self.rule.addItem(tr("Keep own widths"), OWN)
        for name in rule_names():
            title = from_english(proportion_rule(name).title)
            self.rule.addItem(sentence(title), name)
        self._source = text("", "caption", wrap=True)
        length = wish_limit("length_change")
        self.length = SliderRow(tr("Longer by"), "mm", length.low, length.high, 1)
        self.keep = SliderRow(tr("Keep own"), "%", 0, 100, 0)
        self.apply = button("", self.apply_wishes, "primary")
        self.put(
            text(tr("Teeth")),
            self.teeth,
            text(tr("Proportions")),
            self.rule,
            self._source,
            self.length,
            self.keep,
            text(tr("Own shape that stays; at 100 % the widths are kept."), "caption", wrap=True),
            row(self.apply, None),
        )
        self.rule.currentIndexChanged.connect(lambda _: self.refresh())
        self.teeth.currentIndexChanged.connect(lambda _: self.refresh())
        self.length.changed.connect(lambda _: self.refresh())
        self.keep.changed.connect(lambda _: self.refresh())
        view_state.chosen_changed.connect(lambda _: self.refresh())
        document.replaced.connect(self._show_case)
        flow.runner.started.connect(lambda _: self.refresh())
        flow.runner.ended.connect(self.refresh)
        self._show(Wishes())

    @property
    def wishes(self) -> Wishes:
        """The wishes as they are set."""
        chosen = (self._view_state.chosen,) if self.teeth.currentData() == CHOSEN else ()
        return Wishes(
            teeth=chosen,
            proportion=str(self.rule.currentData()),
            length_change=round(self.length.value, 1),
            keep_own=round(self.keep.value / 100.0, 2),
        )

    def refresh(self) -> None:
        """Say where the rule comes from and what the button will do."""
        name = str(self.rule.currentData())
        self._source.setText(_source(name))
        case = self._document.case
        teeth = _teeth(None if case is None else case.dentition, self.wishes)
        why_not = self._why_not(teeth)
        self.apply.setEnabled(not why_not)
        self.apply.setToolTip(why_not)
        words = count(len(teeth), "Change {n} tooth", "Change {n} teeth")
        self.apply.setText(words)
        self.apply.setAccessibleName(words)
        change = number(self.length.value, unit="mm", digits=1, sign=True)
        self.summarised.emit(change)

    def _why_not(self, teeth: tuple[int, ...]) -> str:
        if self.teeth.currentData() == CHOSEN and not self._view_state.chosen:
            return tr("No tooth is chosen. Click one in the picture or in the list.")
        if not teeth:
            return tr("None of these teeth was found.")
        return self._flow.busy_words

    def apply_wishes(self) -> None:
        """Reshape the teeth as it is set here."""
        self._flow.design(self.wishes)

    def _show_case(self) -> None:
        case = self._document.case
        if case is not None and case.wishes is not None:
            self._show(case.wishes)
        else:
            self.refresh()

    def _show(self, wishes: Wishes) -> None:
        self.teeth.setCurrentIndex(0)
        self.rule.setCurrentIndex(max(0, self.rule.findData(wishes.proportion)))
        self.length.show_value(wishes.length_change)
        self.keep.show_value(100.0 * wishes.keep_own)
        self.refresh()


def _combo(name: str) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(12)
    return combo


def _source(name: str) -> str:
    if name == OWN:
        return tr("The widths stay as they are.")
    rule = proportion_rule(name)
    return f"{from_english(rule.source)}. {sentence(from_english(rule.evidence))}."


def _teeth(dentition: Dentition | None, wishes: Wishes) -> tuple[int, ...]:
    if dentition is None:
        return ()
    wanted = wishes.teeth or front_teeth(dentition.jaw)
    return tuple(fdi for fdi in dentition.numbers if fdi in wanted)
