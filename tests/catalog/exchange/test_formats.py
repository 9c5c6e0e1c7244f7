"""Round trips through every format lose nothing."""

import csv
import gettext
import io
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from ank_i18n.catalog import editing, load, merge, store
from ank_i18n.catalog.exchange import export, tables, take_back, tmx, xliff
from ank_i18n.catalog.exchange.row import Row
from ank_i18n.catalog.states import State
from ank_i18n.errors import AnkError, ExchangeError
from ank_i18n.project import Project

WHERE = Path("x")
Template = Callable[..., polib.POFile]

# PO holds any text but NUL; XML and workbooks hold any text that is text.
full = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
# TMX has no code for control characters, notes in XLIFF neither.
xml = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"),
    min_size=1,
    max_size=30,
)
marked = st.lists(
    st.one_of(xml, st.sampled_from(["<1>", "</1>", "<2/>", "<03/>", "<", "&", "\n", "\r"])),
    min_size=1,
    max_size=8,
).map("".join)


def row(text: st.SearchStrategy[str]) -> st.SearchStrategy[Row]:
    def made(source: str, target: str, state: State, previous: str, comment: str) -> Row:
        if state is State.EMPTY:
            return Row(source, "", state, "", comment)
        return Row(source, target, state, previous if state is State.STALE else "", comment)

    return st.builds(made, text, text, st.sampled_from(State), xml, xml)


def bare(rows: list[Row]) -> list[tuple[str, str, State, str, str]]:
    return [(r.source, r.target, r.state, r.previous, r.comment) for r in rows]


@settings(deadline=None, max_examples=50)
@given(st.lists(row(marked | full), min_size=1, max_size=3))
def test_xliff(rows: list[Row]) -> None:
    written = xliff.write(rows, "ru", "kk_Latn", "seeds/x.txt").encode()
    assert bare(xliff.read(written, WHERE, "ru", "kk_Latn")) == bare(rows)


@settings(deadline=None, max_examples=50)
@given(st.lists(row(full), min_size=1, max_size=3))
def test_csv(rows: list[Row]) -> None:
    assert bare(tables.read_csv(tables.write_csv(rows), WHERE)) == bare(rows)


@settings(deadline=None, max_examples=8)
@given(st.lists(row(full), min_size=1, max_size=3))
def test_xlsx(rows: list[Row]) -> None:
    assert bare(tables.read_xlsx(tables.write_xlsx(rows), WHERE)) == bare(rows)


@settings(deadline=None, max_examples=50)
@given(st.lists(row(marked), min_size=1, max_size=3))
def test_tmx_of_what_is_translated(rows: list[Row]) -> None:
    written = tmx.write(rows, "ru", "kk").encode()
    again = tmx.read(written, WHERE, "ru", "kk")
    assert bare(again) == bare([r for r in rows if r.target])


GOLDEN = """\
<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ru" trgLang="kk">
<file id="f1" original="seeds/x.txt">
<unit id="u1">
<notes><note category="previous-source">Был &lt;1&gt;дом&lt;/1&gt;.</note></notes>
<segment state="translated" subState="ank-i18n:stale">
<source xml:space="preserve">Есть <pc id="1">дом</pc><ph id="2"/>.</source>
<target xml:space="preserve"><pc id="1">Үй</pc> бар<ph id="2"/>.</target>
</segment>
</unit>
</file>
</xliff>
"""


def test_what_xliff_looks_like() -> None:
    stale = Row("Есть <1>дом</1><2/>.", "<1>Үй</1> бар<2/>.", State.STALE, "Был <1>дом</1>.")
    assert xliff.write([stale], "ru", "kk", "seeds/x.txt") == GOLDEN


def test_xliff_of_another_tool_with_segments_marks_and_spanning_codes() -> None:
    other = """<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ru"
     trgLang="kk"><!-- a tool --><file id="a"><group id="g"><unit id="1"><segment state="final">
     <source>Да, <sc id="1"/>дом<ec startRef="1"/>.</source>
     <target>Иә, <mrk id="m" type="term"><sc id="1"/>үй</mrk><ec startRef="1"/>.</target>
     </segment><ignorable><source> </source></ignorable><segment><source>Нет.</source>
     <target>Жоқ.</target></segment></unit></group></file></xliff>"""
    read = xliff.read(other.encode(), WHERE, "ru", "kk")
    assert [(r.source, r.target, str(r.state)) for r in read] == [
        ("Да, <1>дом</1>.", "Иә, <1>үй</1>.", "reviewed"),
        ("Нет.", "Жоқ.", "draft"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ('version="2.0"', 'version="1.2"', "not valid XLIFF"),
        (' id="u1"', "", "not valid XLIFF"),
        ('state="translated"', 'state="done"', "not valid XLIFF"),
        ('trgLang="kk"', 'trgLang="en"', "trgLang en"),
        ("</segment>", "", "not XML"),
        ("xliff:document:2.0", "xliff:document:1.2", "not XLIFF 2.0"),
        ("<xliff", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n<xliff', "type"),
    ],
)
def test_xliff_that_is_not_sound_is_said_with_its_line(
    before: str, after: str, problem: str
) -> None:
    with pytest.raises(ExchangeError, match=problem) as raised:
        xliff.read(GOLDEN.replace(before, after).encode(), WHERE, "ru", "kk")
    assert raised.value.line


def test_the_schema_is_a_schema() -> None:
    path = files("ank_i18n.data").joinpath("xliff-core-2.0.rng")
    assert etree.RelaxNG(etree.fromstring(path.read_bytes()))


def test_tmx_of_a_tool_that_names_regions_and_codes_of_its_own() -> None:
    data = """<tmx version="1.4"><header/><body><tu><tuv xml:lang="ru-RU"><seg>Дом <bpt
        i="1">{b}</bpt>открыт<ept i="1">{}</ept>.</seg></tuv><tuv xml:lang="kk-KZ"><seg>Үй <bpt
        i="1">{b}</bpt>ашық<ept i="1">{}</ept>.</seg></tuv></tu></body></tmx>"""
    (found,) = tmx.read(data.encode(), WHERE, "ru", "kk")
    assert (found.source, found.target) == ("Дом <1>открыт</1>.", "Үй <1>ашық</1>.")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "is no sound XML"),
        (b"<tmx", "is no sound XML"),
        (b"<html/>", "is no TMX"),
        (b'<!DOCTYPE tmx [<!ENTITY e "x">]><tmx><body>&e;</body></tmx>', "entities"),
    ],
)
def test_tmx_that_is_not_sound_is_said(data: bytes, problem: str) -> None:
    with pytest.raises(ExchangeError, match=problem):
        tmx.read(data, WHERE, "ru", "kk")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "is empty"),
        (b"a,b\n", "columns source and translation"),
        (b"source,translation,state\nx,y,done\n", "unknown state: 'done'"),
        (b"source,translation\n\xff,y\n", "not UTF-8"),
        (b'source,translation\n"x,y\n', "not CSV"),
    ],
)
def test_csv_that_is_not_sound_is_said(data: bytes, problem: str) -> None:
    with pytest.raises(ExchangeError, match=problem):
        tables.read_csv(data, WHERE)


def test_a_workbook_that_is_none_is_said() -> None:
    with pytest.raises(ExchangeError, match="not a workbook"):
        tables.read_xlsx(b"PK\x03\x04nothing", WHERE)


def test_a_table_does_not_compute() -> None:
    formula = Row("=1+1", '=HYPERLINK("x")', State.DRAFT)
    cells = list(csv.reader(io.StringIO(tables.write_csv([formula]).decode("utf-8-sig"))))[1]
    assert cells[:2] == ["'=1+1", '\'=HYPERLINK("x")']
    assert b"<f>" not in tables.write_xlsx([formula])


def test_a_table_saved_by_excel_with_semicolons_is_read() -> None:
    data = "source;translation;state\nДа.;Иә.;reviewed\n".encode("utf-8-sig")
    assert bare(tables.read_csv(data, WHERE)) == [("Да.", "Иә.", State.REVIEWED, "", "")]


@pytest.fixture
def catalog(project: Project, template: Template) -> Path:
    old = merge(None, template(), "kk").catalog
    for entry in old:
        entry.msgstr = f"Аударма: {entry.msgid[:10]}"
    old[1].flags = ["fuzzy"]
    old[2].flags = ["fuzzy"]
    old[2].previous_msgid = "Было иначе."
    old[3].msgstr = ""
    path = project.po("exhibition", "kk")
    store.save(old, path)
    return path


@pytest.mark.parametrize("format", ["xliff", "tmx", "csv", "xlsx"])
def test_what_comes_back_as_it_went_changes_no_byte(
    project: Project, catalog: Path, tmp_path: Path, format: str
) -> None:
    before = catalog.read_bytes()
    written = export(project, "exhibition", "kk", format, tmp_path / "out")
    taken = take_back(project, "exhibition", "kk", format, written)
    assert taken.changed == 0
    assert catalog.read_bytes() == before


@pytest.mark.parametrize("format", ["xliff", "csv", "xlsx"])
def test_a_translation_made_elsewhere_comes_home(
    project: Project, catalog: Path, tmp_path: Path, format: str
) -> None:
    before = load(catalog)
    with editing(catalog) as edited:
        edited[3].msgstr = "Жаңа аударма."
    written = export(project, "exhibition", "kk", format, tmp_path)
    store.save(before, catalog)
    assert take_back(project, "exhibition", "kk", format, written).changed == 1
    assert load(catalog)[3].msgstr == "Жаңа аударма."


def test_a_stranger_stops_the_import_and_nothing_is_written(
    project: Project, catalog: Path, tmp_path: Path
) -> None:
    before = catalog.read_bytes()
    table = tmp_path / "exhibition.csv"
    table.write_text("source,translation\nСовсем другое предложение.,Басқа.\n", encoding="utf-8")
    with pytest.raises(ExchangeError, match=r"csv:2: translates a sentence"):
        take_back(project, "exhibition", "kk", "csv", table)
    assert catalog.read_bytes() == before


def test_mo_is_what_gettext_reads(project: Project, catalog: Path, tmp_path: Path) -> None:
    written = export(project, "exhibition", "kk", "mo", tmp_path)
    with written.open("rb") as stream:
        read = gettext.GNUTranslations(stream)
    first, fuzzy = load(catalog)[:2]
    assert read.gettext(first.msgid) == first.msgstr
    assert read.gettext(fuzzy.msgid) == fuzzy.msgid


def test_formats_go_only_where_they_can(project: Project, catalog: Path, tmp_path: Path) -> None:
    with pytest.raises(AnkError, match="not exported"):
        export(project, "exhibition", "kk", "po", tmp_path)
    with pytest.raises(AnkError, match="not imported"):
        take_back(project, "exhibition", "kk", "mo", catalog)
