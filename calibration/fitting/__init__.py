"""A device model fitted to measured fields, with how sure it is."""
