"""Profiles are read strictly: a typing error is never a rule that silently does not run."""

from pathlib import Path

import pytest

from meshes.validation import Profile, ProfileError, load_profile, profile_names
from meshes.validation.meaning import MEANINGS
from meshes.validation.profile import LIMITS
from meshes.validation.validating import RULES

GOOD = """
title = "Mine"
[rules.boundary-loop]
severity = "warning"
allowed_borders = 2
source = "my printer"
[rules.units]
severity = "error"
least_extent = 1
greatest_extent = 50.5
source = "my tray"
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "mine.toml"
    file.write_text(text, encoding="utf-8")
    return file


def refusal(folder: Path, text: str) -> str:
    with pytest.raises(ProfileError) as caught:
        load_profile(written(folder, text))
    assert caught.value.path.name == "mine.toml"
    assert caught.value.remedy
    return str(caught.value)


@pytest.mark.parametrize("name", ["scan", "print", "mill", "mockup", "guide"])
def test_profiles_that_come_along_name_rules_and_sources(name):
    profile = load_profile(name)
    assert profile.name == name
    for setting in profile.settings:
        assert set(setting.limits) == set(LIMITS[setting.rule])
        assert bool(setting.source) == bool(setting.limits)


def test_every_rule_has_limits_and_a_function_in_the_same_order():
    assert list(RULES) == list(LIMITS)
    assert list(MEANINGS) == list(LIMITS)
    assert set(profile_names()) == {"scan", "print", "mill", "mockup", "guide"}


def test_the_rules_that_reports_promise_all_exist():
    promised = """not-finite units degenerate-face duplicate-face unreferenced-vertex flipped-face
        inverted boundary-loop non-manifold-edge non-manifold-vertex self-intersection loose-shell
        nested-shell thin-wall sliver resolution"""
    assert set(promised.split()) <= set(LIMITS)
    assert set(promised.split()) <= {s.rule for s in load_profile("mill").settings}


def test_print_runs_every_rule():
    assert [setting.rule for setting in load_profile("print").settings] == list(RULES)


def test_a_profile_of_your_own_is_sorted_into_the_order_of_rules(tmp_path):
    profile = load_profile(written(tmp_path, GOOD))
    assert isinstance(profile, Profile)
    assert [s.rule for s in profile.settings] == ["units", "boundary-loop"]
    assert profile.settings[0].limits == {"least_extent": 1.0, "greatest_extent": 50.5}
    assert profile.settings[1].severity == "warning"


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("[rules.units]", "[rules.unit]", "'unit'"),
        ("allowed_borders", "allowed_border", "'allowed_border'"),
        ("allowed_borders = 2", "", "nothing for allowed_borders"),
        ("allowed_borders = 2", 'allowed_borders = "two"', "'two'"),
        ("allowed_borders = 2", "allowed_borders = true", "True"),
        ("allowed_borders = 2", "allowed_borders = -1", "-1"),
        ("allowed_borders = 2", "allowed_borders = nan", "nan"),
        ("allowed_borders = 2", "allowed_borders = 1.7", "whole number"),
        ("allowed_borders = 2", f"allowed_borders = 1{'0' * 400}", "1e401"),
        ("allowed_borders = 2", f"allowed_borders = 1{'0' * 5000}", "no profile needs"),
        ("allowed_borders = 2", f"allowed_borders = {'[' * 5000}", "no profile needs"),
        ('severity = "warning"', 'severity = "severe"', "'severe'"),
        ('severity = "warning"', "", "None for severity"),
        ('source = "my printer"', "", "no source"),
        ('title = "Mine"', "", "no title"),
        ('title = "Mine"', 'title = "Mine"\nextra = 1', "'extra'"),
        ("[rules.units]", "[rules.units", "not TOML"),
    ],
)
def test_each_error_is_named(tmp_path, old, new, hint):
    assert old in GOOD
    assert hint in refusal(tmp_path, GOOD.replace(old, new))


def test_the_mark_of_an_editor_before_the_text_is_left_out(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.encode())
    assert load_profile(path) == load_profile(written(tmp_path, GOOD))


WALLS = """title = "Walls"
[rules.thin-wall]
severity = "error"
least_thickness = 0.5
least_area = 0.5
greatest_opening = 0.7854
source = "mine"
"""


def test_walls_are_measured_by_rays_unless_a_ball_is_chosen(tmp_path):
    for line, method in (("", "ray"), ("ray", "ray"), ("in-sphere", "in-sphere")):
        text = WALLS + (f'method = "{line}"' if line else "")
        assert load_profile(written(tmp_path, text)).settings[0].choices == {"method": method}
    assert "'ray' or 'in-sphere'" in refusal(tmp_path, WALLS + 'method = "ball"')
    assert "gives 3 for method" in refusal(tmp_path, WALLS + "method = 3")


def test_only_walls_have_a_method(tmp_path):
    assert "'method'" in refusal(
        tmp_path, GOOD.replace("allowed_borders", "method = 1\nallowed_borders")
    )


def test_no_rules_are_no_profile(tmp_path):
    assert "no rules" in refusal(tmp_path, 'title = "Mine"')
    assert "no rules" in refusal(tmp_path, 'title = "Mine"\nrules = 3')
    assert "no table" in refusal(tmp_path, 'title = "Mine"\n[rules]\nunits = 3')


def test_an_unknown_name_tells_the_known_ones():
    with pytest.raises(ProfileError, match="guide, mill, mockup, print, scan"):
        load_profile("prnt")


def test_files_of_another_kind_are_refused(tmp_path):
    file = tmp_path / "picture.toml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ProfileError, match="UTF-8"):
        load_profile(file)
    file.write_bytes(b"#" * 1_000_001)
    with pytest.raises(ProfileError, match="1 MB"):
        load_profile(file)
    with pytest.raises(ProfileError, match="no such profile"):
        load_profile(tmp_path)
