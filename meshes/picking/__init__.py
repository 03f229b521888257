"""What a ray or a ball meets first on a surface that moves."""
