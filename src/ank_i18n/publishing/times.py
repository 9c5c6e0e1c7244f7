"""Times of editions, from what stands in the files and never from the clock.

The same input gives the same bytes: where nothing tells a time, SOURCE_DATE_EPOCH does,
and else there is none.
"""

from __future__ import annotations

from datetime import UTC, datetime

from ank_i18n.clock import source_date
from ank_i18n.publishing.model import Edition


def updated(edition: Edition) -> str:
    """When an edition last changed, as RFC 3339; empty when nothing tells.

    A translation changes with its catalog, a source text with its date.
    """
    told = _told(edition)
    return "" if told is None else told.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def moment(edition: Edition) -> datetime:
    """The same time for a format that cannot do without one: 1 January 1980 if nothing tells."""
    return (_told(edition) or datetime(1980, 1, 1, tzinfo=UTC)).astimezone(UTC)


def _told(edition: Edition) -> datetime | None:
    return _revised(edition.updated) or _dated(edition.date) or source_date()


def _revised(header: str) -> datetime | None:
    try:
        return datetime.strptime(header, "%Y-%m-%d %H:%M%z")
    except ValueError:
        return None


def _dated(iso: str) -> datetime | None:
    return datetime.fromisoformat(iso).replace(tzinfo=UTC) if iso else None
