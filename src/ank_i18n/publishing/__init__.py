"""Catalogs and a release become publications."""

from ank_i18n.publishing.model import Published, Status
from ank_i18n.publishing.pipeline import FORMATS, publish

__all__ = ["FORMATS", "Published", "Status", "publish"]
