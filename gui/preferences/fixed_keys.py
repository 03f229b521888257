"""What mouse and keys do that no setting gives away: shown beside the keys that can be changed."""

from gui.viewport.scheme_words import scheme_words
from gui.words import tr

Line = tuple[str, str]
"""What it does, and by which keys or drag."""


def fixed_lines(mouse: str) -> tuple[Line, ...]:
    """Return what drags, wheel and held keys do, by the scheme of the mouse."""
    scheme = scheme_words(mouse)
    return (
        (tr("Turn the model"), scheme.turn),
        (tr("Move the picture"), scheme.pan),
        (tr("Zoom to the pointer"), scheme.zoom),
        (tr("Turn by 15°"), tr("arrows")),
        (tr("Zoom"), "+  −"),
        (tr("Brush: add"), tr("drag")),
        (tr("Brush: the other way"), tr("Ctrl+drag")),
        (tr("Brush: smooth"), tr("Shift+drag")),
        (tr("Brush: larger, smaller"), tr("Ctrl+wheel")),
        (tr("Cancel, then clear the choice"), tr("Esc")),
    )
