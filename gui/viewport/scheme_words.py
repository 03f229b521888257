"""The schemes of the mouse in words."""

from dataclasses import dataclass

from gui.words import tr


@dataclass(frozen=True, slots=True)
class SchemeWords:
    """How people call a scheme and what they do by it.

    Attributes
    ----------
    title, meant_for : str
    turn, pan, zoom : str
        The drag that does it.
    hint : str
        All three in a sentence.
    """

    title: str
    meant_for: str
    turn: str
    pan: str
    zoom: str
    hint: str


def scheme_words(name: str) -> SchemeWords:
    """Return the words of a scheme of `gui.viewport.schemes`."""
    return {"blender": _blender, "trackpad": _trackpad, "cad": _cad}.get(name, _three_buttons)()


def _three_buttons() -> SchemeWords:
    return SchemeWords(
        tr("Three-button mouse"),
        tr("Right button turns, middle button moves"),
        tr("right drag"),
        tr("middle drag"),
        tr("wheel"),
        tr("Right drag turns, wheel zooms, middle drag moves."),
    )


def _blender() -> SchemeWords:
    return SchemeWords(
        tr("As in Blender"),
        tr("Middle button turns, with Shift it moves, with Ctrl it zooms"),
        tr("middle drag"),
        tr("Shift+middle drag"),
        tr("wheel, Ctrl+middle drag"),
        tr("Middle drag turns, wheel zooms, Shift+middle drag moves."),
    )


def _trackpad() -> SchemeWords:
    return SchemeWords(
        tr("Trackpad"),
        tr("Two fingers move, a pinch zooms, Alt and a drag turn"),
        tr("Alt+drag, Alt+two fingers"),
        tr("two fingers"),
        tr("pinch"),
        tr("Alt+drag turns, a pinch zooms, two fingers move."),
    )


def _cad() -> SchemeWords:
    return SchemeWords(
        tr("Left drag turns, as in CAD"),
        tr("Left button turns beside the model, right button moves"),
        tr("drag beside the model"),
        tr("right drag"),
        tr("wheel"),
        tr("Drag beside the model turns, wheel zooms, right drag moves."),
    )
