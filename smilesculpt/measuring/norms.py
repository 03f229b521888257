"""Norms of the front teeth: typed access to `data/norms.toml`."""

from dataclasses import dataclass

from smilesculpt.anatomy import read_table
from smilesculpt.measuring.proportions import Place


@dataclass(frozen=True, slots=True)
class Range:
    """From where to where a number is usual or allowed.

    Attributes
    ----------
    low, high : float
    source : str
    """

    low: float
    high: float
    source: str

    def nearest(self, value: float) -> float:
        """Return the value of the range nearest to a value."""
        return min(max(value, self.low), self.high)

    def holds(self, value: float) -> bool:
        """Tell whether a value lies in the range."""
        return self.low <= value <= self.high


def width_to_height(place: Place) -> Range:
    """Return the usual ratio of width to height of an upper front tooth."""
    return _range("width_to_height", place)


def incisal_step(place: Place) -> Range:
    """Return how far the edge of a lateral or canine stays short of the centrals' line, mm."""
    return _range("incisal_step", place)


def length_share(place: Place) -> float:
    """Return how much of the centrals' change of length a tooth follows."""
    return float(read_table("norms.toml")["length_share"][place])


def wish_limit(wish: str) -> Range:
    """Return what a wish may ask: "length_change" (mm) or "keep_own"."""
    return _range("limits", wish)


def _range(table: str, key: str) -> Range:
    norms = read_table("norms.toml")[table]
    return Range(float(norms[key]["low"]), float(norms[key]["high"]), norms["source"])
