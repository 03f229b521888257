"""Poses of tools and cameras as CSV, for the commands that read them."""

import numpy as np
from scipy.spatial.transform import Rotation

TIP, POINT = np.array([12.0, -5.0, 140.0]), np.array([30.0, -400.0, 900.0])
MIDDLE = np.array([400.0, 0.0, 300.0])
EYE = np.array([40.0, -15.0, 90.0])


def text(turns, places):
    """Return poses as CSV."""
    rows = ["x_mm,y_mm,z_mm,qw,qx,qy,qz"]
    numbers = np.hstack([places, np.roll(turns.as_quat(), 1, axis=1)])
    rows += [",".join(f"{value:.9g}" for value in row) for row in numbers]
    return "\n".join(rows) + "\n"


def pivoting(n=30, *, swing=0.6, wrong=()):
    """Return a tool turned about its tip; the tip slipped by 5 mm in some poses."""
    random = np.random.default_rng(0)
    turns = Rotation.from_rotvec(random.uniform(-swing, swing, (n, 3)))
    places = POINT - turns.apply(TIP) + 0.1 * random.normal(size=(n, 3))
    for k in wrong:
        places[k] += [5.0, 0.0, 0.0]
    return text(turns, places)


def spinning(n=20, *, wrong=()):
    """Return a tool spun about its z by a half turn; it was tilted in some poses."""
    random = np.random.default_rng(1)
    about = np.zeros((n, 3))
    about[:, 2] = np.linspace(0.0, np.pi, n)
    jitter = Rotation.from_rotvec(0.001 * random.normal(size=(n, 3)))
    turns = Rotation.from_rotvec([0.4, -0.9, 0.3]) * Rotation.from_rotvec(about) * jitter
    tilts = np.zeros((n, 3))
    tilts[list(wrong), 0] = 0.1
    return text(turns * Rotation.from_rotvec(tilts), np.zeros((n, 3)))


def hand_and_target(n=20, *, wrong=(), flat=False):
    """Return hand and target; the target's pose errs by 20 mm in some pairs."""
    random = np.random.default_rng(2)
    angles = random.uniform(-0.8, 0.8, (n, 3)) * ([0.0, 0.0, 1.0] if flat else 1.0)
    hand = Rotation.from_rotvec(angles)
    places = random.uniform(-150.0, 150.0, (n, 3)) + MIDDLE
    eye, target = Rotation.from_rotvec([0.3, -1.1, 2.0]), np.array([500.0, 200.0, -80.0])
    seen = (hand * eye).inv()
    there = seen.apply(target - places - hand.apply(EYE)) + 0.05 * random.normal(size=(n, 3))
    for k in wrong:
        there[k] += [0.0, 20.0, 0.0]
    return text(hand, places), text(seen, there)
