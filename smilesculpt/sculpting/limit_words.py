"""Limits of the brush in words that mean the same whenever they are read."""

from dataclasses import dataclass
from typing import Literal

LimitKind = Literal["thickness", "clearance"]


@dataclass(frozen=True, slots=True)
class LimitWords:
    """One limit.

    Attributes
    ----------
    kind : {"thickness", "clearance"}
        Least thickness over a prepared tooth, or least room to the antagonist.
    least : float
        mm.
    other : str
        SHA-256 of the mesh that it is measured to, in the dental frame (`Mesh.digest`); "" for
        the scan of the case itself.
    """

    kind: LimitKind
    least: float
    other: str = ""
