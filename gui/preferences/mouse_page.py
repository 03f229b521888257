"""What the mouse, the trackpad and the pen do."""

from gui.choices import Choices
from gui.parts.labels import text
from gui.parts.layouts import rule
from gui.preferences.form import Choice, Page, setting, tick
from gui.preferences.pen_curve import PenCurvePicture
from gui.settings import Settings
from gui.style.look import Look
from gui.viewport.scheme_words import scheme_words
from gui.viewport.schemes import SCHEMES
from gui.words import tr


class MousePage(Page):
    """Scheme of the mouse, direction of the wheel, pressure of the pen."""

    def __init__(self, look: Look, settings: Settings) -> None:
        super().__init__(tr("Mouse and pen"))
        self.scheme = Choice(
            tr("Mouse"),
            tuple((name, scheme_words(name).title) for name in SCHEMES),
            lambda key: settings.choose(mouse=key),
        )
        self.meant = text("", "muted", wrap=True)
        self.wheel = tick(
            tr("Turn the direction of the wheel"), lambda on: settings.choose(wheel_turned=on)
        )
        self.radius = tick(
            tr("Pressure sets the radius"), lambda on: settings.choose(pen_radius=on)
        )
        self.strength = tick(
            tr("Pressure sets the strength"), lambda on: settings.choose(pen_strength=on)
        )
        self.curve = Choice(
            tr("Pressure of the pen"),
            (("soft", tr("A light hand")), ("even", tr("Even")), ("firm", tr("A firm hand"))),
            lambda key: settings.choose(pen_curve=key),
        )
        self.picture = PenCurvePicture(look)
        self.put(
            setting(tr("Mouse"), "", self.scheme),
            self.meant,
            self.wheel,
            rule(),
            self.strength,
            self.radius,
            setting(tr("Pressure of the pen"), tr("How hard you press for all of it."), self.curve),
            self.picture,
        )

    def show_choices(self, choices: Choices) -> None:
        """Show what is in force."""
        self.scheme.show_choice(choices.mouse)
        self.meant.setText(f"{scheme_words(choices.mouse).meant_for}.")
        self.wheel.setChecked(choices.wheel_turned)
        self.radius.setChecked(choices.pen_radius)
        self.strength.setChecked(choices.pen_strength)
        self.curve.show_choice(choices.pen_curve)
        self.picture.show_curve(choices.pen_curve)
