"""Limits of the brush in words that mean the same whenever they are read."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from meshes.brushes.limits import Limit, LimitKind, clearance_limit, thickness_limit
from meshes.mesh import Mesh
from smilesculpt.case import Case
from smilesculpt.errors import DesignError

Others = Mapping[str, Mesh]
"""Surfaces that limits are measured to, in the dental frame, by their digest."""


class NoSuchSurfaceError(DesignError):
    """A limit is measured to a surface that is not there.

    Attributes
    ----------
    digest : str
    """

    def __init__(self, kind: str, digest: str) -> None:
        self.digest = digest
        whose = "a prepared tooth" if kind == "thickness" else "an antagonist"
        super().__init__(
            f"the least {kind} is measured to {whose} that is not there (digest "
            f"{digest[:16]}...). Give its mesh, in the dental frame and mm."
        )


class NoAntagonistError(DesignError):
    """Room to the other jaw is asked for, and the case has none."""

    def __init__(self) -> None:
        super().__init__(
            "this case has no antagonist to keep clear of. Choose the scan of the other jaw first."
        )


@dataclass(frozen=True, slots=True)
class LimitWords:
    """One limit.

    Attributes
    ----------
    kind : {"thickness", "clearance"}
        Least thickness over a prepared tooth, or least room to the antagonist.
    least : float
        mm.
    teeth : tuple of int
        FDI numbers of the teeth that it holds for; empty for the whole surface.
    other : str
        `Mesh.digest` of the surface that it is measured to, in the dental frame; "" for the scan
        of the case itself, so that a thickness of 0 lets a brush add and never take away.
    """

    kind: LimitKind
    least: float
    teeth: tuple[int, ...] = ()
    other: str = ""


def clearance_words(case: Case, least: float, teeth: tuple[int, ...] = ()) -> LimitWords:
    """Return the words for least room to the antagonist of a case, mm.

    Raises
    ------
    NoAntagonistError
        If the case has no antagonist, or no dental frame.
    """
    other = case.opposing()
    if other is None:
        raise NoAntagonistError
    return LimitWords("clearance", least, teeth, other.digest())


def limits_of(case: Case, words: tuple[LimitWords, ...], others: Others) -> tuple[Limit, ...]:
    """Return the limits that some words mean on a case; takes some tenths of a second each.

    Raises
    ------
    NoSuchSurfaceError
        If a surface is neither among `others` nor the antagonist of the case.
    StepMissingError
        If a limit is for some teeth and the teeth were not found yet.
    """
    return tuple(_limit(case, one, others) for one in words)


def _limit(case: Case, words: LimitWords, others: Others) -> Limit:
    where = None
    if words.teeth:
        where = np.isin(case.require_dentition("limit").labels, words.teeth)
    other = case.before() if not words.other else _other(case, words.other, others)
    if other is None:
        raise NoSuchSurfaceError(words.kind, words.other)
    make = thickness_limit if words.kind == "thickness" else clearance_limit
    return make(other, words.least, where=where)


def _other(case: Case, digest: str, others: Others) -> Mesh | None:
    if digest in others:
        return others[digest]
    antagonist = case.opposing()
    return antagonist if antagonist is not None and antagonist.digest() == digest else None
