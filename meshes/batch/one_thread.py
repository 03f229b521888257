"""Imported first by the server that starts workers: one thread for each of them.

Many workers with many threads each would only wait for one another. The libraries look at these
names once, when they are loaded; importing this module anywhere else is of no use.
"""

import os

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ[_name] = "1"
