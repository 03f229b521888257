"""Which languages there are, and putting one in force before the window is made."""

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PyQt6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

CONTEXT: Final = "SmileSculpt"
"""Under this name every text of the window stands in the catalogues."""

FOLDER: Final = Path(__file__).parent

_ENGLISH: Final = "en"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the window.

    Attributes
    ----------
    code : str
        As in ISO 639-1: "de".
    name : str
        As its own speakers write it: "Deutsch".
    """

    code: str
    name: str


def languages() -> tuple[Language, ...]:
    """Return the languages of the window, English first, then by code."""
    codes = sorted(path.stem.partition("_")[2] for path in FOLDER.glob("smilesculpt_*.qm"))
    return (Language(_ENGLISH, "English"), *(Language(code, _own_name(code)) for code in codes))


def chosen(code: str = "") -> str:
    """Return a language that there is: the one asked for, else the computer's, else English.

    Parameters
    ----------
    code : str, optional
        Empty for the language of the computer.
    """
    known = [language.code for language in languages()]
    for wish in (code, *QLocale.system().uiLanguages()):
        language = wish.replace("_", "-").partition("-")[0].lower()
        if language in known:
            return language
    return _ENGLISH


def install(app: QCoreApplication, code: str = "") -> str:
    """Put a language in force, for the window and for Qt's own dialogs; return its code.

    To be called once, before the first widget is made: texts are asked for when widgets are
    made, so another language holds from the next start on.

    Parameters
    ----------
    app : QCoreApplication
    code : str, optional
        One of `languages()`; empty for the language of the computer.
    """
    code = chosen(code)
    QLocale.setDefault(_locale(code))
    if code != _ENGLISH:
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        for path in (qt / f"qtbase_{code}.qm", FOLDER / f"smilesculpt_{code}.qm"):
            _add(app, path)
    return code


def _add(app: QCoreApplication, path: Path) -> None:
    translator = QTranslator(app)
    if translator.load(str(path)):
        app.installTranslator(translator)
    else:
        _log.warning("No translation was read from %s.", path.name)


def _locale(code: str) -> QLocale:
    """Return how numbers are written: as on this computer where it speaks the language."""
    system, asked = QLocale.system(), QLocale(code)
    return system if system.language() == asked.language() else asked


def _own_name(code: str) -> str:
    name = QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:]
