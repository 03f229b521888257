"""Rules that look at the size of the part and of its faces."""

from meshes.finding import Finding
from meshes.structure.volume import surface_area
from meshes.validation.examined import Examined, finding, number
from meshes.validation.profile import RuleSetting


def units(known: Examined, setting: RuleSetting) -> Finding | None:
    """Find parts whose size in millimetres makes no sense."""
    longest = max(known.mesh.extent)
    low, high = setting.limits["least_extent"], setting.limits["greatest_extent"]
    if low <= longest <= high or known.mesh.n_vertices == 0:
        return None
    return finding(
        setting,
        1,
        f"the part is {longest:.3g} mm long; {low:g} to {high:g} mm is expected.",
        "The file is probably in another unit: name it when reading (such as --units m).",
    )


def resolution(known: Examined, setting: RuleSetting) -> Finding | None:
    """Find parts with too few faces for their area."""
    area = surface_area(known.mesh)
    if area == 0.0:
        return None
    density = known.mesh.n_faces / area
    if density >= setting.limits["least_density"]:
        return None
    return finding(
        setting,
        1,
        f"the surface is coarse: {number(known.mesh.n_faces, 'face')} on {area:.3g} mm², "
        f"{density:.2g} on each; {setting.limits['least_density']:g} or more is expected.",
        "Export the part with a finer resolution.",
    )
