"""What the numbers of a tooth are called, plainly and by experts, and how they are written."""

from math import degrees, radians

from gui.words import number, tr
from smilesculpt.placing.tooth_move import ToothMove

DEGREE = "\N{DEGREE SIGN}"
SHIFTS = ("mesial", "labial", "occlusal")
ANGLES = ("tip", "torque", "rotation")
SCALES = ("wide", "deep", "tall")

PLAIN = {
    "mesial": "Sideways",
    "labial": "Outwards",
    "occlusal": "Out of gum",
    "tip": "Tilt",
    "torque": "Lean",
    "rotation": "Turn",
    "size": "Size",
}
EXPERT = {
    "mesial": "Mesial",
    "labial": "Labial",
    "occlusal": "Occlusal",
    "tip": "Tip",
    "torque": "Torque",
    "rotation": "Rotation",
    "wide": "Width",
    "deep": "Depth",
    "tall": "Length",
    "size": "Size",
}
HINTS = {
    "mesial": "Along the arch, towards the midline where it is more than 0",
    "labial": "Towards lip or cheek where it is more than 0",
    "occlusal": "Along the tooth, out of the gum where it is more than 0",
    "tip": "The biting end goes towards the midline where it is more than 0",
    "torque": "The biting end goes towards the lip where it is more than 0",
    "rotation": "About the tooth itself; the side at the midline goes outwards above 0",
    "wide": "Along the arch",
    "deep": "From the tongue to the lip",
    "tall": "Along the tooth",
    "size": "The whole tooth",
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
