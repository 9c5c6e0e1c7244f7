"""Catalogs and a release become publications."""
