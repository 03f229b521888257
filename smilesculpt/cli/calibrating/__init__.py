"""Commands that calibrate tools and cameras, and register a scan."""
