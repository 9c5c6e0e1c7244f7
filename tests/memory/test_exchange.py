"""TMX into a memory and out of it: every pair keeps all that was said of it."""

from pathlib import Path

from ank_i18n import tmx
from ank_i18n.memory import Memory
from ank_i18n.memory.exchange import export_tmx, import_tmx


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
