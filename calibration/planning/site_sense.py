"""Whether a site can be one: sizes and places that no jaw has come from another unit or frame."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Final

import numpy as np

from calibration.planning.site import Site, SiteError, Structure
from calibration.planning.structures import Surface, Tube
from meshes.arrays import Vectors

# A mesh may have millions of corners; so many, evenly taken, tell where it is.
_MOST_POINTS: Final = 2000
_REMEDY: Final = "Give all of the site in mm and in the frame of the bone"


class SiteSizeError(SiteError):
    """Something at a site has a size or place that it cannot have.

    Attributes
    ----------
    structure : str
        Its name.
    value : float
        The size or distance, mm.
    """

    def __init__(self, structure: str, value: float, what: str) -> None:
        self.structure = structure
        self.value = value
        super().__init__(f"{structure} {what}. {_REMEDY}")


@dataclass(frozen=True, slots=True)
class _Found:
    """A size or place that cannot be."""

    structure: str
    value: float
    what: str


def require_plausible_site(site: Site) -> None:
    """Refuse a site whose numbers are in another unit or frame than its bone.

    Raises
    ------
    SiteSizeError
        If the bone is no jaw by its extent, a radius is none of its kind by `site_sizes.toml`, or a
        structure lies away from the bone; names the first.
    """
    found = next((one for one in _problems(site)), None)
    if found is not None:
        raise SiteSizeError(found.structure, found.value, found.what)


def _problems(site: Site) -> Iterator[_Found]:
    sizes = _sizes()
    yield from _bone(site.bone, sizes["bone"])
    for structure in site.structures:
        yield from _own_size(structure, sizes)
        yield from _place(site, structure, sizes["place"])


def _bone(bone: Surface, sizes: dict[str, Any]) -> Iterator[_Found]:
    extent = np.ptp(bone.mesh.vertices, axis=0)
    least, most = sizes["extent"]
    largest, smallest = float(extent.max()), float(extent.min())
    told = " x ".join(f"{size:.3g}" for size in extent)
    if not least <= largest <= most:
        what = f"measures {told} mm; a jaw or a part of one measures {least:g} to {most:g} mm"
        yield _Found(bone.name, largest, what)
    if smallest < sizes["thickness"]:
        what = f"measures {told} mm; no bone that holds an implant is that thin"
        yield _Found(bone.name, smallest, what)


def _own_size(structure: Structure, sizes: dict[str, Any]) -> Iterator[_Found]:
    shape, name = structure.shape, f"the {structure.kind} {structure.shape.name!r}"
    least, most = sizes[structure.kind]["radius"]
    extent = float(np.ptp(_points(shape), axis=0).max())
    if isinstance(shape, Surface):
        if not 2.0 * least <= extent:
            what = f"is {extent:.3g} mm large; that is no {structure.kind}"
            yield _Found(name, extent, what)
        return
    if not least <= shape.radius <= most:
        what = f"has a radius of {shape.radius:g} mm; a {structure.kind} has {least:g} to {most:g}"
        yield _Found(name, shape.radius, what)
    shortest = sizes["place"]["shortest"]
    if len(shape.points) > 1 and extent < shortest:
        what = f"is only {extent:.3g} mm long; a line of points is longer than {shortest:g} mm"
        yield _Found(name, extent, what)


def _place(site: Site, structure: Structure, sizes: dict[str, Any]) -> Iterator[_Found]:
    """Tell where no point of a structure lies in or near the bone."""
    points = _points(structure.shape)
    if site.bone.holds(points).any():
        return
    starts, ends = _lines(structure.shape, points)
    away = float(site.bone.distances(starts, ends).min())
    if isinstance(structure.shape, Tube):
        away = max(away - structure.shape.radius, 0.0)
    if away > sizes["off_bone"]:
        place = " ".join(f"{value:.4g}" for value in points[0])
        what = f"lies {away:.3g} mm off the bone (its first point is {place})"
        yield _Found(f"the {structure.kind} {structure.shape.name!r}", away, what)


def _points(shape: Tube | Surface) -> Vectors:
    points = shape.points if isinstance(shape, Tube) else shape.mesh.vertices
    return points[:: max(1, len(points) // _MOST_POINTS)]


def _lines(shape: Tube | Surface, points: Vectors) -> tuple[Vectors, Vectors]:
    if isinstance(shape, Surface) or len(points) == 1:
        return points, points
    return points[:-1], points[1:]


@cache
def _sizes() -> dict[str, Any]:
    folder = resources.files("calibration.planning") / "data"
    return tomllib.loads((folder / "site_sizes.toml").read_text("utf-8"))
