"""Many files checked at once, each in a process that may fail without harm to the others."""
