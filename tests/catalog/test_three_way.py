import sys
from collections.abc import Callable
from pathlib import Path

import polib
import pytest

from ank_i18n.catalog import State, comments, merge, state_of, store
from ank_i18n.catalog.three_way import three_way
from catalog.exhibition import SENTENCES

A, B, C, D = SENTENCES


@pytest.fixture
def version(template: Callable[..., polib.POFile]) -> Callable[..., polib.POFile]:
    """A version of the catalog: translations by sentence, drafts marked with ``~``."""

    def make(translations: dict[str, str]) -> polib.POFile:
        catalog = merge(None, template(*translations), "kk").catalog
        for entry in catalog:
            text = translations[entry.msgid]
            entry.msgstr = text.removeprefix("~")
            entry.flags = ["fuzzy"] if text.startswith("~") else []
        return catalog

    return make


def outcome(catalog: polib.POFile) -> dict[str, tuple[str, str]]:
    return {e.msgid: (e.msgstr, str(state_of(e))) for e in catalog if not e.obsolete}


def test_each_side_keeps_what_only_it_changed(version: Callable[..., polib.POFile]) -> None:
    base = version({A: "", B: "", C: "~c"})
    merged = three_way(base, version({A: "a", B: "", C: "~c"}), version({A: "", B: "b", C: "c"}))
    assert merged.conflicts == []
    assert outcome(merged.catalog) == {
        A: ("a", "reviewed"),
        B: ("b", "reviewed"),
        C: ("c", "reviewed"),
    }


@pytest.mark.parametrize(
    ("ours", "theirs", "result"),
    [
        ("~x", "y", ("y", "reviewed")),
        ("x", "~y", ("x", "reviewed")),
        ("~x", "~y", ("x", "draft")),
        ("", "~y", ("y", "draft")),
    ],
)
def test_a_review_wins_over_a_draft(
    version: Callable[..., polib.POFile], ours: str, theirs: str, result: tuple[str, str]
) -> None:
    merged = three_way(version({A: "~was"}), version({A: ours}), version({A: theirs}))
    assert outcome(merged.catalog) == {A: result}


def test_two_reviews_are_a_conflict_that_loses_neither(
    version: Callable[..., polib.POFile],
) -> None:
    merged = three_way(version({A: ""}), version({A: "x"}), version({A: "y"}))
    assert merged.conflicts == [A]
    (entry,) = merged.catalog
    assert (entry.msgstr, state_of(entry)) == ("x", State.DRAFT)
    assert comments.get(entry, "theirs") == ["y"]


def test_new_and_dropped_sentences(version: Callable[..., polib.POFile]) -> None:
    base = version({A: "a", B: "b", C: ""})
    merged = three_way(base, version({A: "a", B: "b", D: "d"}), version({A: "a", C: ""})).catalog
    assert outcome(merged) == {A: ("a", "reviewed"), D: ("d", "reviewed")}
    assert [(e.msgid, e.msgstr) for e in merged if e.obsolete] == [(B, "b")]


@pytest.mark.parametrize("later", ["ours", "theirs"])
def test_the_header_is_that_of_the_later_revision(
    version: Callable[..., polib.POFile], later: str
) -> None:
    sides = {"ours": version({A: "a"}), "theirs": version({A: "a"})}
    for name, catalog in sides.items():
        catalog.metadata["Last-Translator"] = name
        day = "2" if name == later else "1"
        catalog.metadata["PO-Revision-Date"] = f"2026-11-0{day} 10:00+0500"
    merged = three_way(version({A: "a"}), sides["ours"], sides["theirs"]).catalog
    assert merged.metadata["Last-Translator"] == later


def test_git_uses_it(
    tmp_path: Path, tool: Callable[..., str], version: Callable[..., polib.POFile]
) -> None:
    po = tmp_path / "x.po"

    def git(*arguments: str) -> None:
        who = ("-c", "user.name=x", "-c", "user.email=x@x")
        tool("git", "-C", tmp_path, *who, *arguments)

    def commit(translations: dict[str, str]) -> None:
        store.save(version(translations), po)
        git("add", "-A")
        git("commit", "-qm", "x")

    git("init", "-q", "-b", "ours")
    driver = f"{sys.executable} -m ank_i18n merge-driver %O %A %B"
    git("config", "merge.ank-i18n.driver", driver)
    (tmp_path / ".gitattributes").write_text("*.po merge=ank-i18n\n")
    commit({A: "", B: "", C: ""})
    git("checkout", "-qb", "theirs")
    commit({A: "", B: "b", C: ""})
    git("checkout", "-q", "ours")
    commit({A: "a", B: "", C: ""})
    git("merge", "-q", "theirs", "-m", "x")
    assert outcome(store.load(po)) == {
        A: ("a", "reviewed"),
        B: ("b", "reviewed"),
        C: ("", "empty"),
    }
