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
    """

    title: str
    colours: ColourMap
    marks: tuple[str, str, str]
