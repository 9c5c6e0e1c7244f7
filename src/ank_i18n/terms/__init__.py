"""Official terms and names, aware of inflection."""
