"""What is said about the size of a scan that was opened, and asked where its unit is doubtful."""

from collections.abc import Callable
from typing import Final

from gui.notices.toast import Message
from gui.words import NO_BREAK, from_english, local, tr
from meshes.readwrite.units import MM_PER_UNIT
from smilesculpt.case import Case

JAW: Final = (32.0, 150.0)
"""Largest side of a scan of a jaw, mm; reading a file calls just these sizes "like a jaw"."""


def size_message(case: Case, reopen: Callable[[str], object] | None) -> Message:
    """Return what to say about the size of a scan.

    Parameters
    ----------
    case : Case
        Just opened.
    reopen : callable or None
        Opens its file in another unit; None where there is no file.
    """
    x, y, z = sorted(case.scan.extent, reverse=True)
    size = local(f"{x:.1f} × {y:.1f} × {z:.1f}{NO_BREAK}mm")
    other = None if reopen is None or _is_jaw(x) else likelier(case)
    if other is not None and reopen is not None:
        now, then = unit_words()[case.source.units], unit_words()[other]
        words = tr("This scan is {} in {}. In {} it would be {:.0f} mm, like a jaw.").format(
            size, now, then, x / MM_PER_UNIT[case.source.units] * MM_PER_UNIT[other]
        )
        verb = tr("Use {}").format(then)
        return Message(words, "attention", verb, lambda: reopen(other), stays=True)
    if not _is_jaw(x) and case.source.file_format != "sample":
        words = tr("The scan is {}, which is no size of a jaw. Look at its unit in Import.")
        return Message(words.format(size), "attention", stays=True)
    unit = tr("Unit: {}.").format(from_english(case.source.units_reason).rstrip("."))
    return Message(f"{tr('The scan is {}.').format(size)} {unit}", "note")


def unit_words() -> dict[str, str]:
    """Return the names of the units."""
    return {
        "mm": tr("millimetres"),
        "cm": tr("centimetres"),
        "m": tr("metres"),
        "um": tr("micrometres"),
        "inch": tr("inches"),
    }


def likelier(case: Case) -> str | None:
    """Return the unit, other than the one it was read in, that makes a scan a jaw; else None."""
    side = max(case.scan.extent) / MM_PER_UNIT[case.source.units]
    fitting = [unit for unit, mm in MM_PER_UNIT.items() if _is_jaw(side * mm)]
    return fitting[0] if fitting and case.source.units not in fitting else None


def _is_jaw(side: float) -> bool:
    return JAW[0] <= side <= JAW[1]
