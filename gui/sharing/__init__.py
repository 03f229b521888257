"""The step Share: what is published, who agrees, who signs, and what a bundle proves."""
