"""What a person reads when the settings could not be read."""

from gui.settings import Settings
from gui.words import tr


def settings_problem(settings: Settings) -> str:
    """Return in words what was wrong with the settings file; empty where nothing was."""
    if settings.aside is not None:
        words = tr(
            "The settings could not be read and are as at first. The damaged file is kept as {}."
        )
        return words.format(settings.aside.name)
    if settings.doubtful:
        words = tr("These settings made no sense and are as at first: {}.")
        return words.format(", ".join(name.replace("_", " ") for name in settings.doubtful))
    return ""
