"""Check a mesh against a profile: run the rules, keep what they find."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from meshes.finding import Finding
from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from meshes.validation import (
    rules_of_bodies,
    rules_of_edges,
    rules_of_faces,
    rules_of_scale,
    rules_of_walls,
)
from meshes.validation.examined import CannotCheckError, Examined, examined
from meshes.validation.measuring import Measures, measures
from meshes.validation.profile import Profile, RuleSetting

Rule = Callable[[Examined, RuleSetting], Finding | None]

RULES: Mapping[str, Rule] = {
    "not-finite": rules_of_faces.not_finite,
    "units": rules_of_scale.units,
    "degenerate-face": rules_of_faces.degenerate_face,
    "duplicate-face": rules_of_faces.duplicate_face,
    "unreferenced-vertex": rules_of_faces.unreferenced_vertex,
    "flipped-face": rules_of_faces.flipped_face,
    "inverted": rules_of_bodies.inverted,
    "boundary-loop": rules_of_edges.boundary_loop,
    "non-manifold-edge": rules_of_edges.non_manifold_edge,
    "non-manifold-vertex": rules_of_edges.non_manifold_vertex,
    "self-intersection": rules_of_walls.self_intersection,
    "loose-shell": rules_of_bodies.loose_shell,
    "nested-shell": rules_of_bodies.nested_shell,
    "thin-wall": rules_of_walls.thin_wall,
    "spike": rules_of_edges.spike,
    "sliver": rules_of_faces.sliver,
    "resolution": rules_of_scale.resolution,
}


@dataclass(frozen=True, slots=True)
class Skipped:
    """A rule that could not run; it counts neither as passed nor as failed.

    Attributes
    ----------
    rule : str
    reason : str
        In plain words.
    """

    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Validation:
    """What the rules of a profile found in a mesh.

    Attributes
    ----------
    profile : str
        Name of the profile.
    findings : tuple of Finding
        At most one for each rule, in the order of the rules.
    skipped : tuple of Skipped
        Rules of the profile that could not run.
    measures : Measures
    """

    profile: str
    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...]
    measures: Measures

    @property
    def verdict(self) -> Literal["clean", "findings"]:
        """Return "findings" if any is an error or a warning; notes leave a mesh clean."""
        return "findings" if any(f.severity != "note" for f in self.findings) else "clean"

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings with which the part must not be used."""
        return tuple(f for f in self.findings if f.severity == "error")

    @property
    def is_passed(self) -> bool:
        """Whether every rule ran and none found an error: only then call the part valid."""
        return not self.errors and not self.skipped


def validate(mesh: Mesh, profile: Profile, *, progress: Progress = silent) -> Validation:
    """Check a mesh against the rules of a profile; never raises for what it finds.

    Parameters
    ----------
    mesh : Mesh
        Any mesh; mm.
    profile : Profile
        From `load_profile`.
    progress : Progress
        Told what is looked for; may raise `CancelledError`.

    Returns
    -------
    Validation
    """
    known = examined(mesh, profile, progress)
    findings: list[Finding] = []
    skipped: list[Skipped] = []
    for setting in profile.settings:
        try:
            found = RULES[setting.rule](known, setting)
        except CannotCheckError as error:
            skipped.append(Skipped(setting.rule, str(error)))
            continue
        if found is not None:
            findings.append(found)
    progress(1.0, "Checked")
    return Validation(profile.name, tuple(findings), tuple(skipped), measures(known, profile))
