"""What a person asks of the design; a small TOML file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the wearer wants of the front teeth.

    Attributes
    ----------
    teeth : tuple of int
        FDI numbers to change; empty means the front teeth of the jaw, canine to canine.
    proportion : str
        Name of a rule in `data/proportions.toml`, or "own" to keep the wearer's own widths.
    length_change : float
        Added to the incisal edge of the centrals, mm; negative shortens.
    keep_own : float
        How much of the wearer's own shape stays, 0 to 1.
    """

    teeth: tuple[int, ...] = ()
    proportion: str = "modified-percentage"
    length_change: float = 0.5
    keep_own: float = 0.5
