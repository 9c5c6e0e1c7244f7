"""One clock for everything that is dated, and one variable that stops it."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ank_i18n import clock
from ank_i18n.errors import UsageError
from command import run

SEEDS = Path(__file__).parents[1] / "seeds"


def test_it_is_now_unless_source_date_epoch_says_when(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert datetime.now(UTC) - clock.now() < timedelta(minutes=1)
    assert clock.source_date() is None
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1549411200")
    assert clock.now() == clock.source_date() == datetime(2019, 2, 6, tzinfo=UTC)


@pytest.mark.parametrize("wrong", ["yesterday", "1549411200.5", "9" * 30, "2019-02-06"])
def test_a_value_that_is_no_number_of_seconds_is_said(monkeypatch, wrong):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", wrong)
    with pytest.raises(UsageError, match="set it to seconds since 1970"):
        clock.now()


def test_two_offices_that_draft_the_same_release_at_one_epoch_have_the_same_bytes(
    tmp_path, with_package, monkeypatch
):
    """Catalogs with machine drafts, and pages: no date in them is the clock's."""
    with_package()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1549411200")
    made = []
    for name in ("one", "two"):
        office = tmp_path / name
        shutil.copytree(SEEDS, office / "seeds")
        run(office, "run", "--no-cache", *sorted((office / "seeds").iterdir()))
        files = [p for kind in ("locales", "dist") for p in (office / kind).rglob("*.*")]
        made.append({path.relative_to(office): path.read_bytes() for path in files})
    drafted = b"".join(data for path, data in made[0].items() if path.suffix == ".po")
    assert b"2019-02-06" in drafted
    assert datetime.now(UTC).date().isoformat().encode() not in drafted
    assert made[0] == made[1]
