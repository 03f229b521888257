"""The navigation device: its field, registration, safe paths, plans and their risk."""
