"""The shelf knows what stands in dist/: of every edition its status and all its files."""

from __future__ import annotations

from dataclasses import replace

from ank_i18n.publishing import publish, shelf
from ank_i18n.publishing.localise import source_edition
from ank_i18n.publishing.model import Status
from ank_i18n.publishing.times import moment, updated
from ank_i18n.segment.units import segmented

from .conftest import NAME, RUSSIAN


def test_files_of_other_formats_stay_noted(reviewed):
    office, release = reviewed
    publish(office.project, [release], formats=["html"])
    publish(office.project, [release], formats=["txt"])
    (entry,) = shelf.load(office.project.dist).of_language("en")
    assert sorted(entry.files) == [f"en/{NAME}.html", f"en/{NAME}.txt"]


def test_an_edition_stands_with_the_status_that_it_has_now(office):
    edition = source_edition(segmented(office.write(RUSSIAN)))
    there = shelf.Shelf({})
    assert not there.stands(edition)
    there.put(edition, {"ru/a.html": "0"})
    assert there.stands(edition)
    assert not there.stands(replace(edition, status=Status.DRAFT))
    assert there.take(edition.release.name, "ru") == ["ru/a.html"]
    assert not there.stands(edition)


def test_an_edition_is_as_old_as_its_translation_a_source_as_its_date(office, monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    edition = replace(
        source_edition(segmented(office.write(RUSSIAN))),
        date="2019-02-06",
        updated="2019-03-01 10:00+0500",
    )
    assert updated(edition) == "2019-03-01T05:00:00Z"
    assert updated(replace(edition, updated="")) == "2019-02-06T00:00:00Z"
    assert updated(replace(edition, updated="", date="")) == ""
    assert moment(replace(edition, updated="", date="")).year == 1980
