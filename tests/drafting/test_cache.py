from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ank_i18n.drafting import cache
from ank_i18n.drafting.cache import Cached
from ank_i18n.engines import find
from ank_i18n.engines.protocol import Translation
from tiny_package import RU_KK


class Counting:
    """Hands everything to a real engine and counts the sentences."""

    def __init__(self, engine):
        self._engine, self.asked = engine, []
        for name in ("name", "package", "version", "source", "target", "fingerprint"):
            setattr(self, name, getattr(engine, name))

    def translate(self, sentences):
        self.asked += sentences
        return self._engine.translate(sentences)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "cache" / "drafts.sqlite"


def ask(engine, path, sentences):
    answers = dict(Cached(engine, path).translate(sentences))
    return [answers[i].text for i in range(len(sentences))]


def test_a_sentence_is_asked_once(with_package, path):
    with_package()
    engine = Counting(find("ru", "kk", {}))
    assert ask(engine, path, ["мир", "школа"]) == ["бейбітшілік", "мектеп"]
    assert ask(engine, path, ["школа", "диалог", "мир"]) == ["мектеп", "диалог", "бейбітшілік"]
    assert engine.asked == ["мир", "школа", "диалог"]


def test_another_package_is_asked_again(with_package, path):
    with_package()
    assert ask(find("ru", "kk", {}), path, ["мир"]) == ["бейбітшілік"]
    with_package(dictionary={**RU_KK, "мир": "әлем"}, version="2.0")
    assert ask(find("ru", "kk", {}), path, ["мир"]) == ["әлем"]


def test_what_an_interrupted_run_had_is_kept(with_package, path):
    with_package()
    engine = Counting(find("ru", "kk", {}))
    running = Cached(engine, path).translate(["мир", "новая школа открылась"])
    next(running)
    running.close()
    engine.asked.clear()
    ask(engine, path, ["мир", "новая школа открылась"])
    assert engine.asked == ["новая школа открылась"]


@pytest.mark.parametrize("content", [b"no database at all, not by a long way", b"\0" * 8192, b""])
def test_a_broken_cache_is_made_anew(with_package, path, content):
    with_package()
    path.parent.mkdir()
    path.write_bytes(content)
    engine = Counting(find("ru", "kk", {}))
    ask(engine, path, ["мир"])
    ask(engine, path, ["мир"])
    assert engine.asked == ["мир"]


def test_a_cache_that_cannot_be_written_is_no_error(with_package, tmp_path):
    with_package()
    (tmp_path / "file").write_text("")
    assert ask(find("ru", "kk", {}), tmp_path / "file" / "drafts.sqlite", ["мир"]) == [
        "бейбітшілік"
    ]


def test_a_cache_that_another_process_writes_is_no_error(with_package, path):
    with_package()
    ask(find("ru", "kk", {}), path, ["школа"])
    other = sqlite3.connect(path)
    other.execute("BEGIN")
    other.execute("DELETE FROM draft WHERE text = 'nothing'")
    assert ask(find("ru", "kk", {}), path, ["школа"]) == ["мектеп"]
    other.close()


@pytest.mark.parametrize(("refusals", "asked"), [(True, ["мир"]), (False, ["мир", "мир"])])
def test_that_there_is_no_draft_is_kept_where_it_lasts(with_package, path, refusals, asked):
    with_package()
    engine = Refusing(find("ru", "kk", {}))
    for _ in range(2):
        answers = dict(Cached(engine, path, refusals=refusals).translate(["мир"]))
        assert answers == {0: Translation("", problem="no")}
    assert engine.asked == asked


class Refusing(Counting):
    def translate(self, sentences):
        self.asked += sentences
        yield from ((i, Translation("", problem="no")) for i, _ in enumerate(sentences))


class Saying:
    """Says one thing of whatever it is asked."""

    name, package, version, fingerprint = "saying", "p", "1", "saying"
    source, target = "ru", "kk"

    def __init__(self, draft):
        self._draft, self.asked = draft, []

    def translate(self, sentences):
        self.asked += sentences
        yield from ((i, self._draft) for i, _ in enumerate(sentences))


DRAFTS = st.builds(
    Translation,
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    score=st.floats(0, 1),
    doubts=st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=3).map(tuple),
)


@settings(max_examples=30)
@given(DRAFTS)
def test_a_draft_comes_back_with_its_doubts_as_it_went_in(draft):
    engine = Saying(draft)
    with TemporaryDirectory() as folder:
        for _ in range(2):
            answers = dict(Cached(engine, Path(folder, "drafts.sqlite")).translate(["мир"]))
            assert answers == {0: draft}
    assert engine.asked == ["мир"]


def test_a_file_from_before_there_were_doubts_is_used_on(path):
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(
            "CREATE TABLE draft (id INTEGER PRIMARY KEY, key BLOB UNIQUE,"
            " text TEXT NOT NULL, score REAL NOT NULL, problem TEXT NOT NULL)"
        )
        key = hashlib.sha256(f"{Saying.fingerprint}\0мир".encode()).digest()[:16]
        values = (key, "бейбітшілік", 0.5, "")
        database.execute(
            "INSERT INTO draft (key, text, score, problem) VALUES (?, ?, ?, ?)", values
        )
    engine = Saying(Translation("мектеп", 0.5, doubts=("a", "b")))
    answers = dict(Cached(engine, path).translate(["мир", "школа"]))
    assert answers[0] == Translation("бейбітшілік", 0.5)
    assert dict(Cached(engine, path).translate(["школа"])) == {0: answers[1]}
    assert engine.asked == ["школа"]


def test_the_oldest_drafts_make_room(with_package, path, monkeypatch):
    monkeypatch.setattr(cache, "KEEP", 2)
    with_package()
    engine = Counting(find("ru", "kk", {}))
    for sentence in ("мир", "школа", "диалог"):
        ask(engine, path, [sentence])
    engine.asked.clear()
    ask(engine, path, ["школа", "диалог"])
    assert engine.asked == []
    ask(engine, path, ["мир"])
    assert engine.asked == ["мир"]
