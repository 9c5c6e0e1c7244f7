"""Empty units are filled from the memory, then by an engine; nothing else is touched."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from ank_i18n import project as projects
from ank_i18n.catalog import State, editing, hints, load, provenance, state_of, sync_units
from ank_i18n.drafting import draft, drafter
from ank_i18n.drafting.machine import machine
from ank_i18n.errors import EngineError
from ank_i18n.project import Project
from ank_i18n.release import Release, read
from ank_i18n.segment.units import segmented


def office(folder: Path, **releases: str) -> Project:
    """A project with these releases, extracted."""
    (folder / "seeds").mkdir(parents=True)
    project = projects.load(folder)
    for name, text in releases.items():
        path = folder / "seeds" / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        sync_units(project, segmented(read(path, name=name)))
    return project


def releases(project: Project) -> list[Release]:
    return [read(path) for path in project.releases()]


def review(project: Project, release: str, locale: str, **translations: str) -> None:
    """A person translates and reviews units; keys are the first words of the sources."""
    with editing(project.po(release, locale)) as catalog:
        for entry in catalog:
            if entry.msgid.split()[0] in translations:
                entry.msgstr = translations[entry.msgid.split()[0]]


def entry_of(project: Project, release: str, locale: str, start: str):
    return next(e for e in load(project.po(release, locale)) if e.msgid.startswith(start))


def test_what_to_look_at_in_a_doubted_draft_stands_in_the_comment_first(tmp_path, with_package):
    with_package(dictionary={"Клементьев": "мырза"})
    project = office(tmp_path, visit="прибыл в Астане Клементьев")
    draft(project, releases(project), locales=["kk"], cached=False)
    entry = entry_of(project, "visit", "kk", "прибыл")
    assert state_of(entry) is State.DRAFT
    first, *others = hints.get_hints(entry)
    assert first == "look: the name «Клементьев» is not in the draft"
    assert any(line.startswith("Астан") for line in others)


def test_what_the_office_translated_before_comes_back_as_a_draft_with_its_origin(tmp_path):
    project = office(tmp_path, old="Состоялся диалог.", new="Состоялся диалог.\nДругое дело.")
    review(project, "old", "kk", Состоялся="Диалог өтті.")
    report = draft(project, [read(tmp_path / "seeds/new.txt")], locales=["kk"])
    entry = entry_of(project, "new", "kk", "Состоялся")
    assert (entry.msgstr, state_of(entry)) == ("Диалог өтті.", State.DRAFT)
    origin = provenance.get(entry)
    assert origin is not None
    assert (origin.origin, origin.package, origin.version) == ("memory", "old", "reviewed")
    assert (report[0].from_memory, report[0].still_empty) == (1, 1)


def test_an_installed_package_drafts_what_the_memory_does_not_know(tmp_path, with_package):
    with_package()
    project = office(tmp_path, visit="Комиссар прибыл в Астане.")
    report = draft(project, releases(project), locales=["kk"], cached=False)
    entry = entry_of(project, "visit", "kk", "Комиссар")
    assert entry.msgstr == "Комиссар келді ішінде Астанада."
    assert state_of(entry) is State.DRAFT
    origin = provenance.get(entry)
    assert origin is not None
    assert origin.origin == "engine"
    assert origin.package == report[0].engine
    assert report[0].from_engine == 1


def test_a_draft_that_changes_a_number_is_refused_and_the_comment_says_why(tmp_path, with_package):
    with_package(dictionary={"2019": "2020"})
    project = office(tmp_path, visit="Комиссар прибыл в 2019.")
    report = draft(project, releases(project), locales=["kk"], cached=False)
    entry = entry_of(project, "visit", "kk", "Комиссар")
    assert entry.msgstr == ""
    assert any(line.startswith("no draft: ") for line in hints.get_hints(entry))
    assert report[0].refused == 1


def test_without_engine_and_memory_a_unit_stays_empty_with_its_terms(tmp_path, packages_dir):
    project = office(tmp_path, visit="Гости осмотрели Дом дружбы вдвоём.")
    draft(project, releases(project), locales=["kk"])
    entry = entry_of(project, "visit", "kk", "Гости")
    assert entry.msgstr == ""
    assert any("Достық үйі" in line for line in hints.get_hints(entry))


def test_what_a_person_did_is_never_overwritten(tmp_path, with_package):
    with_package()
    project = office(tmp_path, visit="Комиссар прибыл.\nСпасибо.")
    review(project, "visit", "kk", Комиссар="Комиссар келіп жетті.")
    draft(project, releases(project), locales=["kk"], cached=False)
    assert entry_of(project, "visit", "kk", "Комиссар").msgstr == "Комиссар келіп жетті."
    assert state_of(entry_of(project, "visit", "kk", "Комиссар")) is State.REVIEWED


@pytest.mark.parametrize(("beside", "said"), [("before", "Рақмет."), ("behind", "Рахмет.")])
def test_of_two_remembered_translations_the_one_between_the_same_neighbours_comes_first(
    tmp_path, packages_dir, beside, said
):
    texts = {"before": "Мир настал.\nСпасибо.", "behind": "Спасибо.\nМир настал."}
    project = office(tmp_path, before=texts["before"], behind=texts["behind"], new=texts[beside])
    review(project, "before", "kk", **{"Спасибо.": "Рақмет."})
    review(project, "behind", "kk", **{"Спасибо.": "Рахмет."})
    draft(project, [read(tmp_path / "seeds/new.txt")], locales=["kk"])
    assert entry_of(project, "new", "kk", "Спасибо").msgstr == said


def test_plural_forms_are_left_to_a_person(tmp_path, with_package):
    with_package()
    project = office(tmp_path, visit="Спасибо.")
    with editing(project.po("visit", "kk")) as catalog:
        plural = {0: "", 1: ""}
        catalog.append(
            polib.POEntry(msgid="школа", msgid_plural="школы", msgstr_plural=dict(plural))
        )
    draft(project, releases(project), locales=["kk"], cached=False)
    entry = entry_of(project, "visit", "kk", "школа")
    assert (entry.msgstr, entry.msgstr_plural, entry.flags) == ("", plural, [])


def test_a_stale_unit_gets_its_terms(tmp_path, packages_dir):
    project = office(tmp_path, visit="Гости были в Доме дружбы.")
    with editing(project.po("visit", "kk")) as catalog:
        catalog[0].msgstr, catalog[0].previous_msgid = "Қонақтар болды.", "Гости были."
        catalog[0].flags.append("fuzzy")
    draft(project, releases(project), locales=["kk"])
    entry = entry_of(project, "visit", "kk", "Гости")
    assert state_of(entry) is State.STALE
    assert entry.msgstr == "Қонақтар болды."
    assert any("Достық үйі" in line for line in hints.get_hints(entry))


def test_drafting_again_changes_no_byte(tmp_path, with_package):
    with_package()
    project = office(tmp_path, visit="Комиссар прибыл.\nВ Доме дружбы открылась школа.")
    draft(project, releases(project))
    before = {path: path.read_bytes() for path in project.locales.rglob("*.po")}
    draft(project, releases(project))
    assert {path: path.read_bytes() for path in project.locales.rglob("*.po")} == before


def test_a_sentence_that_several_releases_share_is_asked_once(tmp_path, with_package, monkeypatch):
    with_package()
    asked = observed(monkeypatch)
    project = office(tmp_path, a="Комиссар прибыл.", b="Комиссар прибыл.")
    report = draft(project, releases(project), locales=["kk"], cached=False)
    assert asked == ["Комиссар прибыл."]
    assert [record.from_engine for record in report] == [1, 1]


def test_what_an_engine_drafted_before_it_broke_off_is_kept(tmp_path, with_package, monkeypatch):
    with_package()
    observed(monkeypatch, breaks_after=1)
    project = office(tmp_path, a="Комиссар прибыл.\nОткрылась новая школа.")
    with pytest.raises(EngineError):
        draft(project, releases(project), locales=["kk"], cached=False)
    states = [state_of(entry) for entry in load(project.po("a", "kk"))]
    assert sorted(states) == [State.DRAFT, State.EMPTY]


def test_a_long_job_is_done_some_catalogs_at_a_time(tmp_path, with_package, monkeypatch):
    with_package()
    monkeypatch.setattr(drafter, "TOGETHER", 1)
    asked = observed(monkeypatch, breaks_after=2)
    project = office(tmp_path, a="Комиссар прибыл.\nСпасибо.", b="Открылась школа.", c="Диалог.")
    draft(project, releases(project)[:2], locales=["kk"], cached=False)
    assert asked == ["Комиссар прибыл.", "Спасибо.", "Открылась школа."]
    assert state_of(entry_of(project, "b", "kk", "Открылась")) is State.DRAFT


def test_progress_counts_the_open_units_of_all_catalogs(tmp_path, with_package, monkeypatch):
    with_package()
    monkeypatch.setattr(drafter, "TOGETHER", 2)
    project = office(
        tmp_path, a="Комиссар прибыл.\nСпасибо.", b="Спасибо.\nОткрылась школа.", c="Спасибо."
    )
    review(project, "c", "kk", **{"Спасибо.": "Рақмет."})
    told: list[tuple[str, int, int]] = []
    draft(
        project,
        releases(project),
        locales=["kk"],
        cached=False,
        progress=lambda *step: told.append(step),
    )
    assert {(locale, total) for locale, _, total in told} == {("kk", 4)}
    answered = [done for _, done, _ in told]
    assert answered == sorted(answered)
    assert answered.count(4) == 1


def observed(monkeypatch: pytest.MonkeyPatch, breaks_after: int | None = None) -> list[str]:
    """The sentences that the installed package is asked from now on; it may break off."""
    asked: list[str] = []

    def observing(*arguments, **options):
        engine = machine(*arguments, **options)
        translate = engine.translate

        def watched(sentences):
            asked.extend(sentences)
            for answered, answer in enumerate(translate(sentences)):
                if answered == breaks_after:
                    raise EngineError("does not answer")
                yield answer

        engine.translate = watched
        return engine

    monkeypatch.setattr("ank_i18n.drafting.machine.machine", observing)
    return asked
