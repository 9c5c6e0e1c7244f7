from collections.abc import Callable

import polib
from hypothesis import given, settings
from hypothesis import strategies as st

from ank_i18n.catalog import State, comments, merge, provenance, state_of, store
from ank_i18n.catalog.hints import get_hints, put_hints
from catalog.exhibition import SENTENCES

Template = Callable[..., polib.POFile]


def translated(template: polib.POFile, locale: str = "kk") -> polib.POFile:
    catalog = merge(None, template, locale).catalog
    for number, entry in enumerate(catalog):
        entry.msgstr = f"Аударма {number}."
    return catalog


def states(catalog: polib.POFile) -> list[str]:
    return [str(state_of(entry)) for entry in catalog if not entry.obsolete]


def test_a_new_catalog_is_empty_and_has_a_whole_header(template: Template) -> None:
    merged = merge(None, template(), "kk")
    assert (merged.new, states(merged.catalog)) == (4, ["empty"] * 4)
    assert list(merged.catalog.metadata) == [
        "Project-Id-Version",
        "Report-Msgid-Bugs-To",
        "POT-Creation-Date",
        "PO-Revision-Date",
        "Last-Translator",
        "Language-Team",
        "Language",
        "MIME-Version",
        "Content-Type",
        "Content-Transfer-Encoding",
        "X-Generator",
        "Plural-Forms",
    ]
    assert merged.catalog.metadata["Plural-Forms"] == "nplurals=2; plural=(n != 1);"
    assert merged.catalog.metadata["Language-Team"] == "Kazakh"


def test_what_an_editor_wrote_into_the_header_stands_but_for_the_plural_forms(
    template: Template,
) -> None:
    old = translated(template())
    old.metadata |= {
        "Last-Translator": "Айгүл <aigul@press.kz>",
        "X-Generator": "Poedit 3.4",
        "X-Poedit-Basepath": ".",
        "Plural-Forms": "nplurals=1; plural=0;",
    }
    new = merge(old, template(), "kk").catalog.metadata
    assert new == {**old.metadata, "Plural-Forms": "nplurals=2; plural=(n != 1);"}


def test_merging_again_changes_nothing(template: Template) -> None:
    old = translated(template())
    old[1].flags.append("fuzzy")
    before = store.render(old)
    assert store.render(merge(old, template(), "kk").catalog) == before


def test_an_inserted_sentence_changes_no_other(template: Template) -> None:
    merged = merge(translated(template()), template("Новость дня.", *SENTENCES), "kk")
    assert states(merged.catalog) == ["empty"] + ["reviewed"] * 4


def test_moved_sentences_move_with_their_translations(template: Template) -> None:
    merged = merge(translated(template()), template(*reversed(SENTENCES)), "kk")
    assert [e.msgstr for e in merged.catalog] == [f"Аударма {n}." for n in (3, 2, 1, 0)]
    assert states(merged.catalog) == ["reviewed"] * 4


def test_an_edited_sentence_is_stale_and_shows_what_it_was(template: Template) -> None:
    edited = SENTENCES[1].replace("двенадцати", "семнадцати")
    merged = merge(translated(template()), template(SENTENCES[0], edited, *SENTENCES[2:]), "kk")
    entry = merged.catalog[1]
    assert state_of(entry) is State.STALE
    assert (entry.previous_msgid, entry.msgstr) == (SENTENCES[1], "Аударма 1.")
    assert (merged.kept, merged.stale, merged.obsolete) == (3, 1, 0)


def test_a_sentence_edited_twice_keeps_the_wording_that_was_translated(template: Template) -> None:
    first, second = (SENTENCES[1].replace("двенадцати", word) for word in ("десяти", "девяти"))
    once = merge(translated(template()), template(SENTENCES[0], first), "kk").catalog
    twice = merge(once, template(SENTENCES[0], second), "kk").catalog
    assert (twice[1].msgid, twice[1].previous_msgid) == (second, SENTENCES[1])


def test_an_edit_that_was_undone_leaves_no_trace(template: Template) -> None:
    old = translated(template())
    before = store.render(old)
    edited = SENTENCES[1].replace("двенадцати", "десяти")
    once = merge(old, template(SENTENCES[0], edited, *SENTENCES[2:]), "kk").catalog
    back = merge(once, template(), "kk")
    assert (back.revived, states(back.catalog)) == (1, ["reviewed"] * 4)
    assert store.render(back.catalog) == before


def test_an_undone_edit_gives_no_review_to_what_was_touched_since(template: Template) -> None:
    edited = SENTENCES[1].replace("двенадцати", "десяти")
    once = merge(translated(template()), template(SENTENCES[0], edited), "kk").catalog
    once[1].msgstr = "Басқа аударма."
    back = merge(once, template(*SENTENCES[:2]), "kk").catalog
    assert (back[1].msgstr, state_of(back[1])) == ("Басқа аударма.", State.DRAFT)


def test_a_removed_sentence_is_obsolete_and_comes_back(template: Template) -> None:
    without = merge(translated(template()), template(*SENTENCES[:3]), "kk")
    assert without.obsolete == 1
    assert [entry.msgid for entry in without.catalog if entry.obsolete] == [SENTENCES[3]]
    again = merge(without.catalog, template(), "kk")
    assert (again.revived, states(again.catalog)) == (1, ["reviewed"] * 4)
    assert again.catalog[3].msgstr == "Аударма 3."


def test_a_split_sentence_shares_out_its_translation(template: Template) -> None:
    whole = "Посетители увидят ковры и украшения, а вечером для них сыграет оркестр."
    parts = ("Посетители увидят ковры и украшения.", "Вечером для них сыграет оркестр.")
    old = translated(template(SENTENCES[0], whole, SENTENCES[3]))
    old[1].msgstr = "Келушілер кілемдер мен әшекейлерді көреді, ал кешке оркестр ойнайды."
    merged = merge(old, template(SENTENCES[0], *parts, SENTENCES[3]), "kk").catalog
    assert [(e.msgid, e.msgstr) for e in merged[1:3]] == [
        (parts[0], "Келушілер кілемдер мен әшекейлерді көреді,"),
        (parts[1], "ал кешке оркестр ойнайды."),
    ]
    assert [e.previous_msgid for e in merged[1:3]] == [whole, whole]
    assert [e.msgid for e in merged if e.obsolete] == [whole]


def test_joined_sentences_join_their_translations(template: Template) -> None:
    joined = f"{SENTENCES[1][:-1]}, а {SENTENCES[2][0].lower()}{SENTENCES[2][1:]}"
    old = translated(template())
    merged = merge(old, template(SENTENCES[0], joined, SENTENCES[3]), "kk").catalog
    assert merged[1].msgstr == "Аударма 1. Аударма 2."
    assert merged[1].previous_msgid == f"{SENTENCES[1]} {SENTENCES[2]}"
    assert provenance.get(merged[1]).origin == "source"
    assert states(merged) == ["reviewed", "stale", "reviewed"]


def test_comments_of_people_move_along_and_hints_of_the_old_wording_do_not(
    template: Template,
) -> None:
    old = translated(template())
    old[1].tcomment = "Редактору: сверить число.\n\nИ ещё раз."
    put_hints(old[1], ["область → облыс"])
    edited = SENTENCES[1].replace("двенадцати", "десяти")
    (entry,) = merge(old, template(edited), "kk").catalog[:1]
    assert comments.of_people(entry) == "Редактору: сверить число.\n\nИ ещё раз."
    assert get_hints(entry) == []


def test_a_weak_link_leaves_the_old_translation_among_the_obsolete_too(template: Template) -> None:
    old = translated(template())
    weak = "В ней участвуют художники из двенадцати городов страны."
    merged = merge(old, template(SENTENCES[0], weak, *SENTENCES[2:]), "kk").catalog
    assert (merged[1].msgstr, state_of(merged[1])) == ("Аударма 1.", State.STALE)
    assert [(e.msgid, e.msgstr) for e in merged if e.obsolete] == [(SENTENCES[1], "Аударма 1.")]


def test_what_a_person_noted_on_an_empty_unit_stays_when_its_sentence_leaves(
    template: Template,
) -> None:
    old = merge(None, template(), "kk").catalog
    old[3].tcomment = "Спросить организаторов."
    merged = merge(old, template(*SENTENCES[:3]), "kk").catalog
    assert [(e.msgid, e.tcomment) for e in merged if e.obsolete] == [
        (SENTENCES[3], "Спросить организаторов.")
    ]


def test_of_two_obsolete_versions_the_reviewed_one_comes_back(template: Template) -> None:
    old = translated(template(*SENTENCES[:3]))
    for text, flags in (("Жоба.", ["fuzzy"]), ("Тексерілген.", [])):
        old.append(
            polib.POEntry(
                msgid=SENTENCES[3], msgstr=text, flags=flags, obsolete=True, msgstr_plural={}
            )
        )
    back = merge(old, template(), "kk").catalog[3]
    assert (back.msgstr, state_of(back)) == ("Тексерілген.", State.REVIEWED)


def test_an_edited_sentence_keeps_its_other_flags(template: Template) -> None:
    old = translated(template())
    old[1].flags = ["no-wrap"]
    edited = SENTENCES[1].replace("двенадцати", "десяти")
    merged = merge(old, template(SENTENCES[0], edited, *SENTENCES[2:]), "kk").catalog
    assert sorted(merged[1].flags) == ["fuzzy", "no-wrap"]


sentences = st.lists(
    st.sampled_from(
        [f"{a} {b} {c}." for a in "АБВ" for b in ("год", "дом") for c in ("там", "тут")]
    ),
    min_size=1,
    max_size=8,
    unique=True,
)


@settings(deadline=None, max_examples=60)
@given(sentences, sentences)
def test_no_translation_is_ever_lost(before: list[str], after: list[str]) -> None:
    def made(msgids: list[str]) -> polib.POFile:
        catalog = polib.POFile(wrapwidth=0)
        catalog.extend(polib.POEntry(msgid=m, msgstr_plural={}, flags=[]) for m in msgids)
        return catalog

    old = translated(made(before))
    texts = {entry.msgid: entry.msgstr for entry in old}
    merged = merge(old, made(after), "kk").catalog
    everything = " ".join(entry.msgstr for entry in merged)
    assert all(text in everything for text in texts.values())
    assert [entry.msgid for entry in merged if not entry.obsolete] == after
    for entry in merged:
        if state_of(entry) is State.REVIEWED:
            assert texts[entry.msgid] == entry.msgstr
    rendered = store.render(merged)
    assert store.render(merge(merged, made(after), "kk").catalog) == rendered
