"""Plans: where an implant goes or a robot swims, how near it comes to what, who answers for it."""
