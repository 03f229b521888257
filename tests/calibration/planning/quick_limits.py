"""The limits that come with the program, with one size: a search of a tenth of the time."""

from dataclasses import replace

from calibration.planning.limits import standard_limits


def quick_limits(diameter=4.1, length=10.0):
    return replace(standard_limits(), diameters=(diameter,), lengths=(length,))
