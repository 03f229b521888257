"""What the page says about a scan, its teeth, its history and its parts, in words."""

from dataclasses import dataclass

from smilesculpt.case import Case
from smilesculpt.dentition import Dentition
from smilesculpt.edits import (
    DropLayer,
    Edit,
    Hold,
    Label,
    Orient,
    Remesh,
    RenameLayer,
    SetAntagonist,
    SetLayer,
)
from smilesculpt.parts import CheckedPart
from smilesculpt.reporting.numbers import count, counted, mm, percent, plain, signed
from smilesculpt.wishes import Wishes

Fact = tuple[str, str]
"""A name and what holds for it."""

_CAUSES = {"design": "Designed", "sculpt": "Sculpted", "place": "Teeth moved"}

LOOK_AT = 0.5
"""Confidence under which a person should look, as in `smilesculpt.dentition`."""


@dataclass(frozen=True, slots=True)
class FoundTooth:
    """A tooth with how sure its number and border are, in words."""

    fdi: int
    confidence: str
    is_unsure: bool


@dataclass(frozen=True, slots=True)
class PartFacts:
    """A part and the verdict on it.

    Attributes
    ----------
    name : str
    verdict : str
    is_ready : bool
    facts : tuple of Fact
    findings : tuple of tuple of str
        Severity, rule, how many, what, what to do, and where.
    notes : tuple of str
        What was changed to make it.
    skipped : tuple of Fact
        Rules that could not run, with the reason.
    """

    name: str
    verdict: str
    is_ready: bool
    facts: tuple[Fact, ...]
    findings: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]
    skipped: tuple[Fact, ...]


def scan_facts(case: Case) -> tuple[Fact, ...]:
    """Return where the scan came from and how large it is."""
    source = case.source
    width, depth, height = (plain(side, 1) for side in case.scan.extent)
    return (
        ("File", source.file_name),
        ("Format", source.file_format),
        ("Unit of the file", f"{source.units}: {source.units_reason}"),
        ("Size", f"{width} × {depth} × {height}\u00a0mm"),
        ("Triangles", count(case.scan.n_faces)),
        ("Points", count(case.scan.n_vertices)),
        ("SHA-256", source.sha256),
    )


def wish_facts(wishes: Wishes | None) -> tuple[Fact, ...]:
    """Return what was asked of the design; nothing where no design was made."""
    if wishes is None:
        return ()
    teeth = ", ".join(str(fdi) for fdi in wishes.teeth)
    return (
        ("Teeth", teeth if teeth else "the front teeth, canine to canine"),
        ("Proportion rule", wishes.proportion),
        ("Change of length at the centrals", f"{signed(wishes.length_change)}\u00a0mm"),
        ("Own shape kept", percent(wishes.keep_own)),
    )


def teeth_found(dentition: Dentition) -> tuple[FoundTooth, ...]:
    """Return the teeth from the patient's right to the left with how sure they are."""
    return tuple(
        FoundTooth(tooth.fdi, percent(tooth.confidence), tooth.confidence < LOOK_AT)
        for tooth in dentition.teeth
    )


def certainty_notes(case: Case) -> tuple[str, ...]:
    """Return what speaks for and against the frame and the teeth."""
    notes: list[str] = []
    if case.orientation is not None:
        sure = percent(case.orientation.confidence)
        notes.append(f"The frame of the {case.orientation.jaw} jaw is {sure} sure.")
        notes += case.orientation.notes
    if case.dentition is not None:
        missing = ", ".join(str(fdi) for fdi in case.dentition.missing)
        notes += [f"Missing between the teeth that were found: {missing}."] if missing else []
        notes += case.dentition.notes
    return tuple(_sentence(note) for note in notes)


def history(case: Case) -> tuple[str, ...]:
    """Return one line for each edit, the first edit first."""
    return tuple(_edit_words(edit) for edit in case.edits)


def part_facts(checked: CheckedPart) -> PartFacts:
    """Return what validation found on a part."""
    mesh, validation = checked.part.mesh, checked.validation
    width, depth, height = (plain(side, 1) for side in mesh.extent)
    facts = [
        ("Size", f"{width} × {depth} × {height}\u00a0mm"),
        ("Triangles", count(mesh.n_faces)),
        ("Checked against", validation.profile),
    ]
    if validation.measures.volume is not None:
        facts.append(("Volume", f"{plain(validation.measures.volume / 1000.0)}\u00a0cm³"))
    if validation.measures.min_thickness is not None:
        facts.append(("Thinnest wall", mm(validation.measures.min_thickness)))
    return PartFacts(
        name=checked.part.name,
        verdict=_verdict(checked),
        is_ready=validation.is_passed,
        facts=tuple(facts),
        findings=tuple(
            (f.severity, f.rule, count(f.count), _sentence(f.message), f.remedy, _place(f.place))
            for f in validation.findings
        ),
        notes=tuple(_sentence(note) for note in checked.part.notes),
        skipped=tuple((skip.rule, skip.reason) for skip in validation.skipped),
    )


def _verdict(checked: CheckedPart) -> str:
    validation = checked.validation
    if validation.errors:
        n_errors = counted(len(validation.errors), "error", "errors")
        return f"Not ready to print: {n_errors}."
    if validation.skipped:
        n_skipped = counted(len(validation.skipped), "rule", "rules")
        return f"Not known to be ready: {n_skipped} could not run."
    others = len(validation.findings)
    told = f"{counted(others, 'remark', 'remarks')} below" if others else "nothing found"
    return f"{checked.verdict.capitalize()}: every rule ran, no error; {told}."


def _sentence(text: str) -> str:
    """Return a note with a capital and a full stop."""
    return f"{text[:1].upper()}{text[1:]}" + ("" if text.endswith((".", "!", "?")) else ".")


def _place(place: tuple[float, float, float] | None) -> str:
    if place is None:
        return "no single place"
    x, y, z = (plain(value, 1) for value in place)
    return f"x\u00a0{x}, y\u00a0{y}, z\u00a0{z}\u00a0mm"


def _edit_words(edit: Edit) -> str:
    if isinstance(edit, Orient):
        return f"Put into the dental frame: {edit.orientation.jaw} jaw"
    if isinstance(edit, Label):
        return f"Marked {counted(len(edit.dentition.teeth), 'tooth', 'teeth')}"
    if isinstance(edit, SetLayer):
        return f"Layer {edit.layer}: {percent(edit.amount)} shown"
    if isinstance(edit, DropLayer):
        kept = "made part of the shape" if edit.keeps_shape else "removed"
        return f"Layer {edit.layer}: {kept}"
    if isinstance(edit, RenameLayer):
        return f"Layer {edit.layer}: called {edit.name}"
    if isinstance(edit, SetAntagonist):
        return "Chose the other jaw" if edit.antagonist is not None else "Let the other jaw go"
    if isinstance(edit, Hold):
        return f"Masked: {edit.title} ({counted(len(edit.vertex_index), 'point', 'points')})"
    if isinstance(edit, Remesh):
        return (
            f"Triangles replaced: {edit.title} ({counted(len(edit.triangles.faces), 'new', 'new')})"
        )
    moved = counted(len(edit.vertex_index), "point", "points")
    layer = f", layer {edit.layer}" if edit.layer else ""
    words = f"{_CAUSES[edit.cause]}: {edit.title} ({moved} moved{layer})"
    return "; ".join((words, *edit.notes))
