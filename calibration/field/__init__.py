"""The magnetic field of a device: its multipole model, and the files that hold one."""
