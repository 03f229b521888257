"""How sure a counted share is."""

import math

# Two-sided 95 % of the normal law.
_Z95 = 1.959963984540054


def wilson_interval(n_hits: int, n_draws: int) -> tuple[float, float]:
    """Return the 95 % interval of a probability from hits among independent draws.

    References
    ----------
    E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal
    of the American Statistical Association 22, 1927.
    """
    share = n_hits / n_draws
    square = _Z95 * _Z95
    middle = share + square / (2.0 * n_draws)
    spread = _Z95 * math.sqrt(share * (1.0 - share) / n_draws + square / (4.0 * n_draws**2))
    below = 1.0 + square / n_draws
    low = 0.0 if n_hits == 0 else (middle - spread) / below
    high = 1.0 if n_hits == n_draws else (middle + spread) / below
    return low, high
