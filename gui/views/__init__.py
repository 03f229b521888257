"""Where the person looks from, and what stands beside."""
