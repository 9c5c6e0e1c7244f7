"""Rules that say what is wrong with a catalog, and nothing else."""
