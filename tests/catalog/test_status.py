import json
from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest

from ank_i18n.catalog import editing, status
from ank_i18n.catalog.stats import Counts
from ank_i18n.catalog.sync import sync_units
from ank_i18n.errors import UsageError
from ank_i18n.project import Project
from catalog.exhibition import SENTENCES, Units


@pytest.fixture
def rows(project: Project, units: Callable[..., Units]) -> list[status.Status]:
    sync_units(project, units(*SENTENCES))
    with editing(project.po("exhibition", "kk")) as catalog:
        for entry in catalog[:3]:
            entry.msgstr = "Аударма."
        catalog[0].flags = ["fuzzy"]
        catalog[1].flags = ["fuzzy"]
        catalog[1].previous_msgid = "Было иначе."
    project.seeds.mkdir(exist_ok=True)
    (project.seeds / "new.txt").write_text("Сегодня.", encoding="utf-8")
    return status.status(project, ["exhibition", "new"])


def test_where_there_is_nothing_nothing_is_reviewed(project: Project) -> None:
    project.seeds.mkdir(exist_ok=True)
    (project.seeds / "new.txt").write_text("Сегодня.", encoding="utf-8")
    rows = status.status(project)
    assert status.as_table(rows).splitlines()[-2].split() == ["all", "en", *"000000", "–"]
    assert json.loads(status.as_json(rows))["totals"]["kk"]["reviewed_percent"] is None
    badge = ET.fromstring(status.as_badge(rows))  # noqa: S314 - our own text
    assert badge.get("aria-label") == "reviewed: 1 not extracted"
    assert "reviewed: –" in status.as_badge([])


def test_a_release_that_nobody_knows_is_said(project: Project) -> None:
    with pytest.raises(UsageError, match="has no release vist"):
        status.status(project, ["vist"])


def test_table(rows: list[status.Status]) -> None:
    assert status.as_table(rows).splitlines() == [
        "release     locale          units  words  empty  draft  stale  reviewed  reviewed %",
        "exhibition  kk                  4     25      1      1      1         1          25",
        "exhibition  en                  4     25      4      0      0         0           0",
        "new         kk      not extracted",
        "new         en      not extracted",
        "all         kk                  4     25      1      1      1         1          25",
        "all         en                  4     25      4      0      0         0           0",
        "not extracted, and not in the totals: kk 1, en 1",
    ]


def test_json(rows: list[status.Status]) -> None:
    shown = json.loads(status.as_json(rows))
    assert shown["totals"]["kk"]["stale"] == 1
    assert shown["totals"]["kk"]["complete_percent"] == 75.0
    assert shown["totals"]["kk"]["not_extracted"] == 1
    assert shown["releases"][2] == {"release": "new", "locale": "kk", "counts": None}


def test_badge_is_svg_and_rounds_down(rows: list[status.Status]) -> None:
    badge = ET.fromstring(status.as_badge(rows))  # noqa: S314 - our own text
    assert badge.get("aria-label") == "reviewed: kk 25 % · en 0 % · 1 not extracted"
    assert badge[0].tag == "{http://www.w3.org/2000/svg}title"
    assert badge[0].text == badge.get("aria-label")


def test_a_badge_is_green_when_all_is_reviewed_and_nothing_is_lacking() -> None:
    reviewed = status.Status("visit", "kk", Counts(reviewed=4))
    lacking = status.Status("new", "kk", None)
    assert "#2e7d32" in status.as_badge([reviewed])
    assert "#2e7d32" not in status.as_badge([reviewed, lacking])
    assert "not extracted" not in status.as_table([reviewed])
