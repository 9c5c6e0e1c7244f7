from pathlib import Path

import pytest

from ank_i18n.catalog import State, editing, load, provenance, state_of, sync
from ank_i18n.catalog.accept import accept, is_slip
from ank_i18n.catalog.provenance import Provenance
from ank_i18n.project import Project


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Открылось министерстово.", "Открылось министерство."),
        ("Не смотря на дождь пришли все.", "Несмотря на дождь пришли все."),
        ("В Астане, прошёл форум", "В Астане прошёл форум."),
        ("в астане прошёл форум", "В Астане прошёл форум"),
    ],
)
def test_slips(before: str, after: str) -> None:
    assert is_slip(before, after)
    assert is_slip(after, before)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Форум прошёл в 2018 году.", "Форум прошёл в 2019 году."),
        ("Двенадцать мастеров приехали.", "Семнадцать мастеров приехали."),
        ("Восемнадцать мастеров приехали.", "Семнадцать мастеров приехали."),
        ("Делегация приехала.", "Делегация не приехала."),
        ("Не раз обсудили вопрос.", "Ни раз обсудили вопрос."),
        ("Заседание Сената.", "Заседание Мажилиса."),
        ("Форум прошёл в Астане.", "Форум прошёл в Астане и Алматы."),
        ("Астана приняла Алматы.", "Алматы приняла Астана."),
    ],
)
def test_edits_that_change_what_is_said(before: str, after: str) -> None:
    assert not is_slip(before, after)
    assert not is_slip(after, before)


TEXT = "В Алматы открылась выстовка.\nВ ней участвуют мастера.\nВход свободный в 2019 году.\n"


@pytest.fixture
def seed(project: Project) -> Path:
    path = project.seeds / "exhibition.txt"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    sync(project, path)
    with editing(project.po("exhibition", "kk")) as catalog:
        for entry in catalog:
            entry.msgstr = f"Аударма: {entry.msgid}"
    with editing(project.po("exhibition", "en")) as catalog:
        catalog[0].msgstr, catalog[0].flags = "Draft.", ["fuzzy"]
        provenance.put(catalog[0], Provenance("memory"))
    path.write_text(TEXT.replace("выстовка", "выставка").replace("2019", "2020"), encoding="utf-8")
    return path


@pytest.mark.parametrize("extracted_before", [False, True])
def test_what_was_reviewed_is_reviewed_and_what_was_a_draft_is_a_draft(
    project: Project, seed: Path, extracted_before: bool
) -> None:
    if extracted_before:
        sync(project, seed)
    found = accept(project, seed)
    assert [(x.locale, x.after.split()[0], str(x.state)) for x in found] == [
        ("kk", "В", "reviewed"),
        ("kk", "Вход", "stale"),
        ("en", "В", "draft"),
    ]
    catalog = load(project.po("exhibition", "kk"))
    assert [str(state_of(entry)) for entry in catalog] == ["reviewed", "reviewed", "stale"]
    assert (catalog[0].msgid, catalog[0].tcomment) == ("В Алматы открылась выставка.", "")


def test_everything_is_accepted_on_request(project: Project, seed: Path) -> None:
    assert State.STALE not in {entry.state for entry in accept(project, seed, everything=True)}


def test_a_translation_that_was_touched_since_stays_stale(project: Project, seed: Path) -> None:
    sync(project, seed)
    with editing(project.po("exhibition", "kk")) as catalog:
        catalog[0].msgstr = "Жарым-жартылай өзгерген."
    assert accept(project, seed)[0].state is State.STALE
