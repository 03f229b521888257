"""One door to mend a mesh: every step tells what it changed, and the whole what came of it."""

from dataclasses import dataclass, replace

import numpy as np

from meshes.arrays import Indices
from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from meshes.repair import flattening, orienting, shells, splitting, stitching, tidying
from meshes.repair.closing import closed
from meshes.repair.health import Health, health_of
from meshes.repair.moves import largest_move
from meshes.repair.searched import Searched
from meshes.repair.settings import RepairSettings
from meshes.repair.step import Change, Step, Work
from meshes.repair.thickening import with_thick_walls
from meshes.repair.tips import without_tips
from meshes.repair.uncrossing import uncrossed
from meshes.structure.topology import Topology, topology
from meshes.validation.examined import number

# Steps that take faces away on purpose: where those lay is no move of the surface.
_DROPPING = ("fins", "duplicates", "degenerate", "small-bodies")


# Steps that make a new surface, in which something may be left to mend; then all is done again.
_SHAPING = frozenset(("crossings", "uniting", "wrapping", "tips"))

# A pass mends what the one before left, or what thicker walls made; real meshes need three.
_MOST_PASSES = 6


@dataclass(frozen=True, slots=True, eq=False)
class Repaired:
    """A mended mesh, what was changed, and the numbers before and after.

    Attributes
    ----------
    mesh : Mesh
        The very mesh given where nothing was changed.
    steps : tuple of Step
        What was changed, in the order in which it was; empty where nothing was.
    notes : tuple of str
        What was left as it is and why, in plain words.
    before, after : Health
    volume_change_mm3 : float
        Volume after less that before; nan where either is open or wound without agreement.
    largest_move_mm : float
        How far a point of the old surface lies from the new one, at most. What was taken away
        on purpose does not count: fins, duplicates and small bodies.
    """

    mesh: Mesh
    steps: tuple[Step, ...]
    notes: tuple[str, ...]
    before: Health
    after: Health
    volume_change_mm3: float
    largest_move_mm: float

    @property
    def is_changed(self) -> bool:
        """Whether anything was changed."""
        return bool(self.steps)


def repair(
    mesh: Mesh, settings: RepairSettings | None = None, *, progress: Progress = silent
) -> Repaired:
    """Mend a mesh: orientation, repeats, crowded edges, holes, crossing faces and tips.

    What is sound stays where it is, bit for bit; a mesh without defects comes back itself.
    Nothing is dropped but what adds nothing (repeats, fins), unless `settings.drop_below` asks.

    Parameters
    ----------
    mesh : Mesh
        Any mesh.
    settings : RepairSettings, optional
        Such as `settings_for(load_profile("scan"))`.
    progress : Progress
        May raise `CancelledError`; nothing is changed then.

    Returns
    -------
    Repaired
    """
    chosen = settings or RepairSettings()
    start = topology(mesh)
    work = Work.of(mesh)
    progress(0.0, "Looking for crossing faces")
    searched = Searched.of(work) if chosen.cut_crossings else None
    course = _Course(work, start, searched=searched)
    for n_pass in range(_MOST_PASSES):
        n_steps = len(course.steps)
        course = _passed(course, chosen, progress)
        if not {step.step for step in course.steps[n_steps:]} & _SHAPING:
            n_steps = len(course.steps)
            # What thickening leaves to mend needs passes of its own.
            if n_pass >= _MOST_PASSES - 2:
                break
            course = _with_thick_walls(course, chosen, progress)
            if len(course.steps) == n_steps:
                break
    course, found = course.looked_at().known()
    progress(0.98, "Measuring what changed")
    if course.steps or len(start.unreferenced_vertices):
        course = course.after(tidying.without_loose_vertices(course.work, start))
        found = replace(found, unreferenced_vertices=found.unreferenced_vertices[:0])
    progress(1.0, "Repaired")
    n_before = None if searched is None else len(searched.pairs)
    before = health_of(mesh, start, n_before)
    return _told(mesh, before, replace(course, found=found))


@dataclass(frozen=True, slots=True, eq=False)
class _Course:
    """A repair under way; `found` is None after a change until it is asked for.

    `searched` is the last stage that was searched for crossing faces; None where none are.
    """

    work: Work
    found: Topology | None
    steps: tuple[Step, ...] = ()
    notes: tuple[str, ...] = ()
    searched: Searched | None = None
    dropped: tuple[Indices, ...] = ()

    def after(self, change: Change) -> "_Course":
        work, step = change
        if step is None:
            return replace(self, work=work)
        before = self.work
        gone = before.origin[before.gone(work)] if step.step in _DROPPING else before.origin[:0]
        return replace(
            self,
            work=work,
            found=None,
            steps=(*self.steps, step),
            dropped=(*self.dropped, gone),
        )

    def known(self) -> tuple["_Course", Topology]:
        found = topology(self.work.mesh) if self.found is None else self.found
        return replace(self, found=found), found

    def looked_at(self) -> "_Course":
        if self.searched is None:
            return self
        return replace(self, searched=self.searched.after(self.work))

    @property
    def n_crossings(self) -> int | None:
        return None if self.searched is None else len(self.searched.pairs)


def _passed(course: _Course, settings: RepairSettings, progress: Progress) -> _Course:
    course = _without_idle_faces(course, progress)
    course = _with_sound_sheets(course, progress)
    course = _with_whole_bodies(course, settings, progress)
    return _with_sound_shape(course, settings, progress)


def _without_idle_faces(course: _Course, progress: Progress) -> _Course:
    progress(0.0, "Joining borders and removing what adds nothing")
    course, found = course.known()
    course, found = course.after(stitching.stitched(course.work, found)).known()
    for change in tidying.without_idle_faces(course.work, found):
        course = course.after(change)
    # Idle faces are no edges to the report: what it tells of crowded edges still holds.
    course = course.after(splitting.without_fins(course.work, found))
    return course.after(flattening.without_flat(course.work))


def _with_sound_sheets(course: _Course, progress: Progress) -> _Course:
    progress(0.1, "Parting surfaces that meet in an edge or a point")
    course, found = course.known()
    course = course.after(splitting.parted(course.work, found))
    course, found = course.known()
    return course.after(orienting.agreeing(course.work, found))


def _with_whole_bodies(course: _Course, settings: RepairSettings, progress: Progress) -> _Course:
    progress(0.2, "Closing holes")
    course, found = course.known()
    small = shells.without_small_bodies(course.work, found, drop_below=settings.drop_below)
    course, found = course.after(small).known()
    work, step, notes = closed(course.work, found, settings)
    course, found = replace(course.after((work, step)), notes=notes).known()
    return course.after(orienting.outwards(course.work, found))


def _with_sound_shape(course: _Course, settings: RepairSettings, progress: Progress) -> _Course:
    progress(0.4, "Looking for sharp tips")
    course, found = course.known()
    change = without_tips(
        course.work,
        found,
        least_angle=settings.least_angle,
        progress=lambda done, what: progress(0.4 + 0.05 * done, what),
    )
    progress(0.45, "Looking for crossing faces")
    course = course.after(change).looked_at()
    if course.searched is None:
        return course
    searched, steps = uncrossed(
        course.searched, settings, lambda done, what: progress(0.5 + 0.45 * done, what)
    )
    for step in steps:
        course = course.after((searched.work, step))
    notes = course.notes
    if n_left := len(searched.pairs):
        notes = (*notes, f"{number(n_left, 'pair')} of faces still cross and could not be mended.")
    return replace(course, notes=notes, searched=searched)


def _with_thick_walls(course: _Course, settings: RepairSettings, progress: Progress) -> _Course:
    course, found = course.known()
    change, notes = with_thick_walls(course.work, found, settings, progress)
    return replace(course.after(change), notes=(*course.notes, *notes))


def _told(mesh: Mesh, before: Health, course: _Course) -> Repaired:
    if not course.steps:
        return Repaired(mesh, (), course.notes, before, before, before.volume - before.volume, 0.0)
    course, found = course.known()
    after = health_of(course.work.mesh, found, course.n_crossings)
    counted = np.ones(mesh.n_faces, dtype=np.bool_)
    counted[np.concatenate(course.dropped)] = False
    return Repaired(
        mesh=course.work.mesh,
        steps=course.steps,
        notes=course.notes,
        before=before,
        after=after,
        volume_change_mm3=after.volume - before.volume,
        largest_move_mm=largest_move(mesh, course.work, counted=counted),
    )
