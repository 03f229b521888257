"""What coil currents do to a magnet: torque and force, linear in the currents."""

import numpy as np

from meshes.arrays import Matrix, Vectors


def wrench_matrices(gradients: Matrix, moments: Vectors) -> Matrix:
    """Return torque and force on a dipole for each coil at 1 A.

    Parameters
    ----------
    gradients : ndarray, shape (p, 8, k)
        Field and gradient rows of `DeviceModel.gradient_matrix`, T/A and T/m/A.
    moments : ndarray, shape (p, 3)
        Device frame, A m^2.

    Returns
    -------
    ndarray, shape (p, 6, k)
        Rows of torque m x b (N m/A), then of force (m . grad) b (N/A); newtons and newton metres
        differ in size by the magnet's: weigh them before they are wanted together.
    """
    x, y, z = np.asarray(moments, np.float64).T
    p = len(x)
    cross = np.zeros((p, 3, 3))
    cross[:, 0, 1], cross[:, 0, 2] = -z, y
    cross[:, 1, 0], cross[:, 1, 2] = z, -x
    cross[:, 2, 0], cross[:, 2, 1] = -y, x
    pull = np.zeros((p, 3, 5))
    pull[:, 0, :3] = np.column_stack([x, y, z])
    pull[:, 1, 1], pull[:, 1, 3], pull[:, 1, 4] = x, y, z
    # dBz/dz = -dBx/dx - dBy/dy: no field has a divergence.
    pull[:, 2, 0], pull[:, 2, 2], pull[:, 2, 3], pull[:, 2, 4] = -z, x, -z, y
    return np.concatenate([cross @ gradients[:, :3], pull @ gradients[:, 3:]], axis=1)
