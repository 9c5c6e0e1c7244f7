from pathlib import Path

import pytest
from hypothesis import given

from ank_i18n.errors import ExchangeError
from ank_i18n.terms.tbx import dump, parse

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


@given(TERMS)
def test_tbx_gives_back_what_was_written(term):
    assert parse(dump([term]), HERE) == [term]


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


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("<tbx", "is no sound XML"),
        ("<html/>", "is no TBX: its root is <html>"),
        ('<!DOCTYPE t [<!ENTITY a "b">]><tbx>&a;</tbx>', "is no sound XML"),
    ],
)
def test_what_is_no_tbx_is_refused(source, message):
    with pytest.raises(ExchangeError, match=message):
        parse(source.encode(), HERE)
