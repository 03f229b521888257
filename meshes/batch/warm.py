"""Imported last by the server that starts workers: everything loaded, so that each starts warm.

Kernels are compiled once on a computer and loaded once in a run, not once in each worker.
Importing this module anywhere else is of no use.
"""

from meshes.batch.hand import warm_up
from meshes.batch.order import Order
from meshes.validation.profile import load_profile

warm_up(Order(load_profile("print"), picture_size=(80, 60)))
