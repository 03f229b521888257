"""A scan brought onto the device, and what is told of it: for the command line and the window."""
