"""The language of the window."""

from gui.choices import Choices
from gui.i18n import languages
from gui.parts.labels import text
from gui.preferences.form import Choice, Page, setting
from gui.settings import Settings
from gui.words import tr


class LanguagePage(Page):
    """One of the languages that there are."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(tr("Language"))
        self._at_start = settings.choices.language
        there = tuple((language.code, language.name) for language in languages())
        self.language = Choice(
            tr("Language"),
            (("", tr("As on this computer")), *there),
            lambda key: settings.choose(language=key),
        )
        self.later = text(tr("It holds from the next start on."), "muted", wrap=True)
        self.put(setting(tr("Language"), "", self.language), self.later)

    def show_choices(self, choices: Choices) -> None:
        """Show what is chosen, and that it waits for the next start."""
        self.language.show_choice(choices.language)
        self.later.setVisible(choices.language != self._at_start)
