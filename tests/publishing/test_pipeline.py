"""What is published, what is refused, and what happens to the files."""

from pathlib import Path

import pytest

from ank_i18n.errors import ReleaseError, UsageError
from ank_i18n.publishing import Status, publish

from .conftest import ENGLISH, KAZAKH, NAME, RUSSIAN

LAST = 'Газета "Заря" писала об этом.'


def snapshot(folder: Path) -> dict[str, tuple[int, bytes]]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


def test_reviewed_locales_are_published_kazakh_first(reviewed):
    office, release = reviewed
    results = publish(office.project, [release])
    assert [(one.locale, one.path.suffix) for one in results] == [
        (locale, suffix) for locale in ("kk", "ru", "en") for suffix in (".html", ".md", ".txt")
    ]
    assert {one.status for one in results} == {Status.PUBLISHED}
    assert not any(one.reason or one.units for one in results)


def test_plain_text_is_set_by_the_language(reviewed):
    office, release = reviewed
    publish(office.project, [release], formats=["txt"])
    assert office.page("kk", "txt").replace("\xa0", "~") == (
        "Сессия елордада өтті\n\n2019 жылғы 6 ақпан\n\n"
        "Сессияны С.~Иванов ашты. Оған 52~делегат қатысты.\n\n"
        "Бұл туралы «Заря» газеті жазды.\n"
    )
    assert office.page("en", "txt").replace("\xa0", "~") == (
        "The session was held in the capital\n\n6 February 2019\n\n"
        "S.~Ivanov opened the session. It was attended by 52~delegates.\n\n"
        "The newspaper “Zarya” wrote about it.\n"
    )


def test_a_locale_that_misses_its_gate_is_refused_with_its_units(reviewed):
    office, release = reviewed
    office.translate(release, "kk", KAZAKH, fuzzy=(LAST,))
    results = publish(office.project, [release])
    refused = [one for one in results if one.locale == "kk"]
    assert [(one.path, one.status) for one in refused] == [(None, Status.REFUSED)]
    assert refused[0].reason == "3 of 4 units reviewed, the gate asks for 100 %"
    assert refused[0].units == (("draft", LAST),)
    assert not (office.project.dist / "kk" / f"{NAME}.html").exists()
    assert "Қазақша" not in office.page("ru")


def test_a_locale_that_falls_below_its_gate_is_taken_away(reviewed):
    office, release = reviewed
    publish(office.project, [release])
    office.translate(release, "en", {**ENGLISH, LAST: ""})
    publish(office.project, [release])
    assert not list((office.project.dist / "en").glob(f"{NAME}.*"))
    assert "English" not in office.page("kk")


def test_a_gate_of_the_project_counts(reviewed):
    office, release = reviewed
    office.configure("[gates.kk]\nmin_reviewed = 75\n")
    office.translate(release, "kk", KAZAKH, fuzzy=(LAST,))
    publish(office.project, [release])
    # Published all the same, but what nobody has checked is told.
    assert "Адам тексермеген сөйлем саны: 1 (барлығы 4)" in office.page("kk")


def test_a_release_without_catalogs_is_published_in_its_own_language_only(office):
    release = office.write(RUSSIAN)
    results = publish(office.project, [release], formats=["txt"], allow_drafts=True)
    assert [(one.locale, one.status) for one in results] == [
        ("kk", Status.REFUSED),
        ("ru", Status.PUBLISHED),
        ("en", Status.REFUSED),
    ]


def test_source_text_never_stands_in_silently(reviewed):
    office, release = reviewed
    office.translate(release, "kk", {**KAZAKH, LAST: ""})
    publish(office.project, [release], allow_drafts=True)
    assert f'<span lang="ru" dir="ltr">{LAST.replace(chr(34), "&#34;")}</span>' in office.page("kk")
    assert f"[аударылмаған: {LAST}]" in office.page("kk", "txt")
    assert rf"\[аударылмаған: {LAST}\]" in office.page("kk", "md")


def test_a_draft_says_so_in_its_own_language_everywhere(reviewed):
    office, release = reviewed
    office.translate(release, "kk", KAZAKH, fuzzy=(LAST,))
    publish(office.project, [release], allow_drafts=True)
    draft = "Тексерілмеген машиналық аударма"
    assert f"<title>[{draft}] " in office.page("kk")
    assert f'property="og:title" content="[{draft}] ' in office.page("kk")
    assert f"<p>{draft}. Адам тексермеген сөйлем саны: 1 (барлығы 4).</p>" in office.page("kk")
    assert '<meta name="robots" content="noindex">' in office.page("kk")
    assert office.page("kk", "txt").startswith(f"*** {draft}.")
    assert "\ndraft: true\n" in office.page("kk", "md")


def test_a_published_page_does_not_link_drafts_but_a_preview_links_all(reviewed):
    office, release = reviewed
    office.translate(release, "kk", KAZAKH, fuzzy=(LAST,))
    publish(office.project, [release], allow_drafts=True)
    assert "../kk/" not in office.page("ru")
    assert "../ru/" in office.page("kk")


def test_a_second_run_writes_nothing(reviewed):
    office, release = reviewed
    publish(office.project, [release])
    before = snapshot(office.project.dist)
    assert not any(one.changed for one in publish(office.project, [release]))
    assert snapshot(office.project.dist) == before


def test_a_run_that_fails_leaves_everything_as_it_was(reviewed):
    office, release = reviewed
    publish(office.project, [release])
    before = snapshot(office.project.dist)
    office.translate(release, "kk", {**KAZAKH, LAST: "Басқа сөз."})
    office.project.po(release.name, "en").write_bytes(b"this is no catalog")
    with pytest.raises(Exception, match="catalog"):
        publish(office.project, [release])
    assert snapshot(office.project.dist) == before


def test_only_the_locales_asked_for(reviewed):
    office, release = reviewed
    results = publish(office.project, [release], locales=["kk_Latn", "en"], formats=["txt"])
    assert [one.locale for one in results] == ["kk-Latn", "en"]
    assert "Sessiiany S.\xa0İvanov aşty." in office.page("kk-Latn", "txt")


def test_a_language_published_alone_links_those_that_stand_already(reviewed):
    office, release = reviewed
    publish(office.project, [release], locales=["ru"])
    results = publish(office.project, [release], locales=["en"])
    assert {one.locale for one in results} == {"en"}
    assert "../ru/" in office.page("en")
    assert "../kk/" not in office.page("en")


def test_pages_written_earlier_link_a_language_published_later(reviewed):
    office, release = reviewed
    publish(office.project, [release], locales=["ru", "kk-Latn"])
    assert "../en/" not in office.page("ru")
    publish(office.project, [release], locales=["en"])
    for tag in ("ru", "kk-Latn"):
        assert f'<link rel="alternate" hreflang="en" href="../en/{NAME}.html">' in office.page(tag)
        assert f'<a href="../en/{NAME}.html" hreflang="en"' in office.page(tag)
    assert "../kk-Latn/" in office.page("en")


def test_pages_written_earlier_link_a_language_that_passes_its_gate_later(reviewed):
    office, release = reviewed
    office.translate(release, "kk", KAZAKH, fuzzy=(LAST,))
    publish(office.project, [release])
    office.translate(release, "kk", KAZAKH)
    publish(office.project, [release], locales=["kk"])
    assert "../kk/" in office.page("ru")
    assert "../kk/" in office.page("en")


def test_pages_written_earlier_lose_the_link_to_a_language_taken_away(reviewed):
    office, release = reviewed
    publish(office.project, [release])
    office.translate(release, "en", {**ENGLISH, LAST: ""})
    publish(office.project, [release], locales=["en"])
    assert "../en/" not in office.page("ru")
    assert "../en/" not in office.page("kk")


def test_a_script_published_once_is_written_again_only_when_asked_for(reviewed):
    office, release = reviewed
    publish(office.project, [release], locales=["kk-Latn"])
    assert "kk-Latn" not in {one.locale for one in publish(office.project, [release])}


def test_a_release_that_is_gone_is_taken_away_when_all_are_given(office):
    old, new = office.write(RUSSIAN, "old.txt"), office.write(RUSSIAN, "new.txt")
    publish(office.project, [old, new], locales=["ru"], formats=["html", "zip"])
    publish(office.project, [new], locales=["ru"])
    assert "old.html" in office.page("ru", name="index")
    publish(office.project, [new], locales=["ru"], complete=True)
    assert not list(office.project.dist.rglob("old.*"))
    assert "old.html" not in office.page("ru", name="index")


def test_what_is_not_known_is_refused(reviewed):
    office, release = reviewed
    with pytest.raises(UsageError, match="no format rtf"):
        publish(office.project, [release], formats=["rtf"])
    with pytest.raises(UsageError, match="no locale fr"):
        publish(office.project, [release], locales=["fr"])


def test_a_release_may_not_take_the_place_of_the_index(office):
    with pytest.raises(ReleaseError, match="rename"):
        publish(office.project, [office.write(RUSSIAN, "index.txt")])
