import numpy as np
import pytest

from smilesculpt.picturing.palette import BATLOW, GUM, VIK, colour, tooth_colour, tooth_colours


@pytest.mark.parametrize("position", range(1, 9))
def test_mirrored_teeth_share_a_hue_and_the_left_is_paler(position):
    right, left = np.array(tooth_colour(10 + position)), np.array(tooth_colour(20 + position))
    assert tooth_colour(40 + position) == tuple(right)
    assert tooth_colour(30 + position) == tuple(left)
    assert left == pytest.approx(right + 0.38 * (1.0 - right))


def test_a_left_central_has_the_printed_colour():
    assert tooth_colour(21) == pytest.approx(colour("#F1C687"), abs=0.5 / 255.0)


def test_milk_teeth_take_the_hue_of_their_position():
    assert tooth_colour(51) == tooth_colour(11)
    assert tooth_colour(65) == tooth_colour(25)
    assert tooth_colour(75) == tooth_colour(35)
    assert tooth_colour(85) == tooth_colour(45)


def test_labels_become_one_colour_a_vertex():
    out = tooth_colours(np.array([0, 21, 11, 0], np.int16))
    assert out.shape == (4, 3)
    assert out[0] == pytest.approx(GUM)
    assert out[2] == pytest.approx(tooth_colour(11))
    assert tooth_colours(np.empty(0, np.int16)).shape == (0, 3)


def test_a_map_meets_its_stops_and_keeps_its_ends():
    values = np.linspace(-0.5, 0.5, 9)
    for one_map in (VIK, BATLOW):
        stops = np.array([colour(stop) for stop in one_map.stops])
        assert one_map.colours(values, -0.5, 0.5) == pytest.approx(stops, abs=1e-6)
        outside = one_map.colours([-9.0, 9.0], -0.5, 0.5)
        assert outside == pytest.approx(stops[[0, -1]], abs=1e-6)


def test_lightness_of_batlow_only_rises():
    shades = BATLOW.colours(np.linspace(0.0, 2.0, 200), 0.0, 2.0)
    lightness = shades**2.2 @ np.array([0.2126, 0.7152, 0.0722])
    assert (np.diff(lightness) > -1e-3).all()


def test_vik_is_lightest_at_no_change():
    shades = VIK.colours([-0.5, 0.0, 0.5], -0.5, 0.5)
    lightness = shades**2.2 @ np.array([0.2126, 0.7152, 0.0722])
    assert lightness.argmax() == 1
