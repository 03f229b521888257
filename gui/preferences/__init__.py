"""The settings window, and what puts the choices in force."""
