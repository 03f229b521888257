"""The largest worst margin: known in a symmetric gap, found again in a real jaw."""

from dataclasses import replace

import numpy as np
import pytest

from calibration.planning.implant_search import find_implant
from calibration.planning.limits import read_limits, standard_limits
from calibration.planning.sample_site import sample_site
from calibration.planning.site import Site, SiteError, Structure, clearances
from calibration.planning.structures import Tube, surface_of
from meshes.primitives import box
from meshes.readwrite.reading import read_mesh
from meshes.structure._winding_kernels import winding_number
from tests.calibration.planning.quick_limits import quick_limits


def gap(half_gap=5.0, entry=(0.0, 0.0, 15.0), nerve_z=-10.0):
    """Two upright roots at +-half_gap and a nerve below, in a wide block of bone, crest z = 15."""
    x = half_gap
    roots = [
        Structure("root", Tube(f"root {s}", np.array([[s * x, 0, 20.0], [s * x, 0, -5.0]]), 2.0))
        for s in (-1.0, 1.0)
    ]
    nerve = Tube("nerve", np.array([[-20.0, 0, nerve_z], [20.0, 0, nerve_z]]), 1.5)
    return Site(
        bone=surface_of("bone", box(60.0, 40.0, 30.0), closed=True),
        structures=(*roots, Structure("nerve", nerve)),
        entry=np.array(entry),
        axis=np.array([0.0, 0.0, -1.0]),
    )


def test_implant_is_centred_between_roots_when_asked_for_off_centre():
    found = find_implant(gap(entry=(1.2, 0.0, 15.0)), quick_limits(4.1, 10.0))
    # The best worst margin is that of the middle: 5 - 2.05 - 2 - 1.5.
    roots = [one for one in found.clearances if one.kind == "root"]
    assert found.worst_margin <= min(one.margin for one in roots)
    by_hand = 5.0 - 2.05 - 2.0 - 1.5
    # Leaving the plane of the roots gains a little more.
    assert found.worst_margin > by_hand - 0.02
    assert roots[0].clearance == pytest.approx(roots[1].clearance, abs=0.05)
    assert found.converged


def test_clearances_of_a_pose_are_those_of_the_closed_form():
    site, limits = gap(), standard_limits()
    found = find_implant(site, quick_limits(4.1, 10.0))
    straight = replace(
        found.implant, entry=site.entry, axis=site.axis, depth=1.0, diameter=4.0, length=10.0
    )
    rows = {one.structure: one for one in clearances(site, straight, limits.limits)}
    assert rows["root -1.0"].clearance == pytest.approx(5.0 - 2.0 - 2.0, abs=1e-12)
    # Apex at 15 - 1 - 10 = 4; the wall of the nerve's canal at -8.5.
    assert rows["nerve"].clearance == pytest.approx(12.5, abs=1e-12)
    # Bone: from 14 - 3 = 11 on, which is 4 below the crest; the radius is 2.
    assert rows["bone"].clearance == pytest.approx(2.0, abs=1e-12)


def test_nerve_that_rises_shortens_the_implant():
    limits = replace(standard_limits(), diameters=(3.3,), lengths=(8.0, 12.0))
    deep = find_implant(gap(half_gap=6.5, nerve_z=-10.0), limits)
    high = find_implant(gap(half_gap=6.5, nerve_z=2.5), limits)
    assert deep.implant.length == 12.0
    assert high.implant.length == 8.0
    assert deep.is_safe
    assert high.is_safe
    assert deep.converged
    assert high.converged


def test_no_room_is_said_and_not_hidden():
    found = find_implant(gap(half_gap=3.0), quick_limits(4.1, 10.0))
    assert not found.is_safe
    assert found.worst_margin < 0.0


def test_no_lattice_of_poses_beats_the_search():
    site, limits = sample_site(), quick_limits(4.1, 10.0)
    found = find_implant(site, limits)
    rng = np.random.default_rng(4)
    best = -np.inf
    for shift, tilt in rng.uniform(-0.7, 0.7, (400, 2, 2)):
        axis = np.array([0.2 * tilt[0], 0.2 * tilt[1], -1.0])
        pose = replace(
            found.implant,
            entry=site.entry + np.array([*(1.5 * shift), 0.0]),
            axis=axis / np.linalg.norm(axis),
        )
        rows = clearances(site, pose, limits.limits)
        best = max(best, min(one.margin for one in rows))
    assert found.worst_margin >= best


def test_same_site_gives_the_same_bits():
    first, second = (find_implant(sample_site(), quick_limits()) for _ in range(2))
    assert first.implant.apex.tobytes() == second.implant.apex.tobytes()
    assert first.clearances == second.clearances


def test_entry_off_the_bone_is_refused():
    with pytest.raises(SiteError, match="off the bone"):
        gap(entry=(0.0, 0.0, 25.0))


def test_limits_file_with_nonsense_is_refused_by_name(tmp_path):
    path = tmp_path / "limits.toml"
    path.write_text("[limits.nerve]\nclearance = -1\nsource = 'x'\n")
    from calibration.errors import CalibrationFileError

    with pytest.raises(CalibrationFileError, match=r"limits\.toml"):
        read_limits(path)


def test_real_mandible_takes_an_implant_above_a_nerve_between_roots(shared):
    mesh = read_mesh(shared / "data/real/artisynth/mandible_with_teeth.obj").mesh
    # At the place of the right first molar; nerve and roots are made up, the jaw is real.
    nerve = np.array(
        [[-42.0, 12.0, 28.0], [-36.0, 0.0, 21.0], [-30.0, -12.0, 18.5], [-23.0, -26.0, 17.5]]
    )
    roots = [
        [(-34.5, 4.0, 42.0), (-36.0, 4.0, 31.0)],
        [(-27.0, -14.5, 42.0), (-28.5, -14.0, 31.0)],
    ]
    structures = [Structure("nerve", Tube("nerve canal", nerve, 1.5))]
    structures += [
        Structure("root", Tube(f"root {k}", np.array(ends), 2.2)) for k, ends in enumerate(roots)
    ]
    bone = surface_of("mandible", mesh, closed=True)
    entry = np.array([-31.0, -5.0, 39.0])
    assert bone.holds(entry[None])[0]
    site = Site(bone, tuple(structures), entry, np.array([-0.1, 0.0, -1.0]))
    found = find_implant(site, standard_limits())
    rows = {one.kind: one for one in found.clearances}
    assert found.is_safe
    assert found.converged
    assert rows["nerve"].clearance >= 2.0
    # Nothing of it leaves the bone: by winding numbers, where the search counts crossings.
    every = np.arange(mesh.n_faces, dtype=np.int32)
    for share in np.linspace(0.35, 1.0, 5):
        point = found.implant.platform + share * (found.implant.apex - found.implant.platform)
        assert winding_number(mesh.vertices, mesh.faces, every, point) == pytest.approx(1.0)
