"""What the colours of a picture mean."""

from dataclasses import dataclass

from smilesculpt.picturing.palette import ColourMap


@dataclass(frozen=True, slots=True)
class Scale:
    """What the colours of a picture mean.

    Attributes
    ----------
    title : str
    colours : ColourMap
    marks : tuple of str
        At the low end, in the middle, at the high end; the last with its unit.
    choices : tuple of float
        Ends of the range to choose from, mm; empty where it is fixed.
    """

    title: str
    colours: ColourMap
    marks: tuple[str, str, str]
    choices: tuple[float, ...] = ()
