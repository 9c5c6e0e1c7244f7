"""The termbase: official terms, names of people and places, set phrases."""
