"""From a published checkpoint to an Argos package."""

from ank_i18n.engines.packages.convert.package import convert

__all__ = ["convert"]
