"""ank-i18n: from a Russian press release to Kazakh and English publications."""

__version__ = "0.1.0"
