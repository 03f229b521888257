"""A helical swimmer at low Reynolds number: its turning, its speed, the field that takes."""

from dataclasses import dataclass

import numpy as np

from calibration.errors import CalibrationError


class SwimmerError(CalibrationError):
    """Numbers that make no helical swimmer."""


@dataclass(frozen=True, slots=True)
class Swimmer:
    """A magnetic helix in a fluid.

    Attributes
    ----------
    n_turns : float
    helix_radius, filament_radius : float
        mm.
    helix_angle : float
        Between the filament and the axis, radians.
    moment : float
        Magnetic moment across the axis, A m^2.
    viscosity : float
        Of the fluid, Pa s.

    Raises
    ------
    SwimmerError
        If a number is not positive, or the filament is too thick for a slender body.
    """

    n_turns: float
    helix_radius: float
    filament_radius: float
    helix_angle: float
    moment: float
    viscosity: float

    def __post_init__(self) -> None:
        sizes = (self.n_turns, self.helix_radius, self.filament_radius, self.moment, self.viscosity)
        if not all(np.isfinite(size) and size > 0.0 for size in sizes):
            raise SwimmerError("a size, moment or viscosity of the swimmer is not positive")
        if not 0.0 < self.helix_angle < 0.5 * np.pi:
            raise SwimmerError("the helix angle must lie between 0 and 90 degrees")
        if self._slenderness() <= 1.0:
            raise SwimmerError("the filament is too thick for its helix; make it thinner")

    def _slenderness(self) -> float:
        turn = np.pi * self.helix_radius / np.sin(self.helix_angle)
        return float(0.36 * turn / self.filament_radius)

    @property
    def outer_radius(self) -> float:
        """Radius of the cylinder that it turns in, mm."""
        return self.helix_radius + self.filament_radius


@dataclass(frozen=True, slots=True)
class Resistance:
    """Force and torque along the axis: F = -(a v + b w), T = -(b v + c w); SI units.

    Attributes
    ----------
    a : float
        N s/m.
    b : float
        N s.
    c : float
        N m s.
    """

    a: float
    b: float
    c: float


def resistance(swimmer: Swimmer) -> Resistance:
    """Return the drag of a helix along and around its axis.

    References
    ----------
    J. J. Abbott et al., "How should microrobots swim?", International Journal of Robotics Research
    28(11-12), 2009; drag of a filament after J. Lighthill, SIAM Review 18, 1976.
    """
    radius = swimmer.helix_radius * 1e-3
    sine, cosine = np.sin(swimmer.helix_angle), np.cos(swimmer.helix_angle)
    spread = np.log(swimmer._slenderness())
    across = 4.0 * np.pi * swimmer.viscosity / (spread + 0.5)
    along = 2.0 * np.pi * swimmer.viscosity / spread
    turns = 2.0 * np.pi * swimmer.n_turns
    return Resistance(
        a=float(turns * radius * (along * cosine**2 + across * sine**2) / sine),
        b=float(turns * radius**2 * (along - across) * cosine),
        c=float(turns * radius**3 * (along * sine**2 + across * cosine**2) / sine),
    )


def speed_at(swimmer: Swimmer, turning: float) -> float:
    """Return how fast a force-free swimmer swims (mm/s) when it turns (rad/s): v = -(b/a) w."""
    drag = resistance(swimmer)
    return -drag.b / drag.a * turning * 1e3


def turning_for(swimmer: Swimmer, speed: float) -> float:
    """Return the turning (rad/s) that makes a swimmer swim at a speed (mm/s)."""
    drag = resistance(swimmer)
    return -drag.a / drag.b * speed * 1e-3


def field_for(swimmer: Swimmer, turning: float) -> float:
    """Return the least rotating field (T) that keeps a swimmer turning in step (rad/s).

    The drag torque of a force-free helix, (c - b^2 / a) w, may not exceed m B.
    """
    drag = resistance(swimmer)
    return abs(turning) * (drag.c - drag.b**2 / drag.a) / swimmer.moment


def step_out(swimmer: Swimmer, field: float) -> float:
    """Return the turning (rad/s) from which on a swimmer cannot follow a field (T)."""
    return field / field_for(swimmer, 1.0)
