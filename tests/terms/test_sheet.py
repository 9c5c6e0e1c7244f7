"""Tables as Excel, OmegaT, Weblate and people save them."""

import pytest

from ank_i18n.errors import ExchangeError
from ank_i18n.terms import Term
from ank_i18n.terms.table import Foreign, read

TERM = Term("маслихат", {"kk": ("мәслихат",)}, status={"kk": "verified"})
# Long enough that its encoding is certain.
RUSSIAN = """ru;kk
местный представительный орган;мәслихат
государственная программа развития;бағдарлама
заместитель председателя правительства;төраға орынбасары
"""


def written(tmp_path, name, text, encoding="utf-8"):
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize(
    ("name", "text", "encoding"),
    [
        ("comma.csv", "ru,kk\r\nмаслихат,мәслихат\r\n", "utf-8"),
        ("semicolon.csv", "ru;kk\nмаслихат;мәслихат\n", "utf-8-sig"),
        ("tab.csv", "ru\tkk\nмаслихат\tмәслихат\n", "utf-8"),
        ("excel.csv", "sep=;\r\nru;kk\r\nмаслихат;мәслихат\r\n", "utf-8-sig"),
        ("quoted.csv", '"ru","kk"\n"маслихат","мәслихат"\n', "utf-8"),
        ("unicode.txt", "ru\tkk\r\nмаслихат\tмәслихат\r\n", "utf-16"),
        ("named.csv", "Русский;Қазақша\nмаслихат;мәслихат\n", "utf-8"),
        ("tagged.csv", "ru-RU,kk-KZ\nмаслихат,мәслихат\n", "utf-8"),
        ("weblate.csv", "source,target\nмаслихат,мәслихат\n", "utf-8"),
        ("omegat.txt", "# Glossary in tab-separated format\nмаслихат\tмәслихат\n", "utf-8"),
        ("omegat16.txt", "маслихат\tмәслихат\t\n", "utf-16"),
    ],
)
def test_a_glossary_of_another_tool_is_read(tmp_path, name, text, encoding):
    path = written(tmp_path, name, text, encoding)
    assert read(path, Foreign("kk")) == [TERM]


@pytest.mark.parametrize("encoding", ["kz1048", "utf-16", "utf-8-sig"])
def test_kazakh_letters_survive_the_encodings_that_have_them(tmp_path, encoding):
    terms = read(written(tmp_path, "terms.csv", RUSSIAN, encoding))
    assert [t.forms["kk"][0] for t in terms] == ["мәслихат", "бағдарлама", "төраға орынбасары"]


def test_letters_that_were_lost_when_it_was_saved_are_not_taken_for_a_form(tmp_path):
    path = tmp_path / "terms.csv"
    path.write_bytes(RUSSIAN.encode("cp1251", "replace"))
    with pytest.raises(ExchangeError) as error:
        read(path)
    assert "terms.csv:2: has lost letters: “м?слихат” (save it as UTF-8" in str(error.value)


def test_what_finds_no_place_is_told_of(tmp_path):
    text = "ru,kk,colour,ID,Comments\nмаслихат,мәслихат,red,7,собрание\n,мәслихат,,,\n"
    foreign = Foreign()
    (term,) = read(written(tmp_path, "theirs.csv", text), foreign)
    assert term.note == "собрание"
    assert foreign.left_out == ["the column colour", "the column ID", "line 3: no Russian term"]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("wide.csv", "ru,kk\nмаслихат,мәслихат,x\n", "wide.csv:2: 3 cells under 2 columns"),
        ("open.csv", 'ru,kk\nмаслихат,"мәслихат\n', "open.csv:2: is no CSV"),
        ("plain.txt", "маслихат\tмәслихат\n", "import with --locale kk"),
        ("empty.csv", "", "is empty"),
    ],
)
def test_what_cannot_be_read_is_refused_by_place(tmp_path, name, text, message):
    with pytest.raises(ExchangeError) as error:
        read(written(tmp_path, name, text), Foreign())
    assert message in str(error.value)
