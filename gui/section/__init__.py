"""The plane that cuts the picture open."""
