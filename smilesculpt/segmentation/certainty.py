"""How sure each tooth is, and what a person should know about the result.

The confidences are plain products of three signs and are not calibrated on patients: they
rank teeth, they are no probabilities.
"""

import numpy as np

from meshes.arrays import Indices, Vector
from smilesculpt.dentition import Tooth
from smilesculpt.segmentation.growing import Growth
from smilesculpt.segmentation.jaw_choice import JawChoice
from smilesculpt.segmentation.numbering import Numbering, Span
from smilesculpt.segmentation.places import places

_MARGIN_SCALE = 3.0
_SURE_SHARE = 0.8
_USUAL_ERROR = 2.0


def sure_teeth(
    choice: JawChoice, growth: Growth, winner: Indices, area: Vector
) -> tuple[Tooth, ...]:
    """Return the teeth that were grown, each with its confidence."""
    found = []
    for number, span in enumerate(choice.numbering.spans, start=1):
        mine = winner == number
        if not mine.any():
            continue
        by_number = 1.0 - float(np.exp(-span.margin / _MARGIN_SCALE))
        blurred = mine & (growth.share[:, number] < _SURE_SHARE)
        by_border = 1.0 - min(1.5 * float(area[blurred].sum() / area[mine].sum()), 1.0)
        by_width = float(np.exp(-0.5 * max(abs(span.width_error) - _USUAL_ERROR, 0.0)))
        sure = choice.confidence * by_number * by_border * by_width
        found.append(Tooth(span.fdi, round(min(max(sure, 0.0), 1.0), 3)))
    return tuple(found)


def missing_teeth(numbering: Numbering) -> tuple[int, ...]:
    """Return the places between the first and the last tooth that hold none, in their order."""
    numbers = places(numbering.jaw).numbers
    taken = [numbers.index(span.fdi) for span in numbering.spans]
    return tuple(numbers[k] for k in range(min(taken), max(taken)) if k not in taken)


def gap_notes(numbering: Numbering) -> tuple[str, ...]:
    """Return one sentence for each gap between teeth."""
    numbers = places(numbering.jaw).numbers
    pairs = zip(numbering.spans, numbering.spans[1:], strict=False)
    return tuple(note for pair in pairs if (note := _gap_note(*pair, numbers)))


def _gap_note(before: Span, after: Span, numbers: tuple[int, ...]) -> str:
    first, last = numbers.index(before.fdi), numbers.index(after.fdi)
    lost = numbers[first + 1 : last]
    gap = after.start - before.end
    between = f"between {' and '.join(str(t) for t in sorted((before.fdi, after.fdi)))}"
    if not lost:
        return f"a space of {gap:.1f} mm {between}" if gap > 1.5 else ""
    names = " and ".join(str(t) for t in sorted(lost))
    verb = "is" if len(lost) == 1 else "are"
    if gap < 1.5:
        return f"{names} {verb} missing: the space {between} is closed"
    return f"{names} {verb} missing: a gap of {gap:.1f} mm {between}"


def doubt_notes(teeth: tuple[Tooth, ...]) -> tuple[str, ...]:
    """Return one sentence that names the teeth to look at, if any."""
    doubtful = [str(tooth.fdi) for tooth in teeth if tooth.confidence < 0.5]
    return (f"please look at {', '.join(doubtful)}",) if doubtful else ()
