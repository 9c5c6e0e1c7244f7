"""Memory, then terms, then an engine, then guards, into a catalog."""

from ank_i18n.drafting.drafter import Drafted, draft

__all__ = ["Drafted", "draft"]
