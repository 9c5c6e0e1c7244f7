import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.errors import ExchangeError
from ank_i18n.terms.table import dump, read, write

from .strategies import TERMS


@pytest.fixture
def table(tmp_path):
    def make(text, name="glossary.tsv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return make


@given(st.lists(TERMS, max_size=4), st.sampled_from([".tsv", ".csv"]))
def test_a_table_gives_back_what_was_written(tmp_path_factory, terms, suffix):
    path = tmp_path_factory.getbasetemp() / f"round{suffix}"
    write(terms, path)
    assert read(path) == terms


def test_comments_at_the_beginning_stay(table):
    path = table("# ours\n# since 2019\nru\tkk\nзакон\tзаң\n")
    write(read(path), path)
    assert path.read_text(encoding="utf-8").startswith("# ours\n# since 2019\nru\tkk\tkind")
    assert [p.name for p in path.parent.iterdir()] == ["glossary.tsv"]


def test_a_spreadsheet_keeps_line_ends_in_a_cell(table):
    path = table("ru,kk,en,kind,note\nзаң,заң,law,term,'a\n", "t.csv")
    assert read(path)[0].note == "'a"
    term = dataclasses.replace(read(path)[0], note="one\ntwo\tthree\\four")
    assert read(table(dump([term], comma=True), "u.csv")) == [term]


@pytest.mark.parametrize(
    "text", ["RU;KK\nзакон;заң\n", "ru,kk\nзакон,заң\n", '"ru","kk"\n"закон","заң"']
)
def test_a_spreadsheet_is_read_with_commas_or_semicolons(table, text):
    (term,) = read(table("\ufeff" + text, "t.csv"))
    assert (term.source, term.forms) == ("закон", {"kk": ("заң",)})


def test_a_glossary_as_people_write_it(table):
    path = table(
        "ru\tkk\ten\n"
        "Республика Казахстан (РК)\tҚазақстан Республикасы (ҚР)\tRepublic of Kazakhstan\n"
        "аким / акимат\tәкім / әкімдік\takim / akimat\n"
        "Нур-Султан (2019–2022)\tНұр-Сұлтан\tNur-Sultan\n"
        "депутат\tдепутат\tdeputy (MP)\n"
        "взаимодействие\tөзара іс-қимыл\tinteraction / cooperation\n"
    )
    terms = {term.source: term for term in read(path)}
    assert terms["Республика Казахстан"].forms["kk"] == ("Қазақстан Республикасы", "ҚР")
    assert terms["РК"].forms["kk"] == ("ҚР", "Қазақстан Республикасы")
    assert terms["аким"].forms == {"kk": ("әкім",), "en": ("akim",)}
    assert terms["акимат"].forms == {"kk": ("әкімдік",), "en": ("akimat",)}
    assert (terms["Нур-Султан"].since, terms["Нур-Султан"].until) == ("2019-01-01", "2022-12-31")
    assert terms["депутат"].forms["en"] == ("deputy", "MP")
    assert terms["взаимодействие"].forms["en"] == ("interaction", "cooperation")
    assert terms["аким"].status == {"kk": "verified", "en": "verified"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "is empty: there is no text in it (begin with: ru, kk, en)"),
        ("# only a remark\n", "has no head line"),
        ("kk\ten\n", "1: the head line has no column ru"),
        ("ru;kk\n", "1: the head line has no column ru (divide the columns by tabs)"),
        ("ru\tkk\tcolour\n", "1: does not know the column colour"),
        ("ru\tkk\tkk\n", "1: the head line names the column kk twice"),
        ("ru\tkk\tkind\nзакон\tзаң\tthing\n", "2: kind is “thing”"),
        ("ru\tkk\tkk_status\nзакон\tзаң\tsure\n", "2: kk_status is “sure”"),
        ("ru\tkk\tsince\nзакон\tзаң\t2019\n", "2: since is “2019”"),
        ("ru\tkk\tsince\nзакон\tзаң\t2020-02-30\n", "2: since is “2020-02-30”"),
        ("ru\tkk\n\tзаң\n", "2: a row without a term"),
    ],
)
def test_a_wrong_table_is_refused_by_place(table, text, message):
    with pytest.raises(ExchangeError) as error:
        read(table(text))
    assert message in str(error.value)


def test_a_file_that_is_no_text_is_refused(tmp_path):
    path = tmp_path / "glossary.tsv"
    path.write_bytes(b"\xff\xfe\x00ru")
    with pytest.raises(ExchangeError, match="is not valid UTF-16"):
        read(path)
