"""Changes of arrays, kept small, exact and going both ways; knows nothing of cases."""
