"""The time that is written into files: now, or what SOURCE_DATE_EPOCH says instead.

The variable makes two builds of the same input the same bytes:
https://reproducible-builds.org/specs/source-date-epoch/.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime

from ank_i18n.errors import UsageError


def now() -> datetime:
    """This moment in UTC, or that of SOURCE_DATE_EPOCH.

    Raises:
        UsageError: SOURCE_DATE_EPOCH is not a number of seconds.
    """
    return source_date() or datetime.now(UTC)


def source_date() -> datetime | None:
    """The time in UTC that SOURCE_DATE_EPOCH tells, if it is set.

    Raises:
        UsageError: It is not a number of seconds.
    """
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not told:
        return None
    try:
        return datetime.fromtimestamp(int(told), UTC)
    except (ValueError, OverflowError, OSError):
        raise UsageError(
            f"SOURCE_DATE_EPOCH is {told!r}", mend="set it to seconds since 1970"
        ) from None
