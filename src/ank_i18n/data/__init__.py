"""Facts the rooms share: abbreviations, exemplars, terms, phrases, package recipes."""
