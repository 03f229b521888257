"""What the numbers of a tooth are called, plainly and by experts, and how they are written."""

from math import degrees, radians

from gui.words import later, local, number, tr
from smilesculpt.placing.tooth_move import ToothMove

DEGREE = "\N{DEGREE SIGN}"
SHIFTS = ("mesial", "labial", "occlusal")
ANGLES = ("tip", "torque", "rotation")
SCALES = ("wide", "deep", "tall")

PLAIN = {
    "mesial": later("Sideways"),
    "labial": later("Outwards"),
    "occlusal": later("Out of gum"),
    "tip": later("Tilt"),
    "torque": later("Lean"),
    "rotation": later("Turn"),
    "size": later("Size"),
}
EXPERT = {
    "mesial": later("Mesial"),
    "labial": later("Labial"),
    "occlusal": later("Occlusal"),
    "tip": later("Tip"),
    "torque": later("Torque"),
    "rotation": later("Rotation"),
    "wide": later("Width"),
    "deep": later("Depth"),
    "tall": later("Length"),
    "size": later("Size"),
}
HINTS = {
    "mesial": later("Along the arch, towards the midline where it is more than 0"),
    "labial": later("Towards lip or cheek where it is more than 0"),
    "occlusal": later("Along the tooth, out of the gum where it is more than 0"),
    "tip": later("The biting end goes towards the midline where it is more than 0"),
    "torque": later("The biting end goes towards the lip where it is more than 0"),
    "rotation": later("About the tooth itself; the side at the midline goes outwards above 0"),
    "wide": later("Along the arch"),
    "deep": later("From the tongue to the lip"),
    "tall": later("Along the tooth"),
    "size": later("The whole tooth"),
}


def name_of(what: str, *, is_advanced: bool) -> str:
    """Return what a number is called."""
    return tr(EXPERT[what] if is_advanced or what not in PLAIN else PLAIN[what])


def value_of(move: ToothMove, what: str) -> float:
    """Return a number of a move as it is shown: mm, degrees or per cent."""
    if what in SHIFTS:
        return move.shift[SHIFTS.index(what)]
    if what in ANGLES:
        return degrees((move.tip, move.torque, move.rotation)[ANGLES.index(what)])
    if what in SCALES:
        return 100.0 * move.scale[SCALES.index(what)]
    return 100.0 * sum(move.scale) / 3.0


def with_value(move: ToothMove, what: str, value: float) -> ToothMove:
    """Return a move with one number as it is shown changed."""
    shift, scale = list(move.shift), list(move.scale)
    angles = [move.tip, move.torque, move.rotation]
    if what in SHIFTS:
        shift[SHIFTS.index(what)] = value
    elif what in ANGLES:
        angles[ANGLES.index(what)] = radians(value)
    elif what in SCALES:
        scale[SCALES.index(what)] = round(value / 100.0, 4)
    else:
        scale = [round(value / 100.0, 4)] * 3
    return ToothMove(
        move.fdi,
        shift=(shift[0], shift[1], shift[2]),
        tip=angles[0],
        torque=angles[1],
        rotation=angles[2],
        scale=(scale[0], scale[1], scale[2]),
    )


def said(move: ToothMove, what: str, *, is_advanced: bool) -> str:
    """Return name and number: `Tip +3.2°`."""
    name, value = name_of(what, is_advanced=is_advanced), value_of(move, what)
    if what in SHIFTS:
        return f"{name} {number(value, unit='mm', sign=True)}"
    if what in ANGLES:
        return f"{name} {number(value, unit=DEGREE, digits=1, sign=True)}"
    return f"{name} {number(value, unit='%', digits=0)}"


def typed_move(move: ToothMove, what: str, typed: str) -> ToothMove:
    """Return a move with one number as it is being typed; as it was while that is no number."""
    try:
        value = float(typed)
    except ValueError:
        return move
    digits = 2 if what in SHIFTS else 1 if what in ANGLES else 0
    return with_value(move, what, round(value, digits) + 0.0)


def said_typed(typed: str, what: str, *, is_advanced: bool) -> str:
    """Return name, the number as it is being typed, and what to do with it."""
    unit = "mm" if what in SHIFTS else DEGREE if what in ANGLES else "%"
    words = f"{name_of(what, is_advanced=is_advanced)} {local(typed)}_ {unit}"
    return tr("{}   Enter applies, Esc cancels").format(words)
