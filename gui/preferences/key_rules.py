"""Which keys a command may have, and who has them already."""

from typing import Final

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QKeySequence

from gui.actions import Registry, shown
from gui.words import tr

_FIXED: Final = (
    Qt.Key.Key_Escape,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Space,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Plus,
    Qt.Key.Key_Equal,
    Qt.Key.Key_Minus,
)
"""Without Ctrl, Alt or Meta they move the focus, the picture or the tool."""

_CHORD: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_HOLDING: Final = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


def plain_keys(keys: str) -> str:
    """Return keys as every comparison writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)


def why_not(registry: Registry, ident: str, keys: str) -> str:
    """Return in words why a command cannot have some keys at all; empty where it can."""
    sequence = QKeySequence(keys)
    if sequence.count() != 1 or sequence[0].key() in (*_HOLDING, Qt.Key.Key_unknown):
        return tr("These are no keys that a command can have.")
    pressed = sequence[0]
    if pressed.keyboardModifiers() & _CHORD:
        return ""
    if pressed.key() in _FIXED:
        return tr("{} always does the same and cannot be given away.").format(shown(keys))
    is_letter = Qt.Key.Key_A <= pressed.key() <= Qt.Key.Key_Z
    is_digit = Qt.Key.Key_0 <= pressed.key() <= Qt.Key.Key_9
    if registry.command(ident).scope == "window" and (is_letter or is_digit):
        return tr("A letter or digit alone would be typed into fields. Add Ctrl or Alt.")
    return ""


def holder(registry: Registry, ident: str, keys: str) -> str:
    """Return the name of the other command that has some keys; empty where none has."""
    wanted = plain_keys(keys)
    for command in registry.commands():
        has = (plain_keys(each) for each in registry.keys_of(command.ident))
        if command.ident != ident and wanted in has:
            return command.ident
    return ""


def without(registry: Registry, ident: str, keys: str) -> tuple[str, ...]:
    """Return the keys of a command but for some."""
    wanted = plain_keys(keys)
    return tuple(each for each in registry.keys_of(ident) if plain_keys(each) != wanted)


def give(registry: Registry, ident: str, keys: str) -> None:
    """Give a command some keys alone, and take them from whoever had them."""
    other = holder(registry, ident, keys)
    if other:
        registry.set_keys(other, without(registry, other, keys))
    registry.set_keys(ident, (plain_keys(keys),))


def swap(registry: Registry, ident: str, keys: str) -> None:
    """Give a command some keys; whoever had them gets those that it had."""
    other, before = holder(registry, ident, keys), registry.keys_of(ident)
    registry.set_keys(ident, (plain_keys(keys),))
    if other:
        # What is a letter in the picture may be none in the whole window.
        rest = tuple(each for each in before if not why_not(registry, other, each))
        registry.set_keys(other, (*without(registry, other, keys), *rest))


def back_to_first(registry: Registry, ident: str) -> None:
    """Give a command the keys that it had at first, and take them from others."""
    keys = registry.keys_at_first(ident)
    for each in keys:
        other = holder(registry, ident, each)
        if other:
            registry.set_keys(other, without(registry, other, each))
    registry.set_keys(ident, keys)


def all_back_to_first(registry: Registry) -> None:
    """Give every command the keys that it had at first."""
    for command in registry.commands():
        registry.set_keys(command.ident, registry.keys_at_first(command.ident))
