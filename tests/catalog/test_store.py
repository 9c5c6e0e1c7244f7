import stat
import subprocess
import sys
from pathlib import Path

import polib
import pytest

from ank_i18n.catalog import store
from ank_i18n.errors import CatalogError

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset={charset}\\n"\n\n'


def catalog(*pairs: tuple[str, str]) -> polib.POFile:
    made = polib.POFile(wrapwidth=0)
    made.extend(polib.POEntry(msgid=a, msgstr=b, msgstr_plural={}, flags=[]) for a, b in pairs)
    return made


def test_saving_twice_writes_once(tmp_path: Path) -> None:
    path = tmp_path / "kk" / "x.po"
    assert store.save(catalog(("Да.", "Иә.")), path) is True
    assert store.save(store.load(path), path) is False
    assert [entry.msgstr for entry in store.load(path)] == ["Иә."]
    assert [p.name for p in path.parent.iterdir()] == ["x.po"]


def test_saving_keeps_the_mode_and_follows_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.po", tmp_path / "link.po"
    store.save(catalog(("Да.", "")), real)
    real.chmod(0o640)
    link.symlink_to(real)
    store.save(catalog(("Да.", "Иә.")), link)
    assert link.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert store.load(real)[0].msgstr == "Иә."


def test_what_a_killed_run_left_is_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    (tmp_path / ".x.po.tmp").write_bytes(b"half")
    store.save(catalog(("Да.", "Иә.")), path)
    assert store.load(path)[0].msgstr == "Иә."
    assert not (tmp_path / ".x.po.tmp").exists()


def test_an_error_while_editing_leaves_the_file(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    store.save(catalog(("Да.", "Иә.")), path)
    before = path.read_bytes()
    with pytest.raises(ZeroDivisionError), store.editing(path) as edited:
        edited[0].msgstr = "Жоқ."
        raise ZeroDivisionError
    assert path.read_bytes() == before


def test_two_processes_on_one_catalog_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    code = (
        "import sys, polib; from pathlib import Path; from ank_i18n.catalog import store\n"
        "for n in range(25):\n"
        "    with store.editing(Path(sys.argv[1])) as c:\n"
        "        c.append(polib.POEntry(msgid=f'{sys.argv[2]} {n}', msgstr='x'))\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, path, name]) for name in "ab"]
    assert [process.wait() for process in running] == [0, 0]
    assert sorted(e.msgid for e in store.load(path)) == sorted(
        f"{name} {n}" for name in "ab" for n in range(25)
    )


def test_a_declared_charset_is_honoured_and_left_behind(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    body = HEADER.format(charset="windows-1251") + 'msgid "Да."\nmsgstr "Ия."\n'
    path.write_bytes(body.encode("cp1251"))
    read = store.load(path)
    assert [(e.msgid, e.msgstr) for e in read] == [("Да.", "Ия.")]
    store.save(read, path)
    assert "charset=UTF-8" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("data", "line", "problem"),
    [
        (HEADER.format(charset="UTF-8").encode() + b'msgid "\xff"\nmsgstr ""\n', 4, "utf-8"),
        (HEADER.format(charset="nonsense").encode(), 2, "nobody knows"),
        ("msgid".encode("utf-16"), 1, "not a text catalog"),
    ],
)
def test_bytes_that_are_no_text_are_said(
    tmp_path: Path, data: bytes, line: int, problem: str
) -> None:
    path = tmp_path / "x.po"
    path.write_bytes(data)
    with pytest.raises(CatalogError, match=problem) as raised:
        store.load(path)
    assert raised.value.line == line


def test_a_catalog_that_is_not_there_or_is_a_folder(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match="does not exist"):
        store.load(tmp_path / "x.po")
    with pytest.raises(CatalogError, match="cannot be read"):
        store.load(tmp_path)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CatalogError, match="cannot be written"):
        store.save(catalog(("Да.", "Иә.")), tmp_path / "file" / "x.po")
