"""Facts of the languages: months, scale words, names, nouns that letter rules do not explain."""
