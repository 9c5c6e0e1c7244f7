"""Argos packages: what is installed, and how one gets there and away again."""

from ank_i18n.engines.packages.install import install
from ank_i18n.engines.packages.model import Package
from ank_i18n.engines.packages.store import installed

__all__ = ["Package", "install", "installed"]
