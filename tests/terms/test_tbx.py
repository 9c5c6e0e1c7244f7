from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.errors import ExchangeError
from ank_i18n.terms.tbx import parse
from ank_i18n.terms.tbx_writer import EDITIONS, dump

from .strategies import TERMS

HERE = Path("terms.tbx")

MARTIF = """<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><text><body>
<termEntry id="1">
  <descripGrp><descrip type="subjectField">law</descrip></descripGrp>
  <langSet xml:lang="ru-RU"><tig><term>закон</term></tig></langSet>
  <langSet xml:lang="kk-KZ">
    <ntig><termGrp><term>заңы</term>
      <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>
    <ntig><termGrp><term>заң</term></termGrp></ntig>
  </langSet>
</termEntry>
<termEntry id="2"><langSet xml:lang="en"><tig><term>no Russian</term></tig></langSet></termEntry>
</body></text></martif>
"""


@given(st.lists(TERMS, max_size=3), st.sampled_from(sorted(EDITIONS)))
def test_tbx_gives_back_what_was_written(terms, edition):
    assert parse(dump(terms, edition), HERE) == terms


def test_the_older_martif_of_other_tools_is_read():
    (term,) = parse(MARTIF.encode(), HERE)
    assert (term.source, term.domain) == ("закон", "law")
    assert term.forms == {"kk": ("заң",)}
    assert term.forbidden == {"kk": ("заңы",)}


DCT = """<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<text><body><conceptEntry id="c1"><min:subjectField>law</min:subjectField>
<langSec xml:lang="rus"><termSec><term>указ</term></termSec></langSec>
<langSec xml:lang="kaz"><termSec><term>бұйрық</term>
  <min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
  <termSec><term>жарлық</term></termSec></langSec>
</conceptEntry></body></text></tbx>"""


def test_the_style_of_named_elements_and_three_letter_codes_are_read():
    (term,) = parse(DCT.encode("utf-16"), HERE)
    assert (term.source, term.domain) == ("указ", "law")
    assert term.forms == {"kk": ("жарлық",)}
    assert term.forbidden == {"kk": ("бұйрық",)}


INDENTED = """<?xml version="1.0"?>
<martif type="TBX-Basic-V1" xml:lang="en-US"><text><body>
<termEntry id="c5">
  <descripGrp>
    <descrip type="definition">Services of the <hi type="bold">state</hi>
      on the net.</descrip>
    <admin type="source">law</admin>
  </descripGrp>
  <transacGrp><transac type="terminologyManagementTransaction">origination</transac>
    <date>2020-01-02</date></transacGrp>
  <note>of the entry</note>
  <langSet xml:lang="ru">
    <descripGrp><descrip type="definition">услуги в сети</descrip></descripGrp>
    <tig><term id="t1">электронное правительство</term><note>of the term</note></tig>
  </langSet>
  <langSet xml:lang="kk-Cyrl-KZ">
    <ntig><termGrp><term>е-үкімет</term>
      <termNoteGrp><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
      </termNoteGrp></termGrp></ntig>
    <ntig><termGrp><term>электрондық
        үкімет</term>
      <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig>
    <ntig><termGrp><term>электрон үкімет</term>
      <termNote type="normativeAuthorization">deprecatedTerm</termNote></termGrp></ntig>
  </langSet>
  <langSet xml:lang="en-US"><tig><term>e-government</term></tig></langSet>
  <langSet xml:lang="en-GB"><tig><term>e-government</term></tig></langSet>
</termEntry>
</body></text></martif>
"""


def test_what_other_tools_indent_and_annotate_is_read_whole():
    (term,) = parse(INDENTED.encode(), HERE)
    assert term.forms == {"kk": ("электрондық үкімет", "е-үкімет"), "en": ("e-government",)}
    assert term.forbidden == {"kk": ("электрон үкімет",)}
    assert term.definition == "Services of the state on the net."
    assert term.note == "of the entry; of the term; ru: услуги в сети"
    assert term.status == {"kk": "verified", "en": "verified"}


MULTITERM = """<?xml version="1.0" encoding="UTF-16"?>
<mtf><conceptGrp><concept>1</concept>
<descripGrp><descrip type="Subject">право</descrip></descripGrp>
<languageGrp><language type="Russian" lang="RU"/>
  <termGrp><term>закон</term></termGrp></languageGrp>
<languageGrp><language type="Kazakh" lang="KK-KZ"/>
  <termGrp><term>заңы</term>
    <descripGrp><descrip type="Status">forbidden</descrip></descripGrp></termGrp>
  <termGrp><term>заң</term></termGrp></languageGrp></conceptGrp></mtf>"""


def test_an_export_of_multiterm_is_read():
    (term,) = parse(MULTITERM.encode("utf-16"), HERE)
    assert (term.source, term.domain) == ("закон", "право")
    assert (term.forms, term.forbidden) == ({"kk": ("заң",)}, {"kk": ("заңы",)})


def test_an_entry_without_a_russian_term_is_told_of():
    left_out: list[str] = []
    assert len(parse(MARTIF.encode(), HERE, left_out)) == 1
    assert left_out == ["entry 2: no Russian term"]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("<tbx>\n<text>\n</tbx>", "terms.tbx:3: is no sound XML: mismatched tag"),
        ("<html/>", "is no TBX: its root is <html>"),
        (
            '\n<!DOCTYPE t [<!ENTITY a SYSTEM "file:///etc/passwd">]><tbx>&a;</tbx>',
            "terms.tbx:2: is no sound XML: it declares entities",
        ),
    ],
)
def test_what_is_no_tbx_is_refused(source, message):
    with pytest.raises(ExchangeError) as error:
        parse(source.encode(), HERE)
    assert message in str(error.value)
