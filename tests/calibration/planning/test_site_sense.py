"""Sites whose numbers come from another unit or frame than mm and the bone's."""

from dataclasses import replace

import numpy as np
import pytest

from calibration.planning.sample_site import nerve_points, sample_bone, sample_site
from calibration.planning.site import Site, SiteError, Structure
from calibration.planning.site_sense import SiteSizeError, require_plausible_site
from calibration.planning.structures import Tube, surface_of
from meshes.primitives import box


def with_structure(kind, shape):
    return replace(sample_site(), structures=(Structure(kind, shape),))


def scaled_nerve(places, radius):
    return with_structure("nerve", Tube("canal", places * nerve_points(), radius * 1.5))


def test_made_up_site_is_plausible():
    require_plausible_site(sample_site())


@pytest.mark.parametrize("scale", [1e-3, 0.1, 10.0, 1e3])
def test_nerve_in_another_unit_is_refused_by_its_radius(scale):
    with pytest.raises(SiteSizeError, match="the nerve 'canal' has a radius of") as refused:
        require_plausible_site(scaled_nerve(scale, scale))
    assert refused.value.value == pytest.approx(1.5 * scale)
    assert "in mm" in str(refused.value)


@pytest.mark.parametrize("scale", [1e-3, 10.0, 1e3])
def test_nerve_whose_points_alone_are_in_another_unit_is_refused(scale):
    # A curve ten times as large passes through nothing of a block that it surrounds.
    points = scale * (nerve_points() + np.array([0.0, 9.0, 9.0]))
    nerve = with_structure("nerve", Tube("canal", points, 1.5))
    with pytest.raises(SiteSizeError, match="the nerve 'canal'"):
        require_plausible_site(nerve)


@pytest.mark.parametrize("kind", ["nerve", "root", "implant"])
def test_structure_off_the_bone_is_refused_with_its_distance_and_place(kind):
    away = Tube("stray", np.array([[0.0, 40.0, 0.0], [0.0, 40.0, 9.0]]), 1.5)
    with pytest.raises(SiteSizeError, match=r"lies 31 mm off the bone .* 0 40 0\)") as refused:
        require_plausible_site(with_structure(kind, away))
    # The block's face is at y = 7.5.
    assert refused.value.value == pytest.approx(31.0, abs=0.05)
    near = Tube("near", np.array([[0.0, 11.0, 0.0], [0.0, 11.0, 9.0]]), 1.5)
    require_plausible_site(with_structure(kind, near))


def test_long_nerve_whose_points_straddle_the_bone_is_no_stranger():
    across = Tube("canal", np.array([[-60.0, 0.0, 0.0], [60.0, 0.0, 0.0]]), 1.5)
    require_plausible_site(with_structure("nerve", across))


def test_root_as_a_mesh_in_another_unit_is_refused():
    root = surface_of("45", box(0.004, 0.004, 0.014), closed=True)
    with pytest.raises(SiteSizeError, match=r"the root '45' is 0\.014 mm large"):
        require_plausible_site(with_structure("root", root))


@pytest.mark.parametrize("scale", [0.03, 30.0])
def test_bone_that_is_no_jaw_by_its_size_is_refused(scale):
    bone = sample_bone()
    other = surface_of("bone", bone.with_vertices(scale * bone.vertices), closed=True)
    site = Site(other, (), np.array([0.0, 0.0, 13.0 * scale]), np.array([0.0, 0.0, -1.0]))
    with pytest.raises(SiteSizeError, match="a part of one measures 12 to 260 mm"):
        require_plausible_site(site)


def test_nerve_that_is_given_and_denied_is_refused():
    with pytest.raises(SiteError, match="take one away"):
        replace(sample_site(), no_nerve_because="upper jaw")
