"""TMX in and out: nothing is lost, whoever wrote it."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ank_i18n import tmx
from ank_i18n.errors import ExchangeError
from ank_i18n.memory import Memory
from ank_i18n.memory.exchange import export_tmx, import_tmx

FOREIGN = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="Other CAT" creationtoolversion="9" segtype="sentence" o-tmf="x"
  adminlang="en" srclang="ru-RU" datatype="html"><note>Archive</note>
  <prop type="project">Visits</prop></header>
<body>
<tu tuid="7" creationdate="20190102T030405Z"><note>Check the name</note>
  <prop type="client">Press</prop>
  <tuv xml:lang="ru-RU" creationid="anna"><seg>Гости <bpt i="1" type="bold">&lt;b&gt;</bpt>тепло<ept
    i="1">&lt;/b&gt;</ept> встречены<ph x="2">&lt;br/&gt;</ph>.</seg></tuv>
  <tuv xml:lang="kk-KZ" changeid="dana"><prop type="q">ok</prop><seg>Қонақтар <bpt i="1"
    type="bold">&lt;b&gt;</bpt>жылы<ept i="1">&lt;/b&gt;</ept> қарсы алынды<ph x="2"/>.</seg></tuv>
  <tuv xml:lang="en-GB"><seg>The guests were warmly received.</seg></tuv>
</tu>
<tu><tuv xml:lang="ru-RU"><seg>Дом открыт.</seg></tuv>
  <tuv xml:lang="kk-KZ" creationid="MT!"><seg> Үй ашық. </seg></tuv></tu>
<tu><tuv xml:lang="de-DE"><seg>Nur Deutsch.</seg></tuv></tu>
</body></tmx>
"""


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    path = tmp_path / "foreign.tmx"
    path.write_text(FOREIGN, encoding="utf-8")
    return path


def test_inline_codes_are_numbered_placeholders(foreign: Path) -> None:
    russian = tmx.read(foreign).units[0].variants[0]
    assert russian.text == "Гости <1>тепло</1> встречены<2/>."
    assert 'type="bold"' in russian.markup


def test_a_file_written_again_is_the_same_file(foreign: Path, tmp_path: Path) -> None:
    content = tmx.read(foreign)
    tmx.write_tmx(tmp_path / "again.tmx", content)
    assert tmx.read(tmp_path / "again.tmx") == content


def test_through_a_memory_and_back_every_pair_keeps_all_that_was_said(
    memory: Memory, foreign: Path, tmp_path: Path
) -> None:
    import_tmx(memory, foreign, "ru", ["kk", "en"])
    export_tmx(memory, tmp_path / "out.tmx")

    before, after = tmx.read(foreign).units, tmx.read(tmp_path / "out.tmx").units

    assert [unit.variants for unit in after] == [unit.variants for unit in before[:2]]
    for old, new in zip(before, after, strict=False):
        assert new.attributes == old.attributes
        assert set(map(str, old.remarks)) <= set(map(str, new.remarks))


def test_import_matches_locales_and_counts_what_has_no_pair(memory: Memory, foreign: Path) -> None:
    assert import_tmx(memory, foreign, "ru", ["kk", "en"]) == (3, 1)
    assert [unit.locale for unit in memory.units()] == ["kk", "en", "kk"]
    assert import_tmx(memory, foreign, "ru", ["kk", "en"]) == (0, 1)


def test_what_a_machine_translated_is_a_draft(memory: Memory, foreign: Path) -> None:
    import_tmx(memory, foreign, "ru", ["kk", "en"])
    assert [unit.state for unit in memory.units()] == ["reviewed", "reviewed", "draft"]


def test_state_origin_and_neighbours_come_back(memory: Memory, tmp_path: Path) -> None:
    memory.add("Да.", "Иә.", "kk", state="draft", origin="a", previous="Вы?", next="Рад.")
    memory.add("Да.", "Yes.", "en", state="reviewed", origin="b")
    path = tmp_path / "out.tmx"
    assert export_tmx(memory, path) == 2

    with Memory.open(tmp_path / "other.sqlite") as other:
        import_tmx(other, path, "ru", ["kk", "en"])
        came = [(u.target, u.state, u.origin, u.previous, u.following) for u in other.units()]
    assert came == [("Иә.", "draft", "a", "Вы?", "Рад."), ("Yes.", "reviewed", "b", "", "")]


def tmx_file(path: Path, units: str) -> Path:
    path.write_text(f'<tmx version="1.4"><header/><body>{units}</body></tmx>', encoding="utf-8")
    return path


def test_every_source_goes_with_every_target_and_never_with_another_source(
    memory: Memory, tmp_path: Path
) -> None:
    variants = [("kk", "Үй."), ("ru", "Дом."), ("ru", "Жилище."), ("kk", "Шаңырақ.")]
    tuvs = "".join(f'<tuv xml:lang="{tag}"><seg>{text}</seg></tuv>' for tag, text in variants)
    import_tmx(memory, tmx_file(tmp_path / "many.tmx", f"<tu>{tuvs}</tu>"), "ru", ["kk"])
    assert [(u.source, u.target, u.locale) for u in memory.units()] == [
        ("Дом.", "Үй.", "kk"),
        ("Дом.", "Шаңырақ.", "kk"),
        ("Жилище.", "Үй.", "kk"),
        ("Жилище.", "Шаңырақ.", "kk"),
    ]


def test_neighbours_are_read_as_memoq_writes_them(memory: Memory, tmp_path: Path) -> None:
    unit = """<tu><prop type="x-context-pre">&lt;seg&gt;Перед этим.&lt;/seg&gt;</prop>
        <tuv xml:lang="ru"><seg>Дом.</seg></tuv><tuv xml:lang="kk-kz"><seg>Үй.</seg></tuv></tu>"""
    import_tmx(memory, tmx_file(tmp_path / "memoq.tmx", unit), "ru", ["kk"])
    (found,) = memory.units()
    assert (found.previous, found.following) == ("Перед этим.", "")


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
house = st.lists(st.one_of(texts, st.sampled_from(["<1>", "</1>", "<2/>", "<b>", "&"]))).map(
    "".join
)


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
    with pytest.raises(ExchangeError, match="cannot be written"):
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
