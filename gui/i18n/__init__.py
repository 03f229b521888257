"""The languages of the window, and how one is chosen at the start."""

from gui.i18n.languages import Language, chosen, install, languages

__all__ = ["Language", "chosen", "install", "languages"]
