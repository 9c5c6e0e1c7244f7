"""Texts and folders of texts, from the command line into the memory."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from ank_i18n.cli import app
from ank_i18n.errors import ExchangeError, UsageError
from ank_i18n.memory import Memory
from ank_i18n.memory.align.files import text_pairs
from ank_i18n.memory.align.rest import AlignedPair, read_rest, refuse_marked, write_rest

RU = "В Алматы открылась выставка. На ней 47 картин.\n\nГости приехали из Турции.\n"
EN = "An exhibition has opened in Almaty. It has 47 paintings.\n\nThe guests came from Turkey.\n"


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_texts_of_two_folders_go_together_by_name(tmp_path: Path) -> None:
    for name in (
        "ru/visit.ru.txt",
        "ru/a/talk.txt",
        "en/visit_en.txt",
        "en/a/talk.txt",
        "ru/x.txt",
    ):
        write(tmp_path / name, "text")
    pairs = text_pairs(tmp_path / "ru", tmp_path / "en", ("ru", "en"))
    assert [(a.relative_to(tmp_path).as_posix(), b.name) for a, b in pairs] == [
        ("ru/a/talk.txt", "talk.txt"),
        ("ru/visit.ru.txt", "visit_en.txt"),
    ]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        ("visit.ru.txt", "visit.kk.txt"),
        ("visit_ru.txt", "visit_kz.html"),
        ("ru_visit.txt", "kk_visit.txt"),
        ("2019-09-03-visit-RU.docx", "2019-09-03-visit-KAZ.docx"),
    ],
)
def test_both_languages_may_lie_in_one_folder(tmp_path: Path, russian: str, kazakh: str) -> None:
    for name in (russian, kazakh, "visit.en.txt", "other.txt"):
        write(tmp_path / name, "text")
    pairs = text_pairs(tmp_path, tmp_path, ("ru", "kk"))
    assert [(a.name, b.name) for a, b in pairs] == [(russian, kazakh)]


def test_what_cannot_go_together_is_said(tmp_path: Path) -> None:
    file = write(tmp_path / "ru" / "a.txt", "text")
    write(tmp_path / "en" / "b.txt", "text")
    for source, target, message in (
        (file, tmp_path / "no.txt", r"no\.txt: is not there"),
        (file, tmp_path / "en", "two files or two folders"),
        (tmp_path / "ru", tmp_path / "en", "no text of the same name"),
        (file, file, "cannot be aligned with itself"),
    ):
        with pytest.raises(UsageError, match=message):
            text_pairs(source, target, ("ru", "en"))


PAIRS = [AlignedPair("Да.", "Yes.", 0.8, "a.txt"), AlignedPair("Нет.", "", 0.5, "a.txt")]


def test_the_rest_is_a_table_in_the_order_of_the_texts(tmp_path: Path) -> None:
    write_rest(tmp_path / "rest.tsv", PAIRS, ("ru", "en"))
    assert (tmp_path / "rest.tsv").read_text(encoding="utf-8").splitlines() == [
        "keep\tconfidence\tru\ten\tfile",
        "\t0.80\tДа.\tYes.\ta.txt",
        "\t0.50\tНет.\t\ta.txt",
    ]


def test_only_marked_rows_of_the_rest_come_back_as_they_were_mended(tmp_path: Path) -> None:
    path = tmp_path / "rest.tsv"
    write_rest(path, PAIRS, ("ru", "en"))
    assert list(read_rest(path, "ru")) == []
    path.write_text(
        path.read_text("utf-8").replace("\t0.50\tНет.\t", "x\t0.50\tНет.\tNo."), "utf-8"
    )
    (unit,) = read_rest(path, "ru")
    assert (unit.source, unit.target, unit.locale, unit.state) == ("Нет.", "No.", "en", "reviewed")


def test_a_table_that_excel_saved_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "rest.csv"
    path.write_text("keep;confidence;ru;en;file\nx;0,5;Нет.;No.;a.txt\n", "utf-8-sig")
    assert [unit.target for unit in read_rest(path, "ru")] == ["No."]


def test_a_table_that_a_person_has_marked_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "rest.tsv"
    refuse_marked(path)
    write_rest(path, PAIRS, ("ru", "en"))
    refuse_marked(path)
    path.write_text(path.read_text("utf-8").replace("\t0.80", "x\t0.80"), "utf-8")
    with pytest.raises(UsageError, match=r"rest\.tsv: has rows that a person has marked"):
        refuse_marked(path)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("a\tb\n", r"rest\.tsv:1: is no table of an alignment"),
        ("keep\tconfidence\tru\tfile\n", "is no table of an alignment"),
        ("keep\tconfidence\tru\ten\tfile\nx\t0.5\tНет.\t\ta\n", r"rest\.tsv:2: .* sides is empty"),
    ],
)
def test_a_table_that_cannot_come_back_says_why(tmp_path: Path, table: str, message: str) -> None:
    with pytest.raises(ExchangeError, match=message):
        list(read_rest(write(tmp_path / "rest.tsv", table), "ru"))


def test_what_was_not_translated_is_never_certain() -> None:
    assert not AlignedPair("Да.", "Да.", 1.0, "a").certain(0.9)
    assert AlignedPair("2019", "2019", 1.0, "a").certain(0.9)


def test_align_then_search_then_export(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run = CliRunner().invoke
    write(tmp_path / "r.txt", RU)
    write(tmp_path / "e.txt", EN)

    aligned = run(app, ["memory", "align", "r.txt", "e.txt", "--to", "en", "--confidence", "0.5"])
    found = run(app, ["memory", "search", "На ней 52 картин.", "--to", "en"])
    nothing = run(app, ["memory", "search", "Совсем другое предложение.", "--to", "en"])
    exported = run(app, ["memory", "export", "out.tmx"])
    again = run(app, ["memory", "import", "out.tmx"])

    assert aligned.output == (
        "r.txt + e.txt: 3 pairs into the memory\nalignment-rest.tsv: 0 to look at\n"
    )
    assert found.output == (
        "99 %  reviewed, adapted  r.txt\n  На ней 47 картин.\n  It has 52 paintings.\n"
    )
    assert (nothing.exit_code, nothing.output) == (1, "")
    assert exported.output == "out.tmx: 3 units\n"
    assert again.output == "out.tmx: 0 new units, 0 without a usable pair\n"


def test_a_text_that_cannot_be_read_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in (("a.ru", RU), ("a.en", EN), ("b.ru", RU), ("b.en", "")):
        write(tmp_path / "old" / f"{name}.txt", text)

    done = CliRunner().invoke(app, ["memory", "align", "old", "old", "--to", "en"])

    assert "old/a.ru.txt + old/a.en.txt: " in done.output
    assert "b.en.txt: is empty" in done.stderr
    assert done.exit_code == 3
    assert (tmp_path / "alignment-rest.tsv").is_file()


def test_import_without_files_feeds_from_the_reviewed_catalogs_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    catalog = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    catalog += 'msgid "Да."\nmsgstr "Иә."\n\n#, fuzzy\nmsgid "Нет."\nmsgstr "Жоқ."\n'
    write(tmp_path / "locales/kk/LC_MESSAGES/talk.po", catalog)

    first = CliRunner().invoke(app, ["memory", "import"])
    second = CliRunner().invoke(app, ["memory", "import"])

    assert first.output == "1 units came or went, 1 in all\n"
    assert second.output == "0 units came or went, 1 in all\n"
    with Memory.open(tmp_path / ".ank-i18n/memory.sqlite") as memory:
        assert [(unit.locale, unit.origin) for unit in memory.units()] == [("kk", "talk")]
