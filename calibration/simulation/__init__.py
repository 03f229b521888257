"""What becomes of a plan when device, registration and localisation err."""
