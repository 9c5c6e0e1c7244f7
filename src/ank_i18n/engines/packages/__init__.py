"""Argos packages: what is installed, and how one gets there and away again."""

from ank_i18n.engines.packages.install import install, install_all, install_pair
from ank_i18n.engines.packages.model import Package
from ank_i18n.engines.packages.store import installed, remove
from ank_i18n.engines.packages.upkeep import chosen, pack, verify

__all__ = [
    "Package",
    "chosen",
    "install",
    "install_all",
    "install_pair",
    "installed",
    "pack",
    "remove",
    "verify",
]
