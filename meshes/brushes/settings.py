"""What a person sets on a brush before a stroke."""

from dataclasses import dataclass, field
from typing import Literal, get_args

from meshes.brushes.mirror_plane import MirrorPlane
from meshes.errors import MeshError

Brush = Literal[
    "draw",
    "inflate",
    "smooth",
    "flatten",
    "scrape",
    "fill",
    "pinch",
    "crease",
    "layer",
    "grab",
    "snake_hook",
    "nudge",
    "clone",
    "restore",
    "mask",
    "unmask",
]
Falloff = Literal["smooth", "linear", "sharp", "flat", "sphere", "root"]

BRUSHES: tuple[Brush, ...] = get_args(Brush)
FALLOFFS: tuple[Falloff, ...] = get_args(Falloff)

MASK_BRUSHES: tuple[Brush, ...] = ("mask", "unmask")
"""They change the mask and move nothing."""

DRAGGING_BRUSHES: tuple[Brush, ...] = ("grab", "snake_hook", "nudge")
"""They take the surface along; their points lie on the plane through the first hit that faces
the viewer, not on the surface."""

USUAL_SPACING = 0.15


class BrushError(MeshError):
    """A setting of a brush that makes no sense.

    Attributes
    ----------
    setting : str
    """

    def __init__(self, setting: str, reason: str) -> None:
        self.setting = setting
        super().__init__(f"brush setting '{setting}': {reason}")


@dataclass(frozen=True, slots=True)
class BrushSettings:
    """How a brush works; fixed for the length of a stroke.

    ``w`` is the falloff at a vertex times what the mask leaves free. "Inverted" says what
    `invert` makes of a brush; where nothing is said, it changes nothing.

    =========== ==========================================================================
    brush       each dab, as far as strength and w let it
    =========== ==========================================================================
    draw        raises along the common normal; inverted lowers
    inflate     moves each vertex along its own normal; inverted inwards
    smooth      takes bumps off and keeps the volume
    flatten     moves to the plane through the middle of what is in reach; inverted away
    scrape      flattens only what stands above the plane; inverted as fill
    fill        flattens only what lies below the plane; inverted as scrape
    pinch       pulls along the surface to the middle; inverted pushes apart
    crease      pinches and lowers, so that a groove forms; inverted pinches and raises
    layer       raises until `height` above the original is reached, and no farther; what
                stands higher stays. Inverted lowers to `height` below the original
    grab        takes what is in reach at first along with the cursor
    snake_hook  pulls what is near the cursor along with it, step by step
    nudge       pushes what is near the cursor along the surface, step by step
    clone       moves to the shape on the other side of `plane`
    restore     moves back to the original
    mask        holds vertices; inverted frees them
    unmask      frees vertices; inverted holds them
    =========== ==========================================================================

    Attributes
    ----------
    brush : str
        One of `BRUSHES`.
    radius : float
        Reach of the brush, mm.
    strength : float
        0 to 1. At 1 one pass of draw raises the middle by about a quarter of the radius, and grab
        follows the cursor exactly.
    falloff : {"smooth", "linear", "sharp", "flat", "sphere", "root"}
        How the strength fades from the centre to the radius.
    invert : bool
    mirror : bool
        Do the same on the other side of `plane`.
    front_facing_only : bool
        Leave out what faces away from the surface under the middle of the brush, such as the
        other side of a thin edge, and what is hidden behind it, such as the next wall of a
        hollow crown. What counts is the surface, not who looks at it from where. For a snake
        hook it is the surface where the stroke began.
    plane : MirrorPlane
        Of symmetry, for `mirror` and clone.
    spacing : float
        Way between two dabs in radii; a stroke of many dabs is as strong as one of few.
    stabiliser : float
        Length of the leash on which the brush follows the cursor, mm; 0 for none. Tremor
        shorter than the leash does not reach the brush.
    pressure_radius, pressure_strength : bool
        Whether the pressure of a pen makes the radius smaller (to a fifth) or the strength.
        Grab takes no notice of pressure.
    height : float
        Of a layer, mm.

    Raises
    ------
    BrushError
        If a setting is unknown or out of range.

    References
    ----------
    The set of brushes and what each is for: Blender Foundation, "Blender Reference Manual,
    Sculpting"; smooth: J. Vollmer, R. Mencl, H. Mueller, "Improved Laplacian smoothing of noisy
    surface meshes", Computer Graphics Forum 18(3), 1999.
    """

    brush: Brush = "draw"
    radius: float = 1.5
    strength: float = 0.5
    falloff: Falloff = "smooth"
    invert: bool = False
    mirror: bool = False
    front_facing_only: bool = True
    plane: MirrorPlane = field(default_factory=MirrorPlane)
    spacing: float = USUAL_SPACING
    stabiliser: float = 0.0
    pressure_radius: bool = False
    pressure_strength: bool = False
    height: float = 0.3

    def __post_init__(self) -> None:
        if self.brush not in BRUSHES:
            raise BrushError("brush", f"'{self.brush}' is unknown; use {', '.join(BRUSHES)}.")
        if self.falloff not in FALLOFFS:
            raise BrushError("falloff", f"'{self.falloff}' is unknown; use {', '.join(FALLOFFS)}.")
        if not 0.0 < self.radius < 1000.0:
            raise BrushError("radius", f"{self.radius} mm; give more than 0, less than 1000.")
        if not 0.0 <= self.strength <= 1.0:
            raise BrushError("strength", f"{self.strength}; give 0 to 1.")
        if not 0.02 <= self.spacing <= 1.0:
            raise BrushError("spacing", f"{self.spacing} radii; give 0.02 to 1.")
        if not 0.0 <= self.stabiliser < 1000.0:
            raise BrushError("stabiliser", f"{self.stabiliser} mm; give 0 or more, below 1000.")
        if not 0.0 < self.height < 1000.0:
            raise BrushError("height", f"{self.height} mm; give more than 0, less than 1000.")
