"""Sentences by which a package is calibrated."""
