"""The heat maps as people see them whose cones lack one kind: order and steps stay visible.

Simulated by G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A physiologically-based model for
simulation of color vision deficiency", IEEE TVCG 15(6), 2009: matrices of full severity, in
linear RGB. Lightness and distances are those of CIE L*a*b* under D65 (CIE76).
"""

import numpy as np
import pytest

from smilesculpt.picturing.palette import BATLOW, VIK

MACHADO = {
    "normal": np.eye(3),
    "protan": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deutan": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritan": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
WHITE = XYZ.sum(axis=1)
NINE = 9
"""Steps that a legend of three marks lets the eye compare."""

LEAST_STEP = 5.0
"""Twice what the eye tells apart side by side (2.3, M. Mahy et al. 1994), rounded up."""


def linear(srgb):
    srgb = np.asarray(srgb, float)
    return np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)


def lab(srgb, kind):
    seen = np.clip(linear(srgb) @ np.array(MACHADO[kind]).T, 0.0, 1.0)
    t = seen @ XYZ.T / WHITE
    f = np.where(t > (6 / 29) ** 3, np.cbrt(t), t / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.stack(
        [116 * f[:, 1] - 16, 500 * (f[:, 0] - f[:, 1]), 200 * (f[:, 1] - f[:, 2])], axis=1
    )


def test_the_lightness_of_white_and_mid_grey_is_as_printed():
    seen = lab([[1.0, 1.0, 1.0], [0.5, 0.5, 0.5]], "normal")
    assert seen[0] == pytest.approx([100.0, 0.0, 0.0], abs=0.01)
    assert seen[1, 0] == pytest.approx(53.39, abs=0.01)


@pytest.mark.parametrize("kind", MACHADO)
def test_one_sided_maps_grow_lighter_all_the_way(kind):
    lightness = lab(BATLOW.at_even_steps(65), kind)[:, 0]
    assert (np.diff(lightness) > 0.0).all()
    assert lightness[-1] - lightness[0] > 60.0


@pytest.mark.parametrize("kind", MACHADO)
def test_two_sided_maps_grow_darker_from_the_middle_to_both_ends(kind):
    lightness = lab(VIK.at_even_steps(65), kind)[:, 0]
    assert (np.diff(lightness[:33]) > 0.0).all()
    assert (np.diff(lightness[32:]) < 0.0).all()


@pytest.mark.parametrize("kind", MACHADO)
@pytest.mark.parametrize("colours", [BATLOW, VIK], ids=lambda colours: colours.name)
def test_steps_of_the_legend_are_told_apart(colours, kind):
    seen = lab(colours.at_even_steps(NINE), kind)
    apart = np.sqrt(np.sum(np.diff(seen, axis=0) ** 2, axis=1))
    assert apart.min() > LEAST_STEP


@pytest.mark.parametrize("kind", MACHADO)
def test_the_same_amount_added_and_removed_is_never_the_same_colour(kind):
    seen = lab(VIK.at_even_steps(NINE), kind)
    apart = np.sqrt(np.sum((seen[:4] - seen[:4:-1]) ** 2, axis=1))
    assert apart.min() > 4 * LEAST_STEP
