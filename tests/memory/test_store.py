"""What goes into a memory, and what comes out for the same sentence or one like it."""

import multiprocessing
import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ank_i18n.errors import MemoryStoreError
from ank_i18n.memory import Memory

SCHOOLS = "В области открыты 12 новых школ для сельских детей."
SCHOOLS_KK = "Облыста ауыл балаларына арналған 12 жаңа мектеп ашылды."
LIBRARY = "Библиотека работает ежедневно, кроме понедельника."


def test_the_same_sentence_is_a_match_of_100(memory: Memory) -> None:
    memory.add(SCHOOLS, SCHOOLS_KK, "kk", state="reviewed", origin="opening")

    (match,) = memory.lookup(SCHOOLS, "kk")

    assert (match.target, match.score, match.state, match.origin) == (
        SCHOOLS_KK,
        100,
        "reviewed",
        "opening",
    )
    assert not match.adapted


def test_a_similar_sentence_scores_its_similarity_and_an_unlike_one_is_no_match(
    memory: Memory,
) -> None:
    memory.add(LIBRARY, "The library is open daily except Monday.", "en", state="draft", origin="a")

    (match,) = memory.lookup("Библиотека работает ежедневно, кроме воскресенья.", "en")

    assert 75 <= match.score < 90
    assert memory.lookup("Библиотека закрыта на ремонт до весны.", "en") == []
    assert memory.lookup(LIBRARY, "kk") == []


def test_the_threshold_and_the_limit_are_the_callers(memory: Memory) -> None:
    for day in ("понедельника", "вторника", "четверга"):
        memory.add(f"Музей открыт всегда, кроме {day}.", day, "en", state="draft", origin="a")

    asked = "Музей открыт всегда, кроме субботы."

    assert len(memory.lookup(asked, "en", threshold=60)) == 3
    assert len(memory.lookup(asked, "en", threshold=60, limit=2)) == 2
    assert memory.lookup(asked, "en", threshold=95) == []


def test_between_the_same_neighbours_a_match_is_101_and_comes_first(memory: Memory) -> None:
    for previous, target in (("Вопрос был задан.", "He answered."), ("Звонок.", "It replied.")):
        memory.add(
            "Ответ последовал.",
            target,
            "en",
            state="reviewed",
            origin="a",
            previous=previous,
            next="Конец.",
        )

    matches = memory.lookup(
        "Ответ последовал.", "en", previous="Вопрос был задан.", following="Конец."
    )

    assert [(m.target, m.score) for m in matches] == [("He answered.", 101), ("It replied.", 100)]


def test_no_neighbours_known_on_either_side_is_no_context(memory: Memory) -> None:
    memory.add("Ответ.", "Answer.", "en", state="reviewed", origin="a")
    assert memory.lookup("Ответ.", "en")[0].score == 100


def test_a_neighbour_in_common_is_one_that_both_have(memory: Memory) -> None:
    """Where nothing is known of the neighbours, the later unit comes first as ever."""
    memory.add("Да.", "Иә.", "kk", state="draft", origin="a")
    memory.add("Да.", "Солай.", "kk", state="draft", origin="b", previous="Кто там?")
    assert [match.target for match in memory.lookup("Да.", "kk")] == ["Солай.", "Иә."]


def test_reviewed_beats_draft_at_the_same_score(memory: Memory) -> None:
    memory.add("Конец заседания.", "Reviewed.", "en", state="reviewed", origin="a")
    memory.add("Конец заседания.", "Draft.", "en", state="draft", origin="b")

    assert [m.state for m in memory.lookup("Конец заседания.", "en")] == ["reviewed", "draft"]


def test_a_draft_stays_a_draft_until_a_person_reviewed_that_very_pair(memory: Memory) -> None:
    memory.add("Конец.", "Соңы.", "kk", state="draft", origin="a")
    memory.add("Конец.", "Аяғы.", "kk", state="reviewed", origin="a")
    assert {m.target: m.state for m in memory.lookup("Конец.", "kk")} == {
        "Соңы.": "draft",
        "Аяғы.": "reviewed",
    }

    assert memory.add("Конец.", "Соңы.", "kk", state="reviewed", origin="a")
    assert {m.state for m in memory.lookup("Конец.", "kk")} == {"reviewed"}
    assert not memory.add("Конец.", "Соңы.", "kk", state="draft", origin="a")
    assert {m.state for m in memory.lookup("Конец.", "kk")} == {"reviewed"}


@pytest.mark.parametrize("state", ["empty", "stale", "", "final"])
def test_other_states_are_refused(memory: Memory, state: str) -> None:
    with pytest.raises(ValueError, match="reviewed or draft"):
        memory.add("Да.", "Иә.", "kk", state=state, origin="a")


def test_a_pair_without_a_side_is_refused(memory: Memory) -> None:
    with pytest.raises(ValueError, match="source and a target"):
        memory.add("Да.", "  ", "kk", state="draft", origin="a")


def test_a_failed_transaction_leaves_nothing(memory: Memory) -> None:
    with pytest.raises(ValueError, match="source"), memory.transaction():
        memory.add("Да.", "Иә.", "kk", state="draft", origin="a")
        memory.add("", "Жоқ.", "kk", state="draft", origin="a")
    assert len(memory) == 0


sentences = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=60
).filter(str.strip)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(source=sentences, target=sentences)
def test_whatever_is_remembered_is_found_again_at_100(
    memory: Memory, source: str, target: str
) -> None:
    memory.add(source, target, "en", state="reviewed", origin="law")
    assert 100 in [match.score for match in memory.lookup(source, "en")]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pairs=st.lists(st.tuples(sentences, sentences), max_size=6), asked=sentences)
def test_matches_come_best_first_each_target_once_never_below_the_threshold(
    memory: Memory, pairs: list[tuple[str, str]], asked: str
) -> None:
    for source, target in pairs:
        memory.add(source, target, "en", state="draft", origin="law")
    matches = memory.lookup(asked, "en", threshold=50, limit=99)
    scores = [match.score for match in matches]
    assert scores == sorted(scores, reverse=True)
    assert all(50 <= score <= 101 for score in scores)
    assert len({match.target for match in matches}) == len(matches)


def test_a_file_that_is_no_database_says_how_to_mend_it(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite"
    path.write_bytes(b"not a database at all, but long enough to be read as one" * 20)

    with pytest.raises(MemoryStoreError, match=r"memory\.sqlite: is damaged .*put back a copy"):
        Memory.open(path)


def test_damage_met_while_looking_up_is_the_same_error(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite"
    with Memory.open(path) as memory, memory.transaction():
        for number in range(300):
            memory.add(f"Предложение {'я' * number}.", "x", "en", state="draft", origin="a")
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))

    with Memory.open(path) as memory, pytest.raises(MemoryStoreError, match="is damaged"):
        memory.lookup("Предложение я.", "en")


def test_another_sqlite_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE mine (x)")
    other.close()
    before = path.read_bytes()

    with pytest.raises(MemoryStoreError, match="no translation memory"):
        Memory.open(path)
    assert path.read_bytes() == before


def test_a_memory_of_a_newer_program_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite"
    Memory.open(path).close()
    with sqlite3.connect(path) as newer:
        newer.execute("PRAGMA user_version = 99")
    newer.close()

    with pytest.raises(MemoryStoreError, match=r"newer ank-i18n .*update"):
        Memory.open(path)


def test_a_closed_memory_is_one_file(tmp_path: Path) -> None:
    with Memory.open(tmp_path / "memory.sqlite") as memory:
        memory.add("Да.", "Иә.", "kk", state="draft", origin="a")
    assert [path.name for path in tmp_path.iterdir()] == ["memory.sqlite"]


def test_a_memory_that_may_only_be_read_is_read_and_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "memory of #1.sqlite"
    with Memory.open(path) as memory:
        memory.add("Да.", "Иә.", "kk", state="draft", origin="a")
    monkeypatch.setattr("os.access", lambda *_: False)

    with Memory.open(path) as memory:
        assert [match.target for match in memory.lookup("Да.", "kk")] == ["Иә."]
        with pytest.raises(MemoryStoreError, match=r"cannot be used: .*readonly"):
            memory.add("Нет.", "Жоқ.", "kk", state="draft", origin="a")
    assert [found.name for found in tmp_path.iterdir()] == [path.name]


def _read(path: Path, results: "multiprocessing.Queue[int]") -> None:
    with Memory.open(path) as memory:
        results.put(sum(len(memory.lookup("Строка.", "en")) for _ in range(50)))


def _write(path: Path, name: str) -> None:
    with Memory.open(path) as memory:
        for number in range(25):
            memory.add(f"Письмо {number}.", name, "en", state="draft", origin=name)


def test_many_processes_read_while_others_write(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite"
    with Memory.open(path) as memory:
        memory.add("Строка.", "Line.", "en", state="reviewed", origin="a")
    spawn = multiprocessing.get_context("spawn")
    results: multiprocessing.Queue[int] = spawn.Queue()
    workers = [spawn.Process(target=_read, args=(path, results)) for _ in range(2)]
    workers += [spawn.Process(target=_write, args=(path, name)) for name in ("a", "b")]
    for worker in workers:
        worker.start()
    assert [results.get(timeout=60) for _ in range(2)] == [50, 50]
    for worker in workers:
        worker.join(timeout=60)

    assert [worker.exitcode for worker in workers] == [0] * 4
    with Memory.open(path) as memory:
        assert len(memory) == 51
