"""TMX files: nothing is lost, whoever wrote them."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ank_i18n import tmx
from ank_i18n.errors import ExchangeError, InputError


def test_inline_codes_are_numbered_placeholders(foreign: Path) -> None:
    russian = tmx.read(foreign).units[0].variants[0]
    assert russian.text == "Гости <1>тепло</1> встречены<2/>."
    assert 'type="bold"' in russian.markup


def test_a_file_written_again_is_the_same_file(foreign: Path, tmp_path: Path) -> None:
    content = tmx.read(foreign)
    tmx.write_tmx(tmp_path / "again.tmx", content)
    assert tmx.read(tmp_path / "again.tmx") == content


def test_trados_writes_utf_16_with_codes_that_nothing_closes(tmp_path: Path) -> None:
    path = tmp_path / "trados.tmx"
    content = """<?xml version="1.0" encoding="utf-16"?><tmx version="1.4"><header/><body><tu>
        <tuv xml:lang="RU"><seg>Визит <ut>{\\b </ut>гостя<ut>}</ut> <it pos="begin">x</it>.<ph>
        {<sub>сноска</sub>}</ph></seg></tuv></tu></body></tmx>"""
    path.write_bytes(content.encode("utf-16"))
    (unit,) = tmx.units(path)
    assert unit.variants[0].text == "Визит <1/>гостя<2/> <3/>.<4/>"
    assert "<sub>сноска</sub>" in unit.variants[0].markup


texts = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn")), min_size=1)
house = st.lists(
    st.one_of(texts, st.sampled_from(["<1>", "</1>", "<2/>", "<b>", "&", "\n", "\r"]))
).map("".join)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(source=house, target=house)
def test_any_text_of_the_house_survives(tmp_path: Path, source: str, target: str) -> None:
    unit = tmx.TranslationUnit((tmx.Variant("ru", source), tmx.Variant("kk", target)))
    tmx.write(tmp_path / "law.tmx", [unit])
    (found,) = tmx.read(tmp_path / "law.tmx").units
    assert [v.text for v in found.variants] == [source, target]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("<tmx><body><tu></body></tmx>", r"bad\.tmx:1: is no sound XML"),
        ("<xliff/>", r"is no TMX: its root is <xliff>"),
        ("", "is no sound XML"),
        ('<!DOCTYPE tmx [<!ENTITY a "b">]><tmx>&a;</tmx>', "declares entities"),
    ],
)
def test_a_bad_file_says_what_is_wrong(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "bad.tmx"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ExchangeError, match=message):
        tmx.read(path)


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        tmx.write(tmp_path / "no" / "out.tmx", [])


@pytest.mark.parametrize(
    ("language", "locale"),
    [
        ("kk", "kk"),
        ("kk-KZ", "kk"),
        ("KK_kz", "kk"),
        ("kk-Latn-KZ", "kk_Latn"),
        ("pt-BR", "pt_BR"),
        ("de-DE", "de_DE"),
    ],
)
def test_a_language_code_finds_its_locale(language: str, locale: str) -> None:
    assert tmx.locale_of(language, ["kk", "kk_Latn", "pt_BR"]) == locale


@given(st.text(st.characters(exclude_categories=("Cs",))))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_written_can_be_read_and_what_xml_cannot_hold_is_marked(
    tmp_path: Path, text: str
) -> None:
    """XML 1.0, section 2.2: no control characters but tab, line feed and carriage return."""
    path = tmp_path / "any.tmx"
    variants = (tmx.Variant("ru", text), tmx.Variant("kk", "Иә."))
    tmx.write(path, [tmx.TranslationUnit(variants)])
    (unit,) = tmx.units(path)
    bad = {*map(chr, range(32)), "\ufffe", "\uffff"} - set("\t\n\r")
    held = "".join("\ufffd" if character in bad else character for character in text)
    assert [variant.text for variant in unit.variants] == [held, "Иә."]
