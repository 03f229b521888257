"""How far a repair may go: settings, and those that suit a profile."""

import math
from dataclasses import dataclass

from meshes.distance.thin_places import USUAL_WALLS, WallMeasure
from meshes.errors import MeshError
from meshes.validation.profile import Profile
from meshes.validation.rules_of_walls import wall_measure

# A border of a scan longer around than this is where the scan ends, or a gap that a patch would
# only pretend to know: the outline of a lower incisor at the gum is about 20 mm.
SCAN_HOLE = 20.0

# Step of the grid where a solid is wrapped anew, mm: resin printers draw 0.05 mm; a jaw still
# fits into memory.
SOLID_VOXEL = 0.1


class RepairSettingsError(MeshError):
    """A setting has a value that means nothing.

    Attributes
    ----------
    name : str
    value : float
    """

    def __init__(self, name: str, value: float, meaning: str) -> None:
        self.name = name
        self.value = value
        super().__init__(f"{name} is {value:g}. Give {meaning}.")


_NUMBERS = (
    "max_hole", "outer_share", "drop_below", "voxel", "least_angle", "least_thickness",
)  # fmt: skip

# The longest border of a part is no hole but where it ends all around where its box is half as
# large as that of the part. A scan ends somewhere, so that less will do: a crown cut across near
# its biting edge, not a nick in it.
OUTER_SHARE = 0.5
SCAN_OUTER_SHARE = 0.15


@dataclass(frozen=True, slots=True)
class RepairSettings:
    """How far a repair may go; with the defaults nothing is dropped.

    Attributes
    ----------
    max_hole : float
        Borders longer around than this stay open, mm.
    close_border : bool
        Close the outer borders of open bodies too; else a scan stays open where it ends.
    outer_share : float
        The longest border of an open body is its outer one where the box of the border is at
        least this large beside that of the body; with 0 it always is.
    drop_below : float
        Bodies of less volume are dropped, mm^3; 0 keeps all. The largest body always stays.
    cut_crossings : bool
        Mend places where faces cross.
    voxel : float
        Step of the grid on which a solid is wrapped anew where its crossings cannot be mended
        in place, mm; 0 leaves those crossings.
    least_angle : float
        Tips whose corners add up to less are smoothed, radians; 0 keeps all.
    least_thickness : float
        Walls are thickened to this, mm; 0 leaves them.
    walls : WallMeasure
        What counts as a wall, and how it is measured.

    Raises
    ------
    RepairSettingsError
        If a number is negative or not a number.
    """

    max_hole: float = math.inf
    close_border: bool = False
    outer_share: float = OUTER_SHARE
    drop_below: float = 0.0
    cut_crossings: bool = True
    voxel: float = SOLID_VOXEL
    least_angle: float = 0.0
    least_thickness: float = 0.0
    walls: WallMeasure = USUAL_WALLS

    def __post_init__(self) -> None:
        for name in (
            "max_hole",
            "drop_below",
            "voxel",
            "least_angle",
            "least_thickness",
            "outer_share",
        ):
            value = getattr(self, name)
            if math.isnan(value) or value < 0.0 or (math.isinf(value) and name != "max_hole"):
                raise RepairSettingsError(name, value, "a number that is not negative")


def settings_for(profile: Profile) -> RepairSettings:
    """Return the settings that suit a profile.

    A profile that allows borders is for scans: only small holes are closed, the longest border
    of an open body is where the scan ends, and no grid replaces what was measured. Any other is
    for solids.
    """
    limits = {setting.rule: setting.limits for setting in profile.settings}
    walls = [setting for setting in profile.settings if setting.rule == "thin-wall"]
    is_scan = limits.get("boundary-loop", {}).get("allowed_borders", 1.0) > 0.0
    return RepairSettings(
        max_hole=SCAN_HOLE if is_scan else math.inf,
        outer_share=SCAN_OUTER_SHARE if is_scan else OUTER_SHARE,
        voxel=0.0 if is_scan else SOLID_VOXEL,
        cut_crossings="self-intersection" in limits,
        least_angle=limits.get("spike", {}).get("least_angle", 0.0),
        walls=wall_measure(walls[0]) if walls else USUAL_WALLS,
    )
