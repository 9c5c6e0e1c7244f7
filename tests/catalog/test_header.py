from dataclasses import replace

import pytest

from ank_i18n.catalog import header
from ank_i18n.project import Project


def test_the_date_is_that_of_source_date_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1500000000")
    assert header.now() == "2017-07-14 02:40+0000"


@pytest.mark.parametrize(
    ("locale", "code", "name", "forms"),
    [
        ("kk", "kk", "Kazakh", 2),
        ("kk_Latn", "kk@latin", "Kazakh (Latin)", 2),
        ("kk-Arab", "kk@arabic", "Kazakh (Arabic)", 2),
        ("ru", "ru", "Russian", 3),
        ("pt_BR", "pt_BR", "Portuguese", 2),
        ("zh", "zh", "Chinese", 1),
    ],
)
def test_what_a_locale_is_to_gettext(locale: str, code: str, name: str, forms: int) -> None:
    assert header.language_code(locale) == code
    assert header.language_name(locale) == name
    assert header.plural_forms(locale).startswith(f"nplurals={forms}; ")


def test_a_project_says_who_answers_for_its_catalogs(project: Project) -> None:
    own = replace(project, settings={"catalog": {"contact": "Пресс-служба <press@assembly.kz>"}})
    template = header.template(own, "x")
    made = header.translation(template, "kk")
    assert template["Report-Msgid-Bugs-To"] == "Пресс-служба <press@assembly.kz>"
    assert made["Last-Translator"] == "Пресс-служба <press@assembly.kz>"
