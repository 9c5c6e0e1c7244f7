"""A file is replaced whole, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ank_i18n import atomic
from ank_i18n.errors import InputError


def test_what_is_written_is_there_and_nothing_beside_it(tmp_path: Path) -> None:
    atomic.write(tmp_path / "a.tsv", "Қазақстан".encode())
    atomic.write(tmp_path / "a.tsv", b"new")
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a.tsv": b"new"}


def test_what_breaks_off_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_bytes(b"old")

    def breaking_off() -> Iterator[bytes]:
        yield b"half"
        raise KeyError

    with pytest.raises(KeyError):
        atomic.put(path, breaking_off())
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a.tsv": b"old"}


def test_a_link_is_followed_and_the_mode_stays(tmp_path: Path) -> None:
    path, link = tmp_path / "a.tsv", tmp_path / "link.tsv"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to(path)
    atomic.write(link, b"new")
    assert link.is_symlink()
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o640)


@pytest.mark.parametrize("place", ["no/a.tsv", "file/a.tsv", "folder"])
def test_where_nothing_can_be_written_is_said(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    with pytest.raises(InputError, match=f"{place}: cannot be written"):
        atomic.write(tmp_path / place, b"")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["file", "folder"]


def test_what_says_the_same_already_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    assert atomic.write(path, b"one")
    before = path.stat()
    assert not atomic.put(path, [b"o", b"ne"])
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert atomic.write(path, b"two")
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_killed_run_left_under_the_callers_name_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / ".a").write_bytes(b"a longer half")
    atomic.put(tmp_path / "a.tsv", [b"new"], scratch=".a")
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a.tsv": b"new"}
