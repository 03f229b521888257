"""The navigation device: its field, registration, safe paths, plans and their risk."""

import meshes  # noqa: F401  # says where compiled kernels are kept, before any is loaded
