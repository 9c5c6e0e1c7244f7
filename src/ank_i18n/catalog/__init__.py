"""Units into gettext catalogs and back."""

from ank_i18n.catalog.extract import extract
from ank_i18n.catalog.merge import Merged, merge
from ank_i18n.catalog.states import State, state_of
from ank_i18n.catalog.stats import Counts, count
from ank_i18n.catalog.store import editing, load, save
from ank_i18n.catalog.sync import Synced, sync, sync_units

__all__ = [
    "Counts",
    "Merged",
    "State",
    "Synced",
    "count",
    "editing",
    "extract",
    "load",
    "merge",
    "save",
    "state_of",
    "sync",
    "sync_units",
]
