"""How the window looks: theme, size of the text, height of rows, way of working."""

from PyQt6.QtGui import QStandardItemModel

from gui.choices import TEXT_SCALES, Choices
from gui.parts.labels import text
from gui.preferences.form import Choice, Page, setting
from gui.preferences.text_room import fits
from gui.settings import Settings
from gui.words import NO_BREAK, number, tr


class LookPage(Page):
    """Theme, text, density, guided or expert."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(tr("Look"))
        self.theme = Choice(
            tr("Theme"),
            (
                ("dark", tr("Dark")),
                ("light", tr("Light")),
                ("system", tr("As on this computer")),
            ),
            lambda key: settings.choose(theme=key),
        )
        self.scale = Choice(
            tr("Size of the text"),
            tuple((str(scale), _per_cent(scale)) for scale in TEXT_SCALES),
            lambda key: settings.choose(text_scale=float(key)),
        )
        self.too_large = text(
            tr("This screen has no room for the largest text."), "muted", wrap=True
        )
        self.density = Choice(
            tr("Rows"),
            (("roomy", tr("Roomy")), ("compact", tr("Compact"))),
            lambda key: settings.choose(density=key),
        )
        self.mode = Choice(
            tr("Way of working"),
            (("guided", tr("Guided")), ("expert", tr("Expert"))),
            lambda key: settings.choose(mode=key),
        )
        self.put(
            setting(tr("Theme"), "", self.theme),
            setting(tr("Size of the text"), tr("Rows and buttons grow with it."), self.scale),
            self.too_large,
            setting(tr("Rows"), tr("Compact shows more panels at once."), self.density),
            setting(
                tr("Way of working"),
                tr("Guided shows the next thing to do in plain words, expert every panel."),
                self.mode,
            ),
        )

    def show_choices(self, choices: Choices) -> None:
        """Show what is in force."""
        self.theme.show_choice(choices.theme)
        self.scale.show_choice(str(choices.text_scale))
        self._offer_what_fits()
        self.density.show_choice(choices.density)
        self.mode.show_choice(choices.mode)

    def _offer_what_fits(self) -> None:
        """Offer what the screen has room for, and say so where that is not all."""
        screen, model = self.screen(), self.scale.model()
        if screen is None or not isinstance(model, QStandardItemModel):
            return
        room = [fits(scale, screen.availableSize()) for scale in TEXT_SCALES]
        for k, has_room in enumerate(room):
            item = model.item(k)
            if item is not None:
                item.setEnabled(has_room)
        self.too_large.setVisible(not all(room))


def _per_cent(scale: float) -> str:
    return f"{number(100.0 * scale, digits=0)}{NO_BREAK}%"
