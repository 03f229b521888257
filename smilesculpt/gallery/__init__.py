"""True Smiles: published designs as a static site that asks nothing of anybody else's server."""
