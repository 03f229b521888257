"""Coil currents that make wanted fields, gradients, torques and forces within their limits."""
