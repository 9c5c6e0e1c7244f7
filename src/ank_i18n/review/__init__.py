"""The side-by-side page."""

from ank_i18n.review.sheet import review

__all__ = ["review"]
